"""Five seconds from the microphone, played back: what the recording will sound like."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from firsthand.core.ports import MicrophoneSource
from firsthand.core.timeline import Frame, Span, joined
from firsthand.errors import FirsthandError
from firsthand.ui.player import Loudspeaker, OpenOutput, Player
from firsthand.ui.studio import Studio

if TYPE_CHECKING:
    from firsthand.core.timeline import Take

_LENGTH_S = 5
_TICK_MS = 1000


class SoundTest(QObject):
    """Records into a folder of its own, plays it, and leaves nothing behind."""

    said = Signal(str)
    """What is happening now, in words; empty when it is over."""
    ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        studio: Studio,
        parent: QObject | None = None,
        *,
        open_output: OpenOutput = Loudspeaker,
    ) -> None:
        super().__init__(parent)
        self._studio, self._open_output = studio, open_output
        self._stop = threading.Event()
        self._left_s = 0
        self._is_held = False
        """Whether a recorder of a test has the microphone, also of one that was ended early."""
        self._waiting: list[Callable[[], None]] = []
        """What is to be done once the microphone is free."""
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._player: Player | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.is_running = False

    def start(self, source: MicrophoneSource) -> None:
        """Record five seconds, then play them; first a test before this one lets go."""
        if self.is_running:
            return
        self.is_running = True
        self._stop = stop = threading.Event()
        self._left_s = 0
        self._tell()
        self.when_free(lambda: None if stop.is_set() else self._record(source, stop))

    def when_free(self, then: Callable[[], None]) -> None:
        """Call `then` when no test has the microphone: now, or once its recorder has let go."""
        self._waiting.append(then)
        self._go_on()

    def _go_on(self) -> None:
        while self._waiting and not self._is_held:
            self._waiting.pop(0)()

    def _let_go(self) -> None:
        if isValid(self):
            self._is_held = False
            self._go_on()

    def _record(self, source: MicrophoneSource, stop: threading.Event) -> None:
        place = self._folder = tempfile.TemporaryDirectory(prefix="firsthand-test-")
        folder, studio = Path(place.name), self._studio
        self._is_held = True

        def record() -> tuple[Take, ...]:
            try:
                recorder = studio.desk.open_recorder(folder, source)
                recorder.start()
                stop.wait(_LENGTH_S)
                takes = recorder.stop()
                recorder.detach()
            finally:
                if stop.is_set():  # the window may be gone
                    place.cleanup()
                studio.mailbox.call(self._let_go)
            return takes

        def recorded(takes: tuple[Take, ...]) -> None:
            place.cleanup() if stop.is_set() else self._play(takes)

        def failed(error: FirsthandError) -> None:
            place.cleanup() if stop.is_set() else self._fail(error)

        self._left_s = _LENGTH_S
        self._tell()
        self._timer.start()
        studio.background.run(record, recorded, failed, owner=self)

    def cancel(self) -> None:
        """End it now."""
        self._stop.set()
        if self._timer.isActive():
            self._folder = None  # it goes when the recorder has let go of it
        self._end()

    def _play(self, takes: tuple[Take, ...]) -> None:
        if self._folder is None:
            return
        from firsthand.jobs.clips import clip

        self._timer.stop()
        folder, timeline = Path(self._folder.name), joined(takes)
        if timeline.end == 0:
            self._end()
            return
        self.said.emit(self.tr("Playing back …"))
        player = Player(self._open_output, self)
        player.load(lambda span: clip(folder, timeline, span, 0)[0], timeline.rate, timeline.end)
        player.failed.connect(self._fail)
        player.playing_changed.connect(self._playing_changed)
        self._player = player
        player.play(Span(Frame(0), timeline.end))

    def _playing_changed(self, is_playing: bool) -> None:
        if not is_playing:
            self._end()

    def _fail(self, error: FirsthandError) -> None:
        self._end()
        self.failed.emit(error)

    def _tick(self) -> None:
        self._left_s = max(0, self._left_s - 1)
        self._tell()

    def _tell(self) -> None:
        if self._left_s == 0:
            self.said.emit(self.tr("A moment …"))
            return
        text = self.tr("Recording … say a sentence as you will in the interview. %1")
        self.said.emit(text.replace("%1", str(self._left_s)))

    def _end(self) -> None:
        if not self.is_running:
            return
        self.is_running = False
        self._timer.stop()
        if self._player is not None:
            self._player.pause()
            self._player.deleteLater()
            self._player = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        self.said.emit("")
        self.ended.emit()
