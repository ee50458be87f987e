"""The shape of library.db, as the steps that lead to it: tables and columns a person understands.

A released step never changes; a new shape is a new step at the end. Each runs in one transaction
together with the note that it ran, so a library is in the old state or in the new one.
"""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.library.shape.fts import index
from firsthand.library.shape.steps_changes import CHANGES, SHARED_CHANGES
from firsthand.library.shape.steps_findings import FINDINGS
from firsthand.library.shape.steps_personas import PERSONAS
from firsthand.library.shape.steps_privacy import PRIVACY

STEPS_NAME = "firsthand"
"""What our steps are filed under in the table `_sqlite_migrations`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One change of shape: a name that is kept in the library, and the SQL that makes it."""

    name: str
    sql: str


_INTERVIEWS = """
CREATE TABLE studies (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    problem TEXT NOT NULL DEFAULT '',
    solution TEXT NOT NULL DEFAULT '',
    solution_words TEXT NOT NULL DEFAULT '[]',  -- JSON list of words that give the solution away
    company TEXT NOT NULL DEFAULT '',
    goals TEXT NOT NULL DEFAULT '[]',           -- JSON list of learning goals
    reasons TEXT NOT NULL DEFAULT '[]'          -- JSON list of reasons to invest
) STRICT;

CREATE TABLE interviews (
    id TEXT PRIMARY KEY,                        -- also the name of the interview's folder
    study_id INTEGER NOT NULL REFERENCES studies(id),
    started_at TEXT NOT NULL,                   -- RFC 3339 with offset
    status TEXT NOT NULL,
    rate INTEGER NOT NULL,                      -- frames a second; every *_frame counts these
    frames INTEGER NOT NULL DEFAULT 0,          -- length over all takes
    reveal_frame INTEGER,                       -- where the solution was told; empty if never
    mode TEXT NOT NULL,
    language TEXT NOT NULL,                     -- BCP 47
    guide_name TEXT NOT NULL DEFAULT '',
    guide TEXT NOT NULL DEFAULT ''              -- the guide's text as held
) STRICT;
CREATE INDEX interviews_by_study ON interviews(study_id);
CREATE INDEX interviews_by_time ON interviews(julianday(started_at));

CREATE TABLE participants (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL UNIQUE REFERENCES interviews(id) ON DELETE CASCADE,
    code_name TEXT NOT NULL,
    role TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    industry TEXT NOT NULL DEFAULT '',
    size TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    buying_stage TEXT NOT NULL DEFAULT '',
    relation TEXT NOT NULL DEFAULT '',
    facts TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX participants_by_code_name ON participants(code_name COLLATE NOCASE);

-- The only place for a real name and a contact. Never indexed for search.
CREATE TABLE people_private (
    interview_id TEXT PRIMARY KEY REFERENCES interviews(id) ON DELETE CASCADE,
    real_name TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE attendees (
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    PRIMARY KEY (interview_id, position)
) STRICT;

CREATE TABLE consents (
    interview_id TEXT PRIMARY KEY REFERENCES interviews(id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    quote TEXT NOT NULL,
    quote_by_name TEXT NOT NULL,
    share_audio TEXT NOT NULL,
    wording TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT '',
    given_at TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE debriefs (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL UNIQUE REFERENCES interviews(id) ON DELETE CASCADE,
    surprised TEXT NOT NULL DEFAULT '',
    belief_changed TEXT NOT NULL DEFAULT '',
    ask_next TEXT NOT NULL DEFAULT '',
    fit TEXT NOT NULL DEFAULT 'unknown',
    fit_why TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE takes (
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    file TEXT NOT NULL,                         -- in the interview's folder
    first_frame INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    device TEXT NOT NULL DEFAULT '',
    channels INTEGER NOT NULL DEFAULT 1,
    sha256 TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (interview_id, number)
) STRICT;

-- Lost input, kept in its take as silence of its own length.
CREATE TABLE gaps (
    interview_id TEXT NOT NULL,
    take_number INTEGER NOT NULL,
    position INTEGER NOT NULL,
    first_frame INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (interview_id, take_number, position),
    FOREIGN KEY (interview_id, take_number) REFERENCES takes(interview_id, number) ON DELETE CASCADE
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    frame INTEGER NOT NULL,
    kind TEXT NOT NULL,
    phase TEXT NOT NULL DEFAULT '',
    question TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX events_by_interview ON events(interview_id, frame);

CREATE TABLE marks (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    frame INTEGER NOT NULL,                     -- the raw press, never moved
    kind TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    author TEXT NOT NULL DEFAULT '',
    device TEXT NOT NULL DEFAULT '',
    error_frames INTEGER NOT NULL DEFAULT 0,
    starred INTEGER NOT NULL DEFAULT 0,
    UNIQUE (interview_id, id)
) STRICT;

CREATE TABLE transcripts (
    interview_id TEXT PRIMARY KEY REFERENCES interviews(id) ON DELETE CASCADE,
    model TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT 'en',
    revision INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE segments (
    id INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    start_frame INTEGER NOT NULL,
    end_frame INTEGER NOT NULL,
    speaker TEXT NOT NULL DEFAULT '',
    speaker_is_guessed INTEGER NOT NULL DEFAULT 1,
    edited INTEGER NOT NULL DEFAULT 0,          -- whether a person changed the text
    text TEXT NOT NULL,
    UNIQUE (interview_id, number)
) STRICT;

CREATE TABLE words (
    segment_id INTEGER NOT NULL REFERENCES segments(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    start_frame INTEGER NOT NULL,
    end_frame INTEGER NOT NULL,
    probability REAL NOT NULL,
    PRIMARY KEY (segment_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    interview_id TEXT NOT NULL REFERENCES interviews(id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    mark_id TEXT,                               -- the press it came from, if any
    text TEXT NOT NULL,
    start_frame INTEGER NOT NULL,
    end_frame INTEGER NOT NULL,
    kind TEXT NOT NULL,
    speaker TEXT NOT NULL DEFAULT '',
    phase TEXT NOT NULL DEFAULT '',
    before_reveal INTEGER NOT NULL,
    state TEXT NOT NULL,                        -- only 'heard and confirmed' is verbatim
    machine_text TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    starred INTEGER NOT NULL DEFAULT 0,
    heard INTEGER NOT NULL DEFAULT 0,
    confirmed_by TEXT NOT NULL DEFAULT '',
    confirmed_at TEXT NOT NULL DEFAULT '',
    UNIQUE (interview_id, id)
) STRICT;

CREATE TABLE quote_themes (
    quote_number INTEGER NOT NULL REFERENCES quotes(number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    theme TEXT NOT NULL,
    PRIMARY KEY (quote_number, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_themes_by_theme ON quote_themes(theme COLLATE NOCASE);
"""

INDEXES = (
    "segments_fts",
    "quotes_fts",
    "marks_fts",
    "debriefs_fts",
    "participants_fts",
    "studies_fts",
    "findings_fts",
    "reason_answers_fts",
)

_SEARCH = "".join(
    (
        index("segments", "id", "text"),
        index("quotes", "number", "text, note"),
        index("marks", "number", "note"),
        index("debriefs", "number", "surprised, belief_changed, ask_next, fit_why"),
        index("participants", "number", "code_name, role, company, industry, region, facts"),
        index("studies", "id", "name, problem, solution, company"),
    )
)

_TIMES = """
CREATE VIEW quotes_with_times AS
    SELECT s.name AS study, p.code_name, q.text, q.kind, q.state, q.before_reveal, q.phase,
        q.speaker, round(1.0 * q.start_frame / i.rate, 3) AS start_s,
        round(1.0 * q.end_frame / i.rate, 3) AS end_s,
        (SELECT group_concat(theme, ', ') FROM quote_themes WHERE quote_number = q.number)
            AS themes,
        q.note, q.starred, q.confirmed_by, q.confirmed_at, q.interview_id, q.id
    FROM quotes q JOIN interviews i ON i.id = q.interview_id
    JOIN studies s ON s.id = i.study_id JOIN participants p ON p.interview_id = i.id;

CREATE VIEW marks_with_times AS
    SELECT p.code_name, m.kind, round(1.0 * m.frame / i.rate, 3) AS pressed_s, m.note, m.author,
        m.device, round(1.0 * m.error_frames / i.rate, 3) AS error_s, m.starred,
        m.interview_id, m.id
    FROM marks m JOIN interviews i ON i.id = m.interview_id
    JOIN participants p ON p.interview_id = i.id;

CREATE VIEW segments_with_times AS
    SELECT p.code_name, g.number, round(1.0 * g.start_frame / i.rate, 3) AS start_s,
        round(1.0 * g.end_frame / i.rate, 3) AS end_s, g.speaker, g.text, g.edited, g.interview_id
    FROM segments g JOIN interviews i ON i.id = g.interview_id
    JOIN participants p ON p.interview_id = i.id;

CREATE VIEW events_with_times AS
    SELECT p.code_name, round(1.0 * e.frame / i.rate, 3) AS at_s, e.kind, e.phase, e.question,
        e.note, e.interview_id
    FROM events e JOIN interviews i ON i.id = e.interview_id
    JOIN participants p ON p.interview_id = i.id;
"""

_EVIDENCE = """
CREATE TABLE evidence (
    quote_number INTEGER PRIMARY KEY REFERENCES quotes(number) ON DELETE CASCADE,
    audio_sha256 TEXT NOT NULL,                 -- of the span's samples, 16-bit little-endian PCM
    take_sha256 TEXT NOT NULL,                  -- of the take's file when it was confirmed
    revision INTEGER NOT NULL,                  -- of the transcript
    prefix TEXT NOT NULL DEFAULT '',            -- the words before and after the quote
    suffix TEXT NOT NULL DEFAULT ''
) STRICT;
"""

_MEMORABLE = """
ALTER TABLE debriefs ADD COLUMN memorable TEXT NOT NULL DEFAULT '';     -- id of a quote
"""

_SIDES = """
-- Which side of a call a gap silences; empty for the whole take.
ALTER TABLE gaps ADD COLUMN side TEXT NOT NULL DEFAULT '';
"""

_STOPS = """
-- How likely a sentence ends after the word, as the speech model sees it, 0 to 1; NULL: not asked.
ALTER TABLE words ADD COLUMN stop REAL;
"""

_PROMPTED = """
-- Whether a quote answers a question, as a person said, 1 or 0; NULL: as the guide's events tell.
ALTER TABLE quotes ADD COLUMN prompted INTEGER;
"""

STEPS: tuple[Step, ...] = (
    Step("001 what an interview is", _INTERVIEWS),
    Step("002 search over words, quotes, notes and people", _SEARCH),
    Step("003 times in seconds for people", _TIMES),
    Step("004 evidence of confirmed quotes", _EVIDENCE),
    Step("005 the memorable quote", _MEMORABLE),
    Step("006 what an interview taught", FINDINGS),
    Step("007 what belongs to a buyer's privacy", PRIVACY),
    Step("008 the sides of a call", _SIDES),
    Step("009 personas", PERSONAS),
    Step("010 where sentences may end", _STOPS),
    Step("011 whether a quote was prompted, as people say", _PROMPTED),
    Step("012 how often an interview has changed", CHANGES),
    Step("013 how often what interviews share has changed", SHARED_CHANGES),
)
