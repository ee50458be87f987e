"""Suggests which words of an interview may be names; a person decides."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from firsthand.core.interview import Role
from firsthand.core.privacy.pseudonyms import (
    Disguise,
    NameKind,
    Pseudonym,
    buyers_pseudonym,
    forms_of_company,
    forms_of_person,
)
from firsthand.core.record import InterviewRecord

NEARLY = 0.78
"""From this likeness on a capitalised word counts as a misheard spelling of a known name."""


@dataclass(frozen=True, slots=True)
class SuggestedName:
    """A word or some words that may be a name, and why they were noticed."""

    forms: tuple[str, ...]
    kind: NameKind
    why: str
    """`company`, `attendee`, `spelled nearly like a known name` or `said in mid-sentence`."""
    times: int
    """How often it is said."""


def suggested_names(
    record: InterviewRecord, known: Iterable[Pseudonym], *, limit: int = 30
) -> list[SuggestedName]:
    """Names to hide that `known` does not hide yet, the surest first.

    The buyer's own name needs no suggestion: it is hidden wherever there is no leave to use it.
    """
    buyer = buyers_pseudonym(record.setup.participant, is_named=False)
    hidden = [*known, *([buyer] if buyer else [])]
    already = Disguise(hidden)
    said = "\n".join(segment.text for segment in record.transcript.segments)
    found: list[SuggestedName] = []

    def suggest(forms: tuple[str, ...], kind: NameKind, why: str, times: int) -> None:
        if forms and not already.changes(forms[0]):
            found.append(SuggestedName(forms, kind, why, times))

    company = forms_of_company(record.setup.participant.company)
    suggest(company, NameKind.COMPANY, "company", _times(company, said))
    for one in record.setup.attendees:
        if one.role not in (Role.INTERVIEWER, Role.NOTE_TAKER):
            person = forms_of_person(one.name)
            suggest(person, NameKind.PERSON, "attendee", _times(person, said))
    # A word of a known name is that name, also where it stands alone.
    whole = [one.forms[0] for one in hidden] + [one.forms[0] for one in found]
    known_words = [word for name in whole for word in name.split()]
    noticed = Disguise([Pseudonym("x", NameKind.OTHER, tuple(known_words))])
    spellings = [form for one in hidden for form in one.forms if form.isalpha()]
    words = _capitalised(record, german=record.setup.language.lower().startswith("de"))
    for word, (times, kind) in words.items():
        if noticed.changes(word) or already.changes(word):
            continue
        if any(_is_nearly(word, spelling) for spelling in spellings):
            suggest((word,), kind, "spelled nearly like a known name", times)
        else:
            suggest((word,), kind, "said in mid-sentence", times)
    order = ("company", "attendee", "spelled nearly like a known name", "said in mid-sentence")
    return sorted(found, key=lambda one: (order.index(one.why), -one.times))[:limit]


def next_shown(kind: NameKind, known: Iterable[Pseudonym], language: str = "en") -> str:
    """The next free pseudonym of a kind, such as `Company 2`, in the interview's language."""
    words = _SHOWN.get(language.split("-")[0].lower(), _SHOWN["en"])
    taken = {one.shown for one in known}
    number = 1
    while (shown := f"{words[kind]} {number}") in taken:
        number += 1
    return shown


_SHOWN = {
    "en": {
        NameKind.PERSON: "Person",
        NameKind.COMPANY: "Company",
        NameKind.PLACE: "Place",
        NameKind.OTHER: "Name",
    },
    "de": {
        NameKind.PERSON: "Person",
        NameKind.COMPANY: "Firma",
        NameKind.PLACE: "Ort",
        NameKind.OTHER: "Name",
    },
}
_WORD = re.compile(r"[^\W\d_][\w'’&-]*")
_SENTENCE_ENDS = re.compile(r"[.!?…:\"“”]\s*$")
_TITLES = {"mr", "mrs", "ms", "dr"}
"""Written with a full stop that ends no sentence."""
_PERSON_CUES = {*_TITLES, "herr", "herrn", "frau", "called"}
_PLACE_CUES = {"in", "near", "to", "nach", "aus"}
_COMPANY_CUES = {"at", "bei", "firma", "from", "with"}
_ARTICLES = {
    "a", "an", "the", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem",
    "einer", "eines", "im", "am", "zum", "zur", "kein", "keine", "keinen", "mein", "meine",
    "meinen", "meiner", "unser", "unsere", "unseren", "unserer", "ihr", "ihre", "sein", "seine",
    "viele", "mehr", "alle", "diese", "dieser", "diesem", "jeden", "jeder", "jede", "beim", "vom",
}  # fmt: skip
_ORDINARY = {
    "i", "i'm", "i'd", "i've", "i'll", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december", "christmas", "easter", "english", "german",
    "french", "spanish", "italian", "dutch", "european", "american", "british", "god", "okay",
    "yeah", "yes", "well", "excel", "word", "outlook", "google", "microsoft", "internet", "email",
    "covid", "ceo", "cfo", "cto", "pdf", "usb", "kpi",
}  # fmt: skip


def _times(forms: tuple[str, ...], said: str) -> int:
    return len(Disguise([Pseudonym("x", NameKind.OTHER, forms)]).changes(said))


def _capitalised(record: InterviewRecord, *, german: bool) -> dict[str, tuple[int, NameKind]]:
    """Words written with a capital in mid-sentence and never without one: times and likely kind.

    German writes every noun so; there, only after a word that leads a name, and never after an
    article.
    """
    capital: Counter[str] = Counter()
    kinds: dict[str, Counter[NameKind]] = {}
    small: set[str] = set()
    for segment in record.transcript.segments:
        before = ""
        for match in _WORD.finditer(segment.text):
            word = re.sub(r"['’]s?$", "", match.group())
            lead = before.lower()
            ends = lead not in _TITLES and _SENTENCE_ENDS.search(segment.text[: match.start()])
            starts = not before or ends
            before = word
            if not word[:1].isupper():
                small.add(word)
                continue
            if german and lead in _ARTICLES:
                small.add(word.lower())
            if starts or len(word) < 3 or word.lower() in _ORDINARY | _TITLES:
                continue
            kind = _kind_after(lead)
            if german and kind is NameKind.OTHER:
                continue
            capital[word] += 1
            kinds.setdefault(word, Counter())[kind] += 1
    return {
        word: (times, kinds[word].most_common(1)[0][0])
        for word, times in capital.most_common()
        if word.lower() not in small
    }


def _kind_after(lead: str) -> NameKind:
    if lead in _PERSON_CUES:
        return NameKind.PERSON
    if lead in _PLACE_CUES:
        return NameKind.PLACE
    if lead in _COMPANY_CUES:
        return NameKind.COMPANY
    return NameKind.OTHER


def _is_nearly(word: str, name: str) -> bool:
    if abs(len(word) - len(name)) > 2 or len(word) < 4:
        return False
    return SequenceMatcher(None, word.lower(), name.lower()).ratio() >= NEARLY
