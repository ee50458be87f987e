"""The Room by keyboard alone: every key does its deed, and what it shows is honest."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import transcript
from fakes.live import WORDING, be_at, end
from firsthand.core.interview import Fit
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.news import (
    QuoteChanged,
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    TroubleMet,
    WorkEnded,
    WorkProgressed,
)
from firsthand.core.ports import Progress, RecorderState
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.session import QuestionState
from firsthand.core.timeline import EventKind, Frame
from firsthand.core.transcript import Speaker
from firsthand.errors import DiskFull, NoModel
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.look.theme import Theme
from firsthand.ui.prompt import Prompted
from firsthand.ui.room.cards import CardView
from firsthand.ui.room.deck import Card
from firsthand.ui.room.glance import Light
from firsthand.ui.room.page import RoomPage
from firsthand.ui.room.question import SMALLEST_PX
from firsthand.ui.room.signs import LevelBars, QuestionSign
from firsthand.ui.room.strip import Strip
from firsthand.ui.studio import Studio
from gui.accessible import clipped, shown_tip, unnamed
from gui.patience import PATIENCE_MS
from gui.pressing import press


def kinds(live: LiveInterview) -> list[EventKind]:
    return [event.kind for event in live.session.events]


def test_space_asks_and_brings_the_next_question(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    first = live.session.question
    press(qtbot, Qt.Key.Key_Space)
    assert live.session.state_of(first) is QuestionState.ASKED
    assert room.board.question.question.text() == "What does a normal week look like for you?"


@pytest.mark.parametrize(
    ("key", "state"),
    [
        (Qt.Key.Key_U, QuestionState.ANSWERED),
        (Qt.Key.Key_S, QuestionState.SKIPPED),
        (Qt.Key.Key_PageDown, QuestionState.ASKED),
    ],
)
def test_a_key_says_what_became_of_the_question(
    room: RoomPage, live: LiveInterview, qtbot: QtBot, key: Qt.Key, state: QuestionState
) -> None:
    first = live.session.question
    press(qtbot, key)
    assert live.session.state_of(first) is state


@pytest.mark.parametrize("key", [Qt.Key.Key_Backspace, Qt.Key.Key_PageUp])
def test_a_key_goes_back(room: RoomPage, live: LiveInterview, qtbot: QtBot, key: Qt.Key) -> None:
    first = live.session.question
    press(qtbot, Qt.Key.Key_Space)
    press(qtbot, key)
    assert live.session.question == first


def test_m_marks_where_the_recording_is_and_shows_a_card(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 42)
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    card = room.board.cards.shown[0]
    assert (card.time, card.mark.kind, card.mark.author) == ("00:42", "quote", "interviewer")
    assert card.words == ""


def test_number_keys_mark_a_kind_at_once(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_4, Qt.Key.Key_0):
        press(qtbot, key)
    assert [mark.kind for mark in live.marks] == [
        MarkKind.PROBLEM,
        MarkKind.BARRIER,
        MarkKind.FOLLOW_UP,
    ]


def test_a_held_key_marks_once(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    from PySide6.QtGui import QKeyEvent

    for repeats in (False, True, True):
        event = QKeyEvent(
            QKeyEvent.Type.KeyPress,
            Qt.Key.Key_M,
            Qt.KeyboardModifier.NoModifier,
            "m",
            repeats,
        )
        QApplication.sendEvent(QApplication.focusWidget(), event)
    assert len(live.marks) == 1


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Z, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_z_takes_the_last_mark_back(
    room: RoomPage,
    live: LiveInterview,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> None:
    press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    press(qtbot, key, modifiers)
    qtbot.waitUntil(lambda: room.board.cards.shown == [])
    assert live.marks == ()


def test_the_words_of_a_mark_come_onto_its_card(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_M)
    mark = live.marks[0]
    said = Quote(QuoteId("q"), mark.id, "Every Friday it is wrong.", Frame(0), Frame(9))
    studio.mailbox.post(QuoteChanged(live.id, said))
    qtbot.waitUntil(lambda: bool(room.board.cards.shown and room.board.cards.shown[0].words))
    assert room.board.cards.shown[0].words == "Every Friday it is wrong."


def test_three_cards_at_most_the_newest_first(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    for second in (10, 20, 30, 40):
        be_at(desk, second)
        press(qtbot, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: [c.time for c in room.board.cards.shown] == ["00:40", "00:30", "00:20"])


def test_an_early_reveal_asks_for_its_reason_in_the_page(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 90)
    press(qtbot, Qt.Key.Key_R)
    assert room.board.asking.is_open
    assert live.session.revealed_at is None
    assert QApplication.activeModalWidget() is None
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.revealed_at is None, "an empty reason is none"
    qtbot.keyClicks(QApplication.focusWidget(), "must leave")
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.revealed_at == 90 * live.rate
    event = next(e for e in live.session.events if e.kind is EventKind.REVEALED)
    assert event.note == "must leave"
    assert not room.board.asking.is_open
    assert "Now let me tell you" in room.board.question.question.text()


def test_esc_leaves_the_reveal_shut_and_the_keys_work_again(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    press(qtbot, Qt.Key.Key_Escape)
    assert not room.board.asking.is_open
    press(qtbot, Qt.Key.Key_M)
    assert len(live.marks) == 1


def test_an_open_reveal_is_one_key(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    for phase, question in list(live.guide.questions()):
        if phase.kind.holds_the_reveal_shut:
            live.asked(question)
    be_at(desk, 20 * 60)
    press(qtbot, Qt.Key.Key_R)
    assert live.session.revealed_at == 20 * 60 * live.rate


def test_while_a_reason_is_typed_letters_are_letters_and_ctrl_m_still_marks(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R)
    qtbot.keyClicks(QApplication.focusWidget(), "mum 1")
    assert room.board.asking.line.text() == "mum 1"
    assert live.marks == ()
    press(qtbot, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert len(live.marks) == 1


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


def test_c_notes_spoken_consent_and_its_wording_goes(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, qtbot: QtBot
) -> None:
    be_at(desk, 30)
    room.refresh()
    assert WORDING in room.board.question._consent.text()
    press(qtbot, Qt.Key.Key_C)
    assert EventKind.CONSENT_SPOKEN in kinds(live)
    assert not room.board.question._consent.isVisible()
    assert room.board.hint.text() == "Consent noted: 00:19 to 00:30 of the recording."


def test_the_strip_jumps_anywhere_by_keyboard(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    strip = room.board.strip
    strip.sign("exploring.3").setFocus()
    press(qtbot, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is strip.sign("exploring.4")
    assert "What made you look" in room.board.hint.text()
    press(qtbot, Qt.Key.Key_Return)
    assert live.session.question.key == "exploring.4"


def test_a_jump_to_the_reveal_is_told_how_it_is_done(room: RoomPage, live: LiveInterview) -> None:
    room.board.strip.sign("reveal.1").click()
    assert live.session.revealed_at is None
    assert "by its own key" in room.banner.text


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


def test_trouble_while_recording_is_said_in_the_page(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.post(TroubleMet(live.id, DiskFull("The disk is full.", "Make room.")))
    qtbot.waitUntil(lambda: "The disk is full." in room.banner.text)
    assert QApplication.activeModalWidget() is None


def test_a_word_from_the_note_taker_is_shown_until_x(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    studio.mailbox.news.emit(Prompted(live.id, "ask about the CFO"))
    assert room.board.prompt.isVisible()
    assert room.board.prompt.text() == "ask about the CFO"
    press(qtbot, Qt.Key.Key_X)
    assert not room.board.prompt.isVisible()


def test_words_from_people_are_never_markup(
    room: RoomPage, live: LiveInterview, studio: Studio
) -> None:
    studio.mailbox.news.emit(Prompted(live.id, "<b>bold</b>"))
    for label in (room.board.prompt, room.board.question.question):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_words_from_people_are_no_markup_in_a_tooltip_either(
    room: RoomPage, theme: Theme, qtbot: QtBot
) -> None:
    mark = Mark(MarkId("m"), Frame(0), MarkKind.QUOTE)
    card, sign = CardView(theme), QuestionSign(theme)
    strip = Strip(theme)
    for widget in (card, sign, strip):
        qtbot.addWidget(widget)
    card.show_card(Card(mark, "00:10", "less than <i>half</i> of them"))
    now = room.now.strip[0]
    question = replace(now.questions[0], words="What about <img src=x>?")
    sign.show_question(question)
    strip.show_phases((replace(now, words="<b>Opening</b>"),))
    (name,) = strip._names.values()
    for widget, said in (
        (card, "less than <i>half</i> of them"),
        (sign, "What about <img src=x>?"),
        (name, "<b>Opening</b>"),
    ):
        assert shown_tip(widget) == said


def test_in_another_window_of_the_app_m_marks_but_a_text_field_keeps_its_letters(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(other.isActiveWindow)
    qtbot.keyClicks(other, "mm")
    assert live.marks == ()
    other.setReadOnly(True)
    qtbot.keyClick(other, Qt.Key.Key_M)
    assert len(live.marks) == 1
    qtbot.keyClick(other, Qt.Key.Key_Space)
    assert live.session.question.key == "opening.1", "the guide's keys belong to the Room"


def test_a_room_made_again_shows_the_marks_that_were_made_before(
    room: RoomPage, live: LiveInterview, studio: Studio, qtbot: QtBot
) -> None:
    live.mark(MarkKind.GOAL)
    again = RoomPage(studio, live)
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    assert [card.mark.kind for card in again.board.cards.shown] == [MarkKind.GOAL]
    again._let_go()


def test_the_words_of_earlier_marks_are_read_when_the_window_comes_back(
    room: RoomPage, live: LiveInterview, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    mark = live.mark()
    desk.library.keep_quote(
        live.id, Quote(QuoteId(mark.id), mark.id, "Said before.", Frame(0), Frame(9))
    )
    again = RoomPage(studio, live)
    qtbot.addWidget(again)
    again.resize(1280, 720)
    again.show()
    qtbot.waitUntil(lambda: [card.words for card in again.board.cards.shown] == ["Said before."])
    again._let_go()


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


def test_every_control_has_a_name_and_nothing_is_clipped(room: RoomPage) -> None:
    assert unnamed(room) == []
    assert clipped(room) == []
    room.reveal()
    assert unnamed(room) == []


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_question_is_read_at_arms_length(
    room: RoomPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    room.resize(*size)
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Space)
        assert room.board.question.question.font().pixelSize() >= SMALLEST_PX
        qtbot.waitUntil(lambda: clipped(room.board.question) == [])


def test_with_twice_the_font_the_question_still_fits(
    studio: Studio, live: LiveInterview, qtbot: QtBot, qapp: QApplication
) -> None:
    before = qapp.font()
    double = qapp.font()
    double.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(double)
    studio.theme.apply()
    try:
        room = RoomPage(studio, live)
        qtbot.addWidget(room)
        room.resize(1280, 720)
        room.show()
        assert WORDING in room.board.question._consent.text()
        assert clipped(room.board.question) == []
        live.enter("problem")
        room.refresh()
        assert room.height() == 720
        assert clipped(room.board.question) == []
        assert room.board.question.question.font().pixelSize() >= SMALLEST_PX
        assert room.board.question.question.geometry().bottom() <= room.board.question.height()
        assert room.board.stop.isVisible()
        room._let_go()
    finally:
        qapp.setFont(before)
        studio.theme.apply()


def test_a_long_wording_of_consent_is_cut_and_not_left_out_on_a_low_page(
    room: RoomPage, qtbot: QtBot
) -> None:
    room.resize(1024, 500)
    question = room.board.question
    question.show_glance(replace(room.now, consent="May we please record our talk? " * 60))
    assert question._consent.isVisible()
    assert "May we please record" in question._consent.text()
    assert clipped(question) == []


def test_undo_leaves_the_note_takers_marks(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_M)
    theirs = live.mark(MarkKind.GOAL, author="note-taker")
    press(qtbot, Qt.Key.Key_Z)
    assert live.marks == (theirs,)
    press(qtbot, Qt.Key.Key_Z)
    assert live.marks == (theirs,)
    assert "no mark of yours" in room.banner.text


@pytest.mark.parametrize("is_asking", [False, True], ids=["", "while it asks for a reason"])
@pytest.mark.parametrize("size", [(640, 400), (640, 360)])
def test_in_a_small_window_a_long_question_is_whole(
    room: RoomPage, live: LiveInterview, qtbot: QtBot, size: tuple[int, int], is_asking: bool
) -> None:
    live.mark(MarkKind.GOAL)
    qtbot.waitUntil(lambda: len(room.board.cards.shown) == 1)
    live.enter("problem")
    room.resize(*size)
    long = "We hear that buyers struggle to cover a shift when someone calls in sick. " * 2
    now = replace(room.now, question=long.strip())
    room._tick.stop()
    room.board.question.show_glance(now)
    if is_asking:
        room.ask_to_stop()
    qtbot.waitUntil(lambda: clipped(room.board) == [])
    board = room.board
    shown = board.question.question
    assert shown.font().pixelSize() >= (16 if is_asking else 20)
    inside = board.question.rect()
    assert inside.contains(shown.geometry())
    for part in (board.bar, board.footer, board.stop, *board.footer.buttons[:1]):
        assert part.isVisible()
        assert board.rect().contains(
            part.rect().translated(part.mapTo(board, part.rect().topLeft()))
        )
    assert board.height() <= size[1]


def test_a_short_question_leaves_cards_and_phases_their_place_in_a_small_window(
    room: RoomPage, live: LiveInterview, qtbot: QtBot
) -> None:
    live.mark(MarkKind.GOAL)
    room.resize(640, 400)
    room._tick.stop()
    room.board.question.show_glance(replace(room.now, question="How did you notice?"))
    qtbot.waitUntil(lambda: room.board.cards.isVisible() and room.board.strip.isVisible())
    room.board.question.show_glance(replace(room.now, question="How did you notice that? " * 8))
    qtbot.waitUntil(lambda: not room.board.cards.isVisible())
    room.resize(1280, 720)
    qtbot.waitUntil(lambda: room.board.cards.isVisible() and room.board.strip.isVisible())


def test_full_screen_and_back(room: RoomPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_F11)
    assert room.window().isFullScreen()
    press(qtbot, Qt.Key.Key_F11)
    assert not room.window().isFullScreen()


def test_a_window_that_filled_the_screen_fills_it_again_after_full_screen(
    room: RoomPage, qtbot: QtBot
) -> None:
    room.window().showMaximized()
    press(qtbot, Qt.Key.Key_F11)
    press(qtbot, Qt.Key.Key_F11)
    assert room.window().isMaximized()


def test_f2_asks_for_the_note_takers_window(room: RoomPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.notes_requested):
        press(qtbot, Qt.Key.Key_F2)


def test_marks_after_stop_are_no_more(room: RoomPage, live: LiveInterview, qtbot: QtBot) -> None:
    room._stop()
    press(qtbot, Qt.Key.Key_M)
    assert live.marks == ()


def test_the_note_is_kept_apart_from_the_frame(live: LiveInterview, desk: FakeDesk) -> None:
    be_at(desk, 30)
    made = live.mark()
    live.change_mark(replace(made, note="x", frame=Frame(0)))
    assert live.marks[0].frame == 30 * live.rate
