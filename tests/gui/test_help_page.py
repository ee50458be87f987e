"""The help: found by its words, read by keyboard alone, never behind what the app shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from firsthand.errors import NoAnswer
from firsthand.jobs.updates import Release
from firsthand.resources import resource
from firsthand.ui.help.page import ABOUT, HelpPageView
from firsthand.ui.help.pages import HelpPage, help_pages
from firsthand.ui.help.updating import UpdateSheet
from firsthand.ui.look.theme import Theme
from firsthand.ui.shell.window import MainWindow
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable
from gui.patience import PATIENCE_MS

LANGUAGES = ("en", "de")


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> HelpPageView:
    page = HelpPageView(studio)
    qtbot.addWidget(page)
    page.resize(1280, 660)
    page.show()
    return page


def test_each_language_has_the_same_pages():
    english, german = (help_pages(language) for language in LANGUAGES)
    assert [page.key for page in english] == [page.key for page in german]
    assert all(page.title and len(page.text) > 300 for page in (*english, *german))


def test_a_language_without_help_gets_the_english_one():
    assert help_pages("xx") == help_pages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_and_every_picture_leads_somewhere(language: str):
    pages = help_pages(language)
    keys = {page.key for page in pages}
    for page in pages:
        for target in re.findall(r"\]\(([^)]+)\)", page.text):
            if target.endswith(".md"):
                assert target.removesuffix(".md") in keys, f"{page.key}: {target}"
            elif target.endswith(".png"):
                name = Path(target).stem
                for shade in ("light", "dark"):
                    resource("help", "screenshots", f"{name}-{shade}.png")
            else:
                assert target.startswith("https://"), f"{page.key}: {target}"


def test_every_page_of_the_window_has_a_page_of_the_help():
    assert set(ABOUT.values()) <= {page.key for page in help_pages("en")}


@pytest.mark.parametrize(
    ("words", "found"),
    [("mark", True), ("TWO minutes", True), ("utes", False), ("two zebra", False), ("", True)],
)
def test_a_page_is_found_by_how_its_words_begin(words: str, found: bool):
    page = HelpPage("start", "First steps", "In **two minutes** you [mark](zebra.md).")
    assert page.speaks_of(words) is found


def test_searching_lists_the_pages_that_speak_of_it(page: HelpPageView, qtbot: QtBot):
    qtbot.keyClicks(page.search, "salesperson")
    assert [page.list.item(at).text() for at in range(page.list.count())] == [
        "Holding a good interview"
    ]
    assert page.reader.toPlainText().startswith("Holding a good interview")
    page.search.setText("zebra")
    assert page.list.count() == 0
    assert page.nothing.isVisible()


def test_a_link_leads_to_its_page(page: HelpPageView):
    page.reader.anchorClicked.emit(QUrl("privacy.md"))
    assert page.reader.toPlainText().startswith("Privacy")
    assert page.list.currentItem().text() == "Privacy"


def test_a_page_is_set_once_with_its_headings_and_no_picture_is_missing(page: HelpPageView):
    for one in help_pages("en"):
        page.show_page(one.key)
        text = page.reader.toPlainText()
        assert text.count(one.title) >= 1
        headings = [line.removeprefix("## ") for line in one.text.splitlines() if "## " in line]
        assert [text.splitlines().count(heading) for heading in headings] == [1] * len(headings)
        sizes = _sizes(page)
        assert sizes["heading"] > sizes["text"] * 1.2
        for name in re.findall(r"\((screenshots/[^)]+)\)", one.text):
            picture = page.reader.loadResource(2, QUrl(name))
            assert 300 < picture.width() / picture.devicePixelRatio() <= page.reader.width()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_steps_show_what_a_newcomer_sees(language: str):
    (pictures,) = (
        re.findall(r"\((screenshots/[^)]+)\)", one.text)
        for one in help_pages(language)
        if one.key == "start"
    )
    assert pictures == ["screenshots/first-run.png"]


def _sizes(page: HelpPageView) -> dict[str, float]:
    cursor = QTextCursor(page.reader.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    heading = cursor.charFormat().font().pointSizeF()
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return {"heading": heading, "text": cursor.charFormat().font().pointSizeF()}


def test_pictures_are_those_of_the_theme(page: HelpPageView, theme: Theme):
    light = page.reader.loadResource(2, QUrl("screenshots/room.png")).pixelColor(2, 2).lightness()
    theme.choose("dark")
    dark = page.reader.loadResource(2, QUrl("screenshots/room.png")).pixelColor(2, 2).lightness()
    theme.choose("light")
    assert light > 128 > dark


def test_f1_opens_what_there_is_to_read_about_the_page_in_front(window: MainWindow, qtbot: QtBot):
    window.go("guides")
    window.help()
    assert window.shown == "help"
    page = window.page("help")
    assert page.list.currentItem().text() == "Holding a good interview"
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert window.shown == "guides", "back to what it was read about"


def _report(page: HelpPageView) -> None:
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    buttons["&Report a problem"].click()


def test_a_report_is_shown_whole_and_saved_as_shown(
    page: HelpPageView, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    _report(page)
    qtbot.waitUntil(page.report.save.isEnabled, timeout=PATIENCE_MS)
    shown = page.report.text.toPlainText()
    assert "How things are" in shown
    assert "Laptop microphone" not in shown
    target = tmp_path / "sent" / "report.txt"
    target.parent.mkdir()
    page.report.ask_save = lambda *_: target
    page.report.save.click()
    qtbot.waitUntil(lambda: "report.txt" in page.report.note.text, timeout=PATIENCE_MS)
    assert target.read_text("utf-8") == shown


def test_a_report_that_cannot_be_saved_says_why(page: HelpPageView, tmp_path: Path, qtbot: QtBot):
    _report(page)
    qtbot.waitUntil(page.report.save.isEnabled, timeout=PATIENCE_MS)
    page.report.ask_save = lambda *_: tmp_path / "gone" / "report.txt"
    page.report.save.click()
    qtbot.waitUntil(lambda: bool(page.report.note.text), timeout=PATIENCE_MS)


@pytest.mark.parametrize(
    ("release", "said", "can_open"),
    [
        (Release("9.1.0", "https://example.org/", True), "9.1.0 is there", True),
        (Release("0.1.0", "https://example.org/", False), "newest", False),
    ],
)
def test_a_newer_version_is_said_only_after_asking(
    studio: Studio, qtbot: QtBot, release: Release, said: str, can_open: bool
):
    asked: list[bool] = []

    def ask() -> Release:
        asked.append(True)
        return release

    sheet = UpdateSheet(studio, ask)
    qtbot.addWidget(sheet)
    sheet.show()
    assert asked == []
    assert "pypi.org" in " ".join(one.text() for one in sheet.findChildren(type(sheet.answer)))
    sheet.ask.click()
    qtbot.waitUntil(lambda: said in sheet.answer.text(), timeout=PATIENCE_MS)
    assert sheet.open.isVisible() is can_open
    assert asked == [True]


def test_no_network_is_said_in_place(studio: Studio, qtbot: QtBot):
    def ask() -> Release:
        raise NoAnswer("pypi.org did not answer.", "Look again when online.")

    sheet = UpdateSheet(studio, ask)
    qtbot.addWidget(sheet)
    sheet.ask.click()
    qtbot.waitUntil(lambda: "did not answer" in sheet.note.text, timeout=PATIENCE_MS)
    assert sheet.ask.isEnabled()


def test_everything_is_named_reached_and_readable(page: HelpPageView, qtbot: QtBot):
    assert unnamed(page) == []
    assert unreachable(page) == []
    for button in page.findChildren(QPushButton):
        if button.text() in ("&Report a problem", "Is there a new &version?"):
            button.click()
            assert clipped(page) == []
    qtbot.waitUntil(page.report.save.isEnabled, timeout=PATIENCE_MS)
