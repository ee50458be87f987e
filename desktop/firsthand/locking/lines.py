"""Lines of a journal, each encrypted by itself, so that a torn last one costs no other."""

from __future__ import annotations

import base64
import json
import secrets

from firsthand.locking.key import LibraryKey

MARK = b'{"locked": "'
_NONCE = 12
_USE = "line"


def locked_line(line: bytes, key: LibraryKey) -> bytes:
    """One line of JSON as another that only the key can read."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE)
    sealed = nonce + AESGCM(key.for_(_USE)).encrypt(nonce, line, None)
    return json.dumps({"locked": base64.b64encode(sealed).decode("ascii")}).encode()


def clear_line(line: bytes, key: LibraryKey) -> bytes:
    """What an encrypted line says. Raises ValueError for one that is torn or was tampered with."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    found = json.loads(line)
    sealed = base64.b64decode(found["locked"], validate=True)
    try:
        return AESGCM(key.for_(_USE)).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except InvalidTag as error:
        raise ValueError("not a line of this library") from error


def is_locked_line(line: bytes) -> bool:
    return line.startswith(MARK)
