"""Time that a test moves by hand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Clock:
    """Called, it says how many seconds it is; ones of a clock that has run for a while."""

    seconds: float = 1000.0

    def __call__(self) -> float:
        return self.seconds
