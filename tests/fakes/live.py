"""A live interview on a fake desk: real jobs, a recorder whose time a test sets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fakes.desk import FakeDesk
from fakes.interviews import RATE, setup
from firsthand.core.interview import Consent
from firsthand.core.ports import FileSource
from firsthand.jobs.live.interview import LiveInterview

WORDING = "May I record our talk?"


def live_interview(desk: FakeDesk) -> LiveInterview:
    """Started, at frame 0. End it with `end`, so that no thread is left."""
    desk.recorder.rate = RATE
    held_with = replace(setup(), consent=Consent(wording=WORDING))
    return LiveInterview.start(desk, held_with, FileSource(Path("sample.flac"), rate=RATE))


def be_at(desk: FakeDesk, seconds: float) -> None:
    """It is this time of the interview now."""
    desk.recorder.frames = round(seconds * desk.recorder.rate)


def end(live: LiveInterview) -> None:
    finishing = live.stop()
    finishing.cancel()
    assert finishing.wait(30)
