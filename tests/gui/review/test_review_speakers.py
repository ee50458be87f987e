"""Who speaks, said by key, by menu and by voice."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.timeline import Span
from firsthand.core.transcript import Speaker
from firsthand.ui.review.page import ReviewPage
from gui.pressing import press
from gui.reviewing import kept

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_selected_words_are_named_by_themselves_and_undo_joins_them_again(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    before = page.work.record.transcript.segments
    view = page.transcript
    long = next(n for n, block in enumerate(view.sheet.blocks) if len(block.words) > 6)
    was, words = view.sheet.blocks[long].speaker, view.sheet.blocks[long].text.split()
    view.setFocus()
    view.place_cursor((long, 2))
    for _ in range(2):
        press(qtbot, Qt.Key.Key_Right, SHIFT)
    press(qtbot, Qt.Key.Key_O)
    assert "These words alone" in page.bar._said.whole
    parts = [(block.text.split(), block.speaker) for block in view.sheet.blocks[long : long + 3]]
    assert parts == [(words[:2], was), (words[2:5], Speaker.OTHER), (words[5:], was)]
    assert kept(desk).transcript.segments == page.work.record.transcript.segments
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert page.work.record.transcript.segments == before
    assert kept(desk).transcript.segments == before
    page.work.undo.redo()
    assert view.sheet.blocks[long + 1].text.split() == words[2:5]


def test_undo_of_a_cut_shows_what_is_there_where_other_segments_have_come_since(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    segments = page.work.record.transcript.segments
    host = next(one for one in segments if len(one.words) > 6)
    words = Span(host.words[2].start, host.words[4].end)
    page.work.name_words((host.number,), words, Speaker.OTHER, "somebody else")
    cut = kept(desk).transcript.segments
    come = tuple(replace(one, number=one.number + len(cut)) for one in cut)
    assert desk.library.exchange_segments(page.work.record.id, cut, come)
    page.work.refresh(desk.library.record(page.work.record.id))
    page.work.undo.undo()
    there = kept(desk).transcript.segments
    inside = [one for one in there if host.start <= one.start < host.end]
    assert [one.speaker for one in inside] == [host.speaker] * 3
    qtbot.waitUntil(lambda: page.work.record.transcript.segments == there)


def test_a_quote_follows_who_speaks_its_words(page: ReviewPage, qtbot: QtBot) -> None:
    quote = next(one for one in page.work.record.quotes if one.speaker is Speaker.BUYER)
    numbers = tuple(one.number for one in page.work.record.transcript.segments)
    page.work.name_words(numbers, quote.span, Speaker.OTHER, "somebody else")
    assert page.work.quote(quote.id).speaker is Speaker.OTHER
    page.work.undo.undo()
    assert page.work.quote(quote.id).speaker is Speaker.BUYER
