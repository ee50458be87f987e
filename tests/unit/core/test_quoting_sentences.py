"""Where sentences may end, with what stands around each place."""

from __future__ import annotations

from firsthand.core.quoting.sentences import flow_of
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Speaker, Transcript, Word

RATE = 16_000


def border_after(place: str, text: str, *, stop: float = 0.6) -> float:
    """How surely a sentence ends after the word `place`; `|0.4|` is a pause of 0.4 s."""
    words, at_s = [], 0.0
    for piece in text.split():
        if piece.startswith("|"):
            at_s += float(piece.strip("|"))
            continue
        ends = stop if piece.endswith(".") else 0.01
        start, end = Frame(round(at_s * RATE)), Frame(round((at_s + 0.3) * RATE))
        words.append(Word(piece, start, end, 0.9, ends))
        at_s += 0.32
    segment = Segment(1, words[0].start, words[-1].end, text, tuple(words), Speaker.BUYER)
    flow = flow_of(Transcript((segment,)), Span(segment.start, segment.end), RATE)
    return flow.borders[[one.word.text for one in flow.said].index(place) + 1]


def test_a_word_or_two_up_to_the_next_full_stop_are_seldom_a_sentence() -> None:
    whole = "You could see that everybody had read it. |0.4| Seventeen people had read it by then."
    bit = "You could see that everybody had read it. |0.4| Twice then. |0.4| And nobody came."
    assert border_after("it.", bit) < border_after("it.", whole)


def test_words_that_have_not_come_yet_are_taken_to_be_as_many_as_usual() -> None:
    begun = "You could see that everybody had read it. |0.4| Seventeen people"
    whole = f"{begun} had read it and then."
    assert abs(border_after("it.", begun) - border_after("it.", whole)) < 0.2


def test_where_no_full_stops_are_written_their_absence_says_nothing() -> None:
    talk = " ".join(["and the boxes came in late"] * 20)
    place = "we saw |0.4| they"
    short, long = f"so {place} came late", f"{talk} so {place} came late {talk}"
    assert abs(border_after("saw", long) - border_after("saw", short)) < 0.05


def test_a_pause_no_longer_than_the_last_one_says_less() -> None:
    even = (
        "On Monday, |0.1| well, we saw that they had read it. |0.4| Seventeen people had read that."
    )
    halting = even.replace("|0.1|", "|0.8|")
    assert border_after("it.", halting) < border_after("it.", even)
