"""Makes interviews of a REFI-QDA project: each text with its codes, as quotes that nobody heard."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from firsthand.core.captions import NAMED, Cue, decoded, with_names
from firsthand.core.imported import Voices, voices_in
from firsthand.core.interview import InterviewId, Setup, Study
from firsthand.core.marks import MarkKind
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word
from firsthand.errors import BadInput
from firsthand.jobs.bring_words import RATE, keep_words, with_people
from firsthand.jobs.desk import Desk
from firsthand.jobs.qda_reading import Selection, Source, read_project
from firsthand.jobs.zips import ForeignZip

_MOST_PROJECT_BYTES = 32_000_000
_MOST_TEXT_BYTES = 8_000_000
_WORD_FRAMES = RATE * 2 // 5
"""A text has no times; it is laid out at the pace of talk, 150 words a minute."""
_KINDS = {str(kind): kind for kind in MarkKind}


def bring_project(desk: Desk, setup: Setup, path: Path) -> list[InterviewId]:
    """An interview for each text of the project, in the study by the project's name.

    Raises BadInput for a file that is no project or has no text, before anything is kept.
    """
    with ForeignZip(path) as archive:
        project = read_project(archive.read("project.qde", _MOST_PROJECT_BYTES))
        for source in project.sources:
            source.text = source.text or _text_in(archive, source)
    sources = [source for source in project.sources if source.text.strip()]
    if not sources:
        raise BadInput("There is no text in this project.", "Export it with its documents.")
    found = []
    for source in sources:
        code_name = project.cases.get(source.guid) or source.name or "B-01"
        person = replace(setup.participant, code_name=code_name)
        study = Study(project.name or setup.study.name)
        found.append(_bring(desk, replace(setup, participant=person, study=study), source))
    return found


def _text_in(archive: ForeignZip, source: Source) -> str:
    """Only a file of the project itself: nothing elsewhere on this computer is ever read."""
    scheme, _, name = source.path.partition("://")
    entry = f"Sources/{name}"
    if scheme != "internal" or entry not in archive:
        return ""
    text = decoded(archive.read(entry, _MOST_TEXT_BYTES))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bring(desk: Desk, setup: Setup, source: Source) -> InterviewId:
    lines = [(found.start(), found[0]) for found in re.finditer(r"[^\n]*\S[^\n]*", source.text)]
    cues = with_names([Cue(0, 0, " ".join(line.split())) for _, line in lines])
    names = {cue.voice for cue in cues if cue.voice} - {"Interviewer", "Other"}
    voices = voices_in(cues, "interviewer")
    # A code name is no real name, and what we call voices ourselves are no people.
    shown = voices if setup.participant.code_name not in names else Voices({})
    segments: list[Segment] = []
    places: list[tuple[int, int, Word, Segment]] = []
    at = 0
    for (offset, line), cue in zip(lines, cues, strict=True):
        skipped = match.end() if cue.voice and (match := NAMED.match(line)) else 0
        words, spans, at = _words(line, skipped, offset, at)
        if not words:
            continue
        speaker = voices.speakers.get(cue.voice, Speaker.UNKNOWN)
        text = " ".join(word.text for word in words)
        number = len(segments) + 1
        segments.append(Segment(number, words[0].start, words[-1].end, text, words, speaker))
        places += [(*span, word, segments[-1]) for span, word in zip(spans, words, strict=True)]
        at += 2 * _WORD_FRAMES
    quotes = [quote for one in source.selections if (quote := _quote(one, source.text, places))]
    transcript = Transcript(tuple(segments), "text (qdpx)", setup.language)
    return keep_words(desk, with_people(setup, shown), transcript, quotes)


def _words(
    line: str, skipped: int, offset: int, at: int
) -> tuple[tuple[Word, ...], list[tuple[int, int]], int]:
    """The words of a line with their places in the text, laid out in time from `at` on."""
    words, spans = [], []
    for found in re.finditer(r"\S+", line[skipped:]):
        words.append(Word(found[0], Frame(at), Frame(at + _WORD_FRAMES)))
        start = offset + skipped + found.start()
        spans.append((start, start + len(found[0])))
        at += _WORD_FRAMES
    return tuple(words), spans, at


def _quote(
    selection: Selection, text: str, places: list[tuple[int, int, Word, Segment]]
) -> Quote | None:
    """A coded stretch as a quote: codes named as our kinds are the kind, others are themes."""
    inside = [place for place in places if place[0] < selection.end and selection.start < place[1]]
    if not inside or not selection.codes:
        return None
    said = " ".join(text[max(0, selection.start) : selection.end].split())
    kinds = [_KINDS[code.lower()] for code in selection.codes if code.lower() in _KINDS]
    return Quote(
        QuoteId(str(uuid4())),
        None,
        said,
        inside[0][2].start,
        inside[-1][2].end,
        kinds[0] if kinds else MarkKind.QUOTE,
        inside[0][3].speaker,
        phase="opening",
        machine_text=said,
        themes=tuple(code for code in selection.codes if code.lower() not in _KINDS),
        note=selection.note,
    )
