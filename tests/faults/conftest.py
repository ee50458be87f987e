"""Collects what the faults cost, promise by promise; `make faults` writes it to one file."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pytest

Figures = Callable[[str, str, float], None]
FILE = Path(__file__).parents[2] / "build" / "faults.json"
_FOUND = pytest.StashKey[dict[str, dict[str, list[float]]]]()


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """`figures("P4", "gap_ms", 70.0)` notes one number of a promise; as often as it is measured."""
    found = request.config.stash.setdefault(_FOUND, {})

    def note(promise: str, name: str, value: float) -> None:
        found.setdefault(promise, {}).setdefault(name, []).append(value)

    return note


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
