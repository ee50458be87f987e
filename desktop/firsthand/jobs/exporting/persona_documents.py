"""Writes a persona as Word documents: the full draft for Marketing, one page for Sales."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from firsthand.core.interview import Answer, InterviewId
from firsthand.core.persona.kept import Persona
from firsthand.core.persona.portrait import Portrait
from firsthand.core.record import InterviewRecord
from firsthand.jobs.exporting.documents import chosen_template, file_name, placed
from firsthand.jobs.privacy.door import Cleared, Door

_PSEUDONYM = re.compile(r"\[[^\[\]]*\]")


class PersonaDocument(StrEnum):
    """For whom a persona is written."""

    DRAFT = "draft"
    """All of it, for Marketing."""
    BRIEF = "brief"
    """One page, for Sales."""


@dataclass(frozen=True, slots=True)
class ClearedPortrait:
    """A portrait that may leave this computer, and whom it speaks of."""

    portrait: Portrait
    interviews: tuple[InterviewId, ...]
    unasked: tuple[str, ...] = ()
    """Buyers whom nobody asked whether they may be quoted."""


def export_persona(
    door: Door,
    persona: Persona,
    home: Path,
    target: Path | None = None,
    *,
    document: PersonaDocument = PersonaDocument.DRAFT,
    template: Path | None = None,
    may_replace: bool = False,
) -> Path:
    """Write a persona as a Word document, as far as its buyers' answers reach; returns its place.

    Names are replaced, and the words of buyers who did not agree to be quoted are left out; they
    still count. Without a target it goes to the library's `exports` folder, without a template the
    one in the settings is taken. What is in the way stays (`Door.spared`), unless a person said
    that it `may_replace` that. The library remembers where the document went. Raises BadTemplate,
    ExportError or DiskFull with nothing half-written.
    """
    cleared = cleared_portrait(door, persona)
    portrait = cleared.portrait
    path = placed(home, target, file_name(f"{portrait.persona.name} {document}"))
    if not may_replace:
        path = door.spared(path, cleared.interviews)
    _write(cleared, document, path, template or chosen_template(home))
    door.note(cleared.interviews, {path: f"Word persona {document}"})
    return path


def export_brief(
    door: Door,
    persona: Persona,
    home: Path,
    target: Path | None = None,
    *,
    template: Path | None = None,
) -> Path:
    """The same as `export_persona`, as one page for Sales."""
    brief = PersonaDocument.BRIEF
    return export_persona(door, persona, home, target, document=brief, template=template)


def cleared_portrait(door: Door, persona: Persona) -> ClearedPortrait:
    """A persona as its interviews show it, with pseudonyms in the place of names."""
    from firsthand.core.persona.evidence import Evidence
    from firsthand.core.persona.portraying import portrait_of
    from firsthand.core.persona.vocabulary import vocabulary_of
    from firsthand.jobs.personas import belonging, references

    found = [door.evidence(id) for id in belonging(door.library, persona)]
    cleared = [one for one in found if one is not None]
    records = [one.record for one in cleared]
    portrait = portrait_of(_disguised(persona, cleared), records, references())
    bare = Evidence(_without_pseudonyms(one) for one in records)
    words = vocabulary_of(bare, references())
    open_ = {one.id for one in records if one.setup.consent.quote is Answer.NOT_ASKED}
    return ClearedPortrait(
        replace(portrait, words=words),
        tuple(one.id for one in records),
        tuple(buyer.name for buyer in portrait.buyers if open_ & set(buyer.interviews)),
    )


def _write(
    cleared: ClearedPortrait, document: PersonaDocument, path: Path, template: Path | None
) -> None:
    from firsthand.export.persona.brief import brief_document
    from firsthand.export.persona.document import persona_document
    from firsthand.export.saving import save_whole

    portrait, unasked = cleared.portrait, cleared.unasked
    language = portrait.words.language
    if document is PersonaDocument.BRIEF:
        paper = brief_document(portrait, language, template, unasked)
    else:
        now = datetime.now().astimezone()
        paper = persona_document(portrait, language, now, template, unasked)
    save_whole(path, paper.write)


def _disguised(persona: Persona, cleared: Iterable[Cleared]) -> Persona:
    """With pseudonyms in all that people wrote of the persona itself."""

    def shown(text: str) -> str:
        for one in cleared:
            text = one.disguise.text(text)
        return text

    return _with_texts(persona, shown)


def _with_texts(persona: Persona, shown: Callable[[str], str]) -> Persona:
    return replace(
        persona,
        name=shown(persona.name),
        summary=shown(persona.summary),
        profile=shown(persona.profile),
        proposition=shown(persona.proposition),
        statements=tuple(
            replace(one, text=shown(one.text), note=shown(one.note)) for one in persona.statements
        ),
    )


def _without_pseudonyms(record: InterviewRecord) -> InterviewRecord:
    """For counting words: a pseudonym is none that a buyer used."""
    segments = tuple(
        replace(one, text=_PSEUDONYM.sub(" ", one.text)) for one in record.transcript.segments
    )
    return replace(
        record,
        transcript=replace(record.transcript, segments=segments),
        quotes=tuple(replace(one, text=_PSEUDONYM.sub(" ", one.text)) for one in record.quotes),
    )
