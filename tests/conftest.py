"""What all tests share: windows need no screen, and no test leaves a recorder behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from fakes.leftovers import end_recorders

# Before Qt is loaded by anybody.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


# How long an example takes says more about the machine than about the code.
EXAMPLES = int(os.environ.get("FIRSTHAND_EXAMPLES", "50"))
settings.register_profile("firsthand", deadline=None, max_examples=EXAMPLES)
settings.load_profile("firsthand")

REAL_TIME = ("contracts", "faults", "integration", "journeys")
"""Rooms whose tests run on real devices, processes and browsers, which a busy machine holds up."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let what depends on real time try twice more; a fault that stays fails each time."""
    tests = Path(__file__).parent
    for item in items:
        if item.path.relative_to(tests).parts[0] in REAL_TIME:
            item.add_marker(pytest.mark.flaky(reruns=2))


@pytest.fixture(autouse=True)
def nobody_records_after_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set up before a test's own fixtures, and so the last to be torn down."""
    if "tmp_path" not in request.fixturenames:
        yield
        return
    folder: Path = request.getfixturevalue("tmp_path")
    yield
    end_recorders(folder)
