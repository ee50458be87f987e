"""What can be typed to write an interview as a file: Word, captions, tables, clips, a bundle."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.wish import (
    Command,
    OpenDesk,
    Wish,
    add_interview,
    add_output,
    add_sound_options,
    add_template,
)

if TYPE_CHECKING:
    from firsthand.core.interview import InterviewId
    from firsthand.jobs.privacy.door import Door

FORMATS = (
    "docx",
    "vtt",
    "srt",
    "csv",
    "md",
    "json",
    "qdpx",
    "annotations",
    "clips",
    "reel",
    "bundle",
)
"""As `open_files.OpenFormat` has them; written out, so that `--help` loads nothing."""


def declare(command: Command) -> None:
    written = command("export", "write an interview as a file for others", export)
    add_interview(written)
    written.add_argument("--to", dest="format", choices=FORMATS, default="docx")
    add_output(written)
    add_template(written)
    written.add_argument(
        "--without-words",
        action="store_true",
        default=False,
        help="docx: leave out everything the buyer said",
    )
    written.add_argument(
        "--without-sound",
        action="store_true",
        default=False,
        help="bundle, qdpx: the words alone",
    )
    add_sound_options(written)


def export(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.privacy.door import Door
    from firsthand.library.library import Library

    with Library.open(wish.home) as library:
        id = library.resolve(wish.interview)
        door = Door(library)
        files = _written(wish, speech, door, id)
    speech.end_progress()
    stayed = door.stayed(files[0]) or door.stayed(files[0].parent)
    speech.value(
        {
            "id": id,
            "file": str(files[0]),
            "files": [str(file) for file in files],
            "stayed": str(stayed) if stayed else None,
        },
        lambda: [*(str(file) for file in files), *told_stayed(stayed)],
    )
    return 0


def _written(wish: Wish, speech: Speech, door: Door, id: InterviewId) -> tuple[Path, ...]:
    if wish.format == "docx":
        from firsthand.core.privacy.leave import Part
        from firsthand.jobs.exporting.documents import export_interview

        return (
            export_interview(
                door,
                id,
                wish.home,
                wish.output,
                parts=() if wish.without_words else (Part.WORDS,),
                template=wish.template,
                may_replace=wish.replace,
            ),
        )
    from firsthand.export.open.sound import SoundKind
    from firsthand.jobs.exporting.open_files import OpenFormat, export_open
    from firsthand.jobs.exporting.sound_files import Choices
    from firsthand.settings import Settings

    choices = Choices(
        sound=not wish.without_sound,
        kind=SoundKind(wish.kind),
        only_confirmed=wish.only_confirmed,
        author=Settings.load(wish.home).author,
    )
    return export_open(
        door,
        id,
        OpenFormat(wish.format),
        wish.home,
        wish.output,
        choices,
        lambda progress: speech.progress(f"Exporting {progress.done:.0%}"),
        may_replace=wish.replace,
    )
