"""At Stop, only what was not yet guessed from the words as they are is guessed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes.second_hearing import ID, a_scene, heard_live
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.jobs.live_quotes import LiveQuotes
from firsthand.jobs.quoting import NEAR_S, MadeFrom, quotes_after, said_around


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


def test_long_before_a_mark_only_the_words_count_and_not_whose_they_are():
    live = heard_live()
    rate, segments = live.timeline.rate, live.transcript.segments
    end = max(mark.frame for mark in live.marks)
    mark = replace(live.marks[0], frame=Frame(end + round((NEAR_S + 20) * rate)))
    known = MadeFrom(mark, said_around(mark, live.transcript, rate))

    def holds(*changed: Segment) -> bool:
        return known.still_holds(mark, replace(live.transcript, segments=changed), rate)

    first, *rest = segments
    assert holds(replace(first, speaker=Speaker.OTHER), *rest)
    assert not holds(with_other_end(first), *rest)
    near = replace(live.marks[-1], frame=Frame(end + rate))
    known, mark = MadeFrom(near, said_around(near, live.transcript, rate)), near
    assert not holds(replace(first, speaker=Speaker.OTHER), *rest)


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
