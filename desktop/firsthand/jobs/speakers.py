"""Who speaks: labels the words of an interview by voice, as guesses, and lets people say better.

Whatever fails here leaves the words as they are, with their speakers unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from firsthand.core.guide import fill, parse_guide, placeholders
from firsthand.core.interview import Role, Setup
from firsthand.core.ports import VoiceListener
from firsthand.core.roles import speakers_of
from firsthand.core.timeline import Timeline
from firsthand.core.transcript import Segment, Speaker
from firsthand.core.turns import Turn, spoken, turns_of
from firsthand.errors import BadGuide, FirsthandError, TranscriptionCancelled
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
    try:
        guide = parse_guide(setup.guide)
    except BadGuide:
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


def name_voice(segments: Sequence[Segment], number: int, speaker: Speaker) -> tuple[Segment, ...]:
    """“This voice is the buyer”: said of segment `number`, it holds for all of that voice.

    Returns the segments that change. Those of the voice are known from now on; a voice that was
    guessed to be that speaker takes the name that has become free, still as a guess. Raises
    KeyError without that segment.
    """
    named = next((one for one in segments if one.number == number), None)
    if named is None:
        raise KeyError(number)
    was = named.speaker
    changed = []
    for segment in segments:
        of_voice = segment.number == number or (
            segment.speaker_is_guessed and was is not Speaker.UNKNOWN and segment.speaker is was
        )
        if of_voice:
            new = replace(segment, speaker=speaker, speaker_is_guessed=False)
        elif segment.speaker_is_guessed and segment.speaker is speaker and was is not speaker:
            free = was if named.speaker_is_guessed else segment.speaker
            new = replace(segment, speaker=free if free is not Speaker.UNKNOWN else segment.speaker)
        else:
            continue
        if new != segment:
            changed.append(new)
    return tuple(changed)


def name_paragraph(
    segments: Sequence[Segment], numbers: Sequence[int], speaker: Speaker
) -> tuple[Segment, ...]:
    """“The buyer says this”: holds for these segments alone. Returns those that change."""
    return tuple(
        replace(segment, speaker=speaker, speaker_is_guessed=False)
        for segment in segments
        if segment.number in numbers and (segment.speaker_is_guessed or segment.speaker != speaker)
    )
