"""Themes: names that quotes are tagged with, kept in order by renaming, merging and nesting.

A theme is its tags; only one that somebody has nested or coloured has a note of its own. Every
change says what each tagged quote had and has, so that it can be taken back and so that what
somebody else tagged meanwhile stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import QuoteId
from firsthand.core.sameness import name_key, same, tidied
from firsthand.errors import WrongMoment

COLOURS = ("blue", "green", "orange", "violet", "pink", "yellow", "grey")
"""Names of what a theme may be coloured with; the window says what they look like."""


@dataclass(frozen=True, slots=True)
class ThemeNote:
    """What is kept of a theme beside its tags."""

    name: str
    parent: str = ""
    """The theme it belongs under; empty for none."""
    colour: str = ""
    """One of COLOURS, or empty."""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A quote with at least one theme."""

    interview: InterviewId
    quote: QuoteId
    text: str
    themes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Retagging:
    """What the themes of one quote were, and what they are to be."""

    interview: InterviewId
    quote: QuoteId
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ThemeChange:
    """One deed: tags and notes as they were and as they are to be."""

    tags: tuple[Retagging, ...] = ()
    before: tuple[ThemeNote, ...] = ()
    after: tuple[ThemeNote, ...] = ()

    @property
    def back(self) -> ThemeChange:
        """The way back."""
        tags = tuple(replace(one, before=one.after, after=one.before) for one in self.tags)
        return ThemeChange(tags, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Themes:
    """All tags, and what is kept of the themes beside them."""

    tagged: tuple[Tagged, ...] = ()
    notes: tuple[ThemeNote, ...] = ()

    def note(self, name: str) -> ThemeNote:
        found = (note for note in self.notes if same(note.name, name))
        return next(found, ThemeNote(name))

    def names(self) -> tuple[str, ...]:
        """Each theme once, by the alphabet, in the way it was written first."""
        found: dict[str, str] = {}
        for name in [name for one in self.tagged for name in one.themes]:
            found.setdefault(name_key(name), name)
        for note in self.notes:
            for name in (note.name, note.parent):
                if name:
                    found.setdefault(name_key(name), name)
        return tuple(sorted(found.values(), key=name_key))


@dataclass(frozen=True, slots=True)
class Branch:
    """A theme with those nested under it."""

    name: str
    colour: str
    """Its own, or that of the nearest theme above it."""
    quotes: int
    """Tagged with it or with any under it, each counted once."""
    interviews: int
    under: tuple[Branch, ...] = ()


def branches(themes: Themes) -> tuple[Branch, ...]:
    """The themes as a tree. What is nested in a circle stands on top."""
    names = themes.names()
    parents = {name_key(name): name_key(themes.note(name).parent) for name in names}
    places: dict[str, set[tuple[str, str]]] = {name_key(name): set() for name in names}
    for one in themes.tagged:
        for name in one.themes:
            places[name_key(name)].add((one.interview, one.quote))

    def is_in_a_circle(key: str) -> bool:
        return key in _above(key, parents)

    def grown(name: str, colour: str) -> tuple[Branch, set[tuple[str, str]]]:
        key, found = name_key(name), set(places[name_key(name)])
        colour = themes.note(name).colour or colour
        under = []
        for other in names:
            if parents[name_key(other)] == key and not is_in_a_circle(name_key(other)):
                branch, inside = grown(other, colour)
                under.append(branch)
                found |= inside
        interviews = len({interview for interview, _ in found})
        return Branch(name, colour, len(found), interviews, tuple(under)), found

    tops = [name for name in names if not (parent := parents[name_key(name)])
            or parent not in parents or is_in_a_circle(name_key(name))]  # fmt: skip
    return tuple(grown(name, "")[0] for name in tops)


def rename(themes: Themes, old: str, new: str) -> ThemeChange:
    """Another name; where a theme by that name is there already, the two become one."""
    new = tidied(new)
    if not new or "," in new:
        raise WrongMoment(
            "A theme needs a name without a comma.", "Type one or a few words, such as: late data."
        )
    return merge(themes, (old,), new)


def merge(themes: Themes, names: Iterable[str], into: str) -> ThemeChange:
    """Every tag with one of `names` becomes one with `into`; what was under them goes under it."""
    gone = {name_key(name) for name in names}
    tags = tuple(
        Retagging(one.interview, one.quote, one.themes, after)
        for one in themes.tagged
        if (after := _with_one_name(one.themes, gone, into)) != one.themes
    )
    leading = next((note for note in themes.notes if name_key(note.name) == name_key(into)), None)
    taken = [note for note in themes.notes if name_key(note.name) in gone]
    if leading is None and taken:
        leading = replace(taken[0], name=into)
    elif leading is not None:
        leading = replace(leading, name=into)
    notes: list[ThemeNote] = []
    for note in themes.notes:
        key = name_key(note.name)
        if key in gone or key == name_key(into):
            continue
        notes.append(replace(note, parent=into) if name_key(note.parent) in gone else note)
    if leading is not None:
        if name_key(leading.parent) in gone | {name_key(into)}:
            leading = replace(leading, parent="")
        notes.append(leading)
    return _change(themes, tags, _without_circles(notes))


def nest(themes: Themes, name: str, parent: str) -> ThemeChange:
    """Put a theme under another one, or on top with an empty `parent`.

    Raises WrongMoment where the other one is itself under this one.
    """
    parents = {name_key(note.name): name_key(note.parent) for note in themes.notes}
    if parent and (same(name, parent) or name_key(name) in _above(name_key(parent), parents)):
        raise WrongMoment(
            "A theme cannot lie under itself.", "Choose one that is not among those under it."
        )
    return _noted(themes, replace(themes.note(name), parent=parent))


def colour(themes: Themes, name: str, wanted: str) -> ThemeChange:
    """One of COLOURS, or none with an empty text."""
    return _noted(themes, replace(themes.note(name), colour=wanted))


def remove(themes: Themes, name: str) -> ThemeChange:
    """Take the tag off every quote; what was under the theme goes where it was."""
    key, above = name_key(name), themes.note(name).parent
    tags = tuple(
        Retagging(one.interview, one.quote, one.themes, after)
        for one in themes.tagged
        if (after := tuple(tag for tag in one.themes if name_key(tag) != key)) != one.themes
    )
    notes = [
        replace(note, parent=above) if name_key(note.parent) == key else note
        for note in themes.notes
        if name_key(note.name) != key
    ]
    return _change(themes, tags, notes)


def applied(themes: Themes, change: ThemeChange) -> Themes:
    """The themes after a change."""
    retagged = {(one.interview, one.quote): one.after for one in change.tags}
    tagged = tuple(
        replace(one, themes=retagged.pop((one.interview, one.quote), one.themes))
        for one in themes.tagged
    )
    gone = {name_key(note.name) for note in (*change.before, *change.after)}
    notes = tuple(note for note in themes.notes if name_key(note.name) not in gone)
    return Themes(tuple(one for one in tagged if one.themes), notes + change.after)


def _with_one_name(tags: Sequence[str], gone: set[str], into: str) -> tuple[str, ...]:
    named: dict[str, str] = {}
    for tag in tags:
        wanted = into if name_key(tag) in gone else tag
        named.setdefault(name_key(wanted), wanted)
    return tuple(named.values()) if any(name_key(tag) in gone for tag in tags) else tuple(tags)


def _noted(themes: Themes, note: ThemeNote) -> ThemeChange:
    others = [one for one in themes.notes if not same(one.name, note.name)]
    return _change(themes, (), [*others, note] if note != ThemeNote(note.name) else others)


def _change(themes: Themes, tags: tuple[Retagging, ...], after: list[ThemeNote]) -> ThemeChange:
    """Only the notes that differ."""
    return ThemeChange(
        tags,
        tuple(note for note in themes.notes if note not in after),
        tuple(note for note in after if note not in themes.notes),
    )


def _above(key: str, parents: Mapping[str, str]) -> list[str]:
    """The themes above one, nearest first; ends where a circle closes."""
    found: list[str] = []
    while (key := parents.get(key, "")) and key not in found:
        found.append(key)
    return found


def _without_circles(notes: list[ThemeNote]) -> list[ThemeNote]:
    parents = {name_key(note.name): name_key(note.parent) for note in notes}
    kept = []
    for note in notes:
        key = name_key(note.name)
        if key in _above(key, parents):
            note = replace(note, parent="")
            parents[key] = ""
        kept.append(note)
    return [note for note in kept if note != ThemeNote(note.name)]
