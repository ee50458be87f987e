"""Reads what Prepare offers: studies, code names that are taken, guides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firsthand.core.guide import parse_guide
from firsthand.core.interview import Study
from firsthand.errors import BadGuide
from firsthand.jobs.models import ModelInUse, model_in_use

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk


@dataclass(frozen=True, slots=True)
class Known:
    """What there is to choose from."""

    studies: tuple[Study, ...] = ()
    last_study: str = ""
    """Of the interview that was held last, the sample aside."""
    codes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Code names by study."""
    guide_names: dict[str, str] = field(default_factory=dict)
    guide_texts: dict[str, str] = field(default_factory=dict)
    wordings: dict[tuple[str, str], str] = field(default_factory=dict)
    """How consent was asked for last, by study and language."""
    hears: ModelInUse = ModelInUse()
    """The speech model that an interview is heard by."""


def read_known(desk: Desk, model: str = "") -> Known:
    """Off the UI thread; `model` is the speech model that was chosen, if one was.

    A guide that cannot be understood is listed by its file's name.
    """
    from firsthand.jobs.guides import guide_files
    from firsthand.jobs.sample import sample

    desk.catch_up()
    names, texts = dict[str, str](), dict[str, str]()
    for key, path in guide_files(desk.home).items():
        try:
            texts[key] = path.read_text("utf-8")
            names[key] = parse_guide(texts[key]).name
        except (BadGuide, OSError, UnicodeDecodeError):
            names[key] = key
    codes: dict[str, list[str]] = {}
    with desk.reading() as library:
        studies = tuple(study for _, study in library.studies())
        wordings = library.consent_wordings()
        rows = library.interviews()
    for row in rows:
        codes.setdefault(row.study, []).append(row.code_name)
    samples = sample().setup.study.name
    last = next((row.study for row in rows if row.study not in ("", samples)), "")
    taken = {study: tuple(codes) for study, codes in codes.items()}
    hears = model_in_use(desk.home, model)
    return Known(studies, last, taken, names, texts, wordings, hears)
