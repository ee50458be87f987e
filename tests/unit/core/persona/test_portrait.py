"""The made study of eight, against counts worked out by hand from its scripts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.eight_buyers import (
    ALONE,
    AUDITS,
    MINUTE,
    NIGHTS,
    PERSONA,
    a_record,
    eight_records,
    interview_id,
)
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import Answer, Consent, Fit
from firsthand.core.persona.kept import Persona, PersonaId, Statement, StatementId
from firsthand.core.persona.portrait import Portrait, Stated
from firsthand.core.persona.portraying import portrait_of
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    return portrait_of(PERSONA, reversed(eight_records()))


def test_a_code_name_of_two_studies_is_two_buyers_and_the_studies_are_told() -> None:
    one, other = a_record(1), a_record(2)
    study = replace(other.setup.study, name="Year end")
    setup = replace(other.setup, study=study, participant=one.setup.participant)
    both = portrait_of(PERSONA, [one, replace(other, setup=setup)])
    assert len(both.buyers) == 2
    assert both.studies == (one.setup.study.name, "Year end")


def said_of(portrait: Portrait, text: str) -> Stated:
    rings = (*portrait.rings, *portrait.forces, portrait.fit.signs, portrait.fit.against)
    everything = (one for ring in rings for one in (*ring.statements, *ring.loose))
    return next(one for one in everything if one.statement.text == text)


def quotes_of(stated: Stated) -> list[str]:
    return [str(one.quote.id) for one in stated.quotes]


def test_every_buyer_is_in_one_of_four_places(portrait: Portrait) -> None:
    it = said_of(portrait, "IT has no time for a quarter")
    assert it.said == ("B-01", "B-03", "B-06")
    assert it.said_before == ("B-03",)
    assert it.against == ("B-04",)
    assert it.not_raised == ("B-02", "B-05")  # spoke of other barriers
    assert it.not_asked == ("B-07", "B-08")  # nothing shows that barriers came up
    assert (it.n, it.of) == (3, 8)


def test_quotes_from_before_the_reveal_come_first_then_confirmed_ones(portrait: Portrait) -> None:
    assert quotes_of(said_of(portrait, "IT has no time for a quarter")) == ["3b", "1e", "6e"]
    channel = next(one for one in portrait.channels if one.name.startswith("Controllers"))
    assert [str(one.quote.id) for one in channel.quotes] == ["3d", "6d", "1d"]  # 1d is a guess
    assert [str(one.quote.id) for one in portrait.memorable] == ["1b", "2b", "6b"]


def test_statements_from_before_the_reveal_come_first_and_those_without_evidence_last(
    portrait: Portrait,
) -> None:
    barriers = next(
        one for one in portrait.rings if one.kind is FindingKind.PERCEIVED_BARRIER
    ).statements
    assert [one.statement.text for one in barriers] == [
        "IT has no time for a quarter",
        "It costs too much",
    ]
    assert not barriers[1].has_evidence


def test_a_statement_that_stands_after_the_reveal_alone_comes_behind_one_from_before() -> None:
    late, early = "s-it", "s-friday"
    kinds = {late: FindingKind.PUSH, early: FindingKind.PUSH}
    statements = tuple(
        replace(one, kind=kinds[one.id]) for one in PERSONA.statements if one.id in kinds
    )
    only_late = replace(statements[0], findings=statements[0].findings[::2])  # B-01 and B-06
    found = portrait_of(replace(PERSONA, statements=(only_late, statements[1])), eight_records())
    assert [one.statement.id for one in found.forces[0].statements] == [early, late]


def test_findings_that_say_the_same_are_one_until_somebody_takes_them_up(
    portrait: Portrait,
) -> None:
    site = said_of(portrait, "A second site brings a second system")
    assert site.said == ("B-02", "B-08")
    assert site.said_before == ("B-02",)
    assert site.statement.id == ""
    triggers = portrait.rings[0]
    assert [one.statement.text for one in triggers.statements] == [
        "An auditor asks for the same figure twice"
    ]
    assert [one.statement.text for one in triggers.loose] == [site.statement.text]


def test_a_finding_without_quotes_counts_no_buyer(portrait: Portrait) -> None:
    unit = said_of(portrait, "The mills must agree on a unit")
    assert (unit.n, unit.quotes) == (0, ())
    assert unit.not_raised == ("B-03", "B-06", "B-08")


def test_a_quote_that_was_removed_counts_no_more() -> None:
    records = eight_records()
    records[2] = replace(records[2], quotes=tuple(q for q in records[2].quotes if q.id != "3b"))
    it = said_of(portrait_of(PERSONA, records), "IT has no time for a quarter")
    assert it.said == ("B-01", "B-06")
    assert it.said_before == ()
    assert "B-03" in it.not_raised


def test_a_quote_whose_words_are_still_to_come_shows_nothing_yet() -> None:
    records = eight_records()
    records[2] = replace(
        records[2],
        quotes=tuple(
            replace(one, text="", state=QuoteState.WORDS_COMING) for one in records[2].quotes
        ),
    )
    assert said_of(portrait_of(PERSONA, records), "IT has no time for a quarter").n == 2


def test_the_matrix_has_every_reason_and_every_buyer(portrait: Portrait) -> None:
    answers = [
        (line.reason, [line.count(answer) for answer in ReasonAnswer])
        for line in portrait.matrix.lines
    ]
    # raised unprompted, agreed when asked, rejected, not raised, not asked
    assert answers == [
        (AUDITS, [3, 1, 2, 0, 2]),
        (NIGHTS, [2, 2, 1, 2, 1]),
        (ALONE, [2, 1, 1, 2, 2]),
    ]
    assert [line.asked for line in portrait.matrix.lines] == [6, 7, 6]
    nights = portrait.matrix.lines[1]
    assert nights.cells[4].answer is ReasonAnswer.REJECTED
    assert [str(one.quote.id) for one in nights.cells[4].counter] == ["5a"]


def test_channels_are_ranked_by_buyers(portrait: Portrait) -> None:
    assert [(one.name, len(one.said)) for one in portrait.channels] == [
        ("Controllers' round of the chamber of commerce", 3),
        ("reconcile two systems", 2),
        ("Trade magazine", 1),
    ]


def test_signs_and_verdicts_of_fit(portrait: Portrait) -> None:
    assert [portrait.fit.count(fit) for fit in Fit] == [1, 4, 1, 2]
    assert [one.buyer for one in portrait.fit.verdicts][:4] == ["B-01", "B-02", "B-04", "B-06"]
    assert said_of(portrait, "Two systems and one person between them").said == ("B-01", "B-02")
    assert [one.said for one in portrait.fit.against.loose] == [("B-05",), ("B-07",)]


def test_saturation_counts_themes_that_are_new(portrait: Portrait) -> None:
    points = portrait.saturation.points
    assert [len(one.new) for one in points] == [2, 1, 2, 1, 0, 0, 0, 0]
    assert [one.again for one in points] == [0, 1, 1, 1, 0, 2, 1, 1]
    assert [one.total for one in points] == [2, 3, 5, 6, 6, 6, 6, 6]
    assert points[2].new == ("trust in numbers", "IT")
    assert portrait.saturation.quiet_for == 3


def test_quality_tells_evidence_and_not_a_tally(portrait: Portrait) -> None:
    quality = portrait.quality
    assert [one.minutes_before for one in quality.interviews] == [9, 8, 7, 6, 3, 5, 3, 2]
    assert [(one.quotes, one.confirmed) for one in quality.interviews] == [
        (5, 4), (5, 4), (4, 4), (4, 3), (2, 2), (5, 4), (1, 0), (1, 1),
    ]  # fmt: skip
    # B-05: 2 questions of 10 s, 3 answers of 20 s
    assert quality.interviews[4].buyer_share == 60 / 80
    assert (quality.statements, quality.backed, quality.shared, quality.before) == (4, 3, 3, 3)


def test_minutes_before_the_reveal_are_all_where_there_was_none() -> None:
    record = a_record(5)
    never = replace(record, events=record.events[:1])
    (one,) = portrait_of(PERSONA, [never]).quality.interviews
    assert one.minutes_before == 5


def test_one_buyer_of_two_interviews_counts_once() -> None:
    first = a_record(1)
    again = replace(
        first,
        id=interview_id(9),
        started_at="2026-11-09T10:00:00+01:00",
        findings=Findings(first.findings.findings, (ReasonRow(NIGHTS, ReasonAnswer.REJECTED),)),
    )
    found = portrait_of(PERSONA, [again, first, a_record(3)])
    assert [one.name for one in found.buyers] == ["B-01", "B-03"]
    assert found.buyers[0].interviews == (first.id, again.id)
    assert said_of(found, "IT has no time for a quarter").of == 2
    nights = next(line for line in found.matrix.lines if line.reason == NIGHTS)
    assert [cell.answer for cell in nights.cells] == [  # the latest answer counts
        ReasonAnswer.REJECTED,
        ReasonAnswer.NOT_RAISED,
    ]


def test_two_buyers_of_two_studies_by_one_code_name_are_two() -> None:
    other = replace(
        a_record(1),
        id=interview_id(9),
        setup=replace(
            a_record(1).setup, study=replace(a_record(1).setup.study, name="Another study")
        ),
    )
    found = portrait_of(PERSONA, [a_record(1), other])
    assert [one.name for one in found.buyers] == [
        "B-01 (Month end without night shifts)",
        "B-01 (Another study)",
    ]


def test_order_of_time_minds_offsets() -> None:
    early = replace(a_record(1), started_at="2026-11-01T23:30:00+02:00")  # 21:30 UTC
    late = replace(a_record(2), started_at="2026-11-01T22:00:00+00:00")
    assert [one.name for one in portrait_of(PERSONA, [late, early]).buyers] == ["B-01", "B-02"]


def test_words_whose_buyer_may_not_be_quoted_may_not_leave() -> None:
    record = a_record(3)
    silent = replace(record, setup=replace(record.setup, consent=Consent(Answer.YES, Answer.NO)))
    found = portrait_of(PERSONA, [silent, a_record(6)])
    leave = {one.buyer: one.may_leave for one in found.cited()}
    assert leave == {"B-03": False, "B-06": True}


def test_each_quote_is_cited_once_in_order(portrait: Portrait) -> None:
    cited = [(one.buyer, one.at_s) for one in portrait.cited()]
    assert cited == sorted(cited)
    assert len(set(cited)) == len(cited)
    first = portrait.cited()[0]
    assert (first.quote.id, first.at_s) == ("1a", 3 * MINUTE / 16_000)


def test_a_persona_without_interviews_shows_nothing_and_invents_nothing() -> None:
    found = portrait_of(Persona(PersonaId("p"), "Nobody yet"), [])
    assert found.buyers == () == found.interviews == found.cited()
    assert not any(ring.has_evidence for ring in (*found.rings, *found.forces))
    assert found.matrix.lines == () == found.channels
    assert not found.saturation.has_evidence
    assert found.saturation.quiet_for == 0


def test_an_interview_with_nothing_in_it_does_no_harm() -> None:
    record = a_record(1)
    bare = InterviewRecord(
        record.id, record.setup, "", record.status, replace(record.timeline, takes=())
    )
    found = portrait_of(PERSONA, [bare])
    assert found.quality.interviews[0].minutes == 0
    assert found.quality.interviews[0].buyer_share is None
    it = said_of(found, "IT has no time for a quarter")
    assert it.not_asked == ("B-01",)


def test_a_starred_quote_comes_before_others_of_its_time_and_state() -> None:
    record = a_record(1)
    starred = tuple(replace(q, starred=q.id == QuoteId("1c")) for q in record.quotes)
    finding = replace(record.findings.findings[0], quotes=(QuoteId("1b"), QuoteId("1c")))
    again = replace(record, quotes=starred, findings=Findings((finding,)))
    stated = portrait_of(Persona(PersonaId("p"), "One"), [again]).rings[0].loose[0]
    assert quotes_of(stated) == ["1c", "1b"]
    assert stated.quotes[0].quote.start == Frame(6 * MINUTE)


def test_a_card_on_which_nothing_was_written_counts_nowhere() -> None:
    records = eight_records()
    blank = Finding(FindingId("blank"), FindingKind.PERCEIVED_BARRIER, " ", 9)
    silent = replace(
        records[6],
        findings=replace(records[6].findings, findings=(*records[6].findings.findings, blank)),
    )
    nothing = Statement(StatementId("nothing"), FindingKind.PERCEIVED_BARRIER)
    persona = replace(PERSONA, statements=(*PERSONA.statements, nothing))
    portrait = portrait_of(persona, [*records[:6], silent, records[7]])
    assert said_of(portrait, "IT has no time for a quarter").not_asked == ("B-07", "B-08")
    assert portrait.quality.statements == portrait_of(PERSONA, records).quality.statements
    assert all(one.statement.text.strip() for ring in portrait.rings for one in ring.loose)


def test_a_card_with_a_note_or_a_quote_is_not_blank() -> None:
    one = Finding(FindingId("one"), FindingKind.PUSH)
    assert one.is_blank
    assert not replace(one, note="weekly").is_blank
    assert not replace(one, counter=(QuoteId("q"),)).is_blank
    assert not replace(one, people=("CFO",)).is_blank


def test_one_buyer_whose_code_name_is_typed_in_two_ways_is_one() -> None:
    again = a_record(1)
    who = replace(again.setup.participant, code_name=" b-01")
    again = replace(again, id=interview_id(9), setup=replace(again.setup, participant=who))
    found = portrait_of(PERSONA, [a_record(1), again])
    assert [(one.name, len(one.interviews)) for one in found.buyers] == [("B-01", 2)]
