"""The words of an interview as captions: short enough to read, each with its own time."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Segment, Speaker, text_of
from firsthand.core.words.captions import Cue

MOST_LETTERS, MOST_MS = 84, 7_000
"""Two lines of 42 letters, seven seconds: what subtitlers agree can be read in passing."""
_ENDS = (".", "?", "!", "…", ".”", '."', "?”", '?"')

Unit = tuple[str, int, int]
"""One word with its start and end in milliseconds."""


def voice_of(record: InterviewRecord, speaker: Speaker) -> str:
    """Who a voice is called: the buyer by code name, the others by what they are."""
    return {
        Speaker.BUYER: record.setup.participant.code_name or "Buyer",
        Speaker.INTERVIEWER: "Interviewer",
        Speaker.OTHER: "Other",
        Speaker.UNKNOWN: "",
    }[speaker]


def cues_of(record: InterviewRecord) -> tuple[Cue, ...]:
    """All words in order of time, in cues of one speaker each."""
    cues: list[Cue] = []
    for segment in sorted(record.transcript.segments, key=lambda one: one.start):
        voice = " ".join(voice_of(record, segment.speaker).split())
        cues += [
            Cue(units[0][1], max(units[-1][2], units[0][1] + 1), _joined(units), voice)
            for units in _grouped(list(_units(segment, record.timeline.rate)))
        ]
    return tuple(sorted(cues, key=lambda cue: cue.start_ms))


def _joined(units: list[Unit]) -> str:
    return " ".join(text for text, _, _ in units)


def _units(segment: Segment, rate: int) -> Iterator[Unit]:
    """The segment's words; where the text is not theirs, its own with times in proportion."""

    def ms(frame: float) -> int:
        return round(frame * 1000 / rate)

    texts = segment.text.replace("\x00", "").split()
    if text_of(segment.words).replace("\x00", "").split() == texts and len(segment.words) == len(
        texts
    ):
        for word, text in zip(segment.words, texts, strict=True):
            yield text, ms(word.start), ms(max(word.start, word.end))
        return
    total, done = sum(len(text) + 1 for text in texts), 0
    length = max(0, segment.end - segment.start)
    for text in texts:
        start = segment.start + length * done / total
        done += len(text) + 1
        yield text, ms(start), ms(segment.start + length * done / total)


def _grouped(units: list[Unit]) -> Iterator[list[Unit]]:
    """Cut where a cue would grow too long, and after a sentence once it is half full."""
    group: list[Unit] = []
    for unit in units:
        if group:
            letters = len(_joined(group))
            is_full = letters + 1 + len(unit[0]) > MOST_LETTERS
            is_long = unit[2] - group[0][1] > MOST_MS
            is_sentence = letters >= MOST_LETTERS // 2 and group[-1][0].endswith(_ENDS)
            if is_full or is_long or is_sentence:
                yield group
                group = []
        group.append(unit)
    if group:
        yield group
