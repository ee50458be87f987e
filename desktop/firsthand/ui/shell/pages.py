"""The pages of the window by their keys; each is loaded when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from firsthand.ui.page import Page
    from firsthand.ui.studio import Studio


def _library(studio: Studio) -> Page:
    from firsthand.ui.library.page import LibraryPage

    return LibraryPage(studio)


def _prepare(studio: Studio) -> Page:
    from firsthand.ui.prepare.page import PreparePage

    return PreparePage(studio)


def _personas(studio: Studio) -> Page:
    from firsthand.ui.persona.page import PersonaPage

    return PersonaPage(studio)


def _guides(studio: Studio) -> Page:
    from firsthand.ui.guides.page import GuidesPage

    return GuidesPage(studio)


def _settings(studio: Studio) -> Page:
    from firsthand.ui.preferences.page import SettingsPage

    return SettingsPage(studio)


def _review(studio: Studio) -> Page:
    from firsthand.ui.review.page import ReviewPage

    return ReviewPage(studio)


def _study(studio: Studio) -> Page:
    from firsthand.ui.library.study_page import StudyPage

    return StudyPage(studio)


def _help(studio: Studio) -> Page:
    from firsthand.ui.help.page import HelpPageView

    return HelpPageView(studio)


def _privacy(studio: Studio) -> Page:
    from firsthand.ui.privacy.page import PrivacyPage

    return PrivacyPage(studio)


def _welcome(studio: Studio) -> Page:
    from firsthand.ui.first_start.page import FirstStartPage

    return FirstStartPage(studio)


def _themes(studio: Studio) -> Page:
    from firsthand.ui.library.themes_page import ThemesPage

    return ThemesPage(studio)


BUILDERS: dict[str, Callable[[Studio], Page]] = {
    "library": _library,
    "prepare": _prepare,
    "personas": _personas,
    "guides": _guides,
    "settings": _settings,
    "review": _review,
    "privacy": _privacy,
    "help": _help,
    "welcome": _welcome,
    "study": _study,
    "themes": _themes,
}
