"""A persona goes to Marketing, to Sales and into ears."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, FakeLibrary
from fakes.eight_buyers import RATE, eight_records
from firsthand.core.interview import Answer
from firsthand.core.persona.kept import StatementId
from firsthand.core.ports import Progress
from firsthand.jobs.exporting import persona_reel
from firsthand.jobs.exporting.persona_reel import PersonaReel, export_persona_reel
from firsthand.ui.persona.page import PersonaPage
from gui.patience import PATIENCE_MS
from gui.personas import card, kept, until

_CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.mark.parametrize("kind", ["draft", "brief"])
def test_a_key_writes_the_persona_for_marketing_or_for_sales(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, kind: str
) -> None:
    getattr(page.head, kind).click()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    (written,) = (desk.home / "exports").iterdir()
    assert written.suffix == ".docx"
    assert kind in written.name


def test_where_nobody_may_be_heard_the_page_says_what_to_do(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_E, _CTRL_ALT)
    until(qtbot, lambda: "agreed to be quoted and to be heard" in page.banner.text)
    assert not list((desk.home / "exports").glob("*"))


def _let_them_be_heard(library: FakeLibrary) -> None:
    for number, record in enumerate(eight_records()):
        answer = Answer.YES if number else Answer.NO
        consent = replace(record.setup.consent, share_audio=answer)
        library.keep_record(replace(record, setup=replace(record.setup, consent=consent)))
        place = library.folder(record.id)
        place.mkdir(parents=True, exist_ok=True)
        frames = record.timeline.takes[0].frames
        soundfile.write(place / record.timeline.takes[0].file, np.zeros(frames, np.int16), RATE)


def test_the_voices_of_a_persona_are_written_and_found(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    _let_them_be_heard(desk.library)
    qtbot.keyClick(page, Qt.Key.Key_E, _CTRL_ALT)
    until(qtbot, lambda: "The file is written" in page.banner.text)
    assert "Left out" in page.banner.text
    names = sorted(path.suffix for path in (desk.home / "exports").iterdir())
    assert names == [".mp3", ".vtt"]


def test_pressing_voices_again_says_what_is_being_written_and_starts_nothing(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _let_them_be_heard(desk.library)
    go_on, started = threading.Event(), []

    def slow(*args: Any, **choices: Any) -> PersonaReel:
        started.append(args)
        assert go_on.wait(PATIENCE_MS / 1000)
        return export_persona_reel(*args, **choices)

    monkeypatch.setattr(persona_reel, "export_persona_reel", slow)
    for button in (page.head.reel, page.head.reel, page.head.draft, page.head.reel):
        button.click()
        page.banner.clear()
    page.head.reel.click()
    assert "are being written" in page.banner.text
    go_on.set()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    assert len(started) == 1
    assert len(list((desk.home / "exports").iterdir())) == 2
    page.head.draft.click()
    until(qtbot, lambda: ".docx" in page.banner.text)


def test_it_is_said_how_far_the_voices_are_and_how_long_they_still_take(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _let_them_be_heard(desk.library)
    go_on = threading.Event()

    def halfway(*args: Any, **choices: Any) -> PersonaReel:
        choices["on_progress"](Progress(0.5))
        assert go_on.wait(PATIENCE_MS / 1000)
        return export_persona_reel(*args, **choices)

    monkeypatch.setattr(persona_reel, "export_persona_reel", halfway)
    page.head.reel.click()
    until(qtbot, lambda: "are being written: 50 %, " in page.banner.text)
    assert page.banner.text.endswith(" left")
    page.banner.clear()
    page.head.reel.click()
    assert "50 %" in page.banner.text
    go_on.set()
    until(qtbot, lambda: "The file is written" in page.banner.text)


def test_a_persona_somebody_has_worked_in_stays_and_is_said(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.head.draft.click()
    until(qtbot, lambda: "The file is written" in page.banner.text)
    (first,) = (desk.home / "exports").iterdir()
    first.write_bytes(b"somebody's own work")
    page.banner.clear()
    page.head.draft.click()
    until(qtbot, lambda: "was not replaced" in page.banner.text)
    assert first.read_bytes() == b"somebody's own work"
    assert (first.parent / f"{first.stem} 2.docx").is_file()


def test_a_sentence_typed_a_moment_ago_is_kept_before_a_document_is_written(
    page: PersonaPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    one = card(page, "s-it")
    one.sentence.setFocus()
    qtbot.keyClicks(one.sentence, "Now: ")
    page._hand_on("draft")
    statement = kept(desk).statement(StatementId("s-it"))
    assert statement is not None
    assert statement.text.startswith("Now: ")
    until(qtbot, lambda: "written" in page.banner.text)
