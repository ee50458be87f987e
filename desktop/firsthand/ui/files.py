"""Asks for a file, and shows one, in the system's own way."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from firsthand.ui.said import said

RECORDINGS = (
    "All that can be imported (*.wav *.flac *.mp3 *.m4a *.aac *.ogg *.opus *.webm *.mp4 *.mov "
    "*.mkv *.aiff *.firsthand *.vtt *.srt *.qdpx *.json *.md);;All files (*)"
)
WORD = "Word (*.docx)"
MARKS = "Marks (*.json);;All files (*)"
TEMPLATES = "Word templates (*.dotx *.docx);;All files (*)"
GUIDES = "Guides (*.md *.txt);;All files (*)"
_SHOWN = QFileDialog.Option.HideNameFilterDetails
"""A kind of file is shown by its name: the list of its endings is longer than its field."""


def ask_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file to read; None if the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", said(kinds), options=_SHOWN)
    return Path(chosen) if chosen else None


def ask_open_together(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files to read that belong together; none if the person thought better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, "", said(kinds), options=_SHOWN)
    return [Path(one) for one in chosen]


def ask_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where to write; the system asks before it replaces a file."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, name, said(kinds), options=_SHOWN)
    return Path(chosen) if chosen else None


def documents(home: Path) -> Path:
    """Where a person's documents go; the library's own folder where the system knows no place."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else home / "exports"


def show(path: Path) -> None:
    """Open a file with the program it belongs to, or a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def local(carried: QMimeData) -> list[Path]:
    """Files of this computer that are dragged, in their order."""
    return [Path(url.toLocalFile()) for url in carried.urls() if url.isLocalFile()]
