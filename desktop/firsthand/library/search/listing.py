"""The library's list: one line for each interview, newest first."""

from __future__ import annotations

import json
import sqlite3

from firsthand.core.interview import InterviewId, Status
from firsthand.core.order import as_counted
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRow
from firsthand.library.search.searching import interviews_with
from firsthand.library.search.sources import literally

_LINES = """
SELECT i.id, s.name, p.code_name, p.role, p.company, i.started_at,
    1.0 * i.frames / i.rate, i.status,
    (SELECT count(*) FROM quotes WHERE interview_id = i.id),
    (SELECT count(*) FROM quotes WHERE interview_id = i.id AND state = :confirmed),
    coalesce((SELECT fit FROM debriefs WHERE interview_id = i.id), ''),
    coalesce((SELECT text FROM quotes WHERE interview_id = i.id AND text <> ''
        ORDER BY id = (SELECT memorable FROM debriefs d
            WHERE d.interview_id = quotes.interview_id) DESC,
        starred DESC, state = :confirmed DESC, before_reveal DESC, start_frame
        LIMIT 1), '')
FROM {interviews} i CROSS JOIN studies s ON s.id = i.study_id
CROSS JOIN participants p ON p.interview_id = i.id
"""


def interviews(
    db: sqlite3.Connection, study: str, text: str, limit: int | None, offset: int
) -> list[InterviewRow]:
    """Lines of `study` (all if empty) that `text` fits: an id, a buyer, a company, words said."""
    conditions, values = "1", {"limit": -1 if limit is None else limit, "offset": offset}
    texts = {"confirmed": str(QuoteState.CONFIRMED)}
    if study:
        conditions += " AND study_id = (SELECT id FROM studies WHERE name = :study)"
        texts["study"] = study
    if text.strip():
        found = interviews_with(db, text)
        texts["found"] = json.dumps(found)
        texts["like"] = f"%{literally(text.strip())}%"
        conditions += (
            " AND (id IN (SELECT value FROM json_each(:found)) OR id LIKE :like ESCAPE '\\'"
            " OR id IN (SELECT interview_id FROM participants"
            " WHERE code_name LIKE :like ESCAPE '\\'"
            " OR company LIKE :like ESCAPE '\\' OR role LIKE :like ESCAPE '\\'))"
        )
    page = (
        f"(SELECT * FROM interviews WHERE {conditions}"
        " ORDER BY julianday(started_at) DESC, id DESC LIMIT :limit OFFSET :offset)"
    )
    rows = db.execute(_LINES.format(interviews=page), values | texts)
    return [
        InterviewRow(
            id=InterviewId(row[0]),
            study=row[1],
            code_name=row[2],
            role=row[3],
            company=row[4],
            started_at=row[5],
            seconds=row[6],
            status=Status(row[7]),
            quotes=row[8],
            confirmed=row[9],
            fit=row[10],
            memorable=row[11],
        )
        for row in rows
    ]


def all_ids(db: sqlite3.Connection) -> list[InterviewId]:
    """Ids of all interviews, newest first."""
    rows = db.execute("SELECT id FROM interviews ORDER BY julianday(started_at) DESC, id DESC")
    return [InterviewId(id) for (id,) in rows]


def ids_of_study(db: sqlite3.Connection, study: str) -> list[InterviewId]:
    """Ids of the interviews of a study by its name."""
    rows = db.execute(
        "SELECT i.id FROM interviews i JOIN studies s ON s.id = i.study_id WHERE s.name = ?",
        (study,),
    )
    return [InterviewId(id) for (id,) in rows]


def consent_wordings(db: sqlite3.Connection) -> dict[tuple[str, str], str]:
    """How consent was asked for last, by study and language (BCP 47)."""
    rows = db.execute(
        "SELECT s.name, i.language, c.wording FROM consents c"
        " JOIN interviews i ON i.id = c.interview_id JOIN studies s ON s.id = i.study_id"
        " WHERE c.wording <> '' ORDER BY julianday(i.started_at)"
    )
    return {(study, language): wording for study, language, wording in rows}


def study_counts(db: sqlite3.Connection) -> dict[str, int]:
    """Interviews of each study, by the alphabet, a second study before a tenth."""
    rows = db.execute(
        "SELECT name, (SELECT count(*) FROM interviews WHERE study_id = s.id) FROM studies s"
        " ORDER BY name"
    )
    named = sorted(rows, key=lambda row: as_counted(row[0]))
    return {name: count for name, count in named if name or count}
