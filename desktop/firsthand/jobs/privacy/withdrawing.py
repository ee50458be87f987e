"""Erases an interview as its buyer may ask for it, and says which files are still to be chased."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from firsthand.core.interview import InterviewId, Status
from firsthand.core.privacy.leave import ExportedFile
from firsthand.errors import UnwritableLibrary, WrongMoment
from firsthand.jobs.desk import Desk
from firsthand.jobs.privacy.door import sha256_of
from firsthand.library.files.copies import backups
from firsthand.library.library import Library


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What erasing an interview takes away; to be said before anybody does it."""

    code_name: str
    seconds: float
    quotes: int
    backups: int
    files: tuple[ExportedFile, ...]
    """Files that were written from it, in the library's own folder and elsewhere."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased beside the interview itself, and what only a person can reach."""

    deleted: tuple[ExportedFile, ...] = ()
    """Exported files that lay in the library's own folder."""
    to_chase: tuple[ExportedFile, ...] = ()
    """Those elsewhere; they stay listed until somebody says they are gone."""


def what_goes(library: Library, id: InterviewId) -> WhatGoes:
    """Raises UnknownInterview."""
    record = library.record(id)
    return WhatGoes(
        record.setup.participant.code_name,
        record.timeline.seconds(record.timeline.end),
        len(record.quotes),
        len(backups(library.home)),
        tuple(library.private.exports(id)),
    )


def withdraw(desk: Desk, id: InterviewId) -> Erased:
    """Erase an interview: sound, words, quotes, index, free pages, backups, its files in `exports`.

    From the first moment on nothing of it can be exported any more, also when the erasing is cut
    off by a power cut and ended at the next start. Raises UnknownInterview, and WrongMoment while
    it is recorded.
    """
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    return desk.shelf.do(lambda library: _withdraw(library, id, at)).result()


def delete_exported(desk: Desk, file: ExportedFile) -> bool:
    """Delete a file that is chased, if it still is what was written; True when it is gone.

    One that somebody has worked on since is theirs to look at. Raises UnwritableLibrary.
    """
    path = Path(file.path)
    if path.is_file():
        if not file.sha256 or sha256_of(path) != file.sha256:
            return False
        try:
            path.unlink()
        except OSError as error:
            raise UnwritableLibrary(
                "The exported file cannot be deleted.", "Delete it by hand, then strike it off."
            ) from error
    chased(desk, file)
    return True


def chased(desk: Desk, file: ExportedFile) -> None:
    """A person says that this file is gone: here, and wherever it was sent."""
    desk.shelf.do(lambda library: library.private.chased(file.path)).result()


def _withdraw(library: Library, id: InterviewId, at: str) -> Erased:
    if library.status(id) is Status.RECORDING:
        raise WrongMoment("This interview is being recorded.", "Stop it first.")
    setup = library.record(id).setup
    library.keep_setup(id, replace(setup, consent=replace(setup.consent, withdrawn_at=at)))
    own: list[ExportedFile] = []
    elsewhere: list[ExportedFile] = []
    exports = (library.home / "exports").absolute()
    for file in library.private.exports(id):
        (own if Path(file.path).is_relative_to(exports) else elsewhere).append(file)
    library.private.keep_to_chase(elsewhere, at)
    deleted = [file for file in own if _deleted(Path(file.path))]
    library.remove_interview(id)
    return Erased(tuple(deleted), tuple(elsewhere))


def _deleted(path: Path) -> bool:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableLibrary(
            "A file in the library’s folder `exports` cannot be deleted.",
            "Close the program that has it open, then erase the interview again.",
        ) from error
    return True
