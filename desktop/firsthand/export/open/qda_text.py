"""The transcript as the plain text of a REFI-QDA project, and where in it each quote stands."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Segment, text_of
from firsthand.export.open.cues import voice_of
from firsthand.export.redaction import one_line


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text in characters, the end behind the last, and its time."""

    start: int
    end: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class QdaText:
    """Lines of `voice: words`, ended by LF, and the places of segments and words in it."""

    text: str
    lines: tuple[Place, ...]
    words: tuple[Place, ...]

    def place_of(self, quote: Quote, rate: int) -> Place | None:
        """Where a quote stands: its words, or the lines it lies in; None where nothing was said."""
        start_ms, end_ms = _ms(quote.start, rate), _ms(quote.end, rate)
        for places in (self.words, self.lines):
            inside = [p for p in places if start_ms <= (p.start_ms + p.end_ms) // 2 < end_ms]
            if places is self.lines:
                inside = [p for p in places if p.start_ms < end_ms and start_ms < p.end_ms]
            if inside:
                return Place(
                    min(p.start for p in inside), max(p.end for p in inside), start_ms, end_ms
                )
        return None


def qda_text(record: InterviewRecord) -> QdaText:
    """The text in order of time."""
    parts: list[str] = []
    lines: list[Place] = []
    words: list[Place] = []
    at, rate = 0, record.timeline.rate
    for segment in sorted(record.transcript.segments, key=lambda one: one.start):
        said = one_line(segment.text)
        voice = one_line(voice_of(record, segment.speaker))
        lead = f"{voice}: " if voice else ""
        times = (_ms(segment.start, rate), _ms(max(segment.start, segment.end), rate))
        lines.append(Place(at + len(lead), at + len(lead) + len(said), *times))
        words += _words(segment, said, at + len(lead), rate)
        parts.append(f"{lead}{said}\n")
        at += len(parts[-1])
    return QdaText("".join(parts), tuple(lines), tuple(words))


def _words(segment: Segment, said: str, at: int, rate: int) -> list[Place]:
    """Places of the words; none where the text was corrected into others."""
    if one_line(text_of(segment.words)) != said:
        return []
    found: list[Place] = []
    for word in segment.words:
        text = one_line(word.text)
        start = at + said.find(text, max(0, (found[-1].end if found else at) - at))
        times = (_ms(word.start, rate), _ms(max(word.start, word.end), rate))
        found.append(Place(start, start + len(text), *times))
    return found


def _ms(frame: int, rate: int) -> int:
    return round(frame * 1000 / rate)
