"""The marks of an interview with their words, as Room and note-taker show them on cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from firsthand.core.marks import Mark, MarkId
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.timeline import timecode


@dataclass(frozen=True, slots=True)
class Card:
    """One mark as it is shown."""

    mark: Mark
    time: str
    words: str
    """The sentence, or empty while it is still coming."""
    is_doubtful: bool = False

    @property
    def spoken(self) -> str:
        """The whole card as a screen reader says it."""
        said = f"“{self.words}”" if self.words else "words coming"
        note = f", note: {self.mark.note}" if self.mark.note else ""
        star = ", starred" if self.mark.starred else ""
        return f"{self.time} {self.mark.kind}{star}: {said}{note}"


class Deck:
    """Marks and their quotes, whichever comes first."""

    def __init__(self, rate: int, marks: Iterable[Mark] = (), quotes: Iterable[Quote] = ()) -> None:
        self.rate = rate
        self._marks: dict[MarkId, Mark] = {mark.id: mark for mark in marks}
        self._quotes: dict[MarkId, Quote] = {}
        for quote in quotes:
            self.put_quote(quote)

    def put_mark(self, mark: Mark) -> None:
        self._marks[mark.id] = mark

    def remove_mark(self, mark_id: MarkId) -> None:
        self._marks.pop(mark_id, None)

    def recall(self, quotes: Iterable[Quote]) -> None:
        """Quotes read from the library; those that came as news meanwhile are newer."""
        for quote in quotes:
            if quote.mark is not None and quote.mark not in self._quotes:
                self._quotes[quote.mark] = quote

    def put_quote(self, quote: Quote) -> None:
        if quote.mark is not None:
            self._quotes[quote.mark] = quote

    def mark(self, mark_id: MarkId) -> Mark | None:
        return self._marks.get(mark_id)

    @property
    def last(self) -> Mark | None:
        """The mark that was pressed last, which is the last one kept."""
        return next(reversed(self._marks.values()), None)

    def __len__(self) -> int:
        return len(self._marks)

    def cards(self, limit: int | None = None) -> list[Card]:
        """The newest press first."""
        newest = sorted(self._marks.values(), key=lambda mark: mark.frame, reverse=True)
        return [self.card(mark) for mark in newest[:limit]]

    def card(self, mark: Mark) -> Card:
        quote = self._quotes.get(mark.id)
        has_words = quote is not None and quote.state is not QuoteState.WORDS_COMING
        return Card(
            mark,
            timecode(mark.frame / self.rate, tenths=False),
            quote.text if quote is not None and has_words else "",
            quote is not None and quote.state is QuoteState.DOUBTFUL,
        )
