"""In the review: which model heard the words, and a way to have them heard again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WorkEnded
from firsthand.errors import TranscriptionCancelled
from firsthand.jobs.models import ModelInUse
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
SMALL = ModelInUse("tiny.en", ("en",))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, studio: Studio) -> list[tuple[str, str]]:
    """What was asked of the works, which do nothing here."""
    found: list[tuple[str, str]] = []
    works = studio.works

    def transcribe(interview: InterviewId, *, anew: bool = False, language: str = "") -> None:
        assert anew
        works._cancels[interview] = lambda: None
        found.append(("hear", language))

    monkeypatch.setattr(works, "transcribe", transcribe)
    monkeypatch.setattr(works, "cancel", lambda _: found.append(("stop", "")))
    monkeypatch.setattr("firsthand.ui.review.hearing_again.model_in_use", lambda *_: SMALL)
    return found


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot, FakeOutputs())
    yield page
    put_away(page)


def test_it_says_which_model_heard_the_words_and_where_a_person_put_them_right(
    page: ReviewPage,
) -> None:
    model = RECORD.transcript.model
    plain = [replace(one, edited=False) for one in RECORD.transcript.segments]
    for corrected, said in ((0, ""), (1, "in 1 place"), (2, "in 2 places")):
        edited = [replace(one, edited=True) for one in plain[:corrected]]
        segments = (*edited, *plain[corrected:])
        transcript = replace(RECORD.transcript, segments=segments)
        page.work.refresh(replace(RECORD, transcript=transcript))
        origin = page._spread.origin.whole
        assert origin.startswith(f"Words by {model}  ·  English")
        assert ("corrected by hand" in origin) is bool(said)
        assert said in origin


def test_beside_the_record_nothing_is_said_of_the_words(page: ReviewPage) -> None:
    for number, is_said in ((1, False), (0, True)):
        page._spread.show_left(number)
        assert page._spread.origin.isVisible() is is_said
        assert page._spread.again.isVisible() is is_said


def test_it_is_heard_again_in_the_language_that_is_chosen(
    page: ReviewPage, asked: list[tuple[str, str]], qtbot: QtBot
) -> None:
    bar = page._spread.again_bar
    assert not bar.isVisible()
    page._spread.again.click()
    assert bar.isVisible()
    assert bar.language.hasFocus()
    assert bar.language.currentText() == "English"
    assert "What you corrected" in bar.outcome.text()
    assert not bar.note.text
    assert not unnamed(bar)
    bar.language.choose("de")
    assert "tiny.en knows English alone" in bar.note.text
    assert not clipped(bar)
    bar.hear.click()
    assert not bar.isVisible()
    assert asked == [("hear", "de")]
    assert "Deutsch" in page.banner.text
    page.banner._buttons[0].click()
    assert asked[-1] == ("stop", "")


def test_who_thinks_better_of_it_leaves_with_one_key_and_is_where_they_were(
    page: ReviewPage, asked: list[tuple[str, str]], qtbot: QtBot
) -> None:
    again = page._spread.again
    again.setFocus()
    qtbot.keyClick(again, Qt.Key.Key_Space)
    qtbot.keyClick(page._spread.again_bar.language, Qt.Key.Key_Escape)
    assert not page._spread.again_bar.isVisible()
    assert again.hasFocus()
    assert asked == []


def test_words_that_are_being_heard_in_the_wrong_language_are_stopped_first(
    page: ReviewPage, studio: Studio, asked: list[tuple[str, str]], qtbot: QtBot
) -> None:
    studio.works._cancels[RECORD.id] = lambda: None
    page._spread.again.click()
    page._spread.again_bar.language.choose("de")
    page._spread.again_bar.hear.click()
    assert asked == [("stop", "")]
    stopped = TranscriptionCancelled("Transcription was stopped.", "Start it again any time.")
    studio.mailbox.post(WorkEnded(RECORD.id, stopped))
    qtbot.waitUntil(lambda: asked[-1] == ("hear", "de"))
    assert "Deutsch" in page.banner.text


def test_that_a_reviewed_interview_is_to_be_reviewed_again_is_said_before(
    page: ReviewPage, asked: list[tuple[str, str]]
) -> None:
    for status in (Status.DRAFT, Status.REVIEWED):
        page.work.refresh(replace(RECORD, status=status))
        page._spread.again.click()
        said = page._spread.again_bar.outcome.text()
        assert ("reviewed again" in said) is (status is Status.REVIEWED)
