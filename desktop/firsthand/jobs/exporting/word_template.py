"""A company's own Word template: what it lacks, and which one was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from firsthand.settings import Settings


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a template has of what documents need. What is missing is added to each document."""

    path: Path
    missing: tuple[str, ...]
    """Names of styles, Word's own ones in the language of the program that made it."""
    has_page_numbers: bool
    undescribed: int
    """Pictures in its header and footer that nobody described for those who hear a document."""


def look_at(template: Path) -> TemplateReport:
    """What is missing in a template. Raises BadTemplate where it cannot be used at all."""
    from firsthand.export.word.blank import blank_page
    from firsthand.export.word.contents import has_page_number
    from firsthand.export.word.stories import stories_around, undescribed_pictures

    blank = blank_page("en-US", "en-US", template=template)
    around = stories_around(blank.document)
    return TemplateReport(
        template,
        blank.styles.missing,
        any(has_page_number(part._element) for part in around),
        sum(undescribed_pictures(part._element) for part in around),
    )


def choose(home: Path, template: Path) -> TemplateReport:
    """Build all documents on this template from now on. Raises BadTemplate, keeping the old."""
    report = look_at(template)
    Settings.load(home).with_(word_template=str(template.absolute())).save(home)
    return report


def choose_none(home: Path) -> None:
    """Build documents on Firsthand's own page again."""
    Settings.load(home).with_(word_template="").save(home)
