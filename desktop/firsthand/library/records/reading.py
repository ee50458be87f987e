"""Reads the rows of an interview back into the one value that core knows."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import astuple, replace

from firsthand.core.interview import (
    Answer,
    Attendee,
    Consent,
    Debrief,
    Fit,
    InterviewId,
    Mode,
    Participant,
    Role,
    Setup,
    Status,
    Study,
    StudyId,
)
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.order import as_counted
from firsthand.core.quotes import Evidence, Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event, EventKind, Frame, Gap, GapReason, Side, Take, Timeline
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.library.records import findings

_STUDY = "name, problem, solution, solution_words, company, goals, reasons"


def studies(db: sqlite3.Connection) -> list[tuple[StudyId, Study]]:
    """By the alphabet, a second before a tenth."""
    rows = db.execute(f"SELECT id, {_STUDY} FROM studies ORDER BY name")
    found = [(StudyId(row[0]), _study(row[1:])) for row in rows]
    return sorted(found, key=lambda one: as_counted(one[1].name))


def study_named(db: sqlite3.Connection, name: str) -> Study | None:
    row = db.execute(f"SELECT {_STUDY} FROM studies WHERE name = ?", (name,)).fetchone()
    return _study(row) if row else None


def record(
    db: sqlite3.Connection, id: InterviewId, *, with_words: bool = True
) -> InterviewRecord | None:
    """The whole interview, or None if there is none by that id.

    Without words, segments have their text alone, which is read in a fraction of the time.
    """
    row = db.execute(
        "SELECT study_id, started_at, status, rate, mode, language, guide_name, guide"
        " FROM interviews WHERE id = ?",
        (id,),
    ).fetchone()
    if row is None:
        return None
    study_id, started_at, status, rate, mode, language, guide_name, guide = row
    study = db.execute(f"SELECT {_STUDY} FROM studies WHERE id = ?", (study_id,)).fetchone()
    return InterviewRecord(
        id=id,
        setup=Setup(
            study=_study(study),
            participant=participant(db, id),
            guide=guide,
            guide_name=guide_name,
            attendees=tuple(
                Attendee(name, Role(role))
                for name, role in db.execute(
                    "SELECT name, role FROM attendees WHERE interview_id = ? ORDER BY position",
                    (id,),
                )
            ),
            consent=_consent(db, id),
            mode=Mode(mode),
            language=language,
        ),
        started_at=started_at,
        status=Status(status),
        timeline=Timeline(rate, takes(db, id, rate)),
        events=events(db, id),
        marks=_marks(db, id),
        transcript=_transcript(db, id, with_words=with_words),
        quotes=quotes(db, id),
        debrief=debrief(db, id),
        findings=findings.read(db, id),
    )


_TABLES = (
    "takes",
    "gaps",
    "events",
    "marks",
    "quotes",
    "debriefs",
    "participants",
    "people_private",
    "attendees",
    "consents",
)


def gist(db: sqlite3.Connection, id: InterviewId) -> tuple[object, ...]:
    """Equal for two libraries that hold the same of an interview.

    Words that nobody has edited count by their number and length alone.
    """
    small = [
        # The first column is the interview again, or a row number that is a library's own.
        sorted((row[1:] for row in _rows_of(db, table, id)), key=repr)
        for table in _TABLES
    ]
    small.append(sorted(astuple(one) for one in _evidence(db, id).values()))
    themes = db.execute(
        "SELECT q.id, t.position, t.theme FROM quotes q JOIN quote_themes t"
        " ON t.quote_number = q.number WHERE q.interview_id = ? ORDER BY q.id, t.position",
        (id,),
    ).fetchall()
    said = db.execute(
        "SELECT speaker, speaker_is_guessed, edited, count(*), sum(length(text)) FROM segments"
        " WHERE interview_id = ? GROUP BY speaker, speaker_is_guessed, edited"
        " ORDER BY speaker, speaker_is_guessed, edited",
        (id,),
    ).fetchall()
    edited = db.execute(
        "SELECT number, text FROM segments WHERE interview_id = ? AND edited ORDER BY number", (id,)
    ).fetchall()
    heading = db.execute(
        "SELECT status, mode, language, guide_name, guide FROM interviews WHERE id = ?", (id,)
    ).fetchone()
    taught = repr(findings.read(db, id))
    return (repr(small), themes, said, edited, heading, transcript_heading(db, id), taught)


def _rows_of(db: sqlite3.Connection, table: str, id: InterviewId) -> list[tuple[object, ...]]:
    return db.execute(f"SELECT * FROM {table} WHERE interview_id = ?", (id,)).fetchall()


def takes(db: sqlite3.Connection, id: InterviewId, rate: int) -> tuple[Take, ...]:
    gaps: dict[int, list[Gap]] = {}
    for number, first, frames, reason, side in db.execute(
        "SELECT take_number, first_frame, frames, reason, side FROM gaps WHERE interview_id = ?"
        " ORDER BY take_number, position",
        (id,),
    ):
        gaps.setdefault(number, []).append(
            Gap(Frame(first), frames, GapReason(reason), Side(side) if side else None)
        )
    rows = db.execute(
        "SELECT number, file, first_frame, frames, started_at, device, channels, sha256"
        " FROM takes WHERE interview_id = ? ORDER BY number",
        (id,),
    )
    return tuple(
        Take(
            number=number,
            file=file,
            first_frame=Frame(first),
            frames=frames,
            rate=rate,
            started_at=started_at,
            device=device,
            channels=channels,
            sha256=sha256,
            gaps=tuple(gaps.get(number, ())),
        )
        for number, file, first, frames, started_at, device, channels, sha256 in rows
    )


def events(db: sqlite3.Connection, id: InterviewId) -> tuple[Event, ...]:
    """In the order of their frames; at one frame, in the order they came."""
    rows = db.execute(
        "SELECT frame, kind, phase, question, note FROM events WHERE interview_id = ?"
        " ORDER BY frame, id",
        (id,),
    )
    return tuple(Event(Frame(row[0]), EventKind(row[1]), *row[2:]) for row in rows)


def _marks(db: sqlite3.Connection, id: InterviewId) -> tuple[Mark, ...]:
    rows = db.execute(
        "SELECT id, frame, kind, note, author, device, error_frames, starred FROM marks"
        " WHERE interview_id = ? ORDER BY frame, number",
        (id,),
    )
    return tuple(
        Mark(MarkId(mark), Frame(frame), MarkKind(kind), note, author, device, error, bool(starred))
        for mark, frame, kind, note, author, device, error, starred in rows
    )


def transcript_heading(db: sqlite3.Connection, id: InterviewId) -> Transcript:
    """Model, language and revision of a transcript, without its segments."""
    row = db.execute(
        "SELECT model, language, revision FROM transcripts WHERE interview_id = ?", (id,)
    ).fetchone()
    return Transcript((), *row) if row else Transcript()


def _words(db: sqlite3.Connection, id: InterviewId) -> dict[int, list[Word]]:
    """By the row number of their segment, in order."""
    words: dict[int, list[Word]] = {}
    for key, text, start, end, probability, stop in db.execute(
        "SELECT w.segment_id, w.text, w.start_frame, w.end_frame, w.probability, w.stop"
        " FROM segments g JOIN words w ON w.segment_id = g.id WHERE g.interview_id = ?"
        " ORDER BY g.number, w.position",
        (id,),
    ):
        words.setdefault(key, []).append(Word(text, start, end, probability, stop))
    return words


def _transcript(db: sqlite3.Connection, id: InterviewId, *, with_words: bool) -> Transcript:
    words = _words(db, id) if with_words else {}
    rows = db.execute(
        "SELECT id, number, start_frame, end_frame, text, speaker, speaker_is_guessed, edited"
        " FROM segments WHERE interview_id = ? ORDER BY number",
        (id,),
    )
    return replace(
        transcript_heading(db, id),
        segments=tuple(
            Segment(
                number=number,
                start=Frame(start),
                end=Frame(end),
                text=text,
                words=tuple(words.get(key, ())),
                speaker=Speaker(speaker),
                speaker_is_guessed=bool(guessed),
                edited=bool(edited),
            )
            for key, number, start, end, text, speaker, guessed, edited in rows
        ),
    )


def quotes(db: sqlite3.Connection, id: InterviewId) -> tuple[Quote, ...]:
    """In the order they were said."""
    themes: dict[int, list[str]] = {}
    for number, theme in db.execute(
        "SELECT t.quote_number, t.theme FROM quotes q JOIN quote_themes t"
        " ON t.quote_number = q.number WHERE q.interview_id = ? ORDER BY q.number, t.position",
        (id,),
    ):
        themes.setdefault(number, []).append(theme)
    evidence = _evidence(db, id)
    rows = db.execute(
        "SELECT number, id, mark_id, text, start_frame, end_frame, kind, speaker, phase,"
        " before_reveal, state, machine_text, note, starred, heard, confirmed_by, confirmed_at,"
        " prompted FROM quotes WHERE interview_id = ? ORDER BY start_frame, number",
        (id,),
    )
    return tuple(
        Quote(
            id=QuoteId(row[1]),
            mark=None if row[2] is None else MarkId(row[2]),
            text=row[3],
            start=Frame(row[4]),
            end=Frame(row[5]),
            kind=MarkKind(row[6]),
            speaker=Speaker(row[7]),
            phase=row[8],
            before_reveal=bool(row[9]),
            state=QuoteState(row[10]),
            machine_text=row[11],
            themes=tuple(themes.get(row[0], ())),
            note=row[12],
            starred=bool(row[13]),
            heard=bool(row[14]),
            confirmed_by=row[15],
            confirmed_at=row[16],
            prompted=None if row[17] is None else bool(row[17]),
            evidence=evidence.get(row[0]),
        )
        for row in rows
    )


def _evidence(db: sqlite3.Connection, id: InterviewId) -> dict[int, Evidence]:
    """By quote number. A damaged library of an edition before there was evidence has none."""
    if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'evidence'").fetchone():
        return {}
    return {
        number: Evidence(*found)
        for number, *found in db.execute(
            "SELECT e.quote_number, e.audio_sha256, e.take_sha256, e.revision, e.prefix, e.suffix"
            " FROM quotes q JOIN evidence e ON e.quote_number = q.number"
            " WHERE q.interview_id = ?",
            (id,),
        )
    }


def debrief(db: sqlite3.Connection, id: InterviewId) -> Debrief:
    """An empty one where nobody has thought about the interview yet."""
    row = db.execute(
        "SELECT surprised, belief_changed, ask_next, fit, fit_why, memorable FROM debriefs"
        " WHERE interview_id = ?",
        (id,),
    ).fetchone()
    if row is None:
        return Debrief()
    return Debrief(row[0], row[1], row[2], Fit(row[3]), row[4], row[5])


def participant(db: sqlite3.Connection, id: InterviewId) -> Participant:
    """The buyer of an interview that is there, with the name that is kept apart."""
    shown = db.execute(
        "SELECT code_name, role, company, industry, size, region, buying_stage, relation, facts"
        " FROM participants WHERE interview_id = ?",
        (id,),
    ).fetchone()
    private = db.execute(
        "SELECT real_name, contact FROM people_private WHERE interview_id = ?", (id,)
    ).fetchone() or ("", "")
    return Participant(shown[0], *private, *shown[1:])


def _consent(db: sqlite3.Connection, id: InterviewId) -> Consent:
    row = db.execute(
        "SELECT record, quote, quote_by_name, share_audio, wording, how, given_at, keep_until,"
        " withdrawn_at FROM consents WHERE interview_id = ?",
        (id,),
    ).fetchone()
    return Consent(*(Answer(answer) for answer in row[:4]), *row[4:])


def _study(row: tuple[str, ...]) -> Study:
    name, problem, solution, words, company, goals, reasons = row
    return Study(name, problem, solution, _list(words), company, _list(goals), _list(reasons))


def _list(text: str) -> tuple[str, ...]:
    return tuple(str(one) for one in json.loads(text))
