"""What a search finds is played at its place, by the space bar, without leaving the library."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.output import FakeOutputs
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.record import SearchHit
from firsthand.core.timeline import Frame, Span
from firsthand.ui.library.hearing import span_of
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.studio import Studio

RECORD = interview_record()


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[LibraryPage]:
    folder = desk.home / "interviews" / RECORD.id
    folder.mkdir(parents=True)
    for take in RECORD.timeline.takes:
        sound = np.full(take.frames, 900, np.int16)
        soundfile.write(folder / take.file, sound, take.rate)
    desk.library.keep_record(RECORD)
    page = LibraryPage(studio, open_output=outputs)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.lines.rowCount() > 0)
    yield page
    outputs.gate.set()
    page.on_leave()


def find(page: LibraryPage, qtbot: QtBot, text: str) -> None:
    page.search.setText(text)
    qtbot.waitUntil(lambda: isinstance(page.lines.line(page.lines.index(0)), SearchHit))
    page.list.setCurrentIndex(page.lines.index(0))
    page.list.setFocus()


def test_space_plays_the_place_and_again_stops_it(
    page: LibraryPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    assert not page.hear.isVisible()
    find(page, qtbot, "Every Friday")
    assert page.hear.isVisible()
    outputs.gate.clear()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(outputs.opened))
    assert page.hearing.player.is_playing
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert not page.hearing.player.is_playing


def test_a_quote_of_the_chosen_interview_is_played_where_it_stands(
    page: LibraryPage, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    quotes = page.preview.quotes
    qtbot.waitUntil(lambda: quotes.interview == RECORD.id)
    hear = quotes.findChildren(QToolButton)[0]
    assert hear.accessibleName().startswith("Hear: ")
    outputs.gate.clear()
    hear.click()
    qtbot.waitUntil(lambda: bool(outputs.opened))
    assert page.hearing.player.is_playing
    hear.click()
    assert not page.hearing.player.is_playing


def test_a_quote_falls_silent_once_another_interview_is_chosen(
    page: LibraryPage, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> None:
    other = InterviewId("another-interview")
    desk.library.keep_record(replace(RECORD, id=other))
    page.refresh()
    qtbot.waitUntil(lambda: page.lines.rowCount() == 2)
    page.choose(RECORD.id)
    qtbot.waitUntil(lambda: page.preview.quotes.interview == RECORD.id)
    outputs.gate.clear()
    page.preview.quotes.findChildren(QToolButton)[0].click()
    qtbot.waitUntil(lambda: bool(outputs.opened))
    page.studio.works.changed.emit()
    assert page.hearing.player.is_playing
    page.choose(other)
    assert not page.hearing.player.is_playing


def test_a_recording_that_is_gone_is_said_in_place(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    for file in (desk.home / "interviews" / RECORD.id).iterdir():
        file.unlink()
    find(page, qtbot, "Every Friday")
    page.hear.click()
    qtbot.waitUntil(lambda: "is not on this computer" in page.banner.text)


def test_what_was_said_is_played_from_its_first_word_to_its_last() -> None:
    timeline, rate = RECORD.timeline, RECORD.timeline.rate
    assert span_of(Frame(rate), Frame(3 * rate), timeline) == Span(Frame(rate), Frame(3 * rate))


def test_around_a_moment_what_was_said_before_it_is_played() -> None:
    timeline, rate = RECORD.timeline, RECORD.timeline.rate
    assert span_of(Frame(20 * rate), None, timeline) == Span(Frame(12 * rate), Frame(22 * rate))
    assert span_of(Frame(rate), None, timeline).start == 0
