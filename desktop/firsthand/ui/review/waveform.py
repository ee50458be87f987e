"""The whole interview as a picture: sound, phases, marks, gaps and quotes; the wheel zooms."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from firsthand.core.guide import readable_guide
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind, Frame, Side, Span, timecode
from firsthand.ui.look.theme import Theme, font, space
from firsthand.ui.review.peaks import Peaks
from firsthand.ui.room.kinds import colour

_CLOSEST_S = 2.0
"""The least that fills the whole width."""
_ZOOM = 1.25


class Waveform(QWidget):
    """Click plays from there. Wheel or + and - zoom, Shift+wheel or the arrow keys move."""

    play_requested = Signal(object)
    """A frame."""
    quote_chosen = Signal(str)
    ends_dragged = Signal(object)
    """Where the chosen quote's ends were dropped, as a span."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: InterviewRecord | None = None
        self._peaks: Peaks | None = None
        self._rate, self._length_s = 1, 1.0
        self._from_s, self._to_s = 0.0, 1.0
        self._position = Frame(0)
        self._chosen: Span | None = None
        self._dragged: str = ""
        """`start` or `end` while that end of the chosen quote is being dragged."""
        self._phases: list[tuple[float, float, str]] = []
        self._picture: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Sound of the interview"))
        self.setMinimumHeight(space(12))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._redraw)

    def sizeHint(self) -> QSize:
        return QSize(space(200), space(26))

    # -- what it shows -----------------------------------------------------------------------

    def show_record(self, record: InterviewRecord) -> None:
        """Another interview, or the same one changed; the view stays where it was for the same."""
        before = self._record
        is_other = before is None or before.id != record.id
        self._record = record
        self._rate = record.timeline.rate
        self._length_s = max(0.1, record.timeline.end / self._rate)
        if before is None or before.events != record.events or before.setup != record.setup:
            self._phases = _phases(record)
        if is_other:
            self._peaks = None
            self._from_s, self._to_s = 0.0, self._length_s
            self._position = Frame(0)
        if before is None or _drawn(before) != _drawn(record):
            self._redraw()

    def show_peaks(self, peaks: Peaks) -> None:
        self._peaks = peaks
        self._redraw()

    def show_position(self, frame: Frame, *, follow: bool = True) -> None:
        """Where it plays; with `follow` the view turns the page when the sound leaves it."""
        before = self._x(self._position / self._rate)
        self._position = frame
        at = frame / self._rate
        if follow and not self._from_s <= at <= self._to_s:
            width = self._to_s - self._from_s
            self._look_at(at - width * 0.1, width)
            return
        after = self._x(at)
        if int(before) != int(after):
            for x in (before, after):
                self.update(int(x) - 3, 0, 7, self.height())

    def show_chosen(self, span: Span | None) -> None:
        """The quote that is worked on; brought into view."""
        self._chosen = span
        if span is not None:
            start, end = span.start / self._rate, span.end / self._rate
            if start < self._from_s or end > self._to_s:
                width = max(self._to_s - self._from_s, (end - start) * 1.2)
                self._look_at((start + end) / 2 - width / 2, width)
        self.update()

    @property
    def seen(self) -> tuple[float, float]:
        """Seconds at the left and at the right edge."""
        return self._from_s, self._to_s

    def zoom(self, times: float, around_s: float | None = None) -> None:
        """`times` above 1 shows less, larger; what is at `around_s` stays under the pointer."""
        around = self._position / self._rate if around_s is None else around_s
        around = min(max(around, self._from_s), self._to_s)
        width = min(self._length_s, max(_CLOSEST_S, (self._to_s - self._from_s) / times))
        part = (around - self._from_s) / (self._to_s - self._from_s)
        self._look_at(around - part * width, width)

    def _look_at(self, start_s: float, width_s: float) -> None:
        width_s = min(self._length_s, width_s)
        start_s = min(max(0.0, start_s), self._length_s - width_s)
        self._from_s, self._to_s = start_s, start_s + width_s
        self._redraw()

    def _redraw(self) -> None:
        self._picture = None
        self.update()

    # -- painting ----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._paint_picture()
        painter.drawImage(0, 0, self._picture)
        colours = self._theme.colours
        if self._chosen is not None:
            left, right = (
                self._x(self._chosen.start / self._rate),
                self._x(self._chosen.end / self._rate),
            )
            box = QRectF(left, self._top, max(2.0, right - left), self.height() - self._top)
            tint = QColor(colours.accent)
            tint.setAlphaF(0.22)
            painter.fillRect(box, tint)
        x = self._x(self._position / self._rate)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawLine(QPointF(x, self._top), QPointF(x, self.height()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    @property
    def _top(self) -> float:
        return space(5)

    def _paint_picture(self) -> QImage:
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        picture = QImage(size, QImage.Format.Format_RGB32)
        colours = self._theme.colours
        picture.fill(QColor(colours.sunken))
        if self._record is None:
            picture.setDevicePixelRatio(ratio)
            return picture
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

        width, height = picture.width(), picture.height() - top
        pairs = self._peaks.columns(self._from_s, self._to_s, width).astype(np.int32)
        middle = height / 2
        low = np.floor(middle - pairs[:, 1] * middle / 127)
        high = np.ceil(middle - pairs[:, 0] * middle / 127)
        rows = np.arange(height)[:, None]
        lit = (rows >= np.minimum(low, middle - 1)) & (rows <= np.maximum(high, middle))
        known = self._peaks.seconds
        times = self._from_s + (np.arange(width) + 0.5) * (self._to_s - self._from_s) / width
        lit &= times <= min(known, self._length_s)
        pixels = np.frombuffer(picture.bits(), np.uint32).reshape(picture.height(), -1)
        ink = QColor(self._theme.colours.muted).rgb()
        pixels[top:, :width][lit] = ink

    def _paint_phases(self, painter: QPainter) -> None:
        colours = self._theme.colours
        shades = (QColor(colours.hover), QColor(colours.line))
        metrics = painter.fontMetrics()
        for number, (start, end, name) in enumerate(self._phases):
            left, right = self._x(start), self._x(end)
            if right < 0 or left > self.width():
                continue
            band = QRectF(left, 0, right - left, self._top - 1)
            painter.fillRect(band, shades[number % 2])
            seen = band.intersected(QRectF(self.rect())).adjusted(space(1), 0, -space(1), 0)
            painter.setPen(QColor(colours.ink))
            words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(seen.width()))
            if seen.width() > space(6):
                painter.drawText(seen, int(Qt.AlignmentFlag.AlignVCenter), words)
        reveal = self._record.reveal
        if reveal is not None:
            x = self._x(reveal / self._rate)
            painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    def _paint_gaps(self, painter: QPainter) -> None:
        colours = self._theme.colours
        for gap in self._record.timeline.gaps:
            left = self._x(gap.first_frame / self._rate)
            right = self._x((gap.first_frame + gap.frames) / self._rate)
            tall = self.height() - self._top
            box = QRectF(left, self._top, max(3.0, right - left), tall)
            if gap.side is Side.MINE:
                box.setHeight(tall / 2)
            elif gap.side is Side.OTHER:
                box.setTop(self._top + tall / 2)
            painter.fillRect(box, QColor(colours.amber_soft))
            painter.fillRect(box, Qt.BrushStyle.BDiagPattern)
        painter.setPen(QPen(QColor(colours.edge), 1, Qt.PenStyle.DotLine))
        for take in self._record.timeline.takes[1:]:
            x = self._x(take.first_frame / self._rate)
            painter.drawLine(QPointF(x, self._top), QPointF(x, self.height()))

    def _paint_quotes(self, painter: QPainter) -> None:
        tall = space(1.5)
        for quote in self._record.quotes:
            left, right = self._x(quote.start / self._rate), self._x(quote.end / self._rate)
            if right < 0 or left > self.width() or quote.start == quote.end:
                continue
            box = QRectF(left, self.height() - tall - 2, max(3.0, right - left), tall)
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
            x = self._x(mark.frame / self._rate)
            if -tall < x < self.width() + tall:
                painter.setBrush(QColor(colour(mark.kind, self._theme.is_dark)))
                top = self._top
                painter.drawPolygon(
                    [
                        QPointF(x - tall / 2, top),
                        QPointF(x + tall / 2, top),
                        QPointF(x, top + tall),
                    ]
                )

    def _x(self, seconds: float) -> float:
        return (seconds - self._from_s) / (self._to_s - self._from_s) * self.width()

    def _seconds(self, x: float) -> float:
        at = self._from_s + x / max(1, self.width()) * (self._to_s - self._from_s)
        return min(max(0.0, at), self._length_s)

    # -- mouse and keys ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._picture = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        sideways = turn.x() or (
            turn.y() if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0
        )
        if sideways:
            width = self._to_s - self._from_s
            self._look_at(self._from_s - sideways / 120 * width * 0.1, width)
        elif turn.y():
            self.zoom(_ZOOM ** (turn.y() / 120), self._seconds(event.position().x()))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton or self._record is None:
            return
        self._dragged = self._end_at(event.position().x())
        if self._dragged:
            return
        at = self._seconds(event.position().x())
        if event.position().y() > self.height() - space(3):
            frame = at * self._rate
            for quote in self._record.quotes:
                if quote.start <= frame < quote.end:
                    self.quote_chosen.emit(quote.id)
                    return
        self.play_requested.emit(self._record.timeline.frame(at))

    def _end_at(self, x: float) -> str:
        """Which end of the chosen quote is under the pointer, if any."""
        if self._chosen is None:
            return ""
        start, end = (
            self._x(frame / self._rate) for frame in (self._chosen.start, self._chosen.end)
        )
        # The outer side belongs to the end next to it, so that a short quote can still be taken.
        if start - space(2) <= x < min(start + space(1.5), (start + end) / 2):
            return "start"
        if max(end - space(1.5), (start + end) / 2) <= x <= end + space(2):
            return "end"
        return ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragged and self._chosen is not None:
            self._dragged = ""
            self.ends_dragged.emit(self._chosen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._seconds(event.position().x())
        if self._dragged and self._chosen is not None:
            frame = round(at * self._rate)
            start, end = self._chosen.start, self._chosen.end
            if self._dragged == "start":
                start = Frame(min(frame, end - 1))
            else:
                end = Frame(max(frame, start + 1))
            self._chosen = Span(start, end)
            self.update()
            return
        is_end = bool(self._end_at(event.position().x()))
        self.setCursor(Qt.CursorShape.SizeHorCursor if is_end else Qt.CursorShape.ArrowCursor)
        phase = next((name for start, end, name in self._phases if start <= at < end), "")
        QToolTip.showText(event.globalPosition().toPoint(), f"{timecode(at)} {phase}".strip(), self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._look_at(0.0, self._length_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        width = self._to_s - self._from_s
        match event.key():
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(_ZOOM * _ZOOM)
            case Qt.Key.Key_Minus:
                self.zoom(1 / (_ZOOM * _ZOOM))
            case Qt.Key.Key_Left:
                self._look_at(self._from_s - width * 0.2, width)
            case Qt.Key.Key_Right:
                self._look_at(self._from_s + width * 0.2, width)
            case Qt.Key.Key_Home:
                self._look_at(0.0, self._length_s)
            case _:
                super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)
        self.update()


def _drawn(record: InterviewRecord) -> tuple[object, ...]:
    """All of a record that is in the picture."""
    quotes = [(quote.start, quote.end, quote.kind, quote.is_verbatim) for quote in record.quotes]
    return record.id, record.timeline, record.events, record.marks, quotes


def _phases(record: InterviewRecord) -> list[tuple[float, float, str]]:
    """(from, to, name) of each phase, in seconds."""
    guide = readable_guide(record.setup.guide)
    rate = record.timeline.rate
    entered = [e for e in record.events if e.kind is EventKind.PHASE_ENTERED]
    ends = [event.frame for event in entered[1:]] + [record.timeline.end]
    return [
        (event.frame / rate, end / rate, guide.name_of(event.phase) if guide else event.phase)
        for event, end in zip(entered, ends, strict=True)
    ]
