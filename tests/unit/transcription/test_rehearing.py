"""Which stretches are heard again together."""

from __future__ import annotations

from firsthand.core.timeline import Frame, Take
from firsthand.core.transcript import Segment
from firsthand.transcription.cutting import RATE, Stretch, Utterance
from firsthand.transcription.rehearing import Rehearing

TAKE = Take(1, "take-001.wav", Frame(0), 600 * RATE, RATE, "")


def utterance(start_s: float, end_s: float) -> Utterance:
    start, end = round(start_s * RATE), round(end_s * RATE)
    return Utterance(start, end, ((start, end),))


def heard(rehearing: Rehearing, *stretches: Stretch, take: Take = TAKE, channel: int = -1) -> None:
    for number, stretch in enumerate(stretches, start=1):
        segment = Segment(number, Frame(stretch[0].start), Frame(stretch[-1].end), "Words.")
        rehearing.add(take, channel, stretch, [segment])


def test_utterances_are_due_together_once_the_next_one_no_longer_fits() -> None:
    rehearing = Rehearing(10)
    first, second, third = utterance(0, 4), utterance(5, 9), utterance(10, 14)
    heard(rehearing, (first,), (second,))
    assert rehearing.next_due() is None
    heard(rehearing, (third,))
    due = rehearing.next_due()
    assert due is not None
    assert due.stretch == (first, second)
    assert len(due.segments) == 2
    assert rehearing.next_due() is None
