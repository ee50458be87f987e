"""Writes the guide that is shown to a file: as text, or as a Word sheet for the table."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from firsthand.core.guide import parse_guide
from firsthand.core.interview import Study
from firsthand.errors import BadGuide
from firsthand.jobs import own_guides
from firsthand.jobs.guides import print_guide, sheet_name
from firsthand.ui import files
from firsthand.ui.page import Page

AskSave = Callable[..., Path | None]


def export_guide(page: Page, ask: AskSave, key: str, text: str) -> None:
    """As it stands, also one that cannot be understood yet."""
    translate = QCoreApplication.translate
    path = ask(page, translate("GuidesPage", "Export this guide"), f"{key}.md", files.GUIDES)
    if path is None:
        return

    def say(_: object) -> None:
        said = translate("GuidesPage", "The guide is written: %1")
        page.banner.say(said.replace("%1", path.name), tone="info")

    page.studio.background.run(
        lambda: own_guides.write_to(path, text), say, owner=page, must_finish=True
    )


def print_sheet(page: Page, ask: AskSave, text: str, study: Study) -> None:
    """With the study's words in the placeholders; what cannot be understood is said."""
    translate = QCoreApplication.translate
    try:
        guide = parse_guide(text)
    except BadGuide as error:
        page.show_error(error)
        return
    path = ask(page, translate("GuidesPage", "Print this guide"), sheet_name(guide), files.WORD)
    if path is None:
        return

    def say(written: Path) -> None:
        said = translate("GuidesPage", "The sheet is written: %1")
        page.banner.say(said.replace("%1", written.name), tone="info")

    page.studio.background.run(
        lambda: print_guide(guide, study, path), say, owner=page, must_finish=True
    )
