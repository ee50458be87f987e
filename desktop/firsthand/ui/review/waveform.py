"""The whole interview to look at and to click into; the wheel zooms."""

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

from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span, timecode
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.review.peaks import Peaks
from firsthand.ui.review.wave_picture import (
    Phases,
    Sight,
    WavePicture,
    band_height,
    drawn_of,
    phases_of,
)

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
        self._phases: Phases = []
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
            self._phases = phases_of(record)
        if is_other:
            self._peaks = None
            self._from_s, self._to_s = 0.0, self._length_s
            self._position = Frame(0)
        if before is None or drawn_of(before) != drawn_of(record):
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
        colours, top = self._theme.colours, band_height()
        if self._record is None:
            painter.fillRect(self.rect(), QColor(colours.sunken))
        else:
            painter.drawImage(0, 0, self._image_of(self._record))
        if self._chosen is not None:
            left, right = (
                self._x(self._chosen.start / self._rate),
                self._x(self._chosen.end / self._rate),
            )
            box = QRectF(left, top, max(2.0, right - left), self.height() - top)
            tint = QColor(colours.accent)
            tint.setAlphaF(0.22)
            painter.fillRect(box, tint)
        x = self._x(self._position / self._rate)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, self.height()))
        if self.hasFocus():
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _image_of(self, record: InterviewRecord) -> QImage:
        if self._picture is None:
            picture = WavePicture(record, self._phases, self._peaks, self._sight, self._theme)
            self._picture = picture.image(self.devicePixelRatioF())
        return self._picture

    def _x(self, seconds: float) -> float:
        return self._sight.x(seconds)

    def _seconds(self, x: float) -> float:
        return min(max(0.0, self._sight.seconds_at(x)), self._length_s)

    @property
    def _sight(self) -> Sight:
        return Sight(self._from_s, self._to_s, self.width(), self.height())

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
