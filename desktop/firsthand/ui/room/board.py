"""What the interviewer looks at from Start to Stop, laid out; the page says what it shows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.actions import tip
from firsthand.ui.companion.panel import CompanionPanel
from firsthand.ui.look.layout import label, rule
from firsthand.ui.look.theme import mark, space
from firsthand.ui.room.asking import Asking
from firsthand.ui.room.bar import Bar
from firsthand.ui.room.cards import CardColumn
from firsthand.ui.room.footer import Footer
from firsthand.ui.room.leftover import Leftover
from firsthand.ui.room.question import QuestionView
from firsthand.ui.room.strip import Strip
from firsthand.ui.studio import Studio

_MARGIN = 8


class Board(QWidget):
    """Its parts are there to be filled; nothing on it moves by itself."""

    def __init__(self, studio: Studio, live: LiveInterview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = studio.theme
        self.bar = Bar(theme)
        self.question = QuestionView()
        self.cards = CardColumn(theme)
        self.cards.setFixedWidth(space(56))
        self.prompt = label(look="info", wraps=True)
        self.prompt.setMargin(space(2))
        self.prompt.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.prompt.hide()
        self.companion = CompanionPanel(studio, live)
        self.companion.unfolded.connect(lambda is_open: self.cards.setHidden(is_open))
        self.hint = label(look="muted")
        self.asking = Asking()
        self.strip = Strip(theme)
        self.footer = Footer()
        self.stop = mark(QPushButton(self.tr("Stop")), "record")
        self.stop.setToolTip(tip(self.tr("Stop the recording"), "Ctrl+."))
        self._beside = Leftover()
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("The Room"))

    def _lay_out(self) -> None:
        side = QVBoxLayout(self._beside)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(space(2))
        side.addWidget(self.prompt)
        side.addWidget(self.companion)
        side.addWidget(self.cards, 1)
        middle = QHBoxLayout()
        middle.setSpacing(space(8))
        middle.addWidget(self.question, 1)
        middle.addWidget(self._beside)
        # Stop has its corner for itself: whatever the keys beside it say, it stays where it is.
        foot = QHBoxLayout()
        foot.setSpacing(space(4))
        foot.addWidget(self.footer, 1)
        foot.addWidget(self.stop, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(_MARGIN), space(5), space(_MARGIN), space(4))
        column.setSpacing(space(3))
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.hint)
        column.addWidget(self.asking)
        column.addWidget(rule())
        column.addWidget(self.strip)
        column.addLayout(foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_keys()
        self._make_way()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._make_way()
        return super().event(event)

    def _make_way(self) -> None:
        """In a small window phases, then cards, are away as long as the question needs their place.

        What is shown plays no part in it, so that it comes to rest.
        """
        across = self.width() - 2 * space(_MARGIN)
        lines = [self.bar, self.footer, *([self.asking] if self.asking.is_open else [])]
        room = self.height() - space(5 + 4) - (len(lines) + 2) * space(3)
        room -= self.hint.fontMetrics().height() + sum(_height(line, across) for line in lines)
        strip = _height(self.strip, across) + space(3)
        is_open = self.companion.is_open
        side = (self.companion if is_open else self.cards).width() + space(8)
        beside, alone = (self.question.least_height(wide) for wide in (across - side, across))
        must_stay = is_open or self.companion.companion is not None or not self.prompt.isHidden()
        choices = [(True, True, beside + strip), (False, True, beside)]
        if not must_stay:
            choices += [(True, False, alone + strip), (False, False, alone)]
        chosen = next((choice for choice in choices if choice[2] <= room), choices[-1])
        self.strip.setVisible(chosen[0])
        self._beside.setVisible(chosen[1])

    def fit_keys(self) -> None:
        """Choose the keys that are shown for the room there is."""
        taken = 2 * space(_MARGIN) + space(4) + self.stop.sizeHint().width()
        self.footer.resize(self.width() - taken, self.footer.height())
        self.footer.fit(self.height())


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
