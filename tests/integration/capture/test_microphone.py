"""A real microphone through PortAudio and a real sound server: what was said is what is kept."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import Sound, noise, place_of, whole
from fakes.patched import jumping_wall_clock
from fakes.pulse import MICROPHONE, Pulse, heard_here, pulse
from fakes.saying import BLOCK_S
from fakes.timed import busy, timed_microphone
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.preview import Level, Preview
from firsthand.capture.sources.devices import microphones
from firsthand.core.ports import MicrophoneSource, RecorderState
from firsthand.errors import MicrophoneGone

RATE = 48_000


@pytest.fixture(scope="module")
def server() -> Iterator[Pulse]:
    with pulse() as running, heard_here(running):
        yield running


def test_the_server_s_microphone_is_listed(server: Pulse) -> None:
    found = {one.name: one for one in microphones()}
    assert MICROPHONE in found
    assert found[MICROPHONE].channels >= 1
    assert sum(one.is_default for one in found.values()) == 1


def test_what_was_played_is_what_is_kept(server: Pulse, folder: Path, tmp_path: Path) -> None:
    clicks = noise(4, RATE)
    sf.write(tmp_path / "said.wav", clicks, RATE)
    recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
    recorder.start()
    until(lambda: recorder.status().frames > 4 * RATE)
    player = server.play(tmp_path / "said.wav")
    until(lambda: recorder.status().peak_dbfs > -30)
    assert recorder.status().state is RecorderState.RECORDING
    player.wait()
    mark = recorder.frame_at(time.monotonic())
    until(lambda: recorder.status().frames > mark + RATE)
    takes = recorder.stop()
    recording = whole(folder, [take.file for take in takes])
    ending = clicks[-RATE:]
    place = place_of(ending, recording)
    assert np.array_equal(recording[place : place + RATE], ending)
    assert exactly_kept(clicks, recording) >= 0.9
    assert [take.gaps for take in takes] == [()]


def test_a_mark_points_at_what_was_said_when_it_was_pressed(server: Pulse, folder: Path) -> None:
    """On a busy computer whose wall clock is set to and fro by an hour."""
    presses: list[tuple[float, int]] = []
    with timed_microphone(server, noise(60, RATE), RATE) as timed, busy(), jumping_wall_clock():
        recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
        recorder.start()
        until(lambda: recorder.status().frames > 4 * RATE)
        for _ in range(50):
            frames = recorder.status().frames
            until(lambda frames=frames: recorder.status().frames > frames)
            pressed_s = time.monotonic()
            presses.append((pressed_s, recorder.frame_at(pressed_s)))
        takes = recorder.stop()
    assert [take.gaps for take in takes] == [()]
    frame_at = timed.clock_of(whole(folder, [take.file for take in takes]))
    wrong_s = [abs(frame - frame_at(pressed_s)) / RATE for pressed_s, frame in presses]
    assert max(wrong_s) < 0.05 + BLOCK_S


def exactly_kept(said: Sound, recording: Sound) -> float:
    """The share of half seconds found sample by sample; a player that stutters tears a few."""
    half = RATE // 2
    pieces = [said[start : start + half] for start in range(half, len(said), half)]
    found = 0
    for piece in pieces:
        place = place_of(piece, recording)
        found += np.array_equal(recording[place : place + half], piece)
    return found / len(pieces)


def test_nothing_said_while_paused_is_kept(server: Pulse, folder: Path, tmp_path: Path) -> None:
    sf.write(tmp_path / "said.wav", noise(12, RATE), RATE)
    player = server.play(tmp_path / "said.wav")
    recorder = RecordingProcess(folder, MicrophoneSource(MICROPHONE, RATE))
    recorder.start()
    until(lambda: recorder.status().frames > 4 * RATE)
    recorder.pause()
    paused_s = time.monotonic()
    until(lambda: time.monotonic() - paused_s > 1.0)
    recorder.resume()
    until(lambda: recorder.status().frames > 6 * RATE)
    first, second = recorder.stop()
    player.kill()
    said, _ = sf.read(tmp_path / "said.wav", dtype="int16")
    kept_first = whole(folder, [first.file])[-RATE:]
    kept_second = whole(folder, [second.file])[RATE // 2 : RATE * 3 // 2]
    left_out = place_of(kept_second, said) - RATE // 2 - (place_of(kept_first, said) + RATE)
    assert 0.95 * RATE < left_out < 1.5 * RATE


def test_a_preview_tells_how_loud_it_is(server: Pulse, tmp_path: Path) -> None:
    sf.write(tmp_path / "said.wav", noise(8, RATE), RATE)
    heard: list[Level] = []
    with Preview(MicrophoneSource(MICROPHONE, RATE), heard.append):
        server.play(tmp_path / "said.wav")
        until(lambda: any(-30 < level.peak_dbfs < 0 for level in heard))


def test_a_microphone_that_is_not_there_is_said_to_be_gone(server: Pulse, folder: Path) -> None:
    recorder = RecordingProcess(folder, MicrophoneSource("Yesterday's microphone", RATE))
    with pytest.raises(MicrophoneGone) as told:
        recorder.start()
    assert told.value.remedy
    assert recorder.takes() == ()
