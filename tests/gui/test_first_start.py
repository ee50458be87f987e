"""The first start: nothing has to be done, everything can be, and it is shown once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.settings import Settings, default_home
from firsthand.ui.first_start.page import FirstStartPage, is_first_start
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS


@pytest.fixture(autouse=True)
def _a_person_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The chosen place is remembered in this person's folders, and nowhere else."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "person"))
    monkeypatch.delenv("FIRSTHAND_HOME", raising=False)


def _welcome(window: MainWindow) -> FirstStartPage:
    window.go("welcome")
    return window.page("welcome")


def test_it_is_shown_at_the_very_first_start_and_never_again(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
):
    window.begin()
    assert window.shown == "welcome"
    window.go("library")
    qtbot.waitUntil(lambda: Settings.load(desk.home).welcomed == "yes", timeout=PATIENCE_MS)
    assert not is_first_start(desk.home, Settings.load(desk.home))


def test_it_is_not_shown_to_somebody_who_has_interviews(tmp_path: Path):
    assert is_first_start(tmp_path, Settings())
    (tmp_path / "interviews" / "2026-11-20-b-07-k3fq").mkdir(parents=True)
    assert not is_first_start(tmp_path, Settings())


def test_escape_leaves_it_and_nothing_had_to_be_done(window: MainWindow, qtbot: QtBot):
    page = _welcome(window)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.shown == "library"


def test_the_sample_interview_is_one_click_away(window: MainWindow, qtbot: QtBot):
    page = _welcome(window)
    page.sample_requested.disconnect()
    with qtbot.waitSignal(page.sample_requested, timeout=PATIENCE_MS):
        page.sample.click()
    assert window.shown == "library"


def test_an_interview_can_be_held_at_once_without_any_model(window: MainWindow):
    page = _welcome(window)
    page.interview.click()
    assert window.shown == "prepare"


def test_the_microphone_that_was_chosen_stays_chosen(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
):
    page = _welcome(window)
    qtbot.waitUntil(lambda: page.microphone.choice.count() == 3, timeout=PATIENCE_MS)
    page.microphone.choice.choose("Desk microphone")
    window.go("library")
    qtbot.waitUntil(
        lambda: Settings.load(desk.home).microphone == "Desk microphone", timeout=PATIENCE_MS
    )


def test_another_folder_is_remembered_and_opened(
    studio: Studio, desk: FakeDesk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("firsthand.jobs.dwelling.default_home", lambda: desk.home)
    page = FirstStartPage(studio)
    qtbot.addWidget(page)
    assert not page.elsewhere.isHidden()
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear", "utf-8")
    page.elsewhere.ask = lambda: str(folder)
    with qtbot.waitSignal(page.place_chosen, timeout=PATIENCE_MS) as chosen:
        page.elsewhere.click()
        assert not page.elsewhere.isEnabled(), "the window is on its way there"
    assert chosen.args == [folder / "Firsthand"]
    assert default_home() == folder / "Firsthand"
    assert (folder / "letter.txt").read_text("utf-8") == "Dear"


def test_a_folder_that_cannot_be_used_is_said_in_place(
    studio: Studio, qtbot: QtBot, tmp_path: Path
):
    page = FirstStartPage(studio)
    qtbot.addWidget(page)
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    for place in (in_the_way / "below", tmp_path / "Dropbox" / "work"):
        page.elsewhere.ask = lambda place=place: str(place)
        page.elsewhere.click()
        qtbot.waitUntil(lambda: bool(page.place_note.text), timeout=PATIENCE_MS)
        assert page.elsewhere.isEnabled()
    assert default_home().name == "Firsthand"
    assert not (tmp_path / "Dropbox").exists()


def test_the_place_is_not_offered_for_change_where_it_was_told_otherwise(
    studio: Studio, qtbot: QtBot
):
    page = FirstStartPage(studio)
    qtbot.addWidget(page)
    assert page.elsewhere.isHidden()


def test_a_window_that_moves_closes_and_names_where_it_goes(window: MainWindow, tmp_path: Path):
    page = _welcome(window)
    page.place_chosen.emit(tmp_path / "new")
    assert window.next.home == tmp_path / "new"
    assert not window.isVisible()


def test_a_file_that_was_opened_with_the_app_is_taken_in(window: MainWindow, tmp_path: Path):
    taken = []
    window.page("library").arriving.take_in = taken.append
    window.take_in(tmp_path / "B-07.firsthand")
    assert window.shown == "library"
    assert taken == [tmp_path / "B-07.firsthand"]


def test_a_guide_that_was_opened_or_dropped_goes_to_the_guides(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
):
    guide = tmp_path / "why-we-lost.md"
    guide.write_text(
        "# Why we lost\n\n## Opening (opening, 5 min)\n\n- How is business?\n", "utf-8"
    )
    window.page("library").take_in(guide)
    assert window.shown == "guides"
    editor = window.page("guides").editor
    qtbot.waitUntil(lambda: editor.toPlainText().startswith("# Why we lost"), timeout=PATIENCE_MS)


def test_everything_is_named_reached_and_readable(window: MainWindow, qtbot: QtBot):
    page = _welcome(window)
    qtbot.waitUntil(lambda: page.microphone.choice.count() == 3, timeout=PATIENCE_MS)
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []
