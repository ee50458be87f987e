"""When two names that people typed are one: capitals, spaces and ways of encoding do not count."""

from __future__ import annotations

import unicodedata


def tidied(name: str) -> str:
    """As it is kept: single spaces, none around, and each accent one with its letter."""
    return unicodedata.normalize("NFC", " ".join(name.split()))


def name_key(name: str) -> str:
    """Equal for names that are one, also beyond ASCII: `Ärger` and `ärger `."""
    return unicodedata.normalize("NFC", tidied(name).casefold())


def same(one: str, other: str) -> bool:
    return name_key(one) == name_key(other)
