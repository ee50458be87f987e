"""Keeps and reads personas within its caller's transaction or moment."""

from __future__ import annotations

import json
import sqlite3

from firsthand.core.findings import FindingId, FindingKind
from firsthand.core.interview import Fit, InterviewId, Participant
from firsthand.core.persona.belonging import Candidate
from firsthand.core.persona.editing import merged_personas, without_interview
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

_TEXTS = "name, summary, profile, proposition"
_RULE = (
    "rule_study, rule_role, rule_company, rule_industry, rule_size, rule_region,"
    " rule_buying_stage, rule_fits"
)


def read_all(db: sqlite3.Connection) -> list[Persona]:
    """All personas by name."""
    rows = db.execute(
        f"SELECT id, {_TEXTS}, {_RULE} FROM personas ORDER BY name COLLATE NOCASE, id"
    )
    return [_persona(db, row) for row in rows.fetchall()]


def read(db: sqlite3.Connection, id: PersonaId) -> Persona | None:
    row = db.execute(f"SELECT id, {_TEXTS}, {_RULE} FROM personas WHERE id = ?", (id,)).fetchone()
    return _persona(db, row) if row else None


def candidates(db: sqlite3.Connection) -> list[Candidate]:
    """As much of every interview as a rule looks at, without names that are kept apart."""
    rows = db.execute(
        "SELECT i.id, i.started_at, s.name, coalesce(d.fit, ''), p.code_name, p.role, p.company,"
        " p.industry, p.size, p.region, p.buying_stage"
        " FROM interviews i JOIN studies s ON s.id = i.study_id"
        " JOIN participants p ON p.interview_id = i.id"
        " LEFT JOIN debriefs d ON d.interview_id = i.id ORDER BY julianday(i.started_at), i.id"
    )
    return [
        Candidate(
            InterviewId(row[0]),
            row[1],
            row[2],
            Participant(row[4], "", "", *row[5:11]),
            Fit(row[3]) if row[3] else Fit.UNKNOWN,
        )
        for row in rows
    ]


def merge(db: sqlite3.Connection, persona: Persona, base: Persona | None) -> Persona:
    """Keep what `persona` changes of `base`, and what somebody else has changed meanwhile."""
    there = read(db, persona.id)
    if there is not None and base is not None:
        persona = merged_personas(base, persona, there)
    put(db, persona)
    return persona


def put(db: sqlite3.Connection, persona: Persona) -> None:
    """Insert or replace by id, with all that hangs on it."""
    remove(db, persona.id)
    rule = persona.rule
    db.execute(
        f"INSERT INTO personas (id, {_TEXTS}, {_RULE})"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            persona.id,
            persona.name,
            persona.summary,
            persona.profile,
            persona.proposition,
            rule.study,
            rule.role,
            rule.company,
            rule.industry,
            rule.size,
            rule.region,
            rule.buying_stage,
            json.dumps(rule.fits),
        ),
    )
    by_hand = [(one, 1) for one in persona.picked] + [(one, 0) for one in persona.left_out]
    db.executemany(
        "INSERT INTO persona_interviews (persona_id, interview_id, belongs, position)"
        " VALUES (?, ?, ?, ?)",
        [(persona.id, one, belongs, at) for at, (one, belongs) in enumerate(by_hand)],
    )
    for position, statement in enumerate(persona.statements):
        _put_statement(db, persona.id, position, statement)


def rename_study(db: sqlite3.Connection, old: str, new: str) -> None:
    """Rules that ask for a study go on asking for it."""
    db.execute("UPDATE personas SET rule_study = ? WHERE rule_study = ?", (new, old))


def remove(db: sqlite3.Connection, id: PersonaId) -> None:
    """Take a persona out; one that is not there does no harm."""
    db.execute("DELETE FROM personas WHERE id = ?", (id,))


def erase_interview(db: sqlite3.Connection, interview: InterviewId) -> None:
    """Take every reference to an interview out, and the statements that rested on it alone."""
    for persona in read_all(db):
        left = without_interview(persona, interview)
        if left != persona:
            put(db, left)


def _put_statement(
    db: sqlite3.Connection, persona: PersonaId, position: int, statement: Statement
) -> None:
    db.execute(
        "INSERT INTO persona_statements (id, persona_id, position, kind, text, note)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (statement.id, persona, position, statement.kind, statement.text, statement.note),
    )
    db.executemany(
        "INSERT INTO persona_statement_findings (statement_id, position, interview_id, finding_id)"
        " VALUES (?, ?, ?, ?)",
        [
            (statement.id, at, ref.interview, ref.finding)
            for at, ref in enumerate(statement.findings)
        ],
    )
    for speaks_against, refs in ((0, statement.quotes), (1, statement.counter)):
        db.executemany(
            "INSERT INTO persona_statement_quotes (statement_id, speaks_against, position,"
            " interview_id, quote_id) VALUES (?, ?, ?, ?, ?)",
            [
                (statement.id, speaks_against, at, ref.interview, ref.quote)
                for at, ref in enumerate(refs)
            ],
        )


def _persona(db: sqlite3.Connection, row: tuple[str, ...]) -> Persona:
    id = PersonaId(row[0])
    by_hand = db.execute(
        "SELECT interview_id, belongs FROM persona_interviews WHERE persona_id = ?"
        " ORDER BY position",
        (id,),
    ).fetchall()
    statements = db.execute(
        "SELECT id, kind, text, note FROM persona_statements WHERE persona_id = ?"
        " ORDER BY position",
        (id,),
    ).fetchall()
    return Persona(
        id,
        row[1],
        summary=row[2],
        profile=row[3],
        proposition=row[4],
        rule=_rule(*row[5:13]),
        picked=tuple(InterviewId(one) for one, belongs in by_hand if belongs),
        left_out=tuple(InterviewId(one) for one, belongs in by_hand if not belongs),
        statements=tuple(_statement(db, one) for one in statements),
    )


def _rule(
    study: str,
    role: str,
    company: str,
    industry: str,
    size: str,
    region: str,
    buying_stage: str,
    fits: str,
) -> Rule:
    verdicts = tuple(Fit(one) for one in json.loads(fits))
    return Rule(study, role, company, industry, size, region, buying_stage, verdicts)


def _statement(db: sqlite3.Connection, row: tuple[str, str, str, str]) -> Statement:
    id, kind, text, note = row
    findings = db.execute(
        "SELECT interview_id, finding_id FROM persona_statement_findings WHERE statement_id = ?"
        " ORDER BY position",
        (id,),
    )
    quotes: dict[bool, list[QuoteRef]] = {False: [], True: []}
    for speaks_against, interview, quote in db.execute(
        "SELECT speaks_against, interview_id, quote_id FROM persona_statement_quotes"
        " WHERE statement_id = ? ORDER BY speaks_against, position",
        (id,),
    ):
        quotes[bool(speaks_against)].append(QuoteRef(interview, QuoteId(quote)))
    return Statement(
        StatementId(id),
        FindingKind(kind),
        text,
        tuple(FindingRef(InterviewId(one), FindingId(finding)) for one, finding in findings),
        tuple(quotes[False]),
        tuple(quotes[True]),
        note,
    )
