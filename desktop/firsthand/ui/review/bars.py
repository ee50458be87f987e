"""The bars of the review: playing, and where a document goes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from firsthand.core.timeline import timecode
from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import label
from firsthand.ui.look.theme import Theme, font, mark, space

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)


class PlayBar(QWidget):
    """Where it plays, how fast, and the way to any word."""

    play_requested = Signal()
    speed_chosen = Signal(float)
    find_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._play = QToolButton()
        self._play.clicked.connect(self.play_requested)
        self._clock = label()
        self._clock.setFont(font(1.1, tabular=True))
        self._speed = QComboBox()
        self._speed.setAccessibleName(self.tr("Speed"))
        self._speed.setToolTip(self.tr("Speed; the pitch stays (< and >)"))
        for speed in SPEEDS:
            self._speed.addItem(f"{speed:g}×", speed)
        self._speed.setCurrentIndex(SPEEDS.index(1.0))
        self._speed.activated.connect(lambda _: self.speed_chosen.emit(self._speed.currentData()))
        self._find = mark(QPushButton(self.tr("Find")), "quiet")
        icons.put(self._find, "search", theme)
        self._find.setToolTip(tip(self.tr("Find words in the transcript"), "Ctrl+F"))
        self._find.clicked.connect(self.find_requested)
        self._said = ElidedLabel("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(3))
        row.addWidget(self._play)
        row.addWidget(self._clock)
        row.addWidget(self._speed)
        row.addWidget(self._said, 1)
        row.addWidget(self._find)
        self.show_playing(False)

    @property
    def clock(self) -> str:
        return self._clock.text()

    def show_playing(self, is_playing: bool) -> None:
        icons.put(self._play, "pause" if is_playing else "play", self._theme)
        words = self.tr("Pause") if is_playing else self.tr("Play")
        self._play.setAccessibleName(words)
        self._play.setToolTip(f"{words} (K; {self.tr('Space')})")

    def offer_sound(self, was_recorded: bool) -> None:
        """Words that came alone can be read; there is nothing to play."""
        self._play.setEnabled(was_recorded)
        self._speed.setEnabled(was_recorded)

    def show_time(self, seconds: float, length_s: float) -> None:
        self._clock.setText(f"{timecode(seconds)} / {timecode(length_s, tenths=False)}")

    def say(self, words: str) -> None:
        self._said.say(words)

    def unsay(self, words: str) -> None:
        """Take these words away where they still stand."""
        if self._said.whole == words:
            self._said.say("")

    def step_speed(self, by: int) -> None:
        index = min(max(0, self._speed.currentIndex() + by), self._speed.count() - 1)
        self._speed.setCurrentIndex(index)
        self.speed_chosen.emit(self._speed.currentData())
