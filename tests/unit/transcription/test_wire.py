"""Orders and answers survive the way between the processes."""

from __future__ import annotations

import pytest

from firsthand.transcription.orders.wire import (
    Answer,
    Care,
    Detect,
    Detected,
    Failed,
    HeardWord,
    Load,
    Order,
    Ready,
    Sound,
    TakeDown,
    TakenDown,
    read_answer,
    read_order,
    written,
)

SOUND = Sound("/a place/take-001.wav", 48_000, 96_000)


@pytest.mark.parametrize(
    "order",
    [
        Load("/models/base", 2),
        Detect(SOUND, 5, 10),
        TakeDown(SOUND, ((0, 512), (1024, 2048)), "en", ("Brøther", "“Q4”")),
        TakeDown(SOUND, ((0, 512),), "de", (), Care.SOON),
    ],
)
def test_an_order_arrives_as_it_was_given(order: Order) -> None:
    assert read_order(written(3, order)) == (3, order)


@pytest.mark.parametrize(
    "answer",
    [
        Ready("cpu"),
        Detected((0.1, 0.9)),
        TakenDown((HeardWord(" naïve", 0.0, 0.5, 0.75),)),
        TakenDown((HeardWord(" naïve.", 0.0, 0.5, 0.75, 0.9),), ((0.5, 0.75), (1.0, 1.5))),
        TakenDown((HeardWord(" naïve", 0.0, 0.5, 0.75),), (), "moonshine-base"),
        Failed("bad audio", "no such file"),
    ],
)
def test_an_answer_arrives_as_it_was_given(answer: Answer) -> None:
    assert read_answer(written(4, answer)) == (4, answer)


@pytest.mark.parametrize("line", [b"", b"hello\n", b"[1, 2]\n", b'[1, "Nothing", {}]\n'])
def test_a_foreign_line_is_no_answer(line: bytes) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        read_answer(line)
