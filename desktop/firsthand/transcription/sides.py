"""A call has two channels: each is heard by itself, and whose it is tells who speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from firsthand.core.timeline import Take
from firsthand.core.transcript import Segment, Speaker, Word

BOTH, MINE, OTHER = -1, 0, 1
"""Channels as `Sound` counts them."""
SPEAKERS = {MINE: Speaker.INTERVIEWER, OTHER: Speaker.BUYER}
ECHO_S = 0.8
"""A voice that leaks into the microphone is heard there at most this much earlier or later."""
ECHOED = 0.6
"""With this share of its words said by the other side just then, a sentence is their echo."""


def channels_of(take: Take) -> tuple[int, ...]:
    """What is listened to in a take; of a call the other side first, whose echo may be on ours."""
    return (OTHER, MINE) if take.channels == 2 else (BOTH,)


def spoken_on(channel: int, segments: Iterable[Segment]) -> list[Segment]:
    """The segments with the speaker of their channel, who is known and not guessed."""
    speaker = SPEAKERS.get(channel)
    if speaker is None:
        return list(segments)
    return [replace(one, speaker=speaker, speaker_is_guessed=False) for one in segments]


def without_echoes(segments: Iterable[Segment], others: Sequence[Word], rate: int) -> list[Segment]:
    """Segments of our side that are not the other side's voice coming through the microphone."""
    return [one for one in segments if not _is_echo(one, others, rate)]


def in_order(segments: Iterable[Segment], first_number: int = 1) -> list[Segment]:
    """Segments of all channels by their beginning, numbered on from `first_number`."""
    ordered = sorted(segments, key=lambda one: (one.start, one.end))
    return [replace(one, number=number) for number, one in enumerate(ordered, first_number)]


def _is_echo(segment: Segment, others: Sequence[Word], rate: int) -> bool:
    near = ECHO_S * rate
    around = [w for w in others if w.end > segment.start - near and w.start < segment.end + near]
    if not around or not segment.words:
        return False
    said = sum(
        any(_bare(one.text) == _bare(w.text) and abs(one.start - w.start) <= near for one in around)
        for w in segment.words
    )
    return said >= ECHOED * len(segment.words)


def _bare(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
