"""What can be typed to hand a persona on: as a Word document, or as voices to listen to."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.wish import Wish, add_output, add_sound_options, add_template

if TYPE_CHECKING:
    from firsthand.core.persona.kept import Persona
    from firsthand.export.json_form import Json
    from firsthand.jobs.privacy.door import Door

DRAFT, BRIEF, REEL = "draft", "brief", "reel"


def add_document_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        dest="format",
        choices=[DRAFT, BRIEF, REEL],
        default=DRAFT,
        help="for export: all of it for Marketing, one page for Sales, or its quotes as sound",
    )
    add_sound_options(parser)
    add_output(parser, "for export")
    add_template(parser)


def export(wish: Wish, speech: Speech) -> int:
    """Write the persona and say where it lies."""
    from firsthand.jobs.personas import find_persona
    from firsthand.jobs.privacy.door import Door
    from firsthand.library.library import Library

    with Library.open(wish.home) as library:
        found = find_persona(library, wish.name)
        write = _reel if wish.format == REEL else _document
        return write(wish, speech, Door(library), found)


def _document(wish: Wish, speech: Speech, door: Door, found: Persona) -> int:
    from firsthand.jobs.exporting.persona_documents import PersonaDocument, export_persona

    path = export_persona(
        door,
        found,
        wish.home,
        wish.output,
        document=PersonaDocument(wish.format),
        template=wish.template,
        may_replace=wish.replace,
    )
    stayed = door.stayed(path)
    speech.value(
        {"id": found.id, "file": str(path), "stayed": str(stayed) if stayed else None},
        lambda: [str(path), *told_stayed(stayed)],
    )
    return 0


def _reel(wish: Wish, speech: Speech, door: Door, found: Persona) -> int:
    from firsthand.export.open.sound import SoundKind
    from firsthand.jobs.exporting.persona_reel import export_persona_reel

    made = export_persona_reel(
        door,
        found,
        wish.home,
        wish.output,
        kind=SoundKind(wish.kind),
        only_confirmed=wish.only_confirmed,
        may_replace=wish.replace,
        on_progress=lambda progress: speech.progress(f"Exporting {progress.done:.0%}"),
    )
    speech.end_progress()
    stayed = door.stayed(made.sound)
    answer: dict[str, Json] = {
        "id": found.id,
        "file": str(made.sound),
        "captions": str(made.captions),
        "quotes": made.quotes,
        "silent": list(made.silent),
        "stayed": str(stayed) if stayed else None,
    }
    lines = [str(made.sound), str(made.captions), *told_stayed(stayed)]
    if made.silent:
        lines.append(f"Left out, for want of leave to share the sound: {', '.join(made.silent)}.")
    speech.value(answer, lambda: lines)
    return 0
