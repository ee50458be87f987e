"""Keeps what a study is to find out; an answer follows its reason when the reason is reworded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.core.interview import Study
from firsthand.core.sameness import same, tidied
from firsthand.library.library import Library


def keep_study(library: Library, before: Study, after: Study) -> None:
    """Bring a study from what it was to what it is, for the library's own thread.

    What another window has changed meanwhile stays. Answers of buyers to a reason that is worded
    anew are answers to the new wording. Raises BadInput when another study has the new name.
    """
    if before.name != after.name:
        library.rename_study(before.name, after.name)
        before = replace(before, name=after.name)
    library.keep_study(after, before)
    for old, new in reworded(before.reasons, after.reasons):
        library.reword_reason(after.name, old, new)


def found_or_made(library: Library, name: str) -> str:
    """The name of the study that goes by `name`, however it is written; a new one if there is none.

    For the library's own thread.
    """
    there = next((one.name for _, one in library.studies() if same(one.name, name)), "")
    if not there:
        library.keep_study(Study(tidied(name)))
    return there or tidied(name)


def reworded(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Reasons that stand where another one stood, in a list that is as long as it was."""
    if len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            if old not in after and new not in before:
                yield old, new
