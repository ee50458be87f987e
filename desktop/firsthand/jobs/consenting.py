"""Notes what a buyer answers later, and until when an interview is to be kept."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, datetime

from firsthand.core.interview import Answer, Consent, InterviewId
from firsthand.core.leave import DueInterview
from firsthand.errors import BadInput
from firsthand.jobs.desk import Desk
from firsthand.library import Library


@dataclass(frozen=True, slots=True)
class NewAnswers:
    """What changes; None leaves an answer as it is. `keep_until` is a day, or empty for none."""

    record: Answer | None = None
    quote: Answer | None = None
    quote_by_name: Answer | None = None
    share_audio: Answer | None = None
    keep_until: str | None = None


def change_consent(desk: Desk, id: InterviewId, new: NewAnswers) -> Consent:
    """Note new answers of an interview's buyer; returns the consent as it is kept now.

    Raises BadInput for a day that is none, and UnknownInterview.
    """
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    until = None if new.keep_until is None else as_day(new.keep_until)

    def keep(library: Library) -> Consent:
        setup = library.record(id).setup
        known = setup.consent
        changed = replace(
            known,
            record=new.record or known.record,
            quote=new.quote or known.quote,
            quote_by_name=new.quote_by_name or known.quote_by_name,
            share_audio=new.share_audio or known.share_audio,
            keep_until=known.keep_until if until is None else until,
        )
        if _answers(changed) != _answers(known):
            changed = replace(changed, given_at=now)
        if changed != known:
            library.keep_setup(id, replace(setup, consent=changed))
        return changed

    return desk.shelf.do(keep).result()


def as_day(text: str) -> str:
    """A day such as `2027-11-30`, or empty. Raises BadInput for what is neither."""
    text = text.strip()
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise BadInput(
            "The day until which the interview is kept is no day.",
            "Write it as year, month and day, such as 2027-11-30.",
        ) from error


def months_later(months: int, today: date) -> str:
    """The day so many months from `today`; the last of the month where that has no such day."""
    count = today.month - 1 + months
    year, month = today.year + count // 12, count % 12 + 1
    day = min(today.day, calendar.monthrange(year, month)[1])
    return date(year, month, day).isoformat()


def due(library: Library, today: date) -> list[DueInterview]:
    """Interviews whose day has come, the longest due first."""
    return library.private.due(today.isoformat())


def _answers(consent: Consent) -> tuple[Answer, ...]:
    return (consent.record, consent.quote, consent.quote_by_name, consent.share_audio)
