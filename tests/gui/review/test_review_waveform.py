"""The waveform under the pointer, and its peaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteState
from firsthand.core.timeline import Frame, Span
from firsthand.ui.review import loading
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.peaks import FILE
from gui.patience import PATIENCE_MS
from gui.pressing import NONE
from gui.reviewing import RECORD, choose, now


def _moved(widget: QWidget, x: int, y: int) -> QMouseEvent:
    """The pointer moved with the left button held."""
    at = QPointF(x, y)
    left = Qt.MouseButton.LeftButton
    return QMouseEvent(QMouseEvent.Type.MouseMove, at, widget.mapToGlobal(at), left, left, NONE)


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


def test_peaks_are_kept_beside_the_audio(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    folder = desk.home / "interviews" / RECORD.id
    qtbot.waitUntil(lambda: (folder / FILE).exists(), timeout=20_000)
    whole_s = RECORD.timeline.end / RECORD.timeline.rate

    def is_whole() -> bool:
        peaks = page.waveform._peaks
        return peaks is not None and abs(peaks.seconds - whole_s) < 0.5

    # They are drawn piece by piece while they are measured.
    qtbot.waitUntil(is_whole, timeout=20_000)


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
