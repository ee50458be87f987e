"""Words while people still speak: follows a growing recording and writes down each utterance."""

from __future__ import annotations

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path

from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.core.transcript import Segment, Word
from firsthand.errors import (
    DamagedModel,
    DiskFull,
    FirsthandError,
    NoModel,
    TranscriptionCancelled,
    TranscriptionError,
)
from firsthand.log import log
from firsthand.transcription.cutting import EAGER, RATE, WINDOW, Cutter, Rules, Stretch, joined
from firsthand.transcription.following import FollowedChannel, first_window, is_quiet_moment, ripest
from firsthand.transcription.models.installed import Model
from firsthand.transcription.models.pace import Pace
from firsthand.transcription.orders.wire import Care
from firsthand.transcription.process import (
    LISTEN_WINDOWS,
    LONGEST_S,
    TranscriberProcess,
)
from firsthand.transcription.rehearing import Rehearing, is_believed
from firsthand.transcription.segments import segments_of
from firsthand.transcription.sides import (
    MINE,
    OTHER,
    channels_of,
    in_order,
    spoken_on,
    without_echoes,
)
from firsthand.transcription.takes import present, sound_of

LOOK_S = 0.2
"""How often the recording is looked at."""
BEHIND_S = 10.0
"""Further behind than this, waiting utterances go to the model together, which is cheaper."""
STILL_S = 1.0
"""A take that has not grown for this long is paused: what was said last need not wait."""
TRIES = 3
RETRY_S = 1.0
"""How often, and after how long, a stretch that fails is tried before the rest is left."""
OTHERS_KEPT = 400
"""Words of the other side of a call that an echo is looked for in: some two minutes."""
EDGE_S = 0.03
"""Sound that is not yet followed by this much more cannot be resampled well."""
START = Frame(0)
WHOLE = sys.maxsize
"""Beyond the last sample of any take."""

Reheard = Callable[[Sequence[Segment], Sequence[Segment]], None]
"""Segments that were delivered, and those that take their place."""


class LiveWords:
    """Follows a growing recording. It only reads; when it fails, the recording does not notice.

    `growing` gives the takes with the frames written so far; it, and `on_segments`, are called on
    a thread of this object's own. Segments are numbered on from `first_number`. `covered` is where
    an earlier run came to; words before it are not made again.

    With `on_reheard`, words that came utterance by utterance are heard again together in quiet
    moments; it gets segments as they were delivered and those in their place.

    `smaller` and `on_behind` are for words that come late; see `Pace`.
    """

    def __init__(
        self,
        transcriber: TranscriberProcess,
        growing: Callable[[], Timeline],
        folder: Path,
        on_segments: Callable[[Sequence[Segment]], None],
        *,
        language: str = "en",
        hints: tuple[str, ...] = (),
        covered: Frame = START,
        first_number: int = 1,
        smaller: Callable[[], Model | None] = lambda: None,
        on_behind: Callable[[str], None] = lambda name: None,
        on_reheard: Reheard | None = None,
    ) -> None:
        self._transcriber = transcriber
        self._growing = growing
        self._folder = folder
        self._on_segments = on_segments
        self._language = language
        self._hints = hints
        self._from = covered
        self._covered = covered
        self._next_number = first_number
        self._followed: dict[tuple[int, int], FollowedChannel] = {}
        """By take and channel."""
        self._others: deque[Word] = deque(maxlen=OTHERS_KEPT)
        self._behind_s = 0.0
        self._pace = Pace(transcriber, smaller, on_behind)
        self._on_reheard = on_reheard
        self._rehearing = Rehearing()
        self._ending = threading.Event()
        """Stop at once."""
        self._hears_rest = False
        self._settling = threading.Event()
        """No more sound will come: finish what is there."""
        self._wake = threading.Event()
        self._done = False
        self._thread = threading.Thread(target=self._run, name="live words", daemon=True)
        self.error: FirsthandError | None = None
        """Why it gave up before the end, if it did. What was delivered stays true."""

    def start(self) -> None:
        self._transcriber.warm_up()
        self._thread.start()

    def settle(self, timeout_s: float, *, hears_rest: bool = False) -> bool:
        """After the recording ended: wait until all of it is transcribed; True if it is.

        With `hears_rest` also until what waits for a quiet moment was heard again: up to some
        seconds, for which nobody waits who gets better words soon.
        """
        self._hears_rest = hears_rest
        self._settling.set()
        self._wake.set()
        self._thread.join(timeout_s)
        return self._done

    def covered(self) -> Frame:
        """Interview frames before this one have their words, or are silence."""
        return self._covered

    def behind_s(self) -> float:
        """Seconds since the end of the utterance that waits longest for its words; 0 for none."""
        return self._behind_s

    def stop(self) -> None:
        """End at once, leaving the rest for later. The transcriber is left as it is."""
        self._ending.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        failed = 0
        while not self._ending.is_set():
            is_over = self._settling.is_set()
            try:
                is_more = self._follow(self._growing(), is_over=is_over)
                is_more = is_more or self._hear_again(is_over=is_over)
                failed = 0
            except TranscriptionCancelled:
                return
            except FirsthandError as error:
                failed += 1
                log.warning("live words, try %d: %s", failed, error.sentence)
                if isinstance(error, NoModel | DamagedModel) or self._is_over(failed, error):
                    self.error = error
                    return
                self._ending.wait(RETRY_S)
                continue
            except Exception as error:
                log.exception("live words failed")
                self.error = TranscriptionError(
                    "The transcript could not be finished; the recording is safe.",
                    "Try again from the library; Help says where the log lies.",
                )
                self.error.__cause__ = error
                return
            if is_over and not is_more:
                self._done = True
                return
            if not is_more:
                self._pace.rest(time.monotonic())
                self._wake.wait(LOOK_S)
                self._wake.clear()

    def _is_over(self, failed: int, error: FirsthandError) -> bool:
        """Whether to leave the rest; for room on the disk it waits as long as people talk."""
        waits_for_room = isinstance(error, DiskFull) and not self._settling.is_set()
        return failed >= TRIES and not waits_for_room

    def _follow(self, timeline: Timeline, *, is_over: bool) -> bool:
        """Listen to what is new, transcribe one stretch; True when there is more to do at once."""
        self._behind_s = 0.0
        for take in timeline.takes:
            channels = channels_of(take)
            if take.end <= self._from and (take.number, channels[0]) not in self._followed:
                continue
            is_whole = is_over or take is not timeline.takes[-1]
            heard = [self._listen(take, one, is_whole=is_whole) for one in channels]
            is_heard = all(heard)
            followings = [
                self._followed[take.number, one]
                for one in channels
                if (take.number, one) in self._followed
            ]
            if not followings:
                continue
            ripe = ripest(followings, is_all_heard=is_whole and is_heard)
            if ripe is not None:
                ended = take.first_frame + ripe.waiting[0].end * take.rate // RATE
                self._behind_s = max(0.0, timeline.seconds(timeline.end - ended))
                if not self._settling.is_set():
                    self._pace.look(self._behind_s, time.monotonic())
                self._transcribe(take, ripe)
            settled = min(one.settled for one in followings)
            if ripe is not None or not is_heard:
                self._cover(take, settled)
                return True
            self._cover(take, WHOLE if is_whole else settled)
        return False

    def _listen(self, take: Take, channel: int, *, is_whole: bool) -> bool:
        """Hear what is new in a channel; True when there is nothing more in it for now."""
        sound = sound_of(self._folder, take, take.frames, channel)
        samples = take.frames * RATE // take.rate
        if is_whole:
            until = -(-samples // WINDOW)
        else:
            until = (samples - (round(EDGE_S * RATE) if take.rate != RATE else 0)) // WINDOW
        following = self._followed.get((take.number, channel))
        if following is None:
            if until < 1 or not present(sound):
                return True
            rules = EAGER if self._on_reheard is not None else Rules()
            following = FollowedChannel(channel, Cutter(rules, first_window(take, self._from)))
            self._followed[take.number, channel] = following
        cutter = following.cutter
        count = min(LISTEN_WINDOWS, until - cutter.windows)
        if count > 0:
            heard = self._transcriber.detect(
                sound, cutter.windows, count, is_cancelled=self._ending.is_set
            )
            following.waiting.extend(cutter.add(heard))
        now_s = time.monotonic()
        if take.frames > following.frames:
            following.frames, following.grew_s = take.frames, now_s
        is_heard = cutter.windows >= until
        if is_heard and (is_whole or now_s - following.grew_s > STILL_S):
            following.waiting.extend(cutter.finish())
        return is_heard

    def _transcribe(self, take: Take, following: FollowedChannel) -> None:
        longest_s = LONGEST_S if self._behind_s > BEHIND_S else 0.0
        stretch = joined(following.waiting, longest_s)[0]
        care = Care.BRISK if self._on_reheard is None else Care.SOON
        segments = self._heard(take, following.channel, stretch, care)
        if segments:
            self._on_segments(segments)
        for _ in stretch:
            following.waiting.popleft()
        self._rehearing.add(take, following.channel, stretch, segments)

    def _heard(self, take: Take, channel: int, stretch: Stretch, care: Care) -> list[Segment]:
        """What is said in a stretch, in segments that are numbered on."""
        words = self._transcriber.words(
            sound_of(self._folder, take, take.frames, channel),
            take,
            stretch,
            self._language,
            self._hints,
            is_cancelled=self._ending.is_set,
            care=care,
        )
        segments = spoken_on(channel, segments_of(words, take.rate))
        if channel == OTHER:
            self._others.extend(words)
        elif channel == MINE:
            segments = without_echoes(segments, self._others, take.rate)
        numbered = in_order(segments, self._next_number)
        self._next_number += len(numbered)
        return numbered

    def _hear_again(self, *, is_over: bool) -> bool:
        """Hear one stretch as a whole while nobody waits for words; True when there was one."""
        if self._on_reheard is None or (is_over and not self._hears_rest):
            return False
        if is_over:
            self._rehearing.close()
        elif not is_quiet_moment(self._followed.values()):
            return False
        due = self._rehearing.next_due()
        if due is None:
            return False
        segments = self._heard(due.take, due.channel, due.stretch, Care.BRISK)
        if is_believed(due.segments, segments):
            self._on_reheard(due.segments, segments)
        return True

    def _cover(self, take: Take, sample: int) -> None:
        """Note that the words have come up to this sample of a take."""
        frame = min(take.end, take.first_frame + sample * take.rate // RATE)
        self._covered = Frame(max(self._covered, frame))
