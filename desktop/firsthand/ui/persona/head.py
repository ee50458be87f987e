"""The head of an open persona: whose it is, how many stand behind it, undo, and handing it on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QPushButton, QWidget

from firsthand.core.persona.portrait import Portrait
from firsthand.ui import wording
from firsthand.ui.actions import key_of, tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, label, row, stack
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.persona.names import buyers
from firsthand.ui.taking_back import TakingBack


class PersonaHead(QWidget):
    """Stays while the parts below it are turned to."""

    handing_on_requested = Signal(str)
    """As what: `draft`, `brief` or `reel`."""

    def __init__(self, theme: Theme, steps: QUndoStack, taking_back: TakingBack) -> None:
        super().__init__()
        self._name = label("", "title", wraps=True)
        self.counts = label("", "muted", wraps=True)
        words = column(gap=0)
        words.addWidget(self._name)
        words.addWidget(self.counts)
        head, top = row(gap=2), row(gap=2)
        head.addLayout(words, 1)
        self._line = row(self, gap=2)
        self._line.addLayout(head, 1)
        self._line.addLayout(top)
        self.undo, self.redo = QPushButton(), QPushButton()
        for button, icon, text, keys, slot in (
            (self.undo, "undo", self.tr("Undo"), "Ctrl+Z", taking_back.undo),
            (self.redo, "redo", self.tr("Redo"), "Ctrl+Shift+Z", taking_back.redo),
        ):
            mark(button, "quiet")
            icons.put(button, icon, theme)
            button.setAccessibleName(text)
            button.setToolTip(tip(text, keys))
            button.clicked.connect(slot)
            button.setEnabled(False)
            head.addWidget(button)
        steps.canUndoChanged.connect(self.undo.setEnabled)
        steps.canRedoChanged.connect(self.redo.setEnabled)
        self.draft = QPushButton(self.tr("Word d&raft"))
        key_of(self.draft, "Ctrl+E", self.tr("Write the whole persona as a Word document"))
        self.brief = QPushButton(self.tr("&Brief for Sales"))
        key_of(self.brief, "Ctrl+Shift+E", self.tr("Write one page for Sales as a Word document"))
        self.reel = QPushButton(self.tr("&Voices"))
        key_of(self.reel, "Ctrl+Alt+E", self.tr("Write its quotes as one file to listen to"))
        for button, kind in ((self.draft, "draft"), (self.brief, "brief"), (self.reel, "reel")):
            icons.put(button, "wave" if kind == "reel" else "export", theme)
            button.clicked.connect(lambda _=False, kind=kind: self.handing_on_requested.emit(kind))
            top.addWidget(button)

    def show_name(self, name: str) -> None:
        self._name.setText(name)

    def show_portrait(self, portrait: Portrait) -> None:
        self.show_name(portrait.persona.name)
        parts = [buyers(len(portrait.buyers)), wording.interviews(len(portrait.interviews))]
        if len(portrait.studies) > 1:
            told = self.tr("from %1 studies: who is in more than one counts in each")
            parts.append(told.replace("%1", str(len(portrait.studies))))
        if not portrait.interviews:
            parts.append(self.tr("Fill in a rule, or tick interviews, under Profile."))
        self.counts.setText("  ·  ".join(parts))

    def fold(self, is_narrow: bool) -> None:
        """Large letters in a small window: the name stands above what can be done."""
        stack(self._line, is_narrow)
