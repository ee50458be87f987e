"""Finds where a file may be written, so that nothing somebody may have worked in is replaced."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path


def free_place(
    wanted: Path,
    may_go: Callable[[Path], bool],
    *,
    besides: Sequence[str] = (),
    is_folder: bool = False,
) -> Path:
    """`wanted`, or a place beside it with the first number under which nothing is lost.

    What is there stays where it is, unless `may_go` says of that one file that it may be replaced;
    a file that cannot be read may not. `besides` are the endings of further files that are written
    under the same name. One that is open in another program stays the place, for whoever writes to
    say so.
    """
    from firsthand.export.saving import owner_files

    def is_free(path: Path) -> bool:
        if not os.path.lexists(path) or any(owner.exists() for owner in owner_files(path)):
            return True
        try:
            return may_go(path)
        except OSError:
            return False

    ending = "" if is_folder else wanted.suffix
    name = stem = wanted.name.removesuffix(ending)
    number = 1
    while not all(is_free(wanted.with_name(stem + one)) for one in (ending, *besides)):
        number += 1
        stem = f"{name} {number}"
    return wanted.with_name(stem + ending)


def is_unchanged(content: bytes) -> Callable[[Path], bool]:
    """For `free_place`: a file that holds just this may go."""
    return lambda path: path.read_bytes() == content


def stays(path: Path | None) -> str:
    """What a person is told of a file that was in the way; nothing where there was none."""
    told = ""
    if path is not None:
        told = (
            f"{path.name} was there already and somebody may have worked in it, so it was not "
            "replaced; the new one has a number in its name."
        )
    return told
