"""The languages that interviews are held in, and what to do where a model does not know one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firsthand.jobs.models import ModelInUse

LANGUAGES = (
    ("English", "en"),
    ("Deutsch", "de"),
    ("Français", "fr"),
    ("Español", "es"),
    ("Italiano", "it"),
    ("Nederlands", "nl"),
    ("Polski", "pl"),
    ("Português", "pt"),
    ("Svenska", "sv"),
    ("Dansk", "da"),
)
"""Languages an interview can be held in, by their own names, as BCP 47."""


def language_name(language: str) -> str:
    """Such as `Deutsch` for `de` and `de-AT`; the tag itself for a language that is not offered."""
    names = {code: name for name, code in LANGUAGES}
    return names.get(language) or names.get(language.partition("-")[0], language)


def not_known(model: ModelInUse) -> str:
    """For a recording in a language that this model would hear as English."""
    words = QCoreApplication.translate(
        "SpokenIn",
        "The speech model %1 knows English alone, so these words will be wrong. Get one for many "
        "languages in Settings, then press Transcribe again in Review.",
    )
    return words.replace("%1", model.name)
