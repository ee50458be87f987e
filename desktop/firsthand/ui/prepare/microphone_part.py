"""The microphone, its live level, a test that plays back, and how much fits on the disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy

from firsthand.core.interview import Mode
from firsthand.core.ports import BYTES_A_SECOND, Microphone, MicrophoneSource
from firsthand.errors import FirsthandError
from firsthand.ui import wording
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Field, Note, Section
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.pausing import pause
from firsthand.ui.prepare.listening import Listening
from firsthand.ui.prepare.meter import Meter
from firsthand.ui.prepare.other_side import OtherSide
from firsthand.ui.prepare.sound_trial import SoundTest
from firsthand.ui.said import told
from firsthand.ui.studio import Studio

_SILENT_DBFS = -55.0
_SILENT_AFTER_MS = 3000
_AGAIN_AFTER_MS = 3000


class MicrophonePart(Section):
    """Listens while the page is shown; says plainly when nothing is heard."""

    changed = Signal()
    heard_again = Signal(str)
    """A microphone that could not be heard is; with what was said about it."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Microphone"),
            self.tr("Put it between you. Speak, and see the bars move."),
        )
        self._studio = studio
        self._has_looked = False
        self._is_shown = False
        self._test_wanted: object = None
        """The wish for a test that waits until the microphone is free; None without one."""
        self.is_silent = False
        self.choice = Choice()
        self.field = Field(studio.theme, self.tr("Micropho&ne"), self.choice)
        self.other = OtherSide(studio)
        self.other.changed.connect(self.changed)
        self.changed.connect(self._show_disk)
        self.again = mark(QPushButton(self.tr("Look again")), "quiet")
        self.again.setToolTip(self.tr("Look which microphones are there now"))
        self.meter = Meter(studio.theme)
        self.heard = label("", "muted", wraps=True)
        self.test = QPushButton(self.tr("Test &five seconds"))
        self.test.setToolTip(self.tr("Records five seconds and plays them back; nothing is kept"))
        icons.put(self.test, "play", studio.theme)
        self.test_says = label("", "muted", wraps=True)
        self.test_says.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.note = Note(studio.theme)
        self.disk = label("", "muted", wraps=True)
        self.disk_note = Note(studio.theme)
        self.inside.addWidget(self.field)
        self.inside.addWidget(self.meter)
        self.inside.addWidget(self.heard)
        self.inside.addWidget(self.note)
        testing = row(gap=3)
        testing.addWidget(self.test)
        testing.addWidget(self.again)
        testing.addWidget(self.test_says, 1)
        self.inside.addLayout(testing)
        self.inside.addWidget(self.other)
        self.chime = QCheckBox(self.tr("Sound a &tone when the recording needs me"))
        self.chime.setToolTip(self.tr("Such as when the microphone is lost; the Room says it too"))
        self.chime.setChecked(studio.settings.trouble_sound == "on")
        self.chime.toggled.connect(
            lambda is_on: studio.change_settings(trouble_sound="on" if is_on else "")
        )
        self.inside.addWidget(self.chime)
        self.inside.addWidget(self.disk)
        self.inside.addWidget(self.disk_note)
        self.inside.addSpacing(space(0.25))
        self._listening = Listening(studio, self)
        self._listening.level.connect(self._show_level)
        self._listening.failed.connect(self._show_trouble)
        self._sound_test = SoundTest(studio, self)
        self._sound_test.said.connect(self.test_says.setText)
        self._sound_test.ended.connect(self._test_ended)
        self._sound_test.failed.connect(self._show_trouble)
        self._silence = pause(self, _SILENT_AFTER_MS, self._fell_silent)
        self._next_try = pause(self, _AGAIN_AFTER_MS, self._try_again)
        self.choice.currentIndexChanged.connect(lambda _: self._listen())
        self.again.clicked.connect(self.look)
        self.test.clicked.connect(self._turn_test)

    # -- what it knows -----------------------------------------------------------------------

    def source(self) -> MicrophoneSource | None:
        name = self.choice.currentData()
        return None if name is None else MicrophoneSource(name, other=self.other.name())

    def meet(self, mode: Mode) -> None:
        """In a call the other side is recorded too, on a channel of its own."""
        self.other.setVisible(mode is Mode.REMOTE)
        if mode is Mode.REMOTE and self._is_shown:
            self.other.begin()
        else:
            self.other.end()
        self.changed.emit()

    def disk_left_s(self) -> float | None:
        """How long a recording fits on the library's disk, with as many sides as are chosen."""
        source = self.source()
        channels = 1 if source is None else source.channels
        try:
            return shutil.disk_usage(self._studio.desk.home).free / (BYTES_A_SECOND * channels)
        except OSError:
            return None

    # -- on and off --------------------------------------------------------------------------

    def begin(self) -> None:
        """The page is shown: listen."""
        self._is_shown = True
        if not self.other.isHidden():
            self.other.begin()
        self._show_disk()
        self.look() if not self._has_looked else self._sound_test.when_free(self._listen)

    def end(self) -> None:
        """The page is left: let the microphone go."""
        self._leave()
        self._listening.stop()
        self.other.end()

    def release(self, then: Callable[[], None]) -> None:
        """Let the microphone go, then call `then`."""
        self._leave()
        freed = self._sound_test.when_free
        self.other.end(lambda: self._listening.stop(lambda: freed(then)))

    def _leave(self) -> None:
        self._is_shown = False
        self._silence.stop()
        self._next_try.stop()
        self._stop_test()

    def look(self) -> None:
        """Which microphones are there now."""
        self.again.setEnabled(False)
        self.heard.setText(self.tr("Looking for microphones …"))
        self._look()

    def _look(self) -> None:
        self._studio.background.run(
            self._studio.desk.microphones, self._show_microphones, self._no_microphones, owner=self
        )

    def _show_microphones(self, found: list[Microphone]) -> None:
        self._has_looked = True
        self.again.setEnabled(True)
        wanted = self.choice.currentData() or self._studio.settings.microphone
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(self.tr("The system’s default"), "")
        known = [one for one in found if not one.is_loopback]
        for one in sorted(known, key=lambda one: not one.label):
            self.choice.addItem(one.label or one.name, one.name)
        self.other.show_sources(found)
        default = next((one.name for one in found if one.is_default), "")
        if not self.choice.choose(wanted or default):
            self.choice.setCurrentIndex(0)
        self.choice.blockSignals(False)
        self.note.say("")
        self._listen()

    def _no_microphones(self, error: FirsthandError) -> None:
        self._has_looked = True
        self.again.setEnabled(True)
        self.choice.clear()
        self._listening.stop()
        self._show_trouble(error)
        self.changed.emit()

    def _listen(self) -> None:
        name = self.choice.currentData()
        self._silence.stop()
        self._next_try.stop()
        self.is_silent = False
        self.meter.show_level(-120.0)
        if name is None or not self._is_shown or self._is_testing:
            return
        self.note.say("")
        self.heard.setText(self.tr("Listening … say something."))
        self._listening.start(MicrophoneSource(name))
        self.changed.emit()

    # -- what it hears -----------------------------------------------------------------------

    def _show_level(self, peak_dbfs: float) -> None:
        self.meter.show_level(peak_dbfs)
        if self.note.text:
            self.heard_again.emit(self.note.text)
            self.note.say("")
            self.changed.emit()
        if not self.is_silent and not self._silence.isActive():
            self._silence.start()
        if peak_dbfs > _SILENT_DBFS:
            self._silence.start()
            if self.is_silent:
                self.is_silent = False
                self.changed.emit()
            too_loud = peak_dbfs > -1.0
            self.heard.setText(
                self.tr("Very loud. Move it away a little.") if too_loud else self.tr("Heard well.")
            )

    def _fell_silent(self) -> None:
        self.is_silent = True
        self.heard.setText("")
        self.changed.emit()

    def _show_trouble(self, error: FirsthandError) -> None:
        self._silence.stop()
        self.heard.setText("")
        self.meter.show_level(-120.0)
        self.note.say(told(error))
        if self._is_shown:
            self._next_try.start()

    def _try_again(self) -> None:
        """One that was plugged in meanwhile is heard without anybody asking for it."""
        name = self.choice.currentData()
        if self._is_testing:
            self._next_try.start()
        elif name is None:
            self._look()
        else:
            self._listening.start(MicrophoneSource(name))

    def _show_disk(self) -> None:
        left_s = self.disk_left_s()
        if left_s is None:
            self.disk.setText("")
            return
        hours = left_s / 3600
        if hours >= 2:
            room = self.tr("%1 hours").replace("%1", str(round(min(hours, 9999))))
        else:
            room = wording.minutes(left_s)
        self.disk.setText(self.tr("Room on the disk for %1 of recording.").replace("%1", room))

    # -- the test ----------------------------------------------------------------------------

    @property
    def _is_testing(self) -> bool:
        """Also while one waits for the microphone."""
        return self._sound_test.is_running or self._test_wanted is not None

    def _turn_test(self) -> None:
        if self._is_testing:
            self._stop_test()
            return
        source = self.source()
        if source is None:
            return
        self._silence.stop()
        self.note.say("")
        self.heard.setText("")
        self.test.setText(self.tr("Sto&p the test"))
        wish = self._test_wanted = object()

        def begin() -> None:
            self._test_wanted = None
            self._sound_test.start(source)

        def while_wanted(then: Callable[[], None]) -> Callable[[], None]:
            """Who has thought better of it does not want the microphone taken again."""
            return lambda: then() if self._test_wanted is wish else None

        self.other.end(while_wanted(lambda: self._listening.stop(while_wanted(begin))))

    def _stop_test(self) -> None:
        """Also one that has not begun yet."""
        if self._test_wanted is None:
            self._sound_test.cancel()
        else:
            self._test_wanted = None
            self._test_ended()

    def _test_ended(self) -> None:
        self.test.setText(self.tr("Test &five seconds"))
        self._sound_test.when_free(self._listen_again)

    def _listen_again(self) -> None:
        if self._is_shown and not self._is_testing and not self.other.isHidden():
            self.other.begin()
        self._listen()
