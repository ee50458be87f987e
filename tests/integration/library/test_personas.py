"""Personas in a real library: kept, merged, erased with an interview, and saved from damage."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from fakes.kept import an_interview
from firsthand.core.findings import FindingId, FindingKind
from firsthand.core.interview import Fit, InterviewId
from firsthand.core.persona.editing import with_statement
from firsthand.core.persona.kept import (
    FindingRef,
    Persona,
    PersonaId,
    QuoteRef,
    Rule,
    Statement,
    StatementId,
)
from firsthand.core.quotes import QuoteId
from firsthand.library.library import Library
from firsthand.library.salvaging import salvage

ONE, TWO = InterviewId("2026-11-20-b-01-aaaa"), InterviewId("2026-11-21-b-02-bbbb")

PERSONA = Persona(
    PersonaId("persona-1"),
    "Ops lead",
    summary="Holds two systems together by hand.",
    profile="Two warehouses, one spreadsheet.",
    proposition="The list before the report.",
    rule=Rule("Churn", "ops, head", "Miller", "retail", "50", "north", "looking", (Fit.FIT,)),
    picked=(TWO, ONE),
    left_out=(InterviewId("2026-11-22-b-03-cccc"),),
    statements=(
        Statement(
            StatementId("s-1"),
            FindingKind.PERCEIVED_BARRIER,
            "Nobody has the strength to try again",
            (FindingRef(ONE, FindingId("f-1")), FindingRef(TWO, FindingId("f-2"))),
            (QuoteRef(ONE, QuoteId("q-1")),),
            (QuoteRef(TWO, QuoteId("q-2")),),
            "said late",
        ),
        Statement(
            StatementId("s-2"),
            FindingKind.PUSH,
            "Only B-01 says so",
            (FindingRef(ONE, FindingId("f-3")),),
        ),
    ),
)


def test_a_persona_is_read_back_as_it_was_kept(tmp_path: Path) -> None:
    other = Persona(PersonaId("persona-2"), "Buyer of last resort")
    with Library.open(tmp_path) as library:
        library.keep_persona(PERSONA)
        library.keep_persona(other)
    with Library.open(tmp_path) as library:
        assert library.personas() == [
            Persona(PersonaId("persona-2"), "Buyer of last resort"),
            PERSONA,
        ]
        library.remove_persona(PERSONA.id)
        assert library.personas() == [other]


def test_what_another_window_kept_meanwhile_stays(tmp_path: Path) -> None:
    mine = replace(PERSONA, summary="mine")
    theirs = with_statement(PERSONA, Statement(StatementId("s-3"), FindingKind.PULL, "theirs"))
    with Library.open(tmp_path) as library:
        library.keep_persona(PERSONA)
        library.keep_persona(theirs, PERSONA)
        kept = library.keep_persona(mine, PERSONA)
        assert kept == replace(theirs, summary="mine")
        assert library.personas() == [kept]


def test_an_interview_that_is_kept_again_still_belongs(tmp_path: Path) -> None:
    record = an_interview(ONE, ["Every Friday it is wrong."])
    with Library.open(tmp_path) as library:
        library.keep_record(record)
        library.keep_persona(PERSONA)
        library.keep_record(replace(record, started_at="2026-11-20T11:00:00+01:00"))
        assert library.personas() == [PERSONA]


def test_erasing_an_interview_takes_it_out_of_personas_here_and_in_backups(tmp_path: Path) -> None:
    with Library.open(tmp_path) as library:
        library.keep_record(an_interview(ONE, ["Every Friday it is wrong."]))
        library.keep_persona(PERSONA)
        backup = tmp_path / "backups" / "library-20261120-101010.db"
        backup.parent.mkdir(exist_ok=True)
        with closing(sqlite3.connect(backup)) as copy:
            library._db.backup(copy)
        library.remove_interview(ONE)
        (left,) = library.personas()
        assert left.picked == (TWO,)
        assert [one.text for one in left.statements] == ["Nobody has the strength to try again"]
    for file in (tmp_path / "library.db", backup):
        content = file.read_bytes()
        assert b"Only B-01 says so" not in content
        assert ONE.encode() not in content


def test_personas_are_saved_from_a_damaged_library(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    for home in (old, new):
        with Library.open(home) as library:
            library.keep_persona(replace(PERSONA, summary="as the backup had it", statements=()))
    with Library.open(old) as library:
        library.keep_persona(PERSONA)
    with Library.open(new) as library:
        salvage(old / "library.db", library)
        assert library.personas() == [PERSONA]


def test_an_outline_is_the_record_without_its_words(tmp_path: Path) -> None:
    record = an_interview(ONE, ["Every Friday it is wrong.", "And every Saturday."])
    with Library.open(tmp_path) as library:
        library.keep_record(record)
        outline = library.outline(ONE)
        assert any(segment.words for segment in library.record(ONE).transcript.segments)
        bare = tuple(replace(one, words=()) for one in library.record(ONE).transcript.segments)
        assert outline.transcript.segments == bare
        assert replace(outline, transcript=record.transcript) == library.record(ONE)
