"""Keeps everything in one SQLite file and a folder per interview, always to be opened again."""

from firsthand.library.copies import Backup, backup, backups, count_in, restore
from firsthand.library.folders import SetupFile, read_setup, write_setup
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library
from firsthand.library.lock import HomeLock
from firsthand.library.opening import check
from firsthand.library.recovery import Recovery, bring_back, recover
from firsthand.library.seals import is_whole

__all__ = [
    "Backup",
    "HomeLock",
    "Librarian",
    "Library",
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
