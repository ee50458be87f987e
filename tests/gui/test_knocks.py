"""The window that is open answers for one that is started once more."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from firsthand.library.files.knocking import answer
from firsthand.ui.shell.knocks import Knocks
from firsthand.ui.shell.window import MainWindow

PATIENCE_MS = 5_000


def test_it_comes_to_the_front_and_takes_the_file_in(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    taken: list[Path] = []
    window.page("library").arriving.take_in = taken.append
    Knocks(window, tmp_path)
    window.showMinimized()
    file = tmp_path / "B-07.firsthand"
    (tmp_path / "knock.json").write_text(f'{{"file": "{file}"}}', "utf-8")
    qtbot.waitUntil(lambda: taken == [file], timeout=PATIENCE_MS)
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert window.isVisible()
    assert answer(tmp_path) is None


def test_without_a_file_the_page_in_front_stays(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.go("guides")
    Knocks(window, tmp_path)
    window.showMinimized()
    (tmp_path / "knock.json").write_text("{}", "utf-8")
    qtbot.waitUntil(
        lambda: not window.windowState() & Qt.WindowState.WindowMinimized, timeout=PATIENCE_MS
    )
    assert window.shown == "guides"


def test_what_was_asked_before_the_window_opened_is_forgotten(
    window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "knock.json").write_text('{"file": "/old"}', "utf-8")
    Knocks(window, tmp_path)
    assert not (tmp_path / "knock.json").exists()
