"""A transcript heard anew: its words are taken over, what people did to the old one stays."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from firsthand.core.quotes import Quote
from firsthand.core.retyping import bare, bared
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Transcript, Word, text_of

PAUSE_S = 0.3
"""Where both hearings are silent for that long, they are compared apart."""
AT_ONCE = 40
"""At least so many words are compared together, so that a chance likeness carries no weight."""
LEAST_LEFT_OUT = 4
"""So many words in a row that the second hearing has nothing for were said, and left out by it."""
SURE = 0.6
"""What the first hearing was less sure of than this on average may have been a noise."""
BESIDE_S = 0.1
"""A word this near to others was heard there, whatever it was taken for."""
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


def with_left_out(old: Sequence[Segment], new: Sequence[Segment], rate: int) -> tuple[Segment, ...]:
    """`new`, and those words of `old` in whose place it has none, in order of time.

    Models now and then leave out whole sentences that they have heard well before, most of all
    when they are given names to spell.
    """
    said = [word for segment in old for word in segment.words]
    anew = [word for segment in new for word in segment.words]
    gone = {
        part.old[at]
        for part in _parts(said, anew, rate)
        for change, first, last, _, _ in part.changes(said, anew)
        if change in ("delete", "replace")
        for at in range(first, last)
    }
    covered = _Covered(anew, round(BESIDE_S * rate))
    alone = [at in gone and not covered.touches(word) for at, word in enumerate(said)]
    left_out: set[int] = set()
    for is_alone, run in groupby(range(len(said)), key=alone.__getitem__):
        numbers = list(run)
        is_sure = sum(said[at].probability for at in numbers) >= SURE * len(numbers)
        if is_alone and is_sure and len(numbers) >= LEAST_LEFT_OUT:
            left_out.update(numbers)
    made, at = list(new), 0
    for segment in old:
        words = tuple(
            word for number, word in enumerate(segment.words, start=at) if number in left_out
        )
        at += len(segment.words)
        if words:
            start, end = words[0].start, max(word.end for word in words)
            made.append(replace(segment, start=start, end=end, text=text_of(words), words=words))
    return tuple(sorted(made, key=lambda segment: (segment.start, segment.end)))


class _Covered:
    """Where there are words, a little beside them too."""

    def __init__(self, words: Sequence[Word], beside: int) -> None:
        self._runs: list[tuple[int, int]] = []
        for start, end in sorted((word.start - beside, word.end + beside) for word in words):
            if self._runs and start <= self._runs[-1][1]:
                self._runs[-1] = (self._runs[-1][0], max(end, self._runs[-1][1]))
            else:
                self._runs.append((start, end))

    def touches(self, word: Word) -> bool:
        """Whether the middle of a word lies there."""
        at = bisect_right(self._runs, (_middle(word), sys.maxsize)) - 1
        return at >= 0 and _middle(word) <= self._runs[at][1]


def words_changed(old: Sequence[Word], new: Sequence[Word], rate: int) -> int:
    """How many words are other ones, have come or have gone; case and punctuation do not count."""
    return sum(
        max(last - first, new_last - new_first)
        for part in _parts(old, new, rate)
        for change, first, last, new_first, new_last in part.changes(old, new)
        if change != "equal"
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of both hearings, by number, between two pauses."""

    old: list[int]
    new: list[int]

    def changes(
        self, old: Sequence[Word], new: Sequence[Word]
    ) -> list[tuple[str, int, int, int, int]]:
        """As SequenceMatcher gives them, in numbers within the part."""
        return list(
            SequenceMatcher(
                None,
                [bare(old[at].text) for at in self.old],
                [bare(new[at].text) for at in self.new],
                autojunk=False,
            ).get_opcodes()
        )


def _parts(old: Sequence[Word], new: Sequence[Word], rate: int) -> Iterator[_Part]:
    places = [(word.start, word.end, 0, at) for at, word in enumerate(old)]
    places += [(word.start, word.end, 1, at) for at, word in enumerate(new)]
    places.sort()
    sides: tuple[list[int], list[int]] = ([], [])
    reach = 0
    for start, end, side, at in places:
        if start - reach >= PAUSE_S * rate and len(sides[0]) + len(sides[1]) >= AT_ONCE:
            yield _Part(sorted(sides[0]), sorted(sides[1]))
            sides = ([], [])
        sides[side].append(at)
        reach = max(reach, end)
    yield _Part(sorted(sides[0]), sorted(sides[1]))


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
    for part in _parts(words, new, rate):
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
        words = tuple(segment.words[at] for at in run)
        is_whole = len(words) == len(segment.words)
        yield replace(
            segment,
            start=segment.start if words[0] is segment.words[0] else words[0].start,
            end=segment.end
            if words[-1] is segment.words[-1]
            else Frame(max(word.end for word in words)),
            text=segment.text if is_whole else text_of(words),
            words=words,
            speaker=speaker,
            speaker_is_guessed=is_guessed,
        )


def _said_by(host: Segment, own: tuple[Speaker, bool]) -> tuple[Speaker, bool]:
    if host.speaker is Speaker.UNKNOWN and host.speaker_is_guessed:
        return own
    return host.speaker, host.speaker_is_guessed


def _middle(one: Word | Segment) -> int:
    return (one.start + one.end) // 2


def _middle_in(one: Word | Segment, segment: Segment) -> bool:
    return segment.start <= _middle(one) < segment.end


def _is_near(word: Word, segment: Segment, rate: int) -> bool:
    reach = REACH_S * rate
    return segment.start - reach <= _middle(word) <= segment.end + reach


def _lag(one: Word, other: Word) -> int:
    return _middle(one) - _middle(other)
