"""What can be typed to hand a persona on as a Word document."""

from __future__ import annotations

import argparse
from pathlib import Path

from firsthand.cli.speech import Speech
from firsthand.cli.wish import Wish, add_template

DRAFT = "draft"


def add_document_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        dest="format",
        choices=[DRAFT, "brief"],
        default=DRAFT,
        help="for export: all of it for Marketing, or one page for Sales",
    )
    parser.add_argument("-o", dest="output", type=Path, metavar="PATH", help="for export")
    add_template(parser)


def export(wish: Wish, speech: Speech) -> int:
    """Write the persona and say where it lies."""
    from firsthand.jobs.persona_files import PersonaDocument, export_persona
    from firsthand.jobs.personas import find_persona
    from firsthand.jobs.privacy import Door
    from firsthand.library import Library

    with Library.open(wish.home) as library:
        found = find_persona(library, wish.name)
        path = export_persona(
            Door(library),
            found,
            wish.home,
            wish.output,
            document=PersonaDocument(wish.format),
            template=wish.template,
        )
    speech.value({"id": found.id, "file": str(path)}, lambda: [str(path)])
    return 0
