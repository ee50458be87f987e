"""The list of interviews, and of what a search found in them; one line is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListView

from firsthand.core.record import InterviewRow, SearchHit
from firsthand.ui.actions import action
from firsthand.ui.library.painter import LinePainter
from firsthand.ui.library.rows import Lines
from firsthand.ui.studio import Studio


class InterviewsList(QListView):
    """The choice stays with its interview when the lines change."""

    chosen_changed = Signal()
    hear_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.wanted = ""
        """The interview to choose when lines are shown the next time."""
        self.lines = Lines(studio.works.of)
        self.setAccessibleName(self.tr("Interviews"))
        self.setModel(self.lines)
        self.setItemDelegate(LinePainter(studio.theme))
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        action(self, self.tr("Hear it"), self.hear_requested.emit, "Space")
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen_changed.emit())

    @property
    def line(self) -> InterviewRow | SearchHit | None:
        """The chosen one."""
        return self.lines.line(self.currentIndex())

    def choose(self, interview: str) -> None:
        """Choose an interview as soon as it is listed."""
        self.wanted = interview
        place = self.lines.place_of(interview)
        if place.isValid():
            self.setCurrentIndex(place)

    def show_lines(self, lines: Sequence[InterviewRow | SearchHit]) -> None:
        """Show `lines`; what was chosen stays chosen, unless another interview is wanted."""
        before = self.line
        # What was found takes as many lines as the width leaves it; an interview always two.
        wraps = any(isinstance(line, SearchHit) for line in lines)
        mode = QListView.ResizeMode
        self.setResizeMode(mode.Adjust if wraps else mode.Fixed)
        self.lines.show(list(lines))
        wanted = self.lines.place_of(self.wanted)
        place = wanted if wanted.isValid() else self.lines.place_again(before)
        if not place.isValid() and self.lines.rowCount():
            place = self.lines.index(0)
        self.wanted = ""
        if place.isValid():
            self.setCurrentIndex(place)

    def step_off(self, interview: str) -> None:
        """Choose a neighbour of an interview that goes, if it is the chosen one."""
        place = self.currentIndex()
        if place != self.lines.place_of(interview):
            return
        below = self.lines.index(place.row() + 1)
        self.setCurrentIndex(below if below.isValid() else self.lines.index(place.row() - 1))

    def begin(self) -> None:
        """Take the focus, if there is something to choose."""
        if self.lines.rowCount():
            self.setFocus()
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self.lines.index(0))
