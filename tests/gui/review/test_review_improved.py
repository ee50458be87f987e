"""A person types in Review while the words are heard a second time: the typed text is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.core.news import WordsImproved, WorkProgressed, WorkRests
from firsthand.core.ports import Progress
from firsthand.core.quotes import Evidence, QuoteState
from firsthand.core.transcript import Transcript, text_of
from firsthand.core.words.renewing import renewed
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS
from gui.reviewing import put_away, reviewed

RECORD = interview_record()


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    (desk.home / "interviews" / RECORD.id).mkdir(parents=True)
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot)
    yield page
    put_away(page)


def improve(desk: FakeDesk) -> Transcript:
    """What the second pass leaves behind: other words, numbers that were never used before."""
    old = desk.library.record(RECORD.id).transcript
    heard = [
        replace(
            segment,
            text=segment.text.replace("the", "these"),
            words=tuple(replace(w, text=w.text.replace("the", "these")) for w in segment.words),
        )
        for segment in old.segments
    ]
    last = old.segments[-1].number
    segments = renewed(old.segments, heard, RECORD.timeline.rate, first_number=last + 1)
    new = replace(old, segments=segments, revision=old.revision + 1)
    desk.library.keep_transcript(RECORD.id, new)
    return new


def test_what_is_typed_over_replaced_words_reaches_the_library(
    page: ReviewPage, studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    segment = RECORD.transcript.segments[0]
    page.transcript.show_frame(segment.start)
    page.player.seek(segment.start)
    qtbot.waitUntil(lambda: page.transcript.cursor_block is not None, timeout=PATIENCE_MS)
    page.transcript.type_over()
    assert page.transcript.is_typing
    page.transcript._field.setPlainText("Quite other words altogether")
    new = improve(desk)
    studio.mailbox.post(WordsImproved(RECORD.id, 100, 7, 1))
    qtbot.waitUntil(lambda: "7 of 100 words" in page.banner.text, timeout=PATIENCE_MS)
    page._read_again()
    page._read_again()
    assert page.transcript.is_typing, "what is being typed is not taken away"
    page.transcript.keep_typed()
    qtbot.waitUntil(
        lambda: page.work.record.transcript.revision > new.revision, timeout=PATIENCE_MS
    )
    kept = desk.library.record(RECORD.id).transcript
    assert page.work.record.transcript == kept
    assert "Quite other words altogether" in " ".join(one.text for one in kept.segments)
    assert [one.text for one in kept.segments][-1] == new.segments[-1].text
    assert not page.work.undo.canUndo()


def test_how_far_it_is_is_shown_until_it_rests(
    page: ReviewPage, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(WorkProgressed(RECORD.id, "Improving the words", Progress(0.5, 60)))
    qtbot.waitUntil(lambda: "Improving" in said(page), timeout=PATIENCE_MS)
    studio.mailbox.post(WorkRests(RECORD.id))
    qtbot.waitUntil(lambda: "Improving" not in said(page), timeout=PATIENCE_MS)


def said(page: ReviewPage) -> str:
    return page.bar._said.whole


def test_a_confirmed_quote_that_is_heard_differently_is_asked_about_once(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    record = page.work.record
    quote = next(one for one in record.quotes if "the" in one.text.split())
    evidence = Evidence("sound", "take", record.transcript.revision)
    sure = replace(
        quote,
        state=QuoteState.CONFIRMED,
        heard=True,
        text=text_of(record.transcript.words_in(quote.span)),
        machine_text="",
        confirmed_by="Kim",
        evidence=evidence,
    )
    desk.library.keep_quote(RECORD.id, sure)
    new = improve(desk)
    page._read_again()
    qtbot.waitUntil(
        lambda: page.work.record.transcript.revision == new.revision, timeout=PATIENCE_MS
    )
    page.bench.choose(sure.id)
    card = page.bench.list.currentIndex().data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "heard differently since" in card
    assert "these" in page.bench.editor._otherwise.text()
    page.bench.confirm()
    kept = page.work.quote(sure.id)
    assert kept.text == sure.text, "what was confirmed stays"
    assert kept.evidence == replace(evidence, revision=new.revision)
    card = page.bench.list.currentIndex().data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "heard differently since" not in card
    assert not page.bench.editor._otherwise.isVisible()
