"""The words these buyers use: theirs alone, counted by word, by buyer and before the reveal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from firsthand.core.persona.evidence import Evidence
from firsthand.core.persona.keyness import (
    REFERENCE_WORDS,
    SURE,
    Reference,
    g2,
    in_general,
    log_ratio,
)
from firsthand.core.persona.portrait import MANY, KeyWord, Vocabulary, WordUse
from firsthand.core.persona.stems import is_content, plain_words, stem
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Speaker

LEAST_USES = 3
LEAST_RATIO = 1.0
"""A key word is used at least twice as often as in general."""


@dataclass(slots=True)
class _Tally:
    forms: Counter[str] = field(default_factory=Counter)
    buyers: set[str] = field(default_factory=set)
    before: int = 0


def vocabulary_of(evidence: Evidence, references: Mapping[str, Reference]) -> Vocabulary:
    """All content words of the buyers, and those that are theirs more than anybody's."""
    language = _language(evidence.records)
    tallies: dict[str, _Tally] = {}
    total = 0
    unheard, elsewhere = [], []
    for record in evidence.records:
        name = evidence.buyer(record.id)
        if _primary(record.setup.language) != language:
            elsewhere.append(name)
            continue
        if not _knows_buyer(record):
            unheard.append(name)
        for is_before, said in _said(record).items():
            total += said.total()
            for word, times in said.items():
                if is_content(word, language):
                    tally = tallies.setdefault(stem(word, language), _Tally())
                    tally.forms[word] += times
                    tally.buyers.add(name)
                    tally.before += times if is_before else 0
    uses = {
        key: WordUse(
            _commonest(tally.forms),
            tally.forms.total(),
            evidence.in_order(tally.buyers),
            tally.before,
        )
        for key, tally in tallies.items()
    }
    return Vocabulary(
        language,
        total,
        key_words(uses, total, references.get(language), len(evidence.names)),
        evidence.in_order(unheard),
        evidence.in_order(elsewhere),
        uses,
    )


def key_words(
    uses: Mapping[str, WordUse], total: int, reference: Reference | None, buyers: int
) -> tuple[KeyWord, ...]:
    """Words that stand out against the reference; of more than two buyers, shared ones alone.

    What one buyer alone says is that buyer's way of talking, often a name.
    """
    if reference is None:
        return ()
    least = MANY if buyers > MANY else 1
    found = []
    for key, use in uses.items():
        if use.uses < LEAST_USES or len(use.buyers) < least:
            continue
        there = in_general(key, reference)
        strength = g2(use.uses, total, there, REFERENCE_WORDS)
        ratio = log_ratio(use.uses, total, there, REFERENCE_WORDS)
        if strength >= SURE and ratio >= LEAST_RATIO:
            found.append(KeyWord(use.word, key, use.uses, use.buyers, use.before, strength, ratio))
    return tuple(sorted(found, key=lambda one: -one.g2))


def _said(record: InterviewRecord) -> dict[bool, Counter[str]]:
    """The buyer's words with how often they were said: before the reveal (True), and after it."""
    found: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    if _knows_buyer(record):
        reveal = record.reveal
        for segment in record.transcript.segments:
            if segment.speaker is Speaker.BUYER:
                is_before = reveal is None or segment.start < reveal
                found[is_before].update(plain_words(segment.text))
        return found
    for quote in record.quotes:
        if quote.speaker in (Speaker.BUYER, Speaker.UNKNOWN):
            found[quote.before_reveal].update(plain_words(quote.text))
    return found


def _knows_buyer(record: InterviewRecord) -> bool:
    return any(segment.speaker is Speaker.BUYER for segment in record.transcript.segments)


def _language(records: Iterable[InterviewRecord]) -> str:
    """The one that most interviews were held in."""
    spoken = Counter(_primary(record.setup.language) for record in records)
    return spoken.most_common(1)[0][0] if spoken else "en"


def _primary(tag: str) -> str:
    return tag.split("-")[0].casefold() or "en"


def _commonest(forms: Counter[str]) -> str:
    """Of forms that are used as often, the shortest."""
    return min(forms, key=lambda form: (-forms[form], len(form), form))
