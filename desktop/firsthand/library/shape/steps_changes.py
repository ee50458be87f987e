"""The steps that count what changes: by it library, backups and folders tell which knows more."""

CHANGES = """
-- How often an interview has changed. A library counts on from where it was; one from before there
-- were counts has none.
CREATE TABLE interview_changes (
    interview_id TEXT PRIMARY KEY REFERENCES interviews(id) ON DELETE CASCADE,
    number INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
"""

SHARED_CHANGES = """
-- The same of what interviews share: personas, and how themes are nested and coloured. One row.
CREATE TABLE shared_changes (number INTEGER NOT NULL) STRICT;
INSERT INTO shared_changes VALUES (0);
"""
