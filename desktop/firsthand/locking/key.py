"""The key of a library: 256 bits by chance, and the code on paper that it can be typed in again."""

from __future__ import annotations

import base64
import hashlib
import secrets
from dataclasses import dataclass, field

from firsthand.errors import WrongPassphrase

KEY_BYTES = 32
_CHECK_BYTES = 3
_GROUP = 4
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U: what is read off paper is not mistaken for a digit."""
_STANDARD = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_AS_WRITTEN = str.maketrans(_STANDARD, _LETTERS)
_AS_STANDARD = str.maketrans(_LETTERS + "ILO", _STANDARD + _STANDARD[1] * 2 + _STANDARD[0])


@dataclass(frozen=True, slots=True)
class LibraryKey:
    """What everything of one library is encrypted with."""

    secret: bytes = field(repr=False)

    @classmethod
    def by_chance(cls) -> LibraryKey:
        return cls(secrets.token_bytes(KEY_BYTES))

    def for_(self, use: str, salt: bytes = b"") -> bytes:
        """A key of 32 bytes for one use alone, so that no two uses share one (HKDF-SHA256)."""
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), KEY_BYTES, salt, f"firsthand {use}".encode()).derive(self.secret)


def code_of(key: LibraryKey) -> str:
    """The key in groups of four letters and digits, with a check against slips of the pen."""
    letters = base64.b32encode(key.secret + _check(key.secret)).decode("ascii")
    written = letters.translate(_AS_WRITTEN)
    return "-".join(written[at : at + _GROUP] for at in range(0, len(written), _GROUP))


def is_code(text: str) -> bool:
    """Whether a text is as long as a recovery code and made of its letters alone."""
    letters = _letters(text)
    return len(letters) == _LENGTH and set(letters) <= set(_LETTERS + "ILO")


def key_of(code: str) -> LibraryKey:
    """The key that a recovery code stands for, typed with or without hyphens, in any case.

    Raises WrongPassphrase.
    """
    if is_code(code):
        whole = base64.b32decode(_letters(code).translate(_AS_STANDARD))
        secret, check = whole[:KEY_BYTES], whole[KEY_BYTES:]
        if check == _check(secret):
            return LibraryKey(secret)
    raise WrongPassphrase(
        "This recovery code is not right.", "Compare it with the paper, letter by letter."
    )


def _letters(text: str) -> str:
    return "".join(text.split()).replace("-", "").upper()


def _check(secret: bytes) -> bytes:
    return hashlib.sha256(b"firsthand code" + secret).digest()[:_CHECK_BYTES]


_LENGTH = (KEY_BYTES + _CHECK_BYTES) * 8 // 5
