"""Decides which characters of people's words may stand in a document that is sent on."""

from __future__ import annotations

import re

from firsthand.core.interview import Setup
from firsthand.core.privacy.leave import Part, may
from firsthand.core.privacy.pseudonyms import Change, Disguise, buyers_pseudonym, laid_over

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """`text` without the characters an XML document cannot hold; nothing else changes."""
    return _NOT_XML.sub("", text)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, for headings and cells."""
    return _SPACE.sub(" ", plain(text)).strip()


class Redaction:
    """Keeps the buyer's real name and contact out of everything that is written.

    A record that came through the one door has neither any more (`jobs.privacy.door`); this is the
    second lock, for a record that did not. The code name stands in square brackets, the usual sign
    for an editor's hand in a quotation.
    """

    def __init__(self, setup: Setup) -> None:
        who = setup.participant
        self.by_name = bool(who.real_name.strip()) and may(setup.consent, Part.NAME)
        self.code_name = one_line(who.code_name) or "–"
        self.shown_name = one_line(who.real_name) if self.by_name else self.code_name
        self.replaced = 0
        """How many names were replaced: here, or at the door before."""
        buyer = buyers_pseudonym(who, is_named=self.by_name)
        self._disguise = Disguise([buyer] if buyer else [])

    def text(self, text: str) -> str:
        """`text` as it may be shown."""
        cleaned = plain(text)
        shown = laid_over(cleaned, self._changes(cleaned))
        self.replaced += shown.count(f"[{self.code_name}]")
        return shown

    def line(self, text: str) -> str:
        """`text` on one line, as it may be shown."""
        return one_line(self.text(text))

    def runs(self, runs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        """Runs of (text, style) as they may be shown, also where a name spans two of them."""
        cleaned = [(plain(text), style) for text, style in runs]
        whole = "".join(text for text, _ in cleaned)
        changes = self._changes(whole)
        self.replaced += laid_over(whole, changes).count(f"[{self.code_name}]")
        shown, at = [], 0
        for text, style in cleaned:
            shown.append((_cut(text, at, changes), style))
            at += len(text)
        return shown

    def _changes(self, text: str) -> list[Change]:
        return self._disguise.changes(text)


def _cut(text: str, at: int, changes: list[Change]) -> str:
    """One run, which begins at `at` of the whole; a name belongs to the run it begins in."""
    kept, place = [], 0
    for change in changes:
        first, last = max(0, change.start - at), min(len(text), change.end - at)
        if first >= last:
            continue
        kept.append(text[place:first])
        if change.start >= at:
            kept.append(change.shown)
        place = last
    return "".join(kept) + text[place:]
