"""Keeps and reads what an interview taught, statement by statement, within its caller's moment."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable

from firsthand.core.findings import (
    ChannelSort,
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteId
from firsthand.core.together.merging import merged
from firsthand.library.records import changes

_Quotes = dict[int, dict[bool, list[QuoteId]]]
"""By row number, then by whether they speak against it."""


def put_finding(db: sqlite3.Connection, id: InterviewId, finding: Finding) -> None:
    """Insert or replace by id, with its quotes."""
    (number,) = db.execute(
        "INSERT INTO findings (interview_id, id, kind, rank, statement, note, happened, people,"
        " sort) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (interview_id, id) DO UPDATE SET"
        " kind = excluded.kind, rank = excluded.rank, statement = excluded.statement,"
        " note = excluded.note, happened = excluded.happened, people = excluded.people,"
        " sort = excluded.sort RETURNING number",
        (
            id,
            finding.id,
            finding.kind,
            finding.rank,
            finding.statement,
            finding.note,
            finding.when,
            json.dumps(finding.people, ensure_ascii=False),
            finding.sort,
        ),
    ).fetchone()
    _put_quotes(db, "finding_quotes", "finding_number", number, finding)


def merge_finding(
    db: sqlite3.Connection, id: InterviewId, finding: Finding, base: Finding | None
) -> Finding:
    """Keep what `finding` changes of `base`, and what somebody else has changed meanwhile."""
    there = read(db, id).find(finding.id)
    if there is not None and base is not None:
        finding = merged(base, finding, there)
    put_finding(db, id, finding)
    return finding


def remove_finding(db: sqlite3.Connection, id: InterviewId, finding: FindingId) -> None:
    db.execute("DELETE FROM findings WHERE interview_id = ? AND id = ?", (id, finding))


def put_reason(db: sqlite3.Connection, id: InterviewId, row: ReasonRow) -> None:
    """Insert or replace by reason; a row that nobody has touched is taken out."""
    if row == ReasonRow(row.reason):
        db.execute(
            "DELETE FROM reason_answers WHERE interview_id = ? AND reason = ?", (id, row.reason)
        )
        return
    (number,) = db.execute(
        "INSERT INTO reason_answers (interview_id, reason, answer, note) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (interview_id, reason) DO UPDATE SET answer = excluded.answer,"
        " note = excluded.note RETURNING number",
        (id, row.reason, row.answer, row.note),
    ).fetchone()
    _put_quotes(db, "reason_quotes", "answer_number", number, row)


def merge_reason(
    db: sqlite3.Connection, id: InterviewId, row: ReasonRow, base: ReasonRow | None
) -> ReasonRow:
    """Keep what `row` changes of `base`, and what somebody else has changed meanwhile."""
    if base is not None:
        row = merged(base, row, read(db, id).row(row.reason))
    put_reason(db, id, row)
    return row


def reword_reason(db: sqlite3.Connection, study: str, old: str, new: str) -> None:
    db.execute(
        "UPDATE OR IGNORE reason_answers SET reason = ? WHERE reason = ? AND interview_id IN"
        " (SELECT i.id FROM interviews i JOIN studies s ON s.id = i.study_id WHERE s.name = ?)",
        (new, old, study),
    )
    changes.note_study(db, study)


def put(db: sqlite3.Connection, id: InterviewId, findings: Findings) -> None:
    """All of an interview that has none yet."""
    for finding in findings.findings:
        put_finding(db, id, finding)
    for row in findings.reasons:
        put_reason(db, id, row)


def read(db: sqlite3.Connection, id: InterviewId) -> Findings:
    """What an interview taught; nothing in a damaged library of an edition before findings."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'reason_quotes'").fetchone():
        return Findings()
    quotes = _quotes(
        db.execute(
            "SELECT q.finding_number, q.speaks_against, q.quote_id FROM findings f"
            " JOIN finding_quotes q ON q.finding_number = f.number WHERE f.interview_id = ?"
            " ORDER BY q.position",
            (id,),
        )
    )
    found = db.execute(
        "SELECT number, id, kind, rank, statement, note, happened, people, sort FROM findings"
        " WHERE interview_id = ? ORDER BY number",
        (id,),
    )
    findings = tuple(
        Finding(
            id=FindingId(row[1]),
            kind=FindingKind(row[2]),
            statement=row[4],
            rank=row[3],
            quotes=tuple(quotes[row[0]][False]),
            counter=tuple(quotes[row[0]][True]),
            note=row[5],
            when=row[6],
            people=tuple(str(one) for one in json.loads(row[7])),
            sort=ChannelSort(row[8]),
        )
        for row in found
    )
    return Findings(findings, _reasons(db, id))


def _reasons(db: sqlite3.Connection, id: InterviewId) -> tuple[ReasonRow, ...]:
    quotes = _quotes(
        db.execute(
            "SELECT q.answer_number, q.speaks_against, q.quote_id FROM reason_answers r"
            " JOIN reason_quotes q ON q.answer_number = r.number WHERE r.interview_id = ?"
            " ORDER BY q.position",
            (id,),
        )
    )
    return tuple(
        ReasonRow(
            reason,
            ReasonAnswer(answer),
            tuple(quotes[number][False]),
            tuple(quotes[number][True]),
            note,
        )
        for number, reason, answer, note in db.execute(
            "SELECT number, reason, answer, note FROM reason_answers WHERE interview_id = ?"
            " ORDER BY number",
            (id,),
        )
    )


def _put_quotes(
    db: sqlite3.Connection, table: str, key: str, number: int, of: Finding | ReasonRow
) -> None:
    db.execute(f"DELETE FROM {table} WHERE {key} = ?", (number,))
    db.executemany(
        f"INSERT INTO {table} VALUES (?, ?, ?, ?)",
        [
            (number, against, position, quote)
            for against, quotes in ((False, of.quotes), (True, of.counter))
            for position, quote in enumerate(quotes)
        ],
    )


def _quotes(rows: Iterable[tuple[int, int, str]]) -> _Quotes:
    found: _Quotes = defaultdict(lambda: {False: [], True: []})
    for number, against, quote in rows:
        found[number][bool(against)].append(QuoteId(quote))
    return found
