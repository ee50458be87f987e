"""A person's own guides as files; those that ship are never written to."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.guide import parse_guide
from firsthand.core.guide_versions import versioned
from firsthand.errors import BadGuide, FirsthandError
from firsthand.export.saving import save_bytes
from firsthand.jobs.guides import guide_files, name_of, read_text
from firsthand.resources import resource
from firsthand.whole_file import make_folder, write_whole

if TYPE_CHECKING:
    from firsthand.library.library import Library


@dataclass(frozen=True, slots=True)
class GuideFile:
    """One guide as it is listed."""

    key: str
    name: str
    text: str
    is_own: bool
    ships: bool
    """Whether a guide of this key ships, so that an own one can give way to it."""


def read_guides(home: Path) -> tuple[list[GuideFile], list[BadGuide]]:
    """All guides, a person's own first; one that cannot be understood goes by its key.

    With them, what is to be said of files that cannot even be read.
    """
    shipped = {path.stem for path in resource("guides").glob("*.md")}
    found, troubles = [], []
    for key, path in guide_files(home).items():
        try:
            text = read_text(path)
        except BadGuide as error:
            troubles.append(error)
            continue
        is_own = path.parent == home / "guides"
        found.append(GuideFile(key, name_of(text) or key, text, is_own, key in shipped))
    return found, troubles


def write_guide(home: Path, key: str, text: str) -> None:
    """Keep an own guide, whole or not at all. Raises FirsthandError when it cannot be written."""
    folder = home / "guides"
    try:
        make_folder(folder)
        write_whole(folder / f"{key}.md", text)
    except OSError as error:
        raise FirsthandError(
            "The guide cannot be written.",
            "Look whether the library’s folder can be written and has room.",
        ) from error


def keep_guide(library: Library, home: Path, key: str, text: str) -> str:
    """Keep an own guide; returns its text as it is kept. Raises FirsthandError.

    Its version is raised once interviews were held with other questions under the one it has, so
    that their records say which wording was asked.
    """
    text = versioned(text, library.guides_held(key))
    write_guide(home, key, text)
    return text


def write_to(path: Path, text: str) -> None:
    """Write a guide where the person chose, whole or not at all. Raises ExportError or DiskFull."""
    save_bytes(path, text.encode())


def remove_guide(home: Path, key: str) -> None:
    """Take an own guide away; one that ships under its key comes back. Raises FirsthandError."""
    try:
        (home / "guides" / f"{key}.md").unlink(missing_ok=True)
    except OSError as error:
        raise FirsthandError(
            "The guide cannot be removed.",
            "Look whether the library’s folder can be written and has room.",
        ) from error


def is_guide(path: Path) -> bool:
    """Whether a file is to be taken for a guide, by its name."""
    return path.suffix.lower() == ".md"


def bring_guide_in(home: Path, path: Path) -> str:
    """Copy a guide from a file under a free key; returns the key. Raises BadGuide."""
    text = read_text(path)
    parse_guide(text)
    return add_guide(home, path.stem, text)


def add_guide(home: Path, wish: str, text: str) -> str:
    """Keep a guide under a key like `wish` that no other file has; returns the key."""
    key = free_key(wish, guide_files(home))
    write_guide(home, key, text)
    return key


def free_key(wish: str, taken: Collection[str]) -> str:
    """A file's stem that nobody has yet, also where small letters and capitals are the same."""
    plain = re.sub(r"[^a-z0-9]+", "-", wish.casefold()).strip("-") or "guide"
    known = {one.casefold() for one in taken}
    key, number = plain, 2
    while key in known:
        key, number = f"{plain}-{number}", number + 1
    return key
