"""W3C Web Annotations: each quote as its exact words and its place in the sound."""

from __future__ import annotations

import json

from firsthand.core.plainly import Json
from firsthand.core.quotes import Quote
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.core.transcript import text_of

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"
_WORDS_AROUND = 6
_REACH_S = 20


def annotation_page(record: InterviewRecord) -> str:
    """An AnnotationPage with an annotation for each quote, in order of time."""
    quotes = sorted(record.quotes, key=lambda quote: quote.start)
    items: list[Json] = [_annotation(record, quote) for quote in quotes]
    page: dict[str, Json] = {
        "@context": _CONTEXT,
        "id": f"urn:firsthand:interview:{record.id}:quotes",
        "type": "AnnotationPage",
        "items": items,
    }
    return json.dumps(page, ensure_ascii=False, indent=1) + "\n"


def fragment(start_s: float, end_s: float) -> str:
    """A place in a recording after Media Fragments URI 1.0, to the millisecond."""
    return f"t={start_s:.3f},{end_s:.3f}"


def _annotation(record: InterviewRecord, quote: Quote) -> Json:
    timeline = record.timeline
    place = fragment(timeline.seconds(quote.start), timeline.seconds(quote.end))
    source = f"urn:firsthand:interview:{record.id}"
    bodies: list[Json] = [_body("tagging", str(quote.kind))]
    bodies += [_body("tagging", theme) for theme in quote.themes]
    if quote.note:
        bodies.append(_body("commenting", quote.note))
    found: dict[str, Json] = {
        "id": f"{source}:quote:{quote.id}",
        "type": "Annotation",
        "motivation": "highlighting",
        "body": bodies,
        "target": [
            {
                "source": f"{source}:transcript",
                "selector": _text_selector(record, quote),
            },
            {
                "source": f"{source}:sound",
                "selector": {
                    "type": "FragmentSelector",
                    "conformsTo": _MEDIA_FRAGMENTS,
                    "value": place,
                },
            },
        ],
    }
    if quote.confirmed_by:
        found["creator"] = {"type": "Person", "name": quote.confirmed_by}
    if quote.confirmed_at:
        found["created"] = quote.confirmed_at
    return found


def _body(purpose: str, value: str) -> Json:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _text_selector(record: InterviewRecord, quote: Quote) -> Json:
    """The words with a few before and after, as they stand in the transcript that leaves."""
    reach = _REACH_S * record.timeline.rate
    near = record.transcript.words_in(
        Span(Frame(max(0, quote.start - reach)), Frame(quote.end + reach))
    )
    texts, said = [word.text for word in near], quote.text.split()
    starts = [n for n in range(len(near)) if said and texts[n : n + len(said)] == said]
    if starts:
        first = min(starts, key=lambda n: abs(near[n].start - quote.start))
        before, after = near[:first], near[first + len(said) :]
    else:  # corrected words stand nowhere else; then the place alone tells what is around
        before = [word for word in near if word.end <= quote.start]
        after = [word for word in near if word.start >= quote.end]
    return {
        "type": "TextQuoteSelector",
        "exact": quote.text,
        "prefix": text_of(before[-_WORDS_AROUND:]),
        "suffix": text_of(after[:_WORDS_AROUND]),
    }
