"""An interview as a picture, still while it plays: sound, phases, gaps, quotes and marks."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from firsthand.core.guide import readable_guide
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind, Side
from firsthand.ui.look.theme import Theme, font, space
from firsthand.ui.review.peaks import Peaks
from firsthand.ui.room.kinds import colour

Phases = list[tuple[float, float, str]]
"""From, to, in seconds of the recording, and the name."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The seconds of a recording that fill a width, and how large that is in pixels."""

    from_s: float
    to_s: float
    width: int
    height: int

    def x(self, seconds: float) -> float:
        return (seconds - self.from_s) / (self.to_s - self.from_s) * self.width

    def seconds_at(self, x: float) -> float:
        return self.from_s + x / max(1, self.width) * (self.to_s - self.from_s)


def band_height() -> float:
    """Of the phases' names, which stand above the sound."""
    return space(5)


class WavePicture:
    """One interview, seen between two moments. Without `peaks` there is no sound in it yet."""

    def __init__(
        self,
        record: InterviewRecord,
        phases: Phases,
        peaks: Peaks | None,
        sight: Sight,
        theme: Theme,
    ) -> None:
        self._record, self._phases, self._peaks = record, phases, peaks
        self._sight, self._theme = sight, theme
        self._rate = record.timeline.rate
        self._top = band_height()

    def image(self, ratio: float) -> QImage:
        """`ratio` is how many points of the screen a pixel has."""
        wide, tall = (round(side * ratio) for side in (self._sight.width, self._sight.height))
        picture = QImage(QSize(max(1, wide), max(1, tall)), QImage.Format.Format_RGB32)
        picture.fill(QColor(self._theme.colours.sunken))
        if self._peaks is not None:
            self._paint_sound(picture, round(self._top * ratio))
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        painter.setFont(font(0.85))
        self._paint_phases(painter)
        self._paint_gaps(painter)
        self._paint_quotes(painter)
        self._paint_marks(painter)
        painter.end()
        return picture

    def _paint_sound(self, picture: QImage, top: int) -> None:
        """All columns at once: a column is lit between its lowest and its highest sample."""
        import numpy as np

        sight = self._sight
        width, height = picture.width(), picture.height() - top
        pairs = self._peaks.columns(sight.from_s, sight.to_s, width).astype(np.int32)
        middle = height / 2
        low = np.floor(middle - pairs[:, 1] * middle / 127)
        high = np.ceil(middle - pairs[:, 0] * middle / 127)
        rows = np.arange(height)[:, None]
        lit = (rows >= np.minimum(low, middle - 1)) & (rows <= np.maximum(high, middle))
        times = sight.from_s + (np.arange(width) + 0.5) * (sight.to_s - sight.from_s) / width
        lit &= times <= min(self._peaks.seconds, self._record.timeline.end / self._rate)
        pixels = np.frombuffer(picture.bits(), np.uint32).reshape(picture.height(), -1)
        ink = QColor(self._theme.colours.muted).rgb()
        pixels[top:, :width][lit] = ink

    def _paint_phases(self, painter: QPainter) -> None:
        colours = self._theme.colours
        shades = (QColor(colours.hover), QColor(colours.track))
        metrics = painter.fontMetrics()
        whole = QRectF(0, 0, self._sight.width, self._sight.height)
        for number, (start, end, name) in enumerate(self._phases):
            left, right = self._sight.x(start), self._sight.x(end)
            if right < 0 or left > self._sight.width:
                continue
            band = QRectF(left, 0, right - left, self._top - 1)
            painter.fillRect(band, shades[number % 2])
            seen = band.intersected(whole).adjusted(space(1), 0, -space(1), 0)
            painter.setPen(QColor(colours.ink))
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(seen.width()))
            if seen.width() > space(6):
                painter.drawText(seen, int(Qt.AlignmentFlag.AlignVCenter), words)
        reveal = self._record.reveal
        if reveal is not None:
            x = self._x(reveal)
            painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, self._sight.height))

    def _paint_gaps(self, painter: QPainter) -> None:
        colours = self._theme.colours
        for gap in self._record.timeline.gaps:
            left = self._x(gap.first_frame)
            right = self._x(gap.first_frame + gap.frames)
            tall = self._sight.height - self._top
            box = QRectF(left, self._top, max(3.0, right - left), tall)
            if gap.side is Side.MINE:
                box.setHeight(tall / 2)
            elif gap.side is Side.OTHER:
                box.setTop(self._top + tall / 2)
            painter.fillRect(box, QColor(colours.amber_soft))
            painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
        painter.setPen(QPen(QColor(colours.edge), 1, Qt.PenStyle.DotLine))
        for take in self._record.timeline.takes[1:]:
            x = self._x(take.first_frame)
            painter.drawLine(QPointF(x, self._top), QPointF(x, self._sight.height))

    def _paint_quotes(self, painter: QPainter) -> None:
        tall = space(1.5)
        for quote in self._record.quotes:
            left, right = self._x(quote.start), self._x(quote.end)
            if right < 0 or left > self._sight.width or quote.start == quote.end:
                continue
            box = QRectF(left, self._sight.height - tall - 2, max(3.0, right - left), tall)
            hue = QColor(colour(quote.kind, self._theme.is_dark))
            if quote.is_verbatim:
                painter.fillRect(box, hue)
            else:
                painter.setPen(QPen(hue, 1.5))
                painter.drawRect(box)

    def _paint_marks(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tall = space(2)
        for mark in self._record.marks:
            x = self._x(mark.frame)
            if -tall < x < self._sight.width + tall:
                painter.setBrush(QColor(colour(mark.kind, self._theme.is_dark)))
                top = self._top
                painter.drawPolygon(
                    [
                        QPointF(x - tall / 2, top),
                        QPointF(x + tall / 2, top),
                        QPointF(x, top + tall),
                    ]
                )

    def _x(self, frame: int) -> float:
        return self._sight.x(frame / self._rate)


def drawn_of(record: InterviewRecord) -> tuple[object, ...]:
    """All of a record that is in the picture; equal where the picture is the same."""
    quotes = [(quote.start, quote.end, quote.kind, quote.is_verbatim) for quote in record.quotes]
    return record.id, record.timeline, record.events, record.marks, quotes


def phases_of(record: InterviewRecord) -> Phases:
    guide = readable_guide(record.setup.guide)
    rate = record.timeline.rate
    entered = [e for e in record.events if e.kind is EventKind.PHASE_ENTERED]
    ends = [event.frame for event in entered[1:]] + [record.timeline.end]
    return [
        (event.frame / rate, end / rate, guide.name_of(event.phase) if guide else event.phase)
        for event, end in zip(entered, ends, strict=True)
    ]
