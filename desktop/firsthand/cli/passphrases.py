"""Asks for the passphrase of an encrypted library, or reads it from a file."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from pathlib import Path

from firsthand.cli.wish import Wish
from firsthand.errors import BadInput, LockedLibrary, WrongPassphrase

_TRIES = 5


@contextmanager
def unlocked(wish: Wish) -> Iterator[None]:
    """The library can be read within, if need be after asking.

    Raises LockedLibrary where nobody can be asked, and WrongPassphrase.
    """
    from firsthand.jobs import unlocking

    was_locked = unlocking.is_to_unlock(wish.home)
    if was_locked and (wish.passphrase_file or not unlocking.unlock_by_keyring(wish.home)):
        asked(wish)
    try:
        yield
    finally:
        if was_locked:
            unlocking.lock(wish.home)


def asked(wish: Wish) -> None:
    """Unlock with what somebody types now. Raises as `unlocked`."""
    from firsthand.jobs import unlocking

    if wish.passphrase_file:
        unlocking.unlock(wish.home, _first_line(wish.passphrase_file))
        return
    if not sys.stdin.isatty():
        raise LockedLibrary(
            "This library is encrypted and locked.",
            "Say --passphrase-file FILE, or - to read the passphrase from the input.",
        )
    for number in range(1, _TRIES + 1):
        try:
            unlocking.unlock(wish.home, getpass("Passphrase or recovery code: "))
            return
        except WrongPassphrase as error:
            if number == _TRIES:
                raise
            print(f"firsthand: {error}", file=sys.stderr)
            time.sleep(unlocking.wait_after(number))


def new_passphrase(wish: Wish) -> str:
    """Typed twice, or read from a file. Raises BadInput or LockedLibrary."""
    from firsthand.jobs.unlocking import check_passphrase

    if wish.new_passphrase_file:
        return _first_line(wish.new_passphrase_file)
    if not sys.stdin.isatty():
        raise BadInput("No passphrase was given.", "Say --new-passphrase-file FILE.")
    passphrase = getpass("New passphrase: ")
    check_passphrase(passphrase)
    if getpass("Once more: ") != passphrase:
        raise BadInput("These are two different passphrases.", "Type the same one twice.")
    return passphrase


def _first_line(name: str) -> str:
    try:
        lines = (sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "The file with the passphrase cannot be read.", "Look whether its path is right."
        ) from error
    if not lines:
        raise BadInput("The file with the passphrase is empty.", "Write it on the first line.")
    return lines[0]
