"""Readings that end in the order a test wants: threads promise none."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from fakes.desk import FakeDesk
from fakes.waiting import until

_PATIENCE_S = 20.0


class HeldReadings:
    """Each reads the library at once, as it is then, and brings it when it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._read: list[threading.Event] = []
        self._may_go: list[threading.Event] = []
        self._lock = threading.Lock()
        self._is_over = False
        held, real = self, FakeDesk.reading

        @contextmanager
        def reading(desk: FakeDesk) -> Iterator[Any]:
            with held._lock:
                has_read, may_go = threading.Event(), threading.Event()
                held._read.append(has_read)
                held._may_go.append(may_go)
            with real(desk) as library:
                yield library
            has_read.set()
            assert held._is_over or may_go.wait(_PATIENCE_S)

        monkeypatch.setattr(FakeDesk, "reading", reading)

    @property
    def begun(self) -> int:
        return len(self._read)

    def wait_for(self, count: int) -> None:
        """Until so many have read, in the order they began."""
        until(lambda: len(self._read) >= count and all(one.is_set() for one in self._read[:count]))

    def let_go(self, number: int) -> None:
        """The one that began as number `number`, from 0."""
        self._may_go[number].set()

    def let_all_go(self) -> None:
        """From now on nothing is held."""
        self._is_over = True
        for may_go in self._may_go:
            may_go.set()
