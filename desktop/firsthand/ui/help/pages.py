"""The pages of the help, in the language of the window, and which of them speak of something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.resources import resource

_MARKS = re.compile(r"!\[[^]]*\]\([^)]*\)|\]\([^)]*\)|[*`#\[\]|]")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page. `key` is its file's name without number and ending, the same in every language."""

    key: str
    title: str
    text: str
    """Markdown, without the line of the title."""

    def speaks_of(self, words: str) -> bool:
        """Whether each of `words` begins a word of the page."""
        plain = _MARKS.sub(" ", f"{self.title} {self.text}").casefold()
        return all(re.search(rf"\b{re.escape(word)}", plain) for word in words.casefold().split())


def help_pages(language: str) -> list[HelpPage]:
    """All pages in their order; in English where there are none in `language`."""
    try:
        folder = resource("help", language)
    except FileNotFoundError:
        folder = resource("help", "en")
    return [_read(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.md"))]


def _read(stem: str, text: str) -> HelpPage:
    title, _, rest = text.partition("\n")
    return HelpPage(stem.partition("-")[2], title.removeprefix("# ").strip(), rest.strip())
