"""Themes are renamed, nested, coloured and merged by keyboard, in all interviews, with undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.held import HeldReadings
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.record import SearchHit
from firsthand.core.themes import ThemeNote
from firsthand.core.timeline import Frame
from firsthand.errors import FirsthandError
from firsthand.ui.library.themes_page import ThemesPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS

RECORD = interview_record()
ONE, TWO, *_ = RECORD.quotes


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> ThemesPage:
    quotes = (replace(ONE, themes=("price", "trust")), replace(TWO, themes=("late data",)))
    desk.library.keep_record(replace(RECORD, quotes=quotes))
    page = ThemesPage(studio)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 3)
    return page


def test_a_theme_says_its_name_quotes_and_interviews(page: ThemesPage) -> None:
    said = page.tree.topLevelItem(0).data(0, Qt.ItemDataRole.AccessibleTextRole)
    assert said == "late data, 1 quote, 1 interview"


def test_counts_stand_under_their_headings(page: ThemesPage) -> None:
    right = Qt.AlignmentFlag.AlignRight
    shown, heads = page.tree.topLevelItem(0), page.tree.headerItem()
    for column in (1, 2):
        assert Qt.AlignmentFlag(shown.textAlignment(column)) & right
        assert Qt.AlignmentFlag(heads.textAlignment(column)) & right


def tags(desk: FakeDesk) -> list[tuple[str, ...]]:
    return [quote.themes for quote in desk.library.record(RECORD.id).quotes]


def test_f2_renames_a_theme_and_undo_gives_its_name_back(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.tree.choose("price")
    page._begin_renaming()
    qtbot.keyClicks(page.name, "cost a seat")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert tags(desk) == [("cost a seat", "trust"), ("late data",)]
    assert page.tree.theme_name == "cost a seat"
    page.undo.undo()
    assert tags(desk) == [("price", "trust"), ("late data",)]
    assert page.tree.theme_name == "price"
    page.undo.redo()
    assert tags(desk)[0] == ("cost a seat", "trust")


def test_undo_says_what_it_took_back_also_from_inside_the_name(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    page.tree.choose("price")
    page._begin_renaming()
    qtbot.keyClicks(page.name, "cost a seat")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    qtbot.keyClick(page.name, Qt.Key.Key_Z, control)
    assert tags(desk)[0] == ("price", "trust")
    assert page.banner.text == "Taken back: rename a theme"
    page.tree.setFocus()
    qtbot.keyClick(page.tree, Qt.Key.Key_Y, control)
    assert tags(desk)[0] == ("cost a seat", "trust")
    assert page.banner.text == "Done again: rename a theme"
    page.nest("cost a seat", "late data")
    assert page.banner.text == ""


def test_two_themes_are_made_one(page: ThemesPage, desk: FakeDesk) -> None:
    page.tree.choose("late data")
    page.into.choose("price")
    page.into.activated.emit(page.into.currentIndex())
    assert tags(desk) == [("price", "trust"), ("price",)]
    assert page.tree.theme_name == "price"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_P], ids=["arrow", "letter"])
def test_themes_are_made_one_by_keys_only_once_the_other_is_taken(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot, key: Qt.Key
) -> None:
    page.tree.choose("late data")
    before = tags(desk)
    page.into.setFocus()
    qtbot.keyClick(page.into, key)
    names = page.into.view()
    qtbot.waitUntil(names.isVisible)
    qtbot.keyClick(names, Qt.Key.Key_Down)
    assert tags(desk) == before
    qtbot.keyClick(names, Qt.Key.Key_Return)
    assert tags(desk) == [("price", "trust"), ("price",)]


def test_a_theme_is_nested_by_choice_and_the_tree_shows_it(
    page: ThemesPage, desk: FakeDesk
) -> None:
    page.tree.choose("late data")
    page.parent_choice.choose("trust")
    page.parent_choice.activated.emit(page.parent_choice.currentIndex())
    assert desk.library.theme_notes == (ThemeNote("late data", "trust"),)
    assert page.tree.topLevelItemCount() == 2
    assert page.tree.currentItem().parent().text(0) == "trust"
    assert page.tree.currentItem().parent().text(1) == "2"


def test_a_theme_is_nested_by_dragging(page: ThemesPage, desk: FakeDesk) -> None:
    page.tree.choose("price")
    target = page.tree.visualItemRect(page.tree.findItems("trust", Qt.MatchFlag.MatchExactly)[0])
    carried = QMimeData()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.MoveAction
    event = QDropEvent(QPointF(target.center()), copy, carried, left, none)
    page.tree.dropEvent(event)
    assert desk.library.theme_notes == (ThemeNote("price", "trust"),)


def test_what_is_closed_and_where_one_has_scrolled_outlive_an_edit(
    page: ThemesPage, desk: FakeDesk
) -> None:
    many = tuple(f"theme {number:02}" for number in range(60))
    quotes = (replace(ONE, themes=("price", "trust", *many)),)
    desk.library.keep_record(replace(RECORD, quotes=quotes))
    page._show(desk.library.themes())
    page.nest("price", "trust")
    page.nest("theme 01", "theme 00")
    tree, bar = page.tree, page.tree.verticalScrollBar()
    tree.findItems("theme 00", Qt.MatchFlag.MatchExactly)[0].setExpanded(False)
    tree.choose("theme 40")
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    before = tree.visualItemRect(tree.currentItem()).top()
    page.colour_choice.choose("blue")
    page.colour_choice.activated.emit(page.colour_choice.currentIndex())
    assert page.themes.note("theme 40").colour == "blue"
    assert not tree.findItems("theme 00", Qt.MatchFlag.MatchExactly)[0].isExpanded()
    assert tree.findItems("trust", Qt.MatchFlag.MatchExactly)[0].isExpanded()
    assert tree.visualItemRect(tree.currentItem()).top() == before


def test_a_theme_cannot_go_under_itself_and_that_is_said(page: ThemesPage, desk: FakeDesk) -> None:
    page.nest("late data", "trust")
    page.nest("trust", "late data")
    assert desk.library.theme_notes == (ThemeNote("late data", "trust"),)
    assert "under itself" in page.banner.accessibleName() + page.banner.text


def test_a_theme_is_coloured_and_removed(page: ThemesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.tree.choose("trust")
    page.colour_choice.choose("green")
    page.colour_choice.activated.emit(page.colour_choice.currentIndex())
    assert desk.library.theme_notes == (ThemeNote("trust", "", "green"),)
    page.remove.click()
    assert tags(desk) == [("price",), ("late data",)]
    page.undo.undo()
    page.undo.undo()
    assert tags(desk)[0] == ("price", "trust")
    assert desk.library.theme_notes == ()


def test_a_quote_opens_its_interview_at_its_place(page: ThemesPage, qtbot: QtBot) -> None:
    hit = SearchHit(InterviewId("x"), "B-07", "quote", Frame(160), 0.01, "It costs too much.")
    page._show_hits([hit])
    opened: list[tuple[str, object]] = []
    page.open_requested.connect(lambda interview, frame: opened.append((interview, frame)))
    page.quotes.setCurrentIndex(page.lines.index(0))
    page.quotes.setFocus()
    qtbot.keyClick(page.quotes, Qt.Key.Key_Return)
    assert opened == [("x", 160)]


def test_a_quote_stays_chosen_where_its_words_were_corrected(page: ThemesPage) -> None:
    first = SearchHit(InterviewId("x"), "B-07", "quote", Frame(160), 0.01, "It costs too much.")
    second = replace(first, start=Frame(320), snippet="It is to dear.")
    page._show_hits([first, second])
    page.quotes.setCurrentIndex(page.lines.index(1))
    page._show_hits([first, replace(second, snippet="It is too dear.")])
    assert page.quotes.currentIndex().row() == 1


def test_quotes_of_a_theme_that_are_not_listed_are_told_of(page: ThemesPage) -> None:
    one = SearchHit(InterviewId("x"), "B-07", "quote", Frame(0), 0.0, "It costs too much.")
    page._show_hits([replace(one, start=Frame(number)) for number in range(1001)])
    assert page.lines.rowCount() == 1000
    assert page._newest_alone.isVisible()
    page._show_hits([one])
    assert not page._newest_alone.isVisible()


def test_a_long_quote_can_be_read_to_its_end(page: ThemesPage) -> None:
    short = SearchHit(InterviewId("x"), "B-07", "quote", Frame(160), 0.01, "It costs too much.")
    page._show_hits([short, replace(short, start=Frame(320), snippet=40 * "It costs too much. ")])
    heights = [page.quotes.visualRect(page.lines.index(row)).height() for row in (0, 1)]
    assert heights[1] > 2 * heights[0]
    page.resize(900, 720)
    QApplication.processEvents()
    assert page.quotes.visualRect(page.lines.index(1)).height() > heights[1]


def test_without_themes_it_says_where_they_come_from(studio: Studio, qtbot: QtBot) -> None:
    page = ThemesPage(studio)
    qtbot.addWidget(page)
    page.show()
    page.on_enter()
    qtbot.waitUntil(page.tree.isHidden)
    assert page._nothing.isVisible()


def test_all_of_it_has_a_name_and_room_and_is_reached_by_tab(page: ThemesPage) -> None:
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []


def test_escape_gives_up_a_name_that_is_half_typed(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    left: list[bool] = []
    page.library_requested.connect(lambda: left.append(True))
    page.tree.choose("price")
    page._begin_renaming()
    qtbot.keyClicks(page.name, "half ty")
    qtbot.keyClick(page.name, Qt.Key.Key_Escape)
    assert page.name.text() == "price"
    assert page.tree.hasFocus()
    assert (left, tags(desk)) == ([], [("price", "trust"), ("late data",)])
    qtbot.keyClick(page.tree, Qt.Key.Key_Escape)
    assert left == [True]


def test_what_is_being_typed_outlives_a_change_that_is_read_again(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.tree.choose("late data")
    page._begin_renaming()
    qtbot.keyClicks(page.name, "fres")
    desk.library.keep_quote(RECORD.id, replace(TWO, themes=("late data", "new one")))
    page._read()
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 4)
    qtbot.keyClicks(page.name, "h data")
    qtbot.keyClick(page.name, Qt.Key.Key_Return)
    assert ("fresh data", "new one") in tags(desk)


def test_a_change_is_not_shown_undone_by_what_was_read_before_it(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = HeldReadings(monkeypatch)
    page.on_enter()
    held.wait_for(1)
    page.tree.choose("price")
    page.remove.click()
    qtbot.waitUntil(lambda: held.begun > 1, timeout=PATIENCE_MS)
    for number in reversed(range(held.begun)):
        held.wait_for(number + 1)
        held.let_go(number)
    page.studio.background.close()
    QApplication.processEvents()
    assert page.themes.names() == ("late data", "trust")


def test_what_could_not_be_kept_is_not_shown_as_if_it_were(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_: object) -> None:
        raise FirsthandError("The disk is full.", "Make room.")

    monkeypatch.setattr(desk.library, "change_themes", refuses)
    page.tree.choose("price")
    page.remove.click()
    qtbot.waitUntil(lambda: "The disk is full" in page.banner.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "price" in page.themes.names(), timeout=PATIENCE_MS)


def test_without_themes_the_page_says_where_they_come_from_and_leads_there(
    studio: Studio, qtbot: QtBot
) -> None:
    page = ThemesPage(studio)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.on_enter()
    qtbot.waitUntil(page.first.hasFocus, timeout=PATIENCE_MS)
    assert unnamed(page) == []
    assert clipped(page) == []
    with qtbot.waitSignal(page.library_requested):
        qtbot.keyClick(page.first, Qt.Key.Key_Space)


def test_when_the_last_theme_is_removed_undo_still_brings_it_back(
    page: ThemesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    for name in ("price", "trust", "late data"):
        page.tree.choose(name)
        page.remove.click()
    assert page.first.isVisible()
    qtbot.keyClick(page.first, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.tree.topLevelItemCount() == 1, timeout=PATIENCE_MS)
    assert tags(desk)[1] == ("late data",)
    assert not page.first.isVisible()


def test_that_there_are_no_themes_is_said_once_it_is_known(studio: Studio, qtbot: QtBot) -> None:
    page = ThemesPage(studio)
    qtbot.addWidget(page)
    page.show()
    assert not page._nothing.isVisible()
    page.on_enter()
    qtbot.waitUntil(page._nothing.isVisible, timeout=PATIENCE_MS)
