"""Light and dark, sizes and fonts: the look of every page, in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QWidget

from firsthand.resources import resource
from firsthand.ui.look.colours import DARK, DARK_STRONG, LIGHT, Colours, colours_of, mixed
from firsthand.ui.look.sheet import sheet

AnyWidget = TypeVar("AnyWidget", bound=QWidget)

_ARMS_LENGTH_PX = 30
"""A question is read at arm's length from here on, whatever the system's font is."""


def step() -> float:
    """A quarter of the system font's em in pixels: all spacing grows with the text."""
    return max(2.5, QFontInfo(QApplication.font()).pixelSize() * 1.15 / 4)


def space(steps: float) -> int:
    """Pixels for `steps` of spacing; 4 steps are about one em of the system font."""
    return max(1, round(steps * step()))


def font(
    scale: float = 1.0, weight: QFont.Weight = QFont.Weight.Normal, *, tabular: bool = False
) -> QFont:
    """The system font, `scale` times as large; `tabular` gives times figures of one width."""
    made = QFont(QApplication.font())
    size = made.pointSizeF()
    if size > 0:
        made.setPointSizeF(size * scale)
    else:
        made.setPixelSize(round(made.pixelSize() * scale))
    made.setWeight(weight)
    if tabular and hasattr(made, "setFeature"):
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def at_arms_length() -> QFont:
    """For the question in the Room: twice the text, and never below what is read from there."""
    made = font(2.1, QFont.Weight.Medium)
    if QFontInfo(made).pixelSize() < _ARMS_LENGTH_PX:
        made.setPixelSize(_ARMS_LENGTH_PX)
    return made


_FONTS: dict[str, tuple[float, QFont.Weight]] = {
    "display": (1.75, QFont.Weight.DemiBold),
    "title": (1.4, QFont.Weight.DemiBold),
    "heading": (1.12, QFont.Weight.DemiBold),
    "strong": (1.0, QFont.Weight.DemiBold),
    "quote": (1.2, QFont.Weight.Normal),
    "hint": (0.92, QFont.Weight.Normal),
    "chip": (0.88, QFont.Weight.Medium),
    "chip-accent": (0.88, QFont.Weight.Medium),
    "primary": (1.0, QFont.Weight.DemiBold),
    "record": (1.0, QFont.Weight.DemiBold),
    "tab": (1.0, QFont.Weight.DemiBold),
}


def mark(widget: AnyWidget, look: str) -> AnyWidget:
    """Give a widget one of the looks of the style sheet; returns it."""
    widget.setProperty("look", look)
    if look in _FONTS:
        scale, weight = _FONTS[look]
        made = font(scale, weight)
        if look == "quote":
            made.setItalic(True)
        widget.setFont(made)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        kept = QFont(widget.font())
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        if widget.font() != kept:
            widget.setFont(kept)
    return widget


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


def system_wants_contrast(hints: QStyleHints) -> bool:
    """Whether the person has asked the system for more contrast; Qt knows that from 6.10 on."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


class Theme(QObject):
    """Keeps the application in light or dark, as the system says or as a person chose.

    With more contrast in either where the system says that it is wanted.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: str = "system",
        wants_contrast: Callable[[QStyleHints], bool] = system_wants_contrast,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()  # PySide 6.11 lets go of what it gives when it goes itself.
        self._wants_contrast = wants_contrast
        self._choice = ""
        self._step = 0.0
        self.colours: Colours = LIGHT
        if not app.styleSheet():  # else a theme was here before, and its style is ours
            app.setStyle("Fusion")
        self._hints.colorSchemeChanged.connect(self._system_changed)
        if hasattr(self._hints, "accessibility"):
            wishes = self._hints.accessibility()
            wishes.contrastPreferenceChanged.connect(self._contrast_changed)
        self.choose(choice)

    @property
    def is_dark(self) -> bool:
        return self.colours in (DARK, DARK_STRONG)

    @property
    def choice(self) -> str:
        """`system`, `light` or `dark`."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Follow the system, or stay light or dark whatever the system does."""
        wanted = choice if choice in ("light", "dark") else "system"
        if wanted == self._choice:
            return
        self._choice = wanted
        scheme = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._hints.setColorScheme(scheme.get(wanted, Qt.ColorScheme.Unknown))
        self.apply()

    def colour(self, name: str) -> QColor:
        """A colour of the theme by its name, such as `muted`."""
        return QColor(getattr(self.colours, name))

    def apply(self) -> None:
        """Put colours and sizes on the application; also after the system's font changed."""
        self.colours = colours_of(
            is_dark=self._is_dark_wanted(), is_strong=self._wants_contrast(self._hints)
        )
        self._step = step()
        self._app.setPalette(_palette(self.colours))
        colours = self.colours
        shade = "dark" if self.is_dark else "light"
        parts = {
            "arrow": resource("icons", f"arrow-{shade}.svg").as_posix(),
            "tick": resource("icons", f"tick-{shade}.svg").as_posix(),
            "disabled": mixed(colours.ink, colours.ground, 0.5),
            "accent_hover": mixed(colours.accent, colours.ink, 0.86),
            "record_hover": mixed(colours.record_fill, colours.ink, 0.86),
            "scroll": mixed(colours.edge, colours.ground, 0.55),
        }
        rules = sheet(colours, step(), parts)
        if rules != self._app.styleSheet():
            with _fonts_kept(self._app):
                self._app.setStyleSheet(rules)
        self.changed.emit()

    def text_changed(self) -> None:
        """The system's text grew or shrank: what is built from now on follows, spacing at once."""
        if step() != self._step:
            self.apply()

    def _is_dark_wanted(self) -> bool:
        if self._choice != "system":
            return self._choice == "dark"
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    def _contrast_changed(self, _: object) -> None:
        self.apply()

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.apply()


@contextmanager
def _fonts_kept(app: QApplication) -> Iterator[None]:
    """A new style sheet takes fonts back that were set after a widget was first shown (Qt 6.11)."""
    chosen = Qt.WidgetAttribute.WA_SetFont
    kept = [(one, QFont(one.font())) for one in app.allWidgets() if one.testAttribute(chosen)]
    yield
    for widget, letters in kept:
        if widget.font() != letters:
            widget.setFont(letters)


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, colour in {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.sunken,
        role.AlternateBase: colours.card,
        role.Text: colours.ink,
        role.Button: colours.card,
        role.ButtonText: colours.ink,
        role.BrightText: colours.on_accent,
        role.ToolTipBase: colours.ink,
        role.ToolTipText: colours.ground,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.card,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(which, QColor(colour))
    faint = QColor(mixed(colours.ink, colours.ground, 0.5))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return palette
