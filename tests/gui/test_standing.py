"""Windows stand where they were left, and whole on their screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firsthand.ui.standing import first_place, stand

SCREEN = QRect(0, 0, 1280, 700)
SECOND = QRect(1280, 0, 1920, 1040)


def opened(home: Path, qtbot: QtBot, size: QSize) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(size)
    stand(window, home, "main")
    window.show()
    qtbot.waitExposed(window)
    return window


def test_a_window_comes_back_where_it_was_left(tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(tmp_path, qtbot, QSize(500, 400))
    window.setGeometry(120, 90, 410, 330)
    window.close()
    again = opened(tmp_path, qtbot, QSize(500, 400))
    assert again.geometry() == QRect(120, 90, 410, 330)


def test_a_window_that_does_not_fit_has_all_of_the_screen(tmp_path: Path, qtbot: QtBot) -> None:
    window = opened(tmp_path, qtbot, QSize(3000, 700))
    assert window.isMaximized()
    assert window.screen().availableGeometry().contains(window.geometry())
    small = opened(tmp_path, qtbot, QSize(400, 300))
    assert not small.isMaximized()


def test_one_that_was_left_in_full_screen_begins_as_it_was_before(
    tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(tmp_path, qtbot, QSize(500, 400))
    window.showFullScreen()
    window.close()
    assert not opened(tmp_path, qtbot, QSize(500, 400)).isFullScreen()


def test_a_file_that_cannot_be_read_or_written_does_no_harm(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "windows.ini").write_bytes(b"\x00[main\xff=@ByteArray(broken")
    window = opened(tmp_path, qtbot, QSize(500, 400))
    window.close()
    window = opened(tmp_path / "not there" / "at all", qtbot, QSize(500, 400))
    assert window.close()


def test_notes_stand_on_the_other_screen_or_at_the_right_edge() -> None:
    size = QSize(760, 600)
    assert SECOND.contains(first_place(size, SCREEN, [SECOND]))
    alone = first_place(size, SCREEN, [])
    assert SCREEN.contains(alone)
    assert alone.right() > 1200
    assert SCREEN.contains(first_place(QSize(4000, 4000), SCREEN, []))
