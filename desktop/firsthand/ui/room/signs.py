"""Small painted signs of the Room: the dot, the budget, the microphone, a question's state."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from firsthand.core.session import QuestionState
from firsthand.ui.as_written import in_tip
from firsthand.ui.look.theme import Theme, space
from firsthand.ui.room.glance import LEVEL_BARS, Dot, Light, StripQuestion


class DotSign(QWidget):
    """Red, amber or plain; its words stand beside it in a label of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._light = Light.PLAIN
        self.setFixedSize(space(4), space(4))
        theme.changed.connect(self.update)

    @property
    def light(self) -> Light:
        return self._light

    def show_dot(self, dot: Dot, room_on_disk: str = "") -> None:
        if dot.light is not self._light:
            self._light = dot.light
            self.update()
        self.setAccessibleName(dot.words)
        self.setToolTip(f"{dot.words}. {dot.detail or room_on_disk}".strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self._light is Light.PLAIN:
            painter.setPen(QPen(QColor(colours.muted), 2))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            red = self._light is Light.RED
            painter.setBrush(QColor(colours.record_fill if red else colours.amber))
        painter.drawEllipse(box)


class BudgetBar(QWidget):
    """How much of the phase's minutes is used; striped once they are over."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used, self._is_over = 0.0, False
        self.setFixedHeight(space(2))
        self.setFixedWidth(space(32))
        theme.changed.connect(self.update)

    def show_used(self, used: float, is_over: bool) -> None:
        # Whole percents: the bar must not creep while somebody listens.
        used = round(used, 2)
        if (used, is_over) != (self._used, self._is_over):
            self._used, self._is_over = used, is_over
            self.update()
        words = self.tr("%1 % of this phase’s minutes used").replace("%1", f"{used * 100:.0f}")
        self.setAccessibleName(words + (self.tr(", over its minutes") if is_over else ""))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        round_by = box.height() / 2
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(box, round_by, round_by)
        if self._used > 0:
            done = QRectF(box)
            done.setWidth(max(box.height(), box.width() * self._used))
            painter.setBrush(QColor(colours.amber if self._is_over else colours.accent))
            painter.drawRoundedRect(done, round_by, round_by)


class LevelBars(QWidget):
    """One side as a few small bars: enough to see that it is heard."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._level = 0
        self.setFixedSize(LEVEL_BARS * space(1.5), space(4))
        self.setAccessibleName(name)
        self.setToolTip(name)
        theme.changed.connect(self.update)

    def show_level(self, level: int) -> None:
        if level != self._level:
            self._level = level
            self.setAccessibleDescription(
                self.tr("%1 of %2").replace("%1", str(level)).replace("%2", str(LEVEL_BARS))
            )
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        wide = self.width() / LEVEL_BARS
        for bar in range(LEVEL_BARS):
            tall = self.height() * (0.35 + 0.65 * bar / (LEVEL_BARS - 1))
            lit = bar < self._level
            painter.setBrush(QColor(colours.muted if lit else colours.track))
            painter.drawRect(QRectF(bar * wide, self.height() - tall, wide * 0.6, tall))


class QuestionSign(QAbstractButton):
    """A question as a sign: open ring, tick, tick in a disc, dash; framed while on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: StripQuestion | None = None
        self.setFixedSize(self.sizeHint())
        theme.changed.connect(self.update)

    @property
    def shown(self) -> StripQuestion | None:
        return self._shown

    def sizeHint(self) -> QSize:
        return QSize(space(5.5), space(6))

    def show_question(self, question: StripQuestion) -> None:
        if question == self._shown:
            return
        self._shown = question
        self.setAccessibleName(question.words)
        self.setToolTip(in_tip(question.words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._shown is None:
            return
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = min(self.width(), self.height()) * 0.5
        box = QRectF(0, 0, size, size)
        box.moveCenter(QRectF(self.rect()).center())
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(colours.accent), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, space(1), space(1))
        if self._shown.is_on_screen:
            painter.setPen(QPen(QColor(colours.accent), 3))
            under = self.rect().bottom() - 3
            painter.drawLine(QPointF(box.left() - 2, under), QPointF(box.right() + 2, under))
        self._paint_state(painter, box)

    def _paint_state(self, painter: QPainter, box: QRectF) -> None:
        shown, colours = self._shown, self._theme.colours
        ink = QColor(colours.ink)
        width = max(1.6, box.width() / 7)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if shown.state is QuestionState.NOT_REACHED:
            must = shown.question.must_ask
            pen = QPen(QColor(colours.ink if must else colours.muted), width)
            if not must:
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setDashPattern([2.0, 1.2])  # In widths of the pen.
            painter.setPen(pen)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        elif shown.state is QuestionState.SKIPPED:
            painter.setPen(QPen(QColor(colours.muted), width))
            middle = box.center().y()
            painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))
        else:
            if shown.state is QuestionState.ANSWERED:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(colours.accent))
                painter.drawEllipse(box.adjusted(-2, -2, 2, 2))
                ink = QColor(colours.on_accent)
                box = box.adjusted(2, 2, -2, -2)
            pen = QPen(ink, width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline(
                [
                    QPointF(box.left(), box.center().y()),
                    QPointF(box.left() + box.width() * 0.38, box.bottom() - 1),
                    QPointF(box.right(), box.top() + 1),
                ]
            )
