"""What two people changed at once in one interview: both versions, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from firsthand.ui.layout import Card, label, row
from firsthand.ui.theme import mark, space

if TYPE_CHECKING:
    from firsthand.core.editions import Difference

translate = QCoreApplication.translate


class DifferencesCard(Card):
    """Lies on the page until it is put away; everything in it can be read and copied."""

    def __init__(self) -> None:
        super().__init__(gap=2, margin=4)
        self._title = label("", "title", wraps=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What you both changed"))
        self.close_it = mark(QPushButton(self.tr("Put it away")), "quiet")
        self.close_it.clicked.connect(self.hide)
        above = row(gap=3)
        above.addWidget(self._title, 1)
        above.addWidget(self.close_it)
        self.inside.addLayout(above)
        self.inside.addWidget(self.text)
        self.text.setFixedHeight(space(44))
        self.hide()

    def show_differences(self, who: str, differences: Sequence[Difference]) -> None:
        """One block for each: what it is, what stands, and the other version."""
        self._title.setText(self.tr("What you and %1 both changed").replace("%1", who))
        self.text.setPlainText("\n\n".join(_block(who, one) for one in differences))
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)


def _block(who: str, one: Difference) -> str:
    names = {
        "quote": translate("Differences", "Quote"),
        "finding": translate("Differences", "Finding"),
        "reason": translate("Differences", "Reason"),
        "mark": translate("Differences", "Mark"),
        "transcript": translate("Differences", "Transcript"),
        "debrief": translate("Differences", "Debrief"),
        "set-up": translate("Differences", "Set-up"),
        "timeline": translate("Differences", "Timeline"),
    }
    stands = translate("Differences", "Stands: %1").replace("%1", one.kept)
    return f"{names.get(one.what, one.what)}\n{stands}\n{who}: {one.other}"
