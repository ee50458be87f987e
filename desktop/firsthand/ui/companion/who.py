"""The colour of each colleague, the same in the window as on the page on their device."""

from __future__ import annotations

_LIGHT = (
    "#1d5c69", "#8d2f6b", "#7a5600", "#4a4fa3", "#00664a", "#a33c00", "#5c5a00", "#5a5048",
)  # fmt: skip
_DARK = (
    "#84c9d4", "#e59ac8", "#e6b84f", "#aab0f5", "#5fcfa8", "#f2a072", "#d0cc5c", "#cfc2b6",
)  # fmt: skip


def colour_of(number: int, is_dark: bool) -> str:
    """`#rrggbb` for a colleague's number; only ever a second sign, beside the name."""
    return (_DARK if is_dark else _LIGHT)[number]
