"""Asks a Whisper model after each word how likely it is that a sentence ends there.

What a model wrote is one reading of several: where it wrote a comma, or nothing, it often came near
to a full stop. Made to say the same words again, it tells at each step what it might have written.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from ctranslate2.models import Whisper
    from faster_whisper.tokenizer import Tokenizer

STOPS = (".", "?", "!", "...", "…", '."', '?"', '!"')
LONGEST = 220
"""Tokens that can be said again: half of what the model has room for is kept for an answer."""


def stops_in(
    speech: Whisper, tokens: Tokenizer, encoded: StorageView, text: list[int]
) -> list[float]:
    """How likely a stop is before each token of `text` and after the last, 0 to 1.

    Empty when the text is too long or cannot be said again. With a beam CTranslate2 4.8 keeps no
    logits (its issue 1616), so this is a pass of its own, a third of what finding the words takes.
    """
    import numpy as np

    if len(text) > LONGEST:
        return []
    result = speech.generate(
        encoded,
        [[*tokens.sot_sequence, tokens.no_timestamps, *text]],
        beam_size=1,
        max_length=2 * (len(text) + 1),
        return_logits_vocab=True,
        suppress_tokens=[],
        suppress_blank=False,
    )[0]
    if list(result.sequences_ids[0][: len(text)]) != text:
        return []
    stops = _single_tokens(tokens)
    found = []
    for step in result.logits[0][: len(text) + 1]:
        logits = np.asarray(step, np.float32).ravel()
        odds = np.exp(logits - logits.max())
        found.append(round(float(odds[stops].sum() / odds.sum()), 4))
    return found


@lru_cache(maxsize=4)
def _single_tokens(tokens: Tokenizer) -> list[int]:
    """The stops that are one token."""
    encoded = [tokens.encode(stop) for stop in STOPS]
    return [ids[0] for ids in encoded if len(ids) == 1]
