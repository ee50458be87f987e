"""The whole job in the real window with a real microphone, and no mouse: every step is a key."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from fakes.output import FakeOutputs
from fakes.pulse import MICROPHONE, Pulse, heard_here, pulse
from firsthand.bootstrap import open_desk
from firsthand.capture.takes.found import takes_in
from firsthand.capture.takes.lock import is_recording
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.ports import RecorderState
from firsthand.core.record import SearchHit
from firsthand.jobs.live.interview import LiveInterview
from firsthand.journal import read_lines
from firsthand.settings import Settings
from firsthand.ui.look.theme import Theme
from firsthand.ui.page import Page
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.shell import window as windows
from firsthand.ui.shell.application import lived_in
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from journeys.hands import Hands
from journeys.typed import MODEL, SAMPLE

RATE = 48_000
SAID_S = (47.0, 69.3)
"""What is played: two notable sentences of the buyer, with the questions around them."""
PRESSED_S = (59.3, 66.6)
"""When M is pressed, in seconds of the sample: right after each of the two sentences."""
CORRECTED = "Last Tuesday I made eleven calls to fill one single shift."


@pytest.fixture(scope="module")
def server() -> Iterator[Pulse]:
    with pulse() as running, heard_here(running):
        yield running


@pytest.fixture
def home(tmp_path: Path) -> Path:
    made = tmp_path / "home"
    made.mkdir(mode=0o700)
    Settings(model=MODEL, theme="light").save(made)
    return made


@pytest.fixture
def outputs(monkeypatch: pytest.MonkeyPatch) -> FakeOutputs:
    """Loudspeakers that keep what they were given, for every review page of this test."""
    made = FakeOutputs()

    def review(studio: Studio) -> Page:
        return ReviewPage(studio, open_output=made)

    monkeypatch.setitem(windows.BUILDERS, "review", review)
    return made


@contextmanager
def the_window(home: Path, qapp: QApplication, hands: Hands) -> Iterator[MainWindow]:
    """As `firsthand` opens it, on the real library and the real workshops."""
    theme = Theme(qapp, Settings.load(home).theme)
    window = MainWindow(theme)
    window.show()
    window.activateWindow()
    with ExitStack() as stack:
        desk = stack.enter_context(open_desk(home))
        stack.enter_context(lived_in(window, desk, theme))
        window.begin()
        hands.wait(lambda: window.isActiveWindow() or _bugs(home))
        assert _bugs(home) == ""
        yield window
        assert _bugs(home) == ""
    qapp.setStyleSheet("")
    theme.deleteLater()


def _bugs(home: Path) -> str:
    """What the crash dialog would have been about."""
    log = (home / "logs" / "firsthand.log").read_text("utf-8")
    return log[log.index("bug:") :] if "bug:" in log else ""


def spoken(path: Path, from_s: float, to_s: float) -> Path:
    """A stretch of the sample as a file at the microphone's rate."""
    sound, rate = soundfile.read(SAMPLE / "interview.flac", dtype="float32")
    cut = sound[round(from_s * rate) : round(to_s * rate)]
    at = np.arange(len(cut) * RATE // rate) * rate / RATE
    cut = np.interp(at, np.arange(len(cut)), cut).astype(np.float32)
    soundfile.write(path, cut, RATE, subtype="PCM_16")
    return path


def prepared(window: MainWindow, hands: Hands, server: Pulse, sound: Path) -> LiveInterview:
    """From the very first start to a running recording."""
    key = Qt.Key
    hands.wait(lambda: window.shown == "welcome")
    hands.press(key.Key_Escape)
    library = window.page("library")
    hands.wait(lambda: library.first_run.isVisible())
    hands.ctrl(key.Key_N)
    page = window.page("prepare")
    assert window.shown == "prepare"
    hands.wait(lambda: page.guide.guide.count() >= 5)
    hands.write("Shifts")
    hands.tab_to("Your company")
    hands.write("Rota & Sons")
    hands.tab_to("Problem")
    hands.write("cover a shift when someone calls in sick")
    hands.tab_to("Solution")
    hands.write("a service that offers an open shift to everyone who is free")
    hands.tab_to("Code name")
    hands.overwrite("B-07")
    hands.tab_to("Role")
    hands.write("Bakery manager")
    hands.tab_to("Name of person 1")
    hands.write("Ada")
    hands.tab_to("Add somebody")
    hands.press(key.Key_Space)
    assert hands.place.accessibleName() == "Name of person 2"
    hands.write("Ben")
    hands.tab_to("Guide")
    hands.press(key.Key_End)
    assert page.guide.guide.currentData() != "new-idea-problem-first"
    hands.write("new")
    assert page.guide.guide.currentData() == "new-idea-problem-first"
    hands.tab_to("May the talk be recorded? Yes")
    hands.press(key.Key_Space)
    hands.wait(lambda: page.microphone.choice.count() > 1)
    hands.tab_to("Microphone")
    hands.write(MICROPHONE)
    assert page.microphone.choice.currentData() == MICROPHONE
    player = server.play(sound)
    hands.wait(lambda: page.microphone.meter.peak_dbfs > -30)
    hands.wait(lambda: page.microphone.heard.text() == "Heard well.")
    player.kill()
    hands.ctrl(key.Key_Return)
    hands.wait(lambda: window.shown == "room")
    live = window.live
    assert live is not None
    hands.wait(lambda: live.now() > RATE)
    return live


def held(window: MainWindow, hands: Hands, live: LiveInterview, server: Pulse, said: Path) -> None:
    """From the first question to Stop."""
    key = Qt.Key
    room = window.page("room")
    assert room.now.question == "How's business?"
    server.play(said)
    hands.wait(lambda: live.status().peak_dbfs > -40)
    begun = live.now()
    for asked in (
        "What does a normal week look like for you?",
        "How did you come to do this job?",
        "We're hearing that buyers are struggling to cover a shift when someone calls in sick. "
        "What are your thoughts?",
    ):
        hands.press(key.Key_Space)
        assert room.now.question == asked
    for count, second in enumerate(PRESSED_S, start=1):
        due = begun + round((second - SAID_S[0]) * RATE)
        hands.wait(lambda due=due: live.now() >= due)
        hands.press(key.Key_M)
        hands.wait(lambda count=count: len(room._deck.cards()) == count)
    hands.press(key.Key_R)
    assert "still shut" in _words_at(hands)
    hands.write("She asked what we make")
    hands.press(key.Key_Return)
    assert live.session.revealed_at is not None
    assert "a service that offers an open shift" in room.now.question
    hands.press(key.Key_P)
    hands.wait(lambda: live.status().state is RecorderState.PAUSED)
    assert room.now.is_paused
    hands.press(key.Key_P)
    assert not room.now.is_paused
    paused_at = live.now()
    hands.wait(lambda: live.now() > paused_at + RATE)
    hands.ctrl(key.Key_Period)
    hands.press(key.Key_Return)
    assert live.session.has_ended


def _words_at(hands: Hands) -> str:
    """What is said beside the field one types into."""
    labels = hands.place.parentWidget().findChildren(QLabel)
    return " ".join(label.text() for label in labels)


def debriefed(window: MainWindow, hands: Hands) -> ReviewPage:
    """What is fresh is typed while the last words come; then on to the review."""
    key = Qt.Key
    assert hands.place.accessibleName() == "What surprised you?"
    hands.write("Eleven calls for one shift")
    hands.tab_to("What will you ask next time?")
    hands.write("Who swaps with whom?")
    hands.tab_to("Is this buyer a fit? Not sure yet")
    for _ in range(3):
        hands.press(key.Key_Left)
    assert hands.place.accessibleName() == "Is this buyer a fit? A fit"
    hands.tab_to("Why?")
    hands.write("Has the problem every week")
    hands.wait(lambda: "All words are there" in window.page("room")._after.said)
    hands.ctrl(key.Key_Return)
    hands.wait(lambda: window.shown == "review")
    review = window.page("review")
    hands.wait(lambda: review.work.is_open and len(review.work.record.quotes) == 2)
    return review


def confirmed(review: ReviewPage, hands: Hands, outputs: FakeOutputs) -> None:
    """One quote is heard through, corrected, heard again and confirmed."""
    key = Qt.Key
    first, second = review.work.record.quotes
    assert "my phone rings" in first.text
    assert "Tuesday" in second.text
    assert first.before_reveal
    assert second.before_reveal
    assert hands.place is review.bench.list
    hands.press(key.Key_Down)
    assert review.bench.chosen == second
    hands.press(key.Key_H)
    hands.wait(lambda: review.bench.chosen.heard)
    assert np.abs(outputs.last.samples).max() > 0.02
    seconds = len(outputs.last.samples) / outputs.last.rate
    assert seconds == pytest.approx((second.end - second.start) / RATE, abs=0.5)
    hands.press(key.Key_E)
    hands.overwrite(CORRECTED)
    hands.ctrl(key.Key_Return)
    corrected = review.bench.chosen
    assert corrected.text == CORRECTED
    assert corrected.machine_text == second.text
    assert corrected.span == second.span
    assert not corrected.is_verbatim
    hands.wait(lambda: review.bench.chosen.heard)
    hands.ctrl(key.Key_Return)
    assert review.bench.chosen.is_verbatim
    assert review.bench.chosen.confirmed_by == "Ada"
    hands.press(key.Key_Escape)
    assert hands.place is review.bench.list


def exported(review: ReviewPage, hands: Hands, target: Path) -> None:
    hands.ctrl(Qt.Key.Key_E)
    hands.overwrite(str(target))
    hands.press(Qt.Key.Key_Return)
    hands.wait(lambda: "written" in review.banner.text)
    document = Document(str(target))
    paragraphs = [paragraph.text for paragraph in document.paragraphs]
    assert any(CORRECTED in text for text in paragraphs)
    assert any("Eleven calls for one shift" in text for text in paragraphs)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert any("B-07" in text for text in [*paragraphs, *cells])


def closed(window: MainWindow, hands: Hands) -> None:
    hands.ctrl(Qt.Key.Key_Q)
    assert not window.isVisible()


@pytest.mark.timeout(400)
def test_an_interview_from_the_first_key_to_the_word_file_and_found_again(
    server: Pulse,
    home: Path,
    outputs: FakeOutputs,
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    hands = Hands(qtbot)
    said = spoken(tmp_path / "said.wav", *SAID_S)
    with the_window(home, qapp, hands) as window:
        live = prepared(window, hands, server, said)
        held(window, hands, live, server, said)
        review = debriefed(window, hands)
        confirmed(review, hands, outputs)
        exported(review, hands, tmp_path / "B-07.docx")
        kept = review.work.record
        closed(window, hands)

    with the_window(home, qapp, hands) as window:
        library = window.page("library")
        hands.wait(lambda: library.lines.rowCount() == 1)
        hands.ctrl(Qt.Key.Key_F)
        hands.write("somebody")
        hands.wait(lambda: isinstance(library.lines.line(library.lines.index(0)), SearchHit))
        hands.press(Qt.Key.Key_Return)
        hit = library.lines.line(library.list.currentIndex())
        assert hit.kind == "words"
        hands.press(Qt.Key.Key_Return)
        assert window.shown == "review"
        review = window.page("review")
        hands.wait(lambda: review.work.is_open and review.player.position == hit.start)
        assert review.work.record.id == kept.id
        assert CORRECTED in [quote.text for quote in review.work.record.quotes if quote.is_verbatim]
        assert review.work.record.debrief.surprised == "Eleven calls for one shift"
        assert review.work.record.debrief.fit == "fit"
        assert len(review.work.record.timeline.takes) == 2
        closed(window, hands)


WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from firsthand.bootstrap import open_desk
from firsthand.core.ports import MicrophoneSource
from firsthand.jobs.sample import sample
from firsthand.ui.shell import application
from firsthand.ui.shell.window import MainWindow

app = QApplication(["firsthand"])
begun = []


def look():
    window = next((one for one in app.topLevelWidgets() if isinstance(one, MainWindow)), None)
    if window is None or not window.shown:
        return
    if not begun:
        begun.append(window.shown)
        window.start(sample().setup, MicrophoneSource(sys.argv[2]))
    elif window.shown == "room" and len(window.live.marks) < 3:
        QTest.keyClick(window.page("room"), Qt.Key.Key_M)
        QTest.keyClick(window.page("room"), Qt.Key.Key_Space)


timer = QTimer()
timer.timeout.connect(look)
timer.start(300)
application.show(Path(sys.argv[1]), open_desk)
"""


@pytest.fixture
def doomed(server: Pulse, home: Path, qtbot: QtBot) -> Iterator[subprocess.Popen[bytes]]:
    """Another process with the window in mid-interview, three marks made."""
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW, str(home), MICROPHONE],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        Hands(qtbot).wait(lambda: len(_kept_marks(home)) == 3 or process.poll() is not None)
        assert process.poll() is None
        yield process
    finally:
        process.kill()
        process.wait()


def _folder(home: Path) -> Path | None:
    return next((home / "interviews").glob("*/"), None)


def _kept_marks(home: Path) -> list[int]:
    folder = _folder(home)
    kept = read_ledger(read_lines(folder / LEDGER)).marks if folder else ()
    return [mark.frame for mark in kept]


@pytest.mark.timeout(400)
def test_a_killed_window_is_followed_by_one_that_goes_on_with_the_interview(
    home: Path,
    doomed: subprocess.Popen[bytes],
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    hands = Hands(qtbot)
    doomed.send_signal(signal.SIGKILL)
    doomed.wait()
    marks = _kept_marks(home)
    folder = _folder(home)
    assert folder is not None
    assert is_recording(folder)
    begun = sum(take.frames for take in takes_in(folder))
    hands.wait(lambda: sum(take.frames for take in takes_in(folder)) > begun + RATE)

    opened_s = time.monotonic()
    with the_window(home, qapp, hands) as window:
        hands.wait(lambda: window.shown == "room")
        room = window.page("room")
        first = room.now.time
        print(f"found again after {time.monotonic() - opened_s:.2f} s")  # noqa: T201
        live = window.live
        assert live is not None
        assert [mark.frame for mark in live.marks] == marks
        assert len(room._deck.cards()) == 3
        assert live.session.question is not None
        assert live.session.question.text != "How's business?"
        hands.wait(lambda: room.now.time > first)
        assert room.banner.text == ""
        assert QApplication.activeModalWidget() is None
        hands.press(Qt.Key.Key_M)
        hands.wait(lambda: len(_kept_marks(home)) == 4)
        hands.ctrl(Qt.Key.Key_Period)
        hands.press(Qt.Key.Key_Return)
        hands.wait(lambda: not is_recording(folder))
        hands.wait(lambda: window.studio.works.of(live.id) is None)
        closed(window, hands)
