"""Where a window or its library cannot be opened it is said, with what to do; nothing changes."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from firsthand.bootstrap import open_desk
from firsthand.jobs.desk import Desk
from firsthand.library.files.lock import HomeLock
from firsthand.ui.shell import application
from firsthand.ui.shell.refusal import Refusal


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Sentence and remedy of every small window; the person gives up at once."""
    shown: list[tuple[str, str]] = []

    def give_up(refusal: Refusal) -> bool:
        shown.append((refusal.sentence.text(), refusal.remedy.text()))
        return False

    monkeypatch.setattr(Refusal, "is_to_try_again", give_up)
    return shown


def refused(home: Path, said: list[tuple[str, str]], qapp: QApplication) -> str:
    code = application.show(home, open_desk)
    assert not [left for left in qapp.topLevelWidgets() if left.isVisible()]
    qapp.setStyleSheet("")
    assert code == 1
    ((sentence, remedy),) = said
    assert remedy.endswith(".")
    return sentence


def test_a_second_copy_is_told_so(
    tmp_path: Path, said: list[tuple[str, str]], qapp: QApplication
) -> None:
    with HomeLock(tmp_path):
        assert "copy" in refused(tmp_path, said, qapp)


def test_a_library_of_a_newer_edition_is_left_alone(
    tmp_path: Path, said: list[tuple[str, str]], qapp: QApplication
) -> None:
    with open_desk(tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "library.db")) as library, library:
        library.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) "
            "values ('firsthand', 'a step of a later edition', '2099-01-01')"
        )
    before = (tmp_path / "library.db").read_bytes()
    assert "newer" in refused(tmp_path, said, qapp)
    assert (tmp_path / "library.db").read_bytes() == before


def test_a_home_that_cannot_be_written_is_said(
    tmp_path: Path, said: list[tuple[str, str]], qapp: QApplication
) -> None:
    place = tmp_path / "place"
    place.write_text("not a folder")
    assert "written" in refused(place, said, qapp)
    assert place.read_text() == "not a folder"


def test_another_folder_can_be_chosen_instead_and_is_opened(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused, synced, chosen = (tmp_path / name for name in ("refused", "Dropbox", "chosen"))
    refused.write_text("not a folder")
    monkeypatch.setattr("firsthand.jobs.dwelling.default_home", lambda: refused)
    kept: list[Path] = []
    monkeypatch.setattr("firsthand.jobs.dwelling.keep_home", kept.append)
    remedies: list[str] = []

    def choose(refusal: Refusal) -> bool:
        for folder in (synced, chosen):
            refusal.elsewhere.ask = lambda folder=folder: str(folder)
            refusal.elsewhere.click()
            remedies.append(refusal.remedy.text())
        return refusal.result() == Refusal.DialogCode.Accepted

    monkeypatch.setattr(Refusal, "is_to_try_again", choose)
    opened: list[Path] = []

    def open_and_close(home: Path) -> AbstractContextManager[Desk]:
        opened.append(home)
        if home == chosen:
            QTimer.singleShot(0, qapp.closeAllWindows)
        return open_desk(home)

    assert application.show(refused, open_and_close) == 0
    assert opened == [refused, chosen]
    assert kept == [chosen]
    assert "Choose another folder" in remedies[0]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize(
    ("platform", "said"),
    [("xcb", "the display :7077 does not answer"), ("none such", "is not installed")],
)
def test_without_a_screen_it_is_said_what_to_do(tmp_path: Path, platform: str, said: str) -> None:
    surroundings = os.environ | {"DISPLAY": ":7077", "QT_QPA_PLATFORM": platform}
    command = [sys.executable, "-m", "firsthand", "--home", str(tmp_path / "home")]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, env=surroundings, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("firsthand: No window can be opened: ")
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not (tmp_path / "home").exists()
