"""Writes a transcript as rows: its heading, its segments and their words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence

from firsthand.core.interview import InterviewId
from firsthand.core.transcript import Segment, Transcript


def put_transcript(db: sqlite3.Connection, id: InterviewId, transcript: Transcript) -> None:
    """The heading of a transcript, without its segments."""
    db.execute(
        "INSERT INTO transcripts VALUES (?, ?, ?, ?) ON CONFLICT (interview_id) DO UPDATE SET"
        " model = excluded.model, language = excluded.language, revision = excluded.revision",
        (id, transcript.model, transcript.language, transcript.revision),
    )


def last_number(db: sqlite3.Connection, id: InterviewId) -> int:
    """The highest number of a segment; 0 without any."""
    (last,) = db.execute(
        "SELECT coalesce(max(number), 0) FROM segments WHERE interview_id = ?", (id,)
    ).fetchone()
    return int(last)


def remove_segments(db: sqlite3.Connection, id: InterviewId, numbers: Sequence[int]) -> None:
    """Take segments out by their numbers; one that is not there does no harm."""
    db.execute(
        "DELETE FROM segments WHERE interview_id = ?"
        " AND number IN (SELECT value FROM json_each(?))",
        (id, json.dumps(numbers)),
    )


def are_kept(db: sqlite3.Connection, id: InterviewId, segments: Iterable[Segment]) -> bool:
    """Whether all of these are there as they are here: no person has named or rewritten one."""
    known = {
        number: rest
        for number, *rest in db.execute(
            "SELECT number, start_frame, end_frame, text, speaker, speaker_is_guessed, edited"
            " FROM segments WHERE interview_id = ?",
            (id,),
        )
    }
    return all(
        known.get(one.number)
        == [one.start, one.end, one.text, one.speaker, one.speaker_is_guessed, one.edited]
        for one in segments
    )


def put_guessed_speakers(
    db: sqlite3.Connection, id: InterviewId, segments: Iterable[Segment]
) -> set[int]:
    """Write who speaks where no person has said so; returns the numbers of those segments.

    One that a person has cut is passed over, and so are those that got its number.
    """
    return {
        segment.number
        for segment in segments
        if db.execute(
            "UPDATE segments SET speaker = ? WHERE interview_id = ? AND number = ?"
            " AND start_frame = ? AND end_frame = ? AND speaker_is_guessed",
            (segment.speaker, id, segment.number, segment.start, segment.end),
        ).rowcount
    }


def put_segments(
    db: sqlite3.Connection,
    id: InterviewId,
    segments: Iterable[Segment],
    base: Iterable[Segment] = (),
) -> None:
    """Append, or replace those of the same number; other segments stay.

    Of `base`, as the rows are now, those that only get another number or speaker keep their words'
    rows: where one early segment is cut in two, all that follow are counted anew.
    """
    kept = list({segment.number: segment for segment in segments}.values())
    moved = _moved(kept, base)
    _set_aside(db, id, moved)
    remove_segments(db, id, [segment.number for segment in kept])
    _put_back(db, id, moved)
    kept = [segment for segment in kept if segment.number not in moved]
    (last,) = db.execute("SELECT coalesce(max(id), 0) FROM segments").fetchone()
    db.executemany(
        "INSERT INTO segments (id, interview_id, number, start_frame, end_frame, speaker,"
        " speaker_is_guessed, edited, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                key,
                id,
                segment.number,
                segment.start,
                segment.end,
                segment.speaker,
                segment.speaker_is_guessed,
                segment.edited,
                segment.text,
            )
            for key, segment in enumerate(kept, start=last + 1)
        ],
    )
    db.executemany(
        "INSERT INTO words VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (key, position, word.text, word.start, word.end, word.probability, word.stop)
            for key, segment in enumerate(kept, start=last + 1)
            for position, word in enumerate(segment.words)
        ],
    )


def _moved(kept: Sequence[Segment], base: Iterable[Segment]) -> dict[int, tuple[int, Segment]]:
    """By its new number each segment whose words are there, with the number it has now."""
    numbers = {segment.number for segment in kept}
    there = {(one.start, one.end, one.text): one for one in base if one.number in numbers}
    moved: dict[int, tuple[int, Segment]] = {}
    for segment in kept:
        was = there.get((segment.start, segment.end, segment.text))
        if was is not None and was.words == segment.words:
            del there[segment.start, segment.end, segment.text]
            moved[segment.number] = was.number, segment
    return moved


def _set_aside(
    db: sqlite3.Connection, id: InterviewId, moved: dict[int, tuple[int, Segment]]
) -> None:
    """Under numbers that no segment has, so that none is in the way of another."""
    db.executemany(
        "UPDATE segments SET number = -number WHERE interview_id = ? AND number = ?",
        [(id, was) for was, _ in moved.values()],
    )


def _put_back(
    db: sqlite3.Connection, id: InterviewId, moved: dict[int, tuple[int, Segment]]
) -> None:
    db.executemany(
        "UPDATE segments SET number = ?, speaker = ?, speaker_is_guessed = ?, edited = ?"
        " WHERE interview_id = ? AND number = ?",
        [
            (one.number, one.speaker, one.speaker_is_guessed, one.edited, id, -was)
            for was, one in moved.values()
        ],
    )
