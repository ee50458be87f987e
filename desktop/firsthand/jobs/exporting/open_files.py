"""Writes an interview in the formats of other programs, through the one door of consent."""

from __future__ import annotations

import tempfile
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import BinaryIO

from firsthand.core.interview import InterviewId
from firsthand.core.ports import Progress
from firsthand.core.privacy.leave import Part
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.errors import ExportCancelled
from firsthand.export.open.sound import MP3_RATES, SoundKind, write_sound
from firsthand.export.saving import save_together
from firsthand.jobs.exporting.documents import placed, usual_name
from firsthand.jobs.exporting.sound_files import (
    DEFAULTS,
    Choices,
    IsCancelled,
    OnProgress,
    watched,
    write_clips,
    write_reel,
)
from firsthand.jobs.privacy.door import WORDS, Cleared, Door


class OpenFormat(StrEnum):
    """What an interview can be written as, apart from Word."""

    VTT = "vtt"
    SRT = "srt"
    CSV = "csv"
    MARKDOWN = "md"
    JSON = "json"
    QDPX = "qdpx"
    ANNOTATIONS = "annotations"
    CLIPS = "clips"
    REEL = "reel"
    BUNDLE = "bundle"

    @property
    def ending(self) -> str:
        """Of the file; empty for one that is a folder, and for sound, which has its kind's own."""
        return {
            OpenFormat.ANNOTATIONS: ".jsonld",
            OpenFormat.BUNDLE: ".firsthand",
            OpenFormat.CLIPS: "",
            OpenFormat.REEL: "",
        }.get(self, f".{self}")

    @property
    def needs_sound(self) -> bool:
        return self in (OpenFormat.CLIPS, OpenFormat.REEL)

    @property
    def may_have_sound(self) -> bool:
        return self.needs_sound or self in (OpenFormat.BUNDLE, OpenFormat.QDPX)


def export_open(
    door: Door,
    id: InterviewId,
    to: OpenFormat,
    home: Path,
    target: Path | None = None,
    choices: Choices = DEFAULTS,
    on_progress: OnProgress = lambda progress: None,
    is_cancelled: IsCancelled = lambda: False,
    may_replace: bool = False,
) -> tuple[Path, ...]:
    """Write interview `id` in the format `to`; returns the files.

    Without a target they go to the library's `exports` folder; a target that is a folder gets the
    usual name. What is in the way stays (`Door.spared`), unless a person said that it `may_replace`
    that; a folder stays in any case. Raises NotAllowed where the buyer's answers do not reach that
    far, ExportError, ExportCancelled, DiskFull or BadAudio; nothing half-written is left then.
    """
    with_sound = to.needs_sound or (to.may_have_sound and choices.sound)
    cleared = door.clear(id, WORDS | {Part.SOUND} if with_sound else WORDS)
    ending = f".{choices.kind}" if to is OpenFormat.REEL else to.ending
    path = placed(home, target, usual_name(cleared.record).removesuffix(".docx") + ending)
    is_folder = to is OpenFormat.CLIPS
    if is_folder or not may_replace:
        path = door.spared(path, [id], besides=_BESIDES.get(to, ()), is_folder=is_folder)
    if is_cancelled():
        raise ExportCancelled("The export was stopped.", "Nothing was written.")
    match to:
        case OpenFormat.CLIPS:
            written = write_clips(cleared, path, choices, on_progress, is_cancelled)
        case OpenFormat.REEL:
            written = write_reel(cleared, path, choices, on_progress, is_cancelled)
        case OpenFormat.BUNDLE:
            written = _bundle(cleared, home, path, choices, on_progress, is_cancelled)
        case OpenFormat.QDPX:
            written = _project(cleared, path, on_progress, is_cancelled)
        case _:
            written = _texts(cleared.record, path, to)
    on_progress(Progress(1.0))
    door.note([id], dict.fromkeys(written, _WHAT[to]))
    return written


_WHAT = {
    OpenFormat.VTT: "captions",
    OpenFormat.SRT: "captions",
    OpenFormat.CSV: "table of quotes",
    OpenFormat.MARKDOWN: "Markdown text",
    OpenFormat.JSON: "JSON file",
    OpenFormat.QDPX: "REFI-QDA project",
    OpenFormat.ANNOTATIONS: "annotations",
    OpenFormat.CLIPS: "clip of a quote",
    OpenFormat.REEL: "reel of quotes",
    OpenFormat.BUNDLE: "bundle",
}
_BESIDES = {OpenFormat.VTT: (".chapters.vtt", ".marks.vtt")}
"""Endings of files that are written beside the one a person names."""


def _texts(record: InterviewRecord, path: Path, to: OpenFormat) -> tuple[Path, ...]:
    from firsthand.export.open import annotations, json_file, markdown, sheet, srt, vtt

    match to:
        case OpenFormat.VTT:
            files = {
                path: vtt.captions(record),
                path.with_suffix(".chapters.vtt"): vtt.chapters(record),
                path.with_suffix(".marks.vtt"): vtt.marks(record),
            }
        case OpenFormat.SRT:
            files = {path: srt.subtitles(record)}
        case OpenFormat.CSV:
            files = {path: "\ufeff" + sheet.quotes_sheet(record)}  # else Excel guesses letters
        case OpenFormat.MARKDOWN:
            files = {path: markdown.markdown(record)}
        case OpenFormat.JSON:
            files = {path: json_file.interview_json(record)}
        case _:
            files = {path: annotations.annotation_page(record)}
    save_together({file: partial(_put, text.encode()) for file, text in files.items()})
    return tuple(files)


def _put(content: bytes, target: BinaryIO) -> None:
    target.write(content)


def _bundle(
    cleared: Cleared,
    home: Path,
    path: Path,
    choices: Choices,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> tuple[Path, ...]:
    from firsthand.jobs.colleagues.sending_bundles import send_bundle
    from firsthand.library.library import Library

    with Library.open(home, check=False) as library:
        own, folder = library.record(cleared.record.id), library.folder(cleared.record.id)
    send_bundle(path, cleared, folder, choices.author, on_progress, is_cancelled, own)
    return (path,)


def _project(
    cleared: Cleared, path: Path, on_progress: OnProgress, is_cancelled: IsCancelled
) -> tuple[Path, ...]:
    """The sound goes in as one MP3 over all takes, so that its times are the transcript's."""
    from firsthand.export.open.qdpx import write_project

    record, sound = cleared.record, cleared.sound
    if sound is None or not record.timeline.end:
        write_project(path, record)
        return (path,)
    with tempfile.TemporaryDirectory(prefix="firsthand-") as scratch:
        audio = Path(scratch) / "sound.mp3"
        whole = Span(Frame(0), record.timeline.end)
        pieces = watched(sound.blocks(whole), record.timeline.end, on_progress, is_cancelled)
        rate = record.timeline.rate
        kind = SoundKind.MP3 if rate in MP3_RATES else SoundKind.WAV
        audio = audio.with_suffix(f".{kind}")
        write_sound(audio, pieces, rate, kind)
        write_project(path, record, audio)
    return (path,)
