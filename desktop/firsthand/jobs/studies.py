"""Keeps what a study is to find out; an answer follows its reason when the reason is reworded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.core.interview import Study
from firsthand.library import Library


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


def reworded(before: tuple[str, ...], after: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Reasons that stand where another one stood, in a list that is as long as it was."""
    if len(before) == len(after):
        for old, new in zip(before, after, strict=True):
            if old not in after and new not in before:
                yield old, new
