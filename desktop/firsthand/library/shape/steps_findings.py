"""The shape of what an interview taught: findings, answers to reasons, and the tree of themes."""

from __future__ import annotations

from firsthand.library.shape.fts import index

FINDINGS = f"""
CREATE TABLE findings (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    rank INTEGER NOT NULL DEFAULT 0,            -- among those of its kind, the first lowest
    statement TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    happened TEXT NOT NULL DEFAULT '',          -- a date, part of one, or as it was said
    people TEXT NOT NULL DEFAULT '[]',          -- JSON list of roles that took part
    sort TEXT NOT NULL DEFAULT 'other',         -- of a channel
    UNIQUE (interview_id, id)
) STRICT;

-- Quotes by id: one that is removed and brought back again is still the finding's.
CREATE TABLE finding_quotes (
    finding_number INTEGER NOT NULL REFERENCES findings(number) ON DELETE CASCADE,
    speaks_against INTEGER NOT NULL,
    position INTEGER NOT NULL,
    quote_id TEXT NOT NULL,
    PRIMARY KEY (finding_number, speaks_against, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reason_answers (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    reason TEXT NOT NULL,                       -- as the study lists it
    answer TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    UNIQUE (interview_id, reason)
) STRICT;

CREATE TABLE reason_quotes (
    answer_number INTEGER NOT NULL REFERENCES reason_answers(number) ON DELETE CASCADE,
    speaks_against INTEGER NOT NULL,
    position INTEGER NOT NULL,
    quote_id TEXT NOT NULL,
    PRIMARY KEY (answer_number, speaks_against, position)
) STRICT, WITHOUT ROWID;

-- Themes that somebody has nested or coloured; a theme that is only tagged needs no row.
CREATE TABLE themes (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    parent TEXT COLLATE NOCASE,                 -- the theme it belongs under
    colour TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
{index("findings", "number", "statement, note, people")}
{index("reason_answers", "number", "reason, note")}
"""
