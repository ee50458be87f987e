"""The window in German: every text is translated, in step with the code, and has room."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from firsthand.errors import BadGuide, FirsthandError
from firsthand.settings import Settings
from firsthand.ui.guides.page import GuidesPage
from firsthand.ui.language import languages, speak
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.page import Page
from firsthand.ui.preferences.page import SettingsPage
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.said import said, told
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed

ROOT = Path(__file__).resolve().parents[2]
PAGES = [LibraryPage, PreparePage, ReviewPage, GuidesPage, SettingsPage]


def _translations() -> ModuleType:
    path = ROOT / "installer" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = _translations()
TEXTS = translations.messages(ROOT / "resources" / "translations" / "firsthand_de.ts")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    assert speak(qapp, "de") == "de"
    yield
    speak(qapp, "en")
    for left in qapp.findChildren(QTranslator):
        qapp.removeTranslator(left)
    QLocale.setDefault(before)


def test_every_text_is_translated_and_none_is_stale():
    assert translations.faults("de") == [], "run `make translations` and translate what it names"


def test_a_translation_keeps_every_place_for_something_put_in():
    place = re.compile(r"%[1-9]")
    for (_, source), german in TEXTS.items():
        assert sorted(place.findall(source)) == sorted(place.findall(german)), source


def test_the_compiled_file_says_what_the_source_says(german: None):
    for (context, source), text in TEXTS.items():
        assert QCoreApplication.translate(context, source) == text, "run `make translations`"


def test_settings_offer_english_and_german_by_their_own_names():
    assert languages() == {"en": "English", "de": "Deutsch"}


def test_qt_speaks_german_too(german: None):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_an_error_is_told_in_german(german: None):
    error = FirsthandError("No microphone was found.", "Plug one in, then try again.")
    assert told(error).startswith("Es wurde kein Mikrofon gefunden. Stecken Sie")


def test_what_was_put_into_an_error_stays_and_what_is_known_inside_is_translated(german: None):
    error = BadGuide("Line 12 of the guide: a probe has no question.")
    assert told(error) == "Zeile 12 des Leitfadens: eine Nachfrage hat keine Frage."
    assert said("There is no guide called %2 & co.") == "Es gibt keinen Leitfaden namens %2 & co."


def test_what_nobody_translated_is_said_as_it_is(german: None):
    assert said("Something from elsewhere (42).") == "Something from elsewhere (42)."


def test_english_says_what_the_rooms_say(qapp: QApplication):
    assert said("Line 12 of the guide: a probe has no question.").startswith("Line 12 of the guide")


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_shows_no_english_and_clips_nothing(
    qtbot: QtBot, studio: Studio, german: None, kind: type[Page]
):
    page = kind(studio)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    qtbot.waitExposed(page)
    page.on_enter()
    qtbot.waitUntil(lambda: page.width() == 1280)
    assert english_on(page) == []
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    page.on_leave()


def english_on(root: QWidget) -> list[str]:
    """Texts of labels and buttons that are a source text and have another German one."""
    german = set(TEXTS.values())
    english = {source for (_, source), text in TEXTS.items() if text != source} - german
    shown = [
        widget.text()
        for kind in (QLabel, QAbstractButton)
        for widget in root.findChildren(kind)
        if widget.isVisibleTo(root)
    ]
    spoken = [widget.accessibleName() for widget in root.findChildren(QWidget)]
    return [text for text in {*shown, *spoken} if text in english]


def test_the_language_is_a_setting():
    assert Settings().language == ""
