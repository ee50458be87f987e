"""The colours of both themes, and the arithmetic that says they can be read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme. All are `#rrggbb`; a name says what a colour is for, not what it looks like."""

    ground: str
    """The page itself."""
    card: str
    """Paper that lies on the page."""
    sunken: str
    """Where something is typed or a list lies."""
    hover: str
    ink: str
    muted: str
    """Text of second rank; still 4.5:1."""
    line: str
    """Hairlines between things; carries no meaning of its own."""
    edge: str
    """The border of a control; 3:1 against what it lies on."""
    accent: str
    on_accent: str
    accent_soft: str
    """Ground of what is chosen."""
    record: str
    """Nothing but recording is red."""
    record_fill: str
    on_record: str
    amber: str
    """Warnings, as text."""
    amber_soft: str
    """Ground of a warning."""


LIGHT = Colours(
    ground="#f6f4ef",
    card="#fffefb",
    sunken="#fffefb",
    hover="#ece9e1",
    ink="#23211d",
    muted="#5f5b53",
    line="#e2ddd2",
    edge="#8b867b",
    accent="#1d5c69",
    on_accent="#ffffff",
    accent_soft="#dcebec",
    record="#b8202a",
    record_fill="#b8202a",
    on_record="#ffffff",
    amber="#734b00",
    amber_soft="#fbeccb",
)

DARK = Colours(
    ground="#1c1b19",
    card="#262522",
    sunken="#181715",
    hover="#33312d",
    ink="#edeae3",
    muted="#b3aea3",
    line="#38362f",
    edge="#827d72",
    accent="#84c9d4",
    on_accent="#0b2529",
    accent_soft="#24403f",
    record="#ff7d78",
    record_fill="#c2303a",
    on_record="#ffffff",
    amber="#f2c26b",
    amber_soft="#3d311a",
)

PAIRS = (
    ("ink", "ground"),
    ("ink", "card"),
    ("ink", "sunken"),
    ("ink", "hover"),
    ("ink", "accent_soft"),
    ("ink", "amber_soft"),
    ("muted", "ground"),
    ("muted", "card"),
    ("muted", "sunken"),
    ("muted", "hover"),
    ("muted", "accent_soft"),
    ("accent", "ground"),
    ("accent", "card"),
    ("accent", "sunken"),
    ("accent", "hover"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("record", "ground"),
    ("record", "card"),
    ("on_record", "record_fill"),
    ("amber", "ground"),
    ("amber", "card"),
    ("amber", "amber_soft"),
)
"""Every text colour with every ground it is put on."""

EDGES = (("edge", "ground"), ("edge", "card"), ("edge", "sunken"), ("accent", "ground"))
"""What shows where a control or the focus is; 3:1 is asked of these."""


def contrast(one: str, other: str) -> float:
    """Contrast of two colours after WCAG 2.2, 1 to 21."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, part: float) -> str:
    """`part` (0 to 1) of `one` laid over `other`."""
    channels = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a * part + b * (1 - part)):02x}" for a, b in channels)


def _channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
