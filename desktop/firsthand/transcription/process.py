"""The transcriber as all others see it: words of a stretch, whatever befalls its process."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from firsthand.closable import Closable
from firsthand.core.ports import Progress, TranscriptionRequest
from firsthand.core.timeline import Take
from firsthand.core.transcript import Segment, Word
from firsthand.errors import BadAudio, TranscriptionCancelled, TranscriptionError
from firsthand.log import log
from firsthand.transcription.cutting import RATE, WINDOW, Cutter, Stretch, Utterance, joined
from firsthand.transcription.models.calibration import error_of
from firsthand.transcription.models.installed import Model
from firsthand.transcription.orders.asking import Asking, GaveUp
from firsthand.transcription.orders.child import COMMAND, Child, ChildDied
from firsthand.transcription.orders.troubles import as_error, not_started
from firsthand.transcription.orders.wire import (
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
from firsthand.transcription.segments import segments_of, words_of_take
from firsthand.transcription.sides import (
    MINE,
    OTHER,
    channels_of,
    in_order,
    spoken_on,
    without_echoes,
)
from firsthand.transcription.takes import present, sound_of
from firsthand.transcription.truth import true_words

LISTEN_WINDOWS = 60 * RATE // WINDOW
"""How much is listened to for speech before the first of it is transcribed."""
AT_ONCE = 2
"""Stretches that are heard at once where nobody waits for each. With base on two cores 46 s instead
of 69, and a tenth less work, since nothing is shared out; each more takes 150 MB."""
LONGEST_S = 27.0
"""Utterances are joined up to this length: the model always works through 30 s."""

_Kind = TypeVar("_Kind", Ready, Detected, TakenDown)


def never() -> bool:
    return False


def _nobody_asked(_: Progress) -> None:
    return None


class TranscriberProcess(Closable):
    """A speech model in a process of its own, started when first needed, restarted when it dies.

    One piece of work at a time; a second thread that asks waits. A process that is started for a
    whole recording hears two stretches of it at once, each with half of the threads.
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
        self._asking = Asking(command, patience_s, self._begin, self._await_model)
        self._at_once = 1
        self._loading = 0
        self._weighed_with = ""
        self.ready: Ready | None = None
        """What the model runs on, once it is loaded."""

    @property
    def model(self) -> Model:
        return self._model

    @property
    def model_name(self) -> str:
        """Of the model, and of the second one where that had a say in what was transcribed last."""
        return " + ".join(filter(None, (self._model.name, self._weighed_with)))

    @property
    def pid(self) -> int | None:
        """Of the process while there is one."""
        return self._asking.pid

    def load(self, is_cancelled: Callable[[], bool] = never) -> Ready:
        """Load the model now and wait for it. Raises as `transcribe`."""
        with self._asking.turn:
            try:
                self._await_model(self._asking.started(), is_cancelled)
            except ChildDied as error:
                self._asking.drop()
                raise TranscriptionError(
                    "The speech model could not be loaded.",
                    "Close other programs to free memory, or choose a smaller speech model.",
                ) from error
            except OSError as error:
                raise not_started() from error
            assert self.ready is not None
            return self.ready

    def change_model(self, model: Model) -> None:
        """Go on with another model from the next stretch on; the old one leaves the memory."""
        with self._asking.turn:
            self._asking.drop()
            self._model = model
        self.warm_up()

    def warm_up(self) -> None:
        """Start the process and load the model without waiting for it."""
        with self._asking.turn:
            if not self._asking.is_closed:
                try:
                    self._asking.started()
                except OSError as error:
                    raise not_started() from error

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
            on_progress(Progress.at_pace(part, time.monotonic() - began))

        on_progress(Progress(0.0))
        with self._asking.turn:
            self._weighed_with = ""
            if self.pid is None:
                self._at_once = min(AT_ONCE, self._threads)
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
                "Put the interview’s folder back, or restore the library from a backup.",
            )
        first_window = first * RATE // take.rate // WINDOW
        last_window = -(-((first + frames) * RATE // take.rate) // WINDOW)
        stretches = self._stretches(sound, first_window, last_window, is_cancelled)
        words: list[Word] = []
        for stretch, taken in self._all_heard(sound, stretches, request, is_cancelled):
            words += self.checked(take, stretch, taken)
            self._weighed_with = taken.weighed_with or self._weighed_with
            has_come(take, stretch[-1].end - first_window * WINDOW)
        return words

    def _stretches(
        self, sound: Sound, first_window: int, last_window: int, is_cancelled: Callable[[], bool]
    ) -> Iterator[Stretch]:
        """What is spoken between two windows, found only as far as it is asked for."""
        cutter = Cutter(first_window=first_window)
        waiting: list[Utterance] = []
        while cutter.windows < last_window:
            count = min(LISTEN_WINDOWS, last_window - cutter.windows)
            waiting += cutter.add(self.detect(sound, cutter.windows, count, is_cancelled))
            is_last = cutter.windows >= last_window
            if is_last:
                waiting += cutter.finish()
            stretches = joined(waiting, LONGEST_S)
            # The last stretch may still grow with what is heard next.
            yield from stretches if is_last else stretches[:-1]
            waiting = [] if is_last or not stretches else list(stretches[-1])

    def detect(
        self,
        sound: Sound,
        first_window: int,
        windows: int,
        is_cancelled: Callable[[], bool] = never,
    ) -> Sequence[float]:
        """Probability of speech in each window. Raises as `transcribe`."""
        answer = self._answer(Detect(sound, first_window, windows), is_cancelled)
        return _expected(Detected, answer).probabilities

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
        order = _order(sound, stretch, language, hints, care)
        taken = self._answer(order, is_cancelled)
        return self.checked(take, stretch, _expected(TakenDown, taken))

    def _all_heard(
        self,
        sound: Sound,
        stretches: Iterable[Stretch],
        request: TranscriptionRequest,
        is_cancelled: Callable[[], bool],
    ) -> Iterator[tuple[Stretch, TakenDown]]:
        """What the model itself makes of each stretch in turn, before anything is checked."""
        given: deque[Stretch] = deque()
        care = Care.CLOSE if request.closely else Care.ALL

        def orders() -> Iterator[Order]:
            for stretch in stretches:
                given.append(stretch)
                yield _order(sound, stretch, request.language, request.hints, care)

        for taken in self._answers(orders(), is_cancelled, self._at_once):
            yield given.popleft(), _expected(TakenDown, taken)

    def close(self) -> None:
        """End the process, also from another thread while it works. Doing it twice does no harm."""
        self._asking.close()

    def checked(self, take: Take, stretch: Stretch, taken: TakenDown) -> list[Word]:
        """The words that can be true of those the model gave, in interview frames."""
        error = error_of(self._model.name)
        return words_of_take(take, true_words(taken.words, stretch, error, taken.quiets))

    def _answer(self, order: Order, is_cancelled: Callable[[], bool]) -> Answer:
        return next(self._answers((order,), is_cancelled))

    def _answers(
        self, orders: Iterable[Order], is_cancelled: Callable[[], bool], at_once: int = 1
    ) -> Iterator[Answer]:
        with self._asking.turn:
            try:
                for answer in self._asking.answers(orders, is_cancelled, at_once):
                    if isinstance(answer, Failed):
                        raise as_error(answer)
                    yield answer
            except GaveUp as error:
                raise TranscriptionError(
                    "The transcription stopped twice at the same place.",
                    "The recording is safe. Close other programs to free memory, or choose a "
                    "smaller speech model, and transcribe again.",
                ) from error
            except OSError as error:
                raise not_started() from error

    def _begin(self, child: Child) -> None:
        if self._asking.lost:
            self._at_once = 1  # it may have died for want of memory
        threads = max(1, self._threads // self._at_once)
        try:
            self._loading = child.send(Load(str(self._model.path), threads, self._at_once))
        except ChildDied:
            self._loading = -1  # the first real order will notice and start it again

    def _await_model(self, child: Child, is_cancelled: Callable[[], bool]) -> None:
        if not self._loading:
            return
        answer = self._asking.wait_for(child, self._loading, is_cancelled)
        if answer is None:
            raise TranscriptionCancelled("The transcription was stopped.")
        if isinstance(answer, Failed):
            self._asking.drop()
            raise as_error(answer)
        self.ready = _expected(Ready, answer)
        if self.ready.trouble:
            log.warning("the graphics card is not used: %s", self.ready.trouble)
        self._loading = 0


def _expected(kind: type[_Kind], answer: Answer) -> _Kind:
    """The answer, if it is of the kind that was asked for. Raises TranscriptionError."""
    if not isinstance(answer, kind):
        raise as_error(Failed("failed", f"{type(answer).__name__} instead of {kind.__name__}"))
    return answer


def _order(
    sound: Sound, stretch: Stretch, language: str, hints: tuple[str, ...], care: Care
) -> TakeDown:
    return TakeDown(sound, tuple((one.start, one.end) for one in stretch), language, hints, care)


def _segments_of_sides(heard: Mapping[int, Sequence[Word]], rate: int) -> list[Segment]:
    """The sentences of all channels in one order, numbered from 1."""
    others = heard.get(OTHER, ())
    found: list[Segment] = []
    for channel, words in heard.items():
        segments = spoken_on(channel, segments_of(words, rate))
        found += without_echoes(segments, others, rate) if channel == MINE else segments
    return in_order(found)
