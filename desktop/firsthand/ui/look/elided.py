"""Lines and buttons whose words end in an ellipsis where there is no room for all of them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from firsthand.ui.as_written import in_tip, on_button
from firsthand.ui.look.theme import mark, space

_ELLIPSIS = "…"
"""By itself it says nothing."""
_ROUNDING = 1
"""Pixels by which two measures of the same words may differ."""


class ElidedLabel(QLabel):
    """Plain text in one line; the whole is in its tooltip."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole = ""
        if look:
            mark(self, look)

    @property
    def whole(self) -> str:
        return self._whole

    def say(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(space(4), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
        )
        self.setText(shown if shown != _ELLIPSIS else "")
        self.setToolTip(in_tip(self._whole) if shown != self._whole else "")


class ElidedButton(QPushButton):
    """A button that is as wide as its words, or as there is room for."""

    def __init__(self, words: str, look: str = "") -> None:
        super().__init__()
        self._whole = words
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if look:
            mark(self, look)
        self._fit(words)

    def sizeHint(self) -> QSize:
        hint, metrics = super().sizeHint(), self.fontMetrics()
        left_out = metrics.horizontalAdvance(self._whole) - metrics.horizontalAdvance(self.text())
        return hint + QSize(left_out, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(space(12), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics, missing = self.fontMetrics(), self.sizeHint().width() - self.width()
        if missing <= _ROUNDING:
            self._fit(self._whole)
        else:
            room = max(0, metrics.horizontalAdvance(self._whole) - missing)
            self._fit(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

    def _fit(self, shown: str) -> None:
        self.setText(on_button(shown))
