"""What an interview folder holds: its takes, told from journal and files, whatever happened."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.capture.takes.wav import flac_shape_of, shape_of
from firsthand.core.timeline import Frame, Gap, GapReason, Side, Take
from firsthand.journal import RECORDERS, Value, read_lines
from firsthand.locking.files import opened

JOURNAL = RECORDERS
_TAKE_FILE = re.compile(r"take-(\d{3,})\.(?:wav|flac)")


def file_of(number: int) -> str:
    return f"take-{number:03d}.wav"


@dataclass(frozen=True, slots=True)
class Kept:
    """A take and what only its keepers need to know."""

    take: Take
    is_closed: bool
    synced: int = 0
    """Frames within the take that the journal knows to be on the disk."""
    synced_at_s: float | None = None
    """Monotonic moment of the frame `synced`, in the boot `boot`."""
    boot: str = ""


def takes_in(folder: Path) -> tuple[Take, ...]:
    """All takes with sound in them, in order and without a break between them.

    Reads only. A take that was never closed counts the whole frames its file holds.
    """
    return tuple(kept.take for kept in kept_in(folder) if kept.take.frames)


def kept_in(folder: Path) -> list[Kept]:
    """Every take the folder knows of, also empty ones."""
    found: list[Kept] = []
    end = Frame(0)
    for number, lines in sorted(_lines_by_take(folder).items()):
        kept = _read(folder, number, lines, end)
        if kept is not None:
            found.append(kept)
            end = kept.take.end
    return found


def _lines_by_take(folder: Path) -> dict[int, list[dict[str, Value]]]:
    takes: dict[int, list[dict[str, Value]]] = {}
    for path in folder.glob("take-*.*"):
        if match := _TAKE_FILE.fullmatch(path.name):
            takes[int(match[1])] = []
    for line in read_lines(folder / JOURNAL, last_of="synced"):
        number = line.get("take")
        if isinstance(number, int):
            takes.setdefault(number, []).append(line)
    return takes


def _read(
    folder: Path, number: int, lines: list[dict[str, Value]], first_frame: Frame
) -> Kept | None:
    last = {str(line.get("line")): line for line in lines}
    started, ended = last.get("take started", {}), last.get("take ended", {})
    synced, sealed = last.get("synced", {}), last.get("sealed", {})
    # In older journals the line that ended a take had its hash.
    hashed = last.get("hashed", ended)
    wav = _text(last.get("came home", {}), "file") or _text(started, "file") or file_of(number)
    shape = shape_of(folder / wav)
    flac = _text(sealed, "file") or str(Path(wav).with_suffix(".flac"))
    is_sealed = (folder / flac).exists() and (bool(sealed) or shape is None)
    if shape is None and is_sealed:
        shape = flac_shape_of(folder / flac)
    rate = _number(started, "rate") or (shape.rate if shape else 0)
    if not rate:
        return None
    held = shape.held_frames if shape else 0
    frames = _number(ended, "frames") if ended else held
    take = Take(
        number=number,
        file=flac if is_sealed else wav,
        first_frame=first_frame,
        frames=frames,
        rate=rate,
        started_at=_text(started, "started_at"),
        device=_text(started, "device"),
        channels=_number(started, "channels") or (shape.channels if shape else 1),
        sha256=_text(sealed if is_sealed else hashed, "sha256"),
    )
    moved = first_frame - _number(started, "first_frame") if started else 0
    moment = synced.get("monotonic_s")
    return Kept(
        take=replace(take, gaps=tuple(_gaps(take, lines, moved))),
        is_closed=bool(ended) or is_sealed,
        synced=_number(synced, "frames"),
        synced_at_s=float(moment) if isinstance(moment, int | float) else None,
        boot=_text(started, "boot"),
    )


def _gaps(take: Take, lines: list[dict[str, Value]], moved: int) -> Iterator[Gap]:
    """Gaps in order; a later line about the same first frame is the longer, newer one."""
    last = {
        (_number(line, "first_frame"), _text(line, "side")): line
        for line in lines
        if line.get("line") == "gap"
    }
    for (first, side), line in sorted(last.items()):
        start = max(first + moved, take.first_frame)
        end = min(first + moved + _number(line, "frames"), take.end)
        reason = _text(line, "reason")
        if start < end and reason in set(GapReason) and side in {"", *Side}:
            yield Gap(Frame(start), end - start, GapReason(reason), Side(side) if side else None)


def gap_line(take: int, gap: Gap) -> dict[str, Value]:
    line: dict[str, Value] = {
        "line": "gap",
        "take": take,
        "first_frame": gap.first_frame,
        "frames": gap.frames,
        "reason": gap.reason.value,
    }
    return line if gap.side is None else {**line, "side": gap.side.value}


def ended_line(take: int, frames: int) -> dict[str, Value]:
    return {"line": "take ended", "take": take, "frames": frames}


def hashed_line(take: int, sha256: str) -> dict[str, Value]:
    return {"line": "hashed", "take": take, "sha256": sha256}


def sha256_of(path: Path) -> str:
    with opened(path) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def boot_id() -> str:
    """Names this run of the operating system where it can be known, else empty."""
    try:
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""


def _number(line: Mapping[str, Value], key: str) -> int:
    value = line.get(key)
    return value if isinstance(value, int) else 0


def _text(line: Mapping[str, Value], key: str) -> str:
    value = line.get(key)
    return value if isinstance(value, str) else ""
