"""The transcriber as all others see it: words of a stretch, whatever befalls its process."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from firsthand.closable import Closable
from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.timeline import Take
from firsthand.core.transcript import Segment, Word
from firsthand.errors import BadAudio, DamagedModel, TranscriptionCancelled, TranscriptionError
from firsthand.locking.held import held_for
from firsthand.log import log
from firsthand.transcription.calibration import error_of
from firsthand.transcription.child import COMMAND, Child, ChildDied
from firsthand.transcription.cutting import RATE, WINDOW, Cutter, Stretch, Utterance, joined
from firsthand.transcription.models import Model
from firsthand.transcription.segments import segments_of, words_of_take
from firsthand.transcription.sides import (
    BOTH,
    MINE,
    OTHER,
    channels_of,
    in_order,
    spoken_on,
    without_echoes,
)
from firsthand.transcription.truth import true_words
from firsthand.transcription.wire import (
    Answer,
    Care,
    Detect,
    Detected,
    Failed,
    Load,
    Order,
    Ready,
    Sound,
    TakeDown,
    TakenDown,
)

LISTEN_WINDOWS = 60 * RATE // WINDOW
"""How much is listened to for speech before the first of it is transcribed."""
LONGEST_S = 27.0
"""Utterances are joined up to this length: the model always works through 30 s."""


def never() -> bool:
    return False


def _nobody_asked(_: Progress) -> None:
    return None


class TranscriberProcess(Closable):
    """A speech model in a process of its own, started when first needed, restarted when it dies.

    One piece of work at a time; a second thread that asks waits. Nothing of an interview is kept
    in the process, so whatever was asked when it died is simply asked again, once.
    """

    def __init__(
        self,
        model: Model,
        *,
        threads: int = 0,
        command: Sequence[str] = COMMAND,
        patience_s: float = 180.0,
    ) -> None:
        self._model = model
        self._threads = threads or max(1, min(4, (os.cpu_count() or 2)))
        self._command = tuple(command)
        self._patience_s = patience_s
        self._turn = threading.RLock()
        self._child: Child | None = None
        self._loading = 0
        self._closed = False
        self.ready: Ready | None = None
        """What the model runs on, once it is loaded."""

    @property
    def model_name(self) -> str:
        return self._model.name

    @property
    def pid(self) -> int | None:
        """Of the process while there is one."""
        return self._child.pid if self._child else None

    def load(self, is_cancelled: Callable[[], bool] = never) -> Ready:
        """Load the model now and wait for it. Raises as `transcribe`."""
        with self._turn:
            try:
                self._await_model(self._child or self._start(), is_cancelled)
            except ChildDied as error:
                self._drop()
                raise TranscriptionError(
                    "The speech model could not be loaded.",
                    "Close other programs to free memory, or choose a smaller speech model.",
                ) from error
            assert self.ready is not None
            return self.ready

    def change_model(self, model: Model) -> None:
        """Go on with another model from the next stretch on; the old one leaves the memory."""
        with self._turn:
            self._drop()
            self._model = model
        self.warm_up()

    def warm_up(self) -> None:
        """Start the process and load the model without waiting for it."""
        with self._turn:
            if not self._closed and self._child is None:
                self._start()

    def transcribe(
        self,
        request: TranscriptionRequest,
        on_progress: Callable[[Progress], None] = _nobody_asked,
        is_cancelled: Callable[[], bool] = never,
    ) -> list[Segment]:
        """Segments of the span in interview frames, in order, numbered from 1; none in silence.

        Raises DamagedModel, BadAudio, TranscriptionCancelled or TranscriptionError.
        """
        began, done, total = time.monotonic(), 0.0, max(1, request.span.frames)
        heard: dict[int, list[Word]] = {}
        share = 1.0

        def has_come(take: Take, sample: int) -> None:
            part = (done + min(sample * take.rate / RATE * share, total - done)) / total
            took = time.monotonic() - began
            on_progress(Progress(min(1.0, part), took * (1 - part) / part if part > 0.02 else None))

        on_progress(Progress(0.0))
        for take, first, frames in request.timeline.pieces(request.span):
            channels = channels_of(take)
            share = 1 / len(channels)
            for channel in channels:
                heard.setdefault(channel, []).extend(
                    self._words_of_piece(
                        request, take, first, frames, channel, has_come, is_cancelled
                    )
                )
                done += frames * share
        on_progress(Progress(1.0, 0.0))
        return _segments_of_sides(heard, request.timeline.rate)

    def _words_of_piece(
        self,
        request: TranscriptionRequest,
        take: Take,
        first: int,
        frames: int,
        channel: int,
        has_come: Callable[[Take, int], None],
        is_cancelled: Callable[[], bool],
    ) -> list[Word]:
        sound = sound_of(request.folder, take, first + frames, channel)
        if not present(sound):
            raise BadAudio(
                "The recording of this interview is not where it was kept.",
                "Put the interview's folder back, or restore the library from a backup.",
            )
        first_window = first * RATE // take.rate // WINDOW
        last_window = -(-((first + frames) * RATE // take.rate) // WINDOW)
        cutter = Cutter(first_window=first_window)
        waiting: list[Utterance] = []
        words: list[Word] = []
        while cutter.windows < last_window:
            count = min(LISTEN_WINDOWS, last_window - cutter.windows)
            waiting += cutter.add(self.detect(sound, cutter.windows, count, is_cancelled))
            is_last = cutter.windows >= last_window
            if is_last:
                waiting += cutter.finish()
            stretches = joined(waiting, LONGEST_S)
            # The last stretch may still grow with what is heard next.
            ripe = stretches if is_last else stretches[:-1]
            for stretch in ripe:
                words += self.words(
                    sound, take, stretch, request.language, request.hints, is_cancelled
                )
                has_come(take, stretch[-1].end - first_window * WINDOW)
            waiting = [] if is_last or not stretches else list(stretches[-1])
        return words

    def detect(
        self,
        sound: Sound,
        first_window: int,
        windows: int,
        is_cancelled: Callable[[], bool] = never,
    ) -> Sequence[float]:
        """Probability of speech in each window. Raises as `transcribe`."""
        answer = self._ask(Detect(sound, first_window, windows), is_cancelled)
        assert isinstance(answer, Detected)
        return answer.probabilities

    def words(
        self,
        sound: Sound,
        take: Take,
        stretch: Stretch,
        language: str = "en",
        hints: tuple[str, ...] = (),
        is_cancelled: Callable[[], bool] = never,
        *,
        care: Care = Care.ALL,
    ) -> list[Word]:
        """What is said in a stretch of a take, in interview frames. Raises as `transcribe`."""
        order = TakeDown(
            sound, tuple((one.start, one.end) for one in stretch), language, hints, care
        )
        heard = self.heard(order, stretch, is_cancelled)
        error = error_of(self._model.name)
        return words_of_take(take, true_words(heard.words, stretch, error, heard.quiets))

    def heard(
        self, order: TakeDown, stretch: Stretch, is_cancelled: Callable[[], bool]
    ) -> TakenDown:
        """What the model itself makes of a stretch, before anything is checked."""
        answer = self._ask(order, is_cancelled)
        assert isinstance(answer, TakenDown)
        return answer

    def close(self) -> None:
        """End the process, also from another thread while it works. Doing it twice does no harm."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()
        with self._turn:
            self._drop()

    def _ask(self, order: Order, is_cancelled: Callable[[], bool]) -> Answer:
        with self._turn:
            died: ChildDied | None = None
            for _ in range(2):
                if self._closed or is_cancelled():
                    raise TranscriptionCancelled("The transcription was stopped.")
                try:
                    child = self._child or self._start()
                    self._await_model(child, is_cancelled)
                    answer = child.wait_for(
                        child.send(order), self._patience_s, self._or(is_cancelled)
                    )
                except ChildDied as error:
                    log.warning("transcriber process is gone: %s", error)
                    self._drop()
                    died = error
                    continue
                if answer is None:
                    raise TranscriptionCancelled("The transcription was stopped.")
                if isinstance(answer, Failed):
                    raise _as_error(answer)
                return answer
            if self._closed:
                raise TranscriptionCancelled("The transcription was stopped.")
            raise TranscriptionError(
                "The transcription stopped twice at the same place.",
                "The recording is safe. Close other programs to free memory, or choose a smaller "
                "speech model, and transcribe again.",
            ) from died

    def _or(self, is_cancelled: Callable[[], bool]) -> Callable[[], bool]:
        return lambda: self._closed or is_cancelled()

    def _start(self) -> Child:
        try:
            self._child = Child(self._command)
        except OSError as error:
            raise TranscriptionError(
                "The transcriber could not be started.",
                "Install Firsthand again, then transcribe again; the recording is safe.",
            ) from error
        try:
            self._loading = self._child.send(Load(str(self._model.path), self._threads))
        except ChildDied:
            self._loading = -1  # the first real order will notice and start it again
        return self._child

    def _await_model(self, child: Child, is_cancelled: Callable[[], bool]) -> None:
        if not self._loading:
            return
        answer = child.wait_for(self._loading, self._patience_s, self._or(is_cancelled))
        if answer is None:
            raise TranscriptionCancelled("The transcription was stopped.")
        if isinstance(answer, Failed):
            self._drop()
            raise _as_error(answer)
        if isinstance(answer, Ready):
            self.ready = answer
            if answer.trouble:
                log.warning("the graphics card is not used: %s", answer.trouble)
        self._loading = 0

    def _drop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.end()
            self._child = None
        self._loading = 0


def sound_of(folder: Path, take: Take, frames: int, channel: int = BOTH) -> Sound:
    """A take's file, of which the first `frames` frames may be read."""
    held = held_for(folder)
    key = held.key.secret.hex() if held is not None else ""
    return Sound(str(folder / take.file), take.rate, frames, channel, key)


def _segments_of_sides(heard: Mapping[int, Sequence[Word]], rate: int) -> list[Segment]:
    """The sentences of all channels in one order, numbered from 1."""
    others = heard.get(OTHER, ())
    found: list[Segment] = []
    for channel, words in heard.items():
        segments = spoken_on(channel, segments_of(words, rate))
        found += without_echoes(segments, others, rate) if channel == MINE else segments
    return in_order(found)


def present(sound: Sound) -> bool:
    """Whether the take's file is there, as it was named or sealed."""
    path = Path(sound.path)
    return path.exists() or path.with_suffix(".flac").exists()


def _as_error(failed: Failed) -> Exception:
    log.warning("transcriber: %s", failed.kind)
    cause = RuntimeError(failed.detail)
    error: Exception
    if failed.kind == "damaged model":
        error = DamagedModel(
            "The speech model is damaged and cannot be loaded.",
            "Delete it under Settings, Models and get it again, or choose another one.",
        )
    elif failed.kind == "bad audio":
        error = BadAudio(
            "The recording cannot be read: it is no sound file, or it is damaged.",
            "Check that it plays in another program, and bring it in again.",
        )
    else:
        error = TranscriptionError(
            "The transcription of this stretch failed.",
            "The recording is safe. Transcribe again, or choose another speech model.",
        )
    error.__cause__ = cause
    return error
