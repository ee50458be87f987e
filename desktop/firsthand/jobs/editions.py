"""Which editions of an interview have come and gone: what two people's work is compared by.

Beside the takes of an interview lie `editions.jsonl`, a line for each edition that was sent or came
in, and the record of each as it was, so that the next exchange knows who changed what.
"""

from __future__ import annotations

import gzip
import os
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.plainly import parsed, value_of
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadInput
from firsthand.journal import Journal, read_lines

LIST = "editions.jsonl"
_MOST_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition that this library has had."""

    name: str
    who: str
    at: str
    came: bool
    """From somebody else; False for one that was sent."""


def editions(folder: Path) -> tuple[Edition, ...]:
    """All editions that are known, the oldest first; the same one only once."""
    found: dict[str, Edition] = {}
    for line in read_lines(folder / LIST):
        if line.get("line") == "edition":
            name = str(line.get("edition", ""))
            found.setdefault(
                name,
                Edition(
                    name,
                    str(line.get("who", "")),
                    str(line.get("at", "")),
                    line.get("came") is True,
                ),
            )
    return tuple(found.values())


def keep_edition(folder: Path, edition: Edition, content: bytes) -> None:
    """Keep an edition's `record.json` as it was sent or came. Raises OSError."""
    if any(one.name == edition.name for one in editions(folder)):
        return
    place = _place(folder, edition.name)
    draft = place.with_suffix(".new")
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "wb") as file:
        file.write(gzip.compress(content, mtime=0))
        file.flush()
        os.fsync(file.fileno())
    os.replace(draft, place)
    with Journal(folder / LIST) as journal:
        journal.append(
            {
                "line": "edition",
                "edition": edition.name,
                "who": edition.who,
                "at": edition.at,
                "came": edition.came,
            }
        )


def common(folder: Path, known: tuple[str, ...]) -> InterviewRecord | None:
    """The newest edition that both have had, as it was then; None when there is none."""
    for name in reversed(known):
        try:
            with gzip.open(_place(folder, name)) as file:
                content = file.read(_MOST_BYTES)
            return value_of(InterviewRecord, parsed(content))
        except (OSError, EOFError, BadInput):
            continue
    return None


def _place(folder: Path, name: str) -> Path:
    """Names come from others: only what a hash looks like names a file."""
    if len(name) != 64 or not set(name) <= set("0123456789abcdef"):
        raise OSError("no edition is called so")
    return folder / f"edition-{name[:16]}.json.gz"
