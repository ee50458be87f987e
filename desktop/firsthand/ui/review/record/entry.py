"""One finding on its paper: the statement, when and who or what sort, a note, what it stands on."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget

from firsthand.core.findings import ChannelSort, Finding, FindingKind, Ground
from firsthand.ui.actions import tip
from firsthand.ui.as_written import listed, typed_or
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Prose
from firsthand.ui.look.layout import row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.pausing import pause
from firsthand.ui.review.record.names import channel_sort, kind_hint, kind_name
from firsthand.ui.review.record.target import Target

_QUIET_MS = 800
"""Typing pauses this long before what was typed is kept."""


class Statement(Prose):
    """The sentence itself. Enter goes on to the next one; Esc and Alt go to the page."""

    left = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__(lines=1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A new card is narrow for a moment; its lines are counted again once it is not."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            self.entered.emit()
        elif self._is_for_the_card(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @staticmethod
    def _is_for_the_card(event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        return (
            key == Qt.Key.Key_Escape
            or bool(modifiers & Qt.KeyboardModifier.AltModifier)
            or (key == Qt.Key.Key_Delete and bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        )


class EntryCard(Target):
    """Emits what a person wants; never changes the finding itself."""

    changed = Signal(object)
    """The Finding as it should be."""
    remove_requested = Signal(object)
    move_requested = Signal(object, int)
    next_requested = Signal(object)

    def __init__(self, theme: Theme, finding: Finding, ground: Ground, rate: int) -> None:
        super().__init__(theme)
        self.finding = finding
        self._pause = pause(self, _QUIET_MS, self.keep)
        self.statement = Statement()
        self.statement.setPlaceholderText(kind_hint(finding.kind))
        self.statement.setToolTip(
            self.tr("Return: the next one · Alt+Up, Alt+Down: move · Ctrl+Del: remove")
        )
        self.when = self._line(self.tr("When: 2025, 2025-03 or in words"))
        self.people = self._line(self.tr("Who took part, with commas"))
        self.note = self._line(self.tr("Note"))
        self.sort = Choice([(channel_sort(sort), sort) for sort in ChannelSort])
        self.sort.setAccessibleName(self.tr("Sort of channel"))
        self.sort.setToolTip(self.sort.accessibleName())
        self._lay_out(theme)
        self.show_finding(finding, ground, rate)
        self.statement.textChanged.connect(self._pause.start)
        self.statement.left.connect(self.keep)
        self.statement.entered.connect(lambda: self.next_requested.emit(self.finding))
        self.sort.activated.connect(lambda _: self.keep())
        self.ground.changed.connect(
            lambda quotes, counter: self._tell(replace(self.typed, quotes=quotes, counter=counter))
        )

    def _lay_out(self, theme: Theme) -> None:
        top = row(gap=1)
        top.addWidget(self.statement, 1)
        remove = mark(QToolButton(), "quiet")
        icons.put(remove, "remove", theme)
        remove.setAccessibleName(self.tr("Remove this finding"))
        remove.setToolTip(tip(self.tr("Remove this finding; undo brings it back"), "Ctrl+Del"))
        remove.clicked.connect(self._ask_removal)
        top.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.inside.addLayout(top)
        self._more = QWidget()
        more = row(self._more, gap=2)
        kind = self.finding.kind
        is_step, is_channel = kind is FindingKind.BUYERS_JOURNEY, kind is FindingKind.CHANNEL
        fields: list[tuple[LineField | QComboBox, bool]] = [
            (self.when, is_step),
            (self.people, is_step),
            (self.sort, is_channel),
            (self.note, True),
        ]
        for field, is_wanted in fields:
            if is_wanted:
                more.addWidget(field, 1)
            else:
                field.setParent(self)
                field.hide()
        self.inside.addWidget(self._more)
        self.finish_layout()

    def show_finding(self, finding: Finding, ground: Ground, rate: int) -> None:
        """A field that somebody types in is left alone."""
        before, self.finding = self.finding, finding
        texts: list[tuple[Statement | LineField, str, str]] = [
            (self.statement, finding.statement, before.statement),
            (self.when, finding.when, before.when),
            (self.people, ", ".join(finding.people), ", ".join(before.people)),
            (self.note, finding.note, before.note),
        ]
        for field, text, was in texts:
            is_typing = field.hasFocus() and field.text() != was
            if field.text() != text and not is_typing:
                field.setPlainText(text) if isinstance(field, Statement) else field.setText(text)
        self._pause.stop()
        self.sort.choose(finding.sort)
        name = kind_name(finding.kind)
        self.setAccessibleName(f"{name}: {finding.statement}")
        self.statement.setAccessibleName(f"{name} {finding.rank + 1}")
        self.ground.show_ground(finding.quotes, finding.counter, ground, rate)
        self._show_more()

    def set_current(self, is_current: bool) -> None:
        super().set_current(is_current)
        self._show_more()

    def _show_more(self) -> None:
        """The lesser fields are there while this is the current one, or hold something."""
        has_more = any((self.when.text(), self.people.text(), self.note.text()))
        self._more.setVisible(
            self.is_current or has_more or self.finding.kind is FindingKind.CHANNEL
        )

    @property
    def typed(self) -> Finding:
        """The finding as the fields have it."""
        return replace(
            self.finding,
            statement=typed_or(self.finding.statement, self.statement.text()),
            when=typed_or(self.finding.when, self.when.text()),
            people=listed(self.people.text()),
            note=typed_or(self.finding.note, self.note.text()),
            sort=ChannelSort(self.sort.currentData()),
        )

    def keep(self) -> None:
        """Tell what was typed, if it is new."""
        self._pause.stop()
        self._tell(self.typed)

    def begin(self) -> None:
        self.statement.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.statement.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no field has taken."""
        modifiers, key = event.modifiers(), event.key()
        if modifiers & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.keep()
            self.move_requested.emit(self.finding, -1 if key == Qt.Key.Key_Up else 1)
        elif modifiers & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Delete:
            self._ask_removal()
        else:
            super().keyPressEvent(event)

    def _ask_removal(self) -> None:
        self.keep()
        self.remove_requested.emit(self.finding)

    def _tell(self, wanted: Finding) -> None:
        if wanted != self.finding:
            self.changed.emit(wanted)

    def _line(self, name: str) -> LineField:
        line = LineField()
        line.setAccessibleName(name)
        line.setPlaceholderText(name)
        line.setToolTip(name)
        line.editingFinished.connect(self.keep)
        return line
