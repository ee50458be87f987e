"""The field of a statement: a key for undo that it has no use for is the page's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt

from firsthand.ui.review.record.entry import Statement
from firsthand.ui.taking_back import is_for_the_page


class Sentence(Statement):
    """Takes typing back while there is any, then lets the page take back what was kept."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and is_for_the_page(self, event):
            event.ignore()
            return True
        return super().event(event)

    def show_text(self, text: str) -> None:
        """What is shown is not typing: it leaves nothing to take back."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.document().clearUndoRedoStacks()
        self.blockSignals(False)
