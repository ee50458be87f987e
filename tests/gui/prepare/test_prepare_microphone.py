"""The microphones before an interview: heard, silent, gone, or two sides of a call."""

from __future__ import annotations

import shutil
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, FakePreview
from fakes.recorder import FakeRecorder
from firsthand.core.interview import Mode
from firsthand.core.ports import BYTES_A_SECOND, Microphone, MicrophoneSource
from firsthand.core.timeline import Take
from firsthand.errors import MicrophoneGone, NoMicrophone, PortAudioMissing
from firsthand.ui.prepare import sound_trial
from firsthand.ui.prepare.listening import Listening
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.studio import Studio
from gui.accessible import clipped
from gui.patience import PATIENCE_MS
from gui.preparing import fill, opened, started


def test_the_meter_moves_and_a_voice_is_heard(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    desk.previews[-1].say(-12.0)
    qtbot.waitUntil(lambda: page.microphone.meter.peak_dbfs == -12.0, timeout=PATIENCE_MS)
    assert page.microphone.heard.text() == "Heard well."


def test_a_silent_microphone_is_said(page: PreparePage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.microphone._fell_silent()
    assert "Nothing is heard" in page.microphone.field.note.text
    desk.previews[-1].say(-12.0)
    qtbot.waitUntil(lambda: page.microphone.field.note.text == "", timeout=PATIENCE_MS)


def test_no_microphone_at_all_is_said_with_a_remedy(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.trouble = NoMicrophone("There is no microphone.", "Connect one.")
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.microphone.note.isVisible(), timeout=PATIENCE_MS)
    assert page.microphone.note.text == "There is no microphone. Connect one."
    assert "a microphone" in page.missing.text()


def test_a_computer_without_portaudio_is_told_what_to_install(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.trouble = PortAudioMissing(
        "The sound library PortAudio is missing.",
        "Install it (on Debian: apt install libportaudio2), then try again.",
    )
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.microphone.note.isVisible(), timeout=PATIENCE_MS)
    assert "apt install libportaudio2" in page.microphone.note.text
    assert "a microphone" in page.missing.text()
    assert clipped(page.microphone) == []


def test_a_microphone_that_goes_away_is_said(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    desk.previews[-1].fail(MicrophoneGone("The microphone is gone.", "Choose another."))
    qtbot.waitUntil(lambda: "gone" in page.microphone.note.text, timeout=PATIENCE_MS)


def test_a_microphone_that_comes_back_is_heard_without_asking(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.microphone._next_try.setInterval(10)
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    gone = MicrophoneGone("The microphone is gone.", "Plug it in again.")
    page.show_error(gone)
    for tries in (1, 2):
        desk.previews[-1].fail(gone)
        qtbot.waitUntil(lambda tries=tries: len(desk.previews) > tries, timeout=PATIENCE_MS)
        assert "gone" in page.microphone.note.text, "until it is heard"
    desk.previews[-1].say(-12.0)
    qtbot.waitUntil(lambda: page.microphone.note.text == "", timeout=PATIENCE_MS)
    assert page.microphone.heard.text() == "Heard well."
    assert page.banner.text == ""


def test_the_first_microphone_that_is_plugged_in_is_found_without_asking(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.trouble = NoMicrophone("There is no microphone.", "Connect one.")
    page = opened(studio, qtbot)
    page.microphone._next_try.setInterval(10)
    qtbot.waitUntil(lambda: page.microphone.note.isVisible(), timeout=PATIENCE_MS)
    desk.trouble = None
    page.microphone._next_try.start()
    qtbot.waitUntil(lambda: page.draft().source is not None, timeout=PATIENCE_MS)
    assert page.microphone.note.text == ""
    page.on_leave()
    assert not page.microphone._next_try.isActive()


def test_another_microphone_is_listened_to_instead(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.microphone.choice.choose("Desk microphone")
    qtbot.waitUntil(
        lambda: desk.previews[-1].source == MicrophoneSource("Desk microphone"), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews[:-1]), timeout=PATIENCE_MS)


COMPUTER = Microphone(
    "out.monitor", 2, 2, 48_000, "ALSA", label="Monitor of Headset", is_loopback=True
)


def test_a_remote_call_is_recorded_with_its_other_side(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert page.microphone.other.isHidden()
    desk.mics.append(COMPUTER)
    page.microphone.look()
    qtbot.waitUntil(lambda: page.microphone.other.choice.count() == 5, timeout=PATIENCE_MS)
    page.guide.mode.choose(Mode.REMOTE)
    assert page.microphone.other.isVisible()
    assert page.draft().source == MicrophoneSource("Laptop microphone", other="")
    heard = MicrophoneSource("", other="")
    qtbot.waitUntil(lambda: heard in [one.source for one in desk.previews], timeout=PATIENCE_MS)
    next(one for one in desk.previews if one.source == heard).say(-20.0)
    qtbot.waitUntil(
        lambda: page.microphone.other.heard.text() == "The other side is heard.",
        timeout=PATIENCE_MS,
    )
    page.microphone.other.choice.choose("out.monitor")
    assert page.draft().source == MicrophoneSource("Laptop microphone", other="out.monitor")
    page.guide.mode.choose(Mode.IN_PERSON)
    assert page.draft().source == MicrophoneSource("Laptop microphone")
    qtbot.waitUntil(
        lambda: all(one.is_closed for one in desk.previews if one.source.other is not None),
        timeout=PATIENCE_MS,
    )


def test_a_call_takes_twice_the_room_on_the_disk(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = SimpleNamespace(free=10 * 3600 * BYTES_A_SECOND)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
    desk.mics.append(COMPUTER)
    page.microphone.look()
    qtbot.waitUntil(lambda: page.microphone.other.choice.count() == 5, timeout=PATIENCE_MS)
    page.guide.mode.choose(Mode.REMOTE)
    assert page.draft().disk_left_s == 5 * 3600
    assert "for 5 hours" in page.microphone.disk.text()
    page.microphone.other.choice.choose(None)
    assert "for 10 hours" in page.microphone.disk.text()


def test_where_the_other_side_cannot_be_heard_it_is_said_and_one_side_recorded(
    page: PreparePage,
) -> None:
    page.guide.mode.choose(Mode.REMOTE)
    assert "What this computer plays" not in page.microphone.other.choice.currentText()
    assert page.microphone.other.note.isVisible()
    assert page.draft().source == MicrophoneSource("Laptop microphone")


def test_leaving_the_page_lets_the_microphone_go(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.on_leave()
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews), timeout=PATIENCE_MS)


def test_the_microphone_is_free_before_the_recorder_starts(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    fill(page)
    started(page, qtbot, page.start.click)
    assert all(one.is_closed for one in desk.previews)


@pytest.mark.parametrize("goes", ["away", "on to the interview", "no further"])
def test_a_test_whose_microphone_comes_free_too_late_is_not_begun(
    page: PreparePage,
    desk: FakeDesk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    goes: str,
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(FakeDesk, "open_recorder", lambda *asked: opened.append(asked))
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    may_close, real = Event(), FakePreview.close

    def slowly(preview: FakePreview) -> None:
        may_close.wait(PATIENCE_MS / 1000)
        real(preview)

    monkeypatch.setattr(FakePreview, "close", slowly)
    words = page.microphone.test.text()
    page.microphone.test.click()
    if goes == "away":
        page.on_leave()
        may_close.set()
        qtbot.waitUntil(lambda: desk.previews[-1].is_closed, timeout=PATIENCE_MS)
    elif goes == "no further":
        page.microphone.test.click()
        assert page.microphone.test.text() == words
        may_close.set()
        qtbot.waitUntil(lambda: len(desk.previews) == 2, timeout=PATIENCE_MS)
        assert not desk.previews[-1].is_closed, "it is listened to again"
    else:
        fill(page)
        with qtbot.waitSignal(page.start_requested, timeout=PATIENCE_MS):
            page.start.click()
            may_close.set()
    page.studio.background.close()
    QApplication.processEvents()
    assert opened == []
    assert page.microphone.test.text() == words


@pytest.mark.parametrize("goes", ["on to the interview", "away and back"])
def test_nobody_else_takes_the_microphone_before_a_test_has_let_it_go(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, goes: str
) -> None:
    is_ending, may_end = Event(), Event()
    happened: list[str] = []

    class SlowToStop(FakeRecorder):
        def stop(self) -> tuple[Take, ...]:
            is_ending.set()
            may_end.wait(PATIENCE_MS / 1000)
            happened.append("it is free")
            return super().stop()

    def preview(_: FakeDesk, *asked: Any) -> FakePreview:
        happened.append("it is taken")
        return FakePreview(*asked)

    monkeypatch.setattr(FakeDesk, "open_recorder", lambda _, folder, __: SlowToStop(folder))
    monkeypatch.setattr(sound_trial, "_LENGTH_S", 0.05)
    fill(page)
    page.start_requested.connect(lambda *_: happened.append("it is taken"))
    page.microphone.test.click()
    qtbot.waitUntil(is_ending.is_set, timeout=PATIENCE_MS)
    monkeypatch.setattr(FakeDesk, "open_preview", preview)
    if goes == "away and back":
        page.on_leave()
        page.on_enter()
    else:
        page.start.click()
    QTimer.singleShot(100, may_end.set)
    qtbot.waitUntil(lambda: len(happened) > 1, timeout=PATIENCE_MS)
    assert happened[:2] == ["it is free", "it is taken"]


def test_a_microphone_that_is_slow_to_open_holds_nobody_up(
    studio: Studio, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_open, real = Event(), Event(), FakeDesk.open_preview
    was_let: list[bool] = []

    def slowly(*asked: object) -> FakePreview:
        begun.set()
        was_let.append(may_open.wait(PATIENCE_MS / 1000))
        return real(*asked)

    monkeypatch.setattr(FakeDesk, "open_preview", slowly)
    listening, freed = Listening(studio), Event()
    listening.start(MicrophoneSource("Laptop microphone"))
    assert begun.wait(PATIENCE_MS / 1000)
    listening.stop(freed.set)
    assert not freed.is_set()
    may_open.set()
    qtbot.waitUntil(freed.is_set, timeout=PATIENCE_MS)
    assert was_let == [True], "the window waited until the microphone gave up"
    assert [preview.is_closed for preview in desk.previews] == [True]


def test_the_microphone_chosen_last_is_the_one_that_is_listened_to(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    listening = Listening(studio)
    names = [f"Microphone {number}" for number in range(12)]
    for name in names:
        listening.start(MicrophoneSource(name))
    qtbot.waitUntil(
        lambda: bool(desk.previews) and desk.previews[-1].source.name == names[-1],
        timeout=PATIENCE_MS,
    )
    listening.stop()
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews), timeout=PATIENCE_MS)
