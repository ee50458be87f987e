"""Small pieces that every page is laid out with."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from firsthand.ui.look.theme import mark, space


def label(text: str = "", look: str = "", *, wraps: bool = False) -> QLabel:
    """Plain text: words from people are shown as written, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if look:
        mark(made, look)
    return made


def rule() -> QFrame:
    """A hairline."""
    return mark(QFrame(), "rule")


def column(parent: QWidget | None = None, *, gap: float = 2, margin: float = 0) -> QVBoxLayout:
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    made.setContentsMargins(space(margin), space(margin), space(margin), space(margin))
    if margin == 0:
        made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(space(gap))
    return made


def row(parent: QWidget | None = None, *, gap: float = 2) -> QHBoxLayout:
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(space(gap))
    return made


def centred(sheet: QWidget) -> QWidget:
    """A sheet in the middle of a wide page, and all of a narrow one."""
    holder = QWidget()
    across = row(holder)
    across.addStretch(1)
    across.addWidget(sheet, 20)
    across.addStretch(1)
    return holder


def selectable(text: str, look: str = "") -> QLabel:
    """Plain text that can be copied, such as where a folder is."""
    made = label(text, look, wraps=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def nothing_yet(title: str, about: str, first: QPushButton) -> QWidget:
    """In the place of what is to come: what belongs here, and the one next step."""
    holder = QWidget()
    inside = column(holder, gap=3)
    centre = Qt.AlignmentFlag.AlignHCenter
    inside.addStretch(1)
    inside.addWidget(label(title, "title"), 0, centre)
    said = label(about, "muted", wraps=True)
    said.setAlignment(centre)
    # Lines that wrap ask for their height by the width a layout gives, not one they choose.
    inside.addWidget(said)
    inside.addWidget(mark(first, "primary"), 0, centre)
    inside.addStretch(2)
    return holder


def stack(box: QBoxLayout, is_narrow: bool) -> bool:
    """One below the other where it is narrow, else side by side. True if that is new."""
    down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
    wanted = down if is_narrow else across
    is_new = box.direction() != wanted
    if is_new:
        box.setDirection(wanted)
    return is_new


def drop(widget: QWidget) -> None:
    """It is not seen any more, and ends as soon as nothing of it is under way."""
    widget.hide()
    widget.deleteLater()


def empty(layout: QLayout) -> None:
    """Drop everything that lies in a layout, and in the layouts within it."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            drop(widget)
        elif (inner := item.layout()) is not None:
            empty(inner)


def tab_through(part: QWidget) -> None:
    """Let Tab go as it is laid out through the page that `part` lies on.

    What is added later Qt puts at the very end. The order as it was is not looked at: PySide 6.11
    takes what `nextInFocusChain` returns for a child, and forgets it when its parent ends.
    """
    for first, second in pairwise(_stops_in(_page_of(part))):
        QWidget.setTabOrder(first, second)


def _page_of(part: QWidget) -> QWidget:
    """The one of several pages, of which only one is seen; without such, the window."""
    while not part.isWindow() and not isinstance(part.parentWidget(), QStackedWidget):
        part = part.parentWidget()
    return part


def _stops(root: QWidget) -> Iterator[QWidget]:
    """What may have the focus in `root`, in the order of its layouts."""
    if root.focusPolicy() != Qt.FocusPolicy.NoFocus:
        yield root
    else:
        yield from _stops_in(root)


def _stops_in(root: QWidget) -> Iterator[QWidget]:
    if isinstance(root, QScrollArea):
        yield from _stops(root.widget())
    elif (layout := root.layout()) is not None:
        yield from _stops_of(layout)


def _stops_of(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if (widget := item.widget()) is not None:
            yield from _stops(widget)
        elif (inner := item.layout()) is not None:
            yield from _stops_of(inner)


class Card(QFrame):
    """Paper on the page; put things into `inside`."""

    def __init__(self, parent: QWidget | None = None, *, gap: float = 2, margin: float = 5) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.inside = column(self, gap=gap, margin=margin)


class Scroll(QScrollArea):
    """Scrolls up and down, never sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        mark(content, "clear")
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        self._brought: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._follow)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        QApplication.instance().focusChanged.connect(self._show_focused)

    def bring(self, widget: QWidget) -> None:
        """Scroll to `widget`, in which one works now, and keep it in view while it grows.

        What is new gets its place and its height in several rounds. Scrolling by hand ends it.
        """
        self._brought = widget
        QTimer.singleShot(0, self, self._follow)

    def _show_focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """Alt and a letter lead to a field that may lie out of sight; Qt scrolls for Tab alone."""
        content = self.widget()
        if now is None or content is None or not content.isAncestorOf(now):
            return
        if now.isVisible() and now.visibleRegion().isEmpty():
            self.ensureWidgetVisible(now)

    def _follow(self) -> None:
        brought, focused = self._brought, self.window().focusWidget()
        is_there = brought is not None and isValid(brought)
        if not is_there or focused is None or not brought.isAncestorOf(focused):
            self._let_go()
        else:
            # Qt's own way would stop at the cursor in a field. Of what is too tall, the top counts.
            top = brought.mapTo(self.widget(), QPoint()).y()
            for y in (top + brought.height(), top):
                self.ensureVisible(0, y, 0, space(1))

    def _let_go(self) -> None:
        self._brought = None
