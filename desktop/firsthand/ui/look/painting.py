"""How a line of a list is painted: what is chosen, what has the focus, a name and a number."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from firsthand.ui.look.theme import Theme, elided, font, space

NUMBER = Qt.ItemDataRole.UserRole + 10
"""What stands at the end of a plain line."""


def paint_ground(
    painter: QPainter, box: QRectF, option: QStyleOptionViewItem, theme: Theme
) -> None:
    """The ground of a line: soft where it is chosen, a ring where the keys go."""
    is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
    is_under = bool(option.state & QStyle.StateFlag.State_MouseOver)
    radius = space(1.5)
    if is_chosen or is_under:
        painter.setPen(theme.colour("chosen_edge" if is_chosen else "hover"))
        painter.setBrush(theme.colour("accent_soft" if is_chosen else "hover"))
        painter.drawRoundedRect(box, radius, radius)
    if has_focus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)


class PlainPainter(QStyledItemDelegate):
    """A name, and a number at the end of the line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(space(20), round(QFontMetricsF(font()).height() + space(4)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(1, 1, -1, -1)
        paint_ground(painter, box, option, self._theme)
        inner = box.adjusted(space(2.5), 0, -space(2.5), 0)
        number = str(index.data(NUMBER) or "")
        small = font(0.92, tabular=True)
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | middle), number)
        room = inner.width() - QFontMetricsF(small).horizontalAdvance(number) - space(2)
        letters = font()
        painter.setFont(letters)
        painter.setPen(self._theme.colour("ink"))
        name = elided(str(index.data()), QFontMetricsF(letters), room)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignLeft | middle), name)
        painter.restore()
