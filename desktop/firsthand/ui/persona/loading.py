"""Reads in the background what the page of personas shows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from firsthand.core.interview import InterviewId
from firsthand.core.persona.belonging import Candidate, members
from firsthand.core.persona.kept import Persona
from firsthand.core.persona.portrait import Portrait, Vocabulary
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Timeline

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk
    from firsthand.jobs.personas import PersonaRow


@dataclass(frozen=True, slots=True)
class Contents:
    """The library as the page saw it last."""

    rows: tuple[PersonaRow, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    studies: tuple[str, ...] = ()
    portrait: Portrait | None = None
    """Of the persona that is open."""
    records: tuple[InterviewRecord, ...] = ()
    """Of its interviews, in outline."""

    @property
    def timelines(self) -> dict[InterviewId, Timeline]:
        return {record.id: record.timeline for record in self.records}


@dataclass(slots=True)
class Kept:
    """What was read and counted already; a person looks at one persona for a while."""

    records: dict[InterviewId, InterviewRecord] = field(default_factory=dict)
    words: tuple[tuple[InterviewId, ...], Vocabulary] | None = None
    """Of which interviews, in order."""


def load(desk: Desk, persona: Persona | None, kept: Kept) -> Contents:
    """Everything at one moment, with the portrait of `persona`. Puts into `kept` what it reads."""
    from firsthand.core.persona.portraying import portrait_of
    from firsthand.jobs.personas import persona_rows, references

    desk.catch_up()
    with desk.reading() as library:
        rows = tuple(persona_rows(library))
        candidates = tuple(library.candidates())
        studies = tuple(study.name for _, study in library.studies())
        if persona is None:
            return Contents(rows, candidates, studies)
        inside = members(persona, candidates)
        for id in inside:
            if id not in kept.records:
                kept.records[id] = library.outline(id)
    records = [kept.records[id] for id in inside]
    # Taken once: another reading may put its own words there meanwhile.
    words = kept.words
    counted = words[1] if words and words[0] == tuple(inside) else None
    portrait = portrait_of(persona, records, references(), counted)
    kept.words = (tuple(inside), portrait.words)
    return Contents(
        rows,
        candidates,
        studies,
        portrait,
        tuple(records),
    )
