"""Where the library is to be: whether a folder will do, and that it was chosen."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from firsthand.errors import SyncedLibrary, UnwritableLibrary
from firsthand.jobs.places import synced_by
from firsthand.settings import APP, default_home, keep_home
from firsthand.whole_file import make_folder

_REMEDY = "Choose another folder, such as one in your home folder."


def can_move(home: Path) -> bool:
    """Whether the next start looks where a person chooses now: not when it was told another way."""
    return "FIRSTHAND_HOME" not in os.environ and home == default_home()


def settle_in(folder: Path) -> Path:
    """Make `folder` the library's place from the next start on; returns the library's folder.

    A folder that holds a library, or nothing at all, is the library's own; in any other one it gets
    a folder of its own. Nothing is moved. Raises UnwritableLibrary, and SyncedLibrary for a folder
    that a program copies elsewhere.
    """
    home = _own(folder)
    service = synced_by(home)
    if service:
        raise SyncedLibrary(f"{service} copies that folder to other computers.", _REMEDY)
    try:
        make_folder(home)
        with tempfile.TemporaryFile(dir=home) as trial:
            trial.write(b"Firsthand")
            os.fsync(trial.fileno())
        keep_home(home)
    except OSError as error:
        raise UnwritableLibrary("Nothing can be written in that folder.", _REMEDY) from error
    return home


def _own(folder: Path) -> Path:
    try:
        content = {path.name for path in folder.iterdir()} if folder.exists() else set()
    except OSError as error:
        raise UnwritableLibrary("That folder cannot be opened.", _REMEDY) from error
    return folder if not content or "library.db" in content else folder / APP
