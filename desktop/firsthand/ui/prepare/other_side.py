"""The other side of a remote call: where it is heard, and its level."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from firsthand.core.ports import Microphone, MicrophoneSource
from firsthand.errors import FirsthandError
from firsthand.ui.look.form import Choice, Field, Note
from firsthand.ui.look.layout import column, label
from firsthand.ui.look.theme import space
from firsthand.ui.prepare.listening import Listening
from firsthand.ui.prepare.meter import Meter
from firsthand.ui.said import told
from firsthand.ui.studio import Studio

_HEARD_DBFS = -55.0
ONLY_MINE = None
"""Record one side only."""
WHAT_IS_PLAYED = ""
"""Whatever the computer plays by default."""


class OtherSide(QWidget):
    """Shown for a remote interview; each voice then has a channel of its own."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._is_shown = False
        self._has_chosen = False
        self.choice = Choice()
        self.field = Field(
            studio.theme,
            self.tr("The ot&her side of the call"),
            self.choice,
            self.tr("Wear a headset: then each voice stays on a channel of its own."),
        )
        self.meter = Meter(studio.theme)
        self.meter.setAccessibleName(self.tr("Level of the other side"))
        self.heard = label("", "muted", wraps=True)
        self.note = Note(studio.theme)
        inside = column(self, gap=4)
        inside.setContentsMargins(0, space(2), 0, 0)
        for part in (self.field, self.meter, self.heard, self.note):
            inside.addWidget(part)
        self._listening = Listening(studio, self)
        self._listening.level.connect(self._show_level)
        self._listening.failed.connect(self._show_trouble)
        self.choice.currentIndexChanged.connect(lambda _: self._chosen())
        self.hide()

    def name(self) -> str | None:
        """What hears the other side; None where only one side is recorded."""
        return ONLY_MINE if self.isHidden() else self.choice.currentData()

    def show_sources(self, found: Sequence[Microphone]) -> None:
        """What can be chosen now; what the computer plays, until somebody chooses otherwise."""
        wanted = self.choice.currentData()
        loopbacks = [one for one in found if one.is_loopback]
        self.choice.blockSignals(True)
        self.choice.clear()
        if loopbacks:
            self.choice.addItem(self.tr("What this computer plays"), WHAT_IS_PLAYED)
        self.choice.addItem(self.tr("Only my microphone"), ONLY_MINE)
        for one in [*loopbacks, *(one for one in found if not one.is_loopback)]:
            self.choice.addItem(one.label or one.name, one.name)
        if not self._has_chosen or not self.choice.choose(wanted):
            self.choice.setCurrentIndex(0)
        self.choice.blockSignals(False)
        self.note.say("" if loopbacks else self._why_not(), is_caution=False)
        self._listen()

    def begin(self) -> None:
        """The page is shown, and people meet in a call."""
        self._is_shown = True
        self._listen()

    def end(self, then: Callable[[], None] | None = None) -> None:
        """Let the other side go; `then` is called when it is free."""
        self._is_shown = False
        self._listening.stop(then)

    def _chosen(self) -> None:
        self._has_chosen = True
        self.note.say("")
        self._listen()
        self.changed.emit()

    def _listen(self) -> None:
        name = self.choice.currentData()
        self.meter.show_level(-120.0)
        is_wanted = name is not ONLY_MINE
        self.meter.setVisible(is_wanted)
        self.heard.setVisible(is_wanted)
        if not is_wanted or not self._is_shown or not self.choice.count():
            self._listening.stop()
            return
        self.heard.setText(self.tr("Listening … play something, or let the other side speak."))
        self._listening.start(MicrophoneSource("", other=name))

    def _show_level(self, peak_dbfs: float) -> None:
        self.meter.show_level(peak_dbfs)
        if peak_dbfs > _HEARD_DBFS:
            self.heard.setText(self.tr("The other side is heard."))

    def _show_trouble(self, error: FirsthandError) -> None:
        self.heard.setText("")
        self.meter.show_level(-120.0)
        self.note.say(told(error))

    def _why_not(self) -> str:
        """Why this computer does not offer what it plays."""
        if sys.platform == "darwin":
            return self.tr(
                "Firsthand cannot hear what macOS plays. A virtual sound device, such as "
                "BlackHole, can be chosen here once it is installed."
            )
        if sys.platform == "win32":
            return self.tr(
                "Windows offers what it plays only as “Stereo Mix” or through a virtual cable; "
                "where there is one it can be chosen here."
            )
        return self.tr(
            "What this computer plays can be heard through PulseAudio or PipeWire. On Debian and "
            "Ubuntu install pulseaudio-utils and libasound2-plugins, then look again."
        )
