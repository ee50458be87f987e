"""Collects what the faults cost, promise by promise; `make faults` writes it to one file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from statistics import median

import pytest

Figures = Callable[[str, str, float], None]
FILE = Path(__file__).parents[2] / "build" / "faults.json"
HELD = {
    "capture/test_interrupted_sealing": "P12",
    "capture/test_lost_window": "P3",
    "library/test_killed_while_migrating": "P13",
    "library/test_killed_while_writing": "P6",
    "library/test_full_disk": "P6",
    "companion/": "P15",
    "export/": "P16",
    "files/": "P16",
    "library/test_erased": "P17",
    "private/": "P17",
}
"""Promises of which it is a figure how many faults were survived, by where their tests lie."""
_FOUND = pytest.StashKey[dict[str, dict[str, list[float]]]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """`figures("P4", "gap_ms", 70.0)` notes one number of a promise; as often as it is measured."""
    found = request.config.stash.setdefault(_FOUND, {})

    def note(promise: str, name: str, value: float) -> None:
        found.setdefault(promise, {}).setdefault(name, []).append(value)

    return note


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    place = item.path.relative_to(Path(__file__).parent).as_posix()
    promise = next((one for start, one in HELD.items() if place.startswith(start)), None)
    if promise is not None and report.when == "call":
        found = item.config.stash.setdefault(_FOUND, {}).setdefault(promise, {})
        found.setdefault("promises_broken", []).append(int(report.failed))
    return report


@pytest.hookimpl(wrapper=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    yield
    found = session.config.stash.get(_FOUND, None)
    if not found or "FIRSTHAND_FAULTS" not in os.environ:
        return
    FILE.parent.mkdir(exist_ok=True)
    whole = {promise: summary(found[promise]) for promise in sorted(found, key=_number)}
    FILE.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")


def summary(numbers: dict[str, list[float]]) -> dict[str, dict[str, float]]:
    """How often each was measured, its least, its middle and its most."""
    return {
        name: {
            "count": len(values),
            "min": round(min(values), 1),
            "median": round(median(values), 1),
            "max": round(max(values), 1),
        }
        for name, values in numbers.items()
    }


def _number(promise: str) -> int:
    return int(promise.removeprefix("P"))
