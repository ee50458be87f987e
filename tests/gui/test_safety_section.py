"""Backups in Settings, on a real library: made, listed, put in place by one action."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.kept import an_interview
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId, Status
from firsthand.errors import UnwritableLibrary
from firsthand.jobs import backups
from firsthand.jobs.backups import BackupLine
from firsthand.jobs.desk import Desk
from firsthand.library.files import folder_record
from firsthand.ui.look.theme import Theme
from firsthand.ui.preferences.safety import BackupSection
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS
from gui.pressing import press

ONE = InterviewId("2026-11-20-b-01-aaaa")


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "Dropbox" / "home") as desk:
        desk.shelf.do(lambda library: library.keep_record(an_interview(ONE, ["so"]))).result()
        yield desk


@pytest.fixture
def section(real: Desk, theme: Theme, qtbot: QtBot) -> Iterator[BackupSection]:
    studio = Studio(real, theme)
    section = BackupSection(studio)
    qtbot.addWidget(section)
    section.resize(1100, 500)
    section.show()
    section.refresh()
    qtbot.waitUntil(lambda: section.choice.currentText() == "None yet", timeout=PATIENCE_MS)
    yield section
    studio.close()
    studio.deleteLater()


def test_a_backup_is_made_and_put_in_place_by_one_click_each(
    section: BackupSection, real: Desk, qtbot: QtBot
) -> None:
    assert not section.restore.isEnabled()
    section.make.click()
    qtbot.waitUntil(lambda: "made and checked" in section.note.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "1 interview" in section.choice.currentText(), timeout=PATIENCE_MS)
    real.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    section.restore.click()
    qtbot.waitUntil(lambda: "Restored" in section.note.text, timeout=PATIENCE_MS)
    assert section.note.text.startswith("Restored. The library holds 1 interview.")
    with real.reading() as library:
        assert library.status(ONE) is Status.DRAFT
    section.make.click()
    qtbot.waitUntil(lambda: "Nothing has changed" in section.note.text, timeout=PATIENCE_MS)


def test_what_a_backup_has_replaced_is_put_back_by_one_more_click(
    section: BackupSection, real: Desk, qtbot: QtBot
) -> None:
    section.make.click()
    qtbot.waitUntil(lambda: "1 interview" in section.choice.currentText(), timeout=PATIENCE_MS)
    real.shelf.do(lambda library: library.set_status(ONE, Status.REVIEWED)).result()
    section.restore.click()
    qtbot.waitUntil(
        lambda: section.choice.currentText().endswith("replaced by a backup"), timeout=PATIENCE_MS
    )
    section.restore.click()
    qtbot.waitUntil(lambda: section.choice.count() == 3, timeout=PATIENCE_MS)
    with real.reading() as library:
        assert library.status(ONE) is Status.REVIEWED


def test_a_record_that_could_not_be_read_is_said_where_a_backup_is_put_in_place(
    section: BackupSection, real: Desk, qtbot: QtBot
) -> None:
    section.make.click()
    qtbot.waitUntil(lambda: "1 interview" in section.choice.currentText(), timeout=PATIENCE_MS)
    (real.home / "interviews" / ONE / folder_record.FILE).write_bytes(b"torn")
    section.restore.click()
    qtbot.waitUntil(lambda: "Restored" in section.note.text, timeout=PATIENCE_MS)
    assert "A file beside the recordings was damaged." in section.note.text
    assert f"{ONE}/record-damaged-" in section.note.text


def test_a_key_that_makes_a_backup_stays_on_its_button(
    section: BackupSection, qtbot: QtBot
) -> None:
    section.activateWindow()
    section.make.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert not section.make.isEnabled()
    assert QApplication.focusWidget() is None
    qtbot.waitUntil(lambda: "made and checked" in section.note.text, timeout=PATIENCE_MS)
    assert section.make.hasFocus()


def test_while_a_backup_is_put_in_place_no_second_one_is_also_after_another_page(
    section: BackupSection, real: Desk, qtbot: QtBot
) -> None:
    section.make.click()
    qtbot.waitUntil(lambda: "1 interview" in section.choice.currentText(), timeout=PATIENCE_MS)
    may_go_on = threading.Event()
    real.shelf.do(lambda _: may_go_on.wait(PATIENCE_MS / 1000))
    section.restore.click()
    assert "being put in place" in section.note.text
    listed: list[int] = []
    section.choice.model().rowsInserted.connect(lambda *_: listed.append(1))
    section.refresh()
    qtbot.waitUntil(lambda: bool(listed), timeout=PATIENCE_MS)
    for control in (section.restore, section.make, section.choice):
        assert not control.isEnabled()
    section.restore.click()
    may_go_on.set()
    qtbot.waitUntil(lambda: "Restored" in section.note.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(section.restore.isEnabled, timeout=PATIENCE_MS)
    assert len(list(real.home.glob("library-replaced-*.db"))) == 1


def test_backups_that_cannot_be_listed_are_said_once(
    section: BackupSection, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    asked: list[Path] = []

    def refuse(home: Path) -> list[BackupLine]:
        asked.append(home)
        raise UnwritableLibrary("The folder cannot be read.", "Look at the disk.")

    monkeypatch.setattr(backups, "backup_lines", refuse)
    section.refresh()
    qtbot.waitUntil(lambda: "Look at the disk." in section.note.text, timeout=PATIENCE_MS)
    QApplication.processEvents()
    assert len(asked) == 1
    assert section.make.isEnabled()


def test_a_folder_that_is_synced_is_said_with_what_to_do(
    section: BackupSection, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "Dropbox" in section._synced.text, timeout=PATIENCE_MS)
    assert "not synced" in section._synced.text


def test_everything_has_a_name_and_room(section: BackupSection) -> None:
    assert unnamed(section) == []
    assert unreachable(section) == []
    assert clipped(section) == []
