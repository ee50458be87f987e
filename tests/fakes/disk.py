"""A disk that remembers every write and sync, and can show what a power cut would have left."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

SECTOR = 512


@dataclass(frozen=True)
class Step:
    """A write of `data` at `offset`, or a sync of everything written to the file before."""

    file: str
    offset: int = 0
    data: bytes = b""
    is_sync: bool = False
    is_name_sync: bool = False


class RememberingDisk:
    """Notes what the code under test does to files below `folder`, and lets it happen."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.steps: list[Step] = []
        self._folder = folder
        self._open: dict[int, str] = {}
        for name in ("open", "close", "pwrite", "write", "fsync", "fdatasync"):
            patch.setattr(os, name, getattr(self, f"_{name}_and_note")(getattr(os, name)))

    def after_a_cut(self, cut: int, target: Path, chance: random.Random) -> dict[str, bytes]:
        """Write to `target` what may be left when the power goes after `cut` steps.

        Whatever was synced is there. Of the rest any sectors may be there or not, in any order;
        where a later sector made it, earlier ones that did not read as zeros. Returns what was
        surely there, by file.
        """
        synced: dict[str, bytearray] = {}
        loose: dict[str, list[Step]] = {}
        named: set[str] = set()
        for step in self.steps[:cut]:
            if step.is_name_sync:
                named.update(synced)
            elif step.is_sync:
                content = synced.setdefault(step.file, bytearray())
                for write in loose.pop(step.file, []):
                    _put(content, write.offset, write.data)
            else:
                synced.setdefault(step.file, bytearray())
                loose.setdefault(step.file, []).append(step)
        for name, content in synced.items():
            if name not in named and chance.random() < 0.5:
                continue
            left = bytearray(content)
            for write in loose.get(name, []):
                for offset, sector in _sectors(write):
                    if chance.random() < 0.5:
                        _put(left, offset, sector)
            (target / name).write_bytes(left)
        return {name: bytes(content) for name, content in synced.items() if name in named}

    def _name(self, path: object) -> str | None:
        found = Path(os.fsdecode(path)) if isinstance(path, str | bytes | os.PathLike) else None
        return found.name if found is not None and found.parent == self._folder else None

    def _open_and_note(self, real: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, *rest: Any, **named: Any) -> int:
            fd = real(path, *rest, **named)
            if path == self._folder:
                self._open[fd] = ""
            elif (name := self._name(path)) is not None:
                self._open[fd] = name
            return fd

        return opened

    def _close_and_note(self, real: Callable[[int], None]) -> Callable[[int], None]:
        def closed(fd: int) -> None:
            self._open.pop(fd, None)
            real(fd)

        return closed

    def _pwrite_and_note(self, real: Callable[..., int]) -> Callable[..., int]:
        def written(fd: int, data: Any, offset: int) -> int:
            count = real(fd, data, offset)
            self._note_write(fd, offset, bytes(data)[:count])
            return count

        return written

    def _write_and_note(self, real: Callable[..., int]) -> Callable[..., int]:
        def written(fd: int, data: Any) -> int:
            offset = os.fstat(fd).st_size if fd in self._open else 0
            count = real(fd, data)
            self._note_write(fd, offset, bytes(data)[:count])
            return count

        return written

    def _fsync_and_note(self, real: Callable[[int], None]) -> Callable[[int], None]:
        def synced(fd: int) -> None:
            name = self._open.get(fd)
            if name is not None:
                self.steps.append(Step(name, is_sync=name != "", is_name_sync=name == ""))

        return synced

    _fdatasync_and_note = _fsync_and_note

    def _note_write(self, fd: int, offset: int, data: bytes) -> None:
        if self._open.get(fd):
            self.steps.append(Step(self._open[fd], offset, data))


def _sectors(write: Step) -> list[tuple[int, bytes]]:
    pieces = []
    start = write.offset
    end = write.offset + len(write.data)
    while start < end:
        stop = min(end, (start // SECTOR + 1) * SECTOR)
        pieces.append((start, write.data[start - write.offset : stop - write.offset]))
        start = stop
    return pieces


def _put(content: bytearray, offset: int, data: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(data)] = data
