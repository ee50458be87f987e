"""Marks and their words as cards."""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.timeline import Frame
from firsthand.ui.look.colours import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, contrast
from firsthand.ui.room.deck import Deck
from firsthand.ui.room.kinds import KINDS, colour

RATE = 16_000
FIRST = Mark(MarkId("a"), Frame(10 * RATE), MarkKind.PROBLEM)
SECOND = Mark(MarkId("b"), Frame(20 * RATE))


def quote(mark: Mark, text: str, state: QuoteState = QuoteState.GUESSED) -> Quote:
    return Quote(QuoteId(mark.id), mark.id, text, Frame(0), mark.frame, state=state)


def test_the_newest_press_is_the_first_card() -> None:
    deck = Deck(RATE, [SECOND, FIRST])
    assert [card.time for card in deck.cards()] == ["00:20", "00:10"]
    assert len(deck.cards(1)) == 1


def test_words_reach_a_card_whichever_came_first() -> None:
    deck = Deck(RATE)
    deck.put_quote(quote(FIRST, "Every Friday it is wrong."))
    deck.put_mark(FIRST)
    assert deck.cards()[0].words == "Every Friday it is wrong."


def test_words_that_are_still_coming_are_not_shown() -> None:
    deck = Deck(RATE, [FIRST], [quote(FIRST, "half a", QuoteState.WORDS_COMING)])
    assert deck.cards()[0].words == ""
    assert "words coming" in deck.cards()[0].spoken


def test_a_changed_mark_stays_where_it_is_and_an_undone_one_goes() -> None:
    deck = Deck(RATE, [FIRST, SECOND])
    deck.put_mark(replace(FIRST, note="weekly"))
    assert [card.mark.note for card in deck.cards()] == ["", "weekly"]
    deck.remove_mark(SECOND.id)
    assert [card.mark.id for card in deck.cards()] == [FIRST.id]


def test_the_note_of_whoever_marked_the_same_moment_too_stands_on_the_card() -> None:
    theirs = replace(SECOND, id=MarkId("c"), author="Kim", note="asks the CFO")
    deck = Deck(RATE, [SECOND, theirs], [quote(SECOND, "Every Friday it is wrong.")])
    (card,) = deck.cards()
    assert (card.mark.id, card.note) == (SECOND.id, "Kim: asks the CFO")
    assert card.stands_for(theirs.id)
    assert "note: Kim: asks the CFO" in card.spoken
    deck.put_mark(replace(SECOND, note="weekly"))
    assert deck.cards()[0].note == "weekly\nKim: asks the CFO"


def test_every_kind_has_a_key_of_its_own() -> None:
    assert set(KINDS) == set(MarkKind)


def test_kinds_can_be_read_on_every_ground_of_both_themes() -> None:
    for colours, is_dark in (
        (LIGHT, False),
        (DARK, True),
        (LIGHT_STRONG, False),
        (DARK_STRONG, True),
    ):
        for kind in MarkKind:
            for ground in ("ground", "card", "sunken", "hover", "accent_soft"):
                found = contrast(colour(kind, is_dark), getattr(colours, ground))
                assert found >= 4.5, (kind, ground, is_dark, found)
