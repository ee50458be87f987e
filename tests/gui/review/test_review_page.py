"""The page of the review as a whole: what it opens with, what comes in, what leaves it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from firsthand.core.interview import Fit, InterviewId, Status
from firsthand.core.news import SegmentsHeard, SpeakersGuessed, WorkProgressed
from firsthand.core.ports import Progress
from firsthand.core.quotes import QuoteState
from firsthand.core.transcript import Speaker
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.accessible import unnamed
from gui.patience import PATIENCE_MS
from gui.pressing import press
from gui.reviewing import RECORD, choose, hear, kept, now

CTRL = Qt.KeyboardModifier.ControlModifier


def test_what_was_said_of_a_quote_goes_once_another_is_chosen(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    first, second, *_ = [one for one in RECORD.quotes if one.state is QuoteState.GUESSED]
    page.bench.choose(first.id)
    page.bench.list.setFocus()
    page.bench.confirm()
    assert "has not been heard" in page.bar._said.whole
    page.bench.choose(second.id)
    assert page.bar._said.whole == ""


def test_the_debrief_is_shown_and_kept(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_D, CTRL)
    assert page.debrief.debrief == RECORD.debrief
    assert "What a wrong number costs" in page.debrief._goals.text()
    page.debrief._fits[Fit.PARTLY].setChecked(True)
    page.debrief.keep()
    assert kept(desk).debrief.fit is Fit.PARTLY


def test_the_word_file_goes_where_it_is_told(
    page: ReviewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "out" / "record.docx"
    press(qtbot, Qt.Key.Key_E, CTRL)
    page.export_bar.line.setText(str(target))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is written" in page.banner.text, timeout=20_000)
    assert target.read_bytes()[:2] == b"PK"
    assert str(target) in page.banner.text


def test_reviewed_can_be_said_and_taken_back(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page._reviewed.click()
    assert kept(desk).status is Status.REVIEWED
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert kept(desk).status is Status.DRAFT
    assert not page._reviewed.isChecked()


def test_words_that_are_still_coming_are_taken_in_and_edits_stay(
    page: ReviewPage, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    press(qtbot, Qt.Key.Key_Asterisk)
    segments = page.work.record.transcript.segments
    more = replace(segments[-1], number=999, start=segments[-1].end, end=RECORD.timeline.end)
    desk.library.keep_segments(RECORD.id, [more])
    studio.mailbox.post(WorkProgressed(RECORD.id, "Transcribing", Progress(0.5, 60)))
    studio.mailbox.post(SegmentsHeard(RECORD.id, (more,)))
    qtbot.waitUntil(lambda: len(page.work.record.transcript.segments) == len(segments) + 1)
    assert now(page, quote).starred is not quote.starred
    assert "50" in page.bar._said.whole


def test_segments_that_are_cut_where_the_voice_changes_are_shown_as_they_are_counted_now(
    page: ReviewPage, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    last = page.work.record.transcript.segments[-1]
    other = replace(last, speaker=Speaker.OTHER, speaker_is_guessed=True)
    desk.library.keep_segments(RECORD.id, [other])
    studio.mailbox.post(SpeakersGuessed(RECORD.id, (other,)))
    qtbot.waitUntil(lambda: page.work.record.transcript.segments[-1] == other)


def test_opening_at_a_frame_shows_and_seeks_it(page: ReviewPage, qtbot: QtBot) -> None:
    frame = page.work.record.transcript.segments[-3].start
    page.record.turn()
    page.open(RECORD.id, frame)
    assert page.player.position == frame
    assert page.transcript.isVisible()


def test_opening_at_a_quote_chooses_it(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    wanted, inside = other.quotes[2], other.quotes[1]
    page.open(other.id, wanted.start)
    qtbot.waitUntil(lambda: page.work.record.id == other.id, timeout=PATIENCE_MS)
    assert page.bench.chosen == wanted
    assert page.player.position == wanted.start
    page.open(other.id, inside.start + 1)
    assert page.bench.chosen == inside
    assert page.player.position == inside.start + 1
    page.open(other.id, other.timeline.end - 1)
    assert page.bench.chosen == inside


def test_another_interview_begins_with_its_words_and_its_first_quote(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    page.bench.choose(RECORD.quotes[-1].id)
    page.record.turn()
    page.show_tab(1)
    page.open(other.id)
    qtbot.waitUntil(lambda: page.work.record.id == other.id, timeout=PATIENCE_MS)
    assert page.transcript.isVisible()
    assert page.bench.list.hasFocus()
    assert page.bench.chosen == other.quotes[0]


def test_every_control_has_a_name(page: ReviewPage) -> None:
    assert unnamed(page) == []
    page.find_bar.begin()
    page.begin_export()
    assert unnamed(page) == []
    page.show_tab(1)
    assert unnamed(page) == []


def test_an_edit_that_cannot_be_kept_is_said_and_not_shown_as_kept(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    hear(page, qtbot)
    for take in (desk.home / "interviews" / RECORD.id).glob("take-*"):
        take.unlink()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is not on this computer" in page.banner.text)
    qtbot.waitUntil(lambda: not now(page, quote).is_verbatim)
    assert not next(one for one in kept(desk).quotes if one.id == quote.id).is_verbatim
