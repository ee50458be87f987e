"""A guide is typed as text, checked as it is typed, and kept as one's own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, SlowShelf
from fakes.held import HeldReadings
from fakes.interviews import record
from firsthand.core.guide import parse_guide
from firsthand.core.interview import Study
from firsthand.core.lint.rules import Rule
from firsthand.jobs import own_guides
from firsthand.resources import resource
from firsthand.ui.guides.page import GuidesPage
from firsthand.ui.studio import Studio
from gui.patience import PATIENCE_MS

SHIPPED = resource("guides", "new-idea-problem-first.md").read_text("utf-8")
CLOSED = "- Do you like your work?"


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> GuidesPage:
    desk.library.keep_study(
        Study("Shifts", "cover a shift", "a text message service", ("text message",))
    )
    page = GuidesPage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.resize(1200, 700)
    page.show()
    page.on_enter()
    qtbot.waitUntil(
        lambda: page._checked.guide is not None and page.side.choice.count() == 2,
        timeout=PATIENCE_MS,
    )
    return page


@pytest.fixture
def slow_shelf(page: GuidesPage, desk: FakeDesk) -> Iterator[SlowShelf]:
    shelf = desk.shelf = SlowShelf(desk.library)
    yield shelf
    shelf.close()


def _line_of(page: GuidesPage, text: str) -> int:
    lines = page.editor.toPlainText().splitlines()
    return next(number for number, line in enumerate(lines) if text in line)


def _type_at_the_end_of(page: GuidesPage, text: str, typed: str) -> None:
    page.editor.go_to(_line_of(page, text))
    page.editor.insertPlainText(typed)


def test_the_default_guide_is_open_and_its_minutes_are_summed(page: GuidesPage) -> None:
    assert page.editor.toPlainText() == SHIPPED
    assert page.side.minutes.text() == "32 min in all, 18 of them before the reveal"


def test_the_room_shows_the_question_at_the_cursor_with_its_placeholders_filled(
    page: GuidesPage,
) -> None:
    page.editor.go_to(_line_of(page, "{problem}"))
    assert page.side.room.question.startswith("We're hearing that buyers are struggling to cover a")
    page.editor.go_to(_line_of(page, "Who else was") if "Who else was" in SHIPPED else 0)


def test_a_closed_question_is_said_with_why_and_an_open_wording(
    page: GuidesPage, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", f"\n{CLOSED}")
    qtbot.waitUntil(lambda: page.objections.wording != "", timeout=PATIENCE_MS)
    assert "one word" in page.objections.why
    assert page.objections.take.isVisible()


def test_one_key_takes_the_open_wording_over_and_undo_brings_the_old_one_back(
    page: GuidesPage, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", f"\n{CLOSED}")
    qtbot.waitUntil(lambda: page.objections.wording != "", timeout=PATIENCE_MS)
    wording = page.objections.wording
    page.activateWindow()
    qtbot.keyClick(page.editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert f"- {wording}\n" in page.editor.toPlainText()
    qtbot.waitUntil(lambda: page._by_line == {}, timeout=PATIENCE_MS)
    page.editor.undo()
    assert CLOSED in page.editor.toPlainText()


def test_the_solution_before_the_reveal_is_said(page: GuidesPage, qtbot: QtBot) -> None:
    _type_at_the_end_of(page, "How's business?", "\n- How do you use a text message today?")
    qtbot.waitUntil(lambda: bool(page._by_line), timeout=PATIENCE_MS)
    rules = [one.rule for found in page._by_line.values() for one in found]
    assert rules == [Rule.NAMES_SOLUTION]


def test_the_next_question_to_look_at_is_one_key_away(page: GuidesPage, qtbot: QtBot) -> None:
    _type_at_the_end_of(page, "How do you deal with it today?", f"\n{CLOSED}")
    qtbot.waitUntil(lambda: bool(page._by_line), timeout=PATIENCE_MS)
    page.editor.go_to(0)
    page.activateWindow()
    qtbot.keyClick(page.editor, Qt.Key.Key_F8)
    assert page.editor.textCursor().block().text() == CLOSED


def test_a_guide_without_questions_says_how_to_write_one(page: GuidesPage, qtbot: QtBot) -> None:
    page.editor.setPlainText("# Kennels\n\n## Opening (opening, 4 min)\n")
    qtbot.waitUntil(lambda: "dash" in page.objections.why, timeout=PATIENCE_MS)
    page.editor.appendPlainText("- How is business?")
    qtbot.waitUntil(lambda: "None is closed" in page.objections.why, timeout=PATIENCE_MS)


def test_nothing_is_said_about_the_questions_of_a_guide_that_cannot_be_understood(
    page: GuidesPage, qtbot: QtBot
) -> None:
    page.editor.setPlainText("# Kennels - Do you like your work?")
    qtbot.waitUntil(lambda: not page.objections.isVisible(), timeout=PATIENCE_MS)
    page.editor.setPlainText(SHIPPED)
    qtbot.waitUntil(page.objections.isVisible, timeout=PATIENCE_MS)


def test_a_guide_that_cannot_be_understood_names_its_line(page: GuidesPage, qtbot: QtBot) -> None:
    _type_at_the_end_of(page, "## Exploring", "\n## Digging (digging, 3 min)")
    qtbot.waitUntil(lambda: page.note.text != "", timeout=PATIENCE_MS)
    number = _line_of(page, "## Digging") + 1
    assert f"Line {number} " in page.note.text
    assert page.note.isVisible()


def test_what_is_typed_is_kept_as_ones_own_and_the_shipped_guide_stays(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    own = desk.home / "guides" / "new-idea-problem-first.md"
    qtbot.waitUntil(own.exists, timeout=PATIENCE_MS)
    assert "What keeps you here?" in own.read_text("utf-8")
    assert own.stat().st_mode & 0o777 == 0o600
    assert resource("guides", own.name).read_text("utf-8") == SHIPPED
    assert page.choice.currentText().endswith("(your own)")


def test_the_guide_that_ships_can_be_had_back_and_that_can_be_undone(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    own = desk.home / "guides" / "new-idea-problem-first.md"
    qtbot.waitUntil(own.exists, timeout=PATIENCE_MS)
    page.give_way.click()
    qtbot.waitUntil(lambda: page.editor.toPlainText() == SHIPPED, timeout=PATIENCE_MS)
    assert not own.exists()
    page.banner._buttons[0].click()
    qtbot.waitUntil(
        lambda: "What keeps you here?" in page.editor.toPlainText(), timeout=PATIENCE_MS
    )


def test_a_guide_that_cannot_be_removed_is_said_in_place(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    own = desk.home / "guides" / "new-idea-problem-first.md"
    qtbot.waitUntil(own.exists, timeout=PATIENCE_MS)
    own.unlink()
    own.mkdir()
    page.give_way.click()
    qtbot.waitUntil(lambda: "cannot be removed" in page.banner.text, timeout=PATIENCE_MS)


def test_a_new_guide_begins_as_one_that_can_be_held(page: GuidesPage, qtbot: QtBot) -> None:
    page.new.click()
    qtbot.waitUntil(lambda: page._key == "my-guide", timeout=PATIENCE_MS)
    assert parse_guide(page.editor.toPlainText()).name == "My guide"


def test_a_guide_from_a_file_becomes_ones_own(
    page: GuidesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    brought = tmp_path / "Lost deal.md"
    brought.write_text(SHIPPED.replace("New idea, problem first", "Why we lost"), "utf-8")
    page.ask_open = lambda *_: brought
    page.bring_in.click()
    qtbot.waitUntil(
        lambda: page.editor.toPlainText().startswith("# Why we lost"), timeout=PATIENCE_MS
    )
    assert page._key not in ("lost-deal",)


def test_a_file_that_is_no_guide_is_said_in_place(
    page: GuidesPage, tmp_path: Path, qtbot: QtBot
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all,", "utf-8")
    page.ask_open = lambda *_: letter
    page.bring_in.click()
    qtbot.waitUntil(lambda: "no name" in page.banner.text, timeout=PATIENCE_MS)


def test_a_guide_is_exported_as_it_stands(page: GuidesPage, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "mine.md"
    page.ask_save = lambda *_: target
    page.export.click()
    qtbot.waitUntil(lambda: "mine.md" in page.banner.text, timeout=PATIENCE_MS)
    assert target.read_text("utf-8") == SHIPPED


def test_enter_goes_on_with_the_list_and_tab_makes_a_probe(page: GuidesPage, qtbot: QtBot) -> None:
    page.editor.go_to(_line_of(page, "How's business?"))
    qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    qtbot.keyClicks(page.editor, "Since when?")
    qtbot.keyClick(page.editor, Qt.Key.Key_Tab)
    assert page.editor.textCursor().block().text() == "  - Since when?"
    qtbot.keyClick(page.editor, Qt.Key.Key_Backtab)
    assert page.editor.textCursor().block().text() == "- Since when?"


def test_a_guide_typed_with_its_own_bullets_and_headings_stands_as_typed(
    page: GuidesPage, qtbot: QtBot
) -> None:
    page.editor.clear()
    written = (
        "# Kennels",
        "## Opening (opening, 4 min)",
        "- How is business?",
        "  - Since when?",
        "- What is new?",
        "## The problem (problem, 4 min)",
        "* What went wrong - and when?",
    )
    for line in written:
        qtbot.keyClicks(page.editor, line)
        qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    assert page.editor.toPlainText() == "\n".join(written) + "\n"


def test_tab_leaves_the_editor_from_any_other_line(page: GuidesPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.editor.moveCursor(QTextCursor.MoveOperation.Start)
    page.editor.setFocus()
    qtbot.keyClick(page.editor, Qt.Key.Key_Tab)
    assert not page.editor.hasFocus()


def test_a_guide_is_printed_as_a_sheet(page: GuidesPage, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "sheet.docx"
    page.ask_save = lambda *_: target
    qtbot.waitUntil(lambda: page._checked.guide is not None)
    page.print.click()
    qtbot.waitUntil(lambda: "sheet.docx" in page.banner.text, timeout=20_000)
    assert target.stat().st_size > 0


def test_what_is_typed_while_the_guides_are_read_again_stays(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.on_leave()
    own_guides.write_guide(desk.home, "another", SHIPPED)
    page.on_enter()
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    qtbot.waitUntil(lambda: page.choice.findData("another") >= 0, timeout=PATIENCE_MS)
    assert "What keeps you here?" in page.editor.toPlainText()


def test_who_comes_back_at_once_finds_what_is_still_being_written(
    page: GuidesPage, desk: FakeDesk, slow_shelf: SlowShelf, qtbot: QtBot
) -> None:
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    page.on_leave()
    _type_at_the_end_of(page, "keeps you here?", "\n- Since when?")
    page.on_leave()
    page.on_enter()
    slow_shelf.may_work.set()
    qtbot.waitUntil(lambda: "Since when?" in page._guides[page._key].text, timeout=PATIENCE_MS)
    desk.catch_up()
    own = desk.home / "guides" / "new-idea-problem-first.md"
    qtbot.waitUntil(lambda: own.read_text("utf-8") == page.editor.toPlainText())
    assert "Since when?" in page.editor.toPlainText()


def test_what_could_not_be_written_is_said_and_tried_again(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    in_the_way = desk.home / "guides"
    in_the_way.write_text("a file where the folder should be")
    _type_at_the_end_of(page, "How's business?", "\n- What keeps you here?")
    page.on_leave()
    qtbot.waitUntil(lambda: "cannot be written" in page.banner.text, timeout=PATIENCE_MS)
    in_the_way.unlink()
    page.on_leave()
    own = desk.home / "guides" / "new-idea-problem-first.md"
    assert "What keeps you here?" in own.read_text("utf-8")


def test_one_guide_that_cannot_be_read_hides_no_other_and_is_never_written_over(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    own_guides.write_guide(desk.home, "another", SHIPPED)
    foreign = desk.home / "guides" / "my-guide.md"
    foreign.write_bytes("# Für Käufer".encode("latin-1"))
    page.on_enter()
    qtbot.waitUntil(lambda: page.choice.findData("another") >= 0, timeout=PATIENCE_MS)
    assert "my-guide.md cannot be read" in page.banner.text
    page.new.click()
    qtbot.waitUntil(lambda: page._key == "my-guide-2", timeout=PATIENCE_MS)
    assert foreign.read_bytes() == "# Für Käufer".encode("latin-1")


def test_a_guide_of_ones_own_can_be_removed_and_that_can_be_undone(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.new.click()
    qtbot.waitUntil(lambda: page._key == "my-guide", timeout=PATIENCE_MS)
    assert page.give_way.isVisible()
    page.give_way.click()
    qtbot.waitUntil(lambda: page.choice.findData("my-guide") < 0, timeout=PATIENCE_MS)
    assert page.editor.toPlainText() == SHIPPED
    assert not page.give_way.isVisible()
    assert not (desk.home / "guides" / "my-guide.md").exists()
    page.banner._buttons[0].click()
    qtbot.waitUntil(lambda: page._key == "my-guide", timeout=PATIENCE_MS)
    assert parse_guide(page.editor.toPlainText()).name == "My guide"


def test_a_double_click_makes_one_guide(
    page: GuidesPage, desk: FakeDesk, slow_shelf: SlowShelf, qtbot: QtBot
) -> None:
    page.new.click()
    page.new.click()
    slow_shelf.may_work.set()
    qtbot.waitUntil(lambda: page._key == "my-guide", timeout=PATIENCE_MS)
    assert [path.stem for path in (desk.home / "guides").iterdir()] == ["my-guide"]
    assert page.editor.hasFocus()


def test_enter_before_a_question_makes_room_above_it(page: GuidesPage, qtbot: QtBot) -> None:
    page.editor.go_to(_line_of(page, "How's business?"))
    qtbot.keyClick(page.editor, Qt.Key.Key_Home)
    qtbot.keyClick(page.editor, Qt.Key.Key_Return)
    assert page.editor.toPlainText() == SHIPPED.replace("- How's business?", "\n- How's business?")


def test_a_guide_that_cannot_be_understood_says_so_instead_of_printing(page: GuidesPage) -> None:
    page.editor.setPlainText("Dear all,")
    page.print.click()
    assert "no name" in page.banner.text


def test_the_list_read_last_is_the_one_that_is_shown(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldReadings(monkeypatch)
    page.on_enter()
    held.wait_for(1)
    page.new.click()
    qtbot.waitUntil(lambda: held.begun == 2, timeout=PATIENCE_MS)
    held.wait_for(2)
    held.let_go(1)
    qtbot.waitUntil(lambda: page.choice.findData("my-guide") >= 0, timeout=PATIENCE_MS)
    shown = page.editor.toPlainText()
    held.let_go(0)
    page.studio.background.close()
    QApplication.processEvents()
    assert page.choice.currentData() == "my-guide"
    assert page.editor.toPlainText() == shown


def test_a_guide_that_was_held_gets_another_version_with_its_first_other_question(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    known = record()
    setup = replace(known.setup, guide=SHIPPED, guide_name=page._key)
    desk.library.keep_record(replace(known, setup=setup))
    _type_at_the_end_of(page, "How's business?", "\n- What came last?")
    place = page.editor.textCursor().position()
    file = desk.home / "guides" / f"{page._key}.md"
    qtbot.waitUntil(lambda: file.is_file() and "version: 2" in file.read_text("utf-8"))
    qtbot.waitUntil(lambda: "Kept as version 2" in page._kept.text())
    assert "version: 1\n" in page.editor.toPlainText(), "it moves under nobody's hands"
    page.choice.setFocus()
    qtbot.waitUntil(lambda: page.editor.toPlainText() == file.read_text("utf-8"))
    assert page.editor.textCursor().position() == place
    page.editor.setFocus()
    page.editor.insertPlainText(" And before?")
    qtbot.waitUntil(lambda: "And before?" in file.read_text("utf-8"))
    assert "version: 2\n" in file.read_text("utf-8")


def test_a_raised_version_does_not_stop_undo(
    page: GuidesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    known = record()
    setup = replace(known.setup, guide=SHIPPED, guide_name=page._key)
    desk.library.keep_record(replace(known, setup=setup))
    qtbot.waitUntil(page.editor.hasFocus)
    page.editor.go_to(_line_of(page, "How's business?"))
    qtbot.keyClicks(page.editor, " And yours?")
    qtbot.waitUntil(lambda: "Kept as version 2" in page._kept.text())
    page.editor.undo()
    assert page.editor.toPlainText() == SHIPPED
