"""The library's page, opened on what the desk holds."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from firsthand.ui.library.page import LibraryPage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS


def opened(studio: Studio, qtbot: QtBot) -> LibraryPage:
    """The page as a person sees it once its list is there."""
    page = LibraryPage(studio)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page._is_loaded, timeout=PATIENCE_MS)
    return page
