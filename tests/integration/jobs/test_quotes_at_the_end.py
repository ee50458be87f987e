"""At Stop, only what was not yet guessed from the words as they are is guessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.second_hearing import ID, a_scene, heard_live
from firsthand.core.interview import Status
from firsthand.core.marks import MarkKind
from firsthand.core.news import News, WorkEnded
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Span
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.core.words.turns import Hearing
from firsthand.jobs.afterwards.finishing import Finishing
from firsthand.jobs.live.quotes import LiveQuotes
from firsthand.jobs.quoting import BESIDE_S, MadeFrom, quotes_after, said_around
from firsthand.jobs.review import confirm_quote, heard_quote, respan_quote
from firsthand.jobs.told import keep_course, told_at
from firsthand.library.library import Library


def made_from(record: InterviewRecord) -> dict:
    rate, transcript = record.timeline.rate, record.transcript
    return {mark.id: MadeFrom(mark, said_around(mark, transcript, rate)) for mark in record.marks}


def as_left_live() -> InterviewRecord:
    """With a text in its quotes that shows whether they were guessed anew."""
    live = heard_live()
    quotes = tuple(replace(one, text="Live.", machine_text="Live.") for one in live.quotes)
    return replace(live, quotes=quotes)


def test_quotes_whose_words_are_the_same_stay_as_they_were_guessed():
    live = as_left_live()
    assert {one.text for one in quotes_after(live)} == {one.text for one in heard_live().quotes}
    assert quotes_after(live, made_from=made_from(live)) == list(live.quotes)


def test_new_numbers_of_segments_change_nothing():
    live = as_left_live()
    known = made_from(live)
    segments = tuple(replace(one, number=one.number + 9) for one in live.transcript.segments)
    later = replace(live, transcript=replace(live.transcript, segments=segments))
    assert quotes_after(later, made_from=known) == list(live.quotes)


def test_a_word_that_changed_or_another_mark_has_them_guessed_anew():
    live = as_left_live()
    known = made_from(live)
    *before, last = live.transcript.segments
    heard = replace(live.transcript, segments=(*before, with_other_end(last)))
    assert "Live." not in {
        one.text for one in quotes_after(replace(live, transcript=heard), made_from=known)
    }
    moved = tuple(replace(mark, frame=Frame(mark.frame + 1)) for mark in live.marks)
    assert "Live." not in {
        one.text for one in quotes_after(replace(live, marks=moved), made_from=known)
    }


def test_in_haste_only_quotes_whose_own_words_changed_are_guessed_anew():
    live = as_left_live()
    known = made_from(live)
    first, *rest = live.transcript.segments
    heard = replace(live.transcript, segments=(with_other_end(first), *rest))
    later = replace(live, transcript=heard)
    beside = BESIDE_S * live.timeline.rate
    is_touched = [one.start - beside < first.end for one in live.quotes]
    assert is_touched == [True, False]
    found = quotes_after(later, made_from=known, in_haste=True)
    assert [one.text != "Live." for one in found] == is_touched
    assert "Live." not in {one.text for one in quotes_after(later, made_from=known)}


def test_what_nobody_had_to_wait_for_is_guessed_once_the_draft_is_there(tmp_path: Path):
    live = as_left_live()
    known = made_from(live)
    first, *rest = live.transcript.segments
    later = replace(
        live,
        status=Status.TO_TRANSCRIBE,
        transcript=replace(live.transcript, segments=(with_other_end(first), *rest)),
    )
    at_the_end: list[str] = []
    with a_scene(tmp_path / "home") as scene:
        scene.keep(later)

        def look(news: News) -> None:
            if isinstance(news, WorkEnded):
                at_the_end.extend(one.text for one in scene.record().quotes)

        scene.desk.listen(look)
        finishing = Finishing(
            scene.desk,
            ID,
            lambda is_cancelled: live.timeline.end,
            made_from=lambda: known,
            improves=False,
        )
        finishing.start()
        assert finishing.wait(30)
        assert finishing.error is None
        kept = [one.text for one in scene.record().quotes]
    assert "Live." in at_the_end
    assert "Live." not in kept


def confirm(library: Library, quote: Quote) -> None:
    library.keep_quote(ID, confirm_quote(heard_quote(quote), "Sam"), quote)


def shorten(library: Library, quote: Quote) -> None:
    library.keep_quote(
        ID, respan_quote(quote, Span(quote.start, quote.end - 9), heard_live()), quote
    )


def remove(library: Library, quote: Quote) -> None:
    library.remove_quote(ID, quote.id)


def caught_up_with(home: Path, when: str, do: Callable[[Library, Quote], object]) -> list[Quote]:
    """The quotes when all is done of which somebody did something to the second after Stop.

    `when` says whether that was before the guessing or before its guesses are kept.
    """
    live = as_left_live()
    first, *rest = live.transcript.segments
    later = replace(
        live,
        status=Status.TO_TRANSCRIBE,
        transcript=replace(live.transcript, segments=(with_other_end(first), *rest)),
    )
    with a_scene(home) as scene:
        scene.keep(later)
        asked: list[int] = []

        def meddle(number: int) -> None:
            asked.append(number)
            if len(asked) == {"before guessing": 1, "before keeping": 3}[when]:
                (quote,) = [one for one in scene.record().quotes if one.id == live.quotes[1].id]
                scene.shelf.at_once(lambda library: do(library, quote))

        def begin(news: News) -> None:
            if isinstance(news, WorkEnded):
                scene.shelf.before = meddle

        scene.desk.listen(begin)
        finishing = Finishing(
            scene.desk,
            ID,
            lambda is_cancelled: live.timeline.end,
            made_from=lambda: made_from(live),
            improves=False,
        )
        finishing.start()
        assert finishing.wait(30)
        return list(scene.record().quotes)


@pytest.mark.parametrize("when", ["before guessing", "before keeping"])
def test_what_somebody_does_to_a_quote_right_after_stop_is_not_taken_back(
    tmp_path: Path, when: str
):
    quote = as_left_live().quotes[1]
    now = {one.id: one for one in caught_up_with(tmp_path / "1", when, confirm)}[quote.id]
    assert (now.text, now.state, now.confirmed_by) == ("Live.", QuoteState.CONFIRMED, "Sam")
    assert quote.id not in {one.id for one in caught_up_with(tmp_path / "2", when, remove)}


def test_ends_that_somebody_sets_right_after_stop_stay(tmp_path: Path):
    quote = as_left_live().quotes[1]
    quotes = caught_up_with(tmp_path, "before keeping", shorten)
    (now,) = [one for one in quotes if one.id == quote.id]
    assert now.end == quote.end - 9


@pytest.mark.parametrize("when", ["before guessing", "before keeping"])
def test_a_star_and_a_kind_given_right_after_stop_stay_with_the_better_words(
    tmp_path: Path, when: str
):
    def judge(library: Library, quote: Quote) -> None:
        judged = replace(quote, starred=True, kind=MarkKind.BARRIER, prompted=True)
        library.keep_quote(ID, judged, quote)

    quote = as_left_live().quotes[1]
    (now,) = [one for one in caught_up_with(tmp_path, when, judge) if one.id == quote.id]
    assert (now.starred, now.kind, now.prompted) == (True, MarkKind.BARRIER, True)
    assert now.text not in ("", "Live.")


def test_where_the_solution_was_told_is_not_forgotten_by_what_is_guessed_meanwhile(tmp_path: Path):
    def tell(library: Library, quote: Quote) -> None:
        keep_course(library, ID, told_at(library.record(ID), Frame(0)))

    for quote in caught_up_with(tmp_path, "before keeping", tell):
        assert not quote.before_reveal


class _TwoVoices:
    """Hears one voice in the first half of a recording, and another in the second."""

    def listen(self, timeline, spans, is_cancelled):
        pass

    def hearings(self, timeline, people=2):
        half = Frame(timeline.end // 2)
        return [
            Hearing(Span(Frame(0), half), (1.0, 0.0)),
            Hearing(Span(half, timeline.end), (0.0, 1.0)),
        ]

    def close(self):
        pass


def test_after_a_live_interview_nobody_waits_for_who_speaks(tmp_path: Path):
    live = replace(as_left_live(), status=Status.TO_TRANSCRIBE)
    segments = tuple(
        replace(one, speaker=Speaker.UNKNOWN, speaker_is_guessed=True)
        for one in live.transcript.segments
    )
    live = replace(live, transcript=replace(live.transcript, segments=segments))
    at_the_end: list[Speaker] = []
    with a_scene(tmp_path / "home") as scene:
        scene.keep(live)

        def look(news: News) -> None:
            if isinstance(news, WorkEnded):
                at_the_end.extend(one.speaker for one in scene.record().transcript.segments)

        scene.desk.listen(look)
        finishing = Finishing(
            scene.desk,
            ID,
            lambda is_cancelled: live.timeline.end,
            voices=_TwoVoices(),
            made_from=lambda: made_from(live),
            improves=False,
        )
        finishing.start()
        assert finishing.wait(30)
        said_by = {one.speaker for one in scene.record().transcript.segments}
        quoted = {one.speaker for one in scene.record().quotes}
    assert set(at_the_end) == {Speaker.UNKNOWN}
    assert said_by == {Speaker.BUYER, Speaker.INTERVIEWER}
    assert quoted <= said_by


def test_a_reveal_that_was_told_later_still_counts():
    live = as_left_live()
    told = replace(live, events=(Event(Frame(0), EventKind.REVEALED),))
    assert [one.before_reveal for one in live.quotes] == [True, True]
    found = quotes_after(told, made_from=made_from(live))
    assert [(one.text, one.before_reveal) for one in found] == [("Live.", False)] * 2


def test_words_that_change_far_from_a_quote_are_caught_up_with_one_by_one(tmp_path: Path):
    live = heard_live()
    rate, now = live.timeline.rate, live.transcript
    first, *rest = now.segments
    changed = with_other_end(first)
    later = replace(now, segments=(changed, *rest))
    with a_scene(tmp_path / "home") as scene:
        scene.keep(live)
        quotes = LiveQuotes(scene.desk, ID, rate, lambda: ())
        for mark in live.marks:
            quotes.expect(mark)
        covered = Frame(live.timeline.end + 100 * rate)
        quotes.guess(now, covered)
        quotes.guess_again([changed], later, covered)

        def up_to_date() -> list[bool]:
            made = quotes.made_from()
            return [made[mark.id].still_holds(mark, later, rate) for mark in live.marks]

        assert up_to_date() == [False, False]
        quotes.catch_up(later, covered)
        assert up_to_date() == [True, False]
        quotes.catch_up(later, covered)
        assert up_to_date() == [True, True]


def with_other_end(segment: Segment) -> Segment:
    words: tuple[Word, ...] = (*segment.words[:-1], replace(segment.words[-1], text="now."))
    return replace(segment, words=words, text=text_of(words))
