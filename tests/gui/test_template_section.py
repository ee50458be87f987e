"""A company's Word template in Settings: chosen, looked at, refused, taken back."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.templates import company_template
from firsthand.jobs.exporting.word_template import TemplateReport, look_at
from firsthand.ui.preferences.template import TemplateSection
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS


@pytest.fixture
def section(studio: Studio, qtbot: QtBot) -> TemplateSection:
    section = TemplateSection(studio)
    qtbot.addWidget(section)
    section.resize(1000, 260)
    section.show()
    return section


def test_a_template_is_chosen_and_what_it_lacks_is_said(
    section: TemplateSection, studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    template = company_template(tmp_path / "company.dotx")
    assert not section.none.isEnabled()
    section.ask = lambda *_: template
    section.choose.click()
    qtbot.waitUntil(lambda: "Styles it lacks" in section.note.text, timeout=PATIENCE_MS)
    assert "Page numbers are added" in section.note.text
    assert section.name.text() == "company.dotx"
    assert studio.settings.word_template == str(template)
    assert section.none.isEnabled()


def test_a_file_that_is_none_is_refused_and_the_old_one_stays(
    section: TemplateSection, studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"Dear Sir or Madam")
    section.ask = lambda *_: letter
    section.choose.click()
    qtbot.waitUntil(lambda: "cannot be used" in section.note.text, timeout=PATIENCE_MS)
    assert studio.settings.word_template == ""
    assert section.name.text() == "Firsthand’s own page"


def test_thinking_better_of_it_changes_nothing(section: TemplateSection, studio: Studio) -> None:
    section.ask = lambda *_: None
    section.choose.click()
    assert studio.settings.word_template == ""
    assert section.note.text == ""


def test_the_own_page_comes_back_by_one_click(
    section: TemplateSection, studio: Studio, tmp_path: Path
) -> None:
    studio.change_settings(word_template=str(company_template(tmp_path / "company.dotx")))
    section.refresh()
    assert section.name.text() == "company.dotx"
    section.none.click()
    assert studio.settings.word_template == ""
    assert section.name.text() == "Firsthand’s own page"


def test_a_template_that_has_gone_is_said(
    section: TemplateSection, studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    studio.change_settings(word_template=str(tmp_path / "gone.dotx"))
    section.refresh()
    qtbot.waitUntil(lambda: "no Word template at that place" in section.note.text,
                    timeout=PATIENCE_MS)  # fmt: skip


def test_everything_is_named_reachable_and_whole(section: TemplateSection) -> None:
    assert unnamed(section) == []
    assert unreachable(section) == []
    assert clipped(section) == []


def test_a_template_that_is_still_looked_at_gives_way_to_the_choice_made_since(
    section: TemplateSection,
    studio: Studio,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    template, may_go, real = company_template(tmp_path / "company.dotx"), Event(), look_at
    studio.change_settings(word_template=str(template))

    def slowly(path: Path) -> TemplateReport:
        assert may_go.wait(PATIENCE_MS / 1000)
        return real(path)

    monkeypatch.setattr("firsthand.jobs.exporting.word_template.look_at", slowly)
    section.ask = lambda *_: template
    section.refresh()
    section.choose.click()
    section.none.click()
    may_go.set()
    studio.background.close()
    QApplication.processEvents()
    assert studio.settings.word_template == ""
    assert section.note.text == ""
