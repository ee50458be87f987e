"""The note-taker's window by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.full import FullDisk
from fakes.interviews import transcript
from fakes.live import be_at, end
from firsthand.core.marks import NOTE_TAKER, MarkKind
from firsthand.core.news import QuoteChanged, SegmentsHeard, SegmentsReheard, TroubleMet
from firsthand.core.ports import RecorderState
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.errors import DiskFull
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.notes.beside import NotesBeside
from firsthand.ui.notes.window import NotesWindow
from firsthand.ui.room.page import RoomPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed
from gui.pressing import press


@pytest.fixture
def room(studio: Studio, live: LiveInterview, qtbot: QtBot) -> Iterator[RoomPage]:
    """The Room is open behind it, as it always is."""
    room = RoomPage(studio, live)
    qtbot.addWidget(room)
    room.show()
    yield room
    end(live)
    room.on_leave()


@pytest.fixture
def notes(
    studio: Studio, live: LiveInterview, room: RoomPage, qtbot: QtBot
) -> Iterator[NotesWindow]:
    notes = NotesWindow(studio, live)
    qtbot.addWidget(notes)
    notes.show()
    notes.activateWindow()
    qtbot.waitUntil(notes.isActiveWindow)
    yield notes
    notes.close()


def mark_here(notes: NotesWindow, qtbot: QtBot) -> None:
    """What can be said of the mark is said of the one that is chosen."""
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: notes._marks.chosen is not None)


def begin_note(qtbot: QtBot, text: str) -> None:
    press(qtbot, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_three_lines_of_the_last_words_are_seen_and_an_empty_list_says_what_comes(
    notes: NotesWindow, qtbot: QtBot
) -> None:
    assert notes._captions.viewport().height() >= 3 * notes._captions.fontMetrics().lineSpacing()
    said = notes._marks.viewport().grab().toImage()
    notes._marks._empty = ""
    assert notes._marks.viewport().grab().toImage() != said


def test_the_last_words_stay_in_view_when_the_window_becomes_smaller(
    notes: NotesWindow, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(SegmentsHeard(live.id, transcript().segments))
    bar = notes._captions.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    notes.resize(notes.width() * 2 // 3, notes.height() * 2 // 3)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())


def test_keys_mark_as_the_note_taker_and_never_move_the_guide(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_M, Qt.Key.Key_3, Qt.Key.Key_Space, Qt.Key.Key_S, Qt.Key.Key_R):
        press(qtbot, key)
    assert [(m.kind, m.author) for m in live.marks] == [
        (MarkKind.QUOTE, NOTE_TAKER),
        (MarkKind.TRIGGER, NOTE_TAKER),
    ]
    assert live.session.question.key == "opening.1"


def test_a_note_is_typed_while_the_words_come_and_enter_keeps_it(
    notes: NotesWindow, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    begin_note(qtbot, "new CFO ")
    mark = live.marks[0]
    studio.mailbox.post(
        QuoteChanged(live.id, Quote(QuoteId("q"), mark.id, "She is new.", Frame(0), Frame(9)))
    )
    qtbot.waitUntil(lambda: notes._deck.cards()[0].words == "She is new.")
    assert notes._note.text() == "new CFO "
    qtbot.keyClicks(QApplication.focusWidget(), "from May")
    press(qtbot, Qt.Key.Key_Return)
    assert live.marks[0].note == "new CFO from May"
    press(qtbot, Qt.Key.Key_1)
    assert len(live.marks) == 2, "marking goes on at once"


def test_a_mark_made_while_a_note_is_typed_does_not_take_the_note(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 10)
    mark_here(notes, qtbot)
    begin_note(qtbot, "first")
    be_at(desk, 20)
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(notes._deck) == 2)
    press(qtbot, Qt.Key.Key_Return)
    assert [mark.note for mark in live.marks] == ["first", ""]


def test_esc_returns_to_marking_and_leaves_the_note_as_it_was(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    begin_note(qtbot, "nothing")
    press(qtbot, Qt.Key.Key_Escape)
    assert live.marks[0].note == ""
    press(qtbot, Qt.Key.Key_M)
    assert len(live.marks) == 2


def test_the_key_that_opened_it_goes_back_to_the_room_and_keeps_what_is_typed(
    studio: Studio, live: LiveInterview, room: RoomPage, qtbot: QtBot
) -> None:
    beside = NotesBeside(room)
    beside.show(studio, live)
    notes = beside.opened
    qtbot.waitUntil(notes.isActiveWindow)
    live.mark()
    qtbot.waitUntil(lambda: notes._marks.chosen is not None)
    begin_note(qtbot, "half a")
    press(qtbot, Qt.Key.Key_F2)
    qtbot.waitUntil(room.isActiveWindow)
    assert notes.isVisible()
    beside.close()
    assert [one.note for one in live.marks] == ["half a"]


def test_star_kind_and_undo_are_one_key_each(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    press(qtbot, Qt.Key.Key_F)
    assert live.marks[0].starred
    press(qtbot, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert live.marks[0].kind is MarkKind.BARRIER
    press(qtbot, Qt.Key.Key_Z)
    assert live.marks == ()
    qtbot.waitUntil(lambda: notes._marks.chosen is None)


def test_undo_takes_back_the_last_mark_of_this_window_only(
    notes: NotesWindow, room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_M)
    room.mark(MarkKind.GOAL)
    press(qtbot, Qt.Key.Key_Z)
    assert [mark.kind for mark in live.marks] == [MarkKind.GOAL]
    press(qtbot, Qt.Key.Key_Z)
    assert [mark.kind for mark in live.marks] == [MarkKind.GOAL]
    assert "no mark of yours" in notes._banner.text


def test_arrows_choose_an_older_mark_for_the_note(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    for second in (10, 20):
        be_at(desk, second)
        press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(notes._deck) == 2)
    press(qtbot, Qt.Key.Key_Down)
    begin_note(qtbot, "older")
    press(qtbot, Qt.Key.Key_Return)
    assert [mark.note for mark in live.marks] == ["older", ""]


def test_a_silent_word_reaches_the_room(notes: NotesWindow, room: RoomPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_A)
    qtbot.keyClicks(QApplication.focusWidget(), "ask about the CFO")
    press(qtbot, Qt.Key.Key_Return)
    assert room.board.prompt.text() == "ask about the CFO"
    assert not room.board.prompt.isHidden()


def test_the_last_words_come_as_captions(
    notes: NotesWindow, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(SegmentsHeard(live.id, transcript().segments))
    qtbot.waitUntil(lambda: "always wrong." in notes._captions.toPlainText())
    assert notes._captions.toPlainText().splitlines()[0].endswith("How's business?")


def test_better_words_take_their_place_among_the_captions(
    notes: NotesWindow, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    heard = transcript().segments
    last = heard[-1]
    better = replace(last, number=last.number + 1, text="Better now.")
    studio.mailbox.post(SegmentsHeard(live.id, heard))
    studio.mailbox.post(SegmentsReheard(live.id, (last,), (better,)))
    qtbot.waitUntil(lambda: "Better now." in notes._captions.toPlainText())
    lines = notes._captions.toPlainText().splitlines()
    assert len(lines) == len(heard)
    assert lines[-1].endswith("Better now.")
    notes._captions.recall(heard)
    assert notes._captions.toPlainText().splitlines() == lines


def test_what_was_said_and_marked_before_it_opened_is_there(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    mark = live.mark()
    desk.library.keep_quote(live.id, Quote(QuoteId("q"), mark.id, "Before.", Frame(0), Frame(9)))
    desk.library.keep_segments(live.id, transcript().segments[:3])
    late = NotesWindow(studio, live)
    qtbot.addWidget(late)
    late._captions.hear(transcript().segments[2:5])
    qtbot.waitUntil(lambda: late._deck.cards()[0].words == "Before.")
    lines = late._captions.toPlainText().splitlines()
    assert [line[:5] for line in lines] == sorted(line[:5] for line in lines)
    assert len(lines) == 5


def test_trouble_with_the_sound_is_said_here_too(notes: NotesWindow, desk: FakeDesk) -> None:
    assert notes._state.text() == ""
    desk.recorder.state = RecorderState.NO_INPUT
    notes._refresh()
    assert "No sound arrives" in notes._state.text()


def test_a_closed_window_takes_no_keys(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    notes.close()
    assert notes._watch is None
    notes.show()
    qtbot.waitUntil(notes.isActiveWindow)
    press(qtbot, Qt.Key.Key_M)
    assert len(live.marks) == 1


def test_every_control_has_a_name_and_nothing_is_clipped(notes: NotesWindow) -> None:
    assert unnamed(notes) == []
    assert clipped(notes) == []


def test_two_changes_in_a_row_are_both_kept(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    press(qtbot, Qt.Key.Key_F)
    press(qtbot, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    begin_note(qtbot, "new CFO")
    press(qtbot, Qt.Key.Key_Return)
    (kept,) = live.marks
    assert (kept.starred, kept.kind, kept.note) == (True, MarkKind.BARRIER, "new CFO")


def test_a_note_typed_after_a_click_stays_with_the_mark_it_was_begun_for(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 10)
    mark_here(notes, qtbot)
    qtbot.mouseClick(notes._note, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(notes._note, "first")
    be_at(desk, 20)
    live.mark()
    qtbot.waitUntil(lambda: len(notes._deck) == 2)
    press(qtbot, Qt.Key.Key_Return)
    assert [mark.note for mark in live.marks] == ["first", ""]


def test_a_note_is_kept_too_when_its_field_is_left_without_enter(
    notes: NotesWindow, live: LiveInterview, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    begin_note(qtbot, "new CFO")
    qtbot.keyClick(notes._note, Qt.Key.Key_Tab)
    assert live.marks[0].note == "new CFO"
    assert notes._note.text() == ""


def test_a_note_that_is_half_typed_at_stop_is_kept(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    mark_here(notes, qtbot)
    begin_note(qtbot, "new CF")
    end(live)
    assert [mark.note for mark in desk.library.record(live.id).marks] == ["new CF"]


def test_after_esc_a_click_into_the_field_is_about_the_chosen_mark_again(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 10)
    mark_here(notes, qtbot)
    press(qtbot, Qt.Key.Key_N)
    press(qtbot, Qt.Key.Key_Escape)
    be_at(desk, 20)
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(notes._deck) == 2)
    qtbot.mouseClick(notes._note, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(notes._note, "second")
    press(qtbot, Qt.Key.Key_Return)
    assert [mark.note for mark in live.marks] == ["", "second"]


def test_a_mark_that_could_not_be_kept_is_said_to_who_made_it(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(TroubleMet(live.id, DiskFull("The disk is full.", "Free some space.")))
    qtbot.waitUntil(lambda: "The disk is full." in notes._banner.text)
    live.mark()
    qtbot.waitUntil(lambda: not notes._banner.text)


def test_escape_dismisses_a_message_and_what_stays_of_it_is_read_whole(
    notes: NotesWindow, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    disk = FullDisk(live)
    desk.recorder.state = RecorderState.IN_MEMORY
    notes.resize(notes.minimumSize())
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: "The disk is full." in notes._banner.text)
    press(qtbot, Qt.Key.Key_Escape)
    assert notes._banner.text == ""
    notes._refresh()
    assert notes._state.text().endswith("as soon as there is room on the disk.")
    assert notes._state.text() not in clipped(notes)
    disk.gets_room()


def test_why_no_words_come_is_said_in_their_place(notes: NotesWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(
        lambda: notes._captions.placeholderText().startswith("There is no speech model.")
    )
