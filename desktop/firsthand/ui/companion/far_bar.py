"""Lays a colleague's marks from elsewhere on the recording: by the clock, or by one moment."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QDoubleSpinBox, QPushButton, QRadioButton

from firsthand.core.timeline import Frame, Timeline, timecode
from firsthand.jobs.colleagues.far_file import FarMark, FarMarks
from firsthand.jobs.colleagues.far_placing import WALL_CLOCKS_APART_S, Common, Placed, placed
from firsthand.ui import wording
from firsthand.ui.actions import tip
from firsthand.ui.look.form import Choice
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.passing import PassingCard
from firsthand.ui.look.theme import mark, space


class FarMarksBar(PassingCard):
    """Shows what would become of the file before anything is kept."""

    wanted = Signal(object, object)
    """FarMarks, and the Common to lay them by or None."""

    def __init__(self) -> None:
        super().__init__(gap=1.5)
        self._far: FarMarks | None = None
        self._timeline: Timeline | None = None
        self._playhead = Frame(0)
        self.head = label("", "strong", wraps=True)
        self.by_clock = QRadioButton(self.tr("By the time of day of both computers, give or take"))
        self.by_moment = QRadioButton(self.tr("By one moment: the playhead stands where they made"))
        self.by_clock.setChecked(True)
        group = QButtonGroup(self)
        group.addButton(self.by_clock)
        group.addButton(self.by_moment)
        self.apart = QDoubleSpinBox()
        self.apart.setRange(0, 3600)
        self.apart.setDecimals(1)
        self.apart.setSuffix(" s")
        self.apart.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.apart.setValue(WALL_CLOCKS_APART_S)
        self.apart.setAccessibleName(self.tr("How far the two computers’ clocks may differ"))
        self.common = Choice()
        self.common.setAccessibleName(self.tr("Their mark at the playhead"))
        self.outcome = label("", "muted", wraps=True)
        self.take = mark(QPushButton(self.tr("Bring them in")), "primary")
        self.take.clicked.connect(lambda _=False: self._bring())
        leave = mark(QPushButton(self.tr("Leave it")), "quiet")
        leave.setToolTip(tip(self.tr("Leave it"), "Esc"))
        leave.clicked.connect(self.put_away)
        self.inside.addWidget(self.head)
        for choice, field in ((self.by_clock, self.apart), (self.by_moment, self.common)):
            line = row(gap=2)
            line.addWidget(choice)
            line.addWidget(field)
            line.addStretch(1)
            self.inside.addLayout(line)
        foot = row(gap=2)
        foot.addWidget(self.outcome, 1)
        foot.addWidget(self.take)
        foot.addWidget(leave)
        self.inside.addLayout(foot)
        self.common.setMinimumWidth(space(90))
        self.by_clock.toggled.connect(lambda _: self._show())
        self.apart.valueChanged.connect(lambda _: self._show())
        self.common.currentIndexChanged.connect(lambda _: self._show())

    def begin(self, far: FarMarks, timeline: Timeline) -> None:
        """Propose the time of day; what lies outside is said before anything is kept."""
        self._far, self._timeline = far, timeline
        words = wording.counted(
            len(far.marks),
            self.tr("%2 made 1 mark elsewhere. How does it lie on this recording?"),
            self.tr("%2 made %1 marks elsewhere. How do they lie on this recording?"),
        )
        if not far.marks:
            words = self.tr("%2 made no marks of their own elsewhere.")
        if far.changes:
            changes = self.tr("The file also changes marks that had arrived: %3.")
            words += " " + changes.replace("%3", str(len(far.changes)))
        author = far.author or self.tr("A colleague")
        self.head.setText(words.replace("%2", author))
        for one in (self.by_clock, self.apart, self.by_moment, self.common, self.outcome):
            one.setVisible(bool(far.marks))
        self.common.blockSignals(True)
        self.common.clear()
        for number, one in enumerate(far.marks, start=1):
            self.common.addItem(_named(number, one), number)
        self.common.blockSignals(False)
        self.by_clock.setChecked(True)
        self._show()
        self.bring()
        first = self.by_clock if far.marks else self.take
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_playhead(self, frame: Frame) -> None:
        self._playhead = frame
        if self.isVisible():
            self._show()

    @property
    def error_s(self) -> float:
        return float(self.apart.value())

    def _common(self) -> Common | None:
        if self.by_clock.isChecked() or self._timeline is None:
            return None
        return Common(int(self.common.currentData()), self._playhead / self._timeline.rate)

    def _placed(self) -> Placed | None:
        if self._far is None or self._timeline is None or not self._far.marks:
            return None
        return placed(self._far, self._timeline, error_s=self.error_s, common=self._common())

    def _show(self) -> None:
        self.apart.setEnabled(self.by_clock.isChecked())
        self.common.setEnabled(self.by_moment.isChecked())
        found = self._placed()
        inside = len(found.marks) if found else 0
        words = self.tr("%1 lie in the recording, %2 outside of it.")
        said = words.replace("%1", str(inside)).replace("%2", str(found.outside if found else 0))
        if found and found.marks and self._timeline is not None:
            first = timecode(found.marks[0].frame / self._timeline.rate)
            said += " " + self.tr("The first is at %1.").replace("%1", first)
        self.outcome.setText(said)
        self.take.setEnabled(inside > 0 or bool(self._far and self._far.changes))

    def _bring(self) -> None:
        self.wanted.emit(self._far, self._common())


def _named(number: int, one: FarMark) -> str:
    """`1 · 14:03:12 problem: their note`."""
    time = datetime.fromtimestamp(one.wall_s).strftime("%H:%M:%S")
    note = f": {one.said.note[:40]}" if one.said.note else ""
    return f"{number} · {time} {wording.kind_of_mark(one.said.kind)}{note}"
