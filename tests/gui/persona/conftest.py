"""A persona of the made study on its page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA, eight_records
from fakes.output import FakeOutputs
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS
from gui.personas import opened


@pytest.fixture
def page(
    studio: Studio, desk: FakeDesk, outputs: FakeOutputs, qtbot: QtBot
) -> Iterator[PersonaPage]:
    for record in eight_records():
        desk.library.keep_record(record)
    desk.library.keep_persona(PERSONA)
    page = opened(studio, outputs, qtbot)
    qtbot.waitUntil(lambda: page.contents.portrait is not None, timeout=PATIENCE_MS)
    yield page
    outputs.gate.set()
    page.on_leave()
