"""A transcript heard anew: its words are taken over, what people did to the old one stays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from firsthand.core.quotes import Quote
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, part_of, text_of
from firsthand.core.words.hearings import middle, parts
from firsthand.core.words.retyping import bared

REACH_S = 0.5
"""A word this far outside a corrected segment is not what was corrected there."""


def renewed(
    old: Sequence[Segment],
    new: Sequence[Segment],
    rate: int,
    *,
    first_number: int = 1,
    spreads: bool = True,
) -> tuple[Segment, ...]:
    """The segments of `new`, but those of `old` that a person edited stay word for word.

    New words in the place of an edited segment are left out; one that a person emptied stays
    empty. The other words take over the speaker of the old words that they stand for; with
    `spreads` words in between do too. In order of time, numbered from `first_number`.
    """
    words = [word for segment in new for word in segment.words]
    hosts = _hosts(old, words, rate)
    made = [segment for segment in old if segment.edited]
    edited = list(made)
    at = 0
    for segment in new:
        own = hosts[at : at + len(segment.words)]
        at += len(segment.words)
        if segment.words:
            made += _pieces(segment, own, spreads=spreads)
        elif not any(_middle_in(segment, one) for one in edited):
            made.append(segment)
    made.sort(key=lambda segment: (segment.start, segment.end))
    return tuple(
        replace(segment, number=number) for number, segment in enumerate(made, start=first_number)
    )


def heard_otherwise(quote: Quote, transcript: Transcript) -> str:
    """What is heard now in a confirmed quote's place; empty where it is the same.

    A quote that was confirmed on these words or later is never asked about, and neither is one
    that says itself what the model had heard.
    """
    if not quote.is_verbatim or quote.evidence is None:
        return ""
    if quote.evidence.revision >= transcript.revision:
        return ""
    now = text_of(transcript.words_in(quote.span))
    known = [bared(text) for text in (quote.text, quote.machine_text)]
    return "" if not now or bared(now) in known else now


def _hosts(old: Sequence[Segment], new: Sequence[Word], rate: int) -> list[Segment | None]:
    """For each new word the old segment whose words it stands for, if there is one."""
    words = [word for segment in old for word in segment.words]
    owners = [segment for segment in old for _ in segment.words]
    wordless = [segment for segment in old if segment.edited and not segment.words]
    hosts: list[Segment | None] = [None] * len(new)
    for part in parts(words, new, rate):
        for change, first, last, new_first, new_last in part.changes(words, new):
            around = part.old[max(0, first - 1) : last + 1]
            for step, at in enumerate(part.new[new_first:new_last]):
                word = new[at]
                if change == "equal":
                    hosts[at] = owners[part.old[first + step]]
                    continue
                emptied = next((one for one in wordless if _middle_in(word, one)), None)
                if emptied is not None:
                    hosts[at] = emptied
                elif change == "replace":
                    near = min(part.old[first:last], key=lambda k: abs(_lag(words[k], word)))
                    is_near = not owners[near].edited or _is_near(word, owners[near], rate)
                    hosts[at] = owners[near] if is_near else None
                else:
                    hosts[at] = next(
                        (owners[k] for k in around if _middle_in(word, owners[k])), None
                    )
    return hosts


def _pieces(
    segment: Segment, hosts: Sequence[Segment | None], *, spreads: bool
) -> Iterator[Segment]:
    """A new segment without the words that were corrected, cut where the speaker changes."""
    own = (segment.speaker, segment.speaker_is_guessed)
    said_by = [own if host is None else _said_by(host, own) for host in hosts]
    if spreads:
        known = [at for at, host in enumerate(hosts) if host is not None]
        for at, host in enumerate(hosts):
            if host is None and known:
                said_by[at] = said_by[min(known, key=lambda other: abs(other - at))]
    stays = [host is None or not host.edited for host in hosts]
    numbers = range(len(segment.words))
    for (is_kept, (speaker, is_guessed)), run in groupby(
        numbers, key=lambda at: (stays[at], said_by[at])
    ):
        if not is_kept:
            continue
        piece = part_of(segment, tuple(segment.words[at] for at in run))
        yield replace(piece, speaker=speaker, speaker_is_guessed=is_guessed)


def _said_by(host: Segment, own: tuple[Speaker, bool]) -> tuple[Speaker, bool]:
    if host.speaker is Speaker.UNKNOWN and host.speaker_is_guessed:
        return own
    return host.speaker, host.speaker_is_guessed


def _middle_in(one: Word | Segment, segment: Segment) -> bool:
    return segment.start <= middle(one) < segment.end


def _is_near(word: Word, segment: Segment, rate: int) -> bool:
    reach = REACH_S * rate
    return segment.start - reach <= middle(word) <= segment.end + reach


def _lag(one: Word, other: Word) -> int:
    return middle(one) - middle(other)
