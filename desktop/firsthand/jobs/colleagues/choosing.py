"""Takes the other version of a line that two people have both corrected, and back again."""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.interview import InterviewId
from firsthand.core.together.editions import Difference
from firsthand.core.words.retyping import retyped
from firsthand.errors import WrongMoment
from firsthand.jobs.corrections import keep_segments
from firsthand.library.library import Library


def can_be_taken(one: Difference) -> bool:
    """Whether the other version is a line of the transcript, to be put in this one's place."""
    return one.what == "transcript" and one.field == "text"


def take_other(library: Library, interview: InterviewId, one: Difference) -> Difference:
    """Put the other version where ours stands, for the library's own thread.

    Returns the difference the other way round, so that taking that one leads back. The words keep
    their times as far as they can; quotes stay as they are. Raises WrongMoment when the line is no
    longer the one that was compared.
    """
    segments = library.record(interview).transcript.segments
    found = next((segment for segment in segments if str(segment.number) == one.key), None)
    if not can_be_taken(one) or found is None or found.text != one.kept:
        raise WrongMoment(
            "This line has been changed since.", "Open the interview and correct it there."
        )
    keep_segments(library, interview, retyped((found,), one.other))
    return replace(one, kept=one.other, other=one.kept)
