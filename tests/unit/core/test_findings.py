"""A finding knows what it stands on: before the reveal or after, prompted or not, or nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from firsthand.core.dates import in_order_of_time, partial_date
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    Ground,
    ReasonAnswer,
    ReasonRow,
    ground_of,
    is_prompted,
    reason_rows,
    with_finding,
    with_reason,
    without_finding,
)
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.timeline import Event, EventKind, Frame


def quote(id: str, start: int, **more: object) -> Quote:
    made = Quote(QuoteId(id), None, f"said at {start}", Frame(start), Frame(start + 10))
    return replace(made, **more)  # type: ignore[arg-type]  # fields by name, whatever they hold


def event(frame: int, kind: EventKind) -> Event:
    return Event(Frame(frame), kind, "opening", "how")


EVENTS = (
    event(0, EventKind.PHASE_ENTERED),
    event(100, EventKind.QUESTION_ASKED),
    event(200, EventKind.QUESTION_ANSWERED),
    event(300, EventKind.QUESTION_ASKED),
    event(400, EventKind.PHASE_ENTERED),
)
WHY = Finding(
    FindingId("f"),
    FindingKind.PUSH,
    quotes=(QuoteId("late"), QuoteId("early"), QuoteId("gone")),
    counter=(QuoteId("against"),),
)


@pytest.mark.parametrize(
    ("start", "prompted"),
    [(50, False), (150, False), (250, True), (350, True), (450, False)],
    ids=["before any", "then noted as unprompted", "next asked", "last asked", "a new phase"],
)
def test_a_quote_is_prompted_when_it_answers_a_question_that_was_asked(
    start: int, prompted: bool
) -> None:
    assert is_prompted(quote("q", start), EVENTS) is prompted


@pytest.mark.parametrize("start", [150, 250])
def test_what_a_person_said_of_a_quote_counts_more_than_the_guides_questions(start: int) -> None:
    assert is_prompted(quote("q", start, prompted=True), EVENTS)
    assert not is_prompted(quote("q", start, prompted=False), EVENTS)


@pytest.mark.parametrize("events", [(), EVENTS[:1]], ids=["no guide", "a phase alone"])
def test_nobody_can_tell_where_no_question_was_ever_noted(events: tuple[Event, ...]) -> None:
    said = quote("early", 5)
    assert is_prompted(said, events) is None
    assert not ground_of(WHY, [said], events).stands_unprompted
    assert is_prompted(replace(said, prompted=False), events) is False


def test_the_ground_counts_what_is_still_there() -> None:
    quotes = (
        quote("early", 50, state=QuoteState.CONFIRMED),
        quote("late", 350, before_reveal=False),
        quote("against", 20),
        quote("other", 30),
    )
    ground = ground_of(WHY, quotes, EVENTS)
    assert [one.id for one in ground.quotes] == ["late", "early"]
    assert [one.id for one in ground.counter] == ["against"]
    assert (ground.before_reveal, ground.unprompted, ground.confirmed) == (1, 1, 1)
    assert ground.stands_before_reveal
    assert not ground.stands_only_before_reveal


def test_without_quotes_there_is_no_evidence_yet() -> None:
    ground = ground_of(replace(WHY, quotes=(QuoteId("gone"),)), (quote("against", 20),), EVENTS)
    assert not ground.has_evidence
    assert not ground.stands_before_reveal
    assert not ground.stands_only_before_reveal
    assert ground == Ground(counter=ground.counter)


def test_not_asked_is_apart_from_not_raised() -> None:
    findings = Findings(reasons=(ReasonRow("time", ReasonAnswer.NOT_RAISED),))
    rows = reason_rows(("money", "time"), findings)
    assert [(row.reason, row.answer) for row in rows] == [
        ("money", ReasonAnswer.NOT_ASKED),
        ("time", ReasonAnswer.NOT_RAISED),
    ]


def test_an_answer_to_a_reason_that_is_no_longer_listed_stays() -> None:
    row = ReasonRow("old", ReasonAnswer.AGREED)
    assert reason_rows(("new", "new"), Findings(reasons=(row,))) == (ReasonRow("new"), row)


def test_a_finding_is_put_in_its_own_place_and_taken_out() -> None:
    one, two = replace(WHY, id=FindingId("1")), replace(WHY, id=FindingId("2"))
    findings = with_finding(with_finding(Findings(), one), two)
    changed = replace(one, statement="changed")
    assert with_finding(findings, changed).findings == (changed, two)
    assert without_finding(findings, one.id).findings == (two,)
    assert without_finding(findings, FindingId("3")) == findings


def test_an_answer_that_is_taken_back_is_no_answer() -> None:
    row = ReasonRow("time", ReasonAnswer.AGREED)
    findings = with_reason(Findings(), row)
    assert findings.reasons == (row,)
    assert with_reason(findings, ReasonRow("time")) == Findings()


def test_findings_of_a_kind_come_by_rank() -> None:
    ranked = [replace(WHY, id=FindingId(str(rank)), rank=rank) for rank in (2, 0, 1)]
    assert [one.rank for one in Findings(tuple(ranked)).of(FindingKind.PUSH)] == [0, 1, 2]
    assert Findings(tuple(ranked)).of(FindingKind.PULL) == ()


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2025", "2025"),
        (" 2025-3 ", "2025-03"),
        ("2025-03-12", "2025-03-12"),
        ("03/2025", "2025-03"),
        ("12. 3. 2025", "2025-03-12"),
        ("2025-13", ""),
        ("2025-00", ""),
        ("last spring", ""),
        ("", ""),
    ],
)
def test_part_of_a_date_is_a_date(said: str, date: str) -> None:
    assert partial_date(said) == date


def test_a_step_without_a_date_stays_behind_the_one_it_was_put_behind() -> None:
    steps = [
        replace(WHY, id=FindingId(said), when=said, rank=rank)
        for rank, said in enumerate(["2025-06", "soon after", "2024", "later", "2025"])
    ]
    order = [step.when for step in in_order_of_time(steps)]
    assert order == ["2024", "later", "2025", "2025-06", "soon after"]
