"""The whole review by keyboard: hear, correct, confirm, undo, name speakers, send on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import Fit, InterviewId, Status
from firsthand.core.marks import MarkKind
from firsthand.core.news import SegmentsHeard, SpeakersGuessed, WorkProgressed
from firsthand.core.ports import Progress
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.quoting import Side
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Speaker
from firsthand.errors import FirsthandError
from firsthand.ui.enter import EnterPresses
from firsthand.ui.review import loading, transcript
from firsthand.ui.review.loading import Opened, read_record
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.peaks import FILE
from firsthand.ui.studio import Studio
from gui.accessible import unnamed
from gui.patience import PATIENCE_MS
from gui.pressing import NONE, press
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="session")
def takes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sound of the record's takes: a quiet tone, written once."""
    folder = tmp_path_factory.mktemp("takes")
    for take in RECORD.timeline.takes:
        sound = (np.sin(np.arange(take.frames) / 20) * 3_000).astype(np.int16)
        soundfile.write(folder / take.file, sound, take.rate)
    return folder


@pytest.fixture
def outputs() -> FakeOutputs:
    return FakeOutputs()


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, takes: Path, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[ReviewPage]:
    folder = desk.home / "interviews" / RECORD.id
    folder.mkdir(parents=True)
    for take in takes.iterdir():
        (folder / take.name).symlink_to(take)
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot, outputs)
    yield page
    outputs.gate.set()
    put_away(page)


def _moved(widget: QWidget, x: int, y: int) -> QMouseEvent:
    """The pointer moved with the left button held."""
    at = QPointF(x, y)
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(QMouseEvent.Type.MouseMove, at, widget.mapToGlobal(at), left, left, NONE)


def kept(desk: FakeDesk) -> InterviewRecord:
    """What the library holds, without the evidence that is gathered when a quote is confirmed."""
    record = desk.library.record(RECORD.id)
    return replace(record, quotes=tuple(replace(one, evidence=None) for one in record.quotes))


def choose(page: ReviewPage, state: QuoteState) -> Quote:
    """Bring the first quote in a state onto the bench."""
    quote = next(quote for quote in page.work.record.quotes if quote.state is state)
    page.bench.choose(quote.id)
    page.bench.list.setFocus()
    return quote


def now(page: ReviewPage, quote: Quote) -> Quote:
    found = page.work.quote(quote.id)
    assert found is not None
    return found


def hear(page: ReviewPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.player.heard):
        press(qtbot, Qt.Key.Key_H)


def test_a_quote_is_heard_exactly_then_confirmed_by_name(
    page: ReviewPage, outputs: FakeOutputs, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    assert not page.bench.editor._confirm.isEnabled()
    hear(page, qtbot)
    room = round(0.15 * RECORD.timeline.rate)
    assert len(outputs.last.samples) == quote.span.frames + 2 * room
    press(qtbot, Qt.Key.Key_Return)
    confirmed = now(page, quote)
    assert confirmed.state is QuoteState.CONFIRMED
    assert confirmed.confirmed_by == "Sam Porter"
    assert "Heard and confirmed by Sam Porter" in page.bench.editor.state_words
    (evidence,) = [
        one.evidence for one in desk.library.record(RECORD.id).quotes if one.id == quote.id
    ]
    assert evidence is not None
    assert confirmed in kept(desk).quotes


def test_enter_on_a_button_presses_it_and_confirms_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    quote = choose(page, QuoteState.GUESSED)
    hear(page, qtbot)
    EnterPresses(page)
    page.bench._walk.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    assert page.bench.is_walking
    assert now(page, quote).state is QuoteState.GUESSED


def test_enter_in_the_line_of_an_export_writes_it_and_does_nothing_else(
    page: ReviewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    hear(page, qtbot)
    page.begin_export()
    line = page.export_bar.line
    line.setText(str(tmp_path / "record.docx"))
    with qtbot.assertNotEmitted(page.export_bar.stop_requested):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil((tmp_path / "record.docx").exists, timeout=PATIENCE_MS)
    assert now(page, quote).state is QuoteState.GUESSED


def test_enter_in_a_line_keeps_what_is_typed_there_and_confirms_nothing(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    hear(page, qtbot)
    press(qtbot, Qt.Key.Key_T)
    qtbot.keyClicks(QApplication.focusWidget(), "trust")
    press(qtbot, Qt.Key.Key_Return)
    assert now(page, quote).themes == ("trust",)
    assert now(page, quote).state is QuoteState.GUESSED
    assert not page.player.is_playing


def test_enter_plays_what_was_not_heard_instead_of_confirming(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    with qtbot.waitSignal(page.player.heard):
        press(qtbot, Qt.Key.Key_Return)
    assert now(page, quote).state is QuoteState.GUESSED
    assert now(page, quote).heard


def test_breaking_off_is_not_hearing(page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot) -> None:
    quote = choose(page, QuoteState.GUESSED)
    outputs.gate.clear()
    press(qtbot, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: bool(outputs.opened and outputs.last.blocks))
    outputs.gate.set()
    page.player.pause()
    assert not now(page, quote).heard
    page.bench.confirm()
    assert now(page, quote).state is QuoteState.GUESSED
    assert "has not been heard" in page.bar._said.whole


def test_what_was_said_of_a_quote_too_early_goes_once_it_was_heard(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    page.bench.list.setFocus()
    outputs.gate.clear()
    press(qtbot, Qt.Key.Key_G)
    keys = page.bar._said.whole
    press(qtbot, Qt.Key.Key_Return)
    assert "has not been heard" in page.bar._said.whole
    with qtbot.waitSignal(page.player.heard):
        outputs.gate.set()
    assert page.bar._said.whole == keys


def test_what_was_said_of_a_quote_goes_once_another_is_chosen(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    first, second, *_ = [one for one in RECORD.quotes if one.state is QuoteState.GUESSED]
    page.bench.choose(first.id)
    page.bench.list.setFocus()
    page.bench.confirm()
    assert "has not been heard" in page.bar._said.whole
    page.bench.choose(second.id)
    assert page.bar._said.whole == ""


def test_a_quote_that_was_played_through_is_heard_while_playing_goes_on(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    outputs.gate.clear()
    outputs.piece_s = 0.02
    page.player.play_from(quote.start)
    qtbot.waitUntil(lambda: now(page, quote).heard, timeout=PATIENCE_MS)
    assert page.player.is_playing
    press(qtbot, Qt.Key.Key_Return)
    assert now(page, quote).state is QuoteState.CONFIRMED
    outputs.gate.set()


def test_a_corrected_text_keeps_its_sound_and_asks_to_be_heard_again(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    press(qtbot, Qt.Key.Key_E)
    editor = page.bench.editor.words
    editor.selectAll()
    qtbot.keyClicks(editor, "Quite other words.")
    press(qtbot, Qt.Key.Key_Tab)
    corrected = now(page, quote)
    assert corrected.text == "Quite other words."
    assert corrected.span == quote.span
    assert corrected.machine_text == quote.machine_text
    assert corrected.state is QuoteState.GUESSED
    assert not corrected.heard
    assert corrected in kept(desk).quotes
    assert not page.bench.editor._confirm.isEnabled()


def test_undo_and_redo_bring_every_edit_back_and_forth(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    press(qtbot, Qt.Key.Key_Asterisk)
    press(qtbot, Qt.Key.Key_Left, ALT)
    press(qtbot, Qt.Key.Key_Delete)
    assert page.work.quote(quote.id) is None
    page.bench.list.setFocus()
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Z, CTRL)
    assert now(page, quote) == quote
    assert quote in kept(desk).quotes
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.work.quote(quote.id) is None
    assert quote.id not in [one.id for one in kept(desk).quotes]


def test_undo_says_what_it_took_back_and_brings_it_into_view(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    press(qtbot, Qt.Key.Key_Asterisk)
    other = next(one for one in page.work.record.quotes if one.id != quote.id)
    page.bench.choose(other.id)
    page.show_tab(1)
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert page.bar._said.whole == "Taken back: star a quote"
    assert page.bench.isVisible()
    assert page.bench.chosen.id == quote.id
    press(qtbot, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.bar._said.whole == "Done again: star a quote"
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_Asterisk)
    assert page.bar._said.whole == ""


@pytest.mark.parametrize(
    ("key", "modifiers", "side", "grows"),
    [
        (Qt.Key.Key_Left, ALT, "start", True),
        (Qt.Key.Key_Right, ALT, "start", False),
        (Qt.Key.Key_Right, ALT | SHIFT, "end", True),
        (Qt.Key.Key_Left, ALT | SHIFT, "end", False),
        (Qt.Key.Key_Right, ALT | SHIFT | CTRL, "end", True),
    ],
)
def test_keys_set_the_ends_by_word_and_sentence(
    page: ReviewPage,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    side: str,
    grows: bool,
) -> None:
    quote = next(q for q in page.work.record.quotes if q.text.startswith("Every Friday"))
    page.bench.choose(quote.id)
    page.bench.list.setFocus()
    before = page.work.record.transcript.words_in(quote.span)
    # The word next to it is there for each of these: the buyer says one sentence after another.
    press(qtbot, key, modifiers)
    moved = now(page, quote)
    after = page.work.record.transcript.words_in(moved.span)
    assert (len(after) > len(before)) is grows
    assert moved.text == " ".join(word.text for word in after)
    if side == "start":
        assert moved.end == quote.end
    else:
        assert moved.start == quote.start
    assert not moved.is_verbatim


def test_going_through_the_marks_takes_two_keys_a_quote(page: ReviewPage, qtbot: QtBot) -> None:
    page.bench.list.setFocus()
    with qtbot.waitSignal(page.player.heard):
        press(qtbot, Qt.Key.Key_G)
    assert page.bench.is_walking
    first = page.bench.chosen
    assert first is not None
    assert not first.is_verbatim
    with qtbot.waitSignal(page.player.heard):
        press(qtbot, Qt.Key.Key_Return)
    assert now(page, first).is_verbatim
    second = page.bench.chosen
    assert second is not None
    assert second.id != first.id
    assert second.heard
    for _ in range(len(RECORD.quotes)):
        if not page.bench.is_walking:
            break
        press(qtbot, Qt.Key.Key_N)
        qtbot.waitUntil(lambda: not page.player.is_playing)
    assert not page.bench.is_walking
    assert "last one" in page.bar._said.whole


def test_kind_note_themes_and_speaker_are_kept(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    editor = page.bench.editor
    editor._kind.setCurrentIndex(editor._kind.findData(MarkKind.BARRIER))
    editor._kind.activated.emit(0)
    editor._speaker.setCurrentIndex(editor._speaker.findData(Speaker.OTHER))
    editor._speaker.activated.emit(0)
    editor._note.setFocus()
    editor._note.clear()
    qtbot.keyClicks(editor._note, "weekly")
    press(qtbot, Qt.Key.Key_Tab)
    editor.themes.clear()
    qtbot.keyClicks(editor.themes, "trust , time,trust")
    press(qtbot, Qt.Key.Key_Return)
    found = next(one for one in kept(desk).quotes if one.id == quote.id)
    assert (found.kind, found.speaker, found.note) == (MarkKind.BARRIER, Speaker.OTHER, "weekly")
    assert found.themes == ("trust", "time")
    assert found.is_verbatim, "none of these changes what was said"


def test_the_field_for_themes_is_in_view_once_a_key_has_led_there(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page.resize(1280, 560)
    choose(page, QuoteState.GUESSED)
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_T)
    themes = page.bench.editor.themes
    assert themes.hasFocus()
    qtbot.waitUntil(lambda: themes.visibleRegion().boundingRect() == themes.rect())


def test_a_quote_is_made_of_words_selected_by_keyboard(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Right, SHIFT)
    span = page.transcript.selection
    assert span is not None
    press(qtbot, Qt.Key.Key_Q)
    made = page.bench.chosen
    assert made is not None
    assert made.mark is None
    assert len(made.text.split()) == 4
    assert made in kept(desk).quotes


def test_the_speaker_of_a_paragraph_is_one_key(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    number = page.transcript.sheet.blocks[page.transcript.cursor_block].segments[0]
    press(qtbot, Qt.Key.Key_B)
    segment = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert segment.speaker is Speaker.BUYER
    assert not segment.speaker_is_guessed
    press(qtbot, Qt.Key.Key_Z, CTRL)
    segment = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert segment.speaker is Speaker.INTERVIEWER


def test_a_voice_is_named_once_wherever_it_speaks(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    segments = page.work.record.transcript.segments
    before = tuple(replace(one, speaker_is_guessed=True) for one in segments)
    page.work.change_segments(before, "guess")
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    was = before[0].speaker
    assert was is Speaker.INTERVIEWER
    press(qtbot, Qt.Key.Key_B)
    assert "Shift+B" in page.bar._said.whole
    press(qtbot, Qt.Key.Key_B, SHIFT)
    for old, new in zip(before, page.work.record.transcript.segments, strict=True):
        if old.speaker_is_guessed and old.speaker is was:
            assert (new.speaker, new.speaker_is_guessed) == (Speaker.BUYER, False)
        elif old.speaker_is_guessed and old.speaker is Speaker.BUYER:
            assert (new.speaker, new.speaker_is_guessed) == (Speaker.INTERVIEWER, True)
    assert kept(desk).transcript.segments == page.work.record.transcript.segments
    press(qtbot, Qt.Key.Key_Z, CTRL)
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert page.work.record.transcript.segments == before


def test_the_head_says_how_much_of_the_talk_is_the_buyers(page: ReviewPage, qtbot: QtBot) -> None:
    assert "buyer talks 68 %" in page._spread.about.whole
    numbers = tuple(one.number for one in page.work.record.transcript.segments)
    page.work.name_speaker(numbers, Speaker.BUYER, "one voice alone")
    assert "buyer talks" not in page._spread.about.whole


def test_undo_of_what_is_in_view_moves_nothing(page: ReviewPage, qtbot: QtBot) -> None:
    segments = page.work.record.transcript.segments
    guessed = tuple(replace(one, speaker_is_guessed=True) for one in segments)
    page.work.change_segments(guessed, "guess")
    view = page.transcript
    view.setFocus()
    last = next(one for one in reversed(segments) if one.speaker is Speaker.INTERVIEWER)
    view.place_cursor(view.sheet.word_at(last.start))
    press(qtbot, Qt.Key.Key_B, SHIFT)
    top = view.verticalScrollBar().value()
    assert top > 0
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert view.verticalScrollBar().value() == top


def test_who_speaks_can_be_said_from_a_menu_at_the_paragraph(
    page: ReviewPage, qtbot: QtBot
) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    number = page.transcript.sheet.blocks[page.transcript.cursor_block].segments[0]
    with qtbot.waitSignal(page.transcript.menu_requested):
        at = page.transcript.viewport().rect().center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, at, at)
        QApplication.sendEvent(page.transcript.viewport(), asked)
    menu = page._keys.saying.menu()
    entries = {entry.text(): entry for entry in menu.actions() if entry.text()}
    assert [text.partition("\t")[2] for text in entries] == [
        "I", "B", "O", "Shift+I", "Shift+B", "Shift+O", "S", "", "C",
    ]  # fmt: skip
    next(entry for text, entry in entries.items() if text.endswith("\tO")).trigger()
    segment = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert segment.speaker is Speaker.OTHER
    for popup in page.transcript.findChildren(QMenu):
        popup.close()


def test_what_was_misheard_is_typed_over_in_place(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    number = page.transcript.sheet.blocks[page.transcript.cursor_block].segments[0]
    before = next(s for s in page.work.record.transcript.segments if s.number == number)
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "Thanks")
    press(qtbot, Qt.Key.Key_Return)
    after = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert after.text == before.text.replace("Thank", "Thanks", 1)
    assert [(w.start, w.end) for w in after.words] == [(w.start, w.end) for w in before.words]
    assert page.transcript.hasFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    again = next(s for s in page.work.record.transcript.segments if s.number == number)
    assert again == before


def test_esc_leaves_the_paragraph_as_it_was(page: ReviewPage, qtbot: QtBot) -> None:
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    before = page.work.record.transcript
    press(qtbot, Qt.Key.Key_F2)
    qtbot.keyClicks(QApplication.focusWidget(), "nothing of this")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.work.record.transcript == before
    assert page.transcript.hasFocus()


def test_a_guessed_quote_follows_the_transcript_and_a_confirmed_one_stays(
    page: ReviewPage, qtbot: QtBot
) -> None:
    transcript = page.work.record.transcript
    for state, follows in ((QuoteState.GUESSED, True), (QuoteState.CONFIRMED, False)):
        quote = choose(page, state)
        segment = next(s for s in transcript.segments if s.span.overlap(quote.span))
        page.work.retype((segment.number,), segment.text + " indeed", "correct")
        last = segment.text.split()[-1]
        page.work.retype((segment.number,), segment.text.replace(last, "else."), "correct")
        assert now(page, quote).text.endswith("else.") is follows
        assert now(page, quote).is_verbatim is not follows


def test_a_click_on_a_word_plays_from_it(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.gate.clear()
    view = page.transcript
    at = view.sheet.first_word()
    assert at is not None
    y = view._line_top(at[0], 0) - view.verticalScrollBar().value()
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(view._gutter + 8, round(y) + 8)
    )
    assert page.player.is_playing
    assert page.player._playing.span.start == view.sheet.place(at).start
    outputs.gate.set()


def test_the_word_that_sounds_is_lit_and_stays_in_view(page: ReviewPage, qtbot: QtBot) -> None:
    last = page.work.record.transcript.segments[-2]
    page.transcript.show_sounding(last.words[2].start, follow=True)
    at = page.transcript._sounding
    assert at is not None
    assert page.transcript.sheet.place(at).start == last.words[2].start
    y = page.transcript._line_top(at[0], 0) - page.transcript.verticalScrollBar().value()
    assert 0 <= y <= page.transcript.viewport().height()


def test_an_end_is_dragged_from_word_to_word_in_the_transcript(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    view = page.transcript
    view.show_frame(quote.start)
    sheet = view.sheet
    start = sheet.word_at(quote.start)
    assert start is not None
    wanted = sheet.step(start, 1)
    places = view._grips._places(view._galley)
    press_at = (places[Side.START].center() + view._origin()).toPoint()
    line = view._galley.layout(wanted[0]).lineForTextPosition(sheet.place(wanted).first)
    x = line.cursorToX(sheet.place(wanted).first)[0] + 6
    drop_at = QPoint(round(x + view._origin().x()), press_at.y())
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=press_at)
    qtbot.mouseMove(view.viewport(), drop_at)
    qtbot.mouseRelease(view.viewport(), left, pos=drop_at)
    changed = now(page, quote)
    assert changed.span == Span(sheet.place(wanted).start, quote.end)
    assert changed.text == quote.text.split(" ", 1)[1]
    page.work.undo.undo()
    assert now(page, quote).span == quote.span


def test_space_j_and_l_play_and_seek(page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot) -> None:
    page.transcript.setFocus()
    page.player.seek(20 * RECORD.timeline.rate)
    press(qtbot, Qt.Key.Key_J)
    assert page.player.position == 15 * RECORD.timeline.rate
    press(qtbot, Qt.Key.Key_L)
    assert page.bar.clock.startswith("00:20.0")
    outputs.gate.clear()
    press(qtbot, Qt.Key.Key_Space)
    assert page.player.is_playing
    outputs.gate.set()
    press(qtbot, Qt.Key.Key_K)
    assert not page.player.is_playing


def test_the_waveform_zooms_under_the_pointer_and_back(page: ReviewPage) -> None:
    wave = page.waveform
    whole = wave.seen
    wave.zoom(8, around_s=300)
    start, end = wave.seen
    assert end - start == pytest.approx((whole[1] - whole[0]) / 8)
    assert (300 - start) / (end - start) == pytest.approx(300 / whole[1], abs=0.01)
    wave.zoom(1 / 64)
    assert wave.seen == pytest.approx(whole)


def test_an_end_that_is_dragged_falls_to_a_words_border(page: ReviewPage, qtbot: QtBot) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    wave = page.waveform
    wave.zoom(40, quote.start / RECORD.timeline.rate)
    words = page.work.record.transcript.words_in(quote.span)
    x_end = round(wave._x(quote.end / RECORD.timeline.rate))
    x_to = round(wave._x((words[-2].end + 900) / RECORD.timeline.rate))
    y = wave.height() // 2
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(x_end, y))
    qtbot.mouseMove(wave, QPoint(x_to, y))
    wave.mouseMoveEvent(_moved(wave, x_to, y))
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(x_to, y))
    moved = now(page, quote)
    assert (moved.start, moved.end) == (quote.start, words[-2].end)
    assert not moved.is_verbatim
    assert not page.player.is_playing


def test_an_end_that_is_dragged_to_where_nothing_is_said_goes_back(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    wave = page.waveform
    far = Frame(RECORD.transcript.segments[-1].end + 60 * RECORD.timeline.rate)
    wave._chosen = Span(far, Frame(far + 1))
    wave.ends_dragged.emit(wave._chosen)
    assert now(page, quote).span == wave._chosen == quote.span


def test_shift_j_and_l_go_from_sentence_to_sentence(page: ReviewPage, qtbot: QtBot) -> None:
    page.transcript.setFocus()
    starts = [segment.start for segment in RECORD.transcript.segments]
    page.player.seek(starts[4])
    press(qtbot, Qt.Key.Key_L, SHIFT)
    assert page.player.position == starts[5]
    press(qtbot, Qt.Key.Key_J, SHIFT)
    assert page.player.position == starts[4]


def test_r_repeats_what_is_played_until_pressed_again(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    choose(page, QuoteState.GUESSED)
    press(qtbot, Qt.Key.Key_R)
    press(qtbot, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: len(outputs.opened) >= 3, timeout=20_000)
    press(qtbot, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not page.player.is_playing, timeout=20_000)


def test_peaks_are_kept_beside_the_audio(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    folder = desk.home / "interviews" / RECORD.id
    qtbot.waitUntil(lambda: (folder / FILE).exists(), timeout=20_000)
    whole_s = RECORD.timeline.end / RECORD.timeline.rate

    def is_whole() -> bool:
        peaks = page.waveform._peaks
        return peaks is not None and abs(peaks.seconds - whole_s) < 0.5

    # They are drawn piece by piece while they are measured.
    qtbot.waitUntil(is_whole, timeout=20_000)


def test_the_debrief_is_shown_and_kept(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_D, CTRL)
    assert page.debrief.debrief == RECORD.debrief
    assert "What a wrong number costs" in page.debrief._goals.text()
    page.debrief._fits[Fit.PARTLY].setChecked(True)
    page.debrief.keep()
    assert kept(desk).debrief.fit is Fit.PARTLY


def test_one_quote_is_chosen_as_the_memorable_one_by_keyboard(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_D, CTRL)
    choice = page.debrief._memorable
    choice.setFocus()
    press(qtbot, Qt.Key.Key_Down)
    wanted = min((q for q in RECORD.quotes if q.text), key=lambda q: q.start)
    assert kept(desk).debrief.memorable == wanted.id
    assert wanted.text in choice.currentText()
    page.bench.choose(wanted.id)
    page.bench.remove()
    assert choice.currentText() == "None yet"
    page.work.undo.undo()
    assert wanted.text in choice.currentText()


def test_the_word_file_goes_where_it_is_told(
    page: ReviewPage, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "out" / "record.docx"
    press(qtbot, Qt.Key.Key_E, CTRL)
    page.export_bar.line.setText(str(target))
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is written" in page.banner.text, timeout=20_000)
    assert target.read_bytes()[:2] == b"PK"
    assert str(target) in page.banner.text


def test_reviewed_can_be_said_and_taken_back(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page._reviewed.click()
    assert kept(desk).status is Status.REVIEWED
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert kept(desk).status is Status.DRAFT
    assert not page._reviewed.isChecked()


def test_words_that_are_still_coming_are_taken_in_and_edits_stay(
    page: ReviewPage, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    press(qtbot, Qt.Key.Key_Asterisk)
    segments = page.work.record.transcript.segments
    more = replace(segments[-1], number=999, start=segments[-1].end, end=RECORD.timeline.end)
    desk.library.keep_segments(RECORD.id, [more])
    studio.mailbox.post(WorkProgressed(RECORD.id, "Transcribing", Progress(0.5, 60)))
    studio.mailbox.post(SegmentsHeard(RECORD.id, (more,)))
    qtbot.waitUntil(lambda: len(page.work.record.transcript.segments) == len(segments) + 1)
    assert now(page, quote).starred is not quote.starred
    assert "50" in page.bar._said.whole


def test_segments_that_are_cut_where_the_voice_changes_are_shown_as_they_are_counted_now(
    page: ReviewPage, desk: FakeDesk, studio: Studio, qtbot: QtBot
) -> None:
    last = page.work.record.transcript.segments[-1]
    other = replace(last, speaker=Speaker.OTHER, speaker_is_guessed=True)
    desk.library.keep_segments(RECORD.id, [other])
    studio.mailbox.post(SpeakersGuessed(RECORD.id, (other,)))
    qtbot.waitUntil(lambda: page.work.record.transcript.segments[-1] == other)


def test_trouble_with_the_loudspeaker_is_said_in_the_page(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.fails_to_open = FirsthandError("There is no loudspeaker.", "Connect one.")
    choose(page, QuoteState.GUESSED)
    press(qtbot, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: "There is no loudspeaker." in page.banner.text)


def test_what_the_press_more_likely_meant_is_offered_and_taken_by_one_click(
    page: ReviewPage, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    offers = page.bench.editor._offers
    assert all(offer.isHidden() for offer in offers), "the choice is not open"
    press(qtbot, Qt.Key.Key_Right, ALT)
    assert now(page, quote).span != quote.span
    assert not offers[0].isHidden()
    offers[0].click()
    assert now(page, quote).span == quote.span
    assert now(page, quote).text == quote.text


def test_opening_at_a_frame_shows_and_seeks_it(page: ReviewPage, qtbot: QtBot) -> None:
    frame = page.work.record.transcript.segments[-3].start
    page.record.turn()
    page.open(RECORD.id, frame)
    assert page.player.position == frame
    assert page.transcript.isVisible()


def test_another_interview_begins_with_its_words_and_its_first_quote(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    page.bench.choose(RECORD.quotes[-1].id)
    page.record.turn()
    page.show_tab(1)
    page.open(other.id)
    qtbot.waitUntil(lambda: page.work.record.id == other.id, timeout=PATIENCE_MS)
    assert page.transcript.isVisible()
    assert page.bench.list.hasFocus()
    assert page.bench.chosen == other.quotes[0]


def test_every_control_has_a_name(page: ReviewPage) -> None:
    assert unnamed(page) == []
    page.find_bar.begin()
    page.begin_export()
    assert unnamed(page) == []
    page.show_tab(1)
    assert unnamed(page) == []


def test_an_edit_that_cannot_be_kept_is_said_and_not_shown_as_kept(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.GUESSED)
    hear(page, qtbot)
    for take in (desk.home / "interviews" / RECORD.id).glob("take-*"):
        take.unlink()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "is not on this computer" in page.banner.text)
    qtbot.waitUntil(lambda: not now(page, quote).is_verbatim)
    assert not next(one for one in kept(desk).quotes if one.id == quote.id).is_verbatim


@pytest.mark.parametrize("keys", ["", "hear:F10 rewind:F5 on:F6"])
def test_a_foot_pedal_plays_while_a_text_is_typed(
    page: ReviewPage, studio: Studio, qtbot: QtBot, keys: str
) -> None:
    if keys:
        studio.change_settings(keys=keys)
    play, back, on = (Qt.Key.Key_F10, Qt.Key.Key_F5, Qt.Key.Key_F6) if keys else (
        Qt.Key.Key_F9, Qt.Key.Key_F7, Qt.Key.Key_F8
    )  # fmt: skip
    rate = RECORD.timeline.rate
    page.player.seek(10 * rate)
    page.bench.choose(page.work.record.quotes[0].id)
    page.bench.editor.words.setFocus()
    typed = page.bench.editor.typed
    press(qtbot, back)
    assert page.player.position == 8 * rate
    press(qtbot, on)
    press(qtbot, on)
    assert page.player.position == 12 * rate
    press(qtbot, play)
    assert page.player.is_playing
    press(qtbot, Qt.Key.Key_MediaStop)
    assert not page.player.is_playing
    assert page.bench.editor.typed == typed


def test_a_screen_reader_hears_the_paragraph_and_then_word_by_word(
    page: ReviewPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(transcript, "announce", lambda widget, text: said.append(text))
    page.transcript.setFocus()
    press(qtbot, Qt.Key.Key_Right)
    press(qtbot, Qt.Key.Key_Right)
    block = page.transcript.sheet.blocks[page.transcript.cursor_block]
    first, second = block.words[0], block.words[1]
    assert said[0].endswith(block.text)
    assert block.time in said[0]
    assert said[1].startswith(block.text[second.first : second.last])
    assert len(said) == 2
    assert first != second


def test_a_selection_that_is_dragged_below_the_edge_scrolls_on(
    page: ReviewPage, qtbot: QtBot
) -> None:
    view = page.transcript
    view.setFixedHeight(120)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 200)
    view.place_cursor(view.sheet.first_word())
    view._press = view.cursor_word
    drag(view.viewport(), QPoint(200, 60), QEvent.Type.MouseMove)
    drag(view.viewport(), QPoint(200, 400), QEvent.Type.MouseMove)
    before = view.verticalScrollBar().value()
    was = view.cursor_word
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > before + 60)
    assert view.cursor_word > was
    drag(view.viewport(), QPoint(200, 400), QEvent.Type.MouseButtonRelease)
    assert not view._edge.isActive()


def drag(widget: QWidget, at: QPoint, kind: QEvent.Type) -> None:
    """The left button is down all the while."""
    left = Qt.MouseButton.LeftButton
    where = QPointF(widget.mapToGlobal(at))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(at), where, left, left, NONE))


def test_what_sounds_while_another_interview_is_read_is_not_heard_in_that_one(
    page: ReviewPage,
    desk: FakeDesk,
    outputs: FakeOutputs,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    may_go = Event()

    def slowly(studio: Studio, interview: InterviewId) -> Opened:
        assert may_go.wait(PATIENCE_MS / 1000)
        return read_record(studio, interview)

    monkeypatch.setattr("firsthand.ui.review.loading.read_record", slowly)
    page.open(other.id)
    outputs.gate.clear()
    outputs.piece_s = PATIENCE_MS / 1000
    quote = next(one for one in RECORD.quotes if not one.heard)
    page.player.play(Span(quote.start, RECORD.timeline.end))
    qtbot.waitUntil(lambda: bool(outputs.opened and outputs.last.blocks), timeout=PATIENCE_MS)
    outputs.piece_s = 0.0
    outputs.gate.set()
    qtbot.waitUntil(lambda: page.player.position > quote.end, timeout=PATIENCE_MS)
    outputs.gate.clear()
    may_go.set()
    qtbot.waitUntil(lambda: page.work.record.id == other.id, timeout=PATIENCE_MS)
    assert not page.player.is_playing
    assert desk.library.record(other.id).quotes == other.quotes


def test_closing_the_window_does_not_wait_for_the_peaks_of_a_long_recording(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    asked, begun, may_go = list[int](), Event(), Event()

    def slowly(*_: object) -> Iterator[np.ndarray]:
        for number in range(3):
            asked.append(number)
            yield np.zeros((1, 2), np.int16)
            begun.set()
            assert may_go.wait(PATIENCE_MS / 1000)

    monkeypatch.setattr(loading, "measured", slowly)
    page.open(other.id)
    qtbot.waitUntil(begun.is_set)
    page.studio.works.at_close(may_go.set)
    page.studio.close()
    assert asked == [0, 1]
