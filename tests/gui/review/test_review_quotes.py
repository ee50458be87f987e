"""What a person says of a quote: its words, its ends, its kind, and undo of it all."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.transcript import Speaker
from firsthand.jobs.review import correct_quote
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.quotes import NOTES
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS
from gui.pressing import press
from gui.reviewing import RECORD, choose, kept, now, put_away, reviewed

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_quotes_that_begin_together_keep_their_places_when_one_is_heard(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    longer, shorter = (replace(RECORD.quotes[0], id=QuoteId(id), mark=None) for id in ("z", "a"))
    desk.library.keep_record(replace(RECORD, quotes=(longer, shorter)))
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page.work.record.quotes == (longer, shorter), timeout=PATIENCE_MS)
    heard = replace(longer, heard=True)
    page.work.put_quotes([(longer, heard)])
    assert page.work.record.quotes == (heard, shorter)


def test_undo_puts_a_confirmed_quote_back_also_where_its_sound_is_gone(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = choose(page, QuoteState.CONFIRMED)
    for take in desk.library.folder(RECORD.id).glob("take-*"):
        take.unlink()
    page.work.change_quote(correct_quote(quote, "Quite other words."), "correct a quote")
    assert quote not in kept(desk).quotes
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert now(page, quote) == quote
    assert quote in kept(desk).quotes


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


def test_the_note_of_a_colleague_who_marked_the_same_moment_stands_at_the_quote(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    quote = next(one for one in RECORD.quotes if one.mark is not None)
    pressed = next(one for one in RECORD.marks if one.id == quote.mark)
    theirs = replace(pressed, id=MarkId("theirs"), author="Kim", note="asks the CFO")
    desk.library.keep_record(replace(RECORD, marks=(*RECORD.marks, theirs)))
    page = reviewed(studio, RECORD.id, qtbot)
    page.bench.choose(quote.id)
    notes = page.bench.list.currentIndex().data(NOTES)
    assert notes.splitlines()[-1] == "Kim: asks the CFO"
    assert quote.note in notes
    put_away(page)
