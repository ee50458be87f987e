"""Actions: what can be done, with its key, and a tooltip that says the key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget


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


def key_of(button: QAbstractButton, keys: str, hint: str = "") -> None:
    """Give a button a key beside its mnemonic, and say so in its tooltip."""
    button.setToolTip(tip(hint or button.text().replace("&", ""), keys))
    shortcut = QShortcut(QKeySequence(keys), button)
    shortcut.activated.connect(button.click)
