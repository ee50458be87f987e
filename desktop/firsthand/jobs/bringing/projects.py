"""Makes interviews of a REFI-QDA project: each text with its codes, as quotes that nobody heard."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from firsthand.core.interview import InterviewId, Setup, Study
from firsthand.core.marks import MarkKind
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.transcript import NOT_RATED, Segment, Speaker, Transcript, Word
from firsthand.core.words.captions import NAMED, Cue, decoded, with_names
from firsthand.core.words.imported import Voices, voices_in
from firsthand.errors import BadAudio, BadInput, DiskFull
from firsthand.jobs.bringing.qda_reading import Selection, Source, read_project
from firsthand.jobs.bringing.spoken import Pace, TalkPace, bring_spoken
from firsthand.jobs.bringing.words import keep_words, with_people
from firsthand.jobs.desk import Desk
from firsthand.jobs.drafts import draft_folder
from firsthand.jobs.zips import ForeignZip
from firsthand.log import log

_MOST_PROJECT_BYTES = 32_000_000
_MOST_TEXT_BYTES = 8_000_000
_MOST_SOUND_BYTES = 1 << 32
_ROOM = 12
"""A recording takes so many times its compressed bytes while it becomes a take."""
_LEAST_POINTS = 2
_Placed = tuple[int, int, Word, Segment]
_KINDS = {str(kind): kind for kind in MarkKind}


def bring_project(
    desk: Desk,
    setup: Setup,
    path: Path,
    *,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[InterviewId]:
    """An interview for each text of the project, in the study by the project's name.

    A recording that is in the project comes along where it is known which words lie where in it.
    Raises BadInput for a file that is no project or has no text, before anything is kept, and
    TranscriptionCancelled; the interviews that are whole by then stay.
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
            whose = replace(
                setup, participant=person, study=Study(project.name or setup.study.name)
            )
            with draft_folder(desk.home) as draft:
                sound = _sound_in(archive, source, draft)
                found.append(_bring(desk, whose, source, sound, is_cancelled))
    return found


def _sound_in(archive: ForeignZip, source: Source, draft: Path) -> Path | None:
    """The recording of a text, taken out of the project; None without one or without its times."""
    if source.sound is None or len(set(source.sound.points.values())) < _LEAST_POINTS:
        return None
    scheme, _, name = source.sound.path.partition("://")
    entry = f"Sources/{name}"
    if scheme != "internal" or entry not in archive:
        return None
    if shutil.disk_usage(draft).free < _ROOM * archive.bytes_of(entry):
        raise DiskFull("The disk is too full for this project.", "Make room, then import it again.")
    sound = draft / "sound"
    archive.copy(entry, sound, _MOST_SOUND_BYTES)
    return sound


def _text_in(archive: ForeignZip, source: Source) -> str:
    """Only a file of the project itself: nothing elsewhere on this computer is ever read."""
    scheme, _, name = source.path.partition("://")
    entry = f"Sources/{name}"
    if scheme != "internal" or entry not in archive:
        return ""
    text = decoded(archive.read(entry, _MOST_TEXT_BYTES))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bring(
    desk: Desk,
    setup: Setup,
    source: Source,
    sound: Path | None,
    is_cancelled: Callable[[], bool],
) -> InterviewId:
    lines = [(found.start(), found[0]) for found in re.finditer(r"[^\n]*\S[^\n]*", source.text)]
    cues = with_names([Cue(0, 0, " ".join(line.split())) for _, line in lines])
    names = {cue.voice for cue in cues if cue.voice} - {"Interviewer", "Other"}
    voices = voices_in(cues, "interviewer")
    # A code name is no real name, and what we call voices ourselves are no people.
    shown = voices if setup.participant.code_name not in names else Voices({})
    setup = with_people(setup, shown)

    def written(pace: Pace) -> tuple[Transcript, list[Quote]]:
        segments, places = _segments(lines, cues, voices, pace)
        made = (_quote(one, places) for one in source.selections)
        transcript = Transcript(tuple(segments), "text (qdpx)", setup.language)
        return transcript, [quote for quote in made if quote]

    if sound is not None and source.sound is not None:
        points = list(source.sound.points.values())
        try:
            return bring_spoken(desk, setup, sound, points, written, is_cancelled)
        except BadAudio as error:
            log.warning("the sound of a project cannot be read: %s", type(error.__cause__).__name__)
    return keep_words(desk, setup, *written(TalkPace()))


def _segments(
    lines: Sequence[tuple[int, str]], cues: Sequence[Cue], voices: Voices, pace: Pace
) -> tuple[list[Segment], list[_Placed]]:
    """The lines as segments, and each word with its place in the text."""
    segments: list[Segment] = []
    places: list[_Placed] = []
    for (offset, line), cue in zip(lines, cues, strict=True):
        skipped = match.end() if cue.voice and (match := NAMED.match(line)) else 0
        words, spans = [], []
        for found in re.finditer(r"\S+", line[skipped:]):
            start = offset + skipped + found.start()
            end = start + len(found[0])
            words.append(Word(found[0], *pace.word(start, end), NOT_RATED))
            spans.append((start, end))
        pace.line_ended()
        if not words:
            continue
        speaker = voices.speakers.get(cue.voice, Speaker.UNKNOWN)
        text = " ".join(word.text for word in words)
        number = len(segments) + 1
        segment = Segment(number, words[0].start, words[-1].end, text, tuple(words), speaker)
        segments.append(segment)
        places += [(*span, word, segment) for span, word in zip(spans, words, strict=True)]
    return segments, places


def _quote(selection: Selection, places: Sequence[_Placed]) -> Quote | None:
    """A coded stretch as a quote of whole words, without who is named before a line.

    Codes named as our kinds are the kind, others are themes.
    """
    inside = [place for place in places if place[0] < selection.end and selection.start < place[1]]
    if not inside or not selection.codes:
        return None
    said = " ".join(word.text for _, _, word, _ in inside)
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
