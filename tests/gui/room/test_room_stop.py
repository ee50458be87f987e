"""Stop asks in the page, and the debrief follows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from fakes.desk import FakeDesk, RefusingShelf
from fakes.live import end
from firsthand.core.interview import Fit
from firsthand.core.news import TroubleMet, WorkEnded, WorkProgressed
from firsthand.core.ports import Progress, RecorderState
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.errors import DiskFull, NoModel, UnwritableLibrary
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio
from gui.pressing import press

FULL = DiskFull("The disk is full.")


def test_stop_asks_in_the_page_and_esc_goes_on(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert room.board.asking.is_open
    assert QApplication.activeModalWidget() is None
    press(qtbot, Qt.Key.Key_Escape)
    assert desk.recorder.state is RecorderState.RECORDING
    assert not live.session.has_ended


def test_stop_opens_the_debrief_which_is_kept_as_it_is_typed(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.has_ended
    assert room._after.isVisible()
    qtbot.keyClicks(QApplication.focusWidget(), "the sixth shop")
    room._after.form._fits[Fit.FIT].setChecked(True)
    press(qtbot, Qt.Key.Key_Tab)
    kept = desk.library.record(live.id).debrief
    assert (kept.surprised, kept.fit) == ("the sixth shop", Fit.FIT)


def test_the_debrief_says_what_the_study_is_to_find_out(
    studio: Studio, live: LiveInterview, qtbot: QtBot
) -> None:
    study = replace(live.setup.study, goals=("What it costs today", "Who has to agree"))
    live.setup = replace(live.setup, study=study)
    room = RoomPage(studio, live)
    qtbot.addWidget(room)
    assert room._after.form._goals.text().endswith("What it costs today; Who has to agree")


def test_after_stop_progress_is_shown_and_the_review_is_one_key_away(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    room._stop()
    end(live)
    studio.mailbox.post(WorkProgressed(live.id, "Transcribing", Progress(0.62, 95)))
    qtbot.waitUntil(lambda: "Transcribing: 62%, 1:35 min left" in room._after.said)
    studio.mailbox.post(WorkEnded(live.id))
    qtbot.waitUntil(lambda: "All words" in room._after.said)
    with qtbot.waitSignal(room.ended) as ended:
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert ended.args == [live.id]


def test_what_is_typed_on_a_full_disk_is_kept_before_the_review_is_shown(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    come_to_the_debrief(room, live, studio, qtbot)
    shelf, desk.shelf = desk.shelf, RefusingShelf(desk.library, FULL)
    with qtbot.assertNotEmitted(room.ended):
        qtbot.keyClicks(QApplication.focusWidget(), "the sixth shop")
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda: "full" in room.banner.text)
    assert "kept as soon as there is room" in room.banner.text
    desk.shelf = shelf
    with qtbot.waitSignal(room.ended):
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.library.record(live.id).debrief.surprised == "the sixth shop"
    assert not room.banner.text


def test_what_a_full_disk_refused_of_the_debrief_is_tried_again(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    room._debriefing._again.setInterval(1)
    come_to_the_debrief(room, live, studio, qtbot)
    shelf, desk.shelf = desk.shelf, RefusingShelf(desk.library, FULL)
    qtbot.keyClicks(QApplication.focusWidget(), "the sixth shop")
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: "full" in room.banner.text)
    desk.shelf = shelf
    qtbot.waitUntil(lambda: desk.library.record(live.id).debrief.surprised == "the sixth shop")
    qtbot.waitUntil(lambda: not room.banner.text)


def test_a_library_that_cannot_be_written_holds_nobody_up(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    come_to_the_debrief(room, live, studio, qtbot)
    shelf, desk.shelf = desk.shelf, RefusingShelf(desk.library, UnwritableLibrary("Read only."))
    qtbot.keyClicks(QApplication.focusWidget(), "the sixth shop")
    with qtbot.waitSignal(room.ended):
        press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.shelf = shelf


def test_who_leaves_the_debrief_on_a_full_disk_is_told_elsewhere(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    come_to_the_debrief(room, live, studio, qtbot)
    shelf, desk.shelf = desk.shelf, RefusingShelf(desk.library, FULL)
    told: list[object] = []
    desk.listen(told.append)
    qtbot.keyClicks(QApplication.focusWidget(), "the sixth shop")
    room.on_leave()
    delete(room._debriefing)
    qtbot.waitUntil(lambda: any(isinstance(news, TroubleMet) for news in told))
    desk.shelf = shelf


def come_to_the_debrief(room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot) -> None:
    """Stop, and let the last words come."""
    room._stop()
    end(live)
    studio.mailbox.post(WorkEnded(live.id))
    qtbot.waitUntil(lambda: "All words" in room._after.said)


def test_after_stop_nothing_is_said_of_quotes_where_there_are_none(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    come_to_the_debrief(room, live, studio, qtbot)
    assert "Nothing was marked" in room._after.said
    quote = Quote(QuoteId("q"), None, "She is new.", Frame(0), Frame(9))
    room._after.show_end(None, [quote])
    assert "The quotes wait to be heard" in room._after.said


def test_what_goes_on_after_the_words_are_there_is_not_shown_in_the_debrief(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    come_to_the_debrief(room, live, studio, qtbot)
    room._after.show_progress(WorkProgressed(live.id, "Improving the words", Progress(0.1)))
    assert "All words" in room._after.said


def test_without_a_model_the_debrief_says_so_in_place(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    room._stop()
    end(live)
    studio.mailbox.post(WorkEnded(live.id, NoModel("There is no speech model.", "Get one.")))
    qtbot.waitUntil(lambda: room._after.said == "There is no speech model. Get one.")
