"""What a start has to say quietly in the library: one thing at a time, with its one next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from firsthand.core.privacy.leave import DueInterview
from firsthand.ui.wording import counted

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk
    from firsthand.ui.page import Page

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found; looked for in the background."""

    restored: str = ""
    """Name of the backup that took a damaged library's place."""
    moved_aside: str = ""
    """Where the damaged library lies."""
    damaged_records: tuple[str, ...] = ()
    """Records beside recordings that cannot be read: the interview's folder and their names now."""
    newer_records: int = 0
    """Those that only a newer Firsthand can read."""
    synced_by: str = ""
    due: tuple[DueInterview, ...] = ()
    to_chase: int = 0


def facts_of(desk: Desk) -> Facts:
    """For a thread in the background."""
    from firsthand.jobs.places import synced_by

    recovery = desk.recovery
    with desk.reading() as library:
        due = library.private.due(date.today().isoformat())
        to_chase = len(library.private.to_chase())
    return Facts(
        recovery.restored_from.name if recovery.restored_from else "",
        str(recovery.moved_aside or ""),
        tuple(f"{path.parent.name}/{path.name}" for path in recovery.damaged_records),
        len(recovery.newer_records),
        synced_by(Path(desk.home)),
        tuple(due),
        to_chase,
    )


def say(facts: Facts, page: Page, already: set[str]) -> None:
    """The most urgent of it on the page's banner, unless that says something else.

    Each kind once a session: what was said is put into `already`, and the next comes next time.
    """
    if page.banner.text:
        return
    kinds = {
        "damaged": _damaged,
        "damaged records": _damaged_records,
        "newer records": _newer_records,
        "synced": _synced,
        "due": _due,
        "chase": _chase,
    }
    for name, tell in kinds.items():
        if name not in already and tell(facts, page):
            already.add(name)
            return


def _damaged(facts: Facts, page: Page) -> bool:
    if not facts.moved_aside:
        return False
    sentence = (
        translate("Notices", "The library was damaged. The backup %1 took its place.")
        if facts.restored
        else translate("Notices", "The library was damaged, and there was no backup yet.")
    ).replace("%1", facts.restored)
    more = translate(
        "Notices",
        "What could still be read was taken over, and recordings came back from their own folders. "
        "The damaged file is kept: %1",
    )
    page.banner.say(sentence, more.replace("%1", Path(facts.moved_aside).name))
    return True


def _damaged_records(facts: Facts, page: Page) -> bool:
    if not facts.damaged_records:
        return False
    sentence = counted(
        len(facts.damaged_records),
        translate("Notices", "A file beside the recordings was damaged."),
        translate("Notices", "%1 files beside the recordings were damaged."),
    )
    more = translate(
        "Notices",
        "The recordings are untouched. If something that you made of them is missing, a backup may "
        "have it. What is damaged is kept: %1",
    )
    page.banner.say(sentence, more.replace("%1", ", ".join(facts.damaged_records)))
    return True


def _newer_records(facts: Facts, page: Page) -> bool:
    if not facts.newer_records:
        return False
    sentence = counted(
        facts.newer_records,
        translate("Notices", "The record beside a recording was written by a newer Firsthand."),
        translate("Notices", "%1 records beside recordings were written by a newer Firsthand."),
    )
    page.banner.say(
        sentence,
        translate("Notices", "Nothing there is changed until you get the newest Firsthand."),
    )
    return True


def _synced(facts: Facts, page: Page) -> bool:
    if not facts.synced_by:
        return False
    from firsthand.jobs.places import warning_of

    warning = warning_of(facts.synced_by)
    page.banner.say(warning.sentence, warning.remedy)
    return True


def _due(facts: Facts, page: Page) -> bool:
    if not facts.due:
        return False
    first = facts.due[0]
    sentence = translate("Notices", "%1 was to be kept until %2.")
    more = len(facts.due) - 1
    one_more = translate("Notices", "One more is due as well.")
    more_of_them = translate("Notices", "%1 more are due as well.")
    page.banner.say(
        sentence.replace("%1", first.code_name).replace("%2", first.keep_until),
        counted(more, one_more, more_of_them) if more else "",
        translate("Notices", "Look &at it"),
        lambda: page.privacy_requested.emit(first.id),
        tone="info",
    )
    return True


def _chase(facts: Facts, page: Page) -> bool:
    if not facts.to_chase:
        return False
    page.banner.say(
        translate("Notices", "Files of an erased interview are still to be chased: %1").replace(
            "%1", str(facts.to_chase)
        ),
        "",
        translate("Notices", "See the&m"),
        page.settings_requested.emit,
        tone="info",
    )
    return True
