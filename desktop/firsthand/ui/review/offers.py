"""What else a press may have meant, for the quote that is being looked at."""

from __future__ import annotations

from firsthand.core.marks import Mark
from firsthand.core.quotes import Quote
from firsthand.core.quoting import Candidate, Guess
from firsthand.core.transcript import Transcript
from firsthand.jobs.quoting import Habits, guess_of
from firsthand.ui.review.work import ReviewWork

_AT_MOST = 3


class Offers:
    """Remembers the last press: its quote is shown anew at each change of any quote."""

    def __init__(self, work: ReviewWork) -> None:
        self._work = work
        self._last: tuple[Mark, Transcript, Habits, Guess] | None = None

    def of(self, quote: Quote) -> list[Candidate]:
        """Other readings, best first, while nobody has confirmed and the choice is open."""
        record = self._work.record
        pressed = next((one for one in record.marks if one.id == quote.mark), None)
        if pressed is None or quote.is_verbatim:
            return []
        guess = self._guess(pressed, record.transcript)
        others = [one for one in guess.candidates if one.span != quote.span]
        is_open = not guess.is_sure or (guess.best is not None and guess.best in others)
        return others[:_AT_MOST] if is_open else []

    def _guess(self, pressed: Mark, transcript: Transcript) -> Guess:
        habits = self._work.habits
        if self._last is not None:
            mark, said, whose, guess = self._last
            if mark == pressed and said is transcript and whose is habits:
                return guess
        guess = guess_of(pressed, transcript, self._work.record.timeline.rate, habits)
        self._last = pressed, transcript, habits, guess
        return guess
