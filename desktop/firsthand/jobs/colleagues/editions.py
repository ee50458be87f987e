"""Which editions of an interview have come and gone: what two people's work is compared by.

Beside the takes of an interview lie `editions.jsonl`, a line for each edition that was sent or came
in, and the record of each as it was, so that the next exchange knows who changed what.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from firsthand.core.record import InterviewRecord
from firsthand.core.together.edition import record_in
from firsthand.core.together.editions import Difference
from firsthand.errors import BadInput
from firsthand.journal import Journal, read_lines
from firsthand.locking.files import opened, write_bytes

LIST = "editions.jsonl"
_MOST_BYTES = 64_000_000
_OWN = "-own"


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition that this library has had."""

    name: str
    who: str
    at: str
    came: bool
    """From somebody else; False for one that was sent."""
    grown_from: tuple[str, ...] = ()
    """Names of the editions that went into one that came."""


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
                    tuple(str(line.get("grown from", "")).split()),
                ),
            )
    return tuple(found.values())


def keep_edition(folder: Path, edition: Edition, content: bytes, own: bytes = b"") -> None:
    """Keep an edition's `record.json` as it was sent or came. Raises OSError.

    `own` is the same with our own names, where they were hidden in what was sent.
    """
    if any(one.name == edition.name for one in editions(folder)):
        return
    if own and own != content:
        _write(_place(folder, edition.name, _OWN), own)
    _write(_place(folder, edition.name), content)
    with Journal(folder / LIST) as journal:
        journal.append(
            {
                "line": "edition",
                "edition": edition.name,
                "who": edition.who,
                "at": edition.at,
                "came": edition.came,
                "grown from": " ".join(edition.grown_from),
            }
        )


def outgrown(folder: Path) -> frozenset[str]:
    """Names of editions that went into those that came: whoever has these has what they say."""
    return frozenset(name for one in editions(folder) for name in one.grown_from)


def keep_differences(folder: Path, edition: str, differences: Iterable[Difference]) -> None:
    """Keep what an edition and ours had both changed: what did not win can be read for good."""
    with Journal(folder / LIST) as journal:
        for one in differences:
            journal.append({"line": "difference", "edition": edition, **asdict(one)})


def differences(folder: Path) -> tuple[tuple[Edition, Difference], ...]:
    """All that two people changed at once, with whose edition it was; the oldest first."""
    known = {edition.name: edition for edition in editions(folder)}
    found = []
    for line in read_lines(folder / LIST):
        edition = known.get(str(line.get("edition", "")))
        if line.get("line") == "difference" and edition is not None:
            texts = [str(line.get(one.name, "")) for one in fields(Difference)]
            found.append((edition, Difference(*texts)))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Common:
    """The newest edition that both sides have had."""

    shared: InterviewRecord
    """As it went from one to the other."""
    own: InterviewRecord
    """As it was here: the same, except where names were hidden when it was sent."""


def common(folder: Path, known: tuple[str, ...]) -> Common | None:
    """What both have had, of the editions in `known`; None when there is nothing."""
    for name in reversed(known):
        shared = _read(folder, name)
        if shared is not None:
            return Common(shared, _read(folder, name, _OWN) or shared)
    return None


def _read(folder: Path, name: str, kind: str = "") -> InterviewRecord | None:
    try:
        with opened(_place(folder, name, kind)) as packed, gzip.open(packed) as file:
            return record_in(file.read(_MOST_BYTES))
    except (OSError, EOFError, BadInput):
        return None


def _write(place: Path, content: bytes) -> None:
    write_bytes(place, gzip.compress(content, mtime=0))


def _place(folder: Path, name: str, kind: str = "") -> Path:
    """Names come from others: only what a hash looks like names a file."""
    if len(name) != 64 or not set(name) <= set("0123456789abcdef"):
        raise OSError("no edition is called so")
    return folder / f"edition-{name[:16]}{kind}.json.gz"
