"""A page before an interview, filled in and started."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.studio import Studio
from gui.preparing import opened


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> PreparePage:
    return opened(studio, qtbot)
