"""Puts pseudonyms in the place of names, in whatever case or inflection they stand.

A pseudonym stands in square brackets, the usual sign for an editor's hand in a quotation. What is
said stays as it is kept; this is a layer over it, laid on when something leaves the library.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from firsthand.core.interview import Participant


class NameKind(StrEnum):
    PERSON = "person"
    COMPANY = "company"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """What stands in place of a name, and all the ways in which the name is written."""

    shown: str
    """Such as `Company 1`; one name of the study."""
    kind: NameKind
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """One place in a text: `text[start:end]` is a name, and `shown` stands for it."""

    start: int
    end: int
    shown: str


class Disguise:
    """Finds names in texts. Without pseudonyms it finds none and changes nothing."""

    def __init__(self, pseudonyms: Iterable[Pseudonym]) -> None:
        forms = {
            _composed(form): one.shown for one in pseudonyms for form in one.forms if form.strip()
        }
        # Where one name is the beginning of another, the longer one is meant.
        ordered = sorted(forms.items(), key=lambda found: len(found[0]), reverse=True)
        self._shown = {f"n{number}": shown for number, (_, shown) in enumerate(ordered)}
        named = [(form, f"n{number}") for number, (form, _) in enumerate(ordered)]
        contacts = [_pattern(form, group) for form, group in named if _is_contact(form)]
        names = [_pattern(form, group) for form, group in named if not _is_contact(form)]
        if names:
            # Most places of a text cannot begin a name; they are passed over at once.
            first = "".join(sorted({c for form, _ in named for c in _first_letters(form)}))
            names = [rf"{_WORD_BEGINS}(?=[{re.escape(first)}])(?:{'|'.join(names)})"]
        self._names = re.compile("|".join(contacts + names)) if named else None

    @property
    def is_empty(self) -> bool:
        return self._names is None

    def changes(self, text: str) -> list[Change]:
        """Where names stand in `text`, in order; endings such as a possessive are left out."""
        if self._names is None:
            return []
        found = []
        for match in self._names.finditer(text):
            group = match.lastgroup or ""
            start, end = match.span(group)
            found.append(Change(start, end, f"[{self._shown[group[:-1]]}]"))
        return found

    def text(self, text: str) -> str:
        """`text` with pseudonyms in the place of names."""
        return laid_over(text, self.changes(text))


def laid_over(text: str, changes: Iterable[Change]) -> str:
    """`text` with `changes`, which are in order and do not overlap."""
    kept, at = [], 0
    for change in changes:
        kept += [text[at : change.start], change.shown]
        at = change.end
    return "".join(kept) + text[at:]


def buyers_pseudonym(buyer: Participant, *, is_named: bool) -> Pseudonym | None:
    """The code name in place of the buyer's name and contact; only the contact of one who is named.

    None when neither is known.
    """
    forms = forms_of_contact(buyer.contact)
    if not is_named:
        forms = forms_of_person(buyer.real_name) + forms
    code = " ".join(buyer.code_name.split()) or "–"
    return Pseudonym(code, NameKind.PERSON, forms) if forms else None


def forms_of_person(name: str) -> tuple[str, ...]:
    """A name in full, without titles, and each part of it that can stand alone."""
    words = [word.strip(".,()\"'[]*") for word in _composed(name).split()]
    words = [word for word in words if word]
    bare = [word for word in words if word.lower() not in _TITLES]
    parts = [
        piece[:1].upper() + piece[1:]
        for word in bare
        for piece in (word, *re.split(r"[-–]", word))
        if len(piece) >= _SHORTEST_PART and piece.lower() not in _PARTICLES
    ]
    whole = [" ".join(words), " ".join(bare)] if len(bare) > 1 else []
    return tuple(dict.fromkeys(whole + parts or words))


def forms_of_company(name: str) -> tuple[str, ...]:
    """A firm's name in full, without its legal form, and its first word if that is its own."""
    words = _composed(name).split()
    bare = [word for word in words if word.strip(".,&").lower() not in _LEGAL]
    bare = bare[1:] if bare and bare[0].lower() == "the" else bare
    forms = [" ".join(words), " ".join(bare)]
    if len(bare) > 1 and len(bare[0]) >= _SHORTEST_FIRST and bare[0].lower() not in _COMMON:
        forms.append(bare[0])
    return tuple(dict.fromkeys(form for form in forms if form))


def forms_of_contact(contact: str) -> tuple[str, ...]:
    """An address or a number as a whole, and the pieces of it that say who is meant."""
    whole = _composed(contact).strip()
    pieces = [piece for piece in re.split(r"[\s,;]+", whole) if len(piece) >= _SHORTEST_CONTACT]
    numbers = [found.strip() for found in _NUMBER.findall(whole)]
    whole_too = [whole] if len(whole) >= _SHORTEST_CONTACT else []
    return tuple(dict.fromkeys(whole_too + numbers + pieces))


_SHORTEST_PART = 3
_SHORTEST_FIRST = 4
_SHORTEST_CONTACT = 5
_COMPOUNDS_FROM = 6
"""Letters from which on a name is a name at the beginning of any word and in small letters too."""
_INFLECTED_FROM = 5
_NUMBER = re.compile(r"\+?\d[\d\s()/.\-]{5,}\d")
_TITLES = {"dr", "prof", "mr", "mrs", "ms", "miss", "sir", "herr", "frau", "dipl", "ing", "med"}
_PARTICLES = {
    "von", "van", "der", "den", "dem", "des", "del", "della", "dos", "das", "the", "and", "und",
    "bin", "ibn", "ter", "ten", "zum", "zur", "vom", "jun", "sen", "junior", "senior",
}  # fmt: skip
_LEGAL = {
    "gmbh", "ag", "kg", "ohg", "ug", "se", "ev", "e.v", "mbh", "co", "kgaa", "inc", "ltd", "llc",
    "plc", "corp", "corporation", "limited", "incorporated", "company", "sa", "s.a", "sarl", "bv",
    "b.v", "nv", "n.v", "ab", "oy", "as", "spa", "s.p.a", "",
}  # fmt: skip
_COMMON = {
    "american", "bank", "british", "city", "deutsche", "deutscher", "deutsches", "erste", "europe",
    "european", "first", "general", "german", "global", "group", "gruppe", "hotel", "institut",
    "international", "national", "neue", "north", "royal", "south", "stadtwerke", "united",
    "universal", "university", "verein", "west", "east",
}  # fmt: skip
_SPELLED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "æ": "ae", "å": "aa", "ł": "l"}
_APOSTROPHES = "'’ʼ`"

_BEFORE = r"(?<![^\W_])"
_WORD_BEGINS = r"(?:(?<![^\W_])|(?<=[a-zäöüß])(?=[A-ZÄÖÜ]))"
_AFTER = r"(?![^\W_])"
_OWN = rf"[{_APOSTROPHES}]s(?![^\W_])|[{_APOSTROPHES}](?![^\W_])"


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _pattern(form: str, name: str) -> str:
    """One name as a pattern; a group called `name` with a letter behind it holds the name alone."""
    letters = sum(character.isalpha() for character in form)
    if _is_contact(form):
        digits = sum(character.isdigit() for character in form)
        pieces = [_spelled(c) for c in form if not (digits > letters and c in " ()/.-")]
        loose = r"[\s()/.\-]*" if digits > letters else ""
        return rf"(?i:(?P<{name}a>{loose.join(pieces)}))"
    words = re.split(r"[\s_\-–]+", form)
    if len(words) > 1 or form.islower():
        between = r"[\s_\-–.]*" if letters >= _COMPOUNDS_FROM + 2 else r"[\s_\-–.]+"
        core = between.join(_spelled(word) for word in words)
        ending = rf"(?:{_OWN}|[^\W\d_]*)" if letters >= _COMPOUNDS_FROM else _short(letters)
        return rf"(?i:{_BEFORE}(?P<{name}a>{core}){ending})"
    found = []
    if letters >= _COMPOUNDS_FROM:
        inside = rf"(?:{_BEFORE}|(?<=[a-zäöüß]))"
        found.append(rf"{inside}(?P<{name}a>{_spelled(form)})(?:{_OWN}|[a-zäöüß]*)")
        found.append(rf"{_BEFORE}(?P<{name}b>{_spelled(form.lower())}){_short(letters)}")
    else:
        found.append(rf"{_BEFORE}(?P<{name}a>{_spelled(form)}){_short(letters)}")
    shouted = rf"(?:[{_APOSTROPHES}]?S)?"
    found.append(rf"{_BEFORE}(?P<{name}c>{_spelled(form.upper())}){shouted}{_AFTER}")
    return "|".join(found)


def _is_contact(form: str) -> bool:
    """A number or an address, which needs no word's borders around it."""
    digits = sum(character.isdigit() for character in form)
    return "@" in form or digits > sum(character.isalpha() for character in form)


def _first_letters(form: str) -> set[str]:
    """Whatever a form can begin with, in any of its spellings."""
    first = form[0]
    ways = {first, unicodedata.normalize("NFD", first)[0], _SPELLED.get(first.lower(), first)[0]}
    return {letter for way in ways for letter in (way.lower()[0], way.upper()[0])}


def _short(letters: int) -> str:
    """The endings that a short name may have without being another word."""
    endings = rf"{_OWN}|s"
    if letters >= _INFLECTED_FROM:
        endings += "|es|n|en|ns|ens|er|ers|ern|erin|erinnen|isch|ische[nmrs]?"
    return rf"(?:{endings})?{_AFTER}"


def _spelled(text: str) -> str:
    """A pattern for `text` with or without its accents, composed or not, umlauts spelled out."""
    return "".join(_character(character) for character in text)


def _character(character: str) -> str:
    if character in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    plain = _SPELLED.get(character.lower(), "")
    taken_apart = unicodedata.normalize("NFD", character)
    ways = [character]
    if plain:
        ways += [plain.upper(), plain.capitalize()] if character.isupper() else [plain]
    if taken_apart != character:
        ways += [taken_apart, taken_apart[0]]
    if len(ways) == 1:
        return re.escape(character)
    return f"(?:{'|'.join(re.escape(way) for way in dict.fromkeys(ways))})"
