"""What can be typed about guides: check the questions, print the sheet for the table."""

from __future__ import annotations

import sys
from pathlib import Path

from firsthand.cli.speech import Speech, told_stayed
from firsthand.cli.wish import Command, OpenDesk, Wish, add_output


def declare(command: Command) -> None:
    guided = command("guide", "check the questions of a guide, or print it as a sheet", guide)
    guided.add_argument("action", choices=["check", "print"])
    guided.add_argument("name", metavar="FILE", help="a guide, or - for one question a line")
    guided.add_argument(
        "--solution", default="", metavar="WORDS", help="give it away, comma between"
    )
    guided.add_argument(
        "--study", default="", metavar="NAME", help="fills the sheet's placeholders"
    )
    add_output(guided, "the sheet, for print")


def guide(wish: Wish, speech: Speech, open_desk: OpenDesk) -> int:
    return _print_guide(wish, speech) if wish.action == "print" else _check_guide(wish, speech)


def _print_guide(wish: Wish, speech: Speech) -> int:
    from firsthand.core.interview import Study
    from firsthand.jobs.guides import print_guide, read_guide, sheet_name
    from firsthand.jobs.sparing import free_place
    from firsthand.library.library import Library

    _, _, found = read_guide(wish.home, wish.name)
    study = Study(wish.study)
    if wish.study:
        with Library.open(wish.home) as library:
            known = {one.name.casefold(): one for _, one in library.studies()}
        study = known.get(wish.study.casefold(), study)
    wanted = wish.output or Path()
    if wanted.is_dir():
        wanted = wanted / sheet_name(found)
    path = print_guide(found, study, free_place(wanted, lambda there: wish.replace))
    stayed = wanted if path != wanted else None
    speech.value({"file": str(path)}, lambda: [str(path), *told_stayed(stayed)])
    return 0


def _check_guide(wish: Wish, speech: Speech) -> int:
    from firsthand.jobs.checking import check_guide_called, check_questions

    words = [word.strip() for word in wish.solution.split(",") if word.strip()]
    if wish.name == "-":
        found = check_questions(sys.stdin, words)
    else:
        found = check_guide_called(wish.home, wish.name, words)
    speech.value(
        [
            {
                "question": one.question,
                "key": one.key,
                "rule": str(one.rule),
                "why": one.why,
                "open_wording": one.open_wording,
            }
            for one in found
        ],
        lambda: (
            [
                f"{one.question}\n  {one.rule}: {one.why}\n  Ask instead: {one.open_wording}"
                for one in found
            ]
            or ["Every question is an open one."]
        ),
    )
    return 0
