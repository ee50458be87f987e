"""Lines on disk: each line that was acknowledged survives a kill, and a torn last one is passed over."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

Value = str | int | float | bool | None | list["Value"] | dict[str, "Value"]


class Journal:
    """An append-only file of JSON objects, one a line, for one writer.

    `append` returns only when the line is on the disk itself.
    """

    def __init__(self, path: Path) -> None:
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND | _BINARY, 0o600)
        self._end_a_torn_line()

    def append(self, line: Mapping[str, Value]) -> None:
        """Write one line and sync it. Raises OSError when the disk is full or gone."""
        rest = memoryview(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        while rest:
            rest = rest[os.write(self._fd, rest) :]
        sync(self._fd)

    def close(self) -> None:
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _end_a_torn_line(self) -> None:
        """After a cut in mid-write the next line must not be glued to the torn one."""
        size = os.fstat(self._fd).st_size
        if size:
            os.lseek(self._fd, size - 1, os.SEEK_SET)
            if os.read(self._fd, 1) != b"\n":
                os.write(self._fd, b"\n")


_BINARY = getattr(os, "O_BINARY", 0)


def sync(fd: int) -> None:
    """Bring what was written to the disk itself, as cheaply as the system allows."""
    if hasattr(os, "fdatasync"):
        os.fdatasync(fd)
    else:
        os.fsync(fd)


def read_lines(path: Path) -> Iterator[dict[str, Value]]:
    """All whole lines of a journal, in order; torn or foreign lines are passed over.

    A file that does not exist has no lines.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return
    for line in raw.split(b"\n"):
        try:
            value = json.loads(line)
        except ValueError:
            continue
        if isinstance(value, dict):
            yield value
