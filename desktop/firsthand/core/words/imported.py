"""Captions of another program as a transcript: whose voice is whose, and where each word lies."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.core.timeline import Frame
from firsthand.core.transcript import NOT_RATED, Segment, Speaker, Transcript, Word
from firsthand.core.words.captions import Cue

_PAUSE_MS = 1_500
"""Cues of one voice closer than this are one segment…"""
_LONGEST_MS = 30_000
"""…as long as it does not grow longer than what can be read at a glance."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Who is who: each name of the file with what it is in the interview."""

    speakers: Mapping[str, Speaker]
    buyer: str = ""
    interviewer: str = ""


def voices_in(cues: Sequence[Cue], interviewer: str = "") -> Voices:
    """The voices of a file. Who asks the most is the interviewer, who says the most of the others
    the buyer, unless a name is given: then the one whose name holds it is the interviewer."""
    said: dict[str, int] = {}
    asked: dict[str, int] = {}
    for cue in cues:
        if cue.voice:
            said[cue.voice] = said.get(cue.voice, 0) + len(cue.text)
            asked[cue.voice] = asked.get(cue.voice, 0) + cue.text.count("?")
    if len(said) < 2:
        return Voices(dict.fromkeys(said, Speaker.UNKNOWN))
    asking = next(
        (name for name in said if interviewer and interviewer.casefold() in name.casefold()),
        max(said, key=lambda name: (asked[name], -said[name])),
    )
    buyer = max((name for name in said if name != asking), key=lambda name: said[name])
    speakers = dict.fromkeys(said, Speaker.OTHER)
    speakers |= {asking: Speaker.INTERVIEWER, buyer: Speaker.BUYER}
    return Voices(speakers, buyer, asking)


def transcript_of(
    cues: Sequence[Cue],
    rate: int,
    voices: Voices,
    *,
    source: str,
    language: str,
    end: Frame | None = None,
) -> Transcript:
    """Cues as segments, words spread over their cue by length; nothing lies beyond `end`.

    `source` stands where else the speech model's name is. Who speaks is a guess until somebody
    says so.
    """
    segments: list[Segment] = []
    last: Cue | None = None
    for cue in cues:
        start, stop = _frame(cue.start_ms, rate, end), _frame(cue.end_ms, rate, end)
        words = _words(cue.text, start, max(start, stop))
        if last is not None and _goes_on(last, cue, segments[-1], rate):
            before = segments[-1]
            text, words = f"{before.text} {cue.text}", (*before.words, *words)
            segments[-1] = _segment(len(segments), words, text, before.speaker)
        else:
            speaker = voices.speakers.get(cue.voice, Speaker.UNKNOWN)
            segments.append(_segment(len(segments) + 1, words, cue.text, speaker))
        last = cue
    return Transcript(tuple(segments), source, language)


def _goes_on(last: Cue, cue: Cue, segment: Segment, rate: int) -> bool:
    return (
        last.voice == cue.voice
        and cue.start_ms - last.end_ms < _PAUSE_MS
        and cue.end_ms - segment.start * 1000 / rate < _LONGEST_MS
    )


def _segment(number: int, words: tuple[Word, ...], text: str, speaker: Speaker) -> Segment:
    start = min(word.start for word in words)
    stop = max(word.end for word in words)
    return Segment(number, start, stop, text, words, speaker)


def _words(text: str, start: Frame, stop: Frame) -> tuple[Word, ...]:
    texts = text.split()
    total, done, words = sum(len(one) + 1 for one in texts), 0, []
    for one in texts:
        first = start + (stop - start) * done // total
        done += len(one) + 1
        last = start + (stop - start) * done // total
        words.append(Word(one, Frame(first), Frame(last), NOT_RATED))
    return tuple(words)


def _frame(ms: int, rate: int, end: Frame | None) -> Frame:
    frame = Frame(ms * rate // 1000)
    return frame if end is None else min(frame, end)
