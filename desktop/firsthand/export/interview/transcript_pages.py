"""The transcript as pages to read: turns under the guide's own phases and questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import EventKind, timecode
from firsthand.core.transcript import Segment, Speaker, Word
from firsthand.export.interview.guide_course import GuideCourse
from firsthand.export.interview.recording_pages import why_silent
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run

_TURN_S = 45.0
"""A turn longer than this gets a new paragraph with a time of its own."""
_SEARCH_S = 90.0
"""How far before the key press the spoken question is looked for."""
_TOLERANCE_S = 5
"""How long after the press the question may still begin."""
_ALIKE = 0.6
"""How much of its words has to agree, 0 to 1."""
_ALIKE_IN_LETTERS = 0.8
_SIGNS = {"Doubtful": "[?]", "Corrected": "[*]"}
"""What follows words of a style, for who does not see the line under them."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """Something that stands between turns: a heading or what happened."""

    frame: int
    rank: int
    """Order among signs of one frame: pause, phase, reveal, question."""
    style: str
    text: str


def write_transcript(
    paper: Paper, record: InterviewRecord, course: GuideCourse, labels: Labels
) -> None:
    transcript = record.transcript
    paper.heading(1, labels("transcript"))
    if not transcript.segments:
        paper.paragraph("Note", labels("no_transcript"))
        return
    edited = any(segment.edited for segment in transcript.segments)
    paper.paragraph(
        "Note",
        labels(
            "transcript_note",
            model=transcript.model or labels("no_model"),
            edited=labels("transcript_edited") if edited else "",
        ),
    )
    if edited:
        paper.paragraph("Note", labels("transcript_typed"))
    told_apart = [s for s in transcript.segments if s.speaker is not Speaker.UNKNOWN]
    if not told_apart:
        paper.paragraph("Note", labels("no_speakers"))
    elif any(segment.speaker_is_guessed for segment in told_apart):
        paper.paragraph("Note", labels("guessed_speakers"))
    signs = sorted(_signs(record, course, labels), key=lambda sign: (sign.frame, sign.rank))
    segments = sorted(transcript.segments, key=lambda segment: segment.start)
    for stretch, following in _between(signs, segments):
        for turn in _turns(stretch, record.timeline.rate):
            speaker = labels.speakers[turn[0].speaker] if told_apart else ""
            _write_turn(paper, turn, timecode(record.timeline.seconds(turn[0].start)), speaker)
        if following is not None:
            _write_sign(paper, following)


def _write_sign(paper: Paper, sign: _Sign) -> None:
    if sign.style.startswith("Heading"):
        paper.heading(int(sign.style[-1]), sign.text)
    else:
        paper.paragraph(sign.style, sign.text)


def _signs(record: InterviewRecord, course: GuideCourse, labels: Labels) -> Iterator[_Sign]:
    for event in course.events:
        question = course.text(event.question) if event.question else ""
        match event.kind:
            case EventKind.PHASE_ENTERED:
                name = course.phase_name(event.phase) or labels("no_phase")
                yield _Sign(event.frame, 1, "Heading 2", name)
            case EventKind.QUESTION_ASKED:
                frame = _spoken_at(question, event.frame, record)
                yield _Sign(frame, 3, "Heading 3", question)
            case EventKind.QUESTION_ANSWERED:
                text = labels("unprompted_here", question=question)
                yield _Sign(event.frame, 3, "Happening", text)
            case EventKind.REVEALED:
                yield _Sign(event.frame, 2, "Happening", labels("revealed_here"))
    for take in record.timeline.takes[1:]:
        yield _Sign(take.first_frame, 0, "Happening", labels("paused_here"))
    for gap in record.timeline.gaps:
        seconds = labels.figure(record.timeline.seconds(gap.frames), ".1f")
        text = labels("gap_here", seconds=seconds, reason=why_silent(gap, labels))
        yield _Sign(gap.first_frame, 0, "Happening", text)


def _spoken_at(question: str, pressed: int, record: InterviewRecord) -> int:
    """Where a question was really said: the key often comes only when its answer is over.

    Looks in the same phase, up to a minute and a half before the press, for a stretch whose words
    are the question's; the press itself counts where there is none.
    """
    rate = record.timeline.rate
    entered = [e.frame for e in record.events if e.kind is EventKind.PHASE_ENTERED]
    earliest = max([pressed - round(_SEARCH_S * rate), *(f for f in entered if f <= pressed)])
    wanted = _bare(question)
    best, found = _ALIKE, pressed
    latest = pressed + _TOLERANCE_S * rate
    for segment in record.transcript.segments:
        if segment.speaker is Speaker.BUYER or not earliest <= segment.start <= latest:
            continue
        said = _bare(segment.text)
        alike = _alike(wanted, said[: len(wanted) + 4])
        if alike > best:
            best, found = alike, segment.start
    return found


def _alike(wanted: list[str], said: list[str]) -> float:
    """By words, or by letters where a short question was misheard (`house business`)."""
    by_words = SequenceMatcher(None, wanted, said, autojunk=False).ratio()
    letters = SequenceMatcher(None, " ".join(wanted), " ".join(said), autojunk=False)
    by_letters = letters.ratio() if letters.real_quick_ratio() >= _ALIKE_IN_LETTERS else 0.0
    return max(by_words, by_letters if by_letters >= _ALIKE_IN_LETTERS else 0.0)


def _bare(text: str) -> list[str]:
    return "".join(c if c.isalnum() or c in "'’" else " " for c in text.casefold()).split()


def _between(
    signs: Sequence[_Sign], segments: Sequence[Segment]
) -> Iterator[tuple[list[Segment], _Sign | None]]:
    """Segments cut at the signs: a segment stays behind a sign that falls into its first half."""
    at = 0
    for sign in signs:
        stretch = []
        while at < len(segments) and (segments[at].start + segments[at].end) // 2 < sign.frame:
            stretch.append(segments[at])
            at += 1
        yield stretch, sign
    yield list(segments[at:]), None


def _turns(segments: Sequence[Segment], rate: int) -> Iterator[list[Segment]]:
    turn: list[Segment] = []
    for segment in segments:
        is_long = turn and segment.end - turn[0].start > _TURN_S * rate
        # Nobody can tell whether two stretches of unknown speakers are one turn.
        is_other = turn and segment.speaker is not turn[-1].speaker
        if turn and (is_other or is_long or segment.speaker is Speaker.UNKNOWN):
            yield turn
            turn = []
        turn.append(segment)
    if turn:
        yield turn


def _write_turn(paper: Paper, turn: Sequence[Segment], at: str, speaker: str) -> None:
    runs: list[Run | str] = [(at, "Timecode"), "\t"]
    if speaker:
        runs += [(speaker, "Speaker"), "  "]
    for index, segment in enumerate(turn):
        if index:
            runs.append(" ")
        runs += _words(segment)
    paper.paragraph("Turn", *runs)


def _words(segment: Segment) -> list[Run | str]:
    """The segment's text; doubtful and typed words marked where the words are those of the text."""
    as_words = " ".join(word.text for word in segment.words)
    if as_words.split() != segment.text.split():
        typed = segment.edited and bool(segment.text.strip())
        return _marked(segment.text.strip(), "Corrected" if typed else "")
    runs: list[Run | str] = []
    for style, words in groupby(segment.words, key=lambda word: _style_of(segment, word)):
        runs += [" "] if runs else []
        runs += _marked(" ".join(word.text for word in words), style)
    return runs


def _style_of(segment: Segment, word: Word) -> str:
    if word.is_doubtful:
        return "Doubtful"
    return "Corrected" if segment.is_typed(word) else ""


def _marked(text: str, style: str) -> list[Run | str]:
    return [(text, style), _SIGNS[style]] if style else [text]
