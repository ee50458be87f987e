"""A recording from elsewhere is heard in a likely language, and in another where that was wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record
from firsthand.core.interview import InterviewId
from firsthand.errors import BrokenOff, TranscriptionCancelled
from firsthand.jobs.bringing.files import FileKind
from firsthand.jobs.colleagues.bundles import Brought
from firsthand.jobs.models import ModelInUse
from firsthand.ui.library.bringing_in import Arrived, language_of
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.studio import Studio

CAME = InterviewId("2026-11-20-b-09-test")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, studio: Studio) -> list[tuple[str, str, str]]:
    """What was asked of the works, which do nothing here."""
    found: list[tuple[str, str, str]] = []
    works = studio.works

    def transcribe(interview: InterviewId, *, anew: bool = False, language: str = "") -> None:
        works._cancels[interview] = lambda: None
        found.append(("transcribe", interview, language if anew else ""))

    monkeypatch.setattr(works, "transcribe", transcribe)
    monkeypatch.setattr(works, "cancel", lambda interview: found.append(("stop", interview, "")))
    return found


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> LibraryPage:
    desk.library.keep_record(record(CAME))
    page = LibraryPage(studio)
    qtbot.addWidget(page)
    return page


def test_the_last_interview_of_a_study_tells_the_language(desk: FakeDesk) -> None:
    one = record("2026-11-20-b-07-test")
    german = replace(one, setup=replace(one.setup, language="de"))
    desk.library.keep_record(german)
    desk.library.keep_record(
        replace(one, id=InterviewId("2026-01-01-b-01-test"), started_at="2026-01-01T09:00:00+01:00")
    )
    assert language_of(desk.library, german.setup.study.name) == "de"
    assert language_of(desk.library, "") == "en"


def test_what_was_said_of_the_file_meanwhile_stays(
    page: LibraryPage, asked: list[tuple[str, str, str]]
) -> None:
    page.show_error(BrokenOff("The file breaks off."))
    page.arriving.arrived(Arrived(FileKind.RECORDING, (Brought(CAME, is_new=True),), "en"))
    assert page.banner.text == "The file breaks off."
    assert asked == [("transcribe", CAME, "")]


def test_a_language_that_was_wrong_is_changed_and_all_is_heard_anew(
    page: LibraryPage,
    desk: FakeDesk,
    studio: Studio,
    asked: list[tuple[str, str, str]],
    qtbot: QtBot,
) -> None:
    page.arriving.arrived(Arrived(FileKind.RECORDING, (Brought(CAME, is_new=True),), "en"))
    assert "English" in page.banner.text
    menu = page.arriving.heard_in.menu(CAME)
    next(entry for entry in menu.actions() if entry.text() == "Deutsch").trigger()
    assert "Deutsch" in page.banner.text
    assert asked[-1] == ("stop", CAME, "")
    studio.works._end(CAME, TranscriptionCancelled("Stopped.", ""))
    assert asked[-1] == ("transcribe", CAME, "de")


def test_a_menu_left_without_a_choice_leaves_what_was_said(
    page: LibraryPage, asked: list[tuple[str, str, str]]
) -> None:
    page.arriving.arrived(Arrived(FileKind.RECORDING, (Brought(CAME, is_new=True),), "en"))
    page.banner._buttons[0].click()
    (menu,) = page.findChildren(QMenu)
    menu.close()
    assert "English" in page.banner.text
    assert asked == [("transcribe", CAME, "")]


def test_where_all_words_are_there_they_are_heard_anew_at_once(
    page: LibraryPage, asked: list[tuple[str, str, str]], qtbot: QtBot
) -> None:
    page.arriving.heard_in.hear(CAME, "fr")
    assert asked == [("transcribe", CAME, "fr")]


@pytest.mark.parametrize(("language", "is_said"), [("de", True), ("en", False)])
def test_a_language_that_the_speech_model_does_not_know_is_said_with_what_to_do(
    page: LibraryPage,
    asked: list[tuple[str, str, str]],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    language: str,
    is_said: bool,
) -> None:
    model = ModelInUse("tiny.en", ("en",))
    monkeypatch.setattr("firsthand.ui.library.heard_in.model_in_use", lambda *_: model)
    page.arriving.arrived(Arrived(FileKind.RECORDING, (Brought(CAME, is_new=True),), language))
    assert ("tiny.en knows English alone" in page.banner.text) is is_said
    if is_said:
        with qtbot.waitSignal(page.settings_requested):
            page.banner._buttons[1].click()
