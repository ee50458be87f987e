"""A call through a real sound server: each side on its channel, one moment at one frame."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile as sf

from fakes.matching import Sound, noise, place_of
from fakes.opening import frames_by_program
from fakes.pulse import Pulse, heard_here, pulse
from fakes.timed import Timed, timed_microphone
from fakes.waiting import until
from firsthand.capture.client import RecordingProcess
from firsthand.capture.sources.devices import microphones
from firsthand.core.ports import MicrophoneSource
from firsthand.core.timeline import GapReason, Side
from firsthand.errors import MicrophoneGone

RATE = 48_000
CALL = MicrophoneSource("fakemic.monitor", RATE, other="call.monitor")


@pytest.fixture(scope="module")
def server() -> Iterator[Pulse]:
    with pulse() as running, heard_here(running):
        running.add_sink("call")
        yield running


def said_at(timed: Timed, channel: Sound, at: int) -> float:
    """The moment at which that was said which the channel holds at frame `at`."""
    place = place_of(channel[at : at + RATE // 2], timed.said)
    return timed.begun_s + place / timed.rate


def test_both_sides_are_on_their_channels(server: Pulse, folder: Path) -> None:
    with (
        timed_microphone(server, noise(30, RATE, 1), RATE, name="near") as near,
        timed_microphone(server, noise(30, RATE, 2), RATE, name="far") as far,
    ):
        recorder = RecordingProcess(folder, MicrophoneSource("near", RATE, other="far"))
        recorder.start()
        until(lambda: recorder.status().frames > 6 * RATE)
        assert (recorder.status().other_peak_dbfs or -120) > -30
        [take] = recorder.stop()
    assert take.channels == 2
    assert not any(gap.side is None for gap in take.gaps)
    sound, _ = sf.read(folder / take.file, dtype="int16")
    assert sound.shape == (take.frames, 2)
    shares = []
    for channel, timed in ((0, near), (1, far)):
        pieces = [sound[at : at + RATE // 4, channel] for at in range(RATE, 5 * RATE, RATE // 4)]
        assert sum(is_heard(piece, timed.said) for piece in pieces) > len(pieces) / 2
        shares.append(sum(is_exact(piece, timed.said) for piece in pieces) / len(pieces))
    # The side that leads is kept sample by sample; the other one's clock is brought to it.
    assert max(shares) > 0.8
    assert set(frames_by_program(folder / take.file).values()) == {take.frames}


def is_exact(piece: Sound, said: Sound) -> bool:
    place = place_of(piece, said)
    return np.array_equal(piece, said[place : place + len(piece)])


def is_heard(piece: Sound, said: Sound) -> bool:
    """Whether it is that sound, if only for a moment: elsewhere it may be a little faster."""
    middle = piece[len(piece) // 2 :][: RATE // 200]
    place = place_of(middle, said)
    return float(np.corrcoef(middle, said[place : place + len(middle)])[0, 1]) > 0.5


def test_a_moment_is_one_frame_on_both_channels(server: Pulse, folder: Path) -> None:
    """Though one side's clock would put it 32 ms off by the end."""
    source = MicrophoneSource("near", RATE, other="far")
    with (
        timed_microphone(server, noise(40, RATE, 1), RATE, name="near") as near,
        timed_microphone(server, noise(40, RATE, 2), RATE, name="far", drift=1.8e-3) as far,
    ):
        recorder = RecordingProcess(folder, source)
        recorder.start()
        until(lambda: recorder.status().frames > 19 * RATE, within_s=60)
        takes = recorder.stop()
    sound, _ = sf.read(folder / takes[0].file, dtype="int16")
    for second in (8, 13, 18):
        at = second * RATE
        apart_s = said_at(near, sound[:, 0], at) - said_at(far, sound[:, 1], at)
        assert abs(apart_s) < 0.03


def test_muting_my_side_leaves_the_other(server: Pulse, folder: Path, tmp_path: Path) -> None:
    for number, sink in enumerate(("fakemic", "call")):
        sf.write(tmp_path / f"{sink}.wav", noise(30, RATE, number), RATE)
        server.play(tmp_path / f"{sink}.wav", sink)
    recorder = RecordingProcess(folder, CALL)
    recorder.start()
    until(lambda: recorder.status().frames > 4 * RATE)
    recorder.mute(True)
    muted = recorder.status().frames
    until(lambda: recorder.status().frames > muted + 2 * RATE)
    recorder.mute(False)
    until(lambda: recorder.status().frames > muted + 4 * RATE)
    [take] = recorder.stop()
    for player in server.players:
        player.kill()
    muted = [gap for gap in take.gaps if gap.reason is GapReason.MUTED]
    assert {gap.side for gap in muted} == {Side.MINE}
    assert sum(gap.frames for gap in muted) >= 2 * RATE
    sound, _ = sf.read(folder / take.file, dtype="int16")
    for gap in muted:
        assert not sound[gap.first_frame : gap.first_frame + gap.frames, 0].any()
    longest = max(muted, key=lambda gap: gap.frames)
    assert sound[longest.first_frame : longest.first_frame + longest.frames, 1].any()


def test_a_microphone_that_hears_the_other_side_is_said(
    server: Pulse, folder: Path, tmp_path: Path
) -> None:
    sf.write(tmp_path / "said.wav", noise(80, RATE, 3), RATE)
    for sink in ("call", "fakemic"):
        server.play(tmp_path / "said.wav", sink)
    recorder = RecordingProcess(folder, CALL)
    recorder.start()
    until(lambda: "headset" in recorder.status().warning, within_s=60)
    recorder.stop()
    for player in server.players:
        player.kill()


def test_both_sides_can_be_chosen_by_the_names_people_know(server: Pulse) -> None:
    found = {one.name: one for one in microphones()}
    assert found["call.monitor"].is_loopback
    assert found["call.monitor"].label


def test_a_side_that_is_not_there_is_said_before_it_starts(server: Pulse, folder: Path) -> None:
    source = MicrophoneSource("fakemic.monitor", RATE, other="yesterday.monitor")
    recorder = RecordingProcess(folder, source)
    with pytest.raises(MicrophoneGone):
        recorder.start()
