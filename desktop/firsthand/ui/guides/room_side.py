"""The right half of the Guides page: how the guide that is typed will look in the Room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firsthand.core.guide import Guide, study_placeholders
from firsthand.core.interview import Study
from firsthand.ui import wording
from firsthand.ui.guides.lines import shown_at
from firsthand.ui.guides.room_view import RoomView
from firsthand.ui.look.form import Choice
from firsthand.ui.look.layout import column, label, row
from firsthand.ui.look.theme import Theme
from firsthand.ui.prepare.phase_strip import PhaseStrip


class RoomSide(QWidget):
    """The phases and their minutes, and what is shown at the cursor, filled in for one study."""

    study_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.choice = Choice([(self.tr("No study"), "")])
        self.choice.setAccessibleName(self.tr("Study that fills the placeholders"))
        self.choice.setToolTip(self.tr("Fills the placeholders and says which words give it away"))
        self.choice.currentIndexChanged.connect(self.study_changed)
        self._studies: dict[str, Study] = {}
        self.strip = PhaseStrip(theme)
        self.minutes = label("", "muted", wraps=True)
        self.room = RoomView()
        inside = column(self, gap=3)
        inside.addWidget(self.strip)
        inside.addWidget(self.minutes)
        filled = row(gap=2)
        filled.addWidget(label(self.tr("Filled with"), "muted"))
        filled.addWidget(self.choice, 1)
        inside.addLayout(filled)
        inside.addWidget(self.room, 1)

    @property
    def study(self) -> Study:
        """The one that is chosen, or one that says nothing."""
        return self._studies.get(str(self.choice.currentData()), Study(""))

    def show_studies(self, studies: Sequence[Study]) -> None:
        """To choose from; the first one is, until somebody chooses. Says nothing of a change."""
        first = studies[0].name if studies else ""
        chosen = self.choice.currentData() if self._studies else first
        self._studies = {study.name: study for study in studies}
        self.choice.blockSignals(True)
        while self.choice.count() > 1:
            self.choice.removeItem(1)
        for study in studies:
            self.choice.addItem(study.name, study.name)
        self.choice.choose(chosen)
        self.choice.blockSignals(False)

    def show_phases(self, guide: Guide) -> None:
        self.strip.show_phases(guide.phases)
        before = sum(p.minutes for p in guide.phases if p.kind.is_before_reveal)
        said = self.tr("%1 min in all, %2 of them before the reveal")
        said = said.replace("%1", wording.figure(guide.minutes))
        self.minutes.setText(said.replace("%2", wording.figure(before)))

    def show_place(self, text: str, guide: Guide, line: int) -> None:
        """What the Room shows at a line of the guide's `text`."""
        self.room.show_place(shown_at(text, guide, line), study_placeholders(self.study))
