"""Who speaks is guessed while people speak, as often as costs little."""

from __future__ import annotations

from collections.abc import Iterable
from threading import Event

from fakes.interviews import setup
from fakes.waiting import until
from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.core.transcript import Segment
from firsthand.core.words.turns import Hearing
from firsthand.jobs.live.speakers import LiveSpeakers

NOT_YET_S = 0.1


class Costly:
    """A listener whose every guess takes so many seconds of the processor, by its own clock."""

    def __init__(self, each_s: float) -> None:
        self._each_s = each_s
        self.guesses = 0
        self.listened: list[Span] = []
        self.has_guessed = Event()

    def worked_s(self) -> float:
        return self.guesses * self._each_s

    def listen(self, timeline: Timeline, spans: Iterable[Span], is_cancelled: object) -> None:
        self.listened.extend(spans)

    def hearings(self, timeline: Timeline, people: int = 2) -> list[Hearing]:
        self.guesses += 1
        self.has_guessed.set()
        return []

    def close(self) -> None:
        """Nothing is open."""


def speakers_with(listener: Costly) -> LiveSpeakers:
    return LiveSpeakers(
        listener, lambda: Timeline(1000), setup(), lambda changed: None, listener.worked_s
    )


def a_segment(number: int) -> Segment:
    return Segment(number, Frame(number * 1000), Frame(number * 1000 + 900), "Yes.")


def test_a_guess_that_costs_nothing_follows_every_sentence() -> None:
    listener = Costly(0.0)
    speakers = speakers_with(listener)
    speakers.start()
    for number in (1, 2, 3):
        listener.has_guessed.clear()
        speakers.heard([a_segment(number)])
        assert listener.has_guessed.wait(30)
    until(lambda: listener.guesses == 3)
    speakers.stop()


def test_a_dear_guess_is_followed_by_a_long_rest_that_stop_does_not_wait_for() -> None:
    listener = Costly(1000.0)
    speakers = speakers_with(listener)
    speakers.start()
    speakers.heard([a_segment(1)])
    assert listener.has_guessed.wait(30)
    listener.has_guessed.clear()
    speakers.heard([a_segment(2)])
    assert not listener.has_guessed.wait(NOT_YET_S)
    speakers.stop()
    assert listener.guesses == 1


def test_while_it_rests_what_is_said_is_listened_to_and_only_that() -> None:
    listener = Costly(1000.0)
    speakers = speakers_with(listener)
    speakers.start()
    speakers.heard([a_segment(1)])
    assert listener.has_guessed.wait(30)
    for number in (2, 3):
        speakers.heard([a_segment(number)])
        until(lambda number=number: len(listener.listened) == number)
    speakers.stop()
    assert listener.listened == [a_segment(number).span for number in (1, 2, 3)]
    assert listener.guesses == 1
