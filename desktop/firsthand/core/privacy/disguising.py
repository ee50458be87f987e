"""Lays pseudonyms over a whole interview: its texts, its words in time, the sound under them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import TypeVar, cast

from firsthand.core.privacy.pseudonyms import Change, Disguise, laid_over
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import Segment, Word, text_of

T = TypeVar("T")

ROOM_S = 0.2
"""Word times are some tenths of a second off, so a name's sound is covered with room around it."""
_AROUND = 40
"""Characters shown on both sides of a name in a preview."""
_NEVER = frozenset({"id", "file", "sha256", "audio_sha256", "take_sha256", "rate", "language"})
"""Fields that hold no words of people and by which other things are found."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an interview where a name stands, with what will stand around it."""

    where: str
    """`transcript`, `quotes`, `marks`, `setup` … : the part of the record."""
    frame: Frame | None
    before: str
    said: str
    shown: str
    after: str


def disguised(record: InterviewRecord, disguise: Disguise) -> InterviewRecord:
    """`record` with pseudonyms in the place of names, in every text of it; frames stay."""
    if disguise.is_empty:
        return record
    segments = tuple(_segment(one, disguise) for one in record.transcript.segments)
    bare = replace(record, transcript=replace(record.transcript, segments=()))
    shown = _mapped(bare, disguise.text)
    return replace(shown, transcript=replace(shown.transcript, segments=segments))


def places(record: InterviewRecord, disguise: Disguise) -> list[Place]:
    """Every place where a name stands, the transcript first, in the order of the record."""
    found: list[Place] = []
    for segment in record.transcript.segments:
        found += _places("transcript", segment.start, segment.text, disguise)
    bare = replace(record, transcript=replace(record.transcript, segments=()))
    for field in fields(bare):
        for frame, text in _texts(getattr(bare, field.name), None):
            found += _places(field.name, frame, text, disguise)
    return found


def hidden_spans(record: InterviewRecord, disguise: Disguise) -> tuple[Span, ...]:
    """Where names are said, with room around them; in order, none overlapping another.

    Where a person corrected the text so that a name has no words of its own, the whole segment.
    """
    room = round(ROOM_S * record.timeline.rate)
    found: list[tuple[int, int]] = []
    for segment in record.transcript.segments:
        joined = text_of(segment.words)
        changes = disguise.changes(joined)
        if segment.text != joined and len(disguise.changes(segment.text)) > len(changes):
            found.append((segment.start, segment.end))
            continue
        for change in changes:
            words = _covered(segment.words, change)
            found.append((min(word.start for word in words), max(word.end for word in words)))
    spans: list[Span] = []
    for start, end in sorted(found):
        first, last = max(0, start - room), max(end + room, 0)
        if spans and first <= spans[-1].end:
            first, last = spans[-1].start, max(last, spans.pop().end)
        spans.append(Span(Frame(first), Frame(last)))
    return tuple(spans)


def _segment(segment: Segment, disguise: Disguise) -> Segment:
    joined = text_of(segment.words)
    changes = disguise.changes(joined)
    if not changes:
        return replace(segment, text=disguise.text(segment.text))
    words = _words(segment.words, changes)
    text = text_of(words) if segment.text == joined else disguise.text(segment.text)
    return replace(segment, text=text, words=words)


def _words(words: Sequence[Word], changes: Sequence[Change]) -> tuple[Word, ...]:
    """The words with `changes` of their joined text; words that one change covers become one."""
    groups: list[tuple[list[Word], int, list[Change]]] = []
    at, rest = 0, list(changes)
    for word in words:
        end = at + len(word.text)
        mine = [change for change in rest if change.start < end and change.end > at]
        if groups and groups[-1][2] and groups[-1][2][-1] in mine:
            groups[-1][0].append(word)
            groups[-1][2].extend(change for change in mine if change not in groups[-1][2])
        else:
            groups.append(([word], at, mine))
        at = end + 1
    return tuple(_joined(members, first, mine) for members, first, mine in groups)


def _joined(words: list[Word], at: int, changes: list[Change]) -> Word:
    if not changes:
        return words[0]
    moved = [Change(one.start - at, one.end - at, one.shown) for one in changes]
    return replace(
        words[0],
        text=laid_over(text_of(words), moved),
        end=words[-1].end,
        probability=min(word.probability for word in words),
        stop=words[-1].stop,
    )


def _covered(words: Sequence[Word], change: Change) -> list[Word]:
    found, at = [], 0
    for word in words:
        end = at + len(word.text)
        if change.start < end and change.end > at:
            found.append(word)
        at = end + 1
    return found


def _mapped(value: T, change: Callable[[str], str]) -> T:
    """`value` with every text in it changed, however deep; kinds, ids and hashes stay."""
    if type(value) is str:
        return cast(T, change(str(value)))
    if isinstance(value, tuple):
        return cast(T, tuple(_mapped(one, change) for one in value))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _mapped(getattr(value, field.name), change)
            for field in fields(value)
            if field.init and field.name not in _NEVER
        }
        return cast(T, replace(value, **changed))
    return value


def _texts(value: object, frame: Frame | None) -> Iterator[tuple[Frame | None, str]]:
    """Every text in `value`, with the frame of what it belongs to."""
    if type(value) is str:
        yield frame, value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, frame)
    elif is_dataclass(value) and not isinstance(value, type):
        at = getattr(value, "start", getattr(value, "frame", None))
        here = Frame(at) if isinstance(at, int) else frame
        for field in fields(value):
            if field.init and field.name not in _NEVER:
                yield from _texts(getattr(value, field.name), here)


def _places(where: str, frame: Frame | None, text: str, disguise: Disguise) -> Iterator[Place]:
    for change in disguise.changes(text):
        before = disguise.text(text[: change.start])
        after = disguise.text(text[change.end :])
        said = text[change.start : change.end]
        yield Place(where, frame, _end(before), said, change.shown, _beginning(after))


def _beginning(text: str) -> str:
    """As much of `text` as is shown, ending between words and outside of a pseudonym."""
    if len(text) <= _AROUND:
        return text
    shown = text[:_AROUND].rsplit(" ", 1)[0]
    if shown.rfind("[") > shown.rfind("]"):
        shown = shown[: shown.rfind("[")]
    return shown.rstrip() + " …"


def _end(text: str) -> str:
    if len(text) <= _AROUND:
        return text
    shown = text[-_AROUND:].split(" ", 1)[-1]
    closes, opens = shown.find("]"), shown.find("[")
    if closes >= 0 and (opens < 0 or closes < opens):
        shown = shown[closes + 1 :]
    return "… " + shown.lstrip()
