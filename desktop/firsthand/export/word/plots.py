"""Plots as pictures for a document: drawn plainly, in the document's own ink and type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from firsthand.export.word.look import ACCENT, INK, LINE, MUTED
from firsthand.resources import resource

_WIDTH = 1920
"""Pixels; 300 to the inch across the text of an A4 page."""
_TYPE = 34
_LIGHTER = 0.6
"""How much white is in the second colour: it is told from the first by its lightness alone."""
_PAPER = "FFFFFF"
_MOST_NAMES = 24
"""More names than this do not fit side by side: every second, third … is written."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One thing that is counted: a dark part, a light part, and words behind it."""

    name: str
    dark: float
    light: float = 0
    remark: str = ""


def columns(bars: Sequence[Bar], dark: str, light: str, colour: str = ACCENT) -> bytes:
    """Bars that stand side by side in order of time, as a PNG; `dark` and `light` say what is what.

    `colour` is the dark one, as six hexadecimal digits.

    Needs at least one bar; the parts are whole numbers.
    """
    plot = _Plot(_WIDTH, 760, colour)
    plot.key(dark, light)
    left, top, bottom = 110, 110, 760 - 90
    most = max(1, max(round(bar.dark + bar.light) for bar in bars))
    step = _step(most)
    ceiling = -(-most // step) * step
    unit = (bottom - top) / ceiling
    for count in range(0, ceiling + 1, step):
        y = bottom - count * unit
        plot.line((left, y), (_WIDTH, y))
        plot.words((left - 20, y), str(count), MUTED, "rm")
    slot = (_WIDTH - left) / len(bars)
    width = min(slot * 0.62, 130)
    every = -(-len(bars) // _MOST_NAMES)
    room = slot * every - 8
    for place, bar in enumerate(bars):
        middle = left + slot * (place + 0.5)
        at = (middle - width / 2, middle + width / 2)
        knee = bottom - bar.dark * unit
        plot.box((at[0], knee), (at[1], bottom), plot.dark)
        plot.box((at[0], knee - bar.light * unit), (at[1], knee), plot.light)
        if place % every == 0:
            plot.words((middle, bottom + 22), plot.shortened(bar.name, room), INK, "mt")
    return plot.png()


def rows(
    bars: Sequence[Bar], dark: str, light: str, colour: str = ACCENT, among: Sequence[Bar] = ()
) -> bytes:
    """Bars that lie below each other, each with its words behind it, as a PNG.

    `among` are the bars of all plots that this one is to be compared with, its own included.
    """
    line, among = 76, among or bars
    plot = _Plot(_WIDTH, 110 + line * len(bars) + 10, colour)
    plot.key(dark, light)
    left = 60 + max(plot.width(bar.name) for bar in among)
    left = min(left, _WIDTH * 0.3)
    right = 40 + max(plot.width(bar.remark) for bar in among)
    most = max(1.0, max(bar.dark + bar.light for bar in among))
    unit = (_WIDTH - left - right) / most
    for place, bar in enumerate(bars):
        y = 110 + line * (place + 0.5)
        plot.words((left - 24, y), plot.shortened(bar.name, left - 30), INK, "rm")
        knee = left + bar.dark * unit
        end = knee + bar.light * unit
        plot.box((left, y - 22), (knee, y + 22), plot.dark)
        plot.box((knee, y - 22), (end, y + 22), plot.light)
        plot.words((end + 20, y), bar.remark, MUTED, "lm")
    return plot.png()


def _step(most: int) -> int:
    """A whole number to count in, so that there are five to ten lines at most."""
    step = 1
    for factor in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        step = factor
        if most / factor <= 6:
            break
    return step


def _lighter(colour: str) -> str:
    return bytes(round(c + (255 - c) * _LIGHTER) for c in bytes.fromhex(colour)).hex()


class _Plot:
    """A white picture with the few strokes that a plot needs."""

    def __init__(self, width: int, height: int, colour: str) -> None:
        self.dark, self.light = colour, _lighter(colour)
        self._image = Image.new("RGB", (width, height), f"#{_PAPER}")
        self._draw = ImageDraw.Draw(self._image)
        self._font = ImageFont.truetype(str(resource("fonts", "Carlito-Regular.ttf")), _TYPE)

    def key(self, dark: str, light: str) -> None:
        """What the two colours stand for, above the plot."""
        x = 0.0
        for text, colour in ((dark, self.dark), (light, self.light)):
            if text:
                self.box((x, 18), (x + 34, 52), colour)
                self.words((x + 50, 35), text, INK, "lm")
                x += 110 + self.width(text)

    def line(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self._draw.line((*start, *end), fill=f"#{LINE}", width=2)

    def box(self, start: tuple[float, float], end: tuple[float, float], colour: str) -> None:
        if end[0] - start[0] >= 1 and end[1] - start[1] >= 1:
            self._draw.rectangle((*start, *end), fill=f"#{colour}")

    def words(self, at: tuple[float, float], text: str, colour: str, anchor: str) -> None:
        self._draw.text(at, text, font=self._font, fill=f"#{colour}", anchor=anchor)

    def width(self, text: str) -> float:
        return self._font.getlength(text)

    def shortened(self, text: str, room: float) -> str:
        if self.width(text) <= room:
            return text
        while text and self.width(f"{text}…") > room:
            text = text[:-1]
        return f"{text}…"

    def png(self) -> bytes:
        file = BytesIO()
        self._image.save(file, "PNG", dpi=(300, 300))
        return file.getvalue()
