"""Writes down what is said in a stretch of sound: window by window, as cheaply as is safe."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.closer import heard_closer
from firsthand.transcription.hearing.decoding import LONGEST, TEMPERATURES, Decoder, Heard
from firsthand.transcription.hearing.device import load
from firsthand.transcription.hearing.piecewise import words_in
from firsthand.transcription.hearing.second_ear import LANGUAGE, NAME, SecondEar, find_files
from firsthand.transcription.orders.wire import Care, HeardWord

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

QUIET_S = 2.0
"""The quiet a model is shown after the sound on the first try.

The model was trained on 30 s. Shown less it is up to five times faster, but now and then repeats
itself or goes on talking after the end. On the first 75 utterances of a made interview, base:
word error 3.4 % with 2 s, 4.6 % with 5 s, 8 % with 0.5 s. On all 142: 3.3 % with 2 s, and 2.0 %
when what is not `SURE`, every tenth, is heard again with all 30 s, which is as good as hearing
everything so, at a third of the cost.
"""
SURE = -0.55
"""A first try with a lower mean log probability is made again with the full 30 s."""
HARDLY = -1.0
"""The same where words are wanted soon, and are heard once more before long."""
LIVE_S, LEAST_QUIET_S = 22.0, 3.0
"""While somebody speaks it is made again with so much in all, and at least so much quiet: all 30 s
cost 100 MB more for a moment."""
CERTAIN = 0.9
"""A language this probable is not asked for again."""


class Scribe:
    """A loaded speech model. Making one raises RuntimeError or ValueError for a damaged model.

    `words` may be called by `at_once` threads at the same time.
    """

    def __init__(self, model: str, threads: int, at_once: int = 1) -> None:
        self._threads = threads
        self.loaded = load(model, threads, at_once)
        self._model = self.loaded.model
        self._lock = Lock()
        # One window at a time: the second model takes 200 MB for each of its answers.
        self._weighing = Lock()
        self._decoder: Decoder | None = None
        self._asked: tuple[str, tuple[str, ...]] = ("", ())
        self._language, self._language_probability = "en", 0.0
        self._has_looked = False
        self._second: SecondEar | None = None

    def words(
        self,
        samples: NDArray[np.float32],
        language: str,
        hints: Sequence[str],
        *,
        care: Care = Care.ALL,
    ) -> list[HeardWord]:
        """Words of a stretch of 16-kHz sound in which somebody speaks.

        What cannot be true, such as a loop, is always heard again, and with thorough care in parts
        where that did not help. What is merely improbable is heard again unless words are wanted
        soon; chance has a say in it only with thorough care. `language` is BCP 47; one that is
        empty or not known to the model is found by listening. Unless they are wanted soon, each
        word also says how likely a sentence ends after it.
        """
        code = language.partition("-")[0].lower()
        with self._lock:
            if code not in self._model.supported_languages:
                code = self._detected(samples)
            decoder = self._decoder_for(code, tuple(hints))
        least = HARDLY if care is Care.SOON else SURE
        weighs = care is not Care.SOON
        temperatures = TEMPERATURES if care.is_thorough else TEMPERATURES[:1]

        def hear(window: NDArray[np.float32]) -> Heard:
            heard = decoder.hear(window, QUIET_S, TEMPERATURES[:1], weighs=weighs)
            if heard.log_probability >= least and not heard.is_suspect:
                return closer(window, heard, QUIET_S)
            quiet_s = more_quiet_s(window.size / RATE, care)
            again = decoder.hear(window, quiet_s, temperatures, weighs=weighs)
            if care.is_thorough or _is_better(again, heard):
                return closer(window, again, quiet_s)
            return heard

        second = self._second_ear() if care is Care.CLOSE and code == LANGUAGE else None

        def closer(window: NDArray[np.float32], heard: Heard, quiet_s: float) -> Heard:
            if second is None or heard.is_suspect:
                return heard
            with self._weighing:
                return heard_closer(decoder, second, window, quiet_s, heard)

        return words_in(samples, hear, in_parts=care.is_thorough)

    @property
    def second_model(self) -> str:
        """Its name, once it has had a say; empty before, and where there is none."""
        return NAME if self._second is not None else ""

    def _second_ear(self) -> SecondEar | None:
        """The second model, loaded when it is first needed; None where there is none."""
        with self._lock:
            if not self._has_looked:
                self._has_looked = True
                files = find_files()
                self._second = SecondEar(files, self._threads) if files else None
            return self._second

    def _detected(self, samples: NDArray[np.float32]) -> str:
        """The language of an interview nobody named it for: as heard, until it is certain."""
        if self._language_probability < CERTAIN:
            language, probability = Decoder.language_of(self._model, samples)
            if probability > self._language_probability:
                self._language, self._language_probability = language, probability
        return self._language

    def _decoder_for(self, language: str, hints: tuple[str, ...]) -> Decoder:
        if self._decoder is None or self._asked != (language, hints):
            self._decoder = Decoder(self._model, language, hints)
            self._asked = (language, hints)
        return self._decoder


def more_quiet_s(lasts_s: float, care: Care) -> float:
    """The quiet a model is shown after sound that it was not sure of."""
    return LONGEST / 100 if care.is_thorough else max(LEAST_QUIET_S, LIVE_S - lasts_s)


def _is_better(again: Heard, first: Heard) -> bool:
    return first.is_suspect or again.log_probability > first.log_probability
