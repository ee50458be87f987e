"""What the page of personas calls things, in the person's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firsthand.core.interview import Fit
from firsthand.core.persona.portrait import Cited, Stated
from firsthand.core.timeline import timecode
from firsthand.ui import wording
from firsthand.ui.wording import counted

translate = QCoreApplication.translate


def no_evidence() -> str:
    return translate("Persona", "No evidence yet")


def counts(stated: Stated) -> str:
    """`3 of 8 buyers · 1 before the reveal · 1 against · 2 did not raise it · 2 not asked`."""
    if not stated.has_evidence:
        parts = [no_evidence()]
    else:
        said = translate("Persona", "%1 of %2 buyers")
        parts = [said.replace("%1", str(stated.n)).replace("%2", str(stated.of))]
        before = len(stated.said_before)
        if before == stated.n:
            parts.append(translate("Persona", "before the reveal"))
        elif before:
            parts.append(translate("Persona", "%1 before the reveal").replace("%1", str(before)))
        else:
            parts.append(translate("Persona", "only after the reveal"))
    for number, text in (
        (len(stated.against), translate("Persona", "%1 against it")),
        (len(stated.not_raised), translate("Persona", "%1 did not raise it")),
        (len(stated.not_asked), translate("Persona", "%1 not asked")),
    ):
        if number:
            parts.append(text.replace("%1", str(number)))
    return "  ·  ".join(parts)


def who(stated: Stated) -> str:
    """The same by name, for a tooltip and a screen reader."""
    return "\n".join(
        text.replace("%1", ", ".join(names))
        for names, text in (
            (stated.said, translate("Persona", "Said so: %1")),
            (stated.said_before, translate("Persona", "Before the reveal: %1")),
            (stated.against, translate("Persona", "Against it: %1")),
            (stated.not_raised, translate("Persona", "Did not raise it: %1")),
            (stated.not_asked, translate("Persona", "Not asked: %1")),
        )
        if names
    )


def where(cited: Cited) -> str:
    """`B-03 · 03:00 · before the reveal · heard and confirmed`."""
    when = (
        translate("Persona", "before the reveal")
        if cited.quote.before_reveal
        else translate("Persona", "after the reveal")
    )
    time = timecode(cited.at_s, tenths=False)
    parts = [cited.buyer, time, when, wording.quote_state(cited.quote.state)]
    if not cited.may_leave:
        parts.append(translate("Persona", "may not be quoted"))
    return "  ·  ".join(parts)


def fit_name(fit: Fit) -> str:
    return wording.fit(fit) or translate("Persona", "not decided")


def buyers(number: int) -> str:
    return counted(number, translate("Persona", "1 buyer"), translate("Persona", "%1 buyers"))
