"""Encryption of a library, switched on and off.

Between on and off every file is one or the other, and each start reads both; so whatever a kill or
a power cut interrupts is taken up by the next start, once the passphrase has been typed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from firsthand.core.interview import InterviewId, Status
from firsthand.core.ports import Progress
from firsthand.errors import LibraryInUse, WrongMoment
from firsthand.jobs.afterwards.sealing import seal_takes
from firsthand.jobs.desk import Desk
from firsthand.jobs.under_lock import lock_folder, unlock_folder
from firsthand.jobs.unlocking import check_passphrase, hold_key, known_key, known_key_file
from firsthand.library.files import shared_record
from firsthand.library.files.converting import lock_database, unlock_database
from firsthand.library.files.copies import backup, changing, databases, delete_drafts
from firsthand.library.files.faults import translated
from firsthand.library.library import Library
from firsthand.locking import keyring
from firsthand.locking.files import lock_file, unlock_file
from firsthand.locking.held import held_for, let_go
from firsthand.locking.installed import is_installed, missing
from firsthand.locking.key import LibraryKey, code_of
from firsthand.locking.key_file import (
    KeyFile,
    State,
    key_file_of,
    new_key_file,
    remove_key_file,
)

OnProgress = Callable[[Progress], None]


def turn_on(
    desk: Desk,
    passphrase: str,
    *,
    with_keyring: bool = False,
    on_progress: OnProgress = lambda progress: None,
) -> str:
    """Encrypt all that the library holds; returns the recovery code, to be kept on paper.

    Recordings are sealed first, and a backup is made. Raises BadInput for a passphrase that is too
    short, WrongMoment while something is recorded, NoEncryption, and what writing may raise: the
    library then opens with the passphrase, and the next start goes on.
    """
    if not is_installed():
        raise missing()
    if key_file_of(desk.home) is not None:
        raise WrongMoment("This library is encrypted already.", "`firsthand lock` says how.")
    check_passphrase(passphrase)
    _expect_rest(desk)
    for folder in folders(desk.home):
        if any(folder.glob("take-*.wav")):
            seal_takes(desk, InterviewId(folder.name), lambda: False)
    backup(desk.home)
    key = LibraryKey.by_chance()
    found = new_key_file(key, passphrase)
    found = replace(found, has_keyring=with_keyring and keyring.remember(found.id, key))

    def convert() -> None:
        with changing:
            found.save(desk.home)
            hold_key(desk.home, found, key)
            _convert(desk.home, found, key, on_progress)

    desk.shelf.replace(convert)
    return code_of(key)


def turn_off(desk: Desk, *, on_progress: OnProgress = lambda progress: None) -> None:
    """Put everything back in clear. Raises WrongMoment, and what writing may raise: the next start
    then goes on."""
    found, key = known_key_file(desk.home), known_key(desk.home)
    _expect_rest(desk)

    def convert() -> None:
        opening = replace(found, state=State.OPENING)
        with changing:
            opening.save(desk.home)
            hold_key(desk.home, opening, key)
            _convert(desk.home, opening, key, on_progress)

    desk.shelf.replace(convert)


def finish_conversion(home: Path) -> None:
    """For a start, before anybody opens the library: end what an earlier one had begun."""
    found, held = key_file_of(home), held_for(home)
    if found is not None and held is not None and found.state is not State.LOCKED:
        _convert(home, found, held.key, lambda progress: None)


def folders(home: Path) -> Iterator[Path]:
    """Of all interviews, also of those that are being taken in."""
    interviews = home / "interviews"
    for name in sorted(os.listdir(interviews)) if interviews.is_dir() else ():
        if (interviews / name).is_dir():
            yield interviews / name


def _convert(home: Path, found: KeyFile, key: LibraryKey, on_progress: OnProgress) -> None:
    is_on = found.state is not State.OPENING
    delete_drafts(home)
    files, places = databases(home), list(folders(home))
    whole, done = len(files) + len(places), 0
    for place in places:
        is_done = lock_folder(place, key) if is_on else unlock_folder(place, key)
        if not is_done:
            raise LibraryInUse("An interview is being recorded.", "Stop it, then try again.")
        done += 1
        on_progress(Progress(done / whole))
    for file in shared_record.files_in(home):
        with translated():
            lock_file(file, key) if is_on else unlock_file(file, key)
    for file in files:
        lock_database(file, key) if is_on else unlock_database(file, key)
        done += 1
        on_progress(Progress(done / whole))
    if is_on:
        settled = replace(found, state=State.LOCKED)
        settled.save(home)
        hold_key(home, settled, key)
    else:
        keyring.forget(found.id)
        remove_key_file(home)
        let_go(home)


def _expect_rest(desk: Desk) -> None:
    def statuses(library: Library) -> set[Status]:
        return {status for _, status in library.statuses()}

    if Status.RECORDING in desk.shelf.do(statuses).result():
        raise WrongMoment("An interview is being recorded.", "Stop it first.")
