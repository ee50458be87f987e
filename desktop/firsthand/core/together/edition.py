"""An edition of an interview in bytes, as a bundle holds it and the interview's folder keeps it."""

from __future__ import annotations

from dataclasses import replace

from firsthand.core.plainly import parsed, pieces, value_of
from firsthand.core.record import InterviewRecord


def edition_bytes(record: InterviewRecord) -> bytes:
    """The whole record without the buyer's name and contact, which have a file of their own."""
    person = replace(record.setup.participant, real_name="", contact="")
    shown = replace(record, setup=replace(record.setup, participant=person))
    return b"".join(pieces(shown))


def record_in(content: bytes) -> InterviewRecord:
    """What an edition says. Raises BadInput naming what is wrong."""
    return value_of(InterviewRecord, parsed(content))
