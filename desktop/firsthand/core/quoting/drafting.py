"""A mark and a guess become a quote that says how far it may be trusted."""

from __future__ import annotations

from firsthand.core.marks import Mark
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.quoting.choice import Candidate, Guess

DOUBTFUL_SHARE = 0.2
"""Above this share of doubtful words the whole quote is called doubtful."""


def quote_from(mark: Mark, guess: Guess, *, words_are_settled: bool = True) -> Quote:
    """The quote a mark stands for as far as the words are there.

    The quote's id is the mark's, so that guessing again replaces it. Phase and place relative to
    the reveal are the record's to fill in. Without words the span is the press itself.
    """
    best = guess.best
    if best is None:
        return Quote(
            id=QuoteId(mark.id),
            mark=mark.id,
            text="",
            start=mark.frame,
            end=mark.frame,
            kind=mark.kind,
            state=QuoteState.DOUBTFUL if words_are_settled else QuoteState.WORDS_COMING,
            note=mark.note,
            starred=mark.starred,
        )
    return Quote(
        id=QuoteId(mark.id),
        mark=mark.id,
        text=best.text,
        start=best.start,
        end=best.end,
        kind=mark.kind,
        speaker=best.speaker,
        state=state_of(guess, best),
        machine_text=best.text,
        note=mark.note,
        starred=mark.starred,
    )


def state_of(guess: Guess, chosen: Candidate) -> QuoteState:
    """Guessed, or doubtful: the choice is open, or the model hardly made out the words."""
    doubtful = sum(word.is_doubtful for word in chosen.words)
    if not guess.is_sure or doubtful > DOUBTFUL_SHARE * len(chosen.words):
        return QuoteState.DOUBTFUL
    return QuoteState.GUESSED
