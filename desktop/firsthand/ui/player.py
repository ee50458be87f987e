"""Plays a stretch of an interview and says where it is, so that what was heard is known."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from firsthand.core.timeline import Frame, Span
from firsthand.errors import FirsthandError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SLOWEST, FASTEST = 0.5, 2.0
_PIECE_S = 0.2
_POLL_MS = 33


class Output(Protocol):
    """A loudspeaker. Used by one thread; `write` waits until there is room."""

    latency_s: float

    def write(self, samples: NDArray[np.float32]) -> None: ...

    def close(self, *, at_once: bool) -> None:
        """Let what was written sound out, or fall silent at once."""


OpenOutput = Callable[[int], Output]
"""Opens a loudspeaker at a rate; raises FirsthandError with a remedy."""
ReadSound = Callable[[Span], "NDArray[np.float32]"]
"""Mono samples of a span, shape (frames,), -1 to 1."""


class Loudspeaker:
    """The system's own output, through PortAudio."""

    def __init__(self, rate: int) -> None:
        try:
            import sounddevice
        except OSError as error:
            raise FirsthandError(
                "Sound cannot be played: PortAudio is missing.",
                "Install it (on Debian: apt install libportaudio2), then try again.",
            ) from error
        try:
            self._stream = sounddevice.OutputStream(
                samplerate=rate, channels=1, dtype="float32", latency="high"
            )
            self._stream.start()
        except sounddevice.PortAudioError as error:
            raise FirsthandError(
                "There is no loudspeaker to play on.",
                "Connect headphones or a loudspeaker, then play again.",
            ) from error
        self._failure = sounddevice.PortAudioError
        self.latency_s = float(self._stream.latency)

    def write(self, samples: NDArray[np.float32]) -> None:
        try:
            self._stream.write(samples.reshape(-1, 1))
        except self._failure as error:
            raise FirsthandError(
                "The loudspeaker is gone.", "Connect it again, then play once more."
            ) from error

    def close(self, *, at_once: bool) -> None:
        # A loudspeaker that is gone already has nothing more to play.
        with suppress(self._failure):
            self._stream.abort() if at_once else self._stream.stop()
        self._stream.close()


class Playing:
    """One stretch on its way to the loudspeaker, in a thread of its own."""

    def __init__(
        self, read: ReadSound, rate: int, span: Span, speed: float, open_output: OpenOutput
    ) -> None:
        self.span = span
        self.error: BaseException | None = None
        self._read, self._rate, self._speed = read, rate, speed
        self._open = open_output
        self._stop = threading.Event()
        self._sounded = 0.0
        self._thread = threading.Thread(target=self._run, name="firsthand-player", daemon=True)
        self._has_ended = threading.Event()

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Fall silent and wait until the thread has ended."""
        self._stop.set()
        self._thread.join()

    @property
    def has_ended(self) -> bool:
        return self._has_ended.is_set()

    @property
    def position(self) -> Frame:
        """The frame that sounds now, as near as the system tells."""
        return Frame(min(self.span.end, self.span.start + round(self._sounded * self._speed)))

    def _run(self) -> None:
        try:
            self._play()
        except BaseException as error:
            self.error = error
        finally:
            self._has_ended.set()

    def _play(self) -> None:
        output = self._open(self._rate)
        at_once = True
        try:
            stretch = stretcher(self._rate, self._speed)
            late = output.latency_s * self._rate
            piece = round(_PIECE_S * self._rate)
            written, at = 0, int(self.span.start)
            while at < self.span.end and not self._stop.is_set():
                until = min(self.span.end, at + piece)
                samples = stretch(self._read(Span(Frame(at), Frame(until))), until == self.span.end)
                at = until
                if len(samples):
                    output.write(samples)
                    written += len(samples)
                    self._sounded = max(self._sounded, written - late)
            at_once = self._stop.is_set()
        finally:
            output.close(at_once=at_once)
        if not at_once:
            self._sounded = self.span.frames / self._speed


Stretch = Callable[["NDArray[np.float32]", bool], "NDArray[np.float32]"]


def stretcher(rate: int, speed: float) -> Stretch:
    """Changes the speed and keeps the pitch; the flag says that a piece is the last one."""
    return _Tempo(rate, speed) if speed != 1.0 else lambda samples, _: samples


class _Tempo:
    """FFmpeg's atempo. The graph must outlive its filters, which do not hold it."""

    def __init__(self, rate: int, speed: float) -> None:
        from av.filter import Graph

        self._rate = rate
        self._graph = Graph()
        self._source = self._graph.add(
            "abuffer",
            sample_rate=str(rate),
            sample_fmt="flt",
            channel_layout="mono",
            time_base=f"1/{rate}",
        )
        tempo = self._graph.add("atempo", f"{speed:.3f}")
        self._sink = self._graph.add("abuffersink")
        self._source.link_to(tempo)
        tempo.link_to(self._sink)
        self._graph.configure()
        self._pushed = 0

    def __call__(self, samples: NDArray[np.float32], is_last: bool) -> NDArray[np.float32]:
        import av
        import numpy as np

        frame = av.AudioFrame.from_ndarray(
            np.ascontiguousarray(samples).reshape(1, -1), format="flt", layout="mono"
        )
        frame.sample_rate = self._rate
        frame.pts = self._pushed
        self._pushed += len(samples)
        self._source.push(frame)
        if is_last:
            self._source.push(None)
        found = []
        while True:
            try:
                found.append(self._sink.pull().to_ndarray().reshape(-1))
            except (av.error.BlockingIOError, av.error.EOFError):
                break  # Nothing more until the next piece, or at all.
        return np.concatenate(found) if found else np.zeros(0, np.float32)


class Player(QObject):
    """One thing plays at a time. Lives on the UI thread; the sound has its own."""

    moved = Signal(object)
    """The frame that sounds now, about 30 times a second."""
    playing_changed = Signal(bool)
    heard = Signal(object)
    """A span that was played without a break, when the playing ends."""
    failed = Signal(object)
    """A FirsthandError."""

    def __init__(
        self, open_output: OpenOutput = Loudspeaker, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._open = open_output
        self._read: ReadSound | None = None
        self._rate = 1
        self._end = Frame(0)
        self._position = Frame(0)
        self._speed = 1.0
        self.repeats = False
        """Whether a span that ended begins again; what goes on to the end of all never does."""
        self._playing: Playing | None = None
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look)

    def load(self, read: ReadSound, rate: int, end: Frame) -> None:
        """Another interview: its sound, its rate and its length."""
        self.pause()
        self._read, self._rate, self._end = read, rate, end
        self._position = Frame(0)

    @property
    def is_playing(self) -> bool:
        return self._playing is not None

    @property
    def position(self) -> Frame:
        return self._position

    @property
    def sounding(self) -> Span | None:
        """What is being played, from where it began up to now."""
        if self._playing is None:
            return None
        start = self._playing.span.start
        return Span(start, Frame(max(start, self._position)))

    @property
    def speed(self) -> float:
        return self._speed

    def play(self, span: Span) -> None:
        """From the first to the last frame of `span`, then stop."""
        self.pause()
        if self._read is None or span.frames == 0:
            return
        self._position = span.start
        self._playing = Playing(self._read, self._rate, span, self._speed, self._open)
        self._playing.start()
        self._poll.start()
        self.playing_changed.emit(True)
        self.moved.emit(self._position)

    def play_from(self, frame: int) -> None:
        """On to the end of the interview."""
        start = max(0, min(frame, self._end))
        self.play(Span(Frame(start), self._end))

    def toggle(self) -> None:
        self.pause() if self.is_playing else self.play_from(self._position)

    def seek(self, frame: int) -> None:
        """Go there; goes on playing if it was playing."""
        target = Frame(max(0, min(frame, self._end)))
        if self.is_playing:
            self.play_from(target)
        else:
            self._position = target
            self.moved.emit(target)

    def skip(self, seconds: float) -> None:
        self.seek(self._position + round(seconds * self._rate))

    def set_speed(self, speed: float) -> None:
        """0.5 to 2 times, with the pitch kept."""
        speed = min(FASTEST, max(SLOWEST, speed))
        if speed == self._speed:
            return
        self._speed = speed
        if self._playing is not None:
            end = self._playing.span.end
            self.pause()
            self.play(Span(self._position, end))

    def pause(self) -> None:
        playing = self._playing
        if playing is None:
            return
        playing.stop()
        self._finish(playing)

    def _look(self) -> None:
        playing = self._playing
        if playing is None:
            return
        # Asked in this order: a position read after the end was seen is the last one.
        has_ended = playing.has_ended
        self._position = playing.position
        self.moved.emit(self._position)
        if has_ended:
            playing.stop()
            self._finish(playing)
            is_whole = playing.span.end == self._end
            if self.repeats and playing.error is None and not is_whole and not self.is_playing:
                self.play(playing.span)

    def _finish(self, playing: Playing) -> None:
        self._poll.stop()
        self._playing = None
        self._position = playing.position
        self.playing_changed.emit(False)
        if isinstance(playing.error, FirsthandError):
            self.failed.emit(playing.error)
        elif playing.error is not None:
            raise playing.error
        elif self._position > playing.span.start:
            self.heard.emit(Span(playing.span.start, self._position))
