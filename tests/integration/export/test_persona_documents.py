"""The persona's documents as Word would read them back, held against counts made by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table

from fakes.accessibility import faults_in
from fakes.eight_buyers import ALONE, PERSONA, eight_records
from fakes.templates import company_template
from firsthand.core.findings import ReasonAnswer, ReasonRow
from firsthand.core.interview import Answer, Consent, InterviewId
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.core.persona.portrait import Portrait
from firsthand.core.persona.portraying import portrait_of
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.export.persona.brief import brief_document
from firsthand.export.persona.document import persona_document
from firsthand.jobs.personas import references

_ROUND = "Controllers' round of the chamber of commerce"
DAY = datetime(2026, 11, 22)
Written = Callable[..., Document]


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    return portrait_of(PERSONA, eight_records(), references())


@pytest.fixture
def written(tmp_path: Path) -> Written:
    def write(portrait: Portrait, language: str = "en", template: Path | None = None) -> Document:
        path = tmp_path / "persona.docx"
        with path.open("wb") as file:
            persona_document(portrait, language, DAY, template).write(file)
        assert faults_in(path) == ()
        return docx.Document(str(path))

    return write


@pytest.fixture
def briefed(tmp_path: Path) -> Written:
    def write(portrait: Portrait, language: str = "en", template: Path | None = None) -> Document:
        path = tmp_path / "brief.docx"
        with path.open("wb") as file:
            brief_document(portrait, language, template).write(file)
        assert faults_in(path) == ()
        return docx.Document(str(path))

    return write


def texts(document: Document, style: str) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == style]


def headings(document: Document, level: int) -> list[str]:
    return texts(document, f"Heading {level}")


def table(document: Document, caption: str) -> list[list[str]]:
    """The rows of the table with that caption, header row first."""
    found = next(t for t in document.tables if caption in _caption(t))
    return [[cell.text for cell in row.cells] for row in found.rows]


def _caption(found: Table) -> str:
    return str(found._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")))


def below(document: Document, statement: str) -> list[str]:
    """What stands below a statement, as far as the next one or a heading."""
    paragraphs = iter(document.paragraphs)
    for paragraph in paragraphs:
        if paragraph.style.name == "Statement" and paragraph.text == statement:
            first = next(paragraphs)
            if first.style.name != "Evidence Line":
                continue
            lines = [first.text]
            for following in paragraphs:
                if following.style.name.startswith(("Heading", "Statement")):
                    return lines
                lines.append(following.text)
    raise AssertionError(f"{statement!r} is no statement with evidence")


def everything(document: Document) -> str:
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def test_the_parts_stand_in_the_order_somebody_reads_them(
    written: Written, portrait: Portrait
) -> None:
    assert headings(written(portrait), 1) == [
        "Who this is",
        "Why they buy",
        "What moves them and what holds them",
        "Reasons to invest",
        "Where they look for answers",
        "Who fits and who does not",
        "The words they use",
        "How good the evidence is",
        "Agreed",
        "Evidence",
    ]


def test_a_statement_names_its_buyers_its_quotes_and_what_speaks_against_it(
    written: Written, portrait: Portrait
) -> None:
    lines = below(written(portrait), "IT has no time for a quarter")
    assert lines[0] == (
        "3 of 8 buyers (B-01, B-03, B-06)  ·  1 before the reveal"
        "  ·  not raised by B-02, B-05  ·  not asked: B-07, B-08"
    )
    assert lines[1] == "“Every change has to wait for IT, and IT is busy until spring.”"
    assert lines[2] == "B-03  ·  03:00.0  ·  before the reveal  ·  heard and confirmed"
    assert "Against it: B-04" in lines
    assert lines[lines.index("Against it: B-04") + 1].startswith("“IT is two people down the hall")


def test_what_was_said_before_the_reveal_comes_first_in_every_statement(
    written: Written, portrait: Portrait
) -> None:
    document = written(portrait)
    found = 0
    for statement in dict.fromkeys(texts(document, "Statement")):
        try:
            lines = below(document, statement)
        except AssertionError:
            continue
        until = next((n for n, line in enumerate(lines) if line.startswith("Against")), len(lines))
        before = ["before the reveal" in x for x in lines[1:until] if re.search(r"  ·  \d\d:", x)]
        assert before == sorted(before, reverse=True), statement
        found += len(before)
    assert found >= 15


def test_a_statement_and_a_ring_without_quotes_say_no_evidence_yet(
    written: Written, portrait: Portrait
) -> None:
    document = written(portrait)
    after = {above.text: under.text for above, under in pairwise(document.paragraphs)}
    assert after["It costs too much"] == "No evidence yet."
    assert "Nothing is known yet of: Push, Pull, Anxiety." in texts(document, "Note")


def test_only_confirmed_words_wear_quotation_marks(written: Written, portrait: Portrait) -> None:
    document = written(portrait)
    rows = table(document, "Every quote")[1:]
    states = {one.quote.text: one.quote.state for one in portrait.cited()}
    assert len(rows) == len(portrait.cited()) == len(states)
    for _, words, state in rows:
        is_confirmed = states[words.strip("“”")] is QuoteState.CONFIRMED
        assert words.startswith("“") is is_confirmed
        assert ("heard and confirmed" in state) is is_confirmed
        assert ("not yet heard" in state) is not is_confirmed
    for quote in texts(document, "Quote"):
        is_confirmed = states[quote.strip("“”")] is QuoteState.CONFIRMED
        assert quote.startswith("“") is is_confirmed


def test_the_evidence_says_where_each_quote_can_be_heard(
    written: Written, portrait: Portrait
) -> None:
    rows = table(written(portrait), "Every quote")
    assert rows[0] == ["Source", "Words", "State"]
    assert rows[1][0] == "B-01\n03:00.0"
    assert all(re.fullmatch(r"B-0\d\n\d\d:\d\d\.\d", row[0]) for row in rows[1:])


def test_the_matrix_is_the_one_counted_by_hand(written: Written, portrait: Portrait) -> None:
    document = written(portrait)
    assert table(document, "each buyer made of each reason") == [
        ["Reason", *(f"B-0{number}" for number in range(1, 9))],
        ["fewer questions from the auditor", "●", "?", "●", "×", "×", "●", "?", "○"],
        ["less night work", "●", "○", "–", "●", "×", "○", "–", "?"],
        ["not everything hangs on one person", "○", "●", "–", "?", "×", "●", "?", "–"],
    ]
    counts = [t for t in texts(document, "Evidence Line") if "unprompted" in t]
    assert counts[0] == ("3 unprompted, 1 when asked, 2 rejected, of 6 who were asked or said so")


def rejecting(record: InterviewRecord, reason: str, quote: str) -> InterviewRecord:
    """The buyer rejects one reason, and says why."""
    row = ReasonRow(reason, ReasonAnswer.REJECTED, (QuoteId(quote),))
    return replace(record, findings=replace(record.findings, reasons=(row,)))


def test_a_reason_stands_with_its_best_quote_and_with_the_best_against_it(
    written: Written,
) -> None:
    records = eight_records()
    records[4] = rejecting(records[4], ALONE, "5b")
    said = below(written(portrait_of(PERSONA, records, references())), ALONE)
    assert said[1:] == [
        "“I reconcile them by hand, in a spreadsheet, at night.”",
        "B-02  ·  04:00.0  ·  before the reveal  ·  heard and confirmed",
        "Against it: B-05",
        "“For us that would be a hammer for a drawing pin.”",
        "B-05  ·  04:00.0  ·  after the reveal  ·  heard and confirmed",
    ]


def test_a_quote_behind_a_rejection_is_never_shown_as_one_for_the_reason(
    written: Written,
) -> None:
    records = eight_records()
    dear = "It costs less than a night"
    records[7] = rejecting(records[7], dear, "8a")
    said = below(written(portrait_of(PERSONA, records, references())), dear)
    assert said[0].startswith("0 unprompted, 0 when asked, 1 rejected")
    assert said[1] == "Against it: B-08"


def test_channels_are_ranked_by_buyers(written: Written, portrait: Portrait) -> None:
    rows = table(written(portrait), "look for answers")
    assert [row[:3] for row in rows[1:]] == [
        [_ROUND, "person", "3 of 8 buyers\nB-01, B-03, B-06"],
        ["reconcile two systems", "search term", "2 of 8 buyers\nB-02, B-04"],
        ["Trade magazine", "publication", "1 of 8 buyers\nB-03"],
    ]  # fmt: skip


def test_pictures_say_in_words_all_that_they_show(written: Written, portrait: Portrait) -> None:
    document = written(portrait)
    described = [node.get("descr") for node in document.element.iter(qn("wp:docPr"))]
    assert len(described) == 2
    quality, saturation = described
    for one in portrait.quality.interviews:
        assert f"{one.buyer}: {one.minutes_before:.0f} of {one.minutes:.0f} minutes" in quality
    assert "B-01: 2 new, 0 known; B-02:" in saturation
    assert f"{portrait.saturation.points[-1].total} themes in all" in saturation


def test_marketing_and_sales_sign_for_it(written: Written, portrait: Portrait) -> None:
    rows = table(written(portrait), "agrees")
    assert rows[0] == ["For", "Name", "Date", "Signature"]
    assert [row[0].strip() for row in rows[1:]] == ["Marketing", "Sales"]


def test_german_interviews_give_a_german_document(written: Written, portrait: Portrait) -> None:
    document = written(portrait, "de")
    assert headings(document, 1)[1] == "Warum sie kaufen"
    assert texts(document, "Quote")[0].startswith("„")
    english = ("buyers", "reveal", "evidence", "heard")
    shown = [p.text for p in document.paragraphs if p.style.name in ("Evidence Line", "Note")]
    assert not [line for line in shown if any(word in line for word in english)]


def test_a_persona_without_interviews_invents_nothing(written: Written, briefed: Written) -> None:
    empty = portrait_of(Persona(PersonaId("x"), "Nobody yet"), [], {})
    document = written(empty)
    assert texts(document, "Summary Line") == ["No interviews belong to this persona yet."]
    assert texts(document, "Quote") == []
    assert texts(document, "Note").count("No evidence yet.") >= 12
    assert "No evidence yet." in everything(briefed(empty))


def test_many_buyers_are_spread_over_several_matrices(written: Written) -> None:
    records = []
    for turn in range(3):
        for record in eight_records():
            who = record.setup.participant
            who = replace(who, code_name=f"{who.code_name}{'abc'[turn]}")
            setup = replace(record.setup, participant=who)
            records.append(replace(record, id=type(record.id)(f"{record.id}{turn}"), setup=setup))
    document = written(portrait_of(PERSONA, records, {}))
    parts = [t for t in document.tables if "each buyer made" in _caption(t)]
    assert [len(part.columns) for part in parts] == [9, 9, 9]
    assert _caption(parts[2]).endswith("part 3 of 3")


def test_a_companys_template_carries_both(
    written: Written, briefed: Written, portrait: Portrait, tmp_path: Path
) -> None:
    template = company_template(tmp_path / "company.dotx")
    for document in (written(portrait, "en", template), briefed(portrait, "en", template)):
        assert document.sections[0].header.paragraphs[0].text == "Tallyhouse GmbH"


def test_the_brief_has_only_heard_words_in_quotation_marks(
    briefed: Written, portrait: Portrait
) -> None:
    document = briefed(portrait)
    heard = {one.quote.text for one in portrait.cited() if one.quote.is_verbatim}
    quoted = re.findall("“([^”]+)”", everything(document))
    assert len(quoted) >= 5
    assert set(quoted) <= heard


def test_the_brief_counts_buyers_behind_each_line(briefed: Written, portrait: Portrait) -> None:
    rows = dict(table(briefed(portrait), "topic by topic")[1:])
    assert "An auditor asks for the same figure twice  3/8" in rows["Why they move now"]
    assert "IT has no time for a quarter  3/8" in rows["What stops them"]
    assert "It costs too much" not in everything(briefed(portrait)), "nobody said so"
    assert rows["Reasons that count"].splitlines() == [
        "fewer questions from the auditor  4/8",
        "less night work  4/8",
        "not everything hangs on one person  3/8",
    ]


def test_the_brief_never_cuts_a_quote(briefed: Written) -> None:
    records = eight_records()
    long = "I want to go home, " * 60 + "and that is all."
    first = records[0]
    quotes = tuple(replace(one, text=long) for one in first.quotes)
    records[0] = replace(first, quotes=quotes, debrief=replace(first.debrief, memorable=""))
    document = briefed(portrait_of(PERSONA, records, references()))
    assert "I want to go home, I want" not in everything(document)


def test_words_that_may_not_be_quoted_stand_in_neither(written: Written, briefed: Written) -> None:
    records = eight_records()
    shut = replace(records[0].setup, consent=Consent(record=Answer.YES, quote=Answer.NO))
    held_back = {quote.text for quote in records[0].quotes}
    records[0] = replace(records[0], setup=shut)
    portrait = portrait_of(PERSONA, records, references())
    for document in (written(portrait), briefed(portrait)):
        assert not [text for text in held_back if text in everything(document)]
    assert any("are left out" in text for text in texts(written(portrait), "Banner"))


def held(*parts: InterviewRecord) -> Portrait:
    return portrait_of(replace(PERSONA, statements=()), list(parts), {})


def forty_eight() -> Portrait:
    """The eight, six times over."""
    return held(*(again for n in range(6) for again in renumbered(n)))


def renumbered(times: int) -> list[InterviewRecord]:
    found = []
    for number, record in enumerate(eight_records(), start=1 + 8 * times):
        who = replace(record.setup.participant, code_name=f"B-{number:02d}")
        setup = replace(record.setup, participant=who)
        found.append(replace(record, id=InterviewId(f"made-{number}"), setup=setup))
    return found


def test_no_picture_is_higher_than_half_a_page_and_every_interview_is_described(
    written: Written,
) -> None:
    document = written(forty_eight())
    heights = [shape.height for shape in document.inline_shapes]
    assert max(heights) < document.sections[0].page_height / 2
    described = "".join(
        one._inline.docPr.get("descr", "") for one in document.inline_shapes
    ).partition("in order of time")[0]
    assert all(f"B-{number:02d}:" in described for number in range(1, 49))


def test_every_buyer_who_was_not_asked_is_named_in_the_draft(tmp_path: Path) -> None:
    names = tuple(f"B-{number:02d}" for number in range(1, 20))
    path = tmp_path / "persona.docx"
    with path.open("wb") as file:
        persona_document(held(*eight_records()), "en", DAY, None, names).write(file)
    assert ", ".join(names) in texts(docx.Document(str(path)), "Banner")[0]


@pytest.mark.parametrize(
    ("language", "draft", "brief"),
    [
        ("en", "Based on one interview, on 1 November 2026", "From one interview"),
        ("de", "Beruht auf einem Interview, am 1. November 2026", "Aus einem Interview"),
    ],
)
def test_one_interview_is_spoken_of_as_one(
    written: Written, briefed: Written, language: str, draft: str, brief: str
) -> None:
    portrait = held(eight_records()[0])
    assert texts(written(portrait, language), "Summary Line")[0] == draft
    assert texts(briefed(portrait, language), "Subtitle")[0].endswith(brief)


def test_two_interviews_with_one_buyer_on_one_day_say_so(written: Written) -> None:
    first = eight_records()[0]
    again = replace(first, id=InterviewId("made-again"))
    lines = texts(written(held(first, again)), "Summary Line")
    assert lines[0] == "Based on 2 interviews with one buyer, on 1 November 2026"


def test_a_persona_without_statements_says_nothing_of_statements(
    written: Written, briefed: Written
) -> None:
    lines = texts(written(held(eight_records()[0])), "Summary Line")
    assert lines[1:] == ["4 of 5 quotes heard and confirmed"]
    bare = portrait_of(Persona(PersonaId("x"), "Nobody yet"), [], {})
    assert texts(briefed(bare), "Subtitle")[0].endswith("No interviews belong to this persona yet.")


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "a buyer who is in more than one counts in each."), ("de", "zählt in jeder.")],
)
def test_buyers_of_several_studies_may_count_twice_and_both_documents_say_so(
    portrait: Portrait, written: Written, briefed: Written, language: str, told: str
) -> None:
    several = replace(portrait, studies=("Month end", "Year end"))
    for write in (written, briefed):
        said = [p.text for p in write(several, language).paragraphs if p.text.endswith(told)]
        assert len(said) == 1
        before = [p.text for p in write(portrait, language).paragraphs]
        assert not any(text.endswith(told) for text in before)
