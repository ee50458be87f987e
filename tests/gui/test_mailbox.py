"""What other threads say reaches the window in order, on its own thread, until it closes."""

from __future__ import annotations

import threading
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.interview import InterviewId
from firsthand.core.marks import MarkId
from firsthand.core.news import MarkUndone
from firsthand.errors import UnwritableLibrary, WrongMoment
from firsthand.settings import Settings
from firsthand.ui.mailbox import Mailbox
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

HERE = InterviewId("here")


def test_news_from_several_threads_arrive_in_the_order_each_told_them(qtbot: QtBot) -> None:
    box, heard = Mailbox(), list[MarkUndone]()
    threads_heard = set()
    box.news.connect(heard.append)
    box.news.connect(lambda _: threads_heard.add(threading.get_ident()))

    def tell(name: str) -> None:
        for number in range(200):
            box.post(MarkUndone(HERE, MarkId(f"{name}{number}")))

    threads = [threading.Thread(target=tell, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(heard) == 600, timeout=PATIENCE_MS)
    for name in "abc":
        own = [news.mark for news in heard if news.mark.startswith(name)]
        assert own == [f"{name}{number}" for number in range(200)]
    assert threads_heard == {threading.get_ident()}


def test_a_letter_that_fails_does_not_hold_up_the_next(qtbot: QtBot) -> None:
    box, heard = Mailbox(), list[str]()

    def fail() -> None:
        raise ValueError("a bug")

    box.call(fail)
    box.call(lambda: heard.append("next"))
    with qtbot.captureExceptions() as caught:
        qtbot.waitUntil(lambda: heard == ["next"], timeout=PATIENCE_MS)
    assert [kind for kind, _, _ in caught] == [ValueError]


def test_a_closed_mailbox_takes_nothing_more(qapp: QApplication) -> None:
    box, heard = Mailbox(), list[object]()
    box.news.connect(heard.append)
    box.post(MarkUndone(HERE, MarkId("1")))
    box.close()
    box.post(MarkUndone(HERE, MarkId("2")))
    qapp.processEvents()
    assert heard == []


def test_the_desks_news_reach_the_studio(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    news = MarkUndone(HERE, MarkId("1"))
    with qtbot.waitSignal(studio.mailbox.news) as told:
        threading.Thread(target=lambda: desk.tell(news)).start()
    assert told.args == [news]


def test_work_is_done_in_another_thread_and_its_result_comes_back(
    studio: Studio, qtbot: QtBot
) -> None:
    came: list[tuple[int, int]] = []
    studio.background.run(
        threading.get_ident, lambda there: came.append((there, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE_MS)
    there, here = came[0]
    assert here == threading.get_ident() != there


def test_a_known_error_goes_to_whoever_asked(studio: Studio, qtbot: QtBot) -> None:
    def fail() -> None:
        raise WrongMoment("Not now.")

    failed: list[object] = []
    studio.background.run(fail, failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed), timeout=PATIENCE_MS)
    assert isinstance(failed[0], WrongMoment)


def test_nothing_is_brought_to_a_page_that_is_gone(studio: Studio, qtbot: QtBot) -> None:
    owner, came, later = QObject(), list[int](), list[int]()
    waiting: Future[int] = Future()
    studio.background.when(waiting, came.append, owner=owner)
    studio.background.when(waiting, later.append)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not _is_there(owner), timeout=PATIENCE_MS)
    waiting.set_result(1)
    qtbot.waitUntil(lambda: later == [1], timeout=PATIENCE_MS)
    assert came == []


def test_cancelled_work_brings_nothing_back(studio: Studio, qtbot: QtBot) -> None:
    waiting: Future[int] = Future()
    came, later = list[int](), list[int]()
    studio.background.when(waiting, came.append).cancel()
    studio.background.when(waiting, later.append)
    waiting.set_result(1)
    qtbot.waitUntil(lambda: later == [1], timeout=PATIENCE_MS)
    assert came == []


def test_after_closing_no_thread_is_left(desk: FakeDesk, theme: object) -> None:
    studio = Studio(desk, theme)
    studio.background.run(lambda: None)
    studio.close()
    left = [one.name for one in threading.enumerate() if one.name.startswith("firsthand-window")]
    assert left == []


class _Busy:
    """All threads of a background at work until `go_on`."""

    def __init__(self, studio: Studio) -> None:
        self._may_go_on = threading.Event()
        at_work = threading.Barrier(5)

        def wait() -> None:
            at_work.wait(PATIENCE_MS / 1000)
            self._may_go_on.wait(PATIENCE_MS / 1000)

        for _ in range(4):
            studio.background.run(wait)
        at_work.wait(PATIENCE_MS / 1000)

    def go_on(self) -> None:
        self._may_go_on.set()


def test_what_was_set_in_the_last_moment_is_saved_when_the_window_closes(
    desk: FakeDesk, theme: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio = Studio(desk, theme)
    busy, read = _Busy(studio), list[str]()
    threads = studio.background._threads
    shut_down = threads.shutdown

    def let_go_and_shut_down(**how: bool) -> None:
        busy.go_on()
        shut_down(**how)

    monkeypatch.setattr(threads, "shutdown", let_go_and_shut_down)
    studio.background.run(lambda: read.append("never"))
    for author in ("Sam", "Kim"):
        studio.change_settings(author=author)
    studio.close()
    assert Settings.load(desk.home).author == "Kim"
    assert read == [], "nobody waits for what nobody will see"


def test_settings_that_cannot_be_saved_are_no_bug(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    (desk.home / "settings.json").mkdir()
    with qtbot.captureExceptions() as caught:
        studio.change_settings(author="Sam")
        qtbot.waitUntil(lambda: bool(caught), timeout=PATIENCE_MS)
    (_, error, _) = caught[0]
    assert isinstance(error, UnwritableLibrary)
    assert error.remedy


@pytest.mark.parametrize("number", [1, 2])
def test_settings_are_saved_and_told(studio: Studio, qtbot: QtBot, number: int) -> None:
    with qtbot.waitSignal(studio.settings_changed):
        studio.change_settings(author=f"Sam {number}")
    qtbot.waitUntil(lambda: (studio.desk.home / "settings.json").exists(), timeout=PATIENCE_MS)
    assert studio.settings.author == f"Sam {number}"


def _is_there(thing: QObject) -> bool:
    from shiboken6 import isValid

    return isValid(thing)
