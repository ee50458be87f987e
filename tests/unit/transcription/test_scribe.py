"""How much time and memory is spent on words that a model was not sure of, or hears closely."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from types import SimpleNamespace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing import scribe
from firsthand.transcription.hearing.decoding import Heard
from firsthand.transcription.hearing.scribe import LEAST_QUIET_S, LIVE_S, more_quiet_s
from firsthand.transcription.orders.wire import Care

if TYPE_CHECKING:
    from numpy.typing import NDArray


@pytest.mark.parametrize("lasts_s", [0.5, 8.0, 20.0, 29.5])
def test_with_all_care_the_model_is_shown_as_much_as_it_was_trained_on(lasts_s: float) -> None:
    assert more_quiet_s(lasts_s, Care.ALL) == 30.0


@pytest.mark.parametrize("care", [Care.SOON, Care.BRISK])
def test_while_somebody_speaks_it_is_shown_less_and_never_cut_off(care: Care) -> None:
    assert 4.0 + more_quiet_s(4.0, care) == LIVE_S
    assert more_quiet_s(21.0, care) == LEAST_QUIET_S


def test_one_window_at_a_time_is_weighed_with_the_second_model(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each answer of the second model takes 200 MB while it is found."""
    both, weighing_together = Barrier(2, timeout=20), Barrier(2)
    overlapped: list[bool] = []

    class FakeDecoder:
        def __init__(self, *_: object) -> None: ...

        def hear(self, window: NDArray[np.float32], *_: object, **__: object) -> Heard:
            both.wait()
            return Heard((), window.size / RATE, 0.0, False)

    def weigh(*told: object) -> object:
        with suppress(BrokenBarrierError):
            weighing_together.wait(0.3)
            overlapped.append(True)
        return told[-1]

    speech = SimpleNamespace(model=SimpleNamespace(supported_languages=["en"]))
    monkeypatch.setattr(scribe, "load", lambda *_: speech)
    monkeypatch.setattr(scribe, "find_files", lambda: "there")
    monkeypatch.setattr(scribe, "SecondEar", lambda *_: "ear")
    monkeypatch.setattr(scribe, "Decoder", FakeDecoder)
    monkeypatch.setattr(scribe, "heard_closer", weigh)
    hearing = scribe.Scribe("base", 1, at_once=2)
    second = np.zeros(RATE, np.float32)
    with ThreadPoolExecutor(2) as hands:
        for one in [
            hands.submit(hearing.words, second, "en", (), care=Care.CLOSE) for _ in range(2)
        ]:
            one.result()
    assert not overlapped
