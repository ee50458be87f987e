"""Names and terms a transcriber should know how to spell: of the study, and from corrections."""

from __future__ import annotations

from collections.abc import Iterable

from firsthand.core.interview import Setup
from firsthand.core.transcript import AROUND_WORDS
from firsthand.jobs.desk import Desk

CORRECTIONS_AT_MOST = 20
"""More would crowd out the names of the study and weigh on the words that are heard."""
_LONG = 7
"""Letters of a word that is a term of its own, although it is written small."""


def hints_for(desk: Desk, setup: Setup) -> tuple[str, ...]:
    """What helps to hear an interview of this study, what weighs most first.

    Reads the library, so not for the window's thread.
    """
    study = setup.study
    corrected = desk.shelf.do(lambda library: library.corrected_words(study.name)).result()
    return hints_of(
        study.company,
        setup.participant.company,
        # Everyday phrases among them made words worse where measured; names do not.
        *(word for word in study.solution_words if _is_name(word)),
        *terms_among(corrected),
    )


def hints_of(*names: str) -> tuple[str, ...]:
    """Names, spelled as they should be written, each once."""
    found: dict[str, str] = {}
    for name in names:
        if name.strip():
            found.setdefault(name.strip().casefold(), name.strip())
    return tuple(found.values())


def terms_among(corrected: Iterable[str]) -> list[str]:
    """Of words that people have put right, the names and terms; not what everybody says."""
    found: dict[str, str] = {}
    for word in corrected:
        word = word.strip(AROUND_WORDS)
        if _is_term(word):
            found.setdefault(word.casefold(), word)
    return list(found.values())[:CORRECTIONS_AT_MOST]


def _is_term(word: str) -> bool:
    if len(word) < 2 or not any(sign.isalpha() for sign in word):
        return False
    return _is_name(word) or any(sign.isdigit() for sign in word) or len(word) >= _LONG


def _is_name(word: str) -> bool:
    return any(sign.isupper() for sign in word) and len(word) > 2
