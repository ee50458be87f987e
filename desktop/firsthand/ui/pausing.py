"""A pause after which something is done once, such as when somebody has stopped typing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def pause(parent: QObject, after_ms: int, slot: Callable[[], object]) -> QTimer:
    """Beginning it again puts `slot` off; it ends with `parent`."""
    made = QTimer(parent)
    made.setSingleShot(True)
    made.setInterval(after_ms)
    made.timeout.connect(slot)
    return made
