"""Tagging by typing: themes are completed while one types, and likely ones are suggested."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QPushButton, QWidget

from firsthand.core.quotes import Quote
from firsthand.core.sameness import name_key, tidied
from firsthand.ui.as_written import flat, in_tip, on_button
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import drop, label
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import font, mark, space

if TYPE_CHECKING:
    from firsthand.core.likeness import Likeness
    from firsthand.ui.background import Work
    from firsthand.ui.studio import Studio


_LEARNT_FROM = 5_000
"""The newest tagged quotes; more of them change no suggestion, only how long it takes."""


class ThemeLine(LineField):
    """Themes with commas between; what is typed after the last comma is completed."""

    def __init__(self) -> None:
        super().__init__()
        name = self.tr("Themes, separated by commas")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setToolTip(self.tr("Themes, separated by commas (T)"))
        self._shown: tuple[str, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        mark(self._completer.popup(), "offers")
        self._completer.activated.connect(self._complete)
        self.textEdited.connect(self._offer)

    def show_names(self, names: Iterable[str]) -> None:
        """What can be completed, most used first."""
        self._names.setStringList(list(names))

    @property
    def themes(self) -> tuple[str, ...]:
        """Each once, as they were typed first; a shown one that has a comma in it stays one."""
        found: dict[str, str] = {}
        for part in self._parts():
            if part:
                found.setdefault(name_key(part), tidied(part))
        names = tuple(found.values())
        return self._shown if names == tuple(flat(name) for name in self._shown) else names

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Those that a quote has."""
        self._shown = themes
        self.setText(", ".join(themes))

    def _parts(self) -> list[str]:
        """What stands between the commas of the line, but for those within a shown theme."""
        whole = sorted((flat(name) for name in self._shown if "," in name), key=len, reverse=True)
        one = "|".join([*map(re.escape, whole), "[^,]*"])
        found = re.finditer(rf" *({one}) *(?:,|$)", flat(self.text()))
        return [part[1].strip() for part in found]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name that is chosen below the line; without one, the line is done."""
        names = self._completer.popup()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and names.isVisible() and names.currentIndex().isValid():
            event.ignore()  # The names get the key next.
        else:
            super().keyPressEvent(event)

    @property
    def offered(self) -> list[str]:
        """What the part that is being typed may become."""
        if not self._completer.completionPrefix():
            return []
        model = self._completer.completionModel()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def _offer(self) -> None:
        part = self.text()[: self.cursorPosition()].rpartition(",")[2].strip()
        self._completer.setCompletionPrefix(part)
        # One letter is in nearly every name.
        if len(part) > 1 and self.offered and self.offered != [part]:
            self._completer.complete()
        else:
            self._completer.popup().hide()

    def _complete(self, name: str) -> None:
        before, comma, _ = self.text()[: self.cursorPosition()].rpartition(",")
        after = self.text()[self.cursorPosition() :].partition(",")[2]
        head = f"{before}{comma} {name}".strip()
        self.setText(f"{head}, {after.strip()}" if after.strip() else head)
        self.setCursorPosition(len(head))


class ThemeOffers(QWidget):
    """Themes a quote may be about, one click each; never set by themselves."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._flow = FlowLayout(self, across=space(1), down=space(0.5))
        self._flow.addWidget(label(self.tr("Perhaps:"), "hint"))
        self.hide()

    @property
    def buttons(self) -> list[QPushButton]:
        found = (self._flow.itemAt(number) for number in range(self._flow.count()))
        return [
            item.widget() for item in found
            if item is not None and isinstance(item.widget(), QPushButton)
        ]  # fmt: skip

    def show_offers(self, themes: list[str]) -> None:
        if themes == [button.property("theme") for button in self.buttons]:
            return
        for button in self.buttons:
            self._flow.removeWidget(button)
            drop(button)
        for theme in themes:
            button = mark(QPushButton(f"+ {on_button(theme)}"), "quiet")
            button.setFont(font(0.92))
            button.setProperty("theme", theme)
            words = self.tr("Tag this quote with: %1").replace("%1", theme)
            button.setAccessibleName(words)
            button.setToolTip(in_tip(words))
            button.clicked.connect(lambda _=False, theme=theme: self.chosen.emit(theme))
            self._flow.addWidget(button)
        self.setVisible(bool(themes))


class Theming(QObject):
    """Knows all themes of the library, and what a quote is like; reads them in the background."""

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject) -> None:
        super().__init__(parent)
        self._studio = studio
        self.names: list[str] = []
        self._likeness: Likeness | None = None
        self._reading: Work | None = None

    def read(self, language: str) -> None:
        """Look at what is tagged now; the latest wish wins."""
        if self._reading is not None:
            self._reading.cancel()
        desk = self._studio.desk

        def read() -> tuple[list[str], Likeness]:
            from firsthand.core.likeness import Likeness

            with desk.reading() as library:
                names, themes = library.theme_names(), library.themes()
            return names, Likeness(themes.tagged[:_LEARNT_FROM], language)

        self._reading = self._studio.background.run(
            read, self._take, failed=lambda _: None, owner=self
        )

    def note(self, quotes: Iterable[Quote]) -> None:
        """Themes that have just been typed can be completed, too."""
        known = {name_key(name) for name in self.names}
        new = dict.fromkeys(
            name for quote in quotes for name in quote.themes if name_key(name) not in known
        )
        self.names = [*new, *self.names]

    def suggest(self, quote: Quote) -> list[str]:
        """Likely themes of a quote, the likeliest first."""
        if self._likeness is None or not quote.text:
            return []
        return [one.theme for one in self._likeness.suggest(quote.text, quote.themes)]

    def _take(self, found: tuple[list[str], Likeness]) -> None:
        self.names, self._likeness = found
        self.changed.emit()
