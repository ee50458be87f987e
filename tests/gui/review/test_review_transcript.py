"""The transcript of a long interview: what is on the screen is what belongs there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.kept import an_interview
from firsthand.core.timeline import Frame
from firsthand.ui.look.theme import Theme
from firsthand.ui.review.sheet import Sheet, sheet_of
from firsthand.ui.review.transcript import TranscriptView
from gui.patience import PATIENCE_MS

NARROW = "ill till it fills, "
WIDE = "WWW MMM mammoth "


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> TranscriptView:
    view = TranscriptView(theme)
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    qtbot.waitExposed(view)
    return view


def long_sheet() -> Sheet:
    """Paragraphs of letters much narrower and wider than most: their heights are not foreseen."""
    sentences = [f"{number} " + (NARROW, WIDE)[number % 2] * 12 for number in range(400)]
    record = an_interview("2026-11-20-b-07-0001", sentences)
    apart = tuple(
        replace(one, speaker_is_guessed=bool(number % 2))
        for number, one in enumerate(record.transcript.segments)
    )
    return sheet_of(replace(record, transcript=replace(record.transcript, segments=apart)))


def on_the_screen(view: TranscriptView) -> QImage:
    """What has been painted, piece by piece, and not what would be painted now."""
    port = view.viewport()
    whole = view.screen().grabWindow(view.winId(), 0, 0, view.width(), view.height())
    return whole.toImage().copy(port.geometry()).convertToFormat(QImage.Format.Format_RGB32)


def as_it_should_be(view: TranscriptView) -> QImage:
    return view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def comes_right(view: TranscriptView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: on_the_screen(view) == as_it_should_be(view), timeout=PATIENCE_MS)


def test_lines_stand_where_they_belong_after_heights_have_become_exact(
    view: TranscriptView, qtbot: QtBot
) -> None:
    sheet = long_sheet()
    view.show_sheet(sheet)
    view.show_frame(sheet.blocks[300].start)
    view.viewport().repaint()
    qtbot.waitUntil(lambda: not view._setting.isActive(), timeout=PATIENCE_MS)
    assert view._galley.corrections > 100
    comes_right(view, qtbot)


def test_scrolling_back_over_what_was_not_set_yet_leaves_nothing_of_what_was_there(
    view: TranscriptView, qtbot: QtBot
) -> None:
    sheet = long_sheet()
    view._setting.blockSignals(True)
    view.show_sheet(sheet)
    view.show_frame(sheet.blocks[300].start)
    QApplication.processEvents()
    for _ in range(30):
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() - 40)
        QApplication.processEvents()
        comes_right(view, qtbot)


def test_the_word_that_sounds_is_lit_among_lines_that_stay(
    view: TranscriptView, qtbot: QtBot
) -> None:
    sheet = long_sheet()
    view.show_sheet(sheet)
    view.show_frame(sheet.blocks[300].start)
    for block in range(300, 304):
        view.show_sounding(Frame(sheet.blocks[block].start + 1), follow=True)
        QApplication.processEvents()
        comes_right(view, qtbot)
