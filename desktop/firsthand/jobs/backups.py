"""Backups of the library for a person: which there are, one more now, one put in place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from firsthand.capture.takes.closing import close_open_takes
from firsthand.capture.takes.lock import is_recording
from firsthand.core.interview import Status
from firsthand.errors import BadInput, WrongMoment
from firsthand.jobs.desk import Desk
from firsthand.library.files.copies import (
    Backup,
    backup,
    backups,
    changing,
    count_in,
    replaced,
    restore,
)
from firsthand.library.files.seals import is_whole
from firsthand.library.recovery import Recovery, recover


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One backup as it is listed."""

    name: str
    made_at: str
    """RFC 3339 in UTC."""
    bytes: int
    is_whole: bool
    interviews: int
    """0 for one that is damaged."""
    is_replaced: bool = False
    """Whether it is what the library was until a backup took its place."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What putting a backup in place did."""

    name: str
    moved_aside: Path
    """Where the library that it replaced lies; nothing is deleted."""
    interviews: int
    brought_back: int
    """Interviews of after the backup, made again from their folders."""
    damaged: tuple[Path, ...] = ()
    """What lay beside recordings or the library and cannot be read, where it lies now."""


def backup_lines(home: Path) -> list[BackupLine]:
    """All that can be put in place, the newest first, each looked through: backups, and libraries
    that a backup has replaced. For a thread in the background.
    """
    found = [(one, True) for one in replaced(home)] + [(one, False) for one in backups(home)]
    found.sort(key=lambda each: each[0].made_at, reverse=True)
    lines = (_line(one, is_replaced=is_replaced) for one, is_replaced in found)
    return [line for line in lines if line is not None]


def make_backup(desk: Desk) -> str:
    """One more backup, proved whole; empty when nothing has changed since the newest.

    Raises DiskFull, UnwritableLibrary or DamagedLibrary.
    """
    made = backup(desk.home)
    return made.path.name if made else ""


def restore_backup(desk: Desk, name: str = "") -> Restored:
    """Put a backup in the library's place: the newest whole one, or what is listed by that name.

    What was recorded after it comes back from the interviews' own folders, and the library that it
    replaces stays beside it. Raises BadInput without such a backup, DamagedLibrary, naming the next
    good one, where it is not whole, and WrongMoment during a recording.
    """
    with desk.reading() as library:
        if any(status is Status.RECORDING for _, status in library.statuses()):
            raise WrongMoment("An interview is being recorded.", "Stop it first.")
    one = _chosen(desk.home, name)

    def put_in_place() -> tuple[Path, Recovery]:
        aside = restore(desk.home, one)
        return aside, recover(desk.home, close_open_takes, is_recording)

    aside, found = desk.shelf.replace(put_in_place)
    with desk.reading() as library:
        number = len(library.statuses())
    brought_back = len(found.interviews)
    return Restored(one.path.name, aside, number, brought_back, found.damaged_records)


def _chosen(home: Path, name: str) -> Backup:
    if name:
        found = [*backups(home), *replaced(home)]
        fitting = [one for one in found if one.path.name == name or one.made_at.startswith(name)]
    else:
        fitting = [one for one in backups(home) if is_whole(one.path)]
    if not fitting:
        raise BadInput(
            "There is no such backup." if name else "There is no whole backup yet.",
            "`firsthand backup list` shows them all.",
        )
    return fitting[0]


def _line(one: Backup, *, is_replaced: bool) -> BackupLine | None:
    """None when it has gone meanwhile. One that is just rewritten is waited for."""
    with changing:
        if not one.path.exists():
            return None
        whole = is_whole(one.path)
        number = count_in(one) if whole else 0
    return BackupLine(one.path.name, one.made_at, one.bytes, whole, number, is_replaced)
