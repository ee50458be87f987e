"""Takes a picture of every page of the real window, with the sample interview in it.

    python tests/screenshots.py [--out FOLDER] [--size 1280x720] [--font 1.0] [--theme light dark]
    python tests/screenshots.py --all FOLDER

A colleague's page is taken with the system's Chromium, as a phone and a laptop have it. Without
options they go to resources/help/screenshots/, small enough to keep: 8 bits a pixel. --all takes
two sizes of the window and of the text, for looking at before a release.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from fakes.browser import browser
from fakes.eight_buyers import PERSONA, eight_records
from fakes.pulse import heard_here, pulse
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Attendee, InterviewId, Role
from firsthand.core.ports import FileSource
from firsthand.core.record import SearchHit
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.live.rehearse import find_question
from firsthand.jobs.sample import hold_sample, sample
from firsthand.library.library import Library
from firsthand.ui.look.layout import Scroll
from firsthand.ui.look.theme import Theme, font
from firsthand.ui.shell.application import lived_in
from firsthand.ui.shell.window import MainWindow

HERE = Path(__file__).resolve().parents[1] / "resources" / "help" / "screenshots"
_PATIENCE_S = 60.0
_DEVICES = (
    ("colleague-phone", (390, 844), "en"),
    ("colleague-phone-german", (390, 844), "de"),
    ("colleague-laptop", (1280, 800), "en"),
    ("colleague-laptop-german", (1280, 800), "de"),
)
_MICROPHONE = "Table microphone"
_SPOKEN_DBFS = -20.0
_LIVE_SPEED = 2.0
_LIVE_UNTIL_S = 95.0
"""Of the sample: into the problem, with a few marks made and their words there."""


@contextmanager
def microphone() -> Iterator[None]:
    """One with a name of its own, before which the sample interview is held."""
    with pulse() as server, heard_here(server):
        server.control(
            "load-module",
            "module-remap-source",
            f"master={server.sink}.monitor",
            "source_name=table",
            f"source_properties='device.description=\"{_MICROPHONE}\"'",
        )
        server.control("set-default-source", "table")
        server.play(sample().audio)
        yield


class Photographer:
    """Goes through the pages of one window and keeps a picture of each in every theme."""

    def __init__(self, window: MainWindow, theme: Theme, out: Path, themes: list[str]) -> None:
        self.window = window
        self._theme = theme
        self.out = out
        self.themes = themes

    def take(
        self, name: str, of: QWidget | None = None, when: Callable[[], bool] = lambda: True
    ) -> None:
        """`name-light.png` and `name-dark.png` of the window or another widget."""
        for choice in self.themes:
            self._theme.choose(choice)
            settle(250)
            wait_until(when)
            path = self.out / f"{name}-{choice}.png"
            save_small((of or self.window).grab().toImage(), path)
            say(f"{path}  {path.stat().st_size // 1024} kB")


def save_small(image: QImage, path: Path) -> None:
    """A PNG of 256 colours: those used most, each other one as the nearest of them."""
    import numpy as np

    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    height, width = plain.height(), plain.width()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    pixels = rows[:, : width * 3].reshape(-1, 3)
    colours, where, used = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    palette = colours[np.argsort(-used)[:256]].astype(int)
    far = ((colours[:, None, :].astype(int) - palette[None]) ** 2).sum(axis=2)
    line = -(-width // 4) * 4
    drawn = np.zeros((height, line), np.uint8)
    drawn[:, :width] = far.argmin(axis=1)[where.reshape(-1)].reshape(height, width)
    few = QImage(drawn.data, width, height, line, QImage.Format.Format_Indexed8)
    few.setColorTable([0xFF000000 | r << 16 | g << 8 | b for r, g, b in palette.tolist()])
    few.save(str(path), "PNG", 0)


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def settle(milliseconds: int) -> None:
    """Let the window do its work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so, or for a minute."""
    end = time.monotonic() + _PATIENCE_S
    while not is_so() and time.monotonic() < end:
        settle(100)


def library_pages(camera: Photographer) -> None:
    """All interviews of two studies, and what is found in them."""
    window = camera.window
    window.go("library")
    library = window.page("library")
    library.refresh()
    wait_until(lambda: library.lines.rowCount() > len(eight_records()))
    wait_until(lambda: library.preview.quotes.interview is not None)
    camera.take("library")
    library.search.setText("nobody")
    wait_until(lambda: isinstance(library.lines.line(library.lines.index(0)), SearchHit))
    camera.take("search")
    library.search.clear()


def calm_pages(camera: Photographer, interview: InterviewId) -> None:
    window = camera.window
    library = window.page("library")
    library.refresh()
    wait_until(lambda: library.preview.quotes.interview == interview)
    window.open_interview(interview)
    settle(2500)
    camera.take("review")
    QTest.keyClick(window.page("review"), Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    settle(800)
    camera.take("record")
    window.prepare(library.chosen().study if library.chosen() else "")
    prepare = window.page("prepare")
    wait_until(lambda: prepare.guide.guide.count() > 0 and bool(prepare.buyer.code.text()))
    choice = prepare.microphone.choice
    wait_until(lambda: choice.findText(_MICROPHONE) >= 0)
    choice.setCurrentIndex(choice.findText(_MICROPHONE))
    camera.take("prepare")
    prepare.attendees.add_line(Attendee("Kim", Role.SALES))
    bar = prepare.scroll.verticalScrollBar()
    settle(200)
    bar.setValue(bar.maximum() * 2 // 5)
    camera.take("prepare-guide")
    bar.setValue(bar.maximum())
    meter = prepare.microphone.meter
    camera.take("prepare-consent", when=lambda: meter.peak_dbfs > _SPOKEN_DBFS)
    window.go("guides")
    guides = window.page("guides")
    wait_until(lambda: guides._checked.guide is not None)
    lines = guides.editor.toPlainText().splitlines()
    guides.editor.go_to(lines.index("- (nice) What have you decided to live with?"))
    guides.editor.insertPlainText("\n- Would you use a text message for that?")
    wait_until(lambda: bool(guides.objections.wording))
    camera.take("guides")
    guides.editor.undo()
    window.go("settings")
    settings = window.page("settings")
    settle(1500)
    camera.take("settings")
    scroll = settings.findChildren(Scroll)[0]
    scroll.ensureWidgetVisible(settings.keys)
    scroll.verticalScrollBar().setValue(settings.keys.y())
    camera.take("settings-keys")
    for page in ("help", "welcome"):
        window.go(page)
        settle(1000)
        camera.take(page)


def pages_of_a_study(camera: Photographer, desk: Desk) -> None:
    """What eight interviews teach: a study that was made to be counted by hand."""

    def keep(library: Library) -> None:
        for record in eight_records():
            library.keep_record(record)
        library.keep_persona(PERSONA)

    desk.shelf.do(keep).result()
    window = camera.window
    window.go("personas")
    personas = window.page("personas")
    wait_until(lambda: personas.contents.portrait is not None)
    for key, name in (
        (Qt.Key.Key_2, "statements"),
        (Qt.Key.Key_3, "reasons"),
        (Qt.Key.Key_6, "evidence"),
    ):
        QTest.keyClick(personas, key, Qt.KeyboardModifier.AltModifier)
        settle(1000)
        camera.take(f"persona-{name}")
    window.go("themes")
    settle(1000)
    camera.take("themes")


def live_pages(camera: Photographer, desk: Desk) -> None:
    """The Room and the note-taker's window while the sample plays as the microphone."""
    window = camera.window
    it = sample()
    live = LiveInterview.start(desk, it.setup, FileSource(it.audio, _LIVE_SPEED))
    window._run(live)
    room = window.page("room")
    acts: list[tuple[float, Callable[[], object]]] = []
    for step in it.steps:
        question = find_question(live.guide, live.setup, step.question)
        if question is not None:
            acts.append((step.seconds, partial(live.asked, question)))
    for mark in it.marks:
        acts.append((mark.seconds, partial(live.mark, mark.kind, note=mark.note)))
    for seconds, act in sorted(acts, key=lambda act: act[0]):
        if seconds > _LIVE_UNTIL_S:
            break
        wait_until(lambda until=seconds: live.now() / live.rate >= until)
        act()
    wait_until(lambda: live.now() / live.rate >= _LIVE_UNTIL_S)
    camera.take("room")
    window._show_notes()
    settle(1500)
    if (notes := window._notes.opened) is not None:
        camera.take("notes", notes)
    colleagues_page(desk, live, camera.out, camera.themes)
    room._stop()
    settle(1500)
    camera.take("debrief")
    finishing = live.stop()
    finishing.cancel()
    wait_until(lambda: finishing.wait(0))


def colleagues_page(desk: Desk, live: LiveInterview, out: Path, themes: list[str]) -> None:
    """What a colleague sees on a phone and a laptop, with marks of two people, in two languages."""
    companion = Companion.start(desk, live, address="127.0.0.1", shows_captions=True)
    try:
        with tempfile.TemporaryDirectory() as profile, browser(Path(profile)) as chrome:
            page = chrome.new_page()
            page.goto(companion.link)
            page.wait_for_selector("#room:not([hidden])")
            page.fill("#my-name", "Kim")
            page.press("#my-name", "Enter")
            page.wait_for_selector("#naming", state="hidden")
            page.keyboard.press("4")
            page.wait_for_selector("#marks .deeds")
            for name, (width, height), language in _DEVICES:
                page.set_viewport_size({"width": width, "height": height})
                if page.evaluate("document.documentElement.lang") != language:
                    page.click("#language")
                for theme in themes:
                    page.emulate_media(color_scheme=theme)
                    page.evaluate("scrollTo(0, 0)")
                    path = out / f"{name}-{theme}.png"
                    save_small(QImage.fromData(page.screenshot()), path)
                    say(f"{path}  {path.stat().st_size // 1024} kB")
    finally:
        companion.stop()


def everything(to: Path) -> int:
    """Every page at two sizes, two sizes of text and in both themes: for a person to look at."""
    for size in ("1280x720", "1920x1080"):
        for text in ("1.0", "2.0"):
            out = to / f"{size}-{round(float(text) * 100)}"
            options = ["--out", str(out), "--size", size, "--font", text]
            done = subprocess.run([sys.executable, __file__, *options], check=False)
            if done.returncode:
                return done.returncode
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--font", type=float, default=1.0)
    parser.add_argument("--theme", nargs="+", default=["light", "dark"])
    parser.add_argument("--all", type=Path, metavar="FOLDER")
    wish = parser.parse_args()
    if wish.all:
        return everything(wish.all)
    wish.out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    app.setFont(font(wish.font))
    theme = Theme(app, wish.theme[0])
    width, height = (int(part) for part in wish.size.split("x"))
    with tempfile.TemporaryDirectory() as home, open_desk(Path(home)) as desk:
        window = MainWindow(theme)
        window.resize(width, height)
        window.show()
        with lived_in(window, desk, theme):
            camera = Photographer(window, theme, wish.out, wish.theme)
            settle(1000)
            camera.take("first-run")
            say("Holding the sample interview …")
            held = hold_sample(desk)
            with microphone():
                calm_pages(camera, held.interview)
            pages_of_a_study(camera, desk)
            library_pages(camera)
            live_pages(camera, desk)
            window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
