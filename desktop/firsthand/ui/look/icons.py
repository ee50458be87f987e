"""The app's own icons: a few lines each, drawn in the colour of the text they stand beside."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from firsthand.resources import resource
from firsthand.ui.look.theme import Theme, step

_SIZES = (16, 20, 24, 32, 48, 64)


@lru_cache(maxsize=256)
def _drawing(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon `size` pixels wide in one colour (`#rrggbb`)."""
    return QPixmap.fromImage(_picture(name, colour, size))


@lru_cache(maxsize=4096)
def _picture(name: str, colour: str, size: int) -> QImage:
    """Drawn once: a page of a persona has hundreds of the same few icons."""
    drawing = _drawing(name).replace(b"#000", colour.encode())
    made = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon in `colour`, or in the colour of text as the theme has it now."""
    palette = QApplication.palette()
    normal = colour or palette.color(QPalette.ColorRole.ButtonText).name()
    faint = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText).name()
    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(name, normal, size))
        made.addPixmap(pixmap(name, faint, size), QIcon.Mode.Disabled)
    return made


def put(
    target: QAbstractButton | QAction, name: str, theme: Theme | None = None, colour: str = ""
) -> None:
    """Set an icon on a button or an action; with `theme` it stays right when the theme changes.

    `colour` is the name of one of the theme's colours, such as `on_accent`.
    """

    def draw() -> None:
        chosen = getattr(theme.colours, colour) if theme and colour else None
        target.setIcon(icon(name, chosen))

    draw()
    if isinstance(target, QAbstractButton):
        side = round(step() * 4.4)
        target.setIconSize(QSize(side, side))
    if theme is not None:
        _follower_of(target, theme).draw = draw


class _Follower(QObject):
    """Draws its parent's icon again when the theme changes; ends with its parent."""

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self.draw: Callable[[], None] = lambda: None
        theme.changed.connect(self._follow)

    def _follow(self) -> None:
        self.draw()


def _follower_of(target: QObject, theme: Theme) -> _Follower:
    """The one it has: an icon may change with every press, such as that of Play."""
    own = Qt.FindChildOption.FindDirectChildrenOnly
    return target.findChild(_Follower, options=own) or _Follower(target, theme)
