"""A spreadsheet shows what was said and reckons nothing; Markdown and JSON lose nothing."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.kept import any_record
from fakes.records import interview_record
from fakes.sounding import sounding_record
from firsthand.core.interview import Debrief, Fit
from firsthand.core.plainly import value_of
from firsthand.core.record import InterviewRecord
from firsthand.export.open.json_file import interview_json
from firsthand.export.open.markdown import markdown, shown
from firsthand.export.open.sheet import COLUMNS, quotes_sheet, safe_cell

RECORD = interview_record()


def plain_cell(cell: str) -> str:
    """The text that `safe_cell` was given."""
    is_made_safe = cell.startswith("'") and safe_cell(cell[1:]) == cell
    return cell[1:] if is_made_safe else cell


def _rows(record: InterviewRecord) -> list[dict[str, str]]:
    found = csv.DictReader(io.StringIO(quotes_sheet(record), newline=""))
    return [{name: plain_cell(cell) for name, cell in row.items()} for row in found]


@given(any_record())
@settings(max_examples=100, deadline=None)
def test_any_quotes_come_back_from_the_sheet(record: InterviewRecord) -> None:
    quotes = sorted(record.quotes, key=lambda quote: quote.start)
    rows = _rows(record)
    for column, expected in (
        ("quote", [quote.id for quote in quotes]),
        ("text", [quote.text for quote in quotes]),
        ("note", [quote.note for quote in quotes]),
        ("kind", [str(quote.kind) for quote in quotes]),
    ):
        assert [row[column] for row in rows] == expected


@given(st.text())
def test_any_text_survives_being_made_safe(text: str) -> None:
    assert plain_cell(safe_cell(text)) == text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "'="])
def test_no_cell_begins_as_a_formula(start: str) -> None:
    cell = safe_cell(f"{start}cmd|' /C calc'!A0")
    assert cell.startswith("'")


def test_every_cell_of_a_sheet_is_safe() -> None:
    evil = replace(
        RECORD.quotes[0],
        text="=1+1",
        note="@SUM(A1)",
        themes=("+x",),
        confirmed_by='=HYPERLINK("http://x")',
    )
    setup = replace(RECORD.setup, study=replace(RECORD.setup.study, name="-1"))
    written = quotes_sheet(replace(RECORD, setup=setup, quotes=(evil,)))
    cells = [cell for row in csv.reader(io.StringIO(written, newline="")) for cell in row]
    assert len(cells) == 2 * len(COLUMNS)
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")]


@given(any_record())
@settings(max_examples=50, deadline=None)
def test_any_interview_comes_back_from_json(record: InterviewRecord) -> None:
    found = json.loads(interview_json(record))
    assert value_of(InterviewRecord, found["interview"]) == record


def test_markdown_has_every_quote_and_every_word() -> None:
    written = markdown(RECORD)
    plain = re.sub(r"\\(.)", r"\1", written)
    assert all(f"> {quote.text}" in plain for quote in RECORD.quotes)
    assert all(segment.text in plain for segment in RECORD.transcript.segments)
    before, after = plain.index("before the reveal"), plain.index("after the reveal")
    assert before < plain.index(RECORD.quotes[0].text) < after
    assert "### Exploring" in plain


def test_what_nobody_has_heard_is_not_called_verbatim() -> None:
    lines = markdown(RECORD).replace("\\", "").split("\n")
    for quote in RECORD.quotes:
        line = lines[lines.index(f"> {quote.text}") + 2]
        assert ("not verbatim" in line) is (not quote.is_verbatim)


def test_words_are_no_markup_in_markdown() -> None:
    assert shown("<b>*x* [a](b) # `c`") == r"\<b\>\*x\* \[a\](b) \# \`c\`"
    assert shown("1. first\n2. second") == r"1\. first 2. second"
    assert shown("- no list, --- no line") == r"\- no list, \-\-\- no line"
    assert "<nobody>" not in markdown(sounding_record())


def test_a_buyers_code_and_a_sentence_can_be_searched_for_in_markdown() -> None:
    for text in ("B-07", "2026-11-19", "What (really) happened? It broke!"):
        assert shown(text) == text


def test_a_verdict_without_a_why_is_in_markdown_as_well() -> None:
    judged = Debrief(fit=Fit.NOT_A_FIT)
    assert "- Fit: not a fit" in markdown(replace(RECORD, debrief=judged)).replace("\\", "")
    unjudged = markdown(replace(RECORD, debrief=Debrief(fit_why="No budget")))
    assert "- Fit: No budget" in unjudged
