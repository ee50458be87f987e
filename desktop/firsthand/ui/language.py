"""The language of the window: Qt's translations, found beside the other resources."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from firsthand.resources import resource

_NAMES = {"en": "English", "de": "Deutsch"}
"""Languages the window may speak, each by its own name."""


def languages() -> dict[str, str]:
    """Code and own name of the languages there are: English, and those with a translation."""
    try:
        folder = resource("translations")
    except FileNotFoundError:
        return {"en": _NAMES["en"]}
    return {
        code: name
        for code, name in _NAMES.items()
        if code == "en" or (folder / f"firsthand_{code}.qm").is_file()
    }


def spoken() -> str:
    """Code of the language that the window speaks."""
    code = QLocale().name().split("_")[0]
    return code if code in languages() else "en"


def speak(app: QApplication, language: str) -> str:
    """Translate the window into `language` (BCP 47), or the system's when empty; returns which.

    English needs no file. A language that is not there is English.
    """
    locale = QLocale(language) if language else QLocale.system()
    code = locale.name().split("_")[0]
    if code not in languages():
        code, locale = "en", QLocale("en")
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(locale)
    if code != "en":
        for name, folder in (
            (f"firsthand_{code}", str(resource("translations"))),
            (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        ):
            translator = QTranslator(app)
            if translator.load(name, folder):
                app.installTranslator(translator)
    return code
