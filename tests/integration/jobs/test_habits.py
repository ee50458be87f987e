"""What was confirmed in earlier interviews tells how soon each person presses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes.kept import RATE, an_interview
from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import QuoteState
from firsthand.core.quoting import DEFAULT_HABIT
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.jobs.quoting import habits_before, quotes_after
from firsthand.library.library import Library

EARLIER = InterviewId("2026-11-19-b-06-aaaa")
LATER = InterviewId("2026-11-20-b-07-bbbb")
WORDS = ("It began in spring.", "We lost a week.", "Nobody knew why.", "So I asked around.")
SLOW_S = 3.0


def marked(id: InterviewId, started_at: str, state: QuoteState) -> InterviewRecord:
    """Each sentence was marked by Kim, who takes three seconds, and was put right."""
    made = replace(an_interview(id, WORDS), started_at=started_at, quotes=())
    marks = tuple(
        Mark(MarkId(f"{id}-{n}"), Frame(one.end + round(SLOW_S * RATE)), author="Kim")
        for n, one in enumerate(made.transcript.segments)
    )
    made = replace(made, marks=marks)
    quotes = tuple(
        replace(quote, start=one.start, end=one.end, text=one.text, state=state)
        for quote, one in zip(quotes_after(made), made.transcript.segments, strict=True)
    )
    return replace(made, quotes=quotes)


def test_a_slow_hand_is_learned_from_confirmed_quotes_of_earlier_interviews(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        library.keep_record(marked(EARLIER, "2026-11-19T10:00:00+01:00", QuoteState.CONFIRMED))
        later = marked(LATER, "2026-11-20T09:00:00+00:00", QuoteState.CONFIRMED)
        library.keep_record(later)
        habits = habits_before(library, LATER)
        assert list(habits) == ["Kim"]
        assert DEFAULT_HABIT.median_s < habits["Kim"].median_s < SLOW_S
        assert habits_before(library, EARLIER) == {}
        pressed = replace(later, quotes=())
        plainly = [quote.text for quote in quotes_after(pressed)]
        knowing = [quote.text for quote in quotes_after(pressed, habits)]
    right = sum(text in WORDS for text in knowing)
    assert [*knowing] == [*WORDS] or right > sum(
        text == meant for text, meant in zip(plainly, WORDS, strict=True)
    )


def test_quotes_that_nobody_confirmed_teach_nothing(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        library.keep_record(marked(EARLIER, "2026-11-19T10:00:00+01:00", QuoteState.GUESSED))
        library.keep_record(marked(LATER, "2026-11-20T10:00:00+01:00", QuoteState.GUESSED))
        assert habits_before(library, LATER) == {}
