"""Where a page may end in an interview record: never between a heading and what it heads."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from fakes.records import SETUP, interview_record
from firsthand.core.record import InterviewRecord
from firsthand.export.interview.writing import write_interview_record

_A_PAGE = 2_500
"""Letters of facts, by a careful guess."""


def written(record: InterviewRecord, path: Path) -> Document:
    write_interview_record(record, path / "record.docx")
    return docx.Document(str(path / "record.docx"))


def is_kept(paragraph: Paragraph) -> bool:
    """Whether its style or it itself holds it to what follows."""
    return bool(
        paragraph.paragraph_format.keep_with_next or paragraph.style.paragraph_format.keep_with_next
    )


def on_the_page_of(document: Document, heading: str) -> list[str]:
    """What is held together behind that heading, itself first, as far as a page may end."""
    paragraphs = iter(document.paragraphs)
    for paragraph in paragraphs:
        if paragraph.text == heading and paragraph.style.name.startswith("Heading"):
            break
    chain = [heading]
    while is_kept(paragraph):
        paragraph = next(paragraphs)
        chain.append(paragraph.text)
    return chain


def test_a_heading_of_quotes_stays_with_its_first_quote(tmp_path: Path) -> None:
    record = interview_record()
    document = written(record, tmp_path)
    for heading, quote in (
        ("Before the reveal", "more numbers than ever"),
        ("After the reveal", "I would not have to be the one"),
    ):
        chain = on_the_page_of(document, heading)
        assert any(quote in text for text in chain), chain


def test_a_quote_that_fills_a_page_may_break_and_leaves_no_heading_alone(tmp_path: Path) -> None:
    record = interview_record()
    first, *others = record.quotes
    long = replace(first, text="a word or two about the quarter " * 90)
    document = written(replace(record, quotes=(long, *others)), tmp_path)
    kept = {
        "two about the quarter" in one.text: one.paragraph_format.keep_together is not False
        for one in document.paragraphs
        if one.style.name == "Quote"
    }
    assert kept == {True: False, False: True}


def test_facts_longer_than_a_page_do_not_leave_their_heading_alone(tmp_path: Path) -> None:
    long = "a word or two about the quarter " * 40
    who = replace(SETUP.participant, facts=long)
    setup = replace(SETUP, participant=who, study=replace(SETUP.study, problem=long))
    chain = on_the_page_of(written(interview_record(setup), tmp_path), "The interview")
    assert len(chain) > 1
    assert sum(map(len, chain)) < _A_PAGE
