"""What else a press may have meant is offered as the quote itself was guessed: for this hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.kept import RATE, an_interview
from fakes.output import FakeOutputs
from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import QuoteState
from firsthand.core.quoting import Candidate
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Speaker
from firsthand.jobs.quoting import guess_of, habits_before, quotes_after
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio

EARLIER = InterviewId("2026-11-19-b-06-aaaa")
LATER = InterviewId("2026-11-20-b-07-bbbb")
WORDS = ("It began in spring.", "We lost a week.", "Nobody knew why.", "So I asked around.")
SLOW_S = 3.6
"""The next sentence has ended by then, 0.8 s before the key: anybody else would mean that one."""


def marked_slowly(id: InterviewId, started_at: str, state: QuoteState) -> InterviewRecord:
    """Each sentence was marked by Kim, who takes long, and was put right."""
    made = replace(an_interview(id, WORDS), started_at=started_at, quotes=())
    said = [
        replace(
            one,
            words=tuple(
                replace(
                    word,
                    start=Frame(word.start - n * RATE),
                    end=Frame(word.end - n * RATE),
                )
                for word in one.words
            ),
        )
        for n, one in enumerate(made.transcript.segments)
    ]
    segments = tuple(replace(one, start=one.words[0].start, end=one.words[-1].end) for one in said)
    marks = tuple(
        Mark(MarkId(f"{id}-{n}"), Frame(one.end + round(SLOW_S * RATE)), author="Kim")
        for n, one in enumerate(segments)
    )
    made = replace(made, transcript=replace(made.transcript, segments=segments), marks=marks)
    quotes = tuple(
        replace(quote, start=one.start, end=one.end, text=one.text, state=state)
        for quote, one in zip(quotes_after(made), segments, strict=True)
    )
    return replace(made, quotes=quotes)


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    later = marked_slowly(LATER, "2026-11-20T10:00:00+01:00", QuoteState.GUESSED)
    for days_ago in range(1, 6):
        id = InterviewId(f"{EARLIER}-{days_ago}")
        began = f"2026-11-{19 - days_ago:02d}T10:00:00+01:00"
        desk.library.keep_record(marked_slowly(id, began, QuoteState.CONFIRMED))
    desk.library.keep_record(later)
    folder = desk.home / "interviews" / LATER
    folder.mkdir(parents=True)
    take = later.timeline.takes[0]
    soundfile.write(folder / take.file, np.zeros(take.frames, np.int16), take.rate)
    outputs = FakeOutputs()
    page = ReviewPage(studio, open_output=outputs)
    qtbot.addWidget(page)
    page.show()
    page.on_enter()
    page.open(LATER)
    qtbot.waitUntil(lambda: page.work.is_open)
    yield page
    outputs.gate.set()
    page.on_leave()
    page._peaks.stop()


def test_the_first_offer_is_what_this_person_would_have_meant(
    page: ReviewPage, desk: FakeDesk
) -> None:
    record, rate = page.work.record, page.work.record.timeline.rate
    habits = habits_before(desk.library, LATER)
    pressed = record.marks[1]
    quickly = guess_of(pressed, record.transcript, rate).best
    slowly = guess_of(pressed, record.transcript, rate, habits).best
    assert quickly is not None
    assert slowly is not None
    assert quickly.text == WORDS[2], "who has no habit yet meant the sentence that ended just now"
    assert slowly.text == WORDS[1]
    quote = next(one for one in record.quotes if one.mark == pressed.id)
    page.bench.choose(quote.id)
    page.bench.respan(Span(quote.start, Frame(quote.end - rate // 2)))
    changed = page.bench.chosen
    assert changed is not None
    assert page.bench._offers.of(changed)[0].text == WORDS[1]


def test_offers_that_begin_alike_are_told_apart(page: ReviewPage) -> None:
    began = "They had two hundred people sitting there, and salad for one hundred of them"
    offers = [
        Candidate(Frame(0), Frame(end), f"{began}, {last}", (), Speaker.BUYER, 0.3)
        for end, last in ((1, "and the bride was my niece."), (2, "and I drove."))
    ]
    page.bench.editor.show_offers(offers, RATE)
    first, second, _ = page.bench.editor._offers
    assert first.text() != second.text()
