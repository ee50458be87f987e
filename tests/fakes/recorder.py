"""A recorder without processes or sound: time passes, frames follow, takes are files of silence."""

from __future__ import annotations

import hashlib
import time
import wave
from collections.abc import Callable
from pathlib import Path

from firsthand.core.clock import Stretch, frame_at
from firsthand.core.ports import FileSource, MicrophoneSource, RecorderState, RecorderStatus, Source
from firsthand.core.timeline import Frame, Take


class FakeRecorder:
    """Keeps the promises of `Recorder`; `now` may be a clock that a test moves by hand.

    A file source lasts `length_s`; nothing is decoded.
    """

    def __init__(
        self,
        folder: Path,
        source: Source | None = None,
        *,
        now: Callable[[], float] = time.monotonic,
        length_s: float = 3_600.0,
    ) -> None:
        self._folder = folder
        self._source: Source = source or MicrophoneSource(rate=16_000)
        self._now = now
        self._speed = self._source.speed if isinstance(self._source, FileSource) else 1.0
        self._last_frame = (
            round(length_s * self._source.rate) if isinstance(self._source, FileSource) else None
        )
        self._takes: list[Take] = []
        self._stretches: list[Stretch] = []
        self._state = RecorderState.STARTING
        self.is_muted = False
        self.is_detached = False
        self.is_settled = True
        """Whether its clock is sure; `wrong_frames` is how wrong it is meanwhile."""
        self.wrong_frames = 0
        self.warning = ""

    def start(self) -> None:
        self._begin()

    def pause(self) -> None:
        if self._is_open:
            self._finish(RecorderState.PAUSED)

    def resume(self) -> None:
        if self._state is RecorderState.PAUSED:
            self._begin()

    def mute(self, is_muted: bool) -> None:
        self.is_muted = is_muted

    def stop(self) -> tuple[Take, ...]:
        self._end_with_the_file()
        if self._is_open:
            self._finish(RecorderState.ENDED)
        self._state = RecorderState.ENDED
        return tuple(self._takes)

    def status(self) -> RecorderStatus:
        self._end_with_the_file()
        frames = self.frame_at(self._now())
        return RecorderStatus(
            self._state,
            take=len(self._takes) + 1 if self._is_open else 0,
            frames=frames,
            synced=frames,
            peak_dbfs=-120.0,
            rms_dbfs=-120.0,
            device="fake",
            warning=self.warning,
            is_muted=self.is_muted,
        )

    def frame_at(self, monotonic_s: float) -> Frame:
        frame = frame_at(self._stretches, min(monotonic_s, self._now()))
        frame = Frame(frame + self.wrong_frames)
        return frame if self._last_frame is None else Frame(min(frame, self._last_frame))

    def settled_frame_at(self, monotonic_s: float) -> Frame | None:
        return self.frame_at(monotonic_s) if self.is_settled else None

    def takes(self) -> tuple[Take, ...]:
        if not self._is_open:
            return tuple(self._takes)
        return (*self._takes, self._open_take())

    def detach(self) -> None:
        """Nothing runs."""
        self.is_detached = True

    @property
    def _is_open(self) -> bool:
        return self._state is RecorderState.RECORDING

    @property
    def _end(self) -> Frame:
        return self._takes[-1].end if self._takes else Frame(0)

    def _begin(self) -> None:
        now_s, rate = self._now(), self._source.rate * self._speed
        self._stretches.append(Stretch(now_s, now_s, self._end, rate))
        self._state = RecorderState.RECORDING

    def _open_take(self) -> Take:
        number = len(self._takes) + 1
        return Take(
            number,
            f"take-{number:03d}.wav",
            self._end,
            max(0, self.frame_at(self._now()) - self._end),
            self._source.rate,
            "2026-03-02T10:00:00+01:00",
            "fake",
        )

    def _finish(self, state: RecorderState) -> None:
        take = self._open_take()
        path = self._folder / take.file
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, take.rate, 0, "NONE", ""))
            file.writeframes(bytes(take.frames * 2))
        line = self._stretches.pop()
        self._stretches.append(Stretch(line.since_s, line.at_s, line.at_frame, line.rate, take.end))
        self._takes.append(
            Take(
                take.number,
                take.file,
                take.first_frame,
                take.frames,
                take.rate,
                take.started_at,
                take.device,
                sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            )
        )
        self._state = state

    def _end_with_the_file(self) -> None:
        last = self._last_frame
        if self._is_open and last is not None and self.frame_at(self._now()) >= last:
            self._finish(RecorderState.ENDED)
