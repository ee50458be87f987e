"""Walks the widgets of a page and says which of them somebody could not use."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QFontMetrics,
    QKeySequence,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

_CONTROLS = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.Tree,
    QAccessible.Role.Table,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.PageTab,
    QAccessible.Role.Link,
    QAccessible.Role.Graphic,
    QAccessible.Role.Meter if hasattr(QAccessible.Role, "Meter") else QAccessible.Role.Slider,
}


_ROUNDS = 4
"""A scrolled page asks its frame for room, which asks the page around it."""


def unnamed(root: QWidget) -> list[str]:
    """Controls in the accessible tree below `root` that say no name."""
    found: list[str] = []
    _walk(QAccessible.queryAccessibleInterface(root), found, 0)
    return found


def _walk(interface: QAccessibleInterface | None, found: list[str], depth: int) -> None:
    if interface is None or not interface.isValid() or depth > 40:
        return
    if interface.state().invisible:
        return
    if interface.role() in _CONTROLS and not interface.text(QAccessible.Text.Name).strip():
        thing = interface.object()
        kind = type(thing).__name__ if thing is not None else interface.role().name
        name = thing.objectName() if thing is not None else ""
        is_inner = name.startswith("qt_")
        if not is_inner:
            found.append(f"{kind} {name}".strip())
    if interface.role() in (QAccessible.Role.List, QAccessible.Role.ComboBox):
        return
    for number in range(interface.childCount()):
        _walk(interface.child(number), found, depth + 1)


def unreachable(root: QWidget) -> list[str]:
    """Visible, enabled buttons and fields that the Tab key never reaches."""
    found = []
    for child in root.findChildren(QWidget):
        is_control = isinstance(child, QAbstractButton) and child.isVisibleTo(root)
        is_inside_a_field = isinstance(child.parentWidget(), QLineEdit)
        if is_inside_a_field or _goes_by_arrows(child):
            continue
        if is_control and child.isEnabled() and not child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(_said(child))
    return found


def clipped(root: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have, once the page is laid out."""
    _settle(root)
    found = []
    for child in root.findChildren(QWidget):
        if not child.isVisibleTo(root) or child.width() <= 0:
            continue
        if isinstance(child, QLabel) and child.text() and not child.wordWrap():
            need = QFontMetrics(child.font()).horizontalAdvance(child.text())
            if child.textFormat() != Qt.TextFormat.RichText and need > child.width() + 1:
                found.append(_said(child))
        elif isinstance(child, QLabel) and child.wordWrap() and child.text():
            room = QRect(0, 0, child.contentsRect().width(), 100_000)
            box = QFontMetrics(child.font()).boundingRect(
                room, int(Qt.TextFlag.TextWordWrap), child.text()
            )
            if box.height() > child.height() + 2:
                found.append(_said(child))
        elif isinstance(child, QAbstractButton) and child.text() and _is_cut(child):
            found.append(_said(child))
    return found


def _settle(root: QWidget) -> None:
    """Let layouts take up what was said last: words that just came have not been given room."""
    for _ in range(_ROUNDS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        for child in root.findChildren(QWidget):
            if (layout := child.layout()) is not None:
                layout.activate()


def _goes_by_arrows(child: QWidget) -> bool:
    """Of buttons that shut each other out, Tab reaches the one that is down, arrows the others."""
    if not isinstance(child, QAbstractButton) or child.group() is None:
        return False
    return child.group().exclusive()


def _is_cut(button: QAbstractButton) -> bool:
    return button.sizeHint().width() > button.width() + 1


def _said(widget: QWidget) -> str:
    text = getattr(widget, "text", lambda: "")()
    return f"{type(widget).__name__} {text or widget.accessibleName() or widget.objectName()!r}"


def shown_tip(widget: QWidget) -> str:
    """Its tooltip as people read it, also where it looks like markup."""
    shown = QTextDocument()
    shown.setHtml(widget.toolTip())
    return shown.toPlainText()


def letters(root: QWidget) -> dict[str, list[str]]:
    """Which underlined letter is offered by which of the visible buttons and fields."""
    found: dict[str, list[str]] = {}
    for child in root.findChildren(QWidget):
        is_label = isinstance(child, QLabel) and child.buddy() is not None
        if not child.isVisibleTo(root) or not (is_label or isinstance(child, QAbstractButton)):
            continue
        if key := QKeySequence.mnemonic(child.text()).toString():
            found.setdefault(key, []).append(child.text())
    return found


def leaps(root: QWidget) -> list[str]:
    """Where Tab goes back up the page: each control that lies above the one before it.

    Of one column; a control beside another one is as high as that one. To be asked for last: PySide
    takes each control for a child of the one before it from then on.
    """
    _settle(root)
    order = [one for one in _tab_order(root) if one.isVisibleTo(root)]
    tops = [one.mapTo(root, one.rect().topLeft()).y() for one in order]
    bottoms = [top + one.height() for top, one in zip(tops, order, strict=True)]
    return [
        f"{_said(order[number])} after {_said(order[number - 1])}"
        for number in range(1, len(order))
        if bottoms[number] <= tops[number - 1]
    ]


def _tab_order(root: QWidget) -> list[QWidget]:
    """What Tab reaches below `root` on its way through the window, in the order it does."""
    window = root.window()
    chain, one = [], window.nextInFocusChain()
    while one is not window:
        if root.isAncestorOf(one) and one.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(one)
        one = one.nextInFocusChain()
    return chain
