"""The marks of an interview with their words, as Room and note-taker show them on cards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from firsthand.core.marks import INTERVIEWER, Mark, MarkId
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.timeline import timecode
from firsthand.core.together.agreement import spoken_for
from firsthand.ui import wording


@dataclass(frozen=True, slots=True)
class Card:
    """One mark as it is shown."""

    mark: Mark
    time: str
    words: str
    """The sentence; empty while it is still coming, or does not come."""
    is_doubtful: bool = False
    words_come: bool = True
    """Whether somebody listens who may bring the sentence."""
    agreeing: tuple[Mark, ...] = ()
    """Marks of the same moment by others."""

    def stands_for(self, mark: MarkId) -> bool:
        return mark in {self.mark.id, *(one.id for one in self.agreeing)}

    @property
    def with_(self) -> tuple[str, ...]:
        """Who marked the same moment too."""
        return tuple(mark.author for mark in self.agreeing)

    @property
    def note(self) -> str:
        """All that was noted of the moment; what is not this mark's own says whose it is."""
        others = (mark for mark in self.agreeing if mark.note)
        theirs = [f"{wording.author(mark.author)}: {mark.note}" for mark in others]
        return "\n".join([*filter(None, [self.mark.note]), *theirs])

    @property
    def people(self) -> str:
        """Who marked it, unless it was the interviewer alone."""
        names = tuple(dict.fromkeys((self.mark.author, *self.with_)))
        return "" if names == (INTERVIEWER,) else " + ".join(map(wording.author, names))

    @property
    def kind(self) -> str:
        """What was pressed, or what has come of it."""
        return (wording.kind if self.words else wording.kind_of_mark)(self.mark.kind)

    @property
    def said(self) -> str:
        """The sentence as a quote, or what stands in its place."""
        if self.words:
            return wording.quoted(self.words)
        return self.waiting

    @property
    def waiting(self) -> str:
        """What stands in the place of words that are not there."""
        translate = QCoreApplication.translate
        if self.words_come:
            return translate("Room", "words coming …")
        return translate("Room", "no words for now; the mark is kept")

    @property
    def spoken(self) -> str:
        """The whole card as a screen reader says it."""
        translate = QCoreApplication.translate
        note = translate("Room", ", note: %1").replace("%1", self.note)
        star = translate("Room", ", starred") if self.mark.starred else ""
        names = ", ".join(map(wording.author, self.with_))
        also = translate("Room", ", also marked by %1").replace("%1", names)
        note, also = note if self.note else "", also if self.with_ else ""
        return f"{self.time} {self.kind}{star}: {self.said}{note}{also}"


class Deck:
    """Marks and their quotes, whichever comes first."""

    def __init__(self, rate: int, marks: Iterable[Mark] = (), quotes: Iterable[Quote] = ()) -> None:
        self.rate = rate
        self._marks: dict[MarkId, Mark] = {mark.id: mark for mark in marks}
        self._quotes: dict[MarkId, Quote] = {}
        self._words_come = True
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

    def expect_words(self, *, do_come: bool) -> bool:
        """Whether words still come for marks that have none; true if that changes the cards."""
        changes, self._words_come = do_come is not self._words_come, do_come
        return changes

    def mark(self, mark_id: MarkId) -> Mark | None:
        return self._marks.get(mark_id)

    @property
    def last(self) -> Mark | None:
        """The mark that was pressed last, which is the last one kept."""
        return next(reversed(self._marks.values()), None)

    def __len__(self) -> int:
        return len(self._marks)

    def cards(self, limit: int | None = None) -> list[Card]:
        """The newest press first; a moment that two people marked is one card."""
        newest = sorted(self._marks.values(), key=lambda mark: mark.frame, reverse=True)
        leading: list[Mark] = []
        agreeing: dict[MarkId, list[Mark]] = {}
        # A mark with a quote leads: its words are the card's.
        for mark in sorted(newest, key=lambda mark: mark.id not in self._quotes):
            has_quote = mark.id in self._quotes
            leader = None if has_quote else spoken_for(mark, leading, self.rate)
            if leader is None:
                leading.append(mark)
            else:
                agreeing.setdefault(leader.id, []).append(mark)
        leading.sort(key=lambda mark: mark.frame, reverse=True)
        return [
            replace(self.card(mark), agreeing=tuple(agreeing.get(mark.id, ())))
            for mark in leading[:limit]
        ]

    def card(self, mark: Mark) -> Card:
        quote = self._quotes.get(mark.id)
        has_words = quote is not None and quote.state is not QuoteState.WORDS_COMING
        return Card(
            mark,
            timecode(mark.frame / self.rate, tenths=False),
            quote.text if quote is not None and has_words else "",
            quote is not None and quote.state is QuoteState.DOUBTFUL,
            self._words_come,
        )
