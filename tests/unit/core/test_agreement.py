"""The same moment marked by two people is one quote; by one person twice it is two."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes.desk import FakeDesk
from fakes.kept import RATE, SENTENCE, an_interview
from fakes.live import be_at, end, live_interview
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Frame
from firsthand.core.together.agreement import agrees
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.quoting import quotes_after
from firsthand.ui.room.deck import Deck


def a_mark(id: str, seconds: float, author: str = "Kim") -> Mark:
    return Mark(MarkId(id), Frame(round(seconds * RATE)), author=author)


@pytest.mark.parametrize(
    ("one", "other", "wanted"),
    [
        (a_mark("1", 10), a_mark("2", 12, "Lou"), True),
        (a_mark("1", 12), a_mark("2", 10, "Lou"), True),
        (a_mark("1", 10), a_mark("2", 14, "Lou"), False),
        (a_mark("1", 10), a_mark("2", 12), False),
    ],
)
def test_people_agree_about_a_moment(one: Mark, other: Mark, wanted: bool):
    assert agrees(one, other, RATE) is wanted


def test_two_who_agree_make_one_quote_and_one_card():
    record = an_interview("one", ["It takes all of Friday.", "Then it is wrong."])
    at = SENTENCE / RATE + 2
    marks = (a_mark("1", at), a_mark("2", at + 1, "Lou"))
    (quote,) = quotes_after(replaced(record, marks=marks))
    assert quote.mark == "1"
    (card,) = Deck(RATE, marks, [quote]).cards()
    assert (card.mark.id, card.with_, card.people) == ("1", ("Lou",), "Kim + Lou")


def test_who_has_the_quote_keeps_it_when_an_earlier_mark_arrives_late():
    record = an_interview("one", ["It takes all of Friday.", "Then it is wrong."])
    at = SENTENCE / RATE + 2
    quotes = quotes_after(replaced(record, marks=(a_mark("1", at),)))
    marks = (a_mark("0", at - 1, "Lou"), a_mark("1", at))
    again = quotes_after(replaced(record, marks=marks, quotes=tuple(quotes)))
    assert [quote.mark for quote in again] == ["1"]


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveInterview]:
    desk = FakeDesk(tmp_path)
    live = live_interview(desk)
    be_at(desk, 30)
    yield live
    end(live)


def test_when_the_first_mark_is_taken_back_the_other_has_the_quote(live: LiveInterview):
    first = live.mark(MarkKind.GOAL)
    second = live.mark(MarkKind.GOAL, author="Kim", device="phone")
    assert (live._marks._leads(first), live._marks._leads(second)) == (True, False)
    live.undo_mark(first.id)
    assert live._marks._leads(second)


def replaced(record, **changes):
    from dataclasses import replace

    return replace(record, **changes)
