"""An interview of words alone can be read and corrected; nobody is told that a file is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.core.timeline import NO_RECORDING, joined
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.pressing import press
from gui.reviewing import put_away, reviewed

RECORDED = interview_record()
RECORD = replace(
    RECORDED,
    timeline=joined([replace(take, device=NO_RECORDING) for take in RECORDED.timeline.takes]),
)


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot)
    yield page
    put_away(page)


def test_it_opens_without_a_complaint_and_says_what_it_is(page: ReviewPage, qtbot: QtBot) -> None:
    page.studio.background.run(lambda: None, owner=page)
    qtbot.waitUntil(lambda: not page.studio.background._droppable)
    assert not page.banner.isVisible()
    assert "words without a recording" in page._spread.about.text()


def test_it_offers_nothing_to_play(page: ReviewPage) -> None:
    names = {"Play": None, "Pause": None}
    (play,) = (b for b in page.bar.findChildren(QToolButton) if b.accessibleName() in names)
    assert not play.isEnabled()


def test_a_key_that_plays_is_answered_with_what_can_be_done(page: ReviewPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_K)
    qtbot.waitUntil(page.banner.isVisible)
    assert "came without a recording" in page.banner.text
