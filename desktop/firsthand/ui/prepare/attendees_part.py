"""Who else is there, each with a role; somebody from Sales is warned of, and kept in the record."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from firsthand.core.interview import Attendee, Role
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Note, Section
from firsthand.ui.look.layout import column, drop, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio


def role_name(role: Role) -> str:
    translate = QCoreApplication.translate
    return {
        Role.INTERVIEWER: translate("Roles", "Interviewer"),
        Role.NOTE_TAKER: translate("Roles", "Note-taker"),
        Role.OBSERVER: translate("Roles", "Observer"),
        Role.SALES: translate("Roles", "Sales"),
        Role.OTHER: translate("Roles", "Other"),
    }[role]


class _AttendeeLine(QWidget):
    """A name, a role, and a way to take the line away."""

    changed = Signal()
    removal_requested = Signal()

    def __init__(self, studio: Studio, attendee: Attendee, number: int) -> None:
        super().__init__()
        self.name = QLineEdit(attendee.name)
        self.name.setPlaceholderText(self.tr("Name"))
        self.role = Choice([(role_name(role), role) for role in Role])
        self.role.choose(attendee.role)
        self.remove = mark(QToolButton(), "quiet")
        icons.put(self.remove, "close", studio.theme)
        self.call(number)
        inside = row(self, gap=3)
        inside.addWidget(self.name, 3)
        inside.addWidget(self.role, 2)
        inside.addWidget(self.remove)
        self.name.textChanged.connect(lambda _: self.changed.emit())
        self.role.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.remove.clicked.connect(self.removal_requested)

    def call(self, number: int) -> None:
        """Name the controls after the line's place."""
        for control, text in (
            (self.name, self.tr("Name of person %1")),
            (self.role, self.tr("Role of person %1")),
            (self.remove, self.tr("Take person %1 away")),
        ):
            control.setAccessibleName(text.replace("%1", str(number)))
        self.remove.setToolTip(self.remove.accessibleName())

    def value(self) -> Attendee:
        return Attendee(self.name.text().strip(), Role(self.role.currentData()))


class AttendeesPart(Section):
    """Everybody in the room but the buyer."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Who is there"),
            self.tr("You, a colleague who takes notes, anybody who listens."),
        )
        self._studio = studio
        self._lines: list[_AttendeeLine] = []
        holder = QWidget()
        self._list = column(holder, gap=2)
        self.note = Note(studio.theme)
        self.add = mark(QPushButton(self.tr("A&dd somebody")), "quiet")
        icons.put(self.add, "add", studio.theme)
        self.add.clicked.connect(self._add_another)
        self.inside.addWidget(holder)
        self.inside.addWidget(self.note)
        # Before the button below gets its place, which Tab takes from the order things come in.
        self.add_line(Attendee(studio.settings.author, Role.INTERVIEWER))
        line = row()
        line.addWidget(self.add)
        line.addStretch(1)
        self.inside.addLayout(line)
        self.inside.addSpacing(space(0.25))

    def add_line(self, attendee: Attendee) -> None:
        line = _AttendeeLine(self._studio, attendee, len(self._lines) + 1)
        line.changed.connect(self.changed)
        line.removal_requested.connect(lambda: self._remove(line))
        self._lines.append(line)
        self._list.addWidget(line)
        if len(self._lines) > 1:
            QWidget.setTabOrder(line.remove, self.add)
        self.changed.emit()

    def value(self) -> tuple[Attendee, ...]:
        """Everybody; a line without a name counts once it has a role other than interviewer."""
        people = (line.value() for line in self._lines)
        return tuple(
            person for person in people if person.name or person.role is not Role.INTERVIEWER
        )

    def _add_another(self) -> None:
        self.add_line(Attendee("", Role.NOTE_TAKER))
        self._lines[-1].name.setFocus()

    def _remove(self, line: _AttendeeLine) -> None:
        self._lines.remove(line)
        self._list.removeWidget(line)
        drop(line)
        for number, left in enumerate(self._lines, start=1):
            left.call(number)
        self.add.setFocus()
        self.changed.emit()
