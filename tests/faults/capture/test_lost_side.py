"""One side of a call is unplugged, comes back, or the recorder dies: the other side goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import Sound, noise, place_of
from fakes.pipewire import SERVERS
from fakes.pulse import Pulse, heard_here
from fakes.waiting import until
from firsthand.capture import RecordingProcess
from firsthand.capture.channel import read_address
from firsthand.core.ports import MicrophoneSource, RecorderState, RecorderStatus
from firsthand.core.timeline import Side, Take, Timeline

Figures = Callable[[str, str, float], None]
RATE = 48_000
SAID = {"fakemic": noise(60, RATE, 1), "call": noise(60, RATE, 2)}


class Call:
    """A call that has been recorded for five seconds."""

    def __init__(self, server: Pulse, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.players: dict[str, subprocess.Popen[bytes]] = {}
        self.recorder = RecordingProcess(
            folder, MicrophoneSource("fakemic.monitor", RATE, other="call.monitor")
        )

    def status(self) -> RecorderStatus:
        return self.recorder.status()

    def go_on(self, seconds: float) -> None:
        frames = self.status().frames + seconds * RATE
        until(lambda: self.status().frames > frames, within_s=30)

    def say(self, sink: str) -> None:
        self.players[sink] = self.server.play(self.folder.parent / f"{sink}.wav", sink)

    def unplug(self, sink: str) -> None:
        # The server would play what is left in another sink, where the other side is heard.
        self.players[sink].kill()
        self.server.unplug(self.server.module_of(sink))

    def is_well(self) -> bool:
        return self.status().state is RecorderState.RECORDING

    def sound(self, takes: tuple[Take, ...]) -> Sound:
        parts = [sf.read(self.folder / take.file, dtype="int16")[0] for take in takes]
        return np.concatenate(parts)


@pytest.fixture(params=SERVERS, ids=lambda serve: serve.__name__)
def call(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Call]:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    for name, said in SAID.items():
        sf.write(tmp_path / f"{name}.wav", said, RATE)
    with request.param() as server, heard_here(server):
        server.add_sink("spare")
        server.add_sink("call")
        server.control("set-default-source", "spare.monitor")
        call = Call(server, folder)
        for name in SAID:
            call.say(name)
        call.recorder.start()
        call.go_on(5)
        yield call
        call.recorder.stop()


def exactly(piece: Sound, said: Sound) -> bool:
    place = place_of(piece, said)
    return np.array_equal(piece, said[place : place + len(piece)])


def is_heard(piece: Sound, said: Sound) -> bool:
    """Whether it is that sound; a side that came back may run on the other one's clock."""
    place = place_of(piece, said)
    meant = said[place : place + len(piece)]
    return float(np.corrcoef(piece[: len(meant)], meant)[0, 1]) > 0.5


def test_an_unplugged_other_side_is_said_and_mine_goes_on(call: Call, figures: Figures) -> None:
    unplugged = call.status().frames
    begun_s = time.monotonic()
    call.unplug("call")
    until(lambda: "other side of the call" in call.status().warning)
    figures("P8", "side_lost_noticed_ms", 1_000 * (time.monotonic() - begun_s))
    assert call.status().state is RecorderState.NO_INPUT
    call.go_on(2)
    call.server.add_sink("call")
    call.say("call")
    until(call.is_well, within_s=30)
    call.go_on(6)
    takes = call.recorder.stop()
    Timeline(RATE, takes)
    gaps = [gap for take in takes for gap in take.gaps]
    assert {gap.side for gap in gaps} == {Side.OTHER}
    sound = call.sound(takes)
    assert exactly(sound[unplugged - RATE : unplugged + 2 * RATE, 0], SAID["fakemic"])
    assert is_heard(sound[-RATE // 2 :, 1], SAID["call"])
    assert not sound[gaps[0].first_frame : gaps[0].first_frame + gaps[0].frames, 1].any()


def test_an_unplugged_microphone_leaves_the_other_side_whole(call: Call) -> None:
    unplugged = call.status().frames
    call.unplug("fakemic")
    until(lambda: call.status().warning != "")
    call.go_on(2)
    call.server.add_sink("fakemic")
    call.say("fakemic")
    until(lambda: "is back" in call.status().warning, within_s=30)
    until(call.is_well, within_s=30)
    call.go_on(6)
    takes = call.recorder.stop()
    Timeline(RATE, takes)
    sound = call.sound(takes)
    assert is_heard(sound[-RATE // 2 :, 0], SAID["fakemic"])
    ends = [
        place_of(sound[at : at + RATE // 2, 1], SAID["call"]) for at in (unplugged - RATE, -RATE)
    ]
    apart = len(sound) - unplugged
    assert ends[1] - ends[0] == pytest.approx(apart, abs=0.03 * RATE)
    assert len(takes) == 1


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
    sound = call.sound(takes[1:])
    assert is_heard(sound[-RATE // 2 :, 0], SAID["fakemic"])
    assert is_heard(sound[-RATE // 2 :, 1], SAID["call"])
