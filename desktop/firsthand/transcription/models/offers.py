"""The speech models that can be got from the Hugging Face hub, ready for faster-whisper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be got. `size_bytes` is what it takes on the disk, rounded."""

    name: str
    repository: str
    size_bytes: int
    licence: str = "MIT"

    @property
    def languages(self) -> tuple[str, ...]:
        """BCP 47; empty for a model that knows many."""
        is_english = ".en" in self.name or self.name.startswith("distil-")
        return ("en",) if is_english else ()


_MB = 1_000_000

OFFERS = (
    Offer("tiny.en", "Systran/faster-whisper-tiny.en", 78 * _MB),
    Offer("tiny", "Systran/faster-whisper-tiny", 78 * _MB),
    Offer("base.en", "Systran/faster-whisper-base.en", 148 * _MB),
    Offer("base", "Systran/faster-whisper-base", 148 * _MB),
    Offer("distil-small.en", "Systran/faster-distil-whisper-small.en", 336 * _MB),
    Offer("small.en", "Systran/faster-whisper-small.en", 486 * _MB),
    Offer("small", "Systran/faster-whisper-small", 486 * _MB),
    Offer("distil-medium.en", "Systran/faster-distil-whisper-medium.en", 792 * _MB),
    Offer("medium.en", "Systran/faster-whisper-medium.en", 1_531 * _MB),
    Offer("medium", "Systran/faster-whisper-medium", 1_531 * _MB),
    Offer("distil-large-v3", "Systran/faster-distil-whisper-large-v3", 1_517 * _MB),
    Offer("large-v3-turbo", "mobiuslabsgmbh/faster-whisper-large-v3-turbo", 1_622 * _MB),
    Offer("large-v3", "Systran/faster-whisper-large-v3", 3_092 * _MB),
)
"""OpenAI's and Hugging Face's weights in CTranslate2's form, smallest first."""


def offer(name: str) -> Offer | None:
    return next((found for found in OFFERS if found.name == name), None)
