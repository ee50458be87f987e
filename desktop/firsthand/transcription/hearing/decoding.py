"""Asks a Whisper model what is said in one window of sound, and when each word is.

Written on CTranslate2 rather than on faster-whisper's `transcribe`, which always works through
30 s: an utterance of 4 s then costs five times what it has to.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.weighing import stops_in
from firsthand.transcription.orders.wire import HeardWord

if TYPE_CHECKING:
    import numpy as np
    from ctranslate2 import StorageView
    from faster_whisper import WhisperModel
    from numpy.typing import NDArray

HOP = 160
"""Samples a feature frame stands for."""
LONGEST = 3000
"""Feature frames a model can hear at once: 30 s."""
TOKEN_S = 0.02
"""Resolution of the model's own time stamps."""
BEAM = 2
"""Of base on two made interviews, 27 s at once: word errors 0.9 and 2.3 % with 2, and 1.2 and 2.5 %
with 5, which is a tenth more work."""
TEMPERATURES = (0.0, 0.4, 0.8)
MOST_TOKENS_A_S = 9.0
"""Fast speech has about five a second."""
LOOP_TOKENS = 20
"""So many more show that a model is in a loop, without waiting until it comes to the end of it."""
MOST_TOKENS = 448
TOO_REPETITIVE = 2.4
TOO_IMPROBABLE = -1.0
SILENT = 0.6
"""Above this the model itself hears no speech, unless its words are probable."""
STRETCHED_S, A_LETTER_S = 0.75, 0.07
"""No word takes longer than its letters and this: its time is that of words that were left out.

Of 2,600 words that base heard in three made interviews, eight took longer up to the next word, each
beside a sentence that was missing. Figures are written shorter than they are said.
"""
LEAST_PROBABLE = 1e-9
"""What a token is given at least, so that one that was not expected costs no more than this."""
HINTS_AT_MOST = 160
"""Tokens of names and terms; more would push the model's own words out."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What one window gave. `until_s` is where the model stopped; the rest is still to be heard."""

    words: tuple[HeardWord, ...]
    until_s: float
    log_probability: float
    """Mean over the tokens."""
    is_suspect: bool
    """Repetitive, faster or slower than anybody speaks, or going on where the sound has ended."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A window as the model has it in mind, and how many of its feature frames are sound."""

    encoded: StorageView
    lasts: int


class Decoder:
    """One loaded model, one language, one set of hints."""

    def __init__(self, model: WhisperModel, language: str, hints: Sequence[str]) -> None:
        from faster_whisper.tokenizer import Tokenizer

        self._model = model
        self._speech = model.model
        self._tokens = Tokenizer(
            model.hf_tokenizer,
            self._speech.is_multilingual,
            task="transcribe",
            language=language if self._speech.is_multilingual else "en",
        )
        tokens = self._tokens
        self._prompt = list(tokens.sot_sequence)
        if hints:
            named = tokens.encode(" " + ", ".join(hints))[:HINTS_AT_MOST]
            self._prompt = [tokens.sot_prev, *named, *self._prompt]
        self._suppressed = sorted(
            {
                *tokens.non_speech_tokens,
                *(tokens.transcribe, tokens.translate, tokens.sot),
                *(tokens.sot_prev, tokens.sot_lm, tokens.no_speech),
            }
        )

    @staticmethod
    def language_of(model: WhisperModel, samples: NDArray[np.float32]) -> tuple[str, float]:
        """The language spoken in at most 30 s, and how probable that is."""
        if not model.model.is_multilingual:
            return "en", 1.0
        language, probability, _ = model.detect_language(samples)
        return language, probability

    def hear(
        self,
        samples: NDArray[np.float32],
        quiet_after_s: float,
        temperatures: Sequence[float] = TEMPERATURES,
        *,
        weighs: bool = False,
    ) -> Heard:
        """Words of at most 30 s. The model is shown `quiet_after_s` of nothing after them.

        The temperatures are tried in turn while the words are repetitive or improbable. With
        `weighs` each word says how likely a sentence ends after it.
        """
        lasts = min(LONGEST, len(samples) // HOP)
        lasts_s = lasts * HOP / RATE
        encoded = self._encoded(samples, lasts, quiet_after_s)
        most = round(MOST_TOKENS_A_S * lasts_s) + LOOP_TOKENS
        tokens, probability, silence = self._decoded(encoded, temperatures, most)
        is_endless = len(tokens) >= most - 1
        if silence > SILENT and probability < TOO_IMPROBABLE:
            return Heard((), lasts_s, probability, False)
        tokens, until_s = finished_part(tokens, self._tokens.timestamp_begin)
        text = [token for token in tokens if token < self._tokens.eot]
        stops = stops_in(self._speech, self._tokens, encoded, text) if weighs and text else []
        words = tuple(self._words(encoded, text, lasts, stops)) if text else ()
        until_s = lasts_s if until_s is None else min(until_s, lasts_s)
        is_suspect = (
            is_endless
            or _repetitiveness(self._tokens.decode(text)) > TOO_REPETITIVE
            or len(text) > MOST_TOKENS_A_S * lasts_s + 5
            or bool(words and words[-1].start_s > lasts_s - 2 * TOKEN_S)
            or any(is_stretched(word) for word in words)
        )
        return Heard(words, until_s, probability, is_suspect)

    def show(self, samples: NDArray[np.float32], quiet_after_s: float) -> Shown:
        """At most 30 s of sound, as `hear` shows it to the model, to ask more than once about."""
        lasts = min(LONGEST, len(samples) // HOP)
        return Shown(self._encoded(samples, lasts, quiet_after_s), lasts)

    def likelihoods(self, shown: Shown, texts: Sequence[str]) -> list[float]:
        """The logarithm of how likely each text is to be all that is said there."""
        import ctranslate2
        import numpy as np

        coded = [self._tokens.encode(text) for text in texts]
        repeated = np.repeat(np.asarray(shown.encoded), len(coded), axis=0)
        aligned = self._speech.align(
            ctranslate2.StorageView.from_array(repeated),
            self._tokens.sot_sequence,
            coded,
            shown.lasts,
        )
        return [
            float(np.log(np.maximum(one.text_token_probs, LEAST_PROBABLE)).sum()) for one in aligned
        ]

    def worded(self, shown: Shown, text: str, *, weighs: bool) -> tuple[HeardWord, ...]:
        """The words of a text where they are said in what was shown; `weighs` as in `hear`."""
        coded = self._tokens.encode(text)
        stops = stops_in(self._speech, self._tokens, shown.encoded, coded) if weighs else []
        return tuple(self._words(shown.encoded, coded, shown.lasts, stops))

    def _encoded(
        self, samples: NDArray[np.float32], lasts: int, quiet_after_s: float
    ) -> StorageView:
        import ctranslate2
        import numpy as np

        features = self._model.feature_extractor(samples)[:, :lasts]
        shown = min(LONGEST, lasts + round(quiet_after_s * 100))
        shown += shown % 2
        padded = np.zeros((1, features.shape[0], shown), np.float32)
        padded[0, :, : features.shape[1]] = features
        return self._speech.encode(ctranslate2.StorageView.from_array(padded))

    def _decoded(
        self, encoded: StorageView, temperatures: Sequence[float], most: int
    ) -> tuple[list[int], float, float]:
        """Tokens, their mean log probability, and the probability that nobody speaks."""
        tried: list[tuple[bool, float, list[int], float]] = []
        for temperature in temperatures:
            sure = temperature == 0.0
            result = self._speech.generate(
                encoded,
                [self._prompt],
                beam_size=BEAM if sure else 1,
                num_hypotheses=1 if sure else 3,
                sampling_topk=1 if sure else 0,
                sampling_temperature=1.0 if sure else temperature,
                # CTranslate2 gives at most half of this, and what the prompt leaves of it.
                max_length=min(MOST_TOKENS, max(2 * most, len(self._prompt) + most)),
                return_scores=True,
                return_no_speech_prob=True,
                suppress_tokens=self._suppressed,
                max_initial_timestamp_index=50,
            )[0]
            tokens = list(result.sequences_ids[0])
            probability = result.scores[0] * len(tokens) / (len(tokens) + 1)
            is_varied = _repetitiveness(self._tokens.decode(tokens)) <= TOO_REPETITIVE
            tried.append((is_varied, probability, tokens, result.no_speech_prob))
            if result.no_speech_prob > SILENT and probability < TOO_IMPROBABLE:
                break
            if is_varied and probability >= TOO_IMPROBABLE:
                break
        _, probability, tokens, silence = max(tried, key=lambda attempt: attempt[:2])
        return tokens, probability, silence

    def _words(
        self, encoded: StorageView, text: list[int], lasts: int, stops: Sequence[float]
    ) -> list[HeardWord]:
        aligned = self._speech.align(encoded, self._tokens.sot_sequence, [text], lasts)[0]
        begins = token_times(aligned.alignments)
        words, parts = self._tokens.split_to_word_tokens([*text, self._tokens.eot])
        found, at = [], 0
        for word, tokens in zip(words[:-1], parts[:-1], strict=True):
            until = at + len(tokens)
            sure = aligned.text_token_probs[at:until]
            found.append(
                HeardWord(
                    word,
                    begins[at],
                    begins[until],
                    round(sum(sure) / len(sure), 4),
                    stops[until] if until < len(stops) else None,
                )
            )
            at = until
        return punctuated(found)


def finished_part(tokens: list[int], first_time: int) -> tuple[list[int], float | None]:
    """The tokens that stand, and the time up to which they reach; None for the whole window.

    A window that ends in two time stamps was cut off by the model at that time; one that ends
    without any stopped in mid-sentence, which is left to be heard again with what follows it.
    """
    is_time = [token >= first_time for token in tokens]
    borders = [i + 1 for i, (one, other) in enumerate(pairwise(is_time)) if one and other]
    if not borders or (is_time[-1] and not is_time[-2]):
        return tokens, None
    return tokens[: borders[-1]], (tokens[borders[-1] - 1] - first_time) * TOKEN_S


def token_times(alignments: Sequence[tuple[int, int]]) -> list[float]:
    """When each token begins, and last when the final one ends, from (token, time step) pairs."""
    begins: list[float] = []
    before = -1
    for token, step in alignments:
        if token != before:
            begins.append(step * TOKEN_S)
            before = token
    return begins


def is_stretched(word: HeardWord) -> bool:
    """Whether a word takes so long that others must have been left out beside it."""
    letters = sum(letter.isalnum() for letter in word.text)
    if any(letter.isdigit() for letter in word.text):
        return False
    return word.end_s - word.start_s > STRETCHED_S + A_LETTER_S * letters


OPENING = "\"'“¿([{-"
CLOSING = "\"'.。,，!！?？:：”)]}、"


def punctuated(words: Sequence[HeardWord]) -> list[HeardWord]:
    """Words with their punctuation; a mark alone takes no time of its own."""
    found: list[HeardWord] = []
    opening = ""
    for word in words:
        mark = word.text.strip()
        if word.text.startswith(" ") and mark and mark in OPENING:
            opening += word.text
        elif found and mark and mark in CLOSING:
            before = found[-1]
            found[-1] = replace(before, text=before.text + mark)
        elif mark:
            found.append(replace(word, text=opening + mark) if opening else word)
            opening = ""
    return found


def _repetitiveness(text: str) -> float:
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw)) if raw else 0.0
