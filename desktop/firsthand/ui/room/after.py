"""What stands in the Room's place after Stop: the debrief, while the words are still coming."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from firsthand.core.news import WorkProgressed
from firsthand.core.quotes import Quote
from firsthand.errors import FirsthandError
from firsthand.ui.actions import tip
from firsthand.ui.look.layout import Scroll, label
from firsthand.ui.look.theme import mark, space
from firsthand.ui.room.debrief import DebriefForm
from firsthand.ui.room.glance import minutes
from firsthand.ui.said import said, told


class AfterStop(QWidget):
    """Says that the recording is safe, how far the words are, and asks what is still fresh."""

    review_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_ended = False
        self.form = DebriefForm()
        self._title = mark(QLabel(self.tr("The recording is closed and kept.")), "title")
        self._said = label(self.tr("The last words are coming …"), "muted", wraps=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("How far the words are"))
        self._review = mark(QPushButton(self.tr("Go to the review")), "primary")
        self._review.setToolTip(tip(self.tr("Go to the review"), "Ctrl+Return"))
        self._review.setShortcut("Ctrl+Return")
        self._review.clicked.connect(self.review_requested)
        foot = QHBoxLayout()
        foot.setContentsMargins(space(6), space(2), space(6), space(3))
        foot.addStretch(1)
        foot.addWidget(self._review)
        paper = mark(QFrame(), "card")
        paper.setMaximumWidth(space(200))
        column = QVBoxLayout(paper)
        column.setContentsMargins(space(8), space(6), space(8), space(6))
        column.setSpacing(space(2))
        column.addWidget(self._title)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addSpacing(space(3))
        column.addWidget(self.form)
        holder = QWidget()
        centred = QHBoxLayout(holder)
        centred.setContentsMargins(space(6), space(4), space(6), space(4))
        centred.addStretch(1)
        centred.addWidget(paper, 100)
        centred.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Scroll(holder), 1)
        whole.addLayout(foot)

    @property
    def said(self) -> str:
        return self._said.text()

    def show_progress(self, news: WorkProgressed) -> None:
        """How far the words are; improving and compressing afterwards need not be watched."""
        if self._has_ended and news.what != "Transcribing":
            return
        self._bar.setValue(round(news.progress.done * 1000))
        left = news.progress.left_s
        words = f"{said(news.what)}: {news.progress.done:.0%}"
        if left is not None:
            words += ", " + self.tr("%1 min left").replace("%1", minutes(left))
        self._said.setText(words)

    def wait_for_room(self) -> None:
        """The disk is full: the rest is kept as soon as it is not."""
        self._said.setText(self.tr("Waiting for room on the disk …"))

    def show_end(self, error: FirsthandError | None, quotes: Sequence[Quote]) -> None:
        self._has_ended = True
        self._bar.setValue(1000)
        self._bar.setVisible(error is None)
        if error is None and quotes:
            self._said.setText(self.tr("All words are there. The quotes wait to be heard."))
        elif error is None:
            self._said.setText(
                self.tr("All words are there. Nothing was marked; the review makes quotes too.")
            )
        else:
            self._said.setText(told(error))
