"""Finds places by what was said or written there, the best first, before the reveal ahead."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, replace
from heapq import nlargest
from operator import itemgetter
from typing import Any

from firsthand.core.interview import InterviewId
from firsthand.core.record import FOUND_FROM, FOUND_TO, SearchHit
from firsthand.core.timeline import Frame
from firsthand.library.search.query import Filters, Query, understood
from firsthand.library.search.ranking import Term, rarity, scores
from firsthand.library.search.sources import (
    FINDINGS,
    QUOTES,
    SOURCES,
    Source,
    found_in,
    narrowing,
    scope_of,
)

AFTER_THE_REVEAL = 0.6
"""How much less a place counts once the buyer knows the solution."""

LOOKED_AT = 300
"""Places of each source that are weighed against each other: the newest that fit."""
_BEFORE_COLUMN = 5
USUAL_WORDS = 13.0
"""Length of a usual sentence."""


@dataclass(frozen=True, slots=True)
class _Found:
    source: Source
    row: int
    hit: SearchHit
    end: int
    score: float
    """The higher, the better."""


def search(db: sqlite3.Connection, text: str, limit: int, study: str = "") -> list[SearchHit]:
    """At most `limit` places, best first; with no words but filters, the newest quotes
    and findings. With `study` those of the study by that name, unless `text` names one."""
    query = understood(text)
    if study and not query.filters.study and query != Query():
        query = replace(query, filters=replace(query.filters, study=study))
    if not query.every:
        return _narrowed_alone(db, query.filters, limit)
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
        return list({hit.interview for hit in _narrowed_alone(db, query.filters, -1)})
    scope = scope_of(db, query.filters)
    found: set[InterviewId] = set()
    for source in SOURCES:
        narrowed = narrowing(db, source, query.filters, scope)
        if narrowed is not None and source.is_of_an_interview:
            rows = db.execute(
                f"SELECT DISTINCT t.interview_id{found_in(source)}{narrowed.conditions}",
                {"fts": query.every, **narrowed.values},
            )
            found.update(InterviewId(id) for (id,) in rows)
    return list(found)


def _places(db: sqlite3.Connection, query: Query, fts: str, limit: int) -> list[_Found]:
    """The best of the newest places of each source that fit."""
    rarities = [_rarity_of(db, term) for term in query.terms]
    scope = scope_of(db, query.filters)
    found: list[_Found] = []
    for source in SOURCES:
        narrowed = narrowing(db, source, query.filters, scope)
        if narrowed is None:
            continue
        rows = db.execute(
            f"SELECT t.{source.key}, i.id, {source.code_name}, {source.start}, {source.end},"
            f" {source.before or '1'}, i.rate, {source.text}{found_in(source)}{narrowed.conditions}"
            " ORDER BY f.rowid DESC LIMIT :most",
            {"fts": fts, "most": LOOKED_AT, **narrowed.values},
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


def _found(source: Source, row: tuple[Any, ...], score: float) -> _Found:
    number, interview, code_name, start, end, _, rate, text = row
    hit = SearchHit(
        interview=InterviewId(interview),
        code_name=code_name,
        kind=source.kind,
        start=None if start is None else Frame(start),
        start_s=None if start is None else start / rate,
        snippet=text,
        end=None if end is None else Frame(end),
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
            f"SELECT rowid, snippet({index}, -1, ?, ?, '…', 16) FROM {index}"
            f" WHERE {index} MATCH ? AND rowid BETWEEN ? AND ?"
            " AND +rowid IN (SELECT value FROM json_each(?))",
            (FOUND_FROM, FOUND_TO, fts, rows[0], rows[-1], json.dumps(rows)),
        ):
            snippets[source.table, row] = snippet
    return [
        replace(one.hit, snippet=snippets.get((one.source.table, one.row), one.hit.snippet))
        for one in found
    ]


def _narrowed_alone(db: sqlite3.Connection, filters: Filters, limit: int) -> list[SearchHit]:
    """Quotes, then findings that fit the filters; without any filter there is nothing to fit."""
    if filters == Filters():
        return []
    hits = _all_of(db, QUOTES, filters, limit)
    if limit >= 0:
        limit -= len(hits)
    return hits + _all_of(db, FINDINGS, filters, limit)


def _all_of(
    db: sqlite3.Connection, source: Source, filters: Filters, limit: int
) -> list[SearchHit]:
    """What fits the filters, newest interview first, before the reveal first in each."""
    narrowed = narrowing(db, source, filters, scope_of(db, filters))
    if narrowed is None:
        return []
    text = "t.text" if source is QUOTES else "t.statement"
    rows = db.execute(
        f"SELECT t.{source.key}, t.interview_id, p.code_name, {source.start} AS first,"
        f" {source.end}, {source.before} AS before, i.rate, {text}"
        f" FROM interviews n CROSS JOIN {source.table} t ON t.interview_id = n.id{source.joins}"
        f" WHERE 1{narrowed.conditions}"
        " ORDER BY julianday(n.started_at) DESC, before DESC, first LIMIT :limit",
        {"limit": limit, **narrowed.values},
    )
    return [_found(source, row, 1.0).hit for row in rows]


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
