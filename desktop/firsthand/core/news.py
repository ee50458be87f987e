"""What can become known while an interview runs or is worked on: facts for whoever shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from firsthand.core.findings import Finding, FindingId, ReasonRow
    from firsthand.core.interview import InterviewId
    from firsthand.core.marks import Mark, MarkId
    from firsthand.core.ports import Progress
    from firsthand.core.quotes import Quote
    from firsthand.core.timeline import Event
    from firsthand.core.transcript import Segment
    from firsthand.errors import FirsthandError


@dataclass(frozen=True, slots=True)
class MarkKept:
    """A mark is on the disk, new or changed: its card may be shown."""

    interview: InterviewId
    mark: Mark


@dataclass(frozen=True, slots=True)
class MarkUndone:
    interview: InterviewId
    mark: MarkId


@dataclass(frozen=True, slots=True)
class EventsKept:
    interview: InterviewId
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class SegmentsHeard:
    """New words of the transcript, in order."""

    interview: InterviewId
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class SegmentsReheard:
    """Words were heard again: these segments went, and those came in their place."""

    interview: InterviewId
    gone: tuple[Segment, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class SpeakersGuessed:
    """Who speaks has become known, or is guessed otherwise, for these segments."""

    interview: InterviewId
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class QuoteChanged:
    interview: InterviewId
    quote: Quote


@dataclass(frozen=True, slots=True)
class FindingKept:
    """A finding as it is kept now, whoever changed it."""

    interview: InterviewId
    finding: Finding


@dataclass(frozen=True, slots=True)
class FindingRemoved:
    interview: InterviewId
    finding: FindingId


@dataclass(frozen=True, slots=True)
class ReasonKept:
    """What a buyer made of a reason, as it is kept now."""

    interview: InterviewId
    row: ReasonRow


@dataclass(frozen=True, slots=True)
class WorkProgressed:
    """Transcription after Stop; `what` is a short label such as `Transcribing`."""

    interview: InterviewId
    what: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class WorkEnded:
    """All that Stop leads to is done; `error` says what could not be done, if anything."""

    interview: InterviewId
    error: FirsthandError | None = None


@dataclass(frozen=True, slots=True)
class WordsImproved:
    """The transcript was heard anew and replaced; what people made of it stayed."""

    interview: InterviewId
    words: int
    changed: int
    """Words that are other ones now, have come or have gone."""
    differing: int = 0
    """Confirmed quotes, left as they are, whose words were heard differently this time."""


@dataclass(frozen=True, slots=True)
class WorkRests:
    """After WorkEnded: what goes on in the background for an interview has ended, too."""

    interview: InterviewId


@dataclass(frozen=True, slots=True)
class TroubleMet:
    """Something could not be kept or done while the interview goes on."""

    interview: InterviewId
    error: FirsthandError


News = (
    MarkKept
    | MarkUndone
    | EventsKept
    | SegmentsHeard
    | SegmentsReheard
    | SpeakersGuessed
    | QuoteChanged
    | FindingKept
    | FindingRemoved
    | ReasonKept
    | WorkProgressed
    | WorkEnded
    | WordsImproved
    | WorkRests
    | TroubleMet
)


class Listener(Protocol):
    """Whoever wants to know. Called from any thread; must return at once and not raise."""

    def __call__(self, news: News) -> None: ...


def nobody(news: News) -> None:
    """A listener that does not listen."""
