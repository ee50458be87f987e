"""The line at the top of the Room: honest dot, time, phase and its minutes, reveal, microphone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import Theme, font, mark, space
from firsthand.ui.room.glance import Glance, Light
from firsthand.ui.room.signs import BudgetBar, DotSign, LevelBars


class Bar(QWidget):
    """Ticks once a second and otherwise stays still."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = DotSign(theme)
        self._time = label()
        self._time.setFont(font(1.5, font().Weight.DemiBold, tabular=True))
        self._state = label()
        self._phase = label()
        self._phase.setFont(font(1.1, font().Weight.DemiBold))
        self._clock = label()
        self._clock.setFont(font(1.1, tabular=True))
        self._budget = BudgetBar(theme)
        self._reveal = label(look="muted")
        self._reveal.setFont(font(1.0, tabular=True))
        self._share = label(look="muted")
        self._share.hide()
        self._level = LevelBars(theme, self.tr("Microphone level"))
        self._other_level = LevelBars(theme, self.tr("Level of the other side"))
        self._other_level.hide()
        self._detail = label(look="caution", wraps=True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        line = QWidget()
        line.setSizePolicy(policy)
        flow = FlowLayout(line, across=space(7), down=space(1))
        flow.addWidget(self._group(self._dot, self._time, self._state))
        flow.addWidget(self._group(self._phase, self._clock, self._budget))
        flow.addWidget(self._reveal)
        flow.addWidget(self._share)
        top = QHBoxLayout()
        top.addWidget(line, 1)
        top.addWidget(self._level, 0, Qt.AlignmentFlag.AlignTop)
        top.addSpacing(space(2))
        top.addWidget(self._other_level, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(top)
        column.addWidget(self._detail)
        self._detail.hide()

    @property
    def dot(self) -> DotSign:
        return self._dot

    @property
    def words(self) -> str:
        """All that the line says, for tests and for a screen reader."""
        labels: list[QLabel] = [
            self._time,
            self._state,
            self._phase,
            self._clock,
            self._reveal,
            self._share,
            self._detail,
        ]
        return " ".join(one.text() for one in labels if one.text() and not one.isHidden())

    def show_share(self, words: str) -> None:
        self._share.setText(words)
        self._share.setVisible(bool(words))

    def show_glance(self, now: Glance) -> None:
        self._dot.show_dot(now.dot, now.room_on_disk)
        self._time.setText(now.time)
        # While all is well the dot and the running time say it; words are for when it is not.
        is_well = now.dot.light is Light.RED and not now.dot.detail
        self._state.setText("" if is_well else now.dot.words)
        self._state.setVisible(not is_well)
        look = "caution" if now.dot.light is Light.AMBER else "muted"
        if self._state.property("look") != look:
            mark(self._state, look)
            mark(self._detail, look)
        self._detail.setText(now.dot.detail)
        self._detail.setVisible(bool(now.dot.detail))
        self._phase.setText(now.phase)
        self._clock.setText(now.phase_clock)
        self._budget.show_used(now.budget_used, now.is_over_budget)
        self._reveal.setText(now.reveal)
        self._level.show_level(now.level)
        self._other_level.setVisible(now.other_level is not None)
        self._other_level.show_level(now.other_level or 0)
        self.setAccessibleName(f"{now.dot.words}, {now.time}, {now.phase}, {now.reveal}")

    @staticmethod
    def _group(*widgets: QWidget) -> QWidget:
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(3))
        for widget in widgets:
            row.addWidget(widget)
        return group
