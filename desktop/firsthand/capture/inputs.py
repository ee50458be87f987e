"""Where sound comes from: a microphone through PortAudio, or a file that stands in for one."""

from __future__ import annotations

import itertools
import os
import threading
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from firsthand.capture.portaudio import explain, is_about_form, portaudio
from firsthand.capture.ring import Block, Ring
from firsthand.capture.shaping import Shaper
from firsthand.capture.sound_server import DEVICE, connecting, sources
from firsthand.core.ports import FileSource, MicrophoneSource, Source
from firsthand.errors import BadAudio, CaptureError, MicrophoneGone, NoMicrophone

if TYPE_CHECKING:
    import av
    from sounddevice import RawInputStream

BLOCKS_A_SECOND = 50
"""960 frames at 48,000: PortAudio then always delivers whole blocks of one size."""
RING_S = 120
"""How long the disk may stand still before sound is lost."""
LATENCY_S = 0.1
"""More makes sound servers deliver in larger lumps, and a successor hear later."""
_numbers = itertools.count(1)
_BEHIND_S = 1.0
"""A file played later than this on a busy computer is not hurried any more; its clock moves on."""


class Input(Protocol):
    """A stream of blocks of s16le in a ring."""

    rate: int
    channels: int
    """1, or 2 for the sides of a call."""
    ring: Ring
    speed: float
    """Seconds of sound a second of time."""
    tells_time: bool
    """Whether its moments show lost input (a file loses none)."""

    def start(self, now_s: float) -> None:
        """`now_s` is the monotonic moment of the first frame, where a source can choose it."""

    def take(self) -> list[Block]:
        """What waits in the ring, as s16le at `rate`."""

    def take_last(self) -> list[Block]:
        """The same when there will be no more: without waiting for anything."""

    def close(self) -> None: ...
    @property
    def device(self) -> str: ...
    @property
    def is_finished(self) -> bool:
        """All there is has been put into the ring."""

    @property
    def is_running(self) -> bool: ...


def open_input(source: Source, position: int, *, any_will_do: bool = False) -> Input:
    """Open without starting. `position` is where a file source plays from, in frames.

    In mid-interview any microphone will do if the chosen one is gone.
    """
    if isinstance(source, FileSource):
        return FileInput(source, position)
    if source.other is not None:
        from firsthand.capture.two_sides import TwoSides

        return TwoSides(source, any_will_do=any_will_do)
    try:
        return MicrophoneInput(source)
    except CaptureError:
        if not (any_will_do and source.name):
            raise
    return MicrophoneInput(MicrophoneSource("", source.rate))


class MicrophoneInput:
    """A PortAudio stream whose callback only copies, notes and counts."""

    channels = 1
    speed = 1.0
    tells_time = True
    is_finished = False

    def __init__(self, source: MicrophoneSource) -> None:
        sd = portaudio()
        self.rate = source.rate
        self.stream = f"{os.getpid()}-{next(_numbers)}"
        """How the sound server's list calls this stream."""
        index, self._connect_to = find(source.name)
        device = sd.query_devices(index)
        self.device = self._connect_to or str(device["name"])
        most = int(device["max_input_channels"])
        own_rate = int(device["default_samplerate"])
        # As asked if the device can, else in its own form, shaped by us.
        forms = [(1, self.rate), (1, own_rate), (min(2, most), self.rate), (most, own_rate)]
        for number, (channels, rate) in enumerate(forms):
            try:
                self._stream = self._open(index, channels, rate)
            except sd.PortAudioError as error:
                if number == len(forms) - 1 or not is_about_form(error):
                    raise explain(error) from error
            else:
                self._shaper = Shaper(channels, rate, self.rate)
                break

    def _open(self, index: int, channels: int, rate: int) -> RawInputStream:
        sd = portaudio()
        frames = rate // BLOCKS_A_SECOND
        ring = Ring(RING_S * BLOCKS_A_SECOND, frames * channels * 2)
        now = time.monotonic

        def heard(pcm, frames, times, status) -> None:  # type: ignore[no-untyped-def]  # cffi
            age_s = times.currentTime - times.inputBufferAdcTime
            ring.put(memoryview(pcm), now(), age_s, status.input_overflow)

        with connecting(self._connect_to, self.stream):
            stream = sd.RawInputStream(
                samplerate=rate,
                blocksize=frames,
                device=index,
                channels=channels,
                dtype="int16",
                latency=LATENCY_S,
                callback=heard,
            )
        self.ring = ring
        return stream

    def take(self) -> list[Block]:
        blocks = self.ring.take()
        if self._shaper.is_needed:
            return [self._shaper.shape(block) for block in blocks]
        return blocks

    def take_last(self) -> list[Block]:
        return self.take()

    def start(self, now_s: float) -> None:
        sd = portaudio()
        try:
            self._stream.start()
        except sd.PortAudioError as error:
            raise explain(error) from error

    @property
    def is_running(self) -> bool:
        return bool(self._stream.active)

    def close(self) -> None:
        """A sound server that hangs may hold this up for good; never wait for it unguarded."""
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)


def find(name: str) -> tuple[int, str]:
    """PortAudio's index of a microphone and, if it is one of the sound server's, its name there.

    The default for an empty name. Raises NoMicrophone or MicrophoneGone.
    """
    sd = portaudio()
    inputs = [
        (index, device)
        for index, device in enumerate(sd.query_devices())
        if device["max_input_channels"] > 0
    ]
    if not inputs:
        raise NoMicrophone(
            "No microphone was found.", "Plug one in or switch it on, then try again."
        )
    if not name:
        default = sd.default.device[0]
        known = [index for index, _ in inputs]
        return (int(default) if default in known else known[0]), ""
    for index, device in inputs:
        if device["name"] == name:
            return index, ""
    if any(one.name == name for one in sources()):
        for index, device in inputs:
            if device["name"] == DEVICE:
                return index, name
    raise MicrophoneGone(
        "The chosen microphone is not connected.", "Plug it in again or choose another one."
    )


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
