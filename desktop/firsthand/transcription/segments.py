"""Makes segments of an interview from the words of a take: a segment is a sentence or a breath."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.core.timeline import Frame, Take
from firsthand.core.transcript import Segment, Word, text_of
from firsthand.transcription.cutting import RATE
from firsthand.transcription.truth import PlacedWord

BREATH_S = 0.6
"""A pause of this length ends a segment even in mid-sentence: often somebody else goes on."""
_ABBREVIATIONS = frozenset({"mr.", "mrs.", "ms.", "dr.", "st.", "vs.", "e.g.", "i.e.", "etc."})


def words_of_take(take: Take, placed: Iterable[PlacedWord]) -> list[Word]:
    """The words with frames of the interview, none beyond the end of its take."""

    def frame(sample: int) -> Frame:
        return Frame(min(take.end, take.first_frame + round(sample * take.rate / RATE)))

    return [
        Word(word.text, frame(word.start), frame(word.end), word.probability, word.stop)
        for word in placed
    ]


def segments_of(words: Sequence[Word], rate: int, first_number: int = 1) -> list[Segment]:
    """Segments of words that follow each other, cut after sentences and at breaths."""
    groups: list[list[Word]] = []
    for word in words:
        if groups and not _ends(groups[-1][-1], word, rate):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [
        Segment(number, group[0].start, group[-1].end, text_of(group), tuple(group))
        for number, group in enumerate(groups, first_number)
    ]


def _ends(word: Word, following: Word, rate: int) -> bool:
    if following.start - word.end >= BREATH_S * rate:
        return True
    return ends_sentence(word.text)


def ends_sentence(word: str) -> bool:
    """Whether a word closes with a full stop or its like that is not an abbreviation's own."""
    text = word.strip().rstrip("\"'”’)")
    return text.endswith((".", "?", "!", "…")) and text.lower() not in _ABBREVIATIONS
