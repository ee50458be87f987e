"""Playing by a foot pedal or the keyboard's media keys, also while a text is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from firsthand.ui.player import Player
from firsthand.ui.room.keymap import Act, KeyMap
from firsthand.ui.studio import Studio

BACK_S = 2.0
"""What one press goes back or on: about a clause, so that it can be typed while it sounds."""


class Pedal(QObject):
    """USB pedals are keyboards to the system: they send the keys they were given, F7 to F9 mostly.

    Which keys those are is chosen in Settings.
    """

    def __init__(self, studio: Studio, page: QWidget, player: Player) -> None:
        super().__init__(page)
        self._studio, self._page, self._player = studio, page, player
        self._chosen: list[QShortcut] = []
        self._media = [
            self._shortcut(key, deed)
            for key, deed in (
                (Qt.Key.Key_MediaPlay, player.toggle),
                (Qt.Key.Key_MediaTogglePlayPause, player.toggle),
                (Qt.Key.Key_MediaPause, player.pause),
                (Qt.Key.Key_MediaStop, player.pause),
                (Qt.Key.Key_MediaPrevious, self.back),
                (Qt.Key.Key_MediaNext, self.forward),
                (Qt.Key.Key_AudioRewind, self.back),
                (Qt.Key.Key_AudioForward, self.forward),
            )
        ]
        studio.settings_changed.connect(self._rekey)
        self._rekey()

    def back(self) -> None:
        self._player.skip(-BACK_S)

    def forward(self) -> None:
        self._player.skip(BACK_S)

    def _rekey(self) -> None:
        for old in self._chosen:
            old.setEnabled(False)
            old.deleteLater()
        keys = KeyMap.read(self._studio.settings.keys)
        deeds = ((Act.HEAR, self._player.toggle), (Act.REWIND, self.back), (Act.ON, self.forward))
        self._chosen = [self._shortcut(keys.key(act), deed) for act, deed in deeds]

    def _shortcut(self, key: str | Qt.Key, deed: Callable[[], None]) -> QShortcut:
        made = QShortcut(QKeySequence(key), self._page)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.activated.connect(deed)
        return made
