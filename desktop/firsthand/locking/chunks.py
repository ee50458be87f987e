"""A file in pieces, each encrypted and proven by itself, so that any place can be read alone.

    8 bytes   FHLOCK01
    16 bytes  this file's own salt, by chance
    then      pieces of 65,536 bytes and a tag of 16 (AES-256-GCM); the last may be shorter

Each file has a key of its own, made of the library's key and the salt. A piece's number and whether
it is the last are part of what is proven: none can be changed, left out, moved or brought in from
another file without being noticed.
"""

from __future__ import annotations

import errno
import io
import secrets
from typing import TYPE_CHECKING, BinaryIO

from firsthand.locking.key import LibraryKey

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"FHLOCK01"
CHUNK = 1 << 16
_SALT = 16
_TAG = 16
_HEAD = len(MAGIC) + _SALT
_USE = "file"


class ForgedFile(OSError):
    """A file is not what was encrypted, or was encrypted with another key."""

    def __init__(self) -> None:
        super().__init__(errno.EIO, "the encrypted file is not as it was written")


def write_locked(target: BinaryIO, source: BinaryIO, key: LibraryKey) -> None:
    """Encrypt all of `source` into `target`. Raises OSError."""
    salt = secrets.token_bytes(_SALT)
    cipher = _cipher(key, salt)
    target.write(MAGIC + salt)
    number, piece = 0, _filled(source)
    while True:
        after = _filled(source) if len(piece) == CHUNK else b""
        target.write(cipher.encrypt(_nonce(number, is_last=not after), piece, MAGIC))
        if not after:
            return
        number, piece = number + 1, after


class LockedFile(io.RawIOBase):
    """What an encrypted file holds, for one thread; takes `file` over and closes it.

    Raises ForgedFile on opening when head or end are not right, and on reading for any piece.
    """

    def __init__(self, file: BinaryIO, key: LibraryKey) -> None:
        super().__init__()
        self._file = file
        head = file.read(_HEAD)
        if len(head) < _HEAD or not head.startswith(MAGIC):
            raise ForgedFile
        self._cipher = _cipher(key, head[len(MAGIC) :])
        body = file.seek(0, io.SEEK_END) - _HEAD
        self._pieces = -(-body // (CHUNK + _TAG))
        self.size = body - self._pieces * _TAG
        self._at = 0
        self._number, self._piece = -1, b""
        if self._pieces < 1 or self.size < 0:
            raise ForgedFile
        self._turn_to(self._pieces - 1)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence]
        if start + offset < 0:
            raise OSError(errno.EINVAL, "before the beginning of a file")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        number, inside = divmod(self._at, CHUNK)
        if self._at >= self.size:
            return 0
        self._turn_to(number)
        view = memoryview(buffer).cast("B")
        found = self._piece[inside : inside + len(view)]
        view[: len(found)] = found
        self._at += len(found)
        return len(found)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
            self._piece = b""
        super().close()

    def _turn_to(self, number: int) -> None:
        from cryptography.exceptions import InvalidTag

        if number == self._number:
            return
        self._file.seek(_HEAD + number * (CHUNK + _TAG))
        is_last = number == self._pieces - 1
        try:
            self._piece = self._cipher.decrypt(
                _nonce(number, is_last=is_last), self._file.read(CHUNK + _TAG), MAGIC
            )
        except (InvalidTag, ValueError) as error:
            raise ForgedFile from error
        self._number = number


def _cipher(key: LibraryKey, salt: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key.for_(_USE, salt))


def _nonce(number: int, *, is_last: bool) -> bytes:
    """Never twice under one key: a file is written once, and its pieces have different numbers."""
    return number.to_bytes(11, "big") + bytes([is_last])


def _filled(source: BinaryIO) -> bytes:
    """A whole piece, however little the source gives at a time."""
    found = source.read(CHUNK)
    while len(found) < CHUNK and (more := source.read(CHUNK - len(found))):
        found += more
    return found
