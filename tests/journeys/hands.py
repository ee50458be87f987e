"""A person at the keyboard: keys go where the focus is, and Tab goes from field to field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

PATIENCE_MS = 100_000
_MOST_TABS = 120
_CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    """Ten fingers, and eyes that wait for what must come."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    @property
    def place(self) -> QWidget:
        """Where a key would go now."""
        return QApplication.focusWidget() or QApplication.activeWindow()

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        QTest.keyClick(self.place, key, modifiers)

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, _CTRL)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.place, text)

    def overwrite(self, text: str) -> None:
        self.ctrl(Qt.Key.Key_A)
        self.write(text)

    def tab_to(self, name: str) -> None:
        """Press Tab until a control of this name has the focus."""
        passed = []
        for _ in range(_MOST_TABS):
            self.press(Qt.Key.Key_Tab)
            passed.append(name_of(self.place))
            if passed[-1] == name:
                return
        raise AssertionError(f"Tab never came to {name}, only to {passed}")

    def wait(self, comes: Callable[[], object], within_ms: int = PATIENCE_MS) -> None:
        self._qtbot.waitUntil(lambda: bool(comes()), timeout=within_ms)


def name_of(control: QWidget) -> str:
    """What a screen reader calls it."""
    text = control.text() if isinstance(control, QAbstractButton) else ""
    return control.accessibleName() or text.replace("&", "")
