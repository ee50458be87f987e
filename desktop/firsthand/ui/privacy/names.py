"""Names that are hidden in all that leaves: those that are, those that may be, each change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from firsthand.core.privacy.disguising import Place
from firsthand.core.privacy.names import SuggestedName
from firsthand.core.privacy.pseudonyms import NameKind, Pseudonym
from firsthand.core.timeline import timecode
from firsthand.errors import FirsthandError
from firsthand.jobs.privacy.hiding import forms_of
from firsthand.ui.actions import tip
from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Note, Section
from firsthand.ui.look.layout import column, empty, label, row, tab_through
from firsthand.ui.look.theme import mark, space
from firsthand.ui.privacy.work import Looked, PrivacyWork
from firsthand.ui.said import told
from firsthand.ui.studio import Studio
from firsthand.ui.wording import counted

_SUGGESTED = 8
_FRAME = Qt.ItemDataRole.UserRole


class NamesSection(Section):
    """What was said stays as it was said; this lies over it when something leaves."""

    place_requested = Signal(object)
    """The frame of a place in the transcript."""

    def __init__(self, studio: Studio, work: PrivacyWork) -> None:
        super().__init__(
            self.tr("Hidden names"),
            self.tr(
                "In every file that is passed on, a pseudonym stands in the place of these names, "
                "and a soft tone covers them in its sound. What is kept here stays as it was said. "
                "The same pseudonyms hold for the whole study."
            ),
        )
        self._studio, self._work = studio, work
        self._buyer = label("", "muted", wraps=True)
        self.inside.addWidget(self._buyer)
        self._key = column(gap=1)
        self.inside.addLayout(self._key)
        self.inside.addLayout(self._adding())
        self.note = Note(studio.theme)
        self.inside.addWidget(self.note)
        self._maybe = label(self.tr("These may be names as well:"), "strong")
        self.inside.addWidget(self._maybe)
        self._suggestions = column(gap=1)
        self.inside.addLayout(self._suggestions)
        self._count = label("", "strong", wraps=True)
        self.inside.addWidget(self._count)
        self.preview = QListWidget()
        self.preview.setAccessibleName(self.tr("Every change, as it will stand in what leaves"))
        self.preview.setWordWrap(True)
        self.preview.setMinimumHeight(space(44))
        self.preview.itemActivated.connect(self._activated)
        self.inside.addWidget(self.preview)

    def _adding(self) -> QVBoxLayout:
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("A name to hide"))
        self.name.setPlaceholderText(self.tr("A name to hide"))
        self.kind = Choice(
            [
                (self.tr("Company"), NameKind.COMPANY),
                (self.tr("Person"), NameKind.PERSON),
                (self.tr("Place"), NameKind.PLACE),
                (self.tr("Another name"), NameKind.OTHER),
            ]
        )
        self.kind.setAccessibleName(self.tr("What it is a name of"))
        self.hide_it = QPushButton(self.tr("&Hide it"))
        icons.put(self.hide_it, "lock", self._studio.theme)
        self.hide_it.setToolTip(self.tr("Put a pseudonym in the place of this name"))
        self.undo = mark(QPushButton(self.tr("&Undo")), "quiet")
        icons.put(self.undo, "undo", self._studio.theme)
        self.undo.setToolTip(tip(self.tr("Take the last change of the names back"), "Ctrl+Z"))
        self.hide_it.clicked.connect(self._hide_typed)
        self.name.returnPressed.connect(self._hide_typed)
        self.undo.setEnabled(False)
        self._work.steps.canUndoChanged.connect(self.undo.setEnabled)
        line = row(gap=2)
        line.addWidget(self.name, 1)
        line.addWidget(self.kind)
        line.addWidget(self.hide_it)
        line.addWidget(self.undo)
        around = column(gap=1)
        around.addLayout(line)
        return around

    def show_names(self, looked: Looked) -> None:
        who = looked.record.setup.participant
        self._buyer.setText(
            self.tr(
                "The buyer’s own name is hidden as %1 wherever there is no leave to use it."
            ).replace("%1", f"[{who.code_name}]")
        )
        empty(self._key)
        for one in looked.key:
            self._key.addLayout(self._key_line(one))
        empty(self._suggestions)
        shown = looked.suggestions[:_SUGGESTED]
        self._maybe.setVisible(bool(shown))
        for suggestion in shown:
            self._suggestions.addLayout(self._suggestion_line(suggestion))
        self._show_places(looked)
        tab_through(self)

    def _key_line(self, one: Pseudonym) -> object:
        line = row(gap=3)
        line.addWidget(label(f"[{one.shown}]", "chip-accent"))
        line.addWidget(label(", ".join(one.forms), wraps=True), 1)
        show = mark(QPushButton(self.tr("Show it again")), "quiet")
        show.setAccessibleName(self.tr("Show %1 again").replace("%1", one.forms[0]))
        show.setToolTip(self.tr("This name is no longer replaced"))
        show.clicked.connect(lambda: self._work.unhide(one))
        line.addWidget(show)
        return line

    def _suggestion_line(self, one: SuggestedName) -> object:
        line = row(gap=3)
        line.addWidget(label(one.forms[0]))
        line.addWidget(label(self._why(one), "muted", wraps=True), 1)
        hide = mark(QPushButton(self.tr("Hide it")), "quiet")
        hide.setAccessibleName(self.tr("Hide %1").replace("%1", one.forms[0]))
        hide.setToolTip(self.tr("Put a pseudonym in the place of this name"))
        hide.clicked.connect(lambda: self._hide(one.forms, one.kind))
        line.addWidget(hide)
        return line

    def _why(self, one: SuggestedName) -> str:
        why = {
            "company": self.tr("the buyer’s company"),
            "attendee": self.tr("was there"),
            "spelled nearly like a known name": self.tr("spelled nearly like a known name"),
        }.get(one.why, self.tr("written with a capital"))
        said = counted(one.times, self.tr("said once"), self.tr("said %1 times"))
        return f"{why}, {said}" if one.times else why

    def _show_places(self, looked: Looked) -> None:
        self._count.setText(
            counted(
                len(looked.places),
                self.tr("One place will read otherwise in what leaves:"),
                self.tr("%1 places will read otherwise in what leaves:"),
            )
            if looked.places
            else self.tr("Nothing in this interview is replaced yet.")
        )
        self.preview.clear()
        self.preview.setVisible(bool(looked.places))
        rate = looked.record.timeline.rate
        for place in looked.places:
            self.preview.addItem(self._item(place, rate))

    def _item(self, place: Place, rate: int) -> QListWidgetItem:
        at = "" if place.frame is None else f"{timecode(place.frame / rate, tenths=False)}   "
        around = f"{place.before}{place.shown}{place.after}".replace("\n", " ").strip()
        item = QListWidgetItem(f"{at}{around}   ({place.said})")
        item.setData(_FRAME, place.frame)
        item.setToolTip(in_tip(self.tr("Stands there: %1").replace("%1", place.said)))
        return item

    def _activated(self, item: QListWidgetItem) -> None:
        if item.data(_FRAME) is not None:
            self.place_requested.emit(item.data(_FRAME))

    def _hide_typed(self) -> None:
        name = " ".join(self.name.text().split())
        kind = NameKind(self.kind.currentData())
        if name and self._hide(forms_of(name, kind), kind):
            # Unlike clear(), it leaves no typing to take back: undo means the name that is hidden.
            self.name.setText("")

    def _hide(self, forms: tuple[str, ...], kind: NameKind) -> bool:
        try:
            self._work.hide_name(forms, kind)
        except FirsthandError as error:
            self.note.say(told(error))
            return False
        self.note.say("")
        return True
