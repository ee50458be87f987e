"""A real library to do jobs with, and a live interview."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.bare import bare_desk
from fakes.clock import Clock
from fakes.live_scene import Scene
from fakes.recorder import FakeRecorder
from firsthand.core.ports import Source
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    clock = Clock()
    home = tmp_path / "home"

    with Librarian(home) as shelf:

        def open_recorder(folder: Path, source: Source) -> FakeRecorder:
            scene.recorder = FakeRecorder(folder, source, now=clock)
            return scene.recorder

        desk = bare_desk(
            home, shelf, open_recorder=open_recorder, find_recorder=lambda folder: scene.recorder
        )
        scene = Scene(desk, clock)
        desk.listen(scene.told.append)
        yield scene
