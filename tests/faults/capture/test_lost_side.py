"""One side of a call is unplugged, comes back, or the recorder dies: the other side goes on."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import Sound, noise, place_of
from fakes.pipewire import SERVERS
from fakes.pulse import Pulse, heard_here, pulse
from fakes.timed import Timed, timed_microphone
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.core.ports import MicrophoneSource, RecorderState, RecorderStatus
from firsthand.core.timeline import Side, Take, Timeline

Figures = Callable[[str, str, float], None]
RATE = 48_000
SAID = {"near": noise(60, RATE, 1), "far": noise(60, RATE, 2)}
CHANNEL = {"near": 0, "far": 1}
WRONG_S = 0.05


class Call:
    """A call that has been recorded for five seconds."""

    def __init__(self, server: Pulse, folder: Path, plugged: ExitStack) -> None:
        self.server = server
        self.folder = folder
        self.timed: dict[str, Timed] = {}
        self._plugs = {name: plugged.enter_context(ExitStack()) for name in SAID}
        for name in SAID:
            self.plug_in(name)
        self.recorder = RecordingProcess(folder, MicrophoneSource("near", RATE, other="far"))

    def status(self) -> RecorderStatus:
        return self.recorder.status()

    def go_on(self, seconds: float) -> None:
        frames = self.status().frames + seconds * RATE
        until(lambda: self.status().frames > frames, within_s=30)

    def plug_in(self, name: str) -> None:
        self.timed[name] = self._plugs[name].enter_context(
            timed_microphone(self.server, SAID[name], RATE, name=name, is_default=False)
        )

    def unplug(self, name: str) -> None:
        self._plugs[name].close()

    def is_well(self) -> bool:
        return self.status().state is RecorderState.RECORDING

    def sound(self, takes: tuple[Take, ...]) -> Sound:
        parts = [sf.read(self.folder / take.file, dtype="int16")[0] for take in takes]
        return np.concatenate(parts)

    def said_at(self, sound: Sound, name: str, at: int) -> float:
        """The moment at which that was said which this side's channel holds at frame `at`."""
        timed, channel = self.timed[name], sound[:, CHANNEL[name]]
        found = []
        # Short pieces of half a second: on its way back to its place a side may be a little faster.
        for start in range(at, at + RATE // 2, RATE // 16):
            piece = channel[start : start + RATE // 100]
            place = place_of(piece, timed.said)
            match = float(np.dot(piece.astype(float), timed.said[place : place + len(piece)]))
            found.append((match, place - (start - at)))
        return timed.begun_s + max(found)[1] / timed.rate


@pytest.fixture
def call(tmp_path: Path) -> Iterator[Call]:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    with pulse() as server, heard_here(server), ExitStack() as plugged:
        call = Call(server, folder, plugged)
        call.recorder.start()
        call.go_on(5)
        yield call
        call.recorder.stop()


def test_an_unplugged_other_side_is_said_and_mine_goes_on(call: Call, figures: Figures) -> None:
    begun_s, begun = time.monotonic(), call.status().frames
    call.unplug("far")
    until(lambda: "other side of the call" in call.status().warning)
    figures("P8", "side_lost_noticed_ms", 1_000 * (time.monotonic() - begun_s))
    assert call.status().state is RecorderState.NO_INPUT
    call.go_on(2)
    call.plug_in("far")
    until(call.is_well, within_s=30)
    call.go_on(6)
    takes = call.recorder.stop()
    Timeline(RATE, takes)
    gaps = [gap for take in takes for gap in take.gaps if gap.side is Side.OTHER]
    sound = call.sound(takes)
    assert not sound[gaps[0].first_frame : gaps[0].first_frame + gaps[0].frames, 1].any()
    goes_on(call, sound, "near", begun - RATE, figures)
    is_together(call, sound, figures)


def test_an_unplugged_microphone_leaves_the_other_side_whole(call: Call, figures: Figures) -> None:
    begun = call.status().frames
    call.unplug("near")
    until(lambda: call.status().warning != "")
    call.go_on(2)
    call.plug_in("near")
    until(lambda: "is back" in call.status().warning, within_s=30)
    until(call.is_well, within_s=30)
    call.go_on(6)
    takes = call.recorder.stop()
    Timeline(RATE, takes)
    sound = call.sound(takes)
    goes_on(call, sound, "far", begun - RATE, figures)
    is_together(call, sound, figures)
    assert len(takes) == 1


def goes_on(call: Call, sound: Sound, name: str, since: int, figures: Figures) -> None:
    """Whatever happened to the other side, on this one as much was said as there are frames."""
    at = len(sound) - RATE
    passed_s = call.said_at(sound, name, at) - call.said_at(sound, name, since)
    wrong_s = passed_s - (at - since) / RATE
    figures("P9", "side_shifted_ms", 1_000 * abs(wrong_s))
    assert abs(wrong_s) < WRONG_S


def is_together(call: Call, sound: Sound, figures: Figures) -> None:
    """In the end one moment is one frame on both channels."""
    at = len(sound) - RATE
    apart_s = call.said_at(sound, "near", at) - call.said_at(sound, "far", at)
    figures("P9", "sides_apart_ms", 1_000 * abs(apart_s))
    assert abs(apart_s) < WRONG_S


def test_a_killed_recorder_s_successor_hears_both_sides(call: Call, figures: Figures) -> None:
    address = read_address(call.folder)
    assert address is not None
    acknowledged = call.status().frames
    os.kill(address[2], signal.SIGKILL)
    until(lambda: (found := read_address(call.folder)) is not None and found[2] != address[2])
    until(lambda: call.is_well() and call.status().frames > acknowledged + 4 * RATE, within_s=30)
    takes = call.recorder.stop()
    assert takes[0].end >= acknowledged
    Timeline(RATE, takes)
    assert [take.channels for take in takes] == [2] * len(takes)
    figures("P4", "call_gap_ms", 1_000 * sum(gap.frames for gap in takes[1].gaps) / RATE)
    is_together(call, call.sound(takes), figures)


@pytest.mark.parametrize("serve", SERVERS, ids=lambda serve: serve.__name__)
def test_what_the_computer_plays_is_heard_again_when_its_loudspeaker_is_back(
    tmp_path: Path, serve: Callable[[], AbstractContextManager[Pulse]]
) -> None:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    sf.write(tmp_path / "said.wav", SAID["far"], RATE)
    with serve() as server, heard_here(server):
        server.add_sink("call")
        server.play(tmp_path / "said.wav")
        player = server.play(tmp_path / "said.wav", "call")
        recorder = RecordingProcess(
            folder, MicrophoneSource("fakemic.monitor", RATE, other="call.monitor")
        )
        recorder.start()
        until(lambda: (recorder.status().other_peak_dbfs or -120) > -30)
        # The server would play what is left in another sink, where this side is heard.
        player.kill()
        server.unplug(server.module_of("call"))
        until(lambda: "other side of the call" in recorder.status().warning)
        assert (recorder.status().other_peak_dbfs or -120) < -100
        server.add_sink("call")
        server.play(tmp_path / "said.wav", "call")
        until(lambda: (recorder.status().other_peak_dbfs or -120) > -30, within_s=30)
        until(lambda: recorder.status().state is RecorderState.RECORDING)
        [take] = recorder.stop()
    assert Side.OTHER in {gap.side for gap in take.gaps}
