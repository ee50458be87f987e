"""Interviews are listed as somebody looks for them."""

from __future__ import annotations

import pytest

from firsthand.core.interview import InterviewId, Status
from firsthand.core.order import Order, order_of, ordered
from firsthand.core.record import InterviewRow


def row(code: str, company: str, seconds: float, status: Status) -> InterviewRow:
    day = f"2026-11-{seconds:02.0f}"
    return InterviewRow(InterviewId(code), "Study", code, "", company, day, seconds, status, 0, 0)


NEWEST = (
    row("B-10", "Ärzte eG", 9, Status.REVIEWED),
    row("b-9", "norvell", 8, Status.DRAFT),
    row("Kim", "", 7, Status.DRAFT),
    row("B-1", "Norvell", 21, Status.REVIEWED),
    row("B-9", "Brandt 12", 5, Status.RECORDING),
    row("B-2", "Brandt 2", 5, Status.REVIEWED),
)


@pytest.mark.parametrize(
    ("order", "codes"),
    [
        (Order.NEWEST, ["B-10", "b-9", "Kim", "B-1", "B-9", "B-2"]),
        (Order.BUYER, ["B-1", "B-2", "b-9", "B-9", "B-10", "Kim"]),
        (Order.COMPANY, ["B-10", "B-2", "B-9", "b-9", "B-1", "Kim"]),
        (Order.TO_REVIEW, ["b-9", "Kim", "B-9", "B-10", "B-1", "B-2"]),
        (Order.LONGEST, ["B-1", "B-10", "b-9", "Kim", "B-9", "B-2"]),
    ],
)
def test_among_equals_the_newest_comes_first(order: Order, codes: list[str]):
    assert [one.code_name for one in ordered(NEWEST, order)] == codes


@pytest.mark.parametrize("kept", ["", "by colour"])
def test_an_order_that_nobody_knows_is_the_newest_first(kept: str):
    assert order_of(kept) is Order.NEWEST
    assert order_of("company") is Order.COMPANY


@pytest.mark.parametrize("order", Order)
def test_a_name_of_odd_figures_is_listed_too(order: Order):
    odd = [row(code, code, 1, Status.DRAFT) for code in ("²", "B-²", "٣", "3", "", "B3x10")]
    assert set(ordered(odd, order)) == set(odd)
