"""The part of the library that keeps transcripts: their segments, and who says them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from firsthand.core.interview import InterviewId
from firsthand.core.transcript import Segment, Transcript
from firsthand.library.records import correcting, reading, wording


class Transcripts:
    """Only ever a part of `Library`, whose connection and transactions it uses."""

    _db: sqlite3.Connection
    _writing: Callable[..., AbstractContextManager[None]]
    _reading: Callable[[], AbstractContextManager[None]]

    def keep_segments(
        self, id: InterviewId, segments: Iterable[Segment], base: Iterable[Segment] = ()
    ) -> None:
        """Append segments, or replace those of the same number; the others stay.

        With `base`, segments as they are kept now, it is quick where most only get another number
        or speaker.
        """
        with self._writing(id):
            wording.put_segments(self._db, id, segments, base)

    def append_segments(
        self, id: InterviewId, segments: Iterable[Segment], model: str, language: str
    ) -> tuple[Segment, ...]:
        """Put words that have come behind all others; returns them with their numbers."""
        with self._writing(id):
            known = reading.transcript_heading(self._db, id)
            heading = replace(known, model=model or known.model, language=language)
            wording.put_transcript(self._db, id, heading)
            first = wording.last_number(self._db, id) + 1
            kept = tuple(replace(one, number=k) for k, one in enumerate(segments, start=first))
            wording.put_segments(self._db, id, kept)
        return kept

    def guess_speakers(self, id: InterviewId, segments: Iterable[Segment]) -> set[int]:
        """Keep who speaks in these, and nothing else of them, unless a person has said so.

        One that a person has cut since is passed over. Returns the numbers of those that are kept.
        """
        with self._writing(id):
            return wording.put_guessed_speakers(self._db, id, segments)

    def exchange_segments(
        self, id: InterviewId, gone: Sequence[Segment], come: Iterable[Segment]
    ) -> bool:
        """Put segments in the place of others.

        False, with nothing changed, where those are no longer as they are in `gone`: a person has
        named or rewritten one.
        """
        with self._writing(id):
            if not wording.are_kept(self._db, id, gone):
                return False
            come = tuple(come)
            stays = {segment.number for segment in come}
            wording.put_segments(self._db, id, come, gone)
            wording.remove_segments(
                self._db, id, [one.number for one in gone if one.number not in stays]
            )
        return True

    def keep_transcript(self, id: InterviewId, transcript: Transcript) -> int:
        """Replace all segments by those of `transcript`; returns the revision it is kept as.

        That is the transcript's own for the first, and higher than the one before for others.
        """
        with self._writing(id):
            known = self._db.execute(
                "SELECT revision FROM transcripts WHERE interview_id = ?", (id,)
            ).fetchone()
            revision = max(transcript.revision, known[0] + 1 if known else 0)
            wording.put_transcript(self._db, id, replace(transcript, revision=revision))
            self._db.execute("DELETE FROM segments WHERE interview_id = ?", (id,))
            wording.put_segments(self._db, id, transcript.segments)
        return revision

    def corrected_words(self, study: str) -> list[str]:
        """Words that people typed in place of what was heard in a study, most often typed first."""
        with self._reading():
            return correcting.corrected_words(self._db, study)
