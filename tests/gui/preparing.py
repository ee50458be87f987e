"""A page before an interview, filled in and started."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from firsthand.core.interview import Answer
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS


def opened(studio: Studio, qtbot: QtBot, study: str = "") -> PreparePage:
    page = PreparePage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.resize(1200, 700)
    page.choose_study(study)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.guide.guide.count() > 0, timeout=PATIENCE_MS)
    if studio.desk.trouble is None:
        qtbot.waitUntil(lambda: page.microphone.choice.count() > 0, timeout=PATIENCE_MS)
    return page


def fill(page: PreparePage) -> None:
    page.study.name.setCurrentText("Shifts")
    page.study.problem.setPlainText("cover a shift")
    page.study.solution.setPlainText("a service by text message.")
    page.study.words.setText("text message, first to say yes")
    page.buyer.role.setText("Operations manager")
    page.consent.record.answer(Answer.YES)


def started(page: PreparePage, qtbot: QtBot, press: Callable[[], None]) -> list[object]:
    with qtbot.waitSignal(page.start_requested) as wish:
        press()
    return wish.args
