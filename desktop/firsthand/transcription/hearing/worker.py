"""The transcriber process: reads orders from its input, works, writes answers to its output.

It keeps no state that matters: whatever it was doing when it died can be asked for again.
"""

from __future__ import annotations

import contextlib
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO

from firsthand.transcription.orders.wire import (
    Answer,
    Detect,
    Detected,
    Failed,
    HearVoices,
    Load,
    Order,
    Ready,
    TakeDown,
    TakenDown,
    VoicesHeard,
    read_order,
    written,
)

if TYPE_CHECKING:
    from firsthand.transcription.hearing.ear import Ear
    from firsthand.transcription.hearing.scribe import Scribe
    from firsthand.transcription.hearing.voices import VoiceEar

NICENESS = 10
"""The recording and the window come first."""


class Worker:
    def __init__(self) -> None:
        self._scribe: Scribe | None = None
        self._ear: Ear | None = None
        self._voice_ear: VoiceEar | None = None

    def answer(self, order: Order) -> Answer:
        """Do the work; whatever goes wrong becomes an answer, too."""
        from firsthand.transcription.hearing.sound import UnreadableSound

        try:
            match order:
                case Load():
                    return self._load(order)
                case Detect():
                    return self._detect(order)
                case TakeDown():
                    return self._take_down(order)
                case HearVoices():
                    return self._hear_voices(order)
        except UnreadableSound as error:
            return Failed("bad audio", str(error))
        except MemoryError:
            raise
        except Exception as error:  # the process goes on: the next stretch may well work
            return Failed("failed", f"{type(error).__name__}: {error}")

    def _load(self, order: Load) -> Answer:
        from firsthand.transcription.hearing.scribe import Scribe

        try:
            self._scribe = Scribe(order.model, order.threads, order.at_once)
        except (RuntimeError, ValueError, OSError, KeyError, TypeError) as error:
            return Failed("damaged model", f"{type(error).__name__}: {error}")
        return Ready(self._scribe.loaded.device, self._scribe.loaded.trouble)

    def _detect(self, order: Detect) -> Answer:
        from firsthand.transcription.hearing.ear import Ear

        self._ear = self._ear or Ear()
        return Detected(
            tuple(self._ear.probabilities(order.sound, order.first_window, order.windows))
        )

    def _take_down(self, order: TakeDown) -> Answer:
        import numpy as np

        from firsthand.transcription.hearing.quiets import quiets
        from firsthand.transcription.hearing.sound import read
        from firsthand.transcription.orders.wire import Care

        if self._scribe is None:
            return Failed("failed", "no model was loaded")
        samples = np.concatenate([read(order.sound, start, end) for start, end in order.pieces])
        words = self._scribe.words(samples, order.language, order.hints, care=order.care)
        return TakenDown(
            tuple(words),
            () if order.care is Care.SOON else tuple(quiets(samples)),
            self._scribe.second_model if order.care is Care.CLOSE else "",
        )

    def _hear_voices(self, order: HearVoices) -> Answer:
        from firsthand.transcription.hearing.voices import VoiceEar, find_model, packed

        if self._voice_ear is None:
            model = find_model()
            if model is None:
                return Failed("damaged model", "there is no voice model, or it is another file")
            self._voice_ear = VoiceEar(model)
        return VoicesHeard(packed(self._voice_ear.vectors(order.sound, order.starts)))


class Serving:
    """Takes orders in and gives answers out; words are found by as many threads as were asked for.

    The voice activity of what comes next is found meanwhile.
    """

    def __init__(self, answers: BinaryIO) -> None:
        self._answers = answers
        self._writing = Lock()
        self._worker = Worker()
        self._hands = ThreadPoolExecutor(1)

    def take(self, number: int, order: Order) -> None:
        """Do what was ordered, or see to it that it is done. Raises BrokenPipeError."""
        if isinstance(order, TakeDown):
            self._hands.submit(self._work, number, order)
            return
        if isinstance(order, Load):
            self._hands.shutdown()
            self._hands = ThreadPoolExecutor(order.at_once)
        self._give(number, self._worker.answer(order))

    def close(self) -> None:
        self._hands.shutdown(cancel_futures=True)

    def _work(self, number: int, order: Order) -> None:
        try:
            self._give(number, self._worker.answer(order))
        except BrokenPipeError:
            os._exit(0)
        except BaseException:
            # Without memory there is no going on, and the program has to know at once.
            os._exit(1)

    def _give(self, number: int, answer: Answer) -> None:
        line = written(number, answer)
        with self._writing:
            self._answers.write(line)
            self._answers.flush()


def main() -> None:
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    with contextlib.suppress(OSError, AttributeError):
        os.nice(NICENESS)
    # Libraries print; only answers may reach the program.
    serving = Serving(os.fdopen(os.dup(1), "wb"))
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        try:
            serving.take(*read_order(line))
        except BrokenPipeError:
            break
    serving.close()


if __name__ == "__main__":
    main()
