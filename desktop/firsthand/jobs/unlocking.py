"""Unlocks an encrypted library with what somebody types or the keyring holds, and locks it again.

Loads nothing heavy: a window asks here before it opens a library.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.errors import BadInput, LockedLibrary, WrongMoment, WrongPassphrase
from firsthand.locking import keyring
from firsthand.locking.held import Held, held_for, hold, let_go
from firsthand.locking.installed import is_installed, missing
from firsthand.locking.key import LibraryKey, code_of, is_code, key_of
from firsthand.locking.key_file import LEAST_LETTERS, KeyFile, State, key_file_of


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with the encryption of a library."""

    is_on: bool
    is_installed: bool
    """Whether this installation can encrypt and decrypt."""
    keyring: str
    """What this computer's keyring is called; empty without a safe one."""
    has_keyring: bool
    """Whether the key lies in it."""


def standing(home: Path) -> Standing:
    """Raises LockedLibrary when there is a key file that cannot be read."""
    found = key_file_of(home)
    return Standing(
        found is not None,
        is_installed(),
        keyring.keyring_name(),
        found is not None and found.has_keyring,
    )


def has_key_file(home: Path) -> bool:
    """Whether a library is encrypted, or its key file damaged."""
    try:
        return key_file_of(home) is not None
    except LockedLibrary:
        return True


def is_to_unlock(home: Path) -> bool:
    """Whether somebody has to type something before this library opens."""
    return held_for(home) is None and key_file_of(home) is not None


def unlock(home: Path, typed: str) -> None:
    """With a passphrase or the recovery code. Takes half a second.

    Raises WrongPassphrase, or NoEncryption where what it takes is not installed.
    """
    found = known_key_file(home)
    if not is_installed():
        raise missing()
    if is_code(typed):
        key = key_of(typed)
        if not found.is_of(key):
            raise WrongPassphrase(
                "This recovery code belongs to another library.", "Look for the right one."
            )
    else:
        key = found.key(typed)
    hold_key(home, found, key)


def unlock_by_keyring(home: Path) -> bool:
    """Whether this computer's keyring had the key; then the library is unlocked."""
    found = key_file_of(home)
    if found is None or not found.has_keyring or not is_installed():
        return False
    key = keyring.recall(found.id)
    if key is None or not found.is_of(key):
        return False
    hold_key(home, found, key)
    return True


def lock(home: Path) -> None:
    """Forget the key. Nobody may have the library open."""
    let_go(home)


def wait_after(tries: int) -> float:
    """Seconds until somebody may try again who was wrong so many times: slower and slower."""
    return 0.0 if tries < 2 else float(min(60, 2 ** (tries - 1)))


def change_passphrase(home: Path, passphrase: str) -> None:
    """The same key behind another passphrase; the recovery code stays as it is. Raises BadInput."""
    check_passphrase(passphrase)
    known_key_file(home).with_passphrase(passphrase, known_key(home)).save(home)


def use_keyring(home: Path, *, is_wanted: bool) -> bool:
    """Let this computer's keyring hold the key, or not any more; whether it does now."""
    found, key = known_key_file(home), known_key(home)
    has_it = is_wanted and keyring.remember(found.id, key)
    if not has_it:
        keyring.forget(found.id)
    replace(found, has_keyring=has_it).save(home)
    return has_it


def forget_keyring(home: Path) -> None:
    """From now on every start asks. Works on a library that is locked, too."""
    found = known_key_file(home)
    keyring.forget(found.id)
    replace(found, has_keyring=False).save(home)


def recovery_code(home: Path) -> str:
    """Of a library that is unlocked."""
    return code_of(known_key(home))


def check_passphrase(passphrase: str) -> None:
    """Raises BadInput for one that is too short or that would be taken for a recovery code."""
    if len(passphrase.strip()) < LEAST_LETTERS or is_code(passphrase):
        raise BadInput(
            f"A passphrase has at least {LEAST_LETTERS} letters.",
            "Four words that do not belong together are easy to keep in mind and hard to guess.",
        )


def hold_key(home: Path, found: KeyFile, key: LibraryKey) -> None:
    locks, is_settled = found.state is not State.OPENING, found.state is State.LOCKED
    hold(home, Held(key, locks, is_settled))


def known_key_file(home: Path) -> KeyFile:
    found = key_file_of(home)
    if found is None:
        raise WrongMoment("This library is not encrypted.", "`firsthand lock on` encrypts it.")
    return found


def known_key(home: Path) -> LibraryKey:
    held = held_for(home)
    if held is None:
        raise WrongMoment("This library is locked.", "Unlock it first.")
    return held.key
