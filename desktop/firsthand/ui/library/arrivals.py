"""Says what a file that was brought in has done to the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firsthand.ui.wording import counted

if TYPE_CHECKING:
    from firsthand.jobs.colleagues.bundles import Brought
    from firsthand.ui.library.bringing_in import Arrived

translate = QCoreApplication.translate


def told_of(arrived: Arrived) -> tuple[str, str]:
    """A sentence for the banner, and what to know besides."""
    if len(arrived.brought) > 1:
        many = translate("Arrivals", "%1 interviews are in the library.")
        return many.replace("%1", str(len(arrived.brought))), ""
    (one,) = arrived.brought
    who = one.who or translate("Arrivals", "your colleague")
    if one.is_new:
        return translate("Arrivals", "The interview is in the library."), ""
    if one.is_older:
        return (
            translate("Arrivals", "A newer file of this interview is here already."),
            translate("Arrivals", "Nothing has changed."),
        )
    if not one.is_changed:
        return (
            translate("Arrivals", "This interview is here already."),
            translate("Arrivals", "Nothing has changed."),
        )
    said = translate("Arrivals", "The interview has what %1 changed.").replace("%1", who)
    moved = translate("Arrivals", "It belongs to the study “%1” now.").replace("%1", one.study)
    return said, f"{moved} {_differences(one)}" if one.study else _differences(one)


def _differences(one: Brought) -> str:
    """What both have changed: how much, and where both can be read."""
    if not one.differences:
        return translate("Arrivals", "What you changed is there as well.")
    return counted(
        len(one.differences),
        translate("Arrivals", "One place you both changed; the other version is kept."),
        translate("Arrivals", "%1 places you both changed; the other versions are kept."),
    )
