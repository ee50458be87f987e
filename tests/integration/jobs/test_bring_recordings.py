"""A recording that exists already is copied into the library, and it is said how far that is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from fakes.bare import bare_desk
from fakes.clock import Clock
from fakes.live_scene import RATE, SETUP
from fakes.recorder import FakeRecorder
from firsthand.core.ports import Progress, RecorderState, RecorderStatus, Source
from firsthand.core.timeline import Frame
from firsthand.jobs.bringing.recordings import bring_in
from firsthand.library.librarian import Librarian

SECONDS = 2


class Copying(FakeRecorder):
    """Copies a quarter of its file each time it is asked."""

    copied = 0

    def status(self) -> RecorderStatus:
        quarter = SECONDS * RATE // 4
        self.copied += quarter
        is_done = self.copied > 4 * quarter
        state = RecorderState.ENDED if is_done else RecorderState.RECORDING
        return replace(super().status(), state=state, frames=Frame(self.copied))


def test_it_is_said_how_much_of_a_recording_is_copied(tmp_path: Path) -> None:
    file = tmp_path / "talk.wav"
    soundfile.write(file, np.zeros(SECONDS * RATE, "int16"), RATE)
    told: list[Progress] = []

    def open_recorder(folder: Path, source: Source) -> FakeRecorder:
        return Copying(folder, source, now=Clock())

    with Librarian(tmp_path / "home") as shelf:
        desk = bare_desk(tmp_path / "home", shelf, open_recorder=open_recorder)
        bring_in(desk, SETUP, file, on_progress=told.append)
    assert [one.done for one in told] == [0.25, 0.5, 0.75, 1.0]
    assert told[-1].left_s == 0.0
