"""A review on the screen, with one interview open in it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from fakes.output import FakeOutputs
from firsthand.core.interview import InterviewId
from firsthand.ui.player import OpenOutput
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio


def reviewed(
    studio: Studio, interview: InterviewId, qtbot: QtBot, open_output: OpenOutput | None = None
) -> ReviewPage:
    """Take leave of it with `put_away`, so that no thread is left."""
    page = ReviewPage(studio, open_output=open_output or FakeOutputs())
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.on_enter()
    page.open(interview)
    qtbot.waitUntil(lambda: page.work.is_open)
    return page


def put_away(page: ReviewPage) -> None:
    page.on_leave()
    page._peaks.stop()
