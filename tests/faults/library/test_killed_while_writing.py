"""A mark that was confirmed is on disk, whenever the program is killed."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fakes.kept import an_interview
from firsthand.core.interview import InterviewId
from firsthand.library.library import Library

ONE = InterviewId("one")

MARK = """
import sys
from pathlib import Path
from firsthand.core.marks import Mark, MarkId
from firsthand.core.timeline import Frame
from firsthand.library.library import Library

library = Library.open(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    library.keep_mark("one", Mark(MarkId(str(number)), Frame(number), note=f"note {number}"))
    print(number, flush=True)
"""


def _marking(home: Path, first: int, end: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", MARK, str(home), str(first), str(end)],
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("seed", range(4))
def test_no_confirmed_mark_is_lost_by_a_kill(tmp_path: Path, seed: int) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["so"]))
    chance = random.Random(seed)
    confirmed: list[int] = []
    for round_ in range(3):
        with _marking(home, round_ * 1000, round_ * 1000 + 1000) as child:
            assert child.stdout is not None
            for _ in range(chance.randint(1, 150)):
                confirmed.append(int(child.stdout.readline()))
            child.kill()
            # What was confirmed before the kill arrived counts, too.
            confirmed += [int(line) for line in child.stdout if line.endswith("\n")]
    with Library.open(home) as library:
        kept = {mark.id for mark in library.record(ONE).marks}
        assert {str(number) for number in confirmed} <= kept
        # At most the one mark of each round whose confirmation was cut off is there beyond these.
        assert len(kept) - len(confirmed) <= 3
        assert library.search(f"note {confirmed[-1]}")
    with closing(sqlite3.connect(home / "library.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_two_programs_that_mark_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["so"]))
    with _marking(home, 0, 100) as first, _marking(home, 100, 200) as second:
        first.communicate()
        second.communicate()
    assert (first.returncode, second.returncode) == (0, 0)
    with Library.open(home) as library:
        assert len(library.record(ONE).marks) == 200
