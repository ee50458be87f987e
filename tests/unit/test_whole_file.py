"""What is made for one person is for nobody else's eyes, all the way up."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.jobs.own_guides import add_guide
from firsthand.whole_file import make_folder


@pytest.fixture(autouse=True)
def _others_may_read_what_is_made() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> set[int]:
    return {one.stat().st_mode & 0o777 for one in folder.rglob("*") if one.is_dir()}


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no modes there")
def test_a_library_that_begins_with_a_guide_is_for_its_owner_alone(tmp_path: Path) -> None:
    add_guide(tmp_path / "work" / "library", "mine", "# Mine")
    assert modes(tmp_path) == {0o700}


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    before = (tmp_path / "shared").stat().st_mode
    make_folder(tmp_path / "shared")
    make_folder(tmp_path / "shared" / "own")
    assert (tmp_path / "shared").stat().st_mode == before


def test_a_file_in_the_way_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "letter").touch()
    with pytest.raises(OSError, match="letter"):
        make_folder(tmp_path / "letter")
