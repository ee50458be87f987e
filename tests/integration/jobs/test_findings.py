"""Findings are kept one by one, and everybody hears how each is kept now."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import an_interview
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import InterviewId
from firsthand.core.news import FindingKept, FindingRemoved, News, ReasonKept
from firsthand.core.quotes import QuoteId
from firsthand.jobs.findings import keep_finding, keep_reason, moved, new_finding
from firsthand.library.library import Library

ID = InterviewId("2026-11-20-b-07-aaaa")
ONE, TWO, THREE = (
    Finding(FindingId(name), FindingKind.PUSH, name, rank) for rank, name in enumerate("abc")
)
AMONG = Findings((ONE, TWO, THREE))


def test_a_new_finding_is_the_last_of_its_kind() -> None:
    made = new_finding(FindingKind.PUSH, AMONG, (QuoteId("q"),))
    assert (made.rank, made.quotes, made.statement) == (3, (QuoteId("q"),), "")
    assert new_finding(FindingKind.PULL, AMONG).rank == 0
    assert new_finding(FindingKind.PULL, AMONG).id != made.id


@pytest.mark.parametrize(
    ("finding", "by", "order"),
    [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("c", 1, "abc"), ("gone", 1, "abc")],
)
def test_a_finding_goes_up_or_down_by_one_and_not_over_the_ends(
    finding: str, by: int, order: str
) -> None:
    changed = {one.id: one for one in moved(FindingKind.PUSH, AMONG, FindingId(finding), by)}
    after = Findings(tuple(changed.get(one.id, one) for one in AMONG.findings))
    assert "".join(one.statement for one in after.of(FindingKind.PUSH)) == order


def test_what_is_told_is_what_was_kept(tmp_path: Path) -> None:
    told: list[News] = []
    with Library.open(tmp_path / "home") as library:
        library.keep_record(an_interview(ID, ["So."]))
        keep_finding(library, told.append, ID, None, ONE)
        library.keep_finding(ID, replace(ONE, note="elsewhere"))
        keep_finding(library, told.append, ID, ONE, replace(ONE, statement="here"))
        both = replace(ONE, statement="here", note="elsewhere")
        keep_finding(library, told.append, ID, both, None)
        row = ReasonRow("time", ReasonAnswer.AGREED)
        keep_reason(library, told.append, ID, ReasonRow("time"), row)
        assert library.record(ID).findings == Findings((), (row,))
    assert told == [
        FindingKept(ID, ONE),
        FindingKept(ID, both),
        FindingRemoved(ID, ONE.id),
        ReasonKept(ID, row),
    ]
