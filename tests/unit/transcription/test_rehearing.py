"""Which stretches are heard again together."""

from __future__ import annotations

from firsthand.core.timeline import Frame, Take
from firsthand.core.transcript import Segment
from firsthand.transcription.cutting import RATE, Stretch, Utterance
from firsthand.transcription.rehearing import MOST_DUE, REHEARD_FOR_S, Rehearing

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


def test_at_the_end_what_is_there_is_due() -> None:
    rehearing = Rehearing(10)
    heard(rehearing, (utterance(0, 4),), (utterance(5, 9),))
    rehearing.close()
    assert rehearing.next_due() is not None


def test_they_are_parted_at_the_longest_pause_of_the_second_half() -> None:
    rehearing = Rehearing(10)
    row = [
        utterance(0, 2),
        utterance(4, 6),
        utterance(6, 8.5),
        utterance(9, 11),
        utterance(11, 13),
    ]
    heard(rehearing, *((one,) for one in row), (utterance(13, 15),))
    due = rehearing.next_due()
    assert due is not None
    assert due.stretch == tuple(row[:3])
    rehearing.close()
    rest = rehearing.next_due()
    assert rest is not None
    assert rest.stretch == (*row[3:], utterance(13, 15))


def test_takes_and_sides_are_kept_apart() -> None:
    rehearing = Rehearing(10)
    heard(rehearing, (utterance(0, 2),), (utterance(5, 6),), channel=0)
    heard(rehearing, (utterance(2, 4),), channel=1)
    next_take = Take(2, "take-002.wav", Frame(600 * RATE), RATE, RATE, "")
    heard(rehearing, (utterance(0, 1),), take=next_take, channel=0)
    rehearing.close()
    dues = []
    while (due := rehearing.next_due()) is not None:
        dues.append((due.take.number, due.channel, len(due.stretch)))
    assert dues == [(1, 0, 2), (2, 0, 1), (1, 1, 1)]


def test_where_no_moment_is_quiet_the_oldest_keep_their_first_words() -> None:
    rehearing = Rehearing(3)
    for at in range(MOST_DUE + 2):
        heard(rehearing, (utterance(4 * at, 4 * at + 3),))
    rehearing.close()
    dues = []
    while (due := rehearing.next_due()) is not None:
        dues.append(due.stretch[0].start // RATE)
    assert dues == [4 * at for at in range(2, MOST_DUE + 2)]


def test_after_the_end_only_so_much_time_is_taken() -> None:
    rehearing = Rehearing(10)
    heard(rehearing, (utterance(0, 8),), (utterance(9, 17),), (utterance(18, 26),))
    first = rehearing.next_due()
    assert first is not None
    rehearing.took(first, 0.8)
    rehearing.end(100.0)
    assert rehearing.next_due() is not None
    rehearing.end(100.0 + REHEARD_FOR_S - 0.7)
    assert rehearing.next_due() is None


def test_after_the_end_nothing_is_begun_that_takes_longer_than_people_wait() -> None:
    rehearing = Rehearing(10)
    heard(rehearing, (utterance(0, 8),), (utterance(9, 17),))
    first = rehearing.next_due()
    assert first is not None
    rehearing.took(first, REHEARD_FOR_S + 0.1)
    rehearing.end(100.0)
    assert rehearing.next_due() is None
