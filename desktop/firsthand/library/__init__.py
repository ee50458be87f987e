"""Keeps everything in one SQLite file and a folder per interview, always to be opened again."""

from firsthand.library.files.copies import Backup, backup, backups, count_in, restore
from firsthand.library.files.folders import SetupFile, read_setup, write_setup
from firsthand.library.files.lock import HomeLock
from firsthand.library.files.seals import is_whole
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library
from firsthand.library.opening import check
from firsthand.library.record_keeper import RecordKeeper
from firsthand.library.recovery import Recovery, bring_back, recover

__all__ = [
    "Backup",
    "HomeLock",
    "Librarian",
    "Library",
    "RecordKeeper",
    "Recovery",
    "SetupFile",
    "backup",
    "backups",
    "bring_back",
    "check",
    "count_in",
    "is_whole",
    "read_setup",
    "recover",
    "restore",
    "write_setup",
]
