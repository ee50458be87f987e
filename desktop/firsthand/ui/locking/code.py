"""A recovery code as it is read off a screen and written on paper: groups of four, five a line."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QLabel

from firsthand.ui.look.layout import selectable

_A_LINE = 5
_LARGER = 1.15


def code_label(name: str) -> QLabel:
    """An empty one, hidden until `show_code`; `name` is what a screen reader says."""
    made = selectable("")
    letters = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    letters.setPointSizeF(letters.pointSizeF() * _LARGER)
    made.setFont(letters)
    made.setAccessibleName(name)
    made.hide()
    return made


def show_code(where: QLabel, code: str) -> None:
    """Show a code; an empty one hides the label."""
    groups = code.split("-")
    lines = [groups[at : at + _A_LINE] for at in range(0, len(groups), _A_LINE)]
    where.setText("\n".join("  ".join(line) for line in lines))
    where.setVisible(bool(code))
