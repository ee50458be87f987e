"""A second copy of Firsthand hands over what it was started for to the one that is open."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fakes.waiting import until
from firsthand.library.files.knocking import Knock, answer, knock
from firsthand.library.files.lock import HomeLock

KNOCK = (
    "import sys, pathlib\n"
    "from firsthand.library.files.knocking import knock\n"
    "file = pathlib.Path(sys.argv[2]) if sys.argv[2:] else None\n"
    "print(knock(pathlib.Path(sys.argv[1]), file))\n"
)


def test_where_nobody_has_the_library_open_nobody_is_asked(tmp_path: Path) -> None:
    assert not knock(tmp_path, tmp_path / "B-07.firsthand")
    assert answer(tmp_path) is None


@pytest.mark.parametrize("file", [None, Path("/somewhere/Ärzte B-07.firsthand")])
def test_an_open_copy_hears_what_the_second_was_started_for(
    tmp_path: Path, file: Path | None
) -> None:
    told = [str(file)] if file else []
    with HomeLock(tmp_path):
        second = subprocess.Popen(
            [sys.executable, "-c", KNOCK, str(tmp_path), *told], stdout=subprocess.PIPE, text=True
        )
        found: list[Knock] = []
        until(lambda: bool(found) or _heard(tmp_path, found))
        said, _ = second.communicate()
    assert found == [Knock(file)]
    assert said.strip() == "True"


def test_a_copy_that_does_not_answer_is_given_up_and_nothing_is_left(tmp_path: Path) -> None:
    with HomeLock(tmp_path), ThreadPoolExecutor(1) as second:
        assert not second.submit(knock, tmp_path, None, 0.1).result()
    assert not list(tmp_path.glob("knock*"))


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff", b'{"file": ""}'])
def test_a_broken_knock_still_brings_the_window_to_the_front(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "knock.json").write_bytes(content)
    assert answer(tmp_path) == Knock()
    assert answer(tmp_path) is None


def _heard(home: Path, found: list[Knock]) -> bool:
    heard = answer(home)
    if heard is not None:
        found.append(heard)
    return heard is not None
