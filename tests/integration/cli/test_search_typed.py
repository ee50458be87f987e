"""Searching as it is typed: all that is found, or a word on what is not listed."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.kept import RATE, a_setup
from firsthand.__main__ import main
from firsthand.cli import shelves
from firsthand.library.library import Library

STARTED = "2026-11-21T10:00:00+01:00"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Sixty buyers of one firm, more than a page of the window shows."""
    with Library.open(tmp_path) as library:
        for number in range(60):
            library.add_interview(a_setup(f"B-{number:02}"), STARTED, RATE)
    return tmp_path


def test_everything_that_is_found_is_listed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", a_setup().participant.company, "--home", str(home)]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 60


def test_what_is_not_listed_is_said(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "_MOST_HITS", 59)
    assert main(["search", a_setup().participant.company, "--home", str(home)]) == 0
    *hits, told = capsys.readouterr().out.splitlines()
    assert len(hits) == 59
    assert told == "Only the 59 best are listed; more words find fewer places."
