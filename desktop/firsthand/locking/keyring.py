"""This computer's own keyring, where a key can be kept so that nobody has to type anything.

Gnome's and KDE's keyring, the macOS keychain or Windows' credentials, through `keyring`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from firsthand.errors import WrongPassphrase
from firsthand.locking.key import LibraryKey, code_of, key_of

_SERVICE = "Firsthand library"


def keyring_name() -> str:
    """What this computer's keyring is called; empty where there is none that is safe."""
    if "keyring" not in sys.modules and not _can_be_there():
        return ""
    try:
        import keyring
        from keyring.backends import fail, null
    except ImportError:
        return ""
    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring | null.Keyring) or backend.priority < 1:
        return ""
    return str(backend.name)


def _can_be_there() -> bool:
    """Looking for one takes a second; without a session bus no Linux system has one."""
    if not sys.platform.startswith("linux") or os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return True
    return Path(os.environ.get("XDG_RUNTIME_DIR") or "/nowhere", "bus").exists()


def remember(id: str, key: LibraryKey) -> bool:
    """Whether the keyring has taken the key of the library by this id."""
    if not keyring_name():
        return False
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, id, code_of(key))
    except KeyringError:
        return False
    return True


def recall(id: str) -> LibraryKey | None:
    """The key of the library by this id; None where the keyring does not have it or is locked."""
    if not keyring_name():
        return None
    import keyring
    from keyring.errors import KeyringError

    try:
        code = keyring.get_password(_SERVICE, id)
        return key_of(code) if code else None
    except (KeyringError, WrongPassphrase):
        return None


def forget(id: str) -> None:
    """Take the key out again; one that is not there does no harm."""
    if not keyring_name():
        return
    import contextlib

    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        keyring.delete_password(_SERVICE, id)
