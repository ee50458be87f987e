"""Decides which characters of people's words may stand in a document that is sent on."""

from __future__ import annotations

import re

from firsthand.core.interview import Answer, Setup

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")
_SHORTEST_NAME = 3
_SHORTEST_CONTACT = 5


def plain(text: str) -> str:
    """`text` without the characters an XML document cannot hold; nothing else changes."""
    return _NOT_XML.sub("", text)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, for headings and cells."""
    return _SPACE.sub(" ", plain(text)).strip()


class Redaction:
    """Keeps the buyer's real name and contact out of everything that is written.

    The full name is replaced wherever it stands, in any case; its parts only as whole words
    written as in the name, so that a Mr Mark does not cost a sentence its verb. The replacement
    is the code name in square brackets, the usual sign for an editor's hand in a quotation.
    """

    def __init__(self, setup: Setup) -> None:
        who = setup.participant
        self.by_name = bool(who.real_name.strip()) and setup.consent.quote_by_name is Answer.YES
        self.code_name = one_line(who.code_name) or "–"
        self.shown_name = one_line(who.real_name) if self.by_name else self.code_name
        self.replaced = 0
        self._secrets = self._pattern("" if self.by_name else who.real_name, who.contact)

    def _pattern(self, real_name: str, contact: str) -> re.Pattern[str] | None:
        name = one_line(real_name)
        alternatives = []
        if name:
            spread = r"\s+".join(re.escape(part) for part in name.split())
            alternatives.append(rf"(?i:(?<!\w){spread}(?!\w))")
        parts = [part.strip(".,()\"'") for part in name.split()]
        for part in sorted({p for p in parts if len(p) >= _SHORTEST_NAME}, key=len, reverse=True):
            # A name is also shouted in a file name or typed small in an address.
            alternatives.append(rf"(?<!\w){re.escape(part)}(?!\w)")
            if part.upper() != part:
                alternatives.append(rf"(?<!\w){re.escape(part.upper())}(?!\w)")
        for piece in re.split(r"[\s,;]+", plain(contact)):
            if len(piece) >= _SHORTEST_CONTACT:
                alternatives.append(rf"(?i:{re.escape(piece)})")
        if len(plain(contact).strip()) >= _SHORTEST_CONTACT:
            alternatives.insert(0, rf"(?i:{re.escape(plain(contact).strip())})")
        return re.compile("|".join(alternatives)) if alternatives else None

    def text(self, text: str) -> str:
        """`text` as it may be shown."""
        cleaned = plain(text)
        if self._secrets is None:
            return cleaned
        shown, times = self._secrets.subn(f"[{self.code_name}]", cleaned)
        self.replaced += times
        return shown

    def line(self, text: str) -> str:
        """`text` on one line, as it may be shown."""
        return one_line(self.text(text))

    def runs(self, runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Runs of (text, style) as they may be shown, also where a name spans two of them."""
        cleaned = [(plain(text), style) for text, style in runs]
        whole = "".join(text for text, _ in cleaned)
        if self._secrets is None or not (found := list(self._secrets.finditer(whole))):
            return cleaned
        self.replaced += len(found)
        shown, at = [], 0
        for text, style in cleaned:
            shown.append((self._cut(text, at, [(m.start(), m.end()) for m in found]), style))
            at += len(text)
        return shown

    def _cut(self, text: str, at: int, secrets: list[tuple[int, int]]) -> str:
        kept, place = [], 0
        for start, end in secrets:
            first, last = max(0, start - at), min(len(text), end - at)
            if first >= last:
                continue
            kept.append(text[place:first])
            if start >= at:
                kept.append(f"[{self.code_name}]")
            place = last
        return "".join(kept) + text[place:]
