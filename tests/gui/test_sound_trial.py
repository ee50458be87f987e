"""Five seconds of the microphone: recorded, played back, and gone, however often it is pressed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.recorder import FakeRecorder
from firsthand.core.ports import MicrophoneSource
from firsthand.core.timeline import Take
from firsthand.errors import FirsthandError, MicrophoneGone
from firsthand.ui.prepare import sound_trial
from firsthand.ui.prepare.sound_trial import SoundTest
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

MICROPHONE = MicrophoneSource("Laptop microphone", rate=16_000)


class SlowToStop(FakeRecorder):
    """Closes its take when a test lets it."""

    def __init__(self, folder: Path, now: Callable[[], float]) -> None:
        super().__init__(folder, MICROPHONE, now=now)
        self.folder = folder
        self.may_stop = threading.Event()
        self.may_stop.set()
        self.trouble: FirsthandError | None = None

    def stop(self) -> tuple[Take, ...]:
        self.may_stop.wait(PATIENCE_MS / 1000)
        if self.trouble is not None:
            raise self.trouble
        return super().stop()


class Recorders:
    """Opens them and remembers each; half a second passes with every look at the clock."""

    def __init__(self) -> None:
        self.opened: list[SlowToStop] = []
        self.may_stop = True
        """Whether those that are opened next close their take at once."""
        self.time_s = 0.0

    def now(self) -> float:
        self.time_s += 0.5
        return self.time_s

    def __call__(self, folder: Path, source: object) -> SlowToStop:
        opened = SlowToStop(folder, self.now)
        if not self.may_stop:
            opened.may_stop.clear()
        self.opened.append(opened)
        return opened


@pytest.fixture
def recorders(desk: FakeDesk, monkeypatch: pytest.MonkeyPatch) -> Recorders:
    recorders = Recorders()
    monkeypatch.setattr(FakeDesk, "open_recorder", lambda _, *asked: recorders(*asked))
    monkeypatch.setattr(sound_trial, "_LENGTH_S", 0.05)
    return recorders


@pytest.fixture
def trial(studio: Studio, recorders: Recorders, outputs: FakeOutputs) -> Iterator[SoundTest]:
    trial = SoundTest(studio, open_output=outputs)
    yield trial
    for recorder in recorders.opened:
        recorder.may_stop.set()
    trial.cancel()


def test_what_was_said_is_played_back_and_nothing_of_it_is_left(
    trial: SoundTest, recorders: Recorders, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(trial.ended, timeout=PATIENCE_MS):
        trial.start(MICROPHONE)
    assert len(outputs.opened) == 1
    assert len(outputs.opened[0].samples)
    assert not recorders.opened[0].folder.exists()


def test_one_that_was_ended_early_does_not_play_into_the_next(
    trial: SoundTest, recorders: Recorders, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    told: list[str] = []
    recorders.may_stop = False
    trial.start(MICROPHONE)
    qtbot.waitUntil(lambda: len(recorders.opened) == 1, timeout=PATIENCE_MS)
    first = recorders.opened[0]
    trial.cancel()
    trial.said.connect(told.append)
    trial.start(MICROPHONE)
    first.may_stop.set()
    qtbot.waitUntil(lambda: len(recorders.opened) == 2, timeout=PATIENCE_MS)
    second = recorders.opened[1]
    assert not first.folder.exists()
    assert not any("Playing" in words for words in told)
    with qtbot.waitSignal(trial.ended, timeout=PATIENCE_MS):
        second.may_stop.set()
    assert len(outputs.opened) == 1


def test_trouble_with_one_that_was_ended_early_does_not_end_the_next(
    trial: SoundTest, recorders: Recorders, qtbot: QtBot
) -> None:
    failures: list[object] = []
    trial.failed.connect(failures.append)
    recorders.may_stop = False
    trial.start(MICROPHONE)
    qtbot.waitUntil(lambda: len(recorders.opened) == 1, timeout=PATIENCE_MS)
    first = recorders.opened[0]
    first.trouble = MicrophoneGone("The microphone is gone.", "Connect it again.")
    trial.cancel()
    trial.start(MICROPHONE)
    first.may_stop.set()
    qtbot.waitUntil(lambda: len(recorders.opened) == 2, timeout=PATIENCE_MS)
    second = recorders.opened[1]
    assert trial.is_running
    with qtbot.waitSignal(trial.ended, timeout=PATIENCE_MS):
        second.may_stop.set()
    assert failures == []


def test_the_next_one_waits_until_the_one_before_has_let_the_microphone_go(
    trial: SoundTest, recorders: Recorders, qtbot: QtBot
) -> None:
    told: list[str] = []
    freed = threading.Event()
    recorders.may_stop = False
    trial.start(MICROPHONE)
    qtbot.waitUntil(lambda: len(recorders.opened) == 1, timeout=PATIENCE_MS)
    trial.cancel()
    trial.when_free(freed.set)
    trial.said.connect(told.append)
    trial.start(MICROPHONE)
    QApplication.processEvents()
    assert told == ["A moment …"]
    assert not freed.is_set()
    assert len(recorders.opened) == 1
    trial.cancel()
    recorders.opened[0].may_stop.set()
    qtbot.waitUntil(freed.is_set, timeout=PATIENCE_MS)
    assert not trial.is_running
    assert len(recorders.opened) == 1, "who thought better of it does not want it taken again"
