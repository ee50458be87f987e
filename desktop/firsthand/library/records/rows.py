"""Writes the parts of an interview as rows, each part within the transaction of its caller."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.core.interview import Debrief, InterviewId, Setup, Status, Study, StudyId
from firsthand.core.marks import Mark
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Event, EventKind, Take
from firsthand.library.records import changes


def put_study(db: sqlite3.Connection, study: Study) -> StudyId:
    """Insert or replace by name; with a study all of its interviews change."""
    told = (
        study.problem,
        study.solution,
        _list(study.solution_words),
        study.company,
        _list(study.goals),
        _list(study.reasons),
    )
    known = db.execute(
        "SELECT problem, solution, solution_words, company, goals, reasons FROM studies"
        " WHERE name = ?",
        (study.name,),
    ).fetchone()
    if known not in (None, told):
        changes.note_study(db, study.name)
    row = db.execute(
        "INSERT INTO studies (name, problem, solution, solution_words, company, goals, reasons)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET problem = excluded.problem,"
        " solution = excluded.solution, solution_words = excluded.solution_words,"
        " company = excluded.company, goals = excluded.goals, reasons = excluded.reasons"
        " RETURNING id",
        (study.name, *told),
    ).fetchone()
    return StudyId(row[0])


def rename_study(db: sqlite3.Connection, old: str, new: str) -> None:
    db.execute("UPDATE studies SET name = ? WHERE name = ?", (new, old))
    changes.note_study(db, new)


def remove_study(db: sqlite3.Connection, name: str) -> None:
    """No interview may belong to it."""
    db.execute("DELETE FROM studies WHERE name = ?", (name,))


def filled(study: Study, known: Study | None) -> Study:
    """`study` with its blanks filled from what is known of the study by that name."""
    if known is None:
        return study
    return replace(
        known,
        problem=study.problem or known.problem,
        solution=study.solution or known.solution,
        solution_words=study.solution_words or known.solution_words,
        company=study.company or known.company,
        goals=study.goals or known.goals,
        reasons=study.reasons or known.reasons,
    )


def put_interview(
    db: sqlite3.Connection,
    id: InterviewId,
    study: StudyId,
    setup: Setup,
    started_at: str,
    rate: int,
    status: Status,
) -> None:
    db.execute(
        "INSERT INTO interviews"
        " (id, study_id, started_at, status, rate, mode, language, guide_name, guide)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            study,
            started_at,
            status,
            rate,
            setup.mode,
            setup.language,
            setup.guide_name,
            setup.guide,
        ),
    )
    _put_people(db, id, setup)


def change_setup(db: sqlite3.Connection, id: InterviewId, study: StudyId, setup: Setup) -> None:
    db.execute(
        "UPDATE interviews SET study_id = ?, mode = ?, language = ?, guide_name = ?, guide = ?"
        " WHERE id = ?",
        (study, setup.mode, setup.language, setup.guide_name, setup.guide, id),
    )
    for table in ("participants", "people_private", "attendees", "consents"):
        db.execute(f"DELETE FROM {table} WHERE interview_id = ?", (id,))
    _put_people(db, id, setup)


def _put_people(db: sqlite3.Connection, id: InterviewId, setup: Setup) -> None:
    person, consent = setup.participant, setup.consent
    db.execute(
        "INSERT INTO participants (interview_id, code_name, role, company, industry, size, region,"
        " buying_stage, relation, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            person.code_name,
            person.role,
            person.company,
            person.industry,
            person.size,
            person.region,
            person.buying_stage,
            person.relation,
            person.facts,
        ),
    )
    if person.is_named:
        db.execute(
            "INSERT INTO people_private VALUES (?, ?, ?)", (id, person.real_name, person.contact)
        )
    db.executemany(
        "INSERT INTO attendees VALUES (?, ?, ?, ?)",
        [(id, at, one.name, one.role) for at, one in enumerate(setup.attendees)],
    )
    db.execute(
        "INSERT INTO consents (interview_id, record, quote, quote_by_name, share_audio, wording,"
        " how, given_at, keep_until, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            id,
            consent.record,
            consent.quote,
            consent.quote_by_name,
            consent.share_audio,
            consent.wording,
            consent.how,
            consent.given_at,
            consent.keep_until,
            consent.withdrawn_at,
        ),
    )


def put_takes(db: sqlite3.Connection, id: InterviewId, takes: Sequence[Take]) -> None:
    db.execute("DELETE FROM takes WHERE interview_id = ?", (id,))
    db.executemany(
        "INSERT INTO takes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                id,
                take.number,
                take.file,
                take.first_frame,
                take.frames,
                take.started_at,
                take.device,
                take.channels,
                take.sha256,
            )
            for take in takes
        ],
    )
    db.executemany(
        "INSERT INTO gaps VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (id, take.number, position, gap.first_frame, gap.frames, gap.reason, gap.side or "")
            for take in takes
            for position, gap in enumerate(take.gaps)
        ],
    )
    db.execute(
        "UPDATE interviews SET frames = ? WHERE id = ?",
        (max((take.end for take in takes), default=0), id),
    )


def put_events(db: sqlite3.Connection, id: InterviewId, events: Iterable[Event]) -> None:
    """Append; the first reveal is noted on the interview."""
    for event in events:
        db.execute(
            "INSERT INTO events (interview_id, frame, kind, phase, question, note)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (id, event.frame, event.kind, event.phase, event.question, event.note),
        )
    db.execute(
        "UPDATE interviews SET reveal_frame ="
        " (SELECT min(frame) FROM events WHERE interview_id = :id AND kind = :kind) WHERE id = :id",
        {"id": id, "kind": EventKind.REVEALED},
    )


def put_mark(db: sqlite3.Connection, id: InterviewId, mark: Mark) -> None:
    db.execute(
        "INSERT INTO marks (interview_id, id, frame, kind, note, author, device, error_frames,"
        " starred) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (interview_id, id) DO UPDATE SET"
        " frame = excluded.frame, kind = excluded.kind, note = excluded.note,"
        " author = excluded.author, device = excluded.device,"
        " error_frames = excluded.error_frames, starred = excluded.starred",
        (
            id,
            mark.id,
            mark.frame,
            mark.kind,
            mark.note,
            mark.author,
            mark.device,
            mark.error_frames,
            mark.starred,
        ),
    )


def put_quote(db: sqlite3.Connection, id: InterviewId, quote: Quote) -> None:
    """Insert or replace by id, with its themes."""
    (number,) = db.execute(
        "INSERT INTO quotes (interview_id, id, mark_id, text, start_frame, end_frame, kind,"
        " speaker, phase, before_reveal, state, machine_text, note, starred, heard, confirmed_by,"
        " confirmed_at, prompted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (interview_id, id) DO UPDATE SET mark_id = excluded.mark_id,"
        " text = excluded.text, start_frame = excluded.start_frame,"
        " end_frame = excluded.end_frame, kind = excluded.kind, speaker = excluded.speaker,"
        " phase = excluded.phase, before_reveal = excluded.before_reveal,"
        " state = excluded.state, machine_text = excluded.machine_text, note = excluded.note,"
        " starred = excluded.starred, heard = excluded.heard,"
        " confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at,"
        " prompted = excluded.prompted RETURNING number",
        (
            id,
            quote.id,
            quote.mark,
            quote.text,
            quote.start,
            quote.end,
            quote.kind,
            quote.speaker,
            quote.phase,
            quote.before_reveal,
            quote.state,
            quote.machine_text,
            quote.note,
            quote.starred,
            quote.heard,
            quote.confirmed_by,
            quote.confirmed_at,
            quote.prompted,
        ),
    ).fetchone()
    db.execute("DELETE FROM quote_themes WHERE quote_number = ?", (number,))
    db.executemany(
        "INSERT INTO quote_themes VALUES (?, ?, ?)",
        [(number, position, theme) for position, theme in enumerate(quote.themes)],
    )
    db.execute("DELETE FROM evidence WHERE quote_number = ?", (number,))
    if quote.evidence is not None:
        db.execute(
            "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
            (
                number,
                quote.evidence.audio_sha256,
                quote.evidence.take_sha256,
                quote.evidence.revision,
                quote.evidence.prefix,
                quote.evidence.suffix,
            ),
        )


def delete_quote(db: sqlite3.Connection, id: InterviewId, quote: QuoteId) -> None:
    """Take a quote out; its themes and what the search knows of it go with it."""
    db.execute("DELETE FROM quotes WHERE interview_id = ? AND id = ?", (id, quote))


def put_debrief(db: sqlite3.Connection, id: InterviewId, debrief: Debrief) -> None:
    db.execute(
        "INSERT INTO debriefs (interview_id, surprised, belief_changed, ask_next, fit, fit_why,"
        " memorable) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (interview_id) DO UPDATE SET"
        " surprised = excluded.surprised, belief_changed = excluded.belief_changed,"
        " ask_next = excluded.ask_next, fit = excluded.fit, fit_why = excluded.fit_why,"
        " memorable = excluded.memorable",
        (
            id,
            debrief.surprised,
            debrief.belief_changed,
            debrief.ask_next,
            debrief.fit,
            debrief.fit_why,
            debrief.memorable,
        ),
    )


def _list(texts: tuple[str, ...]) -> str:
    return json.dumps(texts, ensure_ascii=False)
