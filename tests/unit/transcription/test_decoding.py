"""What a model gave for a window is judged before it is believed."""

from __future__ import annotations

import pytest

from firsthand.transcription.hearing.decoding import is_stretched
from firsthand.transcription.orders.wire import HeardWord


@pytest.mark.parametrize(
    ("text", "lasts_s"), [(" You", 1.73), (" I", 0.9), (" About", 2.32), (" broke", 1.34)]
)
def test_a_word_in_the_time_of_a_whole_sentence_shows_that_it_was_left_out(
    text: str, lasts_s: float
) -> None:
    assert is_stretched(HeardWord(text, 10.0, 10.0 + lasts_s, 0.7))


@pytest.mark.parametrize(
    ("text", "lasts_s"),
    [(" I", 0.68), (" that...", 0.84), (" embarrassing.", 1.4), (" $112,000", 2)],
)
def test_slow_words_long_ones_and_figures_are_believed(text: str, lasts_s: float) -> None:
    assert not is_stretched(HeardWord(text, 10.0, 10.0 + lasts_s, 0.7))
