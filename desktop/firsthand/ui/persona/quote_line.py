"""One quote under a statement: its sound, its words, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from firsthand.core.persona.portrait import Cited
from firsthand.ui import wording
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedButton
from firsthand.ui.look.layout import column, empty, label, row, tab_through
from firsthand.ui.look.theme import Theme, font, mark
from firsthand.ui.persona.names import where


class QuoteLine(QWidget):
    """Plays the quote, opens its interview there, and can be let go of where somebody added it."""

    play_requested = Signal(object)
    """The Cited."""
    place_requested = Signal(str, object)
    """An interview's id and the quote's frame."""
    removed = Signal(object)

    def __init__(self, theme: Theme, cited: Cited, *, can_remove: bool = False) -> None:
        super().__init__()
        across = row(self, gap=1.5)
        play = mark(QToolButton(), "quiet")
        icons.put(play, "play", theme)
        hear = self.tr("Hear %1: %2").replace("%1", cited.buyer).replace("%2", cited.quote.text)
        play.setAccessibleName(hear)
        play.setToolTip(self.tr("Hear this quote"))
        play.clicked.connect(lambda: self.play_requested.emit(cited))
        across.addWidget(play, 0, Qt.AlignmentFlag.AlignTop)
        inside = column(gap=0.25)
        words = label(wording.quoted(cited.quote.text), wraps=True)
        italic = font(1.04)
        italic.setItalic(True)
        words.setFont(italic)
        inside.addWidget(words)
        place = ElidedButton(where(cited), "link")
        place.setFont(font(0.92, tabular=True))
        place.setAccessibleName(self.tr("Open the interview there: %1").replace("%1", where(cited)))
        place.setToolTip(self.tr("Open the interview at this place"))
        place.clicked.connect(lambda: self.place_requested.emit(cited.interview, cited.quote.start))
        inside.addWidget(place, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(inside, 1)
        if can_remove:
            remove = mark(QToolButton(), "quiet")
            icons.put(remove, "close", theme)
            remove.setAccessibleName(self.tr("Take this quote away from here"))
            remove.setToolTip(self.tr("Take this quote away from here; undo brings it back"))
            remove.clicked.connect(lambda: self.removed.emit(cited))
            across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)


class QuoteList(QWidget):
    """Quotes below each other; the first few, and all of them on request."""

    play_requested = Signal(object)
    place_requested = Signal(str, object)
    removed = Signal(object)

    def __init__(self, theme: Theme, most: int = 2) -> None:
        super().__init__()
        self._theme, self._most = theme, most
        self._shown: tuple[tuple[Cited, ...], frozenset[str]] | None = None
        self._is_whole = False
        self._inside = column(self, gap=1)
        self._more = mark(QPushButton(self), "link")
        self._more.hide()
        self._more.clicked.connect(self._turn)

    def show_quotes(self, quotes: Iterable[Cited], removable: Iterable[str] = ()) -> None:
        """`removable` are ids of quotes that may be taken away here."""
        wanted = (tuple(quotes), frozenset(removable))
        if wanted != self._shown:
            self._shown = wanted
            self._fill(*wanted)

    def _fill(self, quotes: tuple[Cited, ...], removable: frozenset[str]) -> None:
        self._inside.removeWidget(self._more)
        empty(self._inside)
        most = len(quotes) if self._is_whole else self._most
        for cited in quotes[:most]:
            line = QuoteLine(self._theme, cited, can_remove=cited.quote.id in removable)
            line.play_requested.connect(self.play_requested)
            line.place_requested.connect(self.place_requested)
            line.removed.connect(self.removed)
            self._inside.addWidget(line)
        is_long = len(quotes) > self._most
        self._more.setVisible(is_long)
        if is_long:
            self._more.setText(
                self.tr("Fewer quotes")
                if self._is_whole
                else self.tr("All %1 quotes").replace("%1", str(len(quotes)))
            )
            self._more.setAccessibleName(self._more.text())
            self._inside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        if self.parentWidget() is not None or not quotes:
            # Without a parent it would be a window of its own; its layout shows it.
            self.setVisible(bool(quotes))

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        if self._shown is not None:
            self._fill(*self._shown)
            tab_through(self)
        self._more.setFocus()
