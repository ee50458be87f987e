"""The strip of phases: what is covered, what is open, and a way to jump anywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from firsthand.core.guide import Question
from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.theme import Theme, font, mark, space
from firsthand.ui.room.glance import StripPhase
from firsthand.ui.room.signs import QuestionSign


class Strip(QWidget):
    """One stop of the Tab key; inside it the arrow keys walk, Enter jumps."""

    jump_requested = Signal(object)
    """A question."""
    phase_requested = Signal(str)
    """A phase's key."""
    peeked = Signal(str)
    """Words of what the pointer or the focus is on; empty when it left."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stops: list[QPushButton | QuestionSign] = []
        self._names: dict[str, QPushButton] = {}
        self._signs: dict[str, QuestionSign] = {}
        self._flow = FlowLayout(self, across=space(5), down=space(1))
        self.setAccessibleName(self.tr("Phases and questions"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_phases(self, phases: tuple[StripPhase, ...]) -> None:
        if not self._stops:
            for phase in phases:
                self._add(phase)
            self._give_tab_to(self._stops[0])
        for phase in phases:
            name = self._names[phase.key]
            name.setAccessibleName(phase.words)
            name.setToolTip(in_tip(phase.words))
            if phase.is_shut != bool(name.property("is_shut")):
                name.setProperty("is_shut", phase.is_shut)
                icons.put(name, "lock" if phase.is_shut else "unlock", self._theme)
            if name.font().bold() != phase.is_current:
                made = font(0.95)
                made.setBold(phase.is_current)
                name.setFont(made)
                name.updateGeometry()
            for question in phase.questions:
                self._signs[question.question.key].show_question(question)

    def sign(self, question_key: str) -> QuestionSign:
        return self._signs[question_key]

    def _add(self, phase: StripPhase) -> None:
        group = QWidget(self)
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        name = mark(QPushButton(phase.name, group), "quiet")
        name.setFont(font(0.95))
        name.clicked.connect(lambda _=False, key=phase.key: self.phase_requested.emit(key))
        row.addWidget(name)
        self._names[phase.key] = name
        self._take(name)
        for question in phase.questions:
            sign = QuestionSign(self._theme, group)
            sign.clicked.connect(lambda _=False, s=sign: self._jump(s))
            row.addWidget(sign)
            self._signs[question.question.key] = sign
            self._take(sign)
        self._flow.addWidget(group)

    def _take(self, stop: QPushButton | QuestionSign) -> None:
        stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        stop.setAttribute(Qt.WidgetAttribute.WA_Hover)
        stop.installEventFilter(self)
        self._stops.append(stop)

    def _jump(self, sign: QuestionSign) -> None:
        question: Question | None = sign.shown.question if sign.shown else None
        if question is not None:
            self.jump_requested.emit(question)

    def _give_tab_to(self, chosen: QWidget) -> None:
        for stop in self._stops:
            is_chosen = stop is chosen
            stop.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.Enter | QEvent.Type.FocusIn:
                self.peeked.emit(watched.accessibleName())
                if event.type() is QEvent.Type.FocusIn:
                    self._give_tab_to(watched)
                watched.update()
            case QEvent.Type.Leave | QEvent.Type.FocusOut:
                self.peeked.emit("")
                watched.update()
            case QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return self._walk(watched, event)
        return super().eventFilter(watched, event)

    def _walk(self, stop: QObject, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
        if event.key() in steps:
            at = (self._stops.index(stop) + steps[event.key()]) % len(self._stops)
            self._stops[at].setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            stop.click()
            return True
        return False
