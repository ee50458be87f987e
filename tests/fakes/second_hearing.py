"""A desk with one interview that was heard live, and a model that hears it better."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Any

from fakes.bare import bare_desk
from fakes.kept import RATE, SENTENCE, an_interview
from fakes.transcriber import FakeTranscriber
from firsthand.core.interview import InterviewId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.news import News
from firsthand.core.ports import TranscriptionRequest
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment
from firsthand.jobs.afterwards.second_pass import SecondPass
from firsthand.jobs.afterwards.taking_over import Improvement
from firsthand.jobs.desk import Desk
from firsthand.jobs.quoting import quotes_after
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library

ID = InterviewId("2026-11-20-b-07-aaaa")
OTHER = InterviewId("2026-11-20-b-08-bbbb")
FIRST = (
    "We work at mill her bakeries.",
    "Every fried day I export it by hand.",
    "And every Friday it is wrong.",
    "Nobody trusts the numbers any more.",
)
BETTER = {
    0.1: "We work at Miller Bakeries.",
    4.1: "Every Friday I export it by hand.",
    8.1: "And every Friday it is long.",
    12.1: "Nobody trusts these numbers any more.",
}


class Shelf:
    """The library's thread; a test may do something before a piece of work reaches it."""

    def __init__(self, librarian: Librarian) -> None:
        self._librarian = librarian
        self.before: Callable[[int], None] = lambda number: None
        self.number = 0

    def do(self, work: Callable[[Library], Any]) -> Future[Any]:
        self.number += 1
        self.before(self.number)
        return self._librarian.do(work)

    def at_once(self, work: Callable[[Library], Any]) -> Any:
        return self._librarian.do(work).result()


class Hearing(FakeTranscriber):
    """Lets a test act while it listens."""

    def __init__(self) -> None:
        super().__init__(BETTER, model_name="better")
        self.meanwhile: Callable[[], None] = lambda: None
        self.times = 0
        self.hints: tuple[str, ...] = ()
        self.language = ""

    def transcribe(self, request: TranscriptionRequest, *rest: Any) -> Sequence[Segment]:
        self.times += 1
        self.hints, self.language = request.hints, request.language
        self.meanwhile()
        return super().transcribe(request, *rest)


@dataclass
class Scene:
    desk: Desk
    shelf: Shelf
    hearing: Hearing
    told: list[News] = field(default_factory=list)
    cancelled: Event = field(default_factory=Event)

    def keep(self, record: InterviewRecord) -> None:
        self.shelf.at_once(lambda library: library.keep_record(record))
        (self.desk.home / "interviews" / record.id / "take-001.wav").touch()

    def record(self) -> InterviewRecord:
        return self.shelf.at_once(lambda library: library.record(ID))

    def sentences(self) -> list[str]:
        return [segment.text for segment in self.record().transcript.segments]

    def improve(self, *, is_on_battery: bool = False) -> Improvement | None:
        return SecondPass(self.desk, ID, self.cancelled, lambda: is_on_battery).run()


def heard_live() -> InterviewRecord:
    """A mark after the second and after the fourth sentence, with the quotes of the draft."""
    made = an_interview(ID, FIRST)
    marks = tuple(Mark(MarkId(f"mark-{n}"), Frame((n - 1) * SENTENCE + 3 * RATE)) for n in (2, 4))
    made = replace(made, marks=marks)
    return replace(made, quotes=tuple(quotes_after(made)))


@contextmanager
def a_scene(home: Path) -> Iterator[Scene]:
    """On a real library in `home`, with the interview kept."""
    with Librarian(home) as librarian:
        shelf, hearing = Shelf(librarian), Hearing()
        desk = bare_desk(home, shelf, open_transcriber=lambda: hearing)
        made = Scene(desk, shelf, hearing)
        desk.listen(made.told.append)
        made.keep(heard_live())
        yield made
