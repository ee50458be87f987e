"""The colours of the themes, also with more contrast, and the sums that say they can be read."""

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
    track: str
    """What is not filled of a measure, and the ground of every other phase."""
    edge: str
    """The border of a control; 3:1 against what it lies on."""
    accent: str
    on_accent: str
    accent_soft: str
    """Ground of what is chosen."""
    chosen_edge: str
    """The border of a chosen line, where its ground alone says too little."""
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
    track="#e2ddd2",
    edge="#8b867b",
    accent="#1d5c69",
    on_accent="#ffffff",
    accent_soft="#dcebec",
    chosen_edge="#dcebec",
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
    track="#38362f",
    edge="#827d72",
    accent="#84c9d4",
    on_accent="#0b2529",
    accent_soft="#24403f",
    chosen_edge="#24403f",
    record="#ff7d78",
    record_fill="#c2303a",
    on_record="#ffffff",
    amber="#f2c26b",
    amber_soft="#3d311a",
)

LIGHT_STRONG = Colours(
    ground="#ffffff",
    card="#ffffff",
    sunken="#ffffff",
    hover="#e6e6e6",
    ink="#000000",
    muted="#262626",
    line="#5c5c5c",
    track="#c4c4c4",
    edge="#000000",
    accent="#00404f",
    on_accent="#ffffff",
    accent_soft="#b4e1ea",
    chosen_edge="#00404f",
    record="#8f0010",
    record_fill="#8f0010",
    on_record="#ffffff",
    amber="#4d3200",
    amber_soft="#ffe7a3",
)
"""For whoever has asked the system for more contrast."""

DARK_STRONG = Colours(
    ground="#000000",
    card="#000000",
    sunken="#000000",
    hover="#2e2e2e",
    ink="#ffffff",
    muted="#dedede",
    line="#8c8c8c",
    track="#454545",
    edge="#ffffff",
    accent="#8ce6f5",
    on_accent="#000000",
    accent_soft="#00414d",
    chosen_edge="#8ce6f5",
    record="#ffa8a3",
    record_fill="#9c0d18",
    on_record="#ffffff",
    amber="#ffd27a",
    amber_soft="#4a3600",
)
"""The same for the dark theme."""

PAIRS = (
    ("ink", "ground"),
    ("ink", "card"),
    ("ink", "sunken"),
    ("ink", "hover"),
    ("ink", "track"),
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

EDGES = (
    ("edge", "ground"),
    ("edge", "card"),
    ("edge", "sunken"),
    ("accent", "ground"),
    ("accent", "track"),
    ("muted", "track"),
)
"""What shows where a control or the focus is; 3:1 is asked of these."""


def colours_of(*, is_dark: bool, is_strong: bool) -> Colours:
    """The colours of the dark or the light theme, `is_strong` with more contrast."""
    if is_dark:
        return DARK_STRONG if is_strong else DARK
    return LIGHT_STRONG if is_strong else LIGHT


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
