"""The window is on the screen before anything is loaded that it does not show yet."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

AT_THE_FIRST_PAINT = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QMainWindow
from firsthand.bootstrap import open_desk
from firsthand.ui.shell.application import application, show

class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            print(*sys.modules, flush=True)
            os._exit(0)
        return False

eye = Eye()
application().installEventFilter(eye)
show(Path(sys.argv[1]), open_desk)
"""
HEAVY = {
    "asyncio",
    "av",
    "cryptography",
    "docx",
    "faster_whisper",
    "numpy",
    "onnxruntime",
    "PIL",
    "scipy",
    "socket",
    "sounddevice",
    "soundfile",
    "sqlite3",
    "sqlite_utils",
    "starlette",
    "uvicorn",
}
FOR_A_LOCK = {"files", "files.faults", "files.knocking", "files.lock"}
"""All of the library's room that it takes to see whether another copy is open."""


def test_the_first_paint_waits_for_no_workshop_and_no_heavy_package(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_FIRST_PAINT, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {tuple(name.split(".")) for name in done.stdout.split()}
    assert ("firsthand", "ui", "shell", "window") in loaded
    assert {first for first, *_ in loaded} & HEAVY == set()
    ours = [rest for first, *rest in loaded if first == "firsthand" and rest]
    workshops = {"capture", "transcription", "export", "companion", "jobs", "core"}
    assert {room for room, *_ in ours} & workshops == set()
    assert {
        ".".join(inside) for room, *inside in ours if room == "library" and inside
    } == FOR_A_LOCK
