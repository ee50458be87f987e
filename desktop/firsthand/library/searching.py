"""Finds places by what was said or written there, the best first, before the reveal ahead."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from heapq import nlargest
from operator import itemgetter
from typing import Any

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.record import SearchHit
from firsthand.core.timeline import Frame
from firsthand.library.query import Filters, Query, understood
from firsthand.library.ranking import Term, rarity, scores

AFTER_THE_REVEAL = 0.6
"""How much less a place counts once the buyer knows the solution."""

LOOKED_AT = 300
"""Places of each source that are weighed against each other: the newest that fit."""
_BEFORE_COLUMN = 5
USUAL_WORDS = 13.0
"""Length of a usual sentence."""

_IN_THEIR_ROWS = """
    AND f.rowid BETWEEN
        (SELECT min(g.id) FROM segments g JOIN interviews i ON i.id = g.interview_id
            JOIN participants p ON p.interview_id = i.id WHERE {0})
        AND (SELECT max(g.id) FROM segments g JOIN interviews i ON i.id = g.interview_id
            JOIN participants p ON p.interview_id = i.id WHERE {0})"""


@dataclass(frozen=True, slots=True)
class _Source:
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
    is_of_a_kind: bool = False
    is_starred: bool = False
    is_quote: bool = False
    has_speaker: bool = False
    is_of_an_interview: bool = True
    code_name: str = "p.code_name"
    joins: str = (
        " CROSS JOIN interviews i ON i.id = t.interview_id"
        " CROSS JOIN participants p ON p.interview_id = i.id"
    )


_BEFORE = "(i.reveal_frame IS NULL OR {} < i.reveal_frame)"

_WORDS = _Source(
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
_QUOTES = _Source(
    "quote",
    "quotes",
    "number",
    1.6,
    text="t.text || ' ' || t.note",
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
    text="t.note",
    start="t.frame",
    before=_BEFORE.format("t.frame"),
    is_of_a_kind=True,
    is_starred=True,
)
_DEBRIEFS = _Source(
    "note",
    "debriefs",
    "number",
    1.1,
    text="t.surprised || ' ' || t.belief_changed || ' ' || t.ask_next || ' ' || t.fit_why",
)
_PEOPLE = _Source(
    "person",
    "participants",
    "number",
    1.5,
    text="t.code_name || ' ' || t.role || ' ' || t.company || ' ' || t.industry || ' ' || t.region"
    " || ' ' || t.facts",
)
_STUDIES = _Source(
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
_SOURCES = (_WORDS, _QUOTES, _MARKS, _DEBRIEFS, _PEOPLE, _STUDIES)


@dataclass(frozen=True, slots=True)
class _Found:
    source: _Source
    row: int
    hit: SearchHit
    end: int
    score: float
    """The higher, the better."""


def search(db: sqlite3.Connection, text: str, limit: int) -> list[SearchHit]:
    """At most `limit` places, best first; with no words but filters, the newest quotes."""
    query = understood(text)
    if not query.every:
        return _quotes_alone(db, query.filters, limit) if query.filters != Filters() else []
    fts = query.every
    found = _places(db, query, fts, limit)
    if not found and query.some:
        fts = query.some
        found = _places(db, query, fts, limit)
    found.sort(key=lambda one: one.score, reverse=True)
    return _with_snippets(db, fts, _without_doubles(found)[:limit])


def interviews_with(db: sqlite3.Connection, text: str) -> list[InterviewId]:
    """Ids of all the interviews in which something is found, in no order."""
    query = understood(text)
    if not query.every:
        hits = _quotes_alone(db, query.filters, -1) if query.filters != Filters() else []
        return list({hit.interview for hit in hits})
    found: set[InterviewId] = set()
    for source in _SOURCES:
        narrowing = _narrowing(source, query.filters)
        if narrowing is not None and source.is_of_an_interview:
            rows = db.execute(
                f"SELECT DISTINCT t.interview_id{_found_in(source)}{narrowing[0]}",
                {"fts": query.every, **narrowing[1]},
            )
            found.update(InterviewId(id) for (id,) in rows)
    return list(found)


def _found_in(source: _Source) -> str:
    """SQL for the rows of a source that `:fts` fits; the index leads, whatever else narrows."""
    return (
        f" FROM {source.table}_fts f CROSS JOIN {source.table} t ON t.{source.key} = f.rowid"
        f"{source.joins} WHERE {source.table}_fts MATCH :fts"
    )


def _places(db: sqlite3.Connection, query: Query, fts: str, limit: int) -> list[_Found]:
    """The best of the newest places of each source that fit."""
    rarities = [_rarity_of(db, term) for term in query.terms]
    found: list[_Found] = []
    for source in _SOURCES:
        narrowing = _narrowing(source, query.filters)
        if narrowing is None:
            continue
        conditions, values = narrowing
        rows = db.execute(
            f"SELECT t.{source.key}, i.id, {source.code_name}, {source.start}, {source.end},"
            f" {source.before or '1'}, i.rate, {source.text}{_found_in(source)}{conditions}"
            " ORDER BY f.rowid DESC LIMIT :most",
            {"fts": fts, "most": LOOKED_AT, **values},
        ).fetchall()
        worth = scores([row[7] for row in rows], query.terms, rarities, USUAL_WORDS)
        ranked = [
            (score * source.weight * (1.0 if row[_BEFORE_COLUMN] else AFTER_THE_REVEAL), row)
            for score, row in zip(worth, rows, strict=True)
        ]
        # Twice as many, as some will turn out to be shown by a quote already.
        best = nlargest(2 * limit, ranked, key=itemgetter(0))
        found += [_found(source, row, score) for score, row in best]
    return found


def _found(source: _Source, row: tuple[Any, ...], score: float) -> _Found:
    number, interview, code_name, start, end, _, rate, text = row
    hit = SearchHit(
        interview=InterviewId(interview),
        code_name=code_name,
        kind=source.kind,
        start=None if start is None else Frame(start),
        start_s=None if start is None else start / rate,
        snippet=text,
    )
    return _Found(source, number, hit, -1 if end is None else end, score)


def _rarity_of(db: sqlite3.Connection, term: Term) -> float:
    """How much a term tells, by the words said; estimated from the newest where it is common."""
    (places,) = db.execute("SELECT coalesce(max(id), 0) FROM segments").fetchone()
    holding, oldest, newest = db.execute(
        "SELECT count(*), min(row), max(row) FROM (SELECT rowid AS row FROM segments_fts"
        " WHERE segments_fts MATCH ? ORDER BY rowid DESC LIMIT ?)",
        (term.fts, LOOKED_AT),
    ).fetchone()
    if holding == LOOKED_AT:
        holding = round(places * holding / (newest - oldest + 1))
    return rarity(places, holding)


def _with_snippets(db: sqlite3.Connection, fts: str, found: list[_Found]) -> list[SearchHit]:
    """The hits with the words around what was found, marked as the index found it."""
    snippets: dict[tuple[str, int], str] = {}
    for source in {one.source for one in found}:
        rows = sorted(one.row for one in found if one.source is source)
        index = f"{source.table}_fts"
        for row, snippet in db.execute(
            f"SELECT rowid, snippet({index}, -1, '[', ']', '…', 16) FROM {index}"
            f" WHERE {index} MATCH ? AND rowid BETWEEN ? AND ?"
            " AND +rowid IN (SELECT value FROM json_each(?))",
            (fts, rows[0], rows[-1], json.dumps(rows)),
        ):
            snippets[source.table, row] = snippet
    return [
        replace(one.hit, snippet=snippets.get((one.source.table, one.row), one.hit.snippet))
        for one in found
    ]


def _narrowing(source: _Source, filters: Filters) -> tuple[str, dict[str, str]] | None:
    """SQL conditions for a source with their values; None when nothing there can fit."""
    conditions = ""
    values: dict[str, str] = {}
    whose: list[str] = []
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
    if (filters.buyer or filters.study) and not source.is_of_an_interview:
        return None
    if filters.buyer:
        whose.append("p.code_name LIKE :buyer ESCAPE '\\'")
        values["buyer"] = beginning(filters.buyer)
    if filters.study:
        whose.append("i.study_id IN (SELECT id FROM studies WHERE name LIKE :study ESCAPE '\\')")
        values["study"] = beginning(filters.study)
    conditions += "".join(f" AND {one}" for one in whose)
    if whose and source is _WORDS:
        conditions += _IN_THEIR_ROWS.format(" AND ".join(whose))
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
        "SELECT t.number, t.interview_id, p.code_name, t.start_frame, t.end_frame,"
        " t.before_reveal, i.rate, t.text FROM quotes t JOIN interviews i ON i.id = t.interview_id"
        f" JOIN participants p ON p.interview_id = i.id WHERE 1{conditions}"
        " ORDER BY julianday(i.started_at) DESC, t.before_reveal DESC, t.start_frame LIMIT :limit",
        {"limit": limit, **values},
    )
    return [_found(_QUOTES, row, 1.0).hit for row in rows]


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
