"""Settings of the keys of a running interview: press a button, then the key it should have."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from firsthand.ui.keys import Keys, all_keys
from firsthand.ui.look.form import Note, Section, SideBySide
from firsthand.ui.look.layout import column, label, row, rule
from firsthand.ui.look.theme import font, space
from firsthand.ui.room.keymap import NOTES, REVIEW, ROOM, Act, KeyMap, Meaning
from firsthand.ui.room.keynames import full, key_in, sign
from firsthand.ui.room.kinds import KINDS
from firsthand.ui.studio import Studio


class KeyField(QPushButton):
    """Shows the key of one meaning; pressed, it takes the next key that goes down."""

    key_pressed = Signal(str)
    """A key as the key map writes it, or an empty text for one that cannot be taken."""

    def __init__(self, meaning: Meaning) -> None:
        super().__init__()
        self.meaning = meaning
        self._key = ""
        self.setFont(font(1.0, tabular=True))
        self.setMinimumWidth(space(30))
        self.clicked.connect(lambda _=False: self._listen(True))

    @property
    def takes_keys(self) -> bool:
        """Whether letters are meant for this field alone."""
        return bool(self.property("takes_keys"))

    def show_key(self, key: str) -> None:
        self._key = key
        self._listen(False)

    def _listen(self, is_listening: bool) -> None:
        self.setProperty("takes_keys", is_listening)
        self.setText(self.tr("Press a key …") if is_listening else sign(self._key))
        words = self.tr("%1: %2").replace("%1", full(self.meaning))
        self.setAccessibleName(words.replace("%2", self.text()))
        self.setToolTip(self.tr("Choose another key (Return, then the key; Esc leaves it)"))

    def event(self, event: QEvent) -> bool:
        if self.takes_keys and event.type() is QEvent.Type.ShortcutOverride:
            # No shortcut of the page is meant while a key is being chosen.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.takes_keys:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.click()
            else:
                super().keyPressEvent(event)
            return
        event.accept()
        if event.key() in _MODIFIERS or event.isAutoRepeat():
            return
        self._listen(False)
        if event.key() != Qt.Key.Key_Escape:
            self.key_pressed.emit(key_in(event) if not _is_combined(event) else "")

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        # Space presses a button when it comes up; the Space that was just chosen does not.
        if event.key() != Qt.Key.Key_Space or self.isDown():
            super().keyReleaseEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return False if self.takes_keys else super().focusNextPrevChild(is_next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self.takes_keys:
            self._listen(False)
        super().focusOutEvent(event)


_MODIFIERS = {
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_Meta,
    Qt.Key.Key_AltGr,
}


def _group(heading: str, lines: Iterable[tuple[QWidget, str]]) -> QWidget:
    """Keys below each other, each with what it does."""
    group = QWidget()
    inside = column(group, gap=2)
    inside.addWidget(label(heading, "strong", wraps=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(space(3))
    grid.setVerticalSpacing(space(1))
    grid.setColumnStretch(1, 1)
    for number, (key, what) in enumerate(lines):
        grid.addWidget(key, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(what, wraps=True), number, 1)
    inside.addLayout(grid)
    inside.addStretch(1)
    return group


def _fixed(place: Keys) -> QWidget:
    lines = []
    for line in place.lines:
        key = label(line.sign, wraps=True)
        key.setFont(font(1.0, tabular=True))
        key.setFixedWidth(space(34))
        lines.append((key, line.what))
    return _group(place.heading, lines)


def _is_combined(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)


class KeysSection(Section):
    """Each choice is kept as soon as it is made, also for an interview that is running."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(self.tr("Keys"), self.tr("Everything can be done without a mouse."))
        self._studio = studio
        self._keys = KeyMap.read(studio.settings.keys)
        self.fields = {m: KeyField(m) for m in (*KINDS, Act.UNDO, *ROOM, *NOTES, *REVIEW)}
        for field in self.fields.values():
            field.key_pressed.connect(lambda key, field=field: self._give(field.meaning, key))
        marks = self._own(self.tr("Marks, in both windows"), (*KINDS, Act.UNDO))
        room = self._own(self.tr("In the Room"), ROOM)
        notes = self._own(self.tr("In the note-taker’s window"), NOTES)
        review = self._own(self.tr("In the review, by a foot pedal too"), REVIEW)
        others = QWidget()
        below = column(others, gap=4)
        below.addWidget(room)
        below.addWidget(notes)
        below.addWidget(review)
        self.inside.addWidget(SideBySide(marks, others, steps=80))
        self.note = Note(studio.theme)
        self.inside.addWidget(self.note)
        self.usual = QPushButton(self.tr("Back to the &usual keys"))
        self.usual.clicked.connect(lambda _=False: self._keep(KeyMap(), ()))
        line = row()
        line.addWidget(self.usual)
        line.addStretch(1)
        self.inside.addLayout(line)
        self.inside.addWidget(rule())
        self._add_fixed()
        self._show()

    def _own(self, heading: str, meanings: Iterable[Meaning]) -> QWidget:
        return _group(heading, ((self.fields[one], full(one)) for one in meanings))

    def _add_fixed(self) -> None:
        """In two columns of about the same height, each place whole."""
        places = all_keys()
        heights = [len(place.lines) + 2 for place in places]
        columns = (QWidget(), QWidget())
        left, right = (column(part, gap=4) for part in columns)
        for number, place in enumerate(places):
            is_left = sum(heights[:number]) + heights[number] / 2 < sum(heights) / 2
            (left if is_left else right).addWidget(_fixed(place))
        left.addStretch(1)
        right.addStretch(1)
        self.inside.addWidget(SideBySide(*columns, steps=80))

    def _give(self, meaning: Meaning, key: str) -> None:
        if not key:
            self.note.say(self.tr("That key cannot be chosen: it is needed to move about."))
            return
        given = self._keys.with_key(meaning, key)
        if given is None:
            words = self.tr("%1 has other meanings in both windows; free it there first.")
            self.note.say(words.replace("%1", sign(key)))
            return
        self._keep(*given)

    def _keep(self, keys: KeyMap, moved: tuple[Meaning, ...]) -> None:
        self._keys = keys
        self._studio.change_settings(keys=keys.text)
        words = self.tr("“%1” now has the key %2.")
        said = [words.replace("%1", full(one)).replace("%2", sign(keys.key(one))) for one in moved]
        self.note.say(" ".join(said), is_caution=False)
        self._show()

    def _show(self) -> None:
        for meaning, field in self.fields.items():
            field.show_key(self._keys.key(meaning))
        self.usual.setEnabled(bool(self._keys.text))
