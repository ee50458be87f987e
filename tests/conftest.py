"""What all tests share: a test that fails in mid-recording leaves no recorder behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.leftovers import end_recorders


@pytest.fixture(autouse=True)
def nobody_records_after_the_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Set up before a test's own fixtures, and so the last to be torn down."""
    if "tmp_path" not in request.fixturenames:
        yield
        return
    folder: Path = request.getfixturevalue("tmp_path")
    yield
    end_recorders(folder)
