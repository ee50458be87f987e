"""What a buyer's answers allow to leave this computer; asked before anything is written.

A no to being recorded or quoted holds back the buyer's words, and a question that was never put
does not (the document says so instead). Sound and name need a yes. A buyer who took it all back
holds back everything.
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from firsthand.core.interview import Answer, Consent, InterviewId
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Transcript
from firsthand.errors import BadInput, NotAllowed


class Part(StrEnum):
    """What a document, a clip or a file for another program may carry of a buyer."""

    WORDS = "words"
    """What the buyer said: quotes and transcript."""
    SOUND = "sound"
    NAME = "name"
    """The real name; without leave the code name stands everywhere."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why one part may not leave, and what a person can do about it."""

    part: Part
    sentence: str
    remedy: str


_WITHDRAWN = NotAllowed(
    "The buyer took the consent back.",
    "Erase the interview; nothing of it may be passed on.",
)
_WITHOUT_WORDS = (
    "Export the Word document without the words, or note the buyer’s new answer in the consent."
)
_NOT_RECORDED = NotAllowed(
    "The buyer did not agree to be recorded.",
    _WITHOUT_WORDS,
)
_NOT_QUOTED = NotAllowed(
    "The buyer did not agree to be quoted.",
    _WITHOUT_WORDS,
)
_NO_SOUND = {
    Answer.NO: NotAllowed(
        "The buyer did not agree that others hear the sound.",
        "Leave the sound out, or note the buyer’s new answer in the consent.",
    ),
    Answer.NOT_ASKED: NotAllowed(
        "Nobody has asked the buyer whether others may hear the sound.",
        "Ask, and note the answer in the consent, or leave the sound out.",
    ),
}
_NO_NAME = {
    Answer.NO: NotAllowed(
        "The buyer did not agree to be named.",
        "Use the code name, or note the buyer’s new answer in the consent.",
    ),
    Answer.NOT_ASKED: NotAllowed(
        "Nobody has asked the buyer whether the name may be used.",
        "Ask, and note the answer in the consent, or use the code name.",
    ),
}


def refusal(consent: Consent, part: Part) -> Refusal | None:
    """Why `part` may not leave this computer; None when it may."""
    found: NotAllowed | None = None
    if consent.withdrawn_at:
        found = _WITHDRAWN
    elif part is Part.NAME:
        found = _NO_NAME.get(consent.quote_by_name)
    elif consent.record is Answer.NO:
        found = _NOT_RECORDED
    elif part is Part.WORDS and consent.quote is Answer.NO:
        found = _NOT_QUOTED
    elif part is Part.SOUND:
        found = _NO_SOUND.get(consent.share_audio)
    return Refusal(part, found.sentence, found.remedy) if found else None


def may(consent: Consent, part: Part) -> bool:
    """Whether `part` may leave this computer."""
    return refusal(consent, part) is None


def require(consent: Consent, parts: Iterable[Part]) -> None:
    """Raises NotAllowed, with what to change, for the first of `parts` that may not leave.

    Nothing at all may leave of an interview whose buyer took the consent back.
    """
    if consent.withdrawn_at:
        raise NotAllowed(_WITHDRAWN.sentence, _WITHDRAWN.remedy)
    for part in parts:
        found = refusal(consent, part)
        if found is not None:
            raise NotAllowed(found.sentence, found.remedy)


def without_words(record: InterviewRecord) -> InterviewRecord:
    """`record` without anything the buyer said: no quotes, no transcript, no memorable sentence."""
    return replace(
        record,
        transcript=replace(Transcript(), language=record.transcript.language),
        quotes=(),
        debrief=replace(record.debrief, memorable=""),
    )


def without_name(record: InterviewRecord) -> InterviewRecord:
    """`record` without the real name where there is no leave for it, and never with the contact.

    The name's own fields only; `core.pseudonyms` finds it in what people said and wrote.
    """
    who = record.setup.participant
    name = who.real_name if may(record.setup.consent, Part.NAME) else ""
    kept = replace(who, real_name=name, contact="")
    return replace(record, setup=replace(record.setup, participant=kept))


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file that was written from an interview and may have been sent on."""

    path: str
    what: str
    """Such as `Word document`."""
    made_at: str
    """RFC 3339 with offset."""
    sha256: str = ""
    """Of the file as it was written; what was changed since is no longer ours to delete."""


@dataclass(frozen=True, slots=True)
class DueInterview:
    """An interview that was to be kept until a day that has come."""

    id: InterviewId
    code_name: str
    study: str
    keep_until: str


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
