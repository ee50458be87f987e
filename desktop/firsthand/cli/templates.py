"""What can be typed about the Word template that documents are built on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.cli.speech import Speech
from firsthand.cli.wish import Command, OpenDesk, Wish
from firsthand.whole_file import make_folder

if TYPE_CHECKING:
    from firsthand.jobs.exporting.word_template import TemplateReport

NONE = "none"


def declare(command: Command) -> None:
    typed = command("template", "choose a Word template, and see what it lacks", template)
    typed.add_argument(
        "name",
        metavar=f"FILE|{NONE}",
        nargs="?",
        default="",
        help="a .docx or .dotx; without it, the one that is chosen",
    )


def template(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    from firsthand.jobs.exporting.documents import chosen_template
    from firsthand.jobs.exporting.word_template import choose, choose_none, look_at

    if wish.name == NONE:
        make_folder(wish.home)
        choose_none(wish.home)
    elif wish.name:
        make_folder(wish.home)
        _say(choose(wish.home, Path(wish.name)), speech)
        return 0
    chosen = chosen_template(wish.home)
    if chosen is None:
        speech.value({"file": None}, lambda: ["Documents are built on Firsthand's own page."])
    else:
        _say(look_at(chosen), speech)
    return 0


def _say(report: TemplateReport, speech: Speech) -> None:
    def lines() -> list[str]:
        told = [str(report.path)]
        if report.missing:
            told.append(f"Styles it lacks, added to each document: {', '.join(report.missing)}")
        if not report.has_page_numbers:
            told.append("It counts no pages: page numbers are added to its footer.")
        if report.undescribed:
            told.append(
                f"{report.undescribed} pictures in its header or footer have no description."
            )
        return told

    speech.value(
        {
            "file": str(report.path),
            "missing": list(report.missing),
            "has_page_numbers": report.has_page_numbers,
            "undescribed": report.undescribed,
        },
        lines,
    )
