"""Which interview a person means by what they typed, and what is near it when there is none."""

from __future__ import annotations

import difflib
import sqlite3

from firsthand.core.interview import InterviewId
from firsthand.errors import UnknownInterview
from firsthand.library.search import listing


def resolve(db: sqlite3.Connection, prefix: str) -> InterviewId:
    """The interview meant by an id, the beginning of one id alone, one code name, or `last`.

    Raises UnknownInterview when none fits, or more than one.
    """
    ids = listing.all_ids(db)
    if prefix == "last" and ids:
        return ids[0]
    if prefix in ids:
        return InterviewId(prefix)
    fitting = [id for id in ids if prefix and id.startswith(prefix)]
    if not fitting:
        named = "SELECT interview_id FROM participants WHERE code_name = ? COLLATE NOCASE"
        fitting = [InterviewId(id) for (id,) in db.execute(named, (prefix,))]
    if len(fitting) > 1:
        raise UnknownInterview(
            f"{len(fitting)} interviews fit that beginning.",
            f"Say more of the id: {', '.join(sorted(fitting)[:5])}.",
        )
    if not fitting:
        raise unknown(db, prefix)
    return fitting[0]


def unknown(db: sqlite3.Connection, id: str) -> UnknownInterview:
    """What to raise where there is no interview by that id."""
    ids: list[str] = list(listing.all_ids(db))
    near = [other for other in ids if id and id in other][:3]
    near += difflib.get_close_matches(id, [one for one in ids if one not in near], 3, 0.5)
    return UnknownInterview(
        "There is no interview by that id.",
        f"Near it: {', '.join(near[:3])}." if near else "`firsthand list` shows them all.",
    )
