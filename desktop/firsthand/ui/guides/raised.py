"""A version that was raised when a guide was kept, shown in the editor once nobody types there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firsthand.ui.guides.editor import GuideEditor


class RaisedVersion(QObject):
    """While one types the text stays as it was typed, and so do the steps of undo."""

    def __init__(self, editor: GuideEditor, on_shown: Callable[[str], None]) -> None:
        """`on_shown` gets the text as it is kept, when the editor shows that."""
        super().__init__(editor)
        self._editor, self._on_shown = editor, on_shown
        self._typed = self._kept = ""
        editor.left.connect(self.show)

    def keep(self, typed: str, kept: str) -> None:
        """What was `typed` is kept in another version; the texts differ in that alone."""
        self._typed, self._kept = typed, kept
        if not self._editor.hasFocus():
            self.show()

    def show(self) -> None:
        """Show what is kept, unless something was typed since."""
        if self._typed != self._kept and self._editor.toPlainText() == self._typed:
            self._typed = self._kept
            self._on_shown(self._kept)
