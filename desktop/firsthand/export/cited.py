"""A quote with its source, as a persona's documents show it."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.persona.portrait import Cited
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.timeline import timecode
from firsthand.export.labels import Labels
from firsthand.export.word.paper import Paper
from firsthand.export.word.tables import Run


def words_of(cited: Cited, labels: Labels) -> str:
    """What may be shown: in quotation marks only what somebody has heard and confirmed."""
    if not cited.may_leave:
        return labels("held_back")
    words = cited.quote.text.strip() or labels("no_words")
    return labels.quoted(words) if cited.quote.is_verbatim else words


def state_of(quote: Quote, labels: Labels) -> Run:
    """How far its words may be trusted."""
    match quote.state:
        case QuoteState.CONFIRMED:
            return labels("confirmed"), "Confirmed"
        case QuoteState.DOUBTFUL:
            return labels("doubtful"), "Not Heard"
        case QuoteState.WORDS_COMING:
            return labels("coming"), "Not Heard"
    return labels("not_heard"), "Not Heard"


def write_cited(paper: Paper, labels: Labels, cited: Cited) -> None:
    """Its words, then who said it, where it can be heard, and how far it may be trusted."""
    paper.paragraph("Quote", words_of(cited, labels))
    when = labels("before_tag" if cited.quote.before_reveal else "after_tag")
    place = f"{timecode(cited.at_s)}  ·  {when}  ·  "
    paper.paragraph(
        "Quote Source", (cited.buyer, "Speaker"), f"  ·  {place}", state_of(cited.quote, labels)
    )


_MOST_NAMES = 8


def listed(names: Sequence[str]) -> str:
    """Names side by side; of very many the first ones and how many there are in all."""
    shown = ", ".join(names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else f"{shown} … ({len(names)})"
