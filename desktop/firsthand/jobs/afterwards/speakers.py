"""Who speaks: labels the words of an interview by voice, as guesses.

Whatever fails here leaves the words as they are, with their speakers unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.core.guide import fill, placeholders, readable_guide
from firsthand.core.interview import Role, Setup
from firsthand.core.ports import VoiceListener
from firsthand.core.timeline import Timeline
from firsthand.core.transcript import Segment
from firsthand.core.words.roles import speakers_of
from firsthand.core.words.turns import Turn, spoken, turns_of
from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.log import log

SILENT_ROLES = (Role.NOTE_TAKER, Role.OBSERVER)
"""These people listen; a voice of theirs is heard as somebody else's or not at all."""


def people_of(setup: Setup) -> int:
    """How many people are expected to speak: the buyer and those who ask, at least two in all."""
    speaking = [one for one in setup.attendees if one.role not in SILENT_ROLES]
    return max(2, 1 + len(speaking))


def prepared_by(setup: Setup) -> tuple[str, ...]:
    """What the interviewer meant to say: the wording of consent, questions and probes."""
    sentences = setup.consent.wording.replace("?", "?\n").replace(". ", ".\n").splitlines()
    guide = readable_guide(setup.guide)
    if guide is None:
        return tuple(sentences)
    values = placeholders(setup)
    for _, question in guide.questions():
        sentences += [fill(text, values) for text in (question.text, *question.probes)]
    return tuple(sentences)


def told_apart(
    listener: VoiceListener,
    segments: Sequence[Segment],
    timeline: Timeline,
    setup: Setup,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[Turn]:
    """The turns of an interview by voice. Hears what `listener` has not heard yet; may raise."""
    listener.listen(timeline, [segment.span for segment in segments], is_cancelled)
    hearings = listener.hearings(timeline, people_of(setup))
    return turns_of(segments, hearings, timeline.rate)


def with_speakers(
    listener: VoiceListener | None,
    segments: Sequence[Segment],
    timeline: Timeline,
    setup: Setup,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Segment, ...]:
    """The segments, cut where the voice changes, with guessed speakers; unharmed if that fails.

    What people named stays as it is. Keeping the result replaces every segment that was given.
    """
    if listener is None or not any(segment.speaker_is_guessed for segment in segments):
        return tuple(segments)
    try:
        turns = told_apart(listener, segments, timeline, setup, is_cancelled)
    except TranscriptionCancelled:
        return tuple(segments)
    except FirsthandError as error:
        log.warning("speakers stay unknown: %s", type(error).__name__)
        return tuple(segments)
    except Exception:
        log.exception("speakers stay unknown")
        return tuple(segments)
    speakers = speakers_of(turns, prepared_by(setup))
    return spoken(turns, speakers) if speakers else tuple(segments)
