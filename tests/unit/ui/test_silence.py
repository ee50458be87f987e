"""The hint that a silence lasts."""

from __future__ import annotations

from firsthand.core.ports import RecorderState, RecorderStatus
from firsthand.ui.room.silence import HINT_AFTER_S, Silence


def hear(silence: Silence, start_s: float, seconds: float, dbfs: float) -> float:
    for tenth in range(int(seconds * 10)):
        silence.hear(start_s + tenth / 10, dbfs)
    return start_s + seconds


def test_while_somebody_speaks_there_is_no_hint() -> None:
    silence = Silence()
    at = hear(silence, 0, 3, -60)
    hear(silence, at, 20, -20)
    assert silence.seconds == 0
    assert silence.hint == ""


def test_after_five_seconds_of_silence_the_hint_says_five() -> None:
    silence = Silence()
    at = hear(silence, 0, 10, -20)
    hear(silence, at, HINT_AFTER_S + 0.2, -60)
    assert silence.hint.startswith("Five seconds")


def test_a_short_silence_is_left_to_work() -> None:
    silence = Silence()
    at = hear(silence, 0, 10, -20)
    at = hear(silence, at, 3, -60)
    assert silence.hint == "Silence. Let it work."
    hear(silence, at, 0.3, -15)
    assert silence.hint == ""


def test_a_noisy_room_is_not_taken_for_speech() -> None:
    silence = Silence()
    at = hear(silence, 0, 20, -48)
    at = hear(silence, at, 5, -15)
    hear(silence, at, 6, -47)
    assert silence.seconds > 5


def test_loud_sound_is_never_silence_even_without_a_pause_to_compare() -> None:
    silence = Silence()
    hear(silence, 0, 60, -25)
    assert silence.seconds == 0


def test_what_a_gated_microphone_lets_through_is_not_taken_for_speech() -> None:
    silence = Silence()
    for second in range(7):
        silence.hear(second, -120.0 if second % 2 else -90.0)
    assert silence.hint.startswith("Five seconds")


def test_while_nothing_that_is_said_arrives_nobody_knows_whether_it_is_silent() -> None:
    recording, paused = RecorderState.RECORDING, RecorderState.PAUSED
    silence = Silence()
    for deaf in (RecorderStatus(recording, is_muted=True), RecorderStatus(paused)):
        for second in range(10):
            silence.follow(second, deaf)
        assert silence.seconds == 0
    for second in range(10, 20):
        silence.follow(second, RecorderStatus(recording, is_muted=True, other_peak_dbfs=-70.0))
    assert silence.seconds == 9, "the other side of a call is heard all the same"


def test_time_that_goes_back_starts_over() -> None:
    silence = Silence()
    hear(silence, 100, 10, -60)
    silence.hear(0, -60)
    assert silence.seconds == 0
