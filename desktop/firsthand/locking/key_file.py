"""`key.json`: the library's key, wrapped by a passphrase, and how far encrypting has come.

Nothing in it is secret. A copy lies with the backups, so that losing one file loses no library.
"""

from __future__ import annotations

import base64
import json
import secrets
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

from firsthand.errors import LockedLibrary, WrongPassphrase
from firsthand.locking.key import KEY_BYTES, LibraryKey
from firsthand.whole_file import fill_whole

NAME = "key.json"
FORMAT = 1
LEAST_LETTERS = 8
_SALT = 16
_NONCE = 12


class State(StrEnum):
    """What the files of a library are, or are on their way to."""

    LOCKING = "locking"
    LOCKED = "locked"
    OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Scrypt:
    """How hard each guess of a passphrase is: 128 MB of memory and about half a second."""

    n: int = 1 << 17
    r: int = 8
    p: int = 1


USUAL = Scrypt()


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What key.json says."""

    id: str
    state: State
    scrypt: Scrypt
    salt: str
    wrapped: str
    """The key as the passphrase gives it back, in base64 as the salt."""
    proof: str
    """Tells the right key from another, and nothing about it."""
    has_keyring: bool = False
    """Whether this computer's keyring holds the key as well."""

    def key(self, passphrase: str) -> LibraryKey:
        """Takes half a second. Raises WrongPassphrase."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        sealed = _bytes(self.wrapped)
        wrapper = AESGCM(_stretched(passphrase, self.scrypt, _bytes(self.salt)))
        try:
            return LibraryKey(wrapper.decrypt(sealed[:_NONCE], sealed[_NONCE:], self.id.encode()))
        except InvalidTag as error:
            raise WrongPassphrase(
                "This passphrase is not right.",
                "Look at the keyboard’s language and Caps Lock, or type the recovery code.",
            ) from error

    def is_of(self, key: LibraryKey) -> bool:
        return secrets.compare_digest(self.proof, _proof(key))

    def with_passphrase(self, passphrase: str, key: LibraryKey) -> KeyFile:
        """The same key behind another passphrase."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = secrets.token_bytes(_SALT), secrets.token_bytes(_NONCE)
        wrapper = AESGCM(_stretched(passphrase, self.scrypt, salt))
        sealed = nonce + wrapper.encrypt(nonce, key.secret, self.id.encode())
        return replace(self, salt=_text(salt), wrapped=_text(sealed))

    def save(self, home: Path) -> None:
        """Write it, and its copy, whole or not at all. Raises OSError."""
        content = json.dumps({"format": FORMAT, **asdict(self)}, indent=2).encode() + b"\n"

        def write(file: BinaryIO) -> None:
            file.write(content)

        for folder in _places(home):
            folder.mkdir(mode=0o700, exist_ok=True)
            fill_whole(folder / NAME, write)


def new_key_file(key: LibraryKey, passphrase: str, scrypt: Scrypt | None = None) -> KeyFile:
    """For a library that is about to be encrypted; each guess costs `USUAL` unless said."""
    blank = KeyFile(secrets.token_hex(8), State.LOCKING, scrypt or USUAL, "", "", _proof(key))
    return blank.with_passphrase(passphrase, key)


def key_file_of(home: Path) -> KeyFile | None:
    """What key.json of a library says, or its copy; None for a library that is not encrypted.

    Raises LockedLibrary when there is one and it cannot be read.
    """
    there = [folder / NAME for folder in _places(home) if (folder / NAME).exists()]
    for path in there:
        try:
            return _read(path)
        except (OSError, ValueError, KeyError, TypeError):
            continue
    if there:
        raise LockedLibrary(
            "The file key.json of this library cannot be read.",
            "Get it from a copy of the library’s folder; without it nothing can be decrypted.",
        )
    return None


def remove_key_file(home: Path) -> None:
    for folder in _places(home):
        (folder / NAME).unlink(missing_ok=True)


def _places(home: Path) -> tuple[Path, Path]:
    return home, home / "backups"


def _read(path: Path) -> KeyFile:
    found = json.loads(path.read_text("utf-8"))
    cost = found["scrypt"]
    scrypt = Scrypt(int(cost["n"]), int(cost["r"]), int(cost["p"]))
    if scrypt.n * scrypt.r > 1 << 24 or scrypt.p > 16:
        raise ValueError("nobody asks for that much memory")
    return KeyFile(
        str(found["id"]),
        State(found["state"]),
        scrypt,
        str(found["salt"]),
        str(found["wrapped"]),
        str(found["proof"]),
        found.get("has_keyring") is True,
    )


def _stretched(passphrase: str, cost: Scrypt, salt: bytes) -> bytes:
    import unicodedata

    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt as Stretching

    # The same letters typed on another system may be other code points.
    typed = unicodedata.normalize("NFKC", passphrase).encode()
    return Stretching(salt=salt, length=KEY_BYTES, n=cost.n, r=cost.r, p=cost.p).derive(typed)


def _proof(key: LibraryKey) -> str:
    return _text(key.for_("proof"))


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
