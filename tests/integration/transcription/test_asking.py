"""Several orders under way at once, with a real process on the other side of real pipes."""

import itertools
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.errors import TranscriptionCancelled
from firsthand.transcription.orders.asking import Asking, GaveUp
from firsthand.transcription.orders.wire import Detect, Detected, Order, Sound

CLERK = """
import json, os, sys, threading, time
from pathlib import Path

lock = threading.Lock()

def work(number, fields):
    first, windows = fields["first_window"], fields["windows"]
    if windows == 666:
        diary = Path(fields["sound"]["path"])
        with diary.open("a") as file:
            file.write("x")
        if diary.stat().st_size <= first:
            os._exit(9)
    time.sleep(windows / 1000 if windows < 666 else 0)
    with lock:
        print(json.dumps([number, "Detected", {"probabilities": [float(first)]}]), flush=True)

for line in sys.stdin:
    number, _, fields = json.loads(line)
    threading.Thread(target=work, args=(number, fields)).start()
"""
"""Answers each order with its first window, after as many milliseconds as it has windows; an order
of 666 windows kills it as often as its first window says."""


def order(first: int, lasts_ms: int = 0, diary: Path = Path("unused")) -> Detect:
    return Detect(Sound(str(diary), 16_000, 0), first, lasts_ms)


@pytest.fixture
def asking() -> Iterator[Asking]:
    asking = Asking((sys.executable, "-c", CLERK), patience_s=20)
    yield asking
    asking.close()


def firsts(asking: Asking, orders: list[Detect], at_once: int) -> list[float]:
    found = []
    for answer in asking.answers(orders, lambda: False, at_once):
        assert isinstance(answer, Detected)
        found.append(answer.probabilities[0])
    return found


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_answers_come_in_the_order_of_the_orders(asking: Asking, at_once: int) -> None:
    orders = [order(1, 300), order(2), order(3, 100), order(4), order(5, 50)]
    assert firsts(asking, orders, at_once) == [1, 2, 3, 4, 5]


def test_no_more_orders_are_under_way_than_there_may_be(asking: Asking) -> None:
    asked: list[int] = []

    def orders() -> Iterator[Order]:
        for number in range(6):
            asked.append(number)
            yield order(number)

    for done, _ in enumerate(asking.answers(orders(), lambda: False, 2)):
        assert len(asked) <= done + 2
    assert asked == list(range(6))


def test_the_next_order_may_be_found_by_asking_something_else(asking: Asking) -> None:
    def orders() -> Iterator[Order]:
        for number in range(4):
            between = asking.answer(order(10 * number, 20), lambda: False)
            assert isinstance(between, Detected)
            yield order(int(between.probabilities[0]), 60)

    answers = asking.answers(orders(), lambda: False, 2)
    assert [one.probabilities[0] for one in answers if isinstance(one, Detected)] == [0, 10, 20, 30]


def test_when_the_process_dies_all_that_was_under_way_is_asked_again(
    asking: Asking, tmp_path: Path
) -> None:
    orders = [order(5, 200), order(1, 666, tmp_path / "diary"), order(7, 10), order(8)]
    assert firsts(asking, orders, 3) == [5, 1, 7, 8]


def test_an_order_that_kills_the_process_each_time_is_given_up(
    asking: Asking, tmp_path: Path
) -> None:
    with pytest.raises(GaveUp):
        firsts(asking, [order(1), order(9, 666, tmp_path / "diary")], 2)
    assert firsts(asking, [order(3)], 1) == [3]


def test_after_a_cancel_nothing_late_is_taken_for_an_answer(asking: Asking) -> None:
    looks = itertools.count()
    with pytest.raises(TranscriptionCancelled):
        list(asking.answers([order(1, 400), order(2, 400)], lambda: next(looks) > 4, 2))
    assert firsts(asking, [order(3, 500), order(4)], 2) == [3, 4]


def test_a_process_that_speaks_in_riddles_is_given_up() -> None:
    riddler = "import sys\nfor line in sys.stdin: print('what walks on four legs?', flush=True)"
    asking = Asking((sys.executable, "-c", riddler), patience_s=20)
    with pytest.raises(GaveUp):
        asking.answer(order(1), lambda: False)
    asking.close()
    assert asking.pid is None


def test_once_closed_nothing_is_asked_any_more(asking: Asking) -> None:
    assert firsts(asking, [order(1)], 1) == [1]
    asking.close()
    with pytest.raises(TranscriptionCancelled):
        asking.answer(order(2), lambda: False)


def test_the_clerk_speaks_as_the_real_process_does() -> None:
    answer = json.dumps([7, "Detected", {"probabilities": [3.0]}]).encode()
    from firsthand.transcription.orders.wire import read_answer, written

    assert read_answer(answer) == (7, Detected((3.0,)))
    assert json.loads(written(7, Detected((3.0,)))) == json.loads(answer)
