"""Hearing quotes, and confirming only what was heard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.timeline import Span
from firsthand.errors import FirsthandError
from firsthand.ui.enter import EnterPresses
from firsthand.ui.review.loading import Opened, read_record
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS
from gui.pressing import press
from gui.reviewing import RECORD, choose, hear, kept, now

SHIFT = Qt.KeyboardModifier.ShiftModifier


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


def test_trouble_with_the_loudspeaker_is_said_in_the_page(
    page: ReviewPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    outputs.fails_to_open = FirsthandError("There is no loudspeaker.", "Connect one.")
    choose(page, QuoteState.GUESSED)
    press(qtbot, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: "There is no loudspeaker." in page.banner.text)


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
