"""The player plays exactly what it is asked to, and says what was heard."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from fakes.output import FakeOutputs
from firsthand.core.timeline import Frame, Span
from firsthand.errors import BadAudio, FirsthandError
from firsthand.ui.player import Player, stretcher

RATE = 16_000
SOUND = np.sin(np.arange(20 * RATE) / RATE * 2 * np.pi * 220).astype(np.float32)


def read(span: Span) -> np.ndarray:
    return SOUND[span.start : span.end]


def span(start_s: float, end_s: float) -> Span:
    return Span(Frame(round(start_s * RATE)), Frame(round(end_s * RATE)))


@pytest.fixture
def player(outputs: FakeOutputs, qtbot: QtBot) -> Iterator[Player]:
    player = Player(outputs)
    player.load(read, RATE, Frame(len(SOUND)))
    yield player
    outputs.gate.set()
    player.pause()


def test_exactly_the_span_sounds(player: Player, outputs: FakeOutputs, qtbot: QtBot) -> None:
    with qtbot.waitSignal(player.heard) as heard:
        player.play(span(2.0, 3.5))
    assert np.array_equal(outputs.last.samples, read(span(2.0, 3.5)))
    assert heard.args == [span(2.0, 3.5)]
    assert outputs.last.closed == "drained"
    assert not player.is_playing


def test_what_was_broken_off_was_heard_only_that_far(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.gate.clear()
    player.play(span(0, 10))
    qtbot.waitUntil(lambda: bool(outputs.opened and outputs.last.blocks))
    with qtbot.waitSignal(player.heard, raising=False, timeout=200) as heard:
        outputs.gate.set()
        player.pause()
    assert outputs.last.closed == "at once"
    for told in heard.args or []:
        assert told.end < span(0, 10).end
    assert player.position < span(0, 10).end


def test_playing_says_where_it_is_and_ends_at_the_end(player: Player, qtbot: QtBot) -> None:
    places: list[int] = []
    player.moved.connect(places.append)
    with qtbot.waitSignal(player.heard):
        player.play(span(1, 4))
    assert places[0] == RATE
    assert places == sorted(places)
    assert player.position == 4 * RATE


def test_toggle_goes_on_where_it_was_left(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    player.seek(5 * RATE)
    with qtbot.waitSignal(player.heard):
        player.toggle()
    assert np.array_equal(outputs.last.samples[:100], SOUND[5 * RATE : 5 * RATE + 100])


def test_a_jump_while_playing_plays_from_there(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.gate.clear()
    player.play_from(0)
    qtbot.waitUntil(lambda: bool(outputs.opened and outputs.last.blocks))
    outputs.gate.set()
    player.seek(12 * RATE)
    assert player.is_playing
    qtbot.waitUntil(lambda: not player.is_playing)
    assert len(outputs.opened) == 2
    assert np.array_equal(outputs.last.samples, SOUND[12 * RATE :])


def test_beyond_both_ends_it_stays_within(player: Player) -> None:
    player.skip(-100)
    assert player.position == 0
    player.skip(1000)
    assert player.position == len(SOUND)


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
def test_another_speed_keeps_the_pitch(speed: float) -> None:
    stretch = stretcher(RATE, speed)
    pieces = range(0, 4 * RATE, 3_200)
    out = np.concatenate([stretch(SOUND[at : at + 3_200], at + 3_200 >= 4 * RATE) for at in pieces])
    assert len(out) / RATE == pytest.approx(4 / speed, rel=0.02)
    loudest = np.argmax(np.abs(np.fft.rfft(out))) * RATE / len(out)
    assert loudest == pytest.approx(220, rel=0.01)


def test_faster_still_hears_the_whole_span(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    player.set_speed(2.0)
    with qtbot.waitSignal(player.heard) as heard:
        player.play(span(1, 5))
    assert heard.args == [span(1, 5)]
    assert len(outputs.last.samples) == pytest.approx(2 * RATE, rel=0.03)


def test_without_a_loudspeaker_it_says_so_and_nothing_was_heard(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.fails_to_open = FirsthandError("There is no loudspeaker.", "Connect one.")
    told: list[object] = []
    player.heard.connect(told.append)
    with qtbot.waitSignal(player.failed) as failed:
        player.play(span(0, 1))
    assert failed.args[0].sentence == "There is no loudspeaker."
    assert told == []


def test_a_loudspeaker_that_goes_away_is_no_hearing(
    player: Player, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.fails_on_write = FirsthandError("The loudspeaker is gone.")
    told: list[object] = []
    player.heard.connect(told.append)
    with qtbot.waitSignal(player.failed):
        player.play(span(0, 1))
    assert told == []


def test_a_recording_that_cannot_be_read_is_said(player: Player, qtbot: QtBot) -> None:
    def broken(span: Span) -> np.ndarray:
        raise BadAudio("The recording cannot be read.", "Look for it.")

    player.load(broken, RATE, Frame(100_000))
    with qtbot.waitSignal(player.failed):
        player.play_from(0)


def test_an_empty_span_plays_nothing(player: Player, outputs: FakeOutputs) -> None:
    player.play(Span(Frame(100), Frame(100)))
    assert not player.is_playing
    assert outputs.opened == []
