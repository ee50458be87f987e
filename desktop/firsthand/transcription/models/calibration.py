"""How far each speech model's word times are off, so that they can be put right.

Measured with `tests/bench/transcription.py` against speech whose word times are known exactly;
the bench prints the medians to put here when a model or its decoding changes.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordTimeError:
    """Median of (time the model gave - true time), in seconds; below 0 is too early."""

    start_s: float = 0.0
    end_s: float = 0.0


MEASURED = {
    "base": WordTimeError(-0.12, -0.055),
    "tiny.en": WordTimeError(0.02, 0.08),
}


def error_of(model: str) -> WordTimeError:
    """The measured error of a model, none for a model that was never measured."""
    return MEASURED.get(model, WordTimeError())
