"""A microphone stops, falls silent, is exchanged or dies with its server: said and replaced."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.killing import kill_recorder
from fakes.matching import noise, place_of, whole
from fakes.pipewire import SERVERS
from fakes.pulse import MICROPHONE, Pulse, heard_here, pulse
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.recorder.channel import read_address
from firsthand.core.ports import MicrophoneSource, RecorderState
from firsthand.core.timeline import GapReason, Take, Timeline

Figures = Callable[[str, str, float], None]
RATE = 48_000


@dataclass(frozen=True)
class Room:
    """A recording that has run for four seconds of somebody talking."""

    server: Pulse
    recorder: RecordingProcess
    said: Path
    folder: Path
    figures: Figures

    def is_noticed(self, fault: str, happens: Callable[[], bool]) -> None:
        """Wait until the fault that was just injected is told."""
        begun_s = time.monotonic()
        longest_s = 0.0

        def watched() -> bool:
            nonlocal longest_s
            status = self.recorder.status()
            if status.state is RecorderState.RECORDING:
                said = self.recorder.frame_at(time.monotonic())
                longest_s = max(longest_s, (said - status.synced) / RATE)
            return happens()

        until(watched)
        self.figures("P8", f"{fault}_noticed_ms", 1_000 * (time.monotonic() - begun_s))
        self.figures("P19", "red_but_not_on_the_disk_ms", 1_000 * longest_s)

    def come_back(self) -> None:
        """The chosen microphone is plugged in again; the system stays with the other one."""
        for player in self.server.players:
            # The server would play it in both.
            player.kill()
        self.server.add_sink("fakemic")
        self.server.control("set-default-source", "other.monitor")
        self.server.play(self.said)

    def hears_what_is_said(self, take: Take) -> bool:
        """Whether the take's end is that sound, but for moments in which its player stuttered."""
        ending = whole(self.folder, [take.file])[-RATE:]
        said, _ = sf.read(self.said, dtype="int16")
        pieces = [ending[at : at + RATE // 20] for at in range(0, RATE, RATE // 20)]
        places = [place_of(piece, said) for piece in pieces]
        exact = [
            np.array_equal(piece, said[place : place + len(piece)])
            for piece, place in zip(pieces, places, strict=True)
        ]
        return sum(exact) > len(exact) / 2

    def state_is(self, state: RecorderState) -> bool:
        return self.recorder.status().state is state

    def records_again(self, frames: float) -> bool:
        status = self.recorder.status()
        return status.state is RecorderState.RECORDING and status.frames > frames


@pytest.fixture(params=SERVERS, ids=lambda serve: serve.__name__)
def room(request: pytest.FixtureRequest, tmp_path: Path, figures: Figures) -> Iterator[Room]:
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    said = tmp_path / "said.wav"
    sf.write(said, noise(40, RATE), RATE)
    with request.param() as server, heard_here(server):
        server.play(said)
        recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
        recorder.start()
        until(lambda: recorder.status().frames > 4 * RATE)
        yield Room(server, recorder, said, folder, figures)
        recorder.stop()


def test_a_muted_microphone_is_said(room: Room) -> None:
    room.server.control("set-source-mute", "fakemic.monitor", "1")
    room.is_noticed("mute", lambda: room.state_is(RecorderState.NO_INPUT))
    assert "silent" in room.recorder.status().warning
    room.server.control("set-source-mute", "fakemic.monitor", "0")
    until(lambda: room.state_is(RecorderState.RECORDING))
    [take] = room.recorder.stop()
    assert take.gaps == ()


def test_a_microphone_that_stands_still_is_said_and_shifts_nothing(room: Room) -> None:
    before_s = time.monotonic()
    before = room.recorder.frame_at(before_s)
    room.server.freeze()
    room.is_noticed("stall", lambda: room.state_is(RecorderState.NO_INPUT))
    assert "No sound arrives" in room.recorder.status().warning
    frozen_s = time.monotonic()
    until(lambda: time.monotonic() - frozen_s > 1.0)
    room.server.thaw()
    until(lambda: room.records_again(before + 4 * RATE))
    after_s = time.monotonic()
    passed_s = (room.recorder.frame_at(after_s) - before) / RATE
    room.figures("P9", "timeline_error_ms", 1_000 * abs(passed_s - (after_s - before_s)))
    assert passed_s == pytest.approx(after_s - before_s, abs=0.2)


def test_a_dead_sound_server_s_silence_is_as_long_as_it_was(room: Room) -> None:
    before_s = time.monotonic()
    before = room.recorder.frame_at(before_s)
    room.server.kill()
    room.is_noticed("death", lambda: room.state_is(RecorderState.NO_INPUT))
    gone_s = time.monotonic()
    until(lambda: time.monotonic() - gone_s > 1.0)
    room.server.start()
    room.server.play(room.said)
    until(lambda: room.records_again(before + 4 * RATE))
    after_s = time.monotonic()
    passed_s = (room.recorder.frame_at(after_s) - before) / RATE
    first, second = room.recorder.stop()
    assert Timeline(RATE, (first, second)).gaps == second.gaps
    assert second.gaps[0].first_frame == second.first_frame
    assert second.gaps[0].reason is GapReason.DEVICE_LOST
    # A monitor source that just woke up tells its times up to half a second wrong at first.
    room.figures("P9", "timeline_error_ms", 1_000 * abs(passed_s - (after_s - before_s)))
    assert passed_s == pytest.approx(after_s - before_s, abs=0.7)


def test_a_recording_stopped_without_a_microphone_ends_when_it_was_stopped(room: Room) -> None:
    room.server.kill()
    room.is_noticed("death", lambda: room.state_is(RecorderState.NO_INPUT))
    gone_s = time.monotonic()
    until(lambda: time.monotonic() - gone_s > 0.5)
    stopped_s = time.monotonic()
    stopped = room.recorder.frame_at(stopped_s)
    takes = room.recorder.stop()
    assert takes[-1].end == pytest.approx(stopped, abs=0.1 * RATE)
    assert takes[-1].gaps[-1].reason is GapReason.DEVICE_LOST
    room.server.start()


def test_another_microphone_in_its_place_is_said_and_is_another_take(room: Room) -> None:
    room.server.add_sink("other")
    room.server.unplug(room.server.module_of("fakemic"))
    room.is_noticed("switch", lambda: "switched" in room.recorder.status().warning)
    until(lambda: room.recorder.status().take == 2)
    takes = room.recorder.stop()
    assert len(takes) == 2
    assert takes[1].first_frame == takes[0].end


def test_back_on_the_chosen_microphone_is_said_and_is_another_take(room: Room) -> None:
    room.server.add_sink("other")
    room.server.unplug(room.server.module_of("fakemic"))
    room.is_noticed("switch", lambda: "switched" in room.recorder.status().warning)
    room.server.add_sink("fakemic")
    room.server.control("set-default-source", "fakemic.monitor")
    until(lambda: "is back" in room.recorder.status().warning)
    until(lambda: room.recorder.status().take == 3)
    back = room.recorder.takes()[1].end
    until(lambda: room.records_again(back + RATE))
    takes = room.recorder.stop()
    assert [take.number for take in takes] == [1, 2, 3]
    Timeline(RATE, takes)


def test_the_recording_goes_back_by_itself_when_the_chosen_microphone_returns(room: Room) -> None:
    room.server.add_sink("other")
    room.server.unplug(room.server.module_of("fakemic"))
    room.server.control("set-default-source", "other.monitor")
    room.is_noticed("switch", lambda: "switched" in room.recorder.status().warning)
    # A take tells how it runs once something was heard in it.
    first = room.recorder.takes()[0]
    until(lambda: room.recorder.status().frames > first.end + RATE // 2)
    began_s = time.monotonic()
    began = room.recorder.frame_at(began_s)
    room.come_back()
    until(lambda: "is back" in room.recorder.status().warning)
    room.figures("P8", "back_on_the_chosen_ms", 1_000 * (time.monotonic() - began_s))
    back = room.recorder.status().frames
    until(lambda: room.records_again(back + 4 * RATE))
    after_s = time.monotonic()
    passed_s = (room.recorder.frame_at(after_s) - began) / RATE
    room.figures("P9", "timeline_error_ms", 1_000 * abs(passed_s - (after_s - began_s)))
    assert passed_s == pytest.approx(after_s - began_s, abs=0.2)
    takes = room.recorder.stop()
    Timeline(RATE, takes)
    assert room.hears_what_is_said(takes[-1])


def test_a_successor_goes_back_to_the_chosen_microphone(room: Room) -> None:
    """The recorder dies while another microphone is heard; the next one knows which was chosen."""
    room.server.add_sink("other")
    room.server.unplug(room.server.module_of("fakemic"))
    room.is_noticed("switch", lambda: "switched" in room.recorder.status().warning)
    pid = kill_recorder(room.folder)
    until(lambda: (found := read_address(room.folder)) is not None and found[2] != pid)
    until(lambda: "switched" in room.recorder.status().warning)
    room.come_back()
    until(lambda: "is back" in room.recorder.status().warning)
    back = room.recorder.status().frames
    until(lambda: room.records_again(back + 4 * RATE))
    takes = room.recorder.stop()
    Timeline(RATE, takes)
    assert room.hears_what_is_said(takes[-1])


def test_a_microphone_that_only_a_fresh_process_sees_is_gone_back_to(
    tmp_path: Path, figures: Figures
) -> None:
    """PortAudio lists once: the standby looks again and again, and takes over when it is there."""
    folder = tmp_path / "interview"
    folder.mkdir(mode=0o700)
    with pulse() as server, heard_here(server):
        listed = server.folder / "home" / ".asoundrc"
        without = listed.read_text()
        plugged_in = without + "pcm.usb { type pulse device fakemic.monitor }\n"
        listed.write_text(plugged_in)
        recorder = RecordingProcess(folder, MicrophoneSource("usb", RATE))
        recorder.start()
        until(lambda: recorder.status().frames > 4 * RATE)
        listed.write_text(without)
        address = read_address(folder)
        assert address is not None
        children = Path(f"/proc/{address[2]}/task/{address[2]}/children").read_text("ascii")
        for pid in [*map(int, children.split()), address[2]]:
            os.kill(pid, signal.SIGKILL)
        until(lambda: recorder.status().device not in ("usb", ""))
        listed.write_text(plugged_in)
        begun_s = time.monotonic()
        until(lambda: recorder.status().device == "usb", within_s=30)
        figures("P8", "back_by_a_fresh_process_ms", 1_000 * (time.monotonic() - begun_s))
        back = recorder.status().frames
        until(lambda: recorder.status().frames > back + 2 * RATE)
        takes = recorder.stop()
    Timeline(RATE, takes)
    assert [take.device for take in takes] == ["usb", takes[1].device, "usb"]
