"""Prepare with a study whose texts are long: it opens at its top and shows how names begin."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.core.interview import Study
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

LONG = "A study whose name somebody pasted from a slide, with its subtitle and its date, 2026"
PROSE = "rebuild the whole list by hand, every quarter, while nobody knows what it costs " * 6


def test_the_page_opens_at_its_top_and_the_name_is_read_from_its_beginning(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study(LONG, problem=PROSE, solution=PROSE))
    page = PreparePage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.resize(900, 500)
    page.choose_study(LONG)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.study.problem.text() != "", timeout=PATIENCE_MS)
    line, bar = page.study.name.lineEdit(), page.scroll.verticalScrollBar()
    assert (line.cursorPosition(), line.selectedText()) == (0, LONG)
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE_MS)
    bar.setValue(bar.maximum())
    page.on_leave()
    page.on_enter()
    assert bar.value() == 0
