"""A kill while a record is written beside its recording leaves the one before, or the new one."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from fakes.beside import lose_library
from fakes.kept import an_interview
from firsthand.core.interview import InterviewId
from firsthand.library.files import folder_record
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders
from firsthand.library.recovery import recover

ONE = InterviewId("2026-11-20-b-07-k3fq")
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "6"))
WRITE = """
import sys
from itertools import count
from pathlib import Path
from firsthand.core.interview import Debrief
from firsthand.library.library import Library
from firsthand.library.record_keeper import RecordFolders

home, id = Path(sys.argv[1]), sys.argv[2]
folders = RecordFolders(home)
with Library.open(home) as library:
    for number in count():
        library.keep_debrief(id, Debrief(str(number)))
        print(number, flush=True)
        folders.write(id)
"""


@pytest.mark.parametrize("seed", range(TIMES))
def test_the_folder_always_holds_a_whole_record(tmp_path: Path, seed: int) -> None:
    home, chance = tmp_path / "home", random.Random(seed)
    with Library.open(home) as library:
        library.keep_record(an_interview(ONE, ["every Friday by hand"] * 400))
    RecordFolders(home).write(ONE)
    command = [sys.executable, "-c", WRITE, str(home), ONE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        begun = [int(child.stdout.readline()) for _ in range(chance.randint(2, 6))]
        threading.Event().wait(chance.uniform(0, 0.05))  # somewhere in the middle of the next
        child.kill()
        begun += [int(line) for line in child.stdout if line.endswith("\n")]

    found = folder_record.read(home / "interviews" / ONE)
    assert begun[-1] - 1 <= int(found.debrief.surprised) <= begun[-1]
    assert len(found.transcript.segments) == 400

    lose_library(home)
    recovery = recover(home, lambda folder: ())
    assert recovery.damaged_records == ()
    with Library.open(home) as library:
        assert library.record(ONE).debrief == found.debrief
