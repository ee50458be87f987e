"""The kinds of files an interview can become, in the words of those who need them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

WORD = "docx"
"""The one kind that is no `OpenFormat`."""


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One line of the choice."""

    key: str
    """`docx`, or what `OpenFormat` calls it."""
    ending: str
    """Of the file; empty for a folder; for sound it follows the kind of sound."""
    name: str
    what_for: str


def export_kinds() -> tuple[ExportKind, ...]:
    """All of them, the most wanted first, in the person's language."""
    return (
        ExportKind(
            WORD,
            ".docx",
            translate("Export", "Word document"),
            translate("Export", "The whole record, to read, print and send on."),
        ),
        ExportKind(
            "bundle",
            ".firsthand",
            translate("Export", "Bundle for a colleague’s Firsthand"),
            translate(
                "Export", "The interview as one file. Taken in twice, nothing is there twice."
            ),
        ),
        ExportKind(
            "clips",
            "",
            translate("Export", "Clips of the quotes"),
            translate("Export", "A folder with one sound file for each quote."),
        ),
        ExportKind(
            "reel",
            "",
            translate("Export", "Reel of the quotes"),
            translate("Export", "All quotes one after the other in one sound file."),
        ),
        ExportKind(
            "csv",
            ".csv",
            translate("Export", "Table of the quotes (CSV)"),
            translate("Export", "For a spreadsheet: a row for each quote."),
        ),
        ExportKind(
            "md",
            ".md",
            translate("Export", "Text with headings (Markdown)"),
            translate("Export", "For a wiki or a notebook."),
        ),
        ExportKind(
            "vtt",
            ".vtt",
            translate("Export", "Captions with voices (WebVTT)"),
            translate("Export", "Captions, chapters and marks for a player, as three files."),
        ),
        ExportKind(
            "srt",
            ".srt",
            translate("Export", "Captions (SRT)"),
            translate("Export", "For video editors and players that know nothing newer."),
        ),
        ExportKind(
            "qdpx",
            ".qdpx",
            translate("Export", "Project for analysis (REFI-QDA)"),
            translate("Export", "For MAXQDA, ATLAS.ti, NVivo and QualCoder, with your codes."),
        ),
        ExportKind(
            "annotations",
            ".jsonld",
            translate("Export", "Web annotations (W3C)"),
            translate("Export", "Each quote with its exact words and its place in the sound."),
        ),
        ExportKind(
            "json",
            ".json",
            translate("Export", "Everything, for programs (JSON)"),
            translate("Export", "The whole record as data, lossless, for scripts of your own."),
        ),
    )
