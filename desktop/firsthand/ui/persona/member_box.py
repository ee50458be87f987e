"""A box to tick for an interview; of a buyer told at length, as much as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from firsthand.ui.as_written import in_tip, on_button
from firsthand.ui.look.theme import space


class MemberBox(QCheckBox):
    """The whole is in its tooltip where it ends in an ellipsis."""

    def __init__(self) -> None:
        super().__init__()
        self._buyer = ""
        self._more = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        return self._buyer + self._more

    def say(self, buyer: str, how: str = "") -> None:
        """Name the buyer, and how they came to belong, for which there is always room."""
        self._buyer = buyer
        self._more = f"  ·  {how}" if how else ""
        self.setAccessibleName(self.whole)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(space(20), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words = QStyle.SubElement.SE_CheckBoxContents
        room = self.style().subElementRect(words, option, self).width()
        metrics = self.fontMetrics()
        room = max(0, room - metrics.horizontalAdvance(self._more))
        shown = metrics.elidedText(self._buyer, Qt.TextElideMode.ElideRight, room)
        self.setText(on_button(shown + self._more))
        self.setToolTip(in_tip(self.whole) if shown != self._buyer else "")
