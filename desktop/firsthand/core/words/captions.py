"""Captions that other programs write: WebVTT and SRT, read as they come, names only from the file.

Zoom writes `Jane Doe: text`, Teams `<v Jane Doe>text</v>`; some leave out hours, some number their
cues, some use a comma before the milliseconds. All that is taken; what is no cue is passed over.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from firsthand.errors import BadInput

MOST_BYTES = 8_000_000
"""A day of talk is half of that."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: milliseconds from the start, who says it as far as the file tells, and what."""

    start_ms: int
    end_ms: int
    text: str
    voice: str = ""


_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})"
_TIMES = re.compile(rf"^\s*{_TIME}\s*-->\s*{_TIME}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]{1,200})>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-z][^<>]{0,200}|\d[\d:.]{0,20})>", re.IGNORECASE)
NAMED = re.compile(r"^\s*(?:[-–]\s*)?([^\s:<>][^:<>]{0,59}?)\s*:\s+(?=\S)")
_MOST_NAME_WORDS = 5
_OFTEN = 0.3
"""A beginning before a colon is a name if so many cues have one; else it may be just a sentence."""


def decoded(content: bytes) -> str:
    """The text of a captions file in whatever encoding programs use. Raises BadInput."""
    if len(content) > MOST_BYTES:
        raise BadInput("The file is too long for captions.", "Choose a VTT or SRT file.")
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def read_captions(text: str) -> tuple[Cue, ...]:
    """All cues with words in them, in order of time. Raises BadInput when there are none."""
    cues = sorted(_cues(text), key=lambda cue: cue.start_ms)
    if not cues:
        raise BadInput(
            "There are no captions in this file.", "Choose a VTT or SRT file with times and words."
        )
    return tuple(with_names(cues))


def _cues(text: str) -> Iterator[Cue]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 0
    while at < len(lines):
        times = _TIMES.match(lines[at])
        at += 1
        if times is None:
            continue
        body = []
        while at < len(lines) and lines[at].strip() and not _TIMES.match(lines[at]):
            body.append(lines[at])
            at += 1
        if at < len(lines) and _TIMES.match(lines[at]) and body and body[-1].strip().isdigit():
            body.pop()  # the next cue's number, where no empty line stands between
        start, end = _ms(times.groups()[:4]), _ms(times.groups()[4:])
        yield from _spoken(max(0, start), max(start, end), "\n".join(body))


def _spoken(start: int, end: int, body: str) -> Iterator[Cue]:
    """A cue of several voices becomes one for each, in equal parts of its time by their length."""
    pieces = _VOICE.split(body)
    said = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    said = [(_clean(voice), _clean(text)) for voice, text in said]
    said = [(voice, text) for voice, text in said if text]
    total = sum(len(text) for _, text in said)
    done = 0
    for voice, text in said:
        first = start + (end - start) * done // total
        done += len(text)
        yield Cue(first, start + (end - start) * done // total, text, voice)


def _clean(text: str) -> str:
    """Without tags and entities, on one line."""
    plain = html.unescape(_TAG.sub("", text)).replace("\x00", "")
    return " ".join(plain.encode("utf-8", "ignore").decode().split())


def with_names(cues: list[Cue]) -> list[Cue]:
    """Names before a colon, where they are the file's way of saying who speaks."""
    if any(cue.voice for cue in cues):
        return cues
    names = Counter(name for cue in cues if (name := _name(cue.text)))
    if sum(names.values()) < _OFTEN * len(cues):
        return cues
    found, speaking = [], ""
    for cue in cues:
        name = _name(cue.text)
        if name:
            speaking = name
            cue = replace(cue, text=cue.text[NAMED.match(cue.text).end() :])  # type: ignore[union-attr]  # _name matched
        found.append(replace(cue, voice=speaking))
    return found


def _name(text: str) -> str:
    """What stands before a colon and looks like a name; empty if nothing does."""
    match = NAMED.match(text)
    if match is None:
        return ""
    words = match[1].split()
    if len(words) > _MOST_NAME_WORDS or any(word[-1] in ",;!?" for word in words):
        return ""
    small = {"von", "van", "de", "der", "den", "da", "di", "du", "la", "le", "bin", "al", "zu"}
    return match[1] if all(_may_name(word) for word in words if word not in small) else ""


def _may_name(word: str) -> bool:
    first = word.lstrip("([\"'")[:1]
    return bool(first) and (first.isupper() or first.isdigit() or first.isalpha() > first.islower())


def _ms(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = parts
    whole = (int(hours or 0) * 60 + int(minutes or 0)) * 60 + int(seconds or 0)
    return whole * 1000 + int((fraction or "0").ljust(3, "0"))
