"""Takes over the words of an interview that was heard anew.

What people edited, named, heard, corrected or confirmed stays exactly as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import QuoteChanged, WordsImproved
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.quoting import Habits
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Transcript, text_of
from firsthand.core.words.hearings import words_changed
from firsthand.core.words.left_out import with_left_out
from firsthand.core.words.renewing import renewed
from firsthand.core.words.retyping import bared
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import NOBODYS, habits_before, keep_guesses, quote_of
from firsthand.journal import Journal, Value
from firsthand.library.library import Library
from firsthand.log import log

WORDS_LEDGER = "words.jsonl"
"""In the interview's folder: one line for each time its words were heard anew; counts only."""


@dataclass(frozen=True, slots=True)
class Improvement:
    """What hearing an interview anew has changed."""

    revision: int
    """Of the transcript as it is kept now."""
    model: str
    words: int
    changed: int
    """Words that are other ones now, have come or have gone."""
    quotes: tuple[Quote, ...] = ()
    """Those that nobody had touched and that are guessed anew."""
    differing: tuple[QuoteId, ...] = ()
    """Confirmed quotes, untouched, whose words the model hears differently now."""


def take_over(
    desk: Desk,
    interview: InterviewId,
    found: Sequence[Segment],
    model: str,
    *,
    is_asked_for: bool = True,
) -> Improvement | None:
    """Keep words that were heard anew beside what people made, also while somebody edits.

    What nobody asked for changes no interview that is reviewed, and takes nothing away that it
    has no other words for. None, with nothing changed, when there are no words or no leave.
    Segments get numbers that were never used before, so that a late edit is known by them.
    """
    while found:
        before, habits = desk.shelf.do(
            lambda library: (library.record(interview), habits_before(library, interview))
        ).result()
        if not is_asked_for and before.status is Status.REVIEWED:
            return None
        anew = found
        if not is_asked_for:
            anew = with_left_out(before.transcript.segments, found, before.timeline.rate)
        after = _renewed_transcript(before, anew, model)
        improvement = Improvement(
            after.revision,
            model,
            sum(len(segment.words) for segment in after.segments),
            words_changed(
                list(before.transcript.words()), list(after.words()), before.timeline.rate
            ),
            tuple(quotes_renewed(before, after, habits)),
            tuple(quote.id for quote in differing(before.quotes, after)),
        )
        kept = desk.shelf.do(_keeping(before, after, improvement)).result()
        if kept is not None:
            _tell(desk, interview, kept)
            return kept
    return None


def _renewed_transcript(
    before: InterviewRecord, found: Sequence[Segment], model: str
) -> Transcript:
    old = before.transcript
    last = max((segment.number for segment in old.segments), default=0)
    segments = renewed(old.segments, found, before.timeline.rate, first_number=last + 1)
    return Transcript(segments, model, before.setup.language, old.revision + 1)


def _keeping(
    before: InterviewRecord, after: Transcript, improvement: Improvement
) -> Callable[[Library], Improvement | None]:
    def keep(library: Library) -> Improvement | None:
        """None when somebody has edited the transcript meanwhile."""
        now = library.record(before.id)
        if now.transcript != before.transcript:
            return None
        revision = library.keep_transcript(before.id, after)
        quotes = tuple(keep_guesses(library, now, improvement.quotes, before.quotes))
        kept = replace(improvement, revision=revision, quotes=quotes)
        _note(library, before.id, kept)
        return kept

    return keep


def _note(library: Library, interview: InterviewId, improvement: Improvement) -> None:
    """Without the line nothing is lost but the count."""
    line: dict[str, Value] = {
        "line": "words improved",
        "revision": improvement.revision,
        "model": improvement.model,
        "words": improvement.words,
        "changed": improvement.changed,
        "confirmed_that_differ": len(improvement.differing),
    }
    try:
        with Journal(library.folder(interview) / WORDS_LEDGER) as journal:
            journal.append(line)
    except OSError as error:
        log.warning("what changed in %s is not noted: %s", interview, type(error).__name__)


def _tell(desk: Desk, interview: InterviewId, improvement: Improvement) -> None:
    for quote in improvement.quotes:
        desk.tell(QuoteChanged(interview, quote))
    desk.tell(
        WordsImproved(interview, improvement.words, improvement.changed, len(improvement.differing))
    )


def quotes_renewed(
    before: InterviewRecord, after: Transcript, habits: Habits = NOBODYS
) -> list[Quote]:
    """The quotes nobody has touched, with the words of `after`; only those that change.

    Where a person has moved the ends, the span stays and its words follow. Kind, themes, note and
    star stay with every quote.
    """
    rate, end = before.timeline.rate, before.timeline.end
    beyond = Frame(end + 60 * rate)
    marks = {mark.id: mark for mark in before.marks}
    found = []
    for quote in before.quotes:
        if not quote.is_untouched:
            continue
        mark = marks.get(quote.mark) if quote.mark is not None else None
        if mark is not None:
            was = quote_of(mark, before.transcript, before.events, rate, beyond, habits, quote)
        if mark is not None and (was.span == quote.span or not quote.text):
            now = quote_of(mark, after, before.events, rate, beyond, habits, quote)
            changed = replace(
                quote,
                text=now.text,
                machine_text=now.machine_text,
                start=now.start,
                end=now.end,
                state=now.state,
                speaker=now.speaker if quote.speaker is was.speaker else quote.speaker,
                phase=now.phase,
                before_reveal=now.before_reveal,
            )
        else:
            text = text_of(after.words_in(quote.span))
            changed = replace(quote, text=text, machine_text=text) if text else quote
        if changed != quote:
            found.append(changed)
    known = {quote.mark for quote in before.quotes}
    found += [
        quote_of(mark, after, before.events, rate, beyond, habits)
        for mark in before.marks
        if mark.id not in known and not before.transcript.segments
    ]
    return found


def differing(quotes: Sequence[Quote], transcript: Transcript) -> list[Quote]:
    """Confirmed quotes whose own words are heard differently in `transcript`.

    They are what a person heard and stay so; whoever wants may listen again.
    """
    return [
        quote
        for quote in quotes
        if quote.is_verbatim
        and bared(quote.text) != bared(text_of(transcript.words_in(quote.span)))
    ]
