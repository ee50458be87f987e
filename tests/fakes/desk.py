"""A desk without microphones, models or a database, for tests of the window."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from fakes.private import FakePrivateShelf
from firsthand.core.findings import (
    Finding,
    FindingId,
    ReasonRow,
    with_finding,
    with_reason,
    without_finding,
)
from firsthand.core.interview import Debrief, InterviewId, Setup, Status, Study, StudyId
from firsthand.core.marks import Mark, MarkId
from firsthand.core.news import Listener, News
from firsthand.core.persona.belonging import Candidate
from firsthand.core.persona.editing import merged_personas
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.core.ports import Microphone, RecorderState, RecorderStatus, Source
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.quoting import Reaction
from firsthand.core.record import FOUND_FROM, FOUND_TO, InterviewRecord, InterviewRow, SearchHit
from firsthand.core.themes import Tagged, ThemeChange, ThemeNote, Themes, applied
from firsthand.core.timeline import Event, Frame, Take, Timeline
from firsthand.core.together.merging import merged, merged_quote
from firsthand.core.transcript import Segment, Transcript
from firsthand.core.words.reheard import exchanged
from firsthand.errors import BadInput, FirsthandError, UnknownInterview
from firsthand.library.recovery import Recovery
from firsthand.settings import Settings

MICROPHONES = [
    Microphone("Laptop microphone", 0, 1, 48_000, "ALSA", True),
    Microphone("Desk microphone", 1, 2, 48_000, "ALSA"),
]


@dataclass(frozen=True, slots=True)
class Level:
    peak_dbfs: float
    rms_dbfs: float
    hint: str = ""


class FakePreview:
    """A meter whose level a test sets by `say`."""

    def __init__(
        self,
        source: Source,
        on_level: Callable[[Any], None],
        on_error: Callable[[Any], None] = lambda error: None,
    ) -> None:
        self.source = source
        self._on_level = on_level
        self._on_error = on_error
        self.is_closed = False

    def say(self, peak_dbfs: float, hint: str = "") -> None:
        self._on_level(Level(peak_dbfs, peak_dbfs - 6, hint))

    def fail(self, error: FirsthandError) -> None:
        self._on_error(error)

    def close(self) -> None:
        self.is_closed = True


class FakeRecorder:
    """Time stands still until a test sets `frames`."""

    def __init__(self, rate: int = 48_000) -> None:
        self.rate = rate
        self.frames = 0
        self.state = RecorderState.STARTING
        self.calls: list[str] = []
        self.is_muted = False
        self.peak_dbfs = -18.0
        self.other_peak_dbfs: float | None = None
        """The level of a call's other side."""
        self.disk_left_s: float | None = None
        self.trouble: FirsthandError | None = None
        """What starting raises."""

    def start(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.calls.append("start")
        self.state = RecorderState.RECORDING

    def pause(self) -> None:
        self.calls.append("pause")
        self.state = RecorderState.PAUSED

    def mute(self, is_muted: bool) -> None:
        self.calls.append("mute" if is_muted else "unmute")
        self.is_muted = is_muted

    def resume(self) -> None:
        self.calls.append("resume")
        self.state = RecorderState.RECORDING

    def stop(self) -> tuple[Take, ...]:
        self.calls.append("stop")
        self.state = RecorderState.ENDED
        return self.takes()

    def detach(self) -> None:
        self.calls.append("detach")

    def status(self) -> RecorderStatus:
        return RecorderStatus(
            self.state,
            1,
            Frame(self.frames),
            Frame(self.frames),
            self.peak_dbfs,
            self.peak_dbfs - 6.0,
            "Laptop microphone",
            disk_left_s=self.disk_left_s,
            other_peak_dbfs=self.other_peak_dbfs,
            is_muted=self.is_muted,
        )

    def frame_at(self, monotonic_s: float) -> Frame:
        return Frame(self.frames)

    def settled_frame_at(self, monotonic_s: float) -> Frame | None:
        return Frame(self.frames)

    def takes(self) -> tuple[Take, ...]:
        take = Take(
            1, "take-001.wav", Frame(0), self.frames, self.rate, "2026-11-20T10:00:00+01:00"
        )
        return (take,)


class FakeLibrary:
    """The library's names on plain dictionaries."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.kept: dict[StudyId, Study] = {}
        self.records: dict[InterviewId, InterviewRecord] = {}
        self.extra_rows: list[InterviewRow] = []
        self.theme_notes: tuple[ThemeNote, ...] = ()
        self.kept_personas: dict[PersonaId, Persona] = {}
        self.private = FakePrivateShelf(lambda: self.records)

    def folder(self, interview: InterviewId) -> Path:
        return self.home / "interviews" / interview

    def studies(self) -> list[tuple[StudyId, Study]]:
        return sorted(self.kept.items(), key=lambda item: item[1].name)

    def keep_study(self, study: Study, base: Study | None = None) -> StudyId:
        known = next((key for key, kept in self.kept.items() if kept.name == study.name), None)
        key = known or StudyId(max(self.kept, default=0) + 1)
        if base is not None and known is not None:
            study = merged(base, study, self.kept[known])
        self.kept[key] = study
        return key

    def rename_study(self, old: str, new: str) -> None:
        if any(kept.name == new for kept in self.kept.values()):
            raise BadInput("There is a study by that name already.", "Choose another name.")
        self.kept = {
            key: replace(kept, name=new) if kept.name == old else kept
            for key, kept in self.kept.items()
        }
        for record in [one for one in self.records.values() if one.setup.study.name == old]:
            study = replace(record.setup.study, name=new)
            self._change(record.id, setup=replace(record.setup, study=study))

    def remove_study(self, name: str) -> None:
        if any(one.setup.study.name == name for one in self.records.values()):
            raise BadInput("There are interviews in this study.", "Erase them first.")
        self.kept = {key: kept for key, kept in self.kept.items() if kept.name != name}

    def reword_reason(self, study: str, old: str, new: str) -> None:
        for record in [one for one in self.records.values() if one.setup.study.name == study]:
            rows = tuple(
                replace(row, reason=new) if row.reason == old else row
                for row in record.findings.reasons
            )
            self._change(record.id, findings=replace(record.findings, reasons=rows))

    def add_interview(
        self, setup: Setup, started_at: str, rate: int, status: Status = Status.RECORDING
    ) -> InterviewId:
        number = len(self.records) + 1
        key = InterviewId(f"{started_at[:10]}-{setup.participant.code_name.lower()}-{number:04d}")
        self.folder(key).mkdir(parents=True)
        self.keep_study(setup.study)
        self.records[key] = InterviewRecord(key, setup, started_at, status, Timeline(rate))
        return key

    def record(self, interview: InterviewId) -> InterviewRecord:
        if interview not in self.records:
            raise UnknownInterview("There is no such interview.", "Look in the library.")
        return self.records[interview]

    def outline(self, interview: InterviewId) -> InterviewRecord:
        return self.record(interview)

    def interviews(
        self, study: str = "", text: str = "", limit: int | None = None, offset: int = 0
    ) -> list[InterviewRow]:
        rows = [*map(_row, self.records.values()), *self.extra_rows]
        rows = [row for row in rows if not study or row.study == study]
        rows = [row for row in rows if text.casefold() in f"{row.code_name} {row.role}".casefold()]
        rows.sort(key=lambda row: row.started_at, reverse=True)
        return rows[offset:][:limit]

    def consent_wordings(self) -> dict[tuple[str, str], str]:
        setups = [record.setup for record in self.records.values()]
        return {(one.study.name, one.language): one.consent.wording for one in setups}

    def study_counts(self) -> dict[str, int]:
        found = {study.name: 0 for _, study in self.studies()}
        for row in self.interviews():
            found[row.study] = found.get(row.study, 0) + 1
        return dict(sorted(found.items(), key=lambda one: one[0].casefold()))

    def search(self, text: str, limit: int = 50, study: str = "") -> list[SearchHit]:
        wanted = text.strip('"').casefold()
        hits = []
        for record in self.records.values():
            if study and record.setup.study.name != study:
                continue
            code = record.setup.participant.code_name
            for segment in record.transcript.segments:
                at = segment.text.casefold().find(wanted)
                if wanted and at >= 0:
                    end = at + len(wanted)
                    found = segment.text
                    shown = f"{found[:at]}{FOUND_FROM}{found[at:end]}{FOUND_TO}{found[end:]}"
                    start_s = segment.start / record.timeline.rate
                    hits.append(SearchHit(record.id, code, "words", segment.start, start_s, shown))
        return hits[:limit]

    def status(self, interview: InterviewId) -> Status | None:
        found = self.records.get(interview)
        return found.status if found else None

    def statuses(self) -> list[tuple[InterviewId, Status]]:
        return [(record.id, record.status) for record in self.records.values()]

    def reactions(self, before: InterviewId) -> list[Reaction]:
        """As the real library reads them: confirmed quotes of earlier interviews."""
        found = []
        for record in sorted(self.records.values(), key=lambda record: record.started_at):
            if record.started_at < self.records[before].started_at:
                press = {mark.id: mark for mark in record.marks}
                found += [
                    Reaction(
                        press[q.mark].author, press[q.mark].frame, q.span, record.timeline.rate
                    )
                    for q in record.quotes
                    if q.is_verbatim and q.mark in press
                ]
        return found

    def corrected_words(self, study: str) -> list[str]:
        """Nobody has corrected anything."""
        return []

    def set_status(self, interview: InterviewId, status: Status) -> None:
        self._change(interview, status=status)

    def keep_events(
        self, interview: InterviewId, events: Iterable[Event], quotes: Iterable[Quote] = ()
    ) -> None:
        self._change(interview, events=tuple(events))
        for quote in quotes:
            self.keep_quote(interview, quote)

    def keep_setup(self, interview: InterviewId, setup: Setup) -> None:
        self._change(interview, setup=setup)

    def keep_takes(self, interview: InterviewId, takes: Sequence[Take]) -> None:
        rate = self.record(interview).timeline.rate
        self._change(interview, timeline=Timeline(rate, tuple(takes)))

    def add_event(self, interview: InterviewId, event: Event) -> None:
        self._change(interview, events=(*self.record(interview).events, event))

    def keep_mark(self, interview: InterviewId, mark: Mark) -> None:
        others = [one for one in self.record(interview).marks if one.id != mark.id]
        self._change(interview, marks=(*others, mark))

    def remove_mark(self, interview: InterviewId, mark: MarkId) -> None:
        record = self.record(interview)
        others = [one for one in record.marks if one.id != mark]
        quotes = [one for one in record.quotes if one.mark != mark or not one.is_untouched]
        self._change(interview, marks=tuple(others), quotes=tuple(quotes))

    def guides_held(self, key: str) -> set[str]:
        setups = [record.setup for record in self.records.values()]
        return {setup.guide for setup in setups if setup.guide_name == key}

    def exchange_segments(
        self, interview: InterviewId, gone: Sequence[Segment], come: Sequence[Segment]
    ) -> bool:
        old = self.record(interview).transcript
        numbers = {one.number for one in gone}
        if {one.number: one for one in old.segments if one.number in numbers} != {
            one.number: one for one in gone
        }:
            return False
        kept = exchanged(old.segments, gone, come)
        self._change(interview, transcript=replace(old, segments=tuple(kept)))
        return True

    def keep_segments(
        self,
        interview: InterviewId,
        segments: Sequence[Segment],
        base: Sequence[Segment] = (),
    ) -> None:
        old = self.record(interview).transcript
        by_number = {one.number: one for one in (*old.segments, *segments)}
        kept = tuple(by_number[number] for number in sorted(by_number))
        self._change(interview, transcript=replace(old, segments=kept))

    def keep_transcript(self, interview: InterviewId, transcript: Transcript) -> int:
        self._change(interview, transcript=transcript)
        return transcript.revision

    def keep_quote(self, interview: InterviewId, quote: Quote, base: Quote | None = None) -> Quote:
        now = [one for one in self.record(interview).quotes if one.id == quote.id]
        if base is not None and now:
            quote = merged_quote(base, quote, now[0])
        others = [one for one in self.record(interview).quotes if one.id != quote.id]
        quotes = sorted((*others, quote), key=lambda one: one.start)
        self._change(interview, quotes=tuple(quotes))
        return quote

    def remove_quote(self, interview: InterviewId, quote: QuoteId) -> None:
        others = [one for one in self.record(interview).quotes if one.id != quote]
        self._change(interview, quotes=tuple(others))

    def keep_debrief(
        self, interview: InterviewId, debrief: Debrief, base: Debrief | None = None
    ) -> None:
        now = self.record(interview).debrief
        self._change(interview, debrief=merged(base, debrief, now) if base else debrief)

    def themes(self) -> Themes:
        tagged = tuple(
            Tagged(record.id, quote.id, quote.text, quote.themes)
            for record in self.records.values()
            for quote in record.quotes
            if quote.themes
        )
        return Themes(tagged, self.theme_notes)

    def theme_names(self) -> list[str]:
        return list(self.themes().names())

    def change_themes(self, change: ThemeChange) -> None:
        for tag in change.tags:
            record = self.record(tag.interview)
            quotes = tuple(
                replace(one, themes=tag.after) if one.id == tag.quote else one
                for one in record.quotes
            )
            self._change(tag.interview, quotes=quotes)
        self.theme_notes = applied(self.themes(), change).notes

    def keep_finding(
        self, interview: InterviewId, finding: Finding, base: Finding | None = None
    ) -> Finding:
        findings = self.record(interview).findings
        now = findings.find(finding.id)
        kept = merged(base, finding, now) if base and now else finding
        self._change(interview, findings=with_finding(findings, kept))
        return kept

    def remove_finding(self, interview: InterviewId, finding: FindingId) -> None:
        findings = self.record(interview).findings
        self._change(interview, findings=without_finding(findings, finding))

    def keep_reason(
        self, interview: InterviewId, row: ReasonRow, base: ReasonRow | None = None
    ) -> ReasonRow:
        findings = self.record(interview).findings
        kept = merged(base, row, findings.row(row.reason)) if base else row
        self._change(interview, findings=with_reason(findings, kept))
        return kept

    def personas(self) -> list[Persona]:
        return sorted(self.kept_personas.values(), key=lambda one: one.name.casefold())

    def candidates(self) -> list[Candidate]:
        records = sorted(self.records.values(), key=lambda one: one.started_at)
        return [
            Candidate(
                one.id, one.started_at, one.setup.study.name, one.setup.participant, one.debrief.fit
            )
            for one in records
        ]

    def keep_persona(self, persona: Persona, base: Persona | None = None) -> Persona:
        now = self.kept_personas.get(persona.id)
        kept = merged_personas(base, persona, now) if base and now else persona
        self.kept_personas[persona.id] = kept
        return kept

    def remove_persona(self, persona: PersonaId) -> None:
        self.kept_personas.pop(persona, None)

    def keep_record(self, record: InterviewRecord) -> None:
        self.keep_study(record.setup.study)
        self.records[record.id] = record

    def remove_interview(self, interview: InterviewId) -> None:
        del self.records[interview]

    def close(self) -> None:
        """Nothing is open."""

    def __enter__(self) -> FakeLibrary:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _change(self, interview: InterviewId, **changes: Any) -> None:
        self.records[interview] = replace(self.record(interview), **changes)


class FakeShelf:
    """Does what it is asked at once, on the caller's thread, and keeps errors in the future."""

    def __init__(self, library: FakeLibrary) -> None:
        self.library = library
        self.is_closed = False

    def do(self, work: Callable[[Any], Any]) -> Future[Any]:
        done: Future[Any] = Future()
        try:
            done.set_result(work(self.library))
        except FirsthandError as error:
            done.set_exception(error)
        return done

    def close(self) -> None:
        self.is_closed = True


class RefusingShelf(FakeShelf):
    """Answers whatever it is asked with the same error."""

    def __init__(self, library: FakeLibrary, error: FirsthandError) -> None:
        super().__init__(library)
        self._error = error

    def do(self, work: Callable[[Any], Any]) -> Future[Any]:
        refused: Future[Any] = Future()
        refused.set_exception(self._error)
        return refused


class SlowShelf(FakeShelf):
    """Works on a thread of its own, as the real one does, and not before it is let."""

    def __init__(self, library: FakeLibrary) -> None:
        super().__init__(library)
        self.may_work = threading.Event()
        self._thread = ThreadPoolExecutor(1)

    def do(self, work: Callable[[Any], Any]) -> Future[Any]:
        return self._thread.submit(lambda: self.may_work.wait() and work(self.library))

    def close(self) -> None:
        self.may_work.set()
        self._thread.shutdown()


@dataclass(slots=True)
class FakeDesk:
    """Answers to the names of `jobs.desk.Desk`."""

    home: Path
    settings: Settings = field(default_factory=Settings)
    recorder: FakeRecorder = field(default_factory=FakeRecorder)
    mics: list[Microphone] = field(default_factory=lambda: list(MICROPHONES))
    trouble: FirsthandError | None = None
    """What asking for microphones or a preview raises."""
    recorder_trouble: FirsthandError | None = None
    """What starting a recorder raises."""
    previews: list[FakePreview] = field(default_factory=list)
    library: FakeLibrary = field(init=False)
    shelf: FakeShelf = field(init=False)
    listeners: list[Listener] = field(default_factory=list)
    awaited: set[InterviewId] = field(default_factory=set)
    hearing_again: threading.Lock = field(default_factory=threading.Lock)
    recovery: Recovery = field(default_factory=Recovery)

    def __post_init__(self) -> None:
        self.library = FakeLibrary(self.home)
        self.shelf = FakeShelf(self.library)

    def open_voices(self, folder: Path) -> None:
        """There is no voice model here."""

    def listen(self, listener: Listener) -> None:
        self.listeners.append(listener)

    def ignore(self, listener: Listener) -> None:
        self.listeners = [one for one in self.listeners if one != listener]

    def tell(self, news: News) -> None:
        for listener in list(self.listeners):
            listener(news)

    def catch_up(self) -> None:
        self.shelf.do(lambda _: None).result()

    @contextmanager
    def reading(self) -> Any:
        yield self.library

    def open_recorder(self, folder: Path, source: Source) -> FakeRecorder:
        self.recorder.trouble = self.recorder_trouble
        return self.recorder

    def find_recorder(self, folder: Path) -> FakeRecorder | None:
        return self.recorder if self.recorder.state is RecorderState.RECORDING else None

    def is_recording(self, folder: Path) -> bool:
        return self.find_recorder(folder) is not None

    def seal(self, folder: Path, *_: object) -> tuple[Take, ...]:
        """Nothing lies on the disk: the takes stay as they are."""
        return ()

    def hash_takes(self, folder: Path) -> tuple[Take, ...]:
        """Nor is there anything to hash."""
        return ()

    def microphones(self) -> list[Microphone]:
        if self.trouble is not None:
            raise self.trouble
        return self.mics

    def open_preview(
        self,
        source: Source,
        on_level: Callable[[Any], None],
        on_error: Callable[[Any], None] = lambda error: None,
    ) -> FakePreview:
        if self.trouble is not None:
            raise self.trouble
        preview = FakePreview(source, on_level, on_error)
        self.previews.append(preview)
        return preview

    def open_transcriber(self) -> Any:
        from firsthand.errors import NoModel

        raise NoModel("There is no speech model.", "Choose one in Settings.")

    def close(self) -> None:
        self.shelf.close()


def _row(record: InterviewRecord) -> InterviewRow:
    quotes = record.quotes
    participant = record.setup.participant
    return InterviewRow(
        record.id,
        record.setup.study.name,
        participant.code_name,
        participant.role,
        participant.company,
        record.started_at,
        record.timeline.seconds(record.timeline.end),
        record.status,
        len(quotes),
        sum(quote.state is QuoteState.CONFIRMED for quote in quotes),
        record.debrief.fit,
        next((quote.text for quote in quotes if quote.starred), quotes[0].text if quotes else ""),
    )
