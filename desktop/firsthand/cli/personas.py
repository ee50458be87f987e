"""What can be typed about personas: which there are, what they show, whether a text fits them."""

from __future__ import annotations

import sys
from pathlib import Path

from firsthand.cli.persona_files import add_document_options, export
from firsthand.cli.speech import Speech
from firsthand.cli.telling import counted
from firsthand.cli.wish import Command, OpenDesk, Wish, library_of
from firsthand.core.interview import Fit
from firsthand.core.sameness import same
from firsthand.errors import BadInput


def declare(command: Command) -> None:
    typed = command("persona", "groups of buyers, and what their interviews show", persona)
    typed.add_argument("action", choices=["list", "show", "check", "new", "export"])
    typed.add_argument(
        "name", metavar="NAME|FILE", nargs="?", default="", help="a persona; for check, a text or -"
    )
    add_document_options(typed)
    typed.add_argument("--persona", default="", metavar="NAME", help="whose words, for check")
    typed.add_argument("--study", default="", metavar="NAME", help="who belongs, for new")
    typed.add_argument("--role", default="", metavar="WORDS", help="part of the role, for new")
    typed.add_argument(
        "--fit", action="append", choices=[str(fit) for fit in Fit], help="verdicts, for new"
    )


def persona(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    does = {"list": _list, "show": _show, "check": _check, "new": _new, "export": export}
    return does[wish.action](wish, speech)


def _list(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.personas import persona_rows

    with library_of(wish) as library:
        rows = persona_rows(library)
    speech.value(
        [
            {
                "id": row.persona.id,
                "name": row.persona.name,
                "interviews": row.interviews,
                "buyers": row.buyers,
                "statements": len(row.persona.statements),
            }
            for row in rows
        ],
        lambda: (
            [
                f"{row.persona.name}  {counted(row.buyers, 'buyer')}, "
                f"{counted(row.interviews, 'interview')}, "
                f"{counted(len(row.persona.statements), 'statement')}"
                for row in rows
            ]
            or ["There are no personas yet. `firsthand persona new NAME --study STUDY` makes one."]
        ),
    )
    return 0


def _show(wish: Wish, speech: Speech) -> int:
    from firsthand.cli.portraits import portrait_told
    from firsthand.cli.portraits_json import portrait_as_json
    from firsthand.jobs.personas import find_persona, portrait

    with library_of(wish) as library:
        drawn = portrait(library, find_persona(library, wish.name))
    speech.value(portrait_as_json(drawn), lambda: portrait_told(drawn))
    return 0


def _check(wish: Wish, speech: Speech) -> int:
    from firsthand.cli.portraits import check_told
    from firsthand.cli.portraits_json import check_as_json
    from firsthand.jobs.personas import check, find_persona, portrait

    text = _text(wish.name)
    with library_of(wish) as library:
        found = check(portrait(library, find_persona(library, wish.persona)), text)
    speech.value(check_as_json(found), lambda: check_told(found))
    return 0


def _new(wish: Wish, speech: Speech) -> int:
    from firsthand.core.persona.kept import Rule
    from firsthand.jobs.personas import new_persona

    if not wish.name.strip():
        raise BadInput("A persona needs a name.", "Type one: firsthand persona new NAME.")
    rule = Rule(study=wish.study, role=wish.role, fits=tuple(Fit(one) for one in wish.fit or ()))
    made = new_persona(wish.name, rule)
    with library_of(wish) as library:
        if any(same(one.name, made.name) for one in library.personas()):
            raise BadInput("There is a persona by that name already.", "Choose another name.")
        library.keep_persona(made)
    speech.value({"id": made.id, "name": made.name}, lambda: [f"{made.name}  {made.id}"])
    return 0


def _text(name: str) -> str:
    """A file's text, or what comes in by `-`."""
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            "That text cannot be read.", "Name a plain text file in UTF-8, or - for what is piped."
        ) from error
