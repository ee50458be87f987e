"""What two people changed at once in one interview: both versions, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.interview import InterviewId
from firsthand.jobs.colleagues.choosing import can_be_taken
from firsthand.ui.look.layout import (
    Scroll,
    column,
    empty,
    label,
    row,
    selectable,
    tab_through,
)
from firsthand.ui.look.passing import PassingCard
from firsthand.ui.look.theme import mark, space

if TYPE_CHECKING:
    from firsthand.core.together.editions import Difference

translate = QCoreApplication.translate
_HEIGHT = 44


class DifferencesCard(PassingCard):
    """Lies on the page until it is put away; everything in it can be read and copied.

    Of a line of the transcript the other version can be taken, and ours again.
    """

    take_requested = Signal(str, object)
    """An interview's id, and the Difference whose other version is wanted."""

    def __init__(self) -> None:
        super().__init__(margin=4)
        self._title = label("", "title", wraps=True)
        self.close_it = mark(QPushButton(self.tr("Put it away")), "quiet")
        self.close_it.clicked.connect(self.put_away)
        self._interview = InterviewId("")
        self._differences: list[Difference] = []
        self.buttons: list[QPushButton] = []
        above = row(gap=3)
        above.addWidget(self._title, 1)
        above.addWidget(self.close_it)
        self._list = QWidget()
        self._list.setAccessibleName(self.tr("What you both changed"))
        self._inside = column(self._list, gap=3)
        scroll = Scroll(self._list)
        scroll.setFixedHeight(space(_HEIGHT))
        self.inside.addLayout(above)
        self.inside.addWidget(scroll)

    @property
    def text(self) -> str:
        """All that it says, for whoever wants to look something up in it."""
        return "\n\n".join(_block(one) for one in self._differences)

    def show_differences(
        self, interview: InterviewId, who: str, differences: Sequence[Difference]
    ) -> None:
        """One block for each: what it is, what stands, and the other version."""
        self._interview, self._differences = interview, list(differences)
        self._title.setText(self.tr("What you and %1 both changed").replace("%1", who))
        self._draw()
        self.bring()
        (self.buttons or [self.close_it])[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def taken(self, before: Difference, after: Difference) -> None:
        """The other version stands now; `after` leads back."""
        if before in self._differences:
            place = self._differences.index(before)
            self._differences[place] = after
            self._draw()
            self.buttons[self._button_of(place)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _button_of(self, place: int) -> int:
        return sum(can_be_taken(one) for one in self._differences[:place])

    def _draw(self) -> None:
        empty(self._inside)
        self.buttons = []
        for one in self._differences:
            holder = QWidget()
            line = row(holder, gap=3)
            line.addWidget(selectable(_block(one)), 1)
            if can_be_taken(one):
                take = QPushButton(self.tr("Take the other"))
                take.setAccessibleName(f"{take.text()}: {one.other}")
                take.setToolTip(self.tr("The other version stands then, and this one is kept"))
                take.clicked.connect(
                    lambda _=False, one=one: self.take_requested.emit(self._interview, one)
                )
                self.buttons.append(take)
                line.addWidget(take, 0, Qt.AlignmentFlag.AlignTop)
            self._inside.addWidget(holder)
        self._inside.addStretch(1)
        tab_through(self)


def _block(one: Difference) -> str:
    names = {
        "quote": translate("Differences", "Quote"),
        "finding": translate("Differences", "Finding"),
        "reason": translate("Differences", "Reason"),
        "mark": translate("Differences", "Mark"),
        "transcript": translate("Differences", "Transcript"),
        "debrief": translate("Differences", "Debrief"),
        "set-up": translate("Differences", "Set-up"),
        "timeline": translate("Differences", "Timeline"),
    }
    stands = translate("Differences", "Stands: %1").replace("%1", one.kept)
    other = translate("Differences", "The other version: %1").replace("%1", one.other)
    return f"{names.get(one.what, one.what)}\n{stands}\n{other}"
