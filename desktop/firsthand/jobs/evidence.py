"""The chain of evidence: what a confirmed quote stands on, and whether it still does."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from firsthand.core.interview import InterviewId
from firsthand.core.quotes import Evidence, Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.core.transcript import text_of
from firsthand.errors import BadAudio
from firsthand.jobs.clips import path_of, unheard
from firsthand.jobs.written_down import write_prompted
from firsthand.library.library import Library
from firsthand.locking.files import sound_in

CONTEXT_WORDS = 6
"""Words before and after a quote that are kept with it."""
_REACH_S = 20


class Standing(StrEnum):
    """What became of the sound of a confirmed quote."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    MISSING = "missing"
    DAMAGED = "cannot be read"
    UNKNOWN = "confirmed before evidence was kept"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One confirmed quote and whether its sound is what was confirmed."""

    interview: InterviewId
    quote: QuoteId
    start_s: float
    standing: Standing


def keep_quote(
    library: Library,
    record: InterviewRecord,
    quote: Quote,
    base: Quote | None = None,
    *,
    is_put_back: bool = False,
) -> Quote:
    """Keep a quote; one that is confirmed gets its evidence first. Returns what was kept.

    With `base`, what it was when the change began, changes made meanwhile elsewhere stay.

    For the library's own thread, since it reads sound. Raises BadAudio when there is none to read:
    a quote whose sound is gone cannot be confirmed. One that `is_put_back` was confirmed before: it
    stays so, without evidence where there is none any more.
    """
    if quote.state is not QuoteState.CONFIRMED:
        quote = replace(quote, evidence=None)
    elif quote.evidence is None:
        try:
            quote = replace(quote, evidence=_evidence(library, record, quote))
        except BadAudio:
            if not is_put_back:
                raise
    kept = library.keep_quote(record.id, quote, base)
    if base is not None and base.prompted is not quote.prompted and kept.mark is not None:
        write_prompted(library, record.id, kept.mark, kept.prompted)
    return kept


def _evidence(library: Library, record: InterviewRecord, quote: Quote) -> Evidence | None:
    """From when these words of this span were confirmed; never gathered anew.

    A confirmation from elsewhere, without evidence, stays what it is: a theme or a note that is
    put to it confirms nothing, and asks for no sound.
    """
    for old in library.record(record.id).quotes:
        if old.id != quote.id or (old.text, old.span) != (quote.text, quote.span):
            continue
        is_same = old.is_verbatim and old.confirmed_at == quote.confirmed_at
        if old.evidence is not None or is_same:
            return old.evidence
    return gather(library.folder(record.id), record, quote)


def gather(folder: Path, record: InterviewRecord, quote: Quote) -> Evidence:
    """What `quote` stands on right now. Raises BadAudio when its sound cannot be read."""
    timeline = record.timeline
    reach = _REACH_S * timeline.rate
    before = Span(Frame(max(0, quote.start - reach)), quote.start)
    after = Span(quote.end, Frame(quote.end + reach))
    take, _ = timeline.locate(quote.start)
    return Evidence(
        audio_sha256=sound_sha256(folder, timeline, quote.span),
        take_sha256=take.sha256,
        revision=record.transcript.revision,
        prefix=text_of(record.transcript.words_in(before)[-CONTEXT_WORDS:]),
        suffix=text_of(record.transcript.words_in(after)[:CONTEXT_WORDS]),
    )


def sound_sha256(folder: Path, timeline: Timeline, span: Span) -> str:
    """SHA-256 of the samples of `span`, 16-bit little-endian, channels interleaved.

    The same for a WAV and for the FLAC it was sealed into. Raises BadAudio.
    """
    import soundfile

    digest = hashlib.sha256()
    for take, first, frames in timeline.pieces(span):
        path = path_of(folder, take)
        try:
            with sound_in(path) as source:
                samples, _ = soundfile.read(source, frames=frames, start=first, dtype="int16")
        except (soundfile.LibsndfileError, OSError) as error:
            raise unheard(folder, take) from error
        if len(samples) < frames:
            raise BadAudio(f"The recording {take.file} is shorter than it was.", "Get the backup.")
        digest.update(samples.astype("<i2", copy=False).tobytes())
    return digest.hexdigest()


def verify(
    library: Library,
    interviews: Iterable[InterviewId],
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[Verdict]:
    """Whether every confirmed quote of `interviews` still has the sound it was confirmed on."""
    found = []
    for interview in interviews:
        if is_cancelled():
            break
        record = library.record(interview)
        folder = library.folder(interview)
        found += [
            Verdict(
                interview,
                quote.id,
                round(record.timeline.seconds(quote.start), 3),
                _standing(folder, record.timeline, quote),
            )
            for quote in record.quotes
            if quote.is_verbatim
        ]
    return found


def _standing(folder: Path, timeline: Timeline, quote: Quote) -> Standing:
    if quote.evidence is None:
        return Standing.UNKNOWN
    try:
        now = sound_sha256(folder, timeline, quote.span)
    except BadAudio:
        files = [path_of(folder, take) for take, _, _ in timeline.pieces(quote.span)]
        return Standing.DAMAGED if all(one.exists() for one in files) else Standing.MISSING
    return Standing.UNCHANGED if now == quote.evidence.audio_sha256 else Standing.CHANGED
