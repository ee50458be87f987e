"""What people have put right in the transcripts and quotes of a study."""

from __future__ import annotations

import sqlite3
from collections import Counter

from firsthand.core.transcript import AROUND_WORDS

USUAL = 3
"""A word that models hear this often by themselves needs no help."""


def corrected_words(db: sqlite3.Connection, study: str) -> list[str]:
    """Words people typed in place of what a model heard, most often typed first, without the
    punctuation around them; not those that models of the same study hear by themselves."""
    typed: Counter[str] = Counter()
    for (word,) in db.execute(
        "SELECT w.text FROM interviews i JOIN segments g ON g.interview_id = i.id"
        " JOIN words w ON w.segment_id = g.id WHERE g.edited AND w.probability = 1.0"
        " AND i.study_id = (SELECT id FROM studies WHERE name = ?) ORDER BY g.id, w.position",
        (study,),
    ):
        typed[word.strip(AROUND_WORDS)] += 1
    for text, heard in db.execute(
        "SELECT q.text, q.machine_text FROM interviews i JOIN quotes q ON q.interview_id = i.id"
        " WHERE q.machine_text <> '' AND q.text <> q.machine_text"
        " AND i.study_id = (SELECT id FROM studies WHERE name = ?) ORDER BY q.number",
        (study,),
    ):
        machine = set(_words(heard))
        typed.update(word for word in _words(text) if word not in machine)
    typed.pop("", None)
    if not typed:
        return []
    usual = Counter(
        word.strip(AROUND_WORDS).casefold()
        for (word,) in db.execute(
            "SELECT w.text FROM interviews i JOIN segments g ON g.interview_id = i.id"
            " JOIN words w ON w.segment_id = g.id WHERE w.probability < 1.0"
            " AND i.study_id = (SELECT id FROM studies WHERE name = ?)",
            (study,),
        )
    )
    return [word for word, _ in typed.most_common() if usual[word.casefold()] < USUAL]


def _words(text: str) -> list[str]:
    return [word.strip(AROUND_WORDS) for word in text.split()]
