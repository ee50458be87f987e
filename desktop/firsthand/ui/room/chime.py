"""A short soft tone when the recording needs somebody, for those who want one."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QApplication

from firsthand.errors import FirsthandError
from firsthand.ui.room.glance import Light
from firsthand.ui.studio import Studio

WANTED = "on"
_RATE = 48_000
_PITCHES_HZ = (659.0, 523.0)
_TONE_S = 0.18
_LOUDNESS = 0.2


class Chime:
    """Sounds once each time the dot turns amber."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._light = Light.PLAIN

    def see(self, light: Light) -> None:
        """The dot's colour now."""
        turned_amber = light is Light.AMBER and self._light is not Light.AMBER
        self._light = light
        if turned_amber and self._studio.settings.trouble_sound == WANTED:
            self._studio.background.run(sound, failed=self._beep)

    @staticmethod
    def _beep(error: FirsthandError) -> None:
        QApplication.beep()


def sound() -> None:
    """Play it; on a computer that plays nothing, Qt's own beep is tried."""
    import numpy as np

    from firsthand.ui.player import Loudspeaker

    beats = np.arange(round(_TONE_S * _RATE)) / _RATE
    fade = np.sin(math.pi * beats / _TONE_S) * _LOUDNESS
    tones = [np.sin(2 * math.pi * pitch * beats) * fade for pitch in _PITCHES_HZ]
    loudspeaker = Loudspeaker(_RATE)
    try:
        loudspeaker.write(np.concatenate(tones).astype(np.float32))
    finally:
        loudspeaker.close(at_once=False)
