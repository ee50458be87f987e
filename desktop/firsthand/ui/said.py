"""What the rooms below the window say in English, said in the person's language."""

from __future__ import annotations

import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from firsthand.errors import FirsthandError
from firsthand.resources import resource


def told(error: FirsthandError) -> str:
    """An error's sentence and remedy."""
    return f"{said(error.sentence)} {said(error.remedy)}".strip()


def said(text: str) -> str:
    """`text` as its translation in the context `Said` has it; unchanged where there is none.

    A text with something put into it, such as a file's name, is found by its template.
    """
    if not text:
        return text
    translated = _translated(text)
    if translated != text:
        return translated
    for form, template in _templates():
        found = form.fullmatch(text)
        if found:
            return _filled(_translated(template), [said(part) for part in found.groups()])
    return text


_PLACE = re.compile(r"%([1-9])")


def _filled(template: str, parts: list[str]) -> str:
    return _PLACE.sub(lambda place: parts[int(place[1]) - 1], template)


def _translated(text: str) -> str:
    return QCoreApplication.translate("Said", text)


@cache
def _templates() -> list[tuple[re.Pattern[str], str]]:
    """The templates there are, those that say most first; each with what matches it."""
    try:
        lines = resource("translations/templates.txt").read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    lines.sort(key=lambda line: -len(_PLACE.sub("", line)))
    return [(_form(line), line) for line in lines]


def _form(template: str) -> re.Pattern[str]:
    pieces = _PLACE.split(template)[::2]
    return re.compile("(.+?)".join(re.escape(piece) for piece in pieces), re.DOTALL)
