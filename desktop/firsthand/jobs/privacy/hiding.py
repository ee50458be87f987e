"""Which names of a study are hidden in what is passed on: suggested, added, seen before, undone."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.core.interview import InterviewId
from firsthand.core.privacy.disguising import Place, places
from firsthand.core.privacy.leave import without_name
from firsthand.core.privacy.names import SuggestedName, next_shown, suggested_names
from firsthand.core.privacy.pseudonyms import (
    NameKind,
    Pseudonym,
    forms_of_company,
    forms_of_person,
)
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadInput
from firsthand.jobs.privacy.door import disguise_of
from firsthand.library.library import Library


def suggestions(library: Library, record: InterviewRecord) -> list[SuggestedName]:
    """Words of an interview that may be names and are not hidden yet, the surest first."""
    return suggested_names(record, library.private.pseudonyms(record.setup.study.name))


def preview(library: Library, record: InterviewRecord) -> list[Place]:
    """Every place of an interview where a name would be replaced, as it stands now."""
    # The name's own fields are left out as a whole.
    return places(without_name(record), disguise_of(library, record))


def with_name(
    key: Sequence[Pseudonym], forms: Sequence[str], kind: NameKind, language: str, shown: str = ""
) -> list[Pseudonym]:
    """`key` with one more name. With `shown` of one that is there, its forms are added to that one.

    A name that is hidden already needs no second pseudonym, unless `shown` asks for it. Raises
    BadInput for a name or a pseudonym that cannot be one.
    """
    wanted = tuple(form for form in (" ".join(form.split()) for form in forms) if form)
    shown = " ".join(shown.replace("[", "").replace("]", "").split())
    if not wanted or any(len(form) < _SHORTEST for form in wanted):
        raise BadInput("A name has at least two letters.", "Type the name as it is said.")
    if any(form.lower() in shown.lower() for form in wanted):
        raise BadInput("The pseudonym holds the name itself.", "Choose another pseudonym.")
    said = {form.casefold() for form in wanted}
    if not shown and any(said <= {form.casefold() for form in one.forms} for one in key):
        return list(key)
    found = []
    is_there = False
    for one in key:
        if shown and one.shown == shown:
            is_there = True
            forms_now = tuple(dict.fromkeys((*one.forms, *wanted)))
            found.append(Pseudonym(one.shown, one.kind, forms_now))
        else:
            found.append(one)
    if is_there:
        return found
    return [*found, Pseudonym(shown or next_shown(kind, key, language), kind, wanted)]


def without_pseudonym(key: Sequence[Pseudonym], name: str) -> list[Pseudonym]:
    """`key` without the pseudonym called `name`, or that hides it. Raises BadInput for neither."""
    wanted = name.strip().strip("[]").lower()
    found = [
        one
        for one in key
        if one.shown.lower() != wanted and wanted not in (form.lower() for form in one.forms)
    ]
    if len(found) == len(key):
        raise BadInput(
            "That name is not hidden.", "`firsthand names INTERVIEW` lists those that are."
        )
    return found


def forms_of(name: str, kind: NameKind) -> tuple[str, ...]:
    """The ways in which a name of a kind is written, from the full one."""
    match kind:
        case NameKind.PERSON:
            return forms_of_person(name)
        case NameKind.COMPANY:
            return forms_of_company(name)
    return (name,)


def key_of(library: Library, id: InterviewId) -> tuple[str, list[Pseudonym]]:
    """The study of an interview, by name, and the key to its names."""
    study = library.record(id).setup.study.name
    return study, library.private.pseudonyms(study)


_SHORTEST = 2
