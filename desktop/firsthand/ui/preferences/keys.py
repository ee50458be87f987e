"""The keys of the window, as they are shown to a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence


def keys() -> list[tuple[str, str]]:
    """Key and what it does, the calm pages first, then the Room."""

    def tr(text: str) -> str:
        return QCoreApplication.translate("Keys", text)

    def key(keys: str) -> str:
        return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    return [
        (key("Ctrl+N"), tr("New interview")),
        (key("Ctrl+Return"), tr("Start recording, on the page for a new interview")),
        (key("Ctrl+F"), tr("Search all interviews")),
        (key("Ctrl+E"), tr("Export the chosen interview to Word")),
        (key("Ctrl+I"), tr("Import a recording")),
        (f"{key('Ctrl+1')}, {key('Ctrl+2')}, {key('Ctrl+3')}", tr("Library, Guides, Settings")),
        (key("Space"), tr("In the Room: the next question")),
        ("U, S", tr("In the Room: answered unprompted, skipped")),
        ("M", tr("In the Room: mark what was just said")),
        ("R", tr("In the Room: reveal the solution")),
        ("P", tr("In the Room: pause and resume")),
        (key("F11"), tr("Full screen")),
    ]
