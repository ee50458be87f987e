"""The kinds of mark as people see and type them: a key, a short name, a colour for each theme."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.marks import MarkKind


@dataclass(frozen=True, slots=True)
class KindLook:
    """Colour is only ever a second sign: the name always stands beside it."""

    key: str
    """The usual one; a person may choose another."""
    light: str
    dark: str


_LOOKS = {
    # Okabe and Ito's colours, darkened or lightened until text on paper reaches 4.5:1.
    MarkKind.QUOTE: KindLook("M", "#3d4451", "#c9ced8"),
    MarkKind.PROBLEM: KindLook("1", "#a33c00", "#f2a072"),
    MarkKind.GOAL: KindLook("2", "#00664a", "#5fcfa8"),
    MarkKind.TRIGGER: KindLook("3", "#7a5600", "#e6b84f"),
    MarkKind.BARRIER: KindLook("4", "#8d2f6b", "#e59ac8"),
    MarkKind.CRITERION: KindLook("5", "#00568c", "#7cc0ee"),
    MarkKind.ALTERNATIVE: KindLook("6", "#0a6470", "#6ccbd6"),
    MarkKind.REASON: KindLook("7", "#4a4fa3", "#aab0f5"),
    MarkKind.CHANNEL: KindLook("8", "#5c5a00", "#d0cc5c"),
    MarkKind.SURPRISE: KindLook("9", "#a02040", "#f29aae"),
    MarkKind.FOLLOW_UP: KindLook("0", "#5a5048", "#cfc2b6"),
}
KINDS = tuple(_LOOKS)
"""In the order of their usual keys."""


def look(kind: MarkKind) -> KindLook:
    return _LOOKS[kind]


def colour(kind: MarkKind, is_dark: bool) -> str:
    """The kind's colour as `#rrggbb`, readable as text on the theme's ground."""
    found = _LOOKS[kind]
    return found.dark if is_dark else found.light
