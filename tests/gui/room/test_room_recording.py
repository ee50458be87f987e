"""The Room says how the recording is, and who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.full import FullDisk
from fakes.interviews import transcript
from fakes.live import be_at
from firsthand.core.news import (
    EventsKept,
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    TroubleMet,
    WorkEnded,
)
from firsthand.core.ports import RecorderState
from firsthand.core.transcript import Speaker
from firsthand.errors import DiskFull, WordsFallBehind
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.room.glance import Light
from firsthand.ui.room.page import RoomPage
from firsthand.ui.room.signs import LevelBars
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS
from gui.pressing import press


def test_p_pauses_and_resumes_and_the_dot_says_so(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_P)
    assert desk.recorder.state is RecorderState.PAUSED
    assert room.board.bar.dot.light is Light.PLAIN
    assert "Nothing is being recorded" in room.board.bar.words
    press(qtbot, Qt.Key.Key_Space)
    assert "paused" in room.banner.text
    press(qtbot, Qt.Key.Key_P)
    assert desk.recorder.state is RecorderState.RECORDING
    assert room.board.bar.dot.light is Light.RED


def test_l_mutes_this_side_and_hears_it_again(room: RoomPage, desk: FakeDesk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_L)
    assert desk.recorder.is_muted
    names = [button.text() for button in room.board.footer.buttons]
    assert any("unmute" in name for name in names)
    press(qtbot, Qt.Key.Key_L)
    assert not desk.recorder.is_muted


def test_a_call_shows_the_level_of_both_sides(room: RoomPage, desk: FakeDesk) -> None:
    levels = room.board.bar.findChildren(LevelBars)
    assert [level.isHidden() for level in levels] == [False, True]
    desk.recorder.other_peak_dbfs = -12.0
    room.refresh()
    assert [level.isHidden() for level in levels] == [False, False]
    assert levels[1].accessibleDescription() == "8 of 8"


def test_how_long_a_recording_still_fits_stands_at_the_dot(room: RoomPage, desk: FakeDesk) -> None:
    desk.recorder.disk_left_s = 5_000.0
    room.refresh()
    assert "Room on the disk for 83 minutes." in room.board.bar.dot.toolTip()


def test_a_tone_sounds_once_when_the_dot_turns_amber_if_somebody_wants_it(
    room: RoomPage, desk: FakeDesk, studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("firsthand.ui.room.chime.sound", lambda: heard.append("tone"))
    desk.recorder.state = RecorderState.NO_INPUT
    room.refresh()
    desk.recorder.state = RecorderState.RECORDING
    room.refresh()
    studio.change_settings(trouble_sound="on")
    desk.recorder.state = RecorderState.NO_INPUT
    room.refresh()
    room.refresh()
    qtbot.waitUntil(lambda: heard == ["tone"], timeout=PATIENCE_MS)


def test_the_tone_calls_from_another_page_too(
    room: RoomPage, desk: FakeDesk, studio: Studio, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("firsthand.ui.room.chime.sound", lambda: heard.append("tone"))
    studio.change_settings(trouble_sound="on")
    room.on_leave()
    room.hide()
    desk.recorder.state = RecorderState.NO_INPUT
    qtbot.waitUntil(lambda: heard == ["tone"], timeout=PATIENCE_MS)


def test_the_dot_is_amber_with_words_when_no_sound_arrives(room: RoomPage, desk: FakeDesk) -> None:
    assert room.board.bar.dot.light is Light.RED
    desk.recorder.state = RecorderState.NO_INPUT
    room.refresh()
    assert room.board.bar.dot.light is Light.AMBER
    assert "No sound arrives" in room.board.bar.words


def listen(room: RoomPage, desk: FakeDesk, start_s: int, seconds: int = 6) -> str:
    """Let it hear for some time; what the Room whispers then."""
    for second in range(start_s, start_s + seconds + 1):
        be_at(desk, second)
        room.refresh()
    return room.board.hint.text()


@pytest.mark.parametrize("state", [RecorderState.NO_INPUT, RecorderState.PAUSED])
def test_where_no_sound_arrives_the_room_does_not_speak_of_silence(
    room: RoomPage, desk: FakeDesk, state: RecorderState
) -> None:
    desk.recorder.peak_dbfs = -70.0
    assert listen(room, desk, 0).startswith("Five seconds of silence")
    desk.recorder.state = state
    assert listen(room, desk, 7) == ""
    desk.recorder.state = RecorderState.RECORDING
    assert listen(room, desk, 14, 1) == ""


def test_somebody_who_speaks_at_the_other_end_of_a_call_breaks_the_silence(
    room: RoomPage, desk: FakeDesk
) -> None:
    desk.recorder.peak_dbfs = -70.0
    desk.recorder.other_peak_dbfs = -15.0
    assert listen(room, desk, 0) == ""
    desk.recorder.other_peak_dbfs = -70.0
    assert listen(room, desk, 7).startswith("Five seconds of silence")


def test_trouble_while_recording_is_said_in_the_page(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(TroubleMet(live.id, DiskFull("The disk is full.", "Make room.")))
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    assert QApplication.activeModalWidget() is None


def test_what_waits_for_room_on_the_disk_is_not_said_any_more_once_it_is_kept(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(TroubleMet(live.id, DiskFull("The disk is full.", "Make room.")))
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    studio.mailbox.post(EventsKept(live.id, ()))
    qtbot.waitUntil(lambda: not room.banner.text)
    studio.mailbox.post(TroubleMet(live.id, WordsFallBehind("The words come late.")))
    qtbot.waitUntil(lambda: bool(room.banner.text))
    live.mark()
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    assert room.banner.text == "The words come late."


def test_what_waited_for_room_after_stop_is_not_said_any_more_once_all_is_done(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(TroubleMet(live.id, DiskFull("The disk is full.", "Make room.")))
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    studio.mailbox.post(WorkEnded(live.id, None))
    qtbot.waitUntil(lambda: not room.banner.text)


def test_a_full_disk_stays_said_calmly_when_its_message_was_dismissed(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    disk = FullDisk(live)
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    assert "as soon as there is room" not in room.board.bar.words
    press(qtbot, Qt.Key.Key_Escape)
    room.refresh()
    assert room.banner.text == ""
    assert "What you press is kept as soon as there is room" in room.board.bar.words
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    press(qtbot, Qt.Key.Key_Escape)
    disk.gets_room()
    live._try_again()
    qtbot.waitUntil(lambda: not live.lacks_room)
    room.refresh()
    assert "as soon as there is room" not in room.board.bar.words


def test_a_full_disk_stays_said_when_other_trouble_took_the_place_of_its_message(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    disk = FullDisk(live)
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    studio.mailbox.post(TroubleMet(live.id, WordsFallBehind("The words come late.")))
    qtbot.waitUntil(lambda: room.banner.text == "The words come late.")
    for _ in range(2):
        room.refresh()
        assert "as soon as there is room" in room.board.bar.words
        press(qtbot, Qt.Key.Key_Escape)
    assert room.banner.text == ""
    disk.gets_room()


def test_after_stop_the_debrief_says_that_the_rest_waits_for_room(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    disk = FullDisk(live)
    room._stop()
    qtbot.waitUntil(lambda: room._after.said == "Waiting for room on the disk …")
    disk.gets_room()


def test_the_talk_share_is_shown_once_voices_are_told_apart(
    room: RoomPage, live: LiveInterview, studio: Studio
) -> None:
    assert "buyer talks" not in room.board.bar.words
    studio.mailbox.news.emit(SegmentsHeard(live.id, transcript().segments))
    assert "buyer talks" in room.board.bar.words


def test_the_talk_share_follows_guesses_and_words_heard_again(
    room: RoomPage, live: LiveInterview, studio: Studio
) -> None:
    heard = transcript().segments
    unknown = tuple(replace(one, speaker=Speaker.UNKNOWN) for one in heard)
    studio.mailbox.news.emit(SegmentsHeard(live.id, unknown))
    assert "buyer talks" not in room.board.bar.words
    studio.mailbox.news.emit(SpeakersGuessed(live.id, heard))
    before = room.board.bar.words
    assert "buyer talks" in before
    lost = tuple(one for one in heard if one.speaker is Speaker.INTERVIEWER)[1:]
    studio.mailbox.news.emit(SegmentsReheard(live.id, lost, ()))
    assert "buyer talks" in room.board.bar.words
    assert room.board.bar.words != before
