"""A persona of the made study on its page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.eight_buyers import PERSONA
from fakes.output import FakeOutputs
from firsthand.core.findings import FindingKind
from firsthand.core.persona.kept import Persona, StatementId
from firsthand.ui.persona.page import PersonaPage
from firsthand.ui.persona.ring_part import RingPart
from firsthand.ui.persona.statement_card import StatementCard
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

BARRIER = FindingKind.PERCEIVED_BARRIER


def opened(studio: Studio, outputs: FakeOutputs, qtbot: QtBot) -> PersonaPage:
    page = PersonaPage(studio, open_output=outputs)
    qtbot.addWidget(page)
    page.resize(1280, 680)
    page.show()
    page.activateWindow()
    page.on_enter()
    qtbot.waitUntil(lambda: page._is_loaded, timeout=PATIENCE_MS)
    return page


def ring(page: PersonaPage, kind: FindingKind) -> RingPart:
    page.show_part(1)
    return page.statements.parts[kind]


def card(page: PersonaPage, id: str) -> StatementCard:
    page.show_part(1)
    parts = page.statements.parts.values()
    return next(part.cards[StatementId(id)] for part in parts if StatementId(id) in part.cards)


def kept(desk: FakeDesk) -> Persona:
    return desk.library.kept_personas[PERSONA.id]


def until(qtbot: QtBot, is_so: Callable[[], bool]) -> None:
    qtbot.waitUntil(is_so, timeout=PATIENCE_MS)


def labels(widget: object) -> list[str]:
    return [one.text() for one in widget.findChildren(QLabel) if one.text()]
