"""The window goes from page to page, says errors in place, and never loses a running interview."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record, setup
from fakes.live import end
from firsthand.core.guide import parse_guide
from firsthand.core.interview import InterviewId, Status, Study
from firsthand.core.news import TroubleMet, WorkEnded
from firsthand.core.ports import MicrophoneSource, RecorderState, RecorderStatus
from firsthand.core.session import Session
from firsthand.core.timeline import Frame
from firsthand.errors import LibraryInUse, NoMicrophone, WordsFallBehind, WrongMoment
from firsthand.log_file import log_to
from firsthand.ui.look.banner import Banner
from firsthand.ui.look.theme import Theme
from firsthand.ui.page import Page
from firsthand.ui.shell.crash import CrashNet
from firsthand.ui.shell.refusal import Refusal
from firsthand.ui.shell.running_clock import RunningClock
from firsthand.ui.shell.window import MainWindow
from gui.patience import PATIENCE_MS


class _Live(QObject):
    """A running interview, as far as the window knows one."""

    def __init__(self) -> None:
        super().__init__()
        self.id = InterviewId("2026-11-20-b-07-test")
        self.rate = 48_000
        self.calls: list[str] = []
        self.session = Session(parse_guide(setup().guide), self.rate)
        self.session.begin(Frame(0))
        self.state = RecorderState.RECORDING
        self.lacks_room = False

    def status(self) -> RecorderStatus:
        return RecorderStatus(self.state)

    def now(self) -> int:
        return 48_000 * (12 * 60 + 41)

    def stop(self) -> _Live:
        self.calls.append("stop")
        return self

    def cancel(self) -> None:
        self.calls.append("cancel")

    def wait(self, timeout_s: float | None = None) -> bool:
        return True

    def detach(self) -> None:
        self.calls.append("detach")


class _Room(Page):
    ended = Signal(str)
    notes_requested = Signal()
    title = "Room"
    wants_header = False


def _in_the_room(window: MainWindow) -> _Live:
    live = _Live()
    window.live = live
    window._clock = RunningClock(window.header, live, window)
    window._add("room", _Room(window.studio))
    window.go("room")
    return live


def test_the_window_is_there_before_its_library(theme: Theme, qtbot: QtBot) -> None:
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    assert window.isVisible()
    assert not window.header.isEnabled()


def test_the_library_is_the_first_page(window: MainWindow) -> None:
    assert window.shown == "library"
    assert window.windowTitle() == "Library — Firsthand"


def test_the_window_is_called_after_the_interview_it_shows(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    for number in ("07", "08"):
        one = record()
        person = replace(one.setup.participant, code_name=f"B-{number}")
        id = InterviewId(f"2026-11-20-b-{number}-test")
        desk.library.keep_record(replace(one, id=id, setup=replace(one.setup, participant=person)))
        window.open_interview(id)
        assert window.windowTitle() == "Review — Firsthand"
        qtbot.waitUntil(lambda n=number: window.windowTitle() == f"B-{n} — Firsthand")


@pytest.mark.parametrize(
    ("key", "place"),
    [(Qt.Key.Key_3, "settings"), (Qt.Key.Key_2, "guides"), (Qt.Key.Key_1, "library")],
)
def test_each_place_has_its_key(window: MainWindow, qtbot: QtBot, key: Qt.Key, place: str) -> None:
    window.activateWindow()
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == place


def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    for place in ("guides", "settings"):
        window.header._places[place].setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        assert window.shown == place


def test_enter_that_a_line_passes_on_presses_no_button_that_has_the_focus_by_then(
    window: MainWindow, qtbot: QtBot
) -> None:
    """As when Enter in a list opens a page, and the focus goes to a button there."""
    window.activateWindow()
    line = window.page("library").findChild(QLineEdit)
    line.returnPressed.connect(window.header._places["settings"].setFocus)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.header._places["settings"]
    assert window.shown == "library"


def test_a_new_interview_is_one_key_away_and_escape_goes_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.shown == "prepare"
    qtbot.keyClick(window.page("prepare"), Qt.Key.Key_Escape)
    assert window.shown == "library"


def test_escape_leads_back_to_where_one_came_from(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record())
    window.activateWindow()
    window.go("personas")
    window.open_interview(record().id, 0)
    qtbot.waitUntil(lambda: window.page("review").work.is_open)
    window.open_privacy(record().id)
    window.help()
    for place in ("privacy", "review", "personas"):
        qtbot.keyClick(window.page(window.shown), Qt.Key.Key_Escape)
        assert window.shown == place
    window.go("library")
    window.open_interview(record().id)
    qtbot.keyClick(window.page("review"), Qt.Key.Key_Escape)
    assert window.shown == "library"


def test_escape_leads_from_the_help_back_into_a_running_interview(
    window: MainWindow, qtbot: QtBot
) -> None:
    _in_the_room(window)
    window.help()
    qtbot.keyClick(window.page("help"), Qt.Key.Key_Escape)
    assert window.shown == "room"


def test_that_key_begins_one_of_the_study_that_is_listed(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    window.activateWindow()
    library, prepare = window.page("library"), window.page("prepare")
    library.studies.go_to("Month end")
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert prepare._wished_study == "Month end"


def test_a_recorder_that_does_not_start_is_said_on_the_page_that_asked(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.recorder_trouble = NoMicrophone("There is no microphone.", "Connect one.")
    window.prepare()
    window.start(setup(), MicrophoneSource())
    page = window.page("prepare")
    qtbot.waitUntil(lambda: "no microphone" in page.banner.text, timeout=PATIENCE_MS)
    assert window.shown == "prepare"
    assert page.start.isEnabled()
    assert desk.library.records == {}


def test_a_recorder_that_does_not_start_brings_its_page_back_with_what_to_do(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.recorder_trouble = NoMicrophone("There is no microphone.", "Connect one.")
    window.prepare()
    window.start(setup(), MicrophoneSource())
    window.go("library")
    page = window.page("prepare")
    qtbot.waitUntil(lambda: "no microphone" in page.banner.text, timeout=PATIENCE_MS)
    assert window.shown == "prepare"


def test_closing_while_the_recorder_starts_asks_once_it_runs(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.prepare()
    window.start(setup(), MicrophoneSource())
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: window.live is not None, timeout=PATIENCE_MS)
    assert window.isVisible()
    assert "still running" in window.page("room").banner.text
    assert window.studio.interview_runs
    end(window.live)


def test_what_gives_way_to_an_interview_ends_where_it_begins(
    window: MainWindow, qtbot: QtBot
) -> None:
    def measure(_: object, is_cancelled: Callable[[], bool]) -> None:
        while not is_cancelled():
            Event().wait(0.01)

    work = window.studio.model_work
    work.begin("Measuring", measure, gives_way=True)
    window.prepare()
    window.start(setup(), MicrophoneSource())
    qtbot.waitUntil(lambda: window.live is not None, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not work.is_busy, timeout=PATIENCE_MS)
    end(window.live)


def test_nothing_runs_once_the_interview_was_stopped(window: MainWindow, qtbot: QtBot) -> None:
    window.prepare()
    window.start(setup(), MicrophoneSource())
    qtbot.waitUntil(lambda: window.live is not None, timeout=PATIENCE_MS)
    window.page("room").stopped.emit()
    assert not window.studio.interview_runs


def test_closing_while_the_recorder_starts_closes_where_it_does_not(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.recorder_trouble = NoMicrophone("There is no microphone.", "Connect one.")
    window.prepare()
    window.start(setup(), MicrophoneSource())
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)


def test_a_study_that_is_renamed_meanwhile_is_not_begun_anew_by_its_old_name(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", goals=("how",)))
    window.prepare("Shifts")
    part = window.page("prepare").study
    qtbot.waitUntil(lambda: part.value().problem == "cover a shift", timeout=PATIENCE_MS)
    part.company.setText("Rota Ltd")
    window.open_study("Shifts")
    desk.library.rename_study("Shifts", "Nights")
    window.page("study").renamed.emit("Shifts", "Nights")
    window.prepare()
    qtbot.waitUntil(lambda: part.value().goals == ("how",), timeout=PATIENCE_MS)
    assert part.value() == Study("Nights", "cover a shift", company="Rota Ltd", goals=("how",))


def test_a_recording_that_ended_before_the_window_came_back_gets_its_words(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(window.studio.works, "transcribe", asked.append)
    left = record(status=Status.RECORDING)
    desk.library.keep_record(left)
    window.begin()
    qtbot.waitUntil(lambda: asked == [left.id])
    assert desk.library.status(left.id) is Status.TO_TRANSCRIBE
    assert window.shown != "room"


def test_from_the_room_the_header_is_gone_and_elsewhere_it_leads_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    _in_the_room(window)
    assert not window.header.isVisible()
    window.go("library")
    window._clock.look()
    back = window.header._live
    assert back.isVisible()
    assert "12:41" in back.text()
    back.click()
    assert window.shown == "room"


def test_the_way_back_is_red_only_while_it_records(window: MainWindow) -> None:
    live = _in_the_room(window)
    window.go("library")
    window._clock.look()
    assert window.header._live.property("look") == "record"
    live.state = RecorderState.PAUSED
    window._clock.look()
    assert window.header._live.property("look") == "primary"


def test_after_stop_closing_asks_nothing_and_leaves_the_words_for_later(
    window: MainWindow,
) -> None:
    live = _in_the_room(window)
    live.session.stop(Frame(48_000))
    window.close()
    assert not window.isVisible()
    assert live.calls == ["stop"]


def test_a_new_interview_leads_back_to_the_running_one(window: MainWindow) -> None:
    _in_the_room(window)
    window.go("library")
    window.prepare()
    assert window.shown == "room"


def test_closing_during_a_recording_asks_in_place_and_stops_nothing(window: MainWindow) -> None:
    live = _in_the_room(window)
    window.close()
    assert window.isVisible()
    assert live.calls == []
    assert "still running" in window.page("room").banner.text


def test_closing_can_leave_the_recording_running(window: MainWindow) -> None:
    live = _in_the_room(window)
    window.close()
    window.page("room").banner._buttons[1].click()
    assert live.calls == ["detach"]
    assert not window.isVisible()


def test_closing_can_stop_the_recording_first(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    live = _in_the_room(window)
    window.close()
    window.page("room").banner._buttons[0].click()
    assert live.calls == ["stop", "cancel"]
    desk.tell(WorkEnded(live.id))
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE_MS)


def test_an_unfinished_transcript_goes_on_by_itself_at_the_start(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    from firsthand.core.interview import Status

    waiting = record("2026-11-20-b-05-wait", "B-05", status=Status.TO_TRANSCRIBE)
    desk.library.keep_record(waiting)
    begun = []
    window.studio.works.transcribe = begun.append
    window.begin()
    qtbot.waitUntil(lambda: begun == [waiting.id], timeout=PATIENCE_MS)


def test_a_banner_says_sentence_and_remedy_and_can_be_dismissed(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    pressed = []
    banner.say("It is gone.", "Plug it in.", "&Again", lambda: pressed.append("again"))
    assert banner.text == "It is gone. Plug it in."
    assert banner.accessibleName() == "It is gone. Plug it in."
    banner._buttons[0].click()
    assert pressed == ["again"]
    assert banner.isHidden()


def test_a_banner_says_how_far_something_is_only_where_it_still_says_so(
    theme: Theme, qtbot: QtBot
) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.say("It is being written.", button="S&top")
    banner.go_on("It is being written.", "It is being written: 5 %")
    assert banner.text == banner.accessibleName() == "It is being written: 5 %"
    banner.say("It is gone.")
    banner.go_on("It is being written: 5 %", "It is being written: 9 %")
    assert banner.text == "It is gone."
    banner.clear()
    banner.go_on("It is gone.", "It is being written: 9 %")
    assert banner.isHidden()


def test_a_known_error_that_nobody_took_is_said_on_the_page_in_front(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    net = CrashNet(window.studio.mailbox, tmp_path / "log", window.show_error)
    net.spread()
    try:
        error = WrongMoment("Not now.", "Later.")
        sys.excepthook(WrongMoment, error, None)
        qtbot.waitUntil(
            lambda: window.page("library").banner.text == "Not now. Later.", timeout=PATIENCE_MS
        )
        assert net.dialog is None
    finally:
        net.fold()


def test_a_bug_is_logged_without_its_words_and_said_once_without_blocking(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = log_to(tmp_path)
    before = sys.excepthook
    net = CrashNet(window.studio.mailbox, path, window.show_error)
    net.spread()
    try:
        for _ in range(2):
            try:
                raise RuntimeError("what the buyer said")
            except RuntimeError as error:
                sys.excepthook(RuntimeError, error, error.__traceback__)
        qtbot.waitUntil(lambda: net.dialog is not None, timeout=PATIENCE_MS)
        assert net.dialog is not None
        assert not net.dialog.isModal()
        assert str(path) in net.dialog.informativeText()
        logged = path.read_text()
        assert "RuntimeError" in logged
        assert "test_shell.py" in logged
        assert "what the buyer said" not in logged
    finally:
        net.fold()
        _close_log()
    assert sys.excepthook is before


def test_a_library_that_cannot_be_opened_is_said_with_what_to_do(
    theme: Theme, qtbot: QtBot, tmp_path: Path
) -> None:
    error = LibraryInUse("Another Firsthand has this library open.", "Close it.")
    refusal = Refusal(theme, error, tmp_path, None)
    qtbot.addWidget(refusal)
    assert refusal.sentence.text() == "Another Firsthand has this library open."
    assert refusal.remedy.text() == "Close it."
    assert refusal.place.text() == str(tmp_path)
    assert refusal.elsewhere.isHidden(), "this folder was told on the command line"
    refusal.quit.click()
    assert refusal.result() == 0


def test_leaving_a_page_tells_it_so(window: MainWindow) -> None:
    told = []

    class Told(Page):
        def on_enter(self) -> None:
            told.append("in")

        def on_leave(self) -> None:
            told.append("out")

    window._add("told", Told(window.studio))
    window.go("told")
    window.go("library")
    assert told == ["in", "out"]


def test_the_window_grows_with_the_text(qapp: QApplication, window: MainWindow) -> None:
    assert isinstance(window.centralWidget(), QWidget)
    assert window.minimumWidth() <= 640


def _close_log() -> None:
    from firsthand.log import log

    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def test_trouble_of_a_running_interview_is_said_on_whatever_page_is_in_front(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    live = _in_the_room(window)
    window.go("library")
    desk.tell(TroubleMet(live.id, NoMicrophone("The microphone is gone.", "Connect one.")))
    qtbot.waitUntil(
        lambda: "microphone is gone" in window.page("library").banner.text, timeout=PATIENCE_MS
    )


def test_late_words_are_said_of_the_running_interview_and_not_of_the_sample_behind_it(
    window: MainWindow, desk: FakeDesk, qtbot: QtBot
) -> None:
    late = WordsFallBehind("The words come late.", "After Stop all is heard again.")
    library = window.page("library")
    desk.tell(TroubleMet(InterviewId("the sample"), late))
    desk.tell(TroubleMet(InterviewId("another"), NoMicrophone("No microphone.", "Connect one.")))
    qtbot.waitUntil(lambda: library.banner.text != "", timeout=PATIENCE_MS)
    assert "late" not in library.banner.text
    live = _in_the_room(window)
    window.go("library")
    desk.tell(TroubleMet(live.id, late))
    qtbot.waitUntil(lambda: "late" in library.banner.text, timeout=PATIENCE_MS)


def test_a_name_that_was_given_elsewhere_is_not_wiped_by_a_look_at_settings(
    window: MainWindow,
) -> None:
    window.activateWindow()
    window.go("settings")
    window.go("library")
    window.studio.change_settings(author="Ana")
    window.go("settings")
    author = window.page("settings").author
    author.setFocus()
    window.page("settings").theme_choice.setFocus()
    assert window.studio.settings.author == "Ana"
    author.setText("Anna")
    window.close()
    assert window.studio.settings.author == "Anna"
