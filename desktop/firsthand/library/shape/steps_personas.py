"""The step that keeps personas: their texts, who belongs, and statements with what they rest on."""

PERSONAS = """
CREATE TABLE personas (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    summary TEXT NOT NULL DEFAULT '',
    profile TEXT NOT NULL DEFAULT '',           -- the ideal customer
    proposition TEXT NOT NULL DEFAULT '',       -- the one value proposition
    rule_study TEXT NOT NULL DEFAULT '',        -- whole name of a study; empty for any
    rule_role TEXT NOT NULL DEFAULT '',         -- parts of the field, by commas; empty for any
    rule_company TEXT NOT NULL DEFAULT '',
    rule_industry TEXT NOT NULL DEFAULT '',
    rule_size TEXT NOT NULL DEFAULT '',
    rule_region TEXT NOT NULL DEFAULT '',
    rule_buying_stage TEXT NOT NULL DEFAULT '',
    rule_fits TEXT NOT NULL DEFAULT '[]'        -- JSON list of verdicts; empty for any
) STRICT;

-- The references to interviews below are without foreign keys, as a whole interview may be replaced
-- by a newer edition of itself. Erasing an interview takes them out.

-- Interviews that somebody put in or left out by hand, whatever the rule says.
CREATE TABLE persona_interviews (
    persona_id TEXT NOT NULL REFERENCES personas(id) ON DELETE CASCADE,
    interview_id TEXT NOT NULL,
    belongs INTEGER NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (persona_id, interview_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE persona_statements (
    id TEXT PRIMARY KEY,
    persona_id TEXT NOT NULL REFERENCES personas(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,                         -- as of findings
    text TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX persona_statements_by_persona ON persona_statements(persona_id, position);

CREATE TABLE persona_statement_findings (
    statement_id TEXT NOT NULL REFERENCES persona_statements(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    interview_id TEXT NOT NULL,
    finding_id TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE persona_statement_quotes (
    statement_id TEXT NOT NULL REFERENCES persona_statements(id) ON DELETE CASCADE,
    speaks_against INTEGER NOT NULL,
    position INTEGER NOT NULL,
    interview_id TEXT NOT NULL,
    quote_id TEXT NOT NULL,
    PRIMARY KEY (statement_id, speaks_against, position)
) STRICT, WITHOUT ROWID;
"""
