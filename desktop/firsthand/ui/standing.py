"""Where windows stand: where they were left, on a screen that is there and not beyond its edges."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QObject, QPoint, QRect, QSettings, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QSize(16, 48)
"""About what a window's title and borders take, which is not known before it is shown."""


def stand(window: QWidget, home: Path, name: str, beside: QWidget | None = None) -> None:
    """Put a window that is not shown yet where it was left, and remember where it is left next.

    The first time it has its own size, or all of a screen that is hardly larger. A window `beside`
    another goes to a second screen if there is one, else to the right edge.
    """
    places = QSettings(str(home / "windows.ini"), QSettings.Format.IniFormat)
    left = places.value(name)
    if not (isinstance(left, QByteArray) and window.restoreGeometry(left)):
        _stand_first(window, beside)
    _Remembered(window, places, name)


def first_place(size: QSize, own: QRect, others: list[QRect]) -> QRect:
    """Where a second window stands when nobody has moved it; screens without what bars cover."""
    if others:
        area = others[0]
        size = size.boundedTo(area.size() - _FRAME)
        return QRect(area.center() - QPoint(size.width() // 2, size.height() // 2), size)
    size = size.boundedTo(own.size() - _FRAME)
    corner = own.bottomRight() - QPoint(size.width(), size.height())
    return QRect(corner, size)


def _stand_first(window: QWidget, beside: QWidget | None) -> None:
    if beside is not None:
        own = beside.screen()
        others = [one for one in QGuiApplication.screens() if one is not own]
        free = [one.availableGeometry() for one in others]
        window.setGeometry(first_place(window.size(), own.availableGeometry(), free))
        return
    area = window.screen().availableGeometry().size()
    needed = window.size() + _FRAME
    if needed.width() > area.width() or needed.height() > area.height():
        window.resize(window.size().boundedTo(area - _FRAME))
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


class _Remembered(QObject):
    """Keeps where its window is whenever that is closed or hidden."""

    def __init__(self, window: QWidget, places: QSettings, name: str) -> None:
        super().__init__(window)
        self._window = window
        self._places = places
        self._name = name
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What the system hides, such as a minimised window, comes as a spontaneous event.
        is_put_away = event.type() == QEvent.Type.Hide and not event.spontaneous()
        if is_put_away and not self._window.isFullScreen():
            self._places.setValue(self._name, self._window.saveGeometry())
            self._places.sync()
        return False
