"""A recording that stands in for a microphone, played in real time or faster."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.capture.sources.ring import BLOCKS_A_SECOND, Block, Ring
from firsthand.core.ports import FileSource
from firsthand.errors import BadAudio

if TYPE_CHECKING:
    import av

_BEHIND_S = 1.0
"""A file played later than this on a busy computer is not hurried any more; its clock moves on."""


class FileInput:
    """Plays a recording into the ring at `speed` times real time, and loses none of it."""

    tells_time = False

    def __init__(self, source: FileSource, position: int) -> None:
        self.rate = source.rate
        self.channels = source.channels
        self._frame_bytes = 2 * source.channels
        block_bytes = self.rate // BLOCKS_A_SECOND * self._frame_bytes
        self.speed = source.speed
        self.device = "file"
        self.ring = Ring(10 * BLOCKS_A_SECOND, block_bytes)
        self._blocks = _decoded(source, block_bytes)
        self._position = position
        self._first = next(self._blocks, b"")
        if not self._first:
            raise BadAudio("The recording is empty.", "Choose a file with sound in it.")
        self._stop = threading.Event()
        self._begun_s = 0.0
        self._all_put = False
        self._thread = threading.Thread(target=self._play, name="file source", daemon=True)

    @property
    def is_finished(self) -> bool:
        return self._all_put

    @property
    def is_running(self) -> bool:
        return self._thread.is_alive()

    def take(self) -> list[Block]:
        return self.ring.take()

    def take_last(self) -> list[Block]:
        return self.ring.take()

    def start(self, now_s: float) -> None:
        self._begun_s = now_s
        self._thread.start()

    def close(self) -> None:
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def _play(self) -> None:
        try:
            begun_s = self._begun_s
            played = 0
            for block in self._from_position():
                due_s = begun_s + played / self.rate / self.speed
                length_s = len(block) / self._frame_bytes / self.rate / self.speed
                behind_s = time.monotonic() - (due_s + length_s)
                if behind_s > _BEHIND_S:
                    begun_s += behind_s
                    due_s += behind_s
                if behind_s < 0 and self._stop.wait(-behind_s):
                    return
                while self.ring.is_full:
                    if self._stop.wait(0.01):
                        return
                now_s = time.monotonic()
                self.ring.put(memoryview(block), now_s, now_s - due_s, False)
                played += len(block) // self._frame_bytes
        finally:
            self._all_put = not self._stop.is_set()

    def _from_position(self) -> Iterator[bytes]:
        passed = self._position * self._frame_bytes
        block = self._first
        while block:
            if passed < len(block):
                yield block[passed:]
                passed = 0
            else:
                passed -= len(block)
            block = next(self._blocks, b"")


def _decoded(source: FileSource, block_bytes: int) -> Iterator[bytes]:
    """Interleaved s16le at the wanted rate in blocks of one size; the last may be shorter."""
    import av

    waiting = bytearray()
    try:
        with av.open(str(source.path)) as container:
            if not container.streams.audio:
                raise BadAudio("The file has no sound in it.", "Choose an audio file.")
            layout = "stereo" if source.channels == 2 else "mono"
            resampler = av.AudioResampler(format="s16", layout=layout, rate=source.rate)
            for frame in container.decode(container.streams.audio[0]):
                waiting += _pcm(resampler.resample(frame), source.channels)
                while len(waiting) >= block_bytes:
                    yield bytes(waiting[:block_bytes])
                    del waiting[:block_bytes]
            waiting += _pcm(resampler.resample(None), source.channels)
    except (OSError, ValueError) as error:
        raise BadAudio(
            "The recording cannot be read.", "Choose another file, such as WAV, FLAC, MP3 or M4A."
        ) from error
    for start in range(0, len(waiting), block_bytes):
        yield bytes(waiting[start : start + block_bytes])


def _pcm(frames: list[av.AudioFrame], channels: int) -> bytes:
    size = 2 * channels
    return b"".join(bytes(frame.planes[0])[: frame.samples * size] for frame in frames)
