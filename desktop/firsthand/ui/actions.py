"""Actions: what can be done, with its key, and a tooltip that says the key."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

UNDO = QKeySequence("Ctrl+Z")
REDO = (QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y"))
"""By both keys that people know, on every system."""


def tip(text: str, keys: str = "") -> str:
    """A tooltip: what it does, and the key as this system writes it."""
    if not keys:
        return text
    return f"{text} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})"


def action(
    parent: QWidget,
    text: str,
    slot: Callable[[], object],
    keys: str = "",
    *,
    hint: str = "",
    context: Qt.ShortcutContext = Qt.ShortcutContext.WidgetWithChildrenShortcut,
) -> QAction:
    """An action of `parent`; its key works wherever the focus is inside `parent`."""
    made = QAction(text, parent)
    made.setToolTip(tip(hint or text.replace("&", ""), keys))
    if keys:
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(context)
    made.triggered.connect(lambda _=False: slot())
    parent.addAction(made)
    return made


class Steps(Protocol):
    """Such as a QUndoStack."""

    def undo(self) -> None: ...
    def redo(self) -> None: ...


def undo_and_redo(parent: QWidget, stack: Steps) -> None:
    """The keys that take a step of `stack` back and do it again, anywhere inside `parent`."""
    translate = QCoreApplication.translate
    action(parent, translate("Actions", "Undo"), stack.undo, UNDO.toString())
    redo = action(parent, translate("Actions", "Redo"), stack.redo, REDO[0].toString())
    redo.setShortcuts(REDO)


def key_of(button: QAbstractButton, keys: str, hint: str = "") -> None:
    """Give a button a key beside its mnemonic, and say so in its tooltip."""
    button.setToolTip(tip(hint or button.text().replace("&", ""), keys))
    shortcut = QShortcut(QKeySequence(keys), button)
    shortcut.activated.connect(button.click)
