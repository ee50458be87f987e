"""Personas across interviews: made, found by name, drawn from what the library holds, checked."""

from __future__ import annotations

import difflib
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from firsthand.core.interview import InterviewId
from firsthand.core.persona.belonging import members
from firsthand.core.persona.evidence import buyer_key
from firsthand.core.persona.kept import Persona, PersonaId, Rule, StatementId
from firsthand.core.persona.keyness import Reference
from firsthand.core.persona.message import MessageCheck, check_message
from firsthand.core.persona.portrait import Portrait
from firsthand.core.persona.portraying import portrait_of
from firsthand.core.persona.reference import read_reference
from firsthand.core.sameness import name_key
from firsthand.errors import UnknownPersona
from firsthand.library.library import Library
from firsthand.resources import resource

LANGUAGES = ("en", "de")
"""Languages of which it is known how often words are used in general."""


@dataclass(frozen=True, slots=True)
class PersonaRow:
    """One line of the list of personas."""

    persona: Persona
    interviews: int
    buyers: int


def new_persona(name: str, rule: Rule | None = None) -> Persona:
    """A persona that is not kept yet."""
    return Persona(PersonaId(str(uuid.uuid4())), name.strip(), rule=rule or Rule())


def new_statement_id() -> StatementId:
    return StatementId(str(uuid.uuid4()))


def persona_rows(library: Library) -> list[PersonaRow]:
    """All personas by name, with how many interviews and buyers belong right now."""
    candidates = library.candidates()
    buyer_of = {one.interview: buyer_key(one.study, one.participant) for one in candidates}
    found = []
    for persona in library.personas():
        inside = members(persona, candidates)
        found.append(PersonaRow(persona, len(inside), len({buyer_of[one] for one in inside})))
    return found


def find_persona(library: Library, name: str) -> Persona:
    """The persona by a name, whatever its case, or by the beginning of one name alone.

    Raises UnknownPersona.
    """
    kept = library.personas()
    wanted = name_key(name)
    fitting = [one for one in kept if name_key(one.name) == wanted or one.id == name]
    if not fitting and wanted:
        fitting = [one for one in kept if name_key(one.name).startswith(wanted)]
    if len(fitting) == 1:
        return fitting[0]
    near = [one.name for one in fitting] or difflib.get_close_matches(
        name, [one.name for one in kept], 3, 0.4
    )
    raise UnknownPersona(
        "No persona goes by that name." if not fitting else "More than one persona fits that name.",
        f"Near it: {', '.join(near)}." if near else "`firsthand persona list` shows them all.",
    )


def portrait(library: Library, persona: Persona) -> Portrait:
    """The persona as its interviews show it now. Takes seconds for hundreds of interviews."""
    inside = belonging(library, persona)
    records = [library.outline(one) for one in inside]
    return portrait_of(persona, records, references())


def belonging(library: Library, persona: Persona) -> list[InterviewId]:
    """All interviews that belong right now, in order of time."""
    return members(persona, library.candidates())


def check(portrait: Portrait, text: str) -> MessageCheck:
    """Hold a text against the words of a persona's buyers."""
    return check_message(text, portrait.words, references().get(portrait.words.language))


@cache
def references() -> Mapping[str, Reference]:
    """How often words are used in general, by language; read once, in some 0.1 s."""
    found = {}
    for language in LANGUAGES:
        lines = resource("words", f"{language}.txt").read_text("utf-8").splitlines()
        found[language] = read_reference(lines, language)
    return found
