"""Measures how soon the window is on the screen, against a bare PySide6 window.

    python tests/bench/window.py [--runs N]

Prints JSON: seconds (median) from the start of the process to the first paint of each, their
ratio, and the seconds until the library can be used.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile

_BARE = """
import time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, said)

def said():
    print(time.time(), flush=True)
    app.quit()

app = QApplication([])
window = Window()
window.setCentralWidget(QLabel("Firsthand"))
window.resize(1280, 720)
window.show()
app.exec()
"""

_FIRSTHAND = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
from firsthand import bootstrap
from firsthand.ui.shell import application, window

class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            if not hasattr(self, "seen"):
                self.seen = time.time()
        return False

app = QApplication([])
eye = Eye()
app.installEventFilter(eye)
began = window.MainWindow.begin

def begin(self):
    app.processEvents()
    usable = time.time()
    print(eye.seen, usable, flush=True)
    app.removeEventFilter(eye)
    self.close()

window.MainWindow.begin = begin
app.exec = lambda: 0
sys.exit(application.show(Path(sys.argv[1]), bootstrap.open_desk))
"""


def _times(code: str, *arguments: str) -> list[float]:
    import time

    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    return [float(moment) - started for moment in done.stdout.split()]


def measure(runs: int) -> dict[str, float | int]:
    """Runs both windows in turn, so that a busy machine is busy for both."""
    bare, shown, usable = list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory() as home:
        _times(_FIRSTHAND, home)
        for _ in range(runs):
            bare += _times(_BARE)
            first, second = _times(_FIRSTHAND, home)
            shown.append(first)
            usable.append(second)
    middle = statistics.median
    return {
        "runs": runs,
        "bare_window_s": round(middle(bare), 3),
        "window_s": round(middle(shown), 3),
        "ratio": round(middle(shown) / middle(bare), 2),
        "library_usable_s": round(middle(usable), 3),
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    print(json.dumps(measure(parser.parse_args().runs), indent=2))
