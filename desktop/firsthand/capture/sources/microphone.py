"""A microphone through PortAudio: a callback that only copies, notes and counts."""

from __future__ import annotations

import itertools
import os
import time
from typing import TYPE_CHECKING

from firsthand.capture.sources.portaudio import explain, is_about_form, portaudio
from firsthand.capture.sources.ring import BLOCKS_A_SECOND, Block, Ring, together
from firsthand.capture.sources.shaping import Shaper
from firsthand.capture.sources.sound_server import DEVICE, connecting, sources
from firsthand.core.ports import MicrophoneSource
from firsthand.errors import MicrophoneGone, NoMicrophone

if TYPE_CHECKING:
    from sounddevice import RawInputStream

RING_S = 120
"""How long the disk may stand still before sound is lost."""
LATENCY_S = 0.1
"""More makes sound servers deliver in larger lumps, and a successor hear later."""
_numbers = itertools.count(1)


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
        self._block_s = frames / rate
        return stream

    def take(self) -> list[Block]:
        blocks = together(self.ring.take(), self._block_s)
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
