"""Finds places by what was said or written there, the best first, before the reveal ahead."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.record import SearchHit
from firsthand.core.timeline import Frame
from firsthand.library.query import Filters, Query, understood

AFTER_THE_REVEAL = 0.6
"""How much less a place counts once the buyer knows the solution."""


@dataclass(frozen=True, slots=True)
class _Source:
    """One table that can be searched, and what of the filters makes sense for it."""

    kind: str
    table: str
    key: str
    weight: float
    """How much a hit here counts, next to one in the words."""
    start: str = "NULL"
    end: str = "NULL"
    before: str = ""
    """SQL for "before the reveal"; empty for what has no place in time."""
    is_of_a_kind: bool = False
    is_starred: bool = False
    is_quote: bool = False
    has_speaker: bool = False


_BEFORE = "(i.reveal_frame IS NULL OR {} < i.reveal_frame)"

_WORDS = _Source(
    "words",
    "segments",
    "id",
    1.0,
    start="t.start_frame",
    end="t.end_frame",
    before=_BEFORE.format("t.start_frame"),
    has_speaker=True,
)
_QUOTES = _Source(
    "quote",
    "quotes",
    "number",
    1.6,
    start="t.start_frame",
    end="t.end_frame",
    before="t.before_reveal",
    is_of_a_kind=True,
    is_starred=True,
    is_quote=True,
    has_speaker=True,
)
_MARKS = _Source(
    "note",
    "marks",
    "number",
    1.3,
    start="t.frame",
    before=_BEFORE.format("t.frame"),
    is_of_a_kind=True,
    is_starred=True,
)
_DEBRIEFS = _Source("note", "debriefs", "number", 1.1)
_PEOPLE = _Source("person", "participants", "number", 1.5)
_SOURCES = (_WORDS, _QUOTES, _MARKS, _DEBRIEFS, _PEOPLE)

_STUDIES = """
SELECT (SELECT id FROM interviews WHERE study_id = t.id ORDER BY julianday(started_at) DESC LIMIT 1)
    AS newest, '', NULL, NULL, 1, NULL, snippet(studies_fts, -1, '[', ']', '…', 16),
    studies_fts.rank * 1.5
FROM studies_fts CROSS JOIN studies t ON t.id = studies_fts.rowid
WHERE studies_fts MATCH :terms AND newest IS NOT NULL
ORDER BY studies_fts.rank LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class _Found:
    hit: SearchHit
    end: int
    score: float
    """As FTS5 counts: the lower, the better."""


def search(db: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """At most `limit` places, best first; with no words but filters, the newest quotes."""
    query = understood(text)
    if not query.every:
        return _quotes_alone(db, query.filters, limit) if query.filters != Filters() else []
    found = _places(db, query, query.every, limit)
    if not found and query.some:
        found = _places(db, query, query.some, limit)
    found.sort(key=lambda one: one.score)
    return [one.hit for one in _without_doubles(found)][:limit]


def interviews_with(db: sqlite3.Connection, text: str) -> list[InterviewId]:
    """Ids of the interviews in which something is found, best first."""
    return list(dict.fromkeys(hit.interview for hit in search(db, text, 2000)))


def _places(db: sqlite3.Connection, query: Query, terms: str, limit: int) -> list[_Found]:
    found: list[_Found] = []
    for source in _SOURCES:
        narrowing = _narrowing(source, query.filters)
        if narrowing is None:
            continue
        conditions, values = narrowing
        fts = f"{source.table}_fts"
        rows = db.execute(
            f"SELECT t.interview_id, p.code_name, {source.start}, {source.end},"
            f" {source.before or '1'}, i.rate, snippet({fts}, -1, '[', ']', '…', 16), {fts}.rank"
            f" FROM {fts} CROSS JOIN {source.table} t ON t.{source.key} = {fts}.rowid"
            " CROSS JOIN interviews i ON i.id = t.interview_id"
            " CROSS JOIN participants p ON p.interview_id = i.id"
            f" WHERE {fts} MATCH :terms{conditions} ORDER BY {fts}.rank LIMIT :limit",
            {"terms": terms, "limit": limit, **values},
        )
        found += [_found(source.kind, source.weight, row) for row in rows]
    if query.filters == Filters():
        rows = db.execute(_STUDIES, {"terms": terms, "limit": limit})
        found += [_found("study", 1.0, row) for row in rows]
    return found


def _found(kind: str, weight: float, row: tuple[object, ...]) -> _Found:
    interview, code_name, start, end, before, rate, snippet, rank = row
    at = Frame(start) if isinstance(start, int) else None
    hit = SearchHit(
        interview=InterviewId(str(interview)),
        code_name=str(code_name),
        kind=kind,
        start=at,
        start_s=at / rate if at is not None and isinstance(rate, int) else None,
        snippet=str(snippet),
    )
    score = float(rank) if isinstance(rank, float | int) else 0.0
    return _Found(
        hit,
        end if isinstance(end, int) else -1,
        score * weight * (1.0 if before else AFTER_THE_REVEAL),
    )


def _narrowing(source: _Source, filters: Filters) -> tuple[str, dict[str, str]] | None:
    """SQL conditions for a source with their values; None when nothing there can fit."""
    conditions = ""
    values: dict[str, str] = {}
    if filters.kind:
        if not source.is_of_a_kind:
            return None
        conditions += " AND t.kind = :kind"
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
            conditions += (
                " AND EXISTS (SELECT 1 FROM quote_themes WHERE quote_number = t.number"
                " AND theme = :theme COLLATE NOCASE)"
            )
            values["theme"] = filters.theme
    if filters.starred is not None:
        if not source.is_starred:
            return None
        conditions += f" AND {'' if filters.starred else 'NOT '}t.starred"
    if filters.speaker:
        if not source.has_speaker:
            return None
        conditions += " AND t.speaker = :speaker"
        values["speaker"] = filters.speaker
    if filters.buyer:
        conditions += " AND p.code_name LIKE :buyer ESCAPE '\\'"
        values["buyer"] = beginning(filters.buyer)
    if filters.study:
        conditions += (
            " AND i.study_id IN (SELECT id FROM studies WHERE name LIKE :study ESCAPE '\\')"
        )
        values["study"] = beginning(filters.study)
    return conditions, values


def beginning(text: str) -> str:
    """`text` as a LIKE pattern for what begins with it, to be used with ESCAPE '\\'."""
    return literally(text) + "%"


def literally(text: str) -> str:
    """`text` with what LIKE would understand as a wildcard taken literally."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _quotes_alone(db: sqlite3.Connection, filters: Filters, limit: int) -> list[SearchHit]:
    """The quotes that fit the filters, newest interview first, before the reveal first in each."""
    narrowing = _narrowing(_QUOTES, filters)
    conditions, values = narrowing if narrowing is not None else (" AND 0", {})
    rows = db.execute(
        "SELECT t.interview_id, p.code_name, t.start_frame, t.end_frame, t.before_reveal, i.rate,"
        " t.text, 0 FROM quotes t JOIN interviews i ON i.id = t.interview_id"
        f" JOIN participants p ON p.interview_id = i.id WHERE 1{conditions}"
        " ORDER BY julianday(i.started_at) DESC, t.before_reveal DESC, t.start_frame LIMIT :limit",
        {"limit": limit, **values},
    )
    return [_found("quote", 1.0, row).hit for row in rows]


def _without_doubles(found: list[_Found]) -> list[_Found]:
    """Words that a quote among the hits already shows are left out."""
    quotes: dict[str, list[tuple[int, int]]] = {}
    for one in found:
        if one.hit.kind == "quote" and one.hit.start is not None:
            quotes.setdefault(one.hit.interview, []).append((one.hit.start, one.end))
    return [
        one
        for one in found
        if one.hit.kind != "words"
        or one.hit.start is None
        or not any(
            min(end, one.end) - max(start, one.hit.start) > (one.end - one.hit.start) / 2
            for start, end in quotes.get(one.hit.interview, ())
        )
    ]
