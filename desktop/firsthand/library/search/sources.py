"""The tables that can be searched, and what each kind of narrowing means for each of them."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass

from firsthand.core.marks import MarkKind
from firsthand.core.quotes import QuoteState
from firsthand.core.sameness import name_key
from firsthand.library.records import themes
from firsthand.library.search.query import Filters

_OF_AN_INTERVIEW = (
    " CROSS JOIN interviews i ON i.id = t.interview_id"
    " CROSS JOIN participants p ON p.interview_id = i.id"
)


@dataclass(frozen=True, slots=True)
class Source:
    """One table that can be searched, and what of the filters makes sense for it."""

    kind: str
    table: str
    key: str
    weight: float
    """How much a hit here counts, next to one in the words."""
    text: str
    """SQL for all that was indexed."""
    start: str = "NULL"
    end: str = "NULL"
    before: str = ""
    """SQL for "before the reveal"; empty for what has no place in time."""
    kinds: str = ""
    """SQL for what `:kind` must fit; empty for what is of no kind."""
    is_starred: bool = False
    is_quote: bool = False
    has_speaker: bool = False
    is_of_an_interview: bool = True
    code_name: str = "p.code_name"
    joins: str = _OF_AN_INTERVIEW


_BEFORE = "(i.reveal_frame IS NULL OR {} < i.reveal_frame)"

WORDS = Source(
    "words",
    "segments",
    "id",
    1.0,
    text="t.text",
    start="t.start_frame",
    end="t.end_frame",
    before=_BEFORE.format("t.start_frame"),
    has_speaker=True,
)
QUOTES = Source(
    "quote",
    "quotes",
    "number",
    1.6,
    text="t.text || ' ' || t.note",
    start="t.start_frame",
    end="t.end_frame",
    before="t.before_reveal",
    kinds="t.kind = :kind",
    is_starred=True,
    is_quote=True,
    has_speaker=True,
)
_MARKS = Source(
    "note",
    "marks",
    "number",
    1.3,
    text="t.note",
    start="t.frame",
    before=_BEFORE.format("t.frame"),
    kinds="t.kind = :kind",
    is_starred=True,
)
_DEBRIEFS = Source(
    "note",
    "debriefs",
    "number",
    1.1,
    text="t.surprised || ' ' || t.belief_changed || ' ' || t.ask_next || ' ' || t.fit_why",
)
_PEOPLE = Source(
    "person",
    "participants",
    "number",
    1.5,
    text="t.code_name || ' ' || t.role || ' ' || t.company || ' ' || t.industry || ' ' || t.region"
    " || ' ' || t.facts",
)
_STUDIES = Source(
    "study",
    "studies",
    "id",
    1.5,
    text="t.name || ' ' || t.problem || ' ' || t.solution || ' ' || t.company",
    code_name="''",
    joins=(
        " CROSS JOIN interviews i ON i.id = (SELECT id FROM interviews WHERE study_id = t.id"
        " ORDER BY julianday(started_at) DESC LIMIT 1)"
    ),
    is_of_an_interview=False,
)
_ON_A_QUOTE = (
    _OF_AN_INTERVIEW + " LEFT JOIN quotes g ON g.number = (SELECT q.number FROM {table} b"
    " JOIN quotes q ON q.interview_id = t.interview_id AND q.id = b.quote_id"
    " WHERE b.{key} = t.number AND NOT b.speaks_against"
    " ORDER BY q.before_reveal DESC, b.position LIMIT 1)"
)
"""A finding is where the quote is that it stands on first; without one it has no place."""
FINDINGS = Source(
    "finding",
    "findings",
    "number",
    1.5,
    text="t.statement || ' ' || t.note || ' ' || t.people",
    start="g.start_frame",
    end="g.end_frame",
    before="coalesce(g.before_reveal, 0)",
    kinds=(
        "(:kind = 'finding' OR t.kind = :kind OR t.kind LIKE '% ' || :kind"
        " OR t.kind LIKE :kind || ' %' OR (:kind = 'trigger' AND t.kind = 'priority initiative')"
        " OR (:kind = 'goal' AND t.kind = 'success factor'))"
    ),
    joins=_ON_A_QUOTE.format(table="finding_quotes", key="finding_number"),
)
_REASONS = Source(
    "finding",
    "reason_answers",
    "number",
    1.2,
    text="t.reason || ' ' || t.note",
    start="g.start_frame",
    end="g.end_frame",
    before="coalesce(g.before_reveal, 0)",
    kinds=":kind IN ('finding', 'reason', t.answer)",
    joins=_ON_A_QUOTE.format(table="reason_quotes", key="answer_number"),
)
_MARK_KINDS = frozenset(str(kind) for kind in MarkKind)
SOURCES = (WORDS, QUOTES, _MARKS, _DEBRIEFS, FINDINGS, _REASONS, _PEOPLE, _STUDIES)

_UNDER_THEME = (
    " AND t.number IN (SELECT quote_number FROM quote_themes"
    " WHERE theme IN (SELECT value FROM json_each(:themes)))"
)
"""Tagged with the theme or with one that is nested under it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The interviews a search is narrowed to, and where their words lie."""

    interviews: str
    """JSON list of ids."""
    first: int
    last: int
    """Rows of `segments` between which theirs are."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """SQL conditions, each beginning with AND, and their values."""

    conditions: str
    values: dict[str, str | int]


def found_in(source: Source) -> str:
    """SQL for the rows of a source that `:fts` fits; the index leads, whatever else narrows."""
    return (
        f" FROM {source.table}_fts f CROSS JOIN {source.table} t ON t.{source.key} = f.rowid"
        f"{source.joins} WHERE {source.table}_fts MATCH :fts"
    )


def scope_of(db: sqlite3.Connection, filters: Filters) -> Scope | None:
    """What a buyer and a study stand for: those of that very name, else those beginning so."""
    if not filters.buyer and not filters.study:
        return None
    ids: set[str] | None = None
    for said, column, table in (
        (filters.buyer, "code_name", "participants"),
        (filters.study, "name", "interviews i JOIN studies s ON s.id = i.study_id"),
    ):
        if said:
            id = "interview_id" if column == "code_name" else "i.id"
            select, key = f"SELECT {id}, {column} FROM {table}", name_key(said)
            rows = db.execute(f"{select} WHERE {column} = ? COLLATE NOCASE", (said,)).fetchall()
            if not rows:  # the database knows of capitals in ASCII alone
                named = [(id, name_key(name)) for id, name in db.execute(select)]
                rows = [one for one in named if one[1] == key]
                rows = rows or [one for one in named if one[1].startswith(key)]
            those = {id for id, _ in rows}
            ids = those if ids is None else ids & those
    listed = json.dumps(sorted(ids or ()))
    first, last = db.execute(
        "SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM segments"
        " WHERE interview_id IN (SELECT value FROM json_each(?))",
        (listed,),
    ).fetchone()
    return Scope(listed, first, last)


def narrowing(
    db: sqlite3.Connection, source: Source, filters: Filters, scope: Scope | None
) -> Narrowed | None:
    """What of a source fits the filters; None when nothing there can."""
    conditions = ""
    values: dict[str, str | int] = {}
    if filters.kind:
        if not source.kinds or (source in (QUOTES, _MARKS) and filters.kind not in _MARK_KINDS):
            return None
        conditions += f" AND {source.kinds}"
        values["kind"] = filters.kind
    if filters.before_reveal is not None:
        if not source.before:
            return None
        conditions += f" AND {'' if filters.before_reveal else 'NOT '}{source.before}"
    if filters.heard is not None or filters.theme:
        if not source.is_quote:
            return None
        if filters.heard is not None:
            conditions += f" AND t.state {'=' if filters.heard else '<>'} :confirmed"
            values["confirmed"] = QuoteState.CONFIRMED
        if filters.theme:
            conditions += _UNDER_THEME
            values["themes"] = json.dumps(themes.spellings_under(db, filters.theme))
    if filters.starred is not None:
        if not source.is_starred:
            return None
        conditions += f" AND {'' if filters.starred else 'NOT '}t.starred"
    if filters.speaker:
        if not source.has_speaker:
            return None
        conditions += " AND t.speaker = :speaker"
        values["speaker"] = filters.speaker
    if scope is not None:
        if not source.is_of_an_interview:
            return None
        conditions += " AND i.id IN (SELECT value FROM json_each(:interviews))"
        values["interviews"] = scope.interviews
        if source is WORDS:
            conditions += " AND f.rowid BETWEEN :first AND :last"
            values |= {"first": scope.first, "last": scope.last}
    return Narrowed(conditions, values)


def literally(text: str) -> str:
    """`text` with what LIKE would understand as a wildcard taken literally."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
