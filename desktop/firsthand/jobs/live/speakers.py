"""Who speaks while people still speak: guesses that follow the words, and may change with them."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from threading import Condition, Thread

from firsthand.core.interview import Setup
from firsthand.core.ports import VoiceListener
from firsthand.core.timeline import Timeline
from firsthand.core.transcript import Segment, Speaker
from firsthand.core.words.reheard import exchanged
from firsthand.core.words.roles import speakers_of
from firsthand.core.words.turns import turns_of
from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.jobs.afterwards.speakers import people_of, prepared_by
from firsthand.log import log

MOST_SHARE = 0.04
"""Of a core. Every guess looks at the whole talk: after two hours one takes 0.7 s, so that then one
comes every 17 s, and with each sentence only in the first minutes."""


class LiveSpeakers:
    """Labels whole segments; where a segment has two voices, finishing cuts it after Stop.

    Works on a thread of its own, so that words never wait for it, and rests after each guess: see
    `MOST_SHARE`. Meanwhile it only listens, so that little is left to do at Stop. When it fails, it
    ends, and the speakers stay unknown. `worked_s` tells how many seconds its thread has worked.
    """

    def __init__(
        self,
        listener: VoiceListener,
        growing: Callable[[], Timeline],
        setup: Setup,
        on_guessed: Callable[[tuple[Segment, ...]], None],
        worked_s: Callable[[], float] = time.thread_time,
    ) -> None:
        self._listener = listener
        self._growing = growing
        self._people = people_of(setup)
        self._prepared = prepared_by(setup)
        self._on_guessed = on_guessed
        self._worked_s = worked_s
        self._segments: list[Segment] = []
        self._unheard: list[Segment] = []
        """Whose sound was not listened to yet."""
        self._news = Condition()
        self._is_new = False
        self._ending = False
        self._thread = Thread(target=self._run, name="live speakers", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def heard(self, segments: Sequence[Segment]) -> None:
        """More words have come; those of a call say themselves who speaks."""
        if not any(segment.speaker_is_guessed for segment in segments):
            return
        with self._news:
            self._segments.extend(segments)
            self._unheard.extend(segments)
            self._is_new = True
            self._news.notify()

    def heard_again(self, gone: Sequence[Segment], come: Sequence[Segment]) -> None:
        """Words have changed places; most of their sound is known."""
        with self._news:
            self._segments = exchanged(self._segments, gone, come)
            self._unheard.extend(come)
            self._is_new = any(segment.speaker_is_guessed for segment in come)
            self._news.notify()

    def stop(self) -> None:
        """End at once. What `listener` has heard stays with it. Doing it twice does no harm."""
        with self._news:
            self._ending = True
            self._news.notify()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        rests_until_s = 0.0
        while True:
            with self._news:
                left_s = rests_until_s - time.monotonic()
                if left_s > 0:
                    self._news.wait_for(lambda: self._unheard or self._ending, left_s)
                else:
                    self._news.wait_for(lambda: self._is_new or self._ending)
                if self._ending:
                    return
                unheard, self._unheard = self._unheard, []
                is_due = self._is_new and time.monotonic() >= rests_until_s
                if is_due:
                    self._is_new = False
                segments = list(self._segments)
            began_s = self._worked_s()
            changed: tuple[Segment, ...] = ()
            try:
                if is_due:
                    changed = self._guess(segments)
                elif unheard:
                    self._listen(unheard)
            except TranscriptionCancelled:
                return
            except FirsthandError as error:
                log.warning("live speakers stay unknown: %s", type(error).__name__)
                return
            except Exception:
                log.exception("live speakers stay unknown")
                return
            if changed and not self._ending:
                self._tell(changed, segments)
            if is_due:
                rests_until_s = time.monotonic() + (self._worked_s() - began_s) / MOST_SHARE

    def _listen(self, segments: list[Segment]) -> None:
        self._listener.listen(
            self._growing(), [segment.span for segment in segments], lambda: self._ending
        )

    def _guess(self, segments: list[Segment]) -> tuple[Segment, ...]:
        """The segments whose speaker is guessed otherwise than before."""
        timeline = self._growing()
        self._listen(segments)
        hearings = self._listener.hearings(timeline, self._people)
        if self._ending:
            return ()
        turns = turns_of(segments, hearings, timeline.rate)
        speakers = speakers_of(turns, self._prepared)
        longest: dict[int, tuple[int, int]] = {}
        for turn in turns:
            found = (len(turn.words), turn.voice)
            longest[turn.segment.number] = max(longest.get(turn.segment.number, found), found)
        changed = []
        for segment in segments:
            _, voice = longest[segment.number]
            speaker = speakers.get(voice, Speaker.UNKNOWN)
            if segment.speaker_is_guessed and segment.speaker is not speaker:
                changed.append(replace(segment, speaker=speaker))
        return tuple(changed)

    def _tell(self, changed: tuple[Segment, ...], before: Sequence[Segment]) -> None:
        """Who nobody could keep, such as while the disk is full, is guessed anew later."""
        self._remember(changed)
        try:
            self._on_guessed(changed)
        except FirsthandError as error:
            log.warning("live speakers are not kept: %s", type(error).__name__)
            numbers = {one.number for one in changed}
            self._remember(tuple(one for one in before if one.number in numbers))

    def _remember(self, changed: tuple[Segment, ...]) -> None:
        new = {segment.number: segment for segment in changed}
        with self._news:
            self._segments = [new.get(one.number, one) for one in self._segments]
