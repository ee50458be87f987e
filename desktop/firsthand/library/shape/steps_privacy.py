"""The step that keeps what belongs to privacy: how long, under which names, sent where."""

PRIVACY = """
ALTER TABLE consents ADD COLUMN keep_until TEXT NOT NULL DEFAULT '';    -- a day, 2027-11-30
ALTER TABLE consents ADD COLUMN withdrawn_at TEXT NOT NULL DEFAULT '';  -- RFC 3339

-- The key to the names in what is passed on. It never leaves the library.
CREATE TABLE pseudonyms (
    study_id INTEGER NOT NULL REFERENCES studies(id) ON DELETE CASCADE,
    shown TEXT NOT NULL,                        -- what stands in place of the name: Company 1
    kind TEXT NOT NULL,
    forms TEXT NOT NULL,                        -- JSON list of ways the name is written
    PRIMARY KEY (study_id, shown)
) STRICT;

-- Files that were written from an interview, to be chased when the buyer takes it all back.
-- Without a foreign key, as a whole interview may be replaced by a newer edition of itself.
CREATE TABLE exports (
    interview_id TEXT NOT NULL,
    path TEXT NOT NULL,
    what TEXT NOT NULL,                         -- such as: Word document
    made_at TEXT NOT NULL,                      -- RFC 3339
    sha256 TEXT NOT NULL DEFAULT '',            -- of the file as it was written
    PRIMARY KEY (interview_id, path)
) STRICT;

-- What still has to be chased of interviews that are erased.
CREATE TABLE files_to_chase (
    path TEXT PRIMARY KEY,
    what TEXT NOT NULL,
    made_at TEXT NOT NULL,
    sha256 TEXT NOT NULL DEFAULT '',
    withdrawn_at TEXT NOT NULL
) STRICT;
"""
