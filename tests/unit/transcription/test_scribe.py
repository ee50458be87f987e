"""How much time and memory is spent on words that a model was not sure of."""

from __future__ import annotations

import pytest

from firsthand.transcription.hearing.scribe import LEAST_QUIET_S, LIVE_S, more_quiet_s
from firsthand.transcription.orders.wire import Care


@pytest.mark.parametrize("lasts_s", [0.5, 8.0, 20.0, 29.5])
def test_with_all_care_the_model_is_shown_as_much_as_it_was_trained_on(lasts_s: float) -> None:
    assert more_quiet_s(lasts_s, Care.ALL) == 30.0


@pytest.mark.parametrize("care", [Care.SOON, Care.BRISK])
def test_while_somebody_speaks_it_is_shown_less_and_never_cut_off(care: Care) -> None:
    assert 4.0 + more_quiet_s(4.0, care) == LIVE_S
    assert more_quiet_s(21.0, care) == LEAST_QUIET_S
