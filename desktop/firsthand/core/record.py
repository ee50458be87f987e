"""The structured interview record: all that is kept of one interview, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.findings import Findings
from firsthand.core.interview import Debrief, InterviewId, Setup, Status
from firsthand.core.marks import Mark
from firsthand.core.quotes import Quote
from firsthand.core.timeline import Event, Frame, Timeline, phase_at, reveal_in
from firsthand.core.transcript import Transcript


@dataclass(frozen=True, slots=True)
class InterviewRecord:
    """Everything a review page shows and a document is made from."""

    id: InterviewId
    setup: Setup
    started_at: str
    """RFC 3339 with offset."""
    status: Status
    timeline: Timeline
    events: tuple[Event, ...] = ()
    marks: tuple[Mark, ...] = ()
    transcript: Transcript = Transcript()
    quotes: tuple[Quote, ...] = ()
    debrief: Debrief = Debrief()
    findings: Findings = Findings()

    @property
    def reveal(self) -> Frame | None:
        """Where the solution was told, or None if it never was."""
        return reveal_in(self.events)

    def is_before_reveal(self, frame: int) -> bool:
        reveal = self.reveal
        return reveal is None or frame < reveal

    def phase_at(self, frame: int) -> str:
        """Key of the phase that was running at `frame`; empty before the first."""
        return phase_at(self.events, frame)


@dataclass(frozen=True, slots=True)
class InterviewRow:
    """One line of the library's list."""

    id: InterviewId
    study: str
    code_name: str
    role: str
    company: str
    started_at: str
    seconds: float
    status: Status
    quotes: int
    confirmed: int
    fit: str = ""
    memorable: str = ""


FOUND_FROM, FOUND_TO = "\x02", "\x03"
"""Around words that a search found: signs that nobody types, as brackets are written in quotes."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A place where something that was searched for was said or written."""

    interview: InterviewId
    code_name: str
    kind: str
    """`words`, `quote`, `note`, `finding`, `person` or `study`."""
    start: Frame | None
    start_s: float | None
    snippet: str
    """Plain text around the hit, with the words found between `FOUND_FROM` and `FOUND_TO`."""
    end: Frame | None = None
    """Where what was said ends; None where only a moment is known."""

    @property
    def plain(self) -> str:
        """The snippet as it was said or written."""
        return self.snippet.replace(FOUND_FROM, "").replace(FOUND_TO, "")

    @property
    def bracketed(self) -> str:
        """The snippet with what was found in brackets, where nothing can be set in bold."""
        return self.snippet.replace(FOUND_FROM, "[").replace(FOUND_TO, "]")
