"""Notes what a buyer answers later, and until when an interview is to be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from firsthand.core.interview import Answer, Consent, InterviewId
from firsthand.core.privacy.leave import DueInterview, as_day
from firsthand.jobs.desk import Desk
from firsthand.library.library import Library


@dataclass(frozen=True, slots=True)
class NewAnswers:
    """What changes; None leaves an answer as it is. `keep_until` is a day, or empty for none."""

    record: Answer | None = None
    quote: Answer | None = None
    quote_by_name: Answer | None = None
    share_audio: Answer | None = None
    keep_until: str | None = None
    how: str | None = None
    """`SPOKEN` or `WRITTEN`."""


def change_consent(desk: Desk, id: InterviewId, new: NewAnswers) -> Consent:
    """Note new answers of an interview's buyer; returns the consent as it is kept now.

    Raises BadInput for a day that is none, and UnknownInterview.
    """
    return desk.shelf.do(lambda library: keep_answers(library, id, new)).result()


def keep_answers(library: Library, id: InterviewId, new: NewAnswers) -> Consent:
    """The same for the library's own thread: who asks it twice knows which answer is the later."""
    until = None if new.keep_until is None else as_day(new.keep_until)
    setup = library.record(id).setup
    known = setup.consent
    changed = replace(
        known,
        record=new.record or known.record,
        quote=new.quote or known.quote,
        quote_by_name=new.quote_by_name or known.quote_by_name,
        share_audio=new.share_audio or known.share_audio,
        keep_until=known.keep_until if until is None else until,
        how=known.how if new.how is None else new.how,
    )
    if _answers(changed) != _answers(known):
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        changed = replace(changed, given_at=now)
    if changed != known:
        library.keep_setup(id, replace(setup, consent=changed))
    return changed


def due(library: Library, today: date) -> list[DueInterview]:
    """Interviews whose day has come, the longest due first."""
    return library.private.due(today.isoformat())


def _answers(consent: Consent) -> tuple[str, ...]:
    return (
        consent.record,
        consent.quote,
        consent.quote_by_name,
        consent.share_audio,
        consent.how,
    )
