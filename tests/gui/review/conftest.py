"""A review of the record that most of its tests look at."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.reviewing import RECORD, put_away, reviewed


@pytest.fixture(scope="session")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound of the record's takes: a quiet tone, written once."""
    folder = tmp_path_factory.mktemp("takes")
    for take in RECORD.timeline.takes:
        sound = (np.sin(np.arange(take.frames) / 20) * 3_000).astype(np.int16)
        soundfile.write(folder / take.file, sound, take.rate)
    return folder


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, takes: Path, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[ReviewPage]:
    folder = desk.home / "interviews" / RECORD.id
    folder.mkdir(parents=True)
    for take in takes.iterdir():
        (folder / take.name).symlink_to(take)
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot, outputs)
    yield page
    outputs.gate.set()
    put_away(page)
