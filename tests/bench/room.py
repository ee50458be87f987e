"""Measures the time from a key press in the Room to its card on the screen.

    python tests/bench/room.py [--presses N]

The library is a real one on the disk (the mark is synced before its card appears); the recorder is
a stand-in. Prints one JSON object, milliseconds: p50, p95, max of press to painted card, and the
time a press keeps the window busy.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from fakes.bare import bare_desk
from fakes.desk import FakeRecorder
from fakes.interviews import setup
from firsthand.core.ports import FileSource
from firsthand.jobs.live.interview import LiveInterview
from firsthand.library.librarian import Librarian
from firsthand.ui.look.theme import Theme
from firsthand.ui.room.cards import CardView
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio

RATE = 16_000


class _Eye(QObject):
    """Sees when the first card has been painted with a new mark."""

    def __init__(self, room: RoomPage) -> None:
        super().__init__(room)
        self.seen_s: dict[str, float] = {}
        QCoreApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, CardView) and watched.card:
            # Delivered first, so that the time taken afterwards has the painting in it.
            QCoreApplication.instance().removeEventFilter(self)
            watched.event(event)
            QCoreApplication.instance().installEventFilter(self)
            self.seen_s.setdefault(watched.card.mark.id, time.perf_counter())
            return True
        return False


def measure(presses: int, home: Path) -> dict[str, float]:
    app = QApplication([])
    recorder = FakeRecorder(RATE)
    with Librarian(home) as shelf:
        desk = bare_desk(home, shelf, open_recorder=lambda folder, source: recorder)
        studio = Studio(desk, Theme(app, "light"))
        live = LiveInterview.start(desk, setup(), FileSource(Path("sample.flac"), rate=RATE))
        room = RoomPage(studio, live)
        room.resize(1280, 720)
        room.show()
        room.on_enter()
        while not room.isActiveWindow():
            app.processEvents()
        eye = _Eye(room)
        waits, busy = [], []
        for number in range(presses):
            recorder.frames = (number + 1) * RATE
            target = QApplication.focusWidget()
            began = time.perf_counter()
            for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
                event = QKeyEvent(kind, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier, "m")
                QCoreApplication.sendEvent(target, event)
            busy.append(time.perf_counter() - began)
            mark = max(live.marks, key=lambda one: one.frame)
            while mark.id not in eye.seen_s:
                app.processEvents()
            waits.append(eye.seen_s[mark.id] - began)
        finishing = live.stop()
        finishing.cancel()
        finishing.wait()
        room.on_leave()
        studio.close()
    return {
        "presses": presses,
        "press_to_card_p50_ms": _ms(statistics.median(waits)),
        "press_to_card_p95_ms": _ms(_part(waits, 0.95)),
        "press_to_card_max_ms": _ms(max(waits)),
        "window_busy_p95_ms": _ms(_part(busy, 0.95)),
    }


def _part(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--presses", type=int, default=200)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        print(json.dumps(measure(asked.presses, Path(home)), indent=2))


if __name__ == "__main__":
    main()
