"""A page for colleagues at this computer's own address, on a live interview of fakes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.colleagues import Device
from fakes.desk import FakeDesk
from fakes.live import be_at, end, live_interview
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path)


@pytest.fixture
def live(desk: FakeDesk) -> Iterator[LiveInterview]:
    live = live_interview(desk)
    be_at(desk, 60)
    yield live
    end(live)


@pytest.fixture(params=[False, True], ids=["https", "http"])
def is_plain(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def companion(desk: FakeDesk, live: LiveInterview, is_plain: bool) -> Iterator[Companion]:
    companion = Companion.start(desk, live, address="127.0.0.1", is_plain=is_plain)
    yield companion
    companion.stop()


@pytest.fixture
def device(companion: Companion) -> Device:
    return Device(companion)
