"""What was said elsewhere and what was said here since: the later of two wins, part by part."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.core.ledger import line_of_mark, line_of_undone
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.core.together.rewording import (
    PARTS,
    Rewording,
    Wording,
    differs,
    follows,
    reworded,
    said_here,
)

MARK = Mark(MarkId("m"), Frame(100), MarkKind.GOAL, "by March", "Kim", "phone")
AS_SENT = Wording(MarkKind.GOAL, "by March")
SINCE = dict.fromkeys(PARTS, 100.0)


def change(said: Wording | None, at_s: float, *was: Wording) -> Rewording:
    return Rewording(MARK.id, said, at_s, was)


def test_what_only_they_changed_is_theirs_whatever_the_clocks_say():
    found = reworded(MARK, change(Wording(MarkKind.GOAL, "by May"), 1.0, AS_SENT), SINCE, 2.0)
    assert found == replace(MARK, note="by May")


def test_what_they_left_alone_stays_as_it_is_here():
    here = replace(MARK, note="by April", kind=MarkKind.TRIGGER)
    starred = Wording(MarkKind.GOAL, "by March", starred=True)
    found = reworded(here, change(starred, 900.0, AS_SENT), SINCE, 2.0)
    assert found == replace(here, starred=True)


@pytest.mark.parametrize(
    ("at_s", "note"), [(103.0, "by May"), (101.0, "by April"), (50.0, "by April")]
)
def test_of_what_both_changed_the_later_stays_and_in_doubt_what_is_here(at_s: float, note: str):
    here = replace(MARK, note="by April")
    found = reworded(here, change(Wording(MarkKind.GOAL, "by May"), at_s, AS_SENT), SINCE, 2.0)
    assert found == replace(MARK, note=note)


def test_where_no_line_says_when_what_is_here_stays():
    here = replace(MARK, note="by April")
    theirs = change(Wording(MarkKind.GOAL, "by May"), 1e12, AS_SENT)
    assert reworded(here, theirs, {}, 2.0) == here
    assert differs(here, theirs)


def test_an_answer_that_was_lost_is_no_change_of_ours():
    """The first half of a note arrived, and nobody could say so before the host went away."""
    here = replace(MARK, note="by Ma")
    half = Wording(MarkKind.GOAL, "by Ma")
    theirs = change(Wording(MarkKind.GOAL, "by May"), 100.5, AS_SENT, half)
    assert reworded(here, theirs, SINCE, 2.0) == replace(MARK, note="by May")
    back = change(AS_SENT, 100.5, AS_SENT, half)
    assert reworded(here, back, SINCE, 2.0) == MARK


def test_without_knowing_what_was_before_all_that_differs_is_weighed_by_time():
    theirs = Wording(MarkKind.BARRIER, "by May")
    assert reworded(MARK, change(theirs, 200.0), SINCE, 2.0) == replace(
        MARK, kind=MarkKind.BARRIER, note="by May"
    )
    assert reworded(MARK, change(theirs, 99.0), SINCE, 2.0) == MARK


def test_a_mark_is_taken_back_unless_something_later_was_said_here():
    assert reworded(MARK, change(None, 1.0, AS_SENT), SINCE, 2.0) is None
    here = replace(MARK, note="by April")
    assert reworded(here, change(None, 101.0, AS_SENT), SINCE, 2.0) == here
    assert reworded(here, change(None, 103.0, AS_SENT), SINCE, 2.0) is None
    assert reworded(here, change(None, 103.0, AS_SENT), {}, 2.0) == here


def test_the_ledger_tells_when_each_part_was_last_said():
    lines = [
        line_of_mark(MARK, 1_000),
        line_of_mark(replace(MARK, note="by May"), 2_000),
        line_of_mark(replace(MARK, note="by May", frame=Frame(90)), 3_000),
        line_of_mark(replace(MARK, note="by May", starred=True)),
        {"line": "mark", "id": "torn"},
        line_of_undone(MarkId("other")),
    ]
    assert said_here(lines) == {MARK.id: {"kind": 1.0, "note": 2.0}}


def test_a_quote_follows_its_mark_but_keeps_what_was_said_of_itself():
    quote = Quote(QuoteId("m"), MARK.id, "in March", Frame(0), Frame(9), MARK.kind, note="mine")
    now = replace(MARK, kind=MarkKind.TRIGGER, note="theirs", starred=True)
    assert follows(quote, MARK, now) == replace(quote, kind=MarkKind.TRIGGER, starred=True)
