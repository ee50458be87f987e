"""The dot is red only while the last second is on the disk, whoever is to blame."""

from __future__ import annotations

import pytest

from firsthand.capture.recorder.answer import Answer
from firsthand.core.clock import Stretch
from firsthand.core.ports import RecorderState, RecorderStatus
from firsthand.core.timeline import Frame

RECORDING = RecorderStatus(RecorderState.RECORDING, 2, Frame(48_000), Frame(44_000), device="desk")


def test_what_a_recorder_says_is_read_back() -> None:
    told = {
        "state": "recording",
        "take": 2,
        "frames": 48_000,
        "synced": 44_000,
        "synced_at_s": 9.9,
        "peak_dbfs": -12.5,
        "rms_dbfs": -30.0,
        "device": "desk",
        "warning": "",
        "disk_left_s": None,
        "other_peak_dbfs": -40.0,
        "is_muted": True,
        "stretches": [{"since_s": 1.0, "at_s": 2.0, "at_frame": 3.5, "rate": 4.0, "until": 5}],
    }
    answer = Answer.read(told, 10.0)
    assert answer.stretches == (Stretch(1.0, 2.0, 3.5, 4.0, Frame(5)),)
    status = answer.seen(10.0)
    assert (status.state, status.take, status.synced) == (RecorderState.RECORDING, 2, 44_000)
    assert (status.disk_left_s, status.other_peak_dbfs, status.is_muted) == (None, -40.0, True)


@pytest.mark.parametrize("told", [{}, {"state": "dancing"}])
def test_an_answer_without_sense_is_refused(told: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="RecorderState"):
        Answer.read(told, 10.0)


def test_it_is_red_while_the_last_second_is_on_the_disk() -> None:
    answer = Answer(RECORDING, heard_s=10.0, synced_at_s=9.5)
    assert answer.seen(10.4).state is RecorderState.RECORDING


def test_a_recorder_that_waits_for_its_disk_is_amber_though_it_cannot_say_so() -> None:
    answer = Answer(RECORDING, heard_s=10.5, synced_at_s=9.0)
    shown = answer.seen(10.5)
    assert shown.state is RecorderState.IN_MEMORY
    assert "disk" in shown.warning
    assert (shown.frames, shown.device) == (RECORDING.frames, "desk")


def test_a_pause_is_no_slow_disk() -> None:
    paused = RecorderStatus(RecorderState.PAUSED)
    assert Answer(paused, heard_s=60.0, synced_at_s=1.0).seen(60.0) == paused


def test_a_recorder_that_does_not_answer_is_lost_until_it_has_ended() -> None:
    answer = Answer(RECORDING, heard_s=10.0, synced_at_s=10.0)
    shown = answer.seen(11.6)
    assert shown.state is RecorderState.LOST
    assert shown.warning
    ended = answer.ended(Frame(50_000)).seen(99.0)
    assert (ended.state, ended.frames) == (RecorderState.ENDED, 50_000)
