"""The transcript as a sheet of blocks: headings from the guide, paragraphs of words with places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from firsthand.core.guide import Guide, fill, placeholders, readable_guide
from firsthand.core.record import InterviewRecord
from firsthand.core.session import QuestionState
from firsthand.core.timeline import Event, EventKind, Frame, Span, spoken_consent, timecode
from firsthand.core.transcript import Segment, Speaker, Word
from firsthand.ui import wording
from firsthand.ui.said import said

translate = QCoreApplication.translate

_LONGEST_PARAGRAPH = 700
"""Characters; a paragraph ends at the next sentence beyond it."""
_BREATH_S = 2.5
"""A pause this long begins a new paragraph."""


class BlockKind(Enum):
    PHASE = auto()
    QUESTION = auto()
    REVEAL = auto()
    REMARK = auto()
    """A pause, a gap, spoken consent."""
    PARAGRAPH = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """A word within its block: characters `first` to `last` of the block's text."""

    first: int
    last: int
    start: Frame
    end: Frame
    is_doubtful: bool
    is_typed: bool = False
    """By a person, in the place of what the model heard."""


@dataclass(frozen=True, slots=True)
class Block:
    kind: BlockKind
    start: Frame
    end: Frame
    text: str
    time: str = ""
    speaker: Speaker = Speaker.UNKNOWN
    speaker_is_guessed: bool = True
    segments: tuple[int, ...] = ()
    """Numbers of the segments a paragraph is made of."""
    words: tuple[Place, ...] = ()
    source: tuple[int, ...] = ()
    """Identities of the segments; `made_of` holds them, so that none is given away again."""
    made_of: tuple[Segment, ...] = field(default=(), repr=False, compare=False)


def _start_of(place: Place) -> int:
    return place.start


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters `first` to `last` of block number `block`."""

    block: int
    first: int
    last: int


class Sheet:
    """All blocks in order, and the way from frames to words and back."""

    def __init__(self, blocks: tuple[Block, ...], rate: int) -> None:
        self.blocks = blocks
        self.rate = rate
        self._spoken = [number for number, block in enumerate(blocks) if block.words]
        self._starts = [blocks[number].words[0].start for number in self._spoken]

    def __len__(self) -> int:
        return len(self.blocks)

    def word_at(self, frame: int) -> tuple[int, int] | None:
        """(block, word) that is being said at `frame`, or was said last before it."""
        at = bisect_right(self._starts, frame) - 1
        if at < 0:
            return None
        number = self._spoken[at]
        words = self.blocks[number].words
        return number, bisect_right(words, frame, key=_start_of) - 1

    def place(self, at: tuple[int, int]) -> Place:
        return self.blocks[at[0]].words[at[1]]

    def step(self, at: tuple[int, int], by: int) -> tuple[int, int]:
        """The word `by` words further on or back; stays at the ends."""
        order = bisect_right(self._spoken, at[0]) - 1
        index = at[1] + by
        while index < 0 and order > 0:
            order -= 1
            index += len(self.blocks[self._spoken[order]].words)
        while (size := len(self.blocks[self._spoken[order]].words)) <= index:
            if order == len(self._spoken) - 1:
                break
            order += 1
            index -= size
        return self._spoken[order], min(max(0, index), size - 1)

    def first_word(self) -> tuple[int, int] | None:
        return (self._spoken[0], 0) if self._spoken else None

    def word_in(self, block: int, character: int) -> int | None:
        """The word of a block that a character belongs to; the nearest one before a gap."""
        words = self.blocks[block].words
        if not words:
            return None
        firsts = [place.first for place in words]
        return max(0, bisect_right(firsts, character) - 1)

    def span_between(self, one: tuple[int, int], other: tuple[int, int]) -> Span:
        """From the first to the last of two words, both within."""
        first, last = sorted((one, other))
        start, end = self.place(first).start, self.place(last).end
        return Span(start, Frame(max(start, end)))

    def ranges(self, block: int, span: Span) -> tuple[int, int] | None:
        """Characters of a block whose words lie in `span` with at least their middle."""
        found = self.blocks[block]
        if found.end < span.start or found.start > span.end:
            return None
        first = max(0, bisect_right(found.words, span.start, key=_start_of) - 1)
        last = bisect_right(found.words, span.end, key=_start_of)
        near = found.words[first:last]
        inside = [place for place in near if span.contains((place.start + place.end) // 2)]
        return (inside[0].first, inside[-1].last) if inside else None

    def find(self, text: str, *, whole_words: bool = False) -> list[Hit]:
        """Where a text stands, whatever its case."""
        wanted = " ".join(text.split())
        if not wanted:
            return []
        pattern = re.escape(wanted)
        if whole_words:
            pattern = rf"(?<!\w){pattern}(?!\w)"
        seek = re.compile(pattern, re.IGNORECASE)
        return [
            Hit(number, found.start(), found.end())
            for number, block in enumerate(self.blocks)
            for found in seek.finditer(block.text)
        ]


def sheet_of(record: InterviewRecord, before: Sheet | None = None) -> Sheet:
    """Lay an interview out: each heading stands before the words that were said after it.

    Paragraphs of `before` whose segments are still the same are taken over as they are, so that
    an edit in hours of talk costs next to nothing.
    """
    rate = record.timeline.rate
    kept = {block.source: block for block in before.blocks if block.words} if before else {}
    headings = _headings(record)
    blocks: list[Block] = []
    paragraph: list[Segment] = []

    def close() -> None:
        if paragraph:
            source = tuple(map(id, paragraph))
            blocks.append(kept.get(source) or _paragraph(paragraph, rate, source))
            paragraph.clear()

    at = 0
    spoken = (segment for segment in record.transcript.segments if segment.text)
    for segment in sorted(spoken, key=lambda one: (one.start, one.number)):
        middle = (segment.start + segment.end) // 2
        while at < len(headings) and headings[at].start <= middle:
            close()
            blocks.append(headings[at])
            at += 1
        if paragraph and _begins_anew(paragraph, segment, rate):
            close()
        paragraph.append(segment)
    close()
    blocks.extend(headings[at:])
    return Sheet(tuple(blocks), rate)


def _begins_anew(paragraph: list[Segment], segment: Segment, rate: int) -> bool:
    last = paragraph[-1]
    return (
        last.speaker is not segment.speaker
        or last.speaker_is_guessed != segment.speaker_is_guessed
        or segment.start - last.end > _BREATH_S * rate
        or sum(len(one.text) for one in paragraph) > _LONGEST_PARAGRAPH
    )


def _paragraph(segments: list[Segment], rate: int, source: tuple[int, ...]) -> Block:
    texts, places, first = [], [], 0
    for segment, word in _words(segments):
        texts.append(word.text)
        last = first + len(word.text)
        typed = segment.is_typed(word)
        places.append(Place(first, last, word.start, word.end, word.is_doubtful, typed))
        first = last + 1
    text = " ".join(texts)
    first_one, last_one = segments[0], segments[-1]
    return Block(
        BlockKind.PARAGRAPH,
        first_one.start,
        last_one.end,
        text,
        timecode(first_one.start / rate, tenths=False),
        first_one.speaker,
        first_one.speaker_is_guessed,
        tuple(segment.number for segment in segments),
        tuple(places),
        source,
        tuple(segments),
    )


def _words(segments: list[Segment]) -> Iterator[tuple[Segment, Word]]:
    for segment in segments:
        if segment.words:
            yield from ((segment, word) for word in segment.words)
        elif segment.text:
            yield segment, Word(segment.text, segment.start, segment.end)


def _headings(record: InterviewRecord) -> list[Block]:
    """Of the guide's phases and questions, the reveal, pauses and gaps, in order."""
    guide = readable_guide(record.setup.guide)
    values = placeholders(record.setup)
    found = [
        block for event in record.events if (block := _heading(event, guide, values)) is not None
    ]
    for gap in record.timeline.gaps:
        seconds = wording.figure(gap.frames / record.timeline.rate, 1)
        words = translate("Transcript", "%1 s of sound are missing").replace("%1", seconds)
        words = f"{words} ({said(gap.reason)})"
        found.append(_line(BlockKind.REMARK, gap.first_frame, words))
    rate = record.timeline.rate
    found.sort(key=lambda block: block.start)
    return [
        Block(
            block.kind,
            block.start,
            block.end,
            block.text,
            timecode(block.start / rate, tenths=False),
        )
        for block in found
    ]


def _heading(event: Event, guide: Guide | None, values: dict[str, str]) -> Block | None:
    match event.kind:
        case EventKind.PHASE_ENTERED:
            name = guide.name_of(event.phase) if guide else event.phase
            return _line(BlockKind.PHASE, event.frame, name)
        case EventKind.QUESTION_ASKED | EventKind.QUESTION_ANSWERED:
            text = _question_text(event, guide, values)
            if event.kind is EventKind.QUESTION_ANSWERED:
                text += f" ({wording.question_state(QuestionState.ANSWERED)})"
            return _line(BlockKind.QUESTION, event.frame, text)
        case EventKind.REVEALED:
            reason = f" — {event.note}" if event.note else ""
            text = translate("Transcript", "The solution was told here")
            return _line(BlockKind.REVEAL, event.frame, text + reason)
        case EventKind.PAUSED:
            text = translate("Transcript", "The recording was paused")
            return _line(BlockKind.REMARK, event.frame, text)
        case EventKind.CONSENT_SPOKEN:
            text = translate("Transcript", "Consent is spoken from here")
            (span,) = spoken_consent([event])
            return _line(BlockKind.REMARK, span.start, text)
    return None


def _question_text(event: Event, guide: Guide | None, values: dict[str, str]) -> str:
    if guide is None:
        return event.question
    try:
        return fill(guide.question(event.question).text, values)
    except KeyError:
        return event.question


def _line(kind: BlockKind, frame: Frame, text: str) -> Block:
    return Block(kind, frame, frame, text)
