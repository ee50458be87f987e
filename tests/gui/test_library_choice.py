"""What is chosen in the library stays chosen, whatever else goes on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record
from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WorkEnded
from firsthand.core.record import InterviewRow, SearchHit
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.library.rows import said
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

INTERVIEWS = [f"2026-11-{20 - number}-b-0{number}-test" for number in range(5)]


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> LibraryPage:
    for number, interview in enumerate(INTERVIEWS):
        made = record(interview, f"B-0{number}")
        desk.library.keep_record(replace(made, started_at=f"{interview[:10]}T10:00:00+01:00"))
    page = LibraryPage(studio)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.lines.rowCount() == len(INTERVIEWS), timeout=PATIENCE_MS)
    return page


def test_work_that_ends_takes_the_choice_from_nobody(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.choose(INTERVIEWS[3])
    contents = page._contents
    desk.tell(WorkEnded(InterviewId(INTERVIEWS[1])))
    qtbot.waitUntil(lambda: page._contents is not contents, timeout=PATIENCE_MS)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == INTERVIEWS[3]


def test_a_place_that_was_found_is_still_chosen_after_the_review(
    page: LibraryPage, qtbot: QtBot
) -> None:
    page.search.setText("fridge")
    qtbot.waitUntil(
        lambda: isinstance(page.lines.line(page.lines.index(0)), SearchHit), timeout=PATIENCE_MS
    )
    page.list.setCurrentIndex(page.lines.index(3))
    found, contents = page.list.line, page._contents
    page.on_leave()
    page.on_enter()
    qtbot.waitUntil(lambda: page._contents is not contents, timeout=PATIENCE_MS)
    assert (page.list.currentIndex().row(), page.list.line) == (3, found)


@pytest.mark.parametrize(("erased", "then"), [(2, 3), (4, 3)])
def test_where_an_interview_is_erased_its_neighbour_is_chosen(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot, erased: int, then: int
) -> None:
    page.choose(INTERVIEWS[erased])
    page._ask_erase()
    page.banner._buttons[1].click()
    qtbot.waitUntil(lambda: page.lines.rowCount() == len(INTERVIEWS) - 1, timeout=PATIENCE_MS)
    chosen = page.chosen()
    assert chosen is not None
    assert chosen.id == INTERVIEWS[then]


def test_how_long_an_interview_is_is_said_once_its_recording_is_closed() -> None:
    row = InterviewRow(
        InterviewId("now"), "Many", "M-01", "CFO", "", "2026-01-01", 0, Status.RECORDING, 0, 0
    )
    assert said(row, None).endswith(", recording")
    assert said(replace(row, quotes=2), None).endswith("2 quotes, 0 heard  ·  recording")
    assert "1 min, 2 quotes" in said(replace(row, quotes=2, seconds=60), None)
