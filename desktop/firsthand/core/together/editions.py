"""Two people worked on the same interview, each on a laptop: what both did, in one record.

What only one of them changed is taken as that one has it. Where both changed the same, one wins and
the other is kept beside it, with who and when: in the note of a quote or finding, below the text of
the debrief, and as a `Difference` that can be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from firsthand.core.interview import Debrief
from firsthand.core.quotes import Quote, placed
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Event
from firsthand.core.transcript import Segment, Transcript

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    Item = TypeVar("Item", bound=DataclassInstance)
else:
    Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that both changed, each in their own way."""

    what: str
    """`quote`, `finding`, `reason`, `mark`, `transcript`, `debrief`, `set-up` or `timeline`."""
    key: str
    """Which one: an id, a reason, a number of a segment."""
    field: str
    kept: str
    other: str
    """What did not win."""


@dataclass(frozen=True, slots=True)
class Merged:
    record: InterviewRecord
    differences: tuple[Difference, ...] = ()


def merged(
    base: InterviewRecord | None,
    ours: InterviewRecord,
    theirs: InterviewRecord,
    *,
    who: str,
    at: str,
) -> Merged:
    """Ours with what they changed since `base`, the newest edition that both had.

    Without a base nobody can tell who changed what: whatever differs counts as changed by both.
    """
    return _Merging(base, ours, theirs, who or "a colleague", at).run()


_WORDING = (
    "text",
    "start",
    "end",
    "speaker",
    "phase",
    "before_reveal",
    "machine_text",
    "state",
    "heard",
    "confirmed_by",
    "confirmed_at",
    "evidence",
)
"""Fields of a quote that belong together: they are taken from one side alone."""


class _Merging:
    def __init__(
        self,
        base: InterviewRecord | None,
        ours: InterviewRecord,
        theirs: InterviewRecord,
        who: str,
        at: str,
    ) -> None:
        self._base, self._ours, self._theirs = base, ours, theirs
        self._signed = f"{who}, {at[:10]}" if at else who
        self._found: list[Difference] = []

    def run(self) -> Merged:
        base, ours, theirs = self._base, self._ours, self._theirs
        events = self._events()
        person = ours.setup.participant
        # Name and contact do not travel with the record.
        their_person = replace(
            theirs.setup.participant, real_name=person.real_name, contact=person.contact
        )
        their_setup = replace(theirs.setup, participant=their_person)
        record = replace(
            ours,
            setup=self._setup(base.setup if base else None, ours.setup, their_setup),
            status=_one_sided(base and base.status, ours.status, theirs.status),
            events=events,
            marks=tuple(
                sorted(self._all("mark", "marks", lambda mark: mark.id), key=lambda m: m.frame)
            ),
            transcript=self._transcript(),
            quotes=tuple(sorted(self._quotes(events), key=lambda quote: quote.start)),
            findings=self._findings(),
            debrief=self._debrief(),
        )
        return Merged(record, tuple(self._found))

    # -- things that come in numbers ---------------------------------------------------------

    def _all(self, what: str, name: str, key: Callable[[Any], str]) -> list[Any]:
        base = getattr(self._base, name) if self._base else ()
        return self._each(what, key, base, getattr(self._ours, name), getattr(self._theirs, name))

    def _each(
        self,
        what: str,
        key: Callable[[Any], str],
        base: tuple[Any, ...],
        ours: tuple[Any, ...],
        theirs: tuple[Any, ...],
    ) -> list[Any]:
        """Ours in their order, then what they added. Taken out is what one side took out and the
        other left as it was."""
        was = {key(one): one for one in base}
        other = {key(one): one for one in theirs}
        kept = []
        for one in ours:
            name = key(one)
            if name in other:
                kept.append(self._one(what, name, was.get(name), one, other.pop(name)))
            elif name not in was or one != was[name]:
                kept.append(one)
                if name in was:
                    self._differ(what, name, "", _shown(one), "taken out")
        for name, one in other.items():
            if name not in was:
                kept.append(one)
            elif one != was[name]:
                kept.append(one)
                self._differ(what, name, "", _shown(one), "taken out here")
        return kept

    def _one(self, what: str, key: str, was: Any, ours: Any, theirs: Any) -> Any:
        if theirs in (ours, was):
            return ours
        if ours == was:
            return theirs
        if isinstance(ours, Quote):
            return self._quote(key, was, ours, theirs)
        return self._fields(what, key, was, ours, theirs)

    def _quotes(self, events: tuple[Event, ...]) -> list[Quote]:
        """Phase and side of the reveal follow the events that are kept, whosever those are."""

        def of(record: InterviewRecord | None) -> tuple[Quote, ...]:
            if record is None or record.events == events:
                return record.quotes if record else ()
            return tuple(placed(quote, events) for quote in record.quotes)

        base, ours, theirs = of(self._base), of(self._ours), of(self._theirs)
        return self._each("quote", lambda quote: quote.id, base, ours, theirs)

    def _quote(self, key: str, was: Quote | None, ours: Quote, theirs: Quote) -> Quote:
        def wording(quote: Quote) -> tuple[object, ...]:
            return tuple(getattr(quote, name) for name in _WORDING)

        rest = self._fields("quote", key, was, ours, theirs, without=_WORDING)
        if wording(ours) == wording(theirs) or (was and wording(theirs) == wording(was)):
            return rest
        winner, loser, signed = ours, theirs, self._signed
        is_theirs = was is not None and wording(ours) == wording(was)
        if is_theirs or _trust(theirs) > _trust(ours):
            winner, loser, signed = theirs, ours, "before"
        taken = {name: getattr(winner, name) for name in _WORDING}
        made = replace(rest, **taken)
        if is_theirs:
            return made
        self._differ("quote", key, "text", winner.text, loser.text)
        if winner.text != loser.text:
            made = replace(made, note=_below(made.note, f"{signed}: “{loser.text}”"))
        return made

    def _fields(
        self,
        what: str,
        key: str,
        was: Item | None,
        ours: Item,
        theirs: Item,
        without: tuple[str, ...] = (),
    ) -> Item:
        """Field by field; lists grow and shrink by what each did, notes stand below each other."""
        changed: dict[str, Any] = {}
        for field in fields(ours):
            name = field.name
            if name in without:
                continue
            is_, other = getattr(ours, name), getattr(theirs, name)
            before = getattr(was, name) if was is not None else None
            if other == is_ or (was is not None and other == before):
                continue
            if was is not None and is_ == before:
                changed[name] = other
            elif isinstance(is_, tuple):
                base = before or ()
                added = tuple(one for one in other if one not in is_ and one not in base)
                gone = tuple(one for one in base if one not in other) if was is not None else ()
                changed[name] = tuple(one for one in is_ if one not in gone) + added
            elif name in ("note", "facts"):
                changed[name] = _below(is_, f"{self._signed}: {other}") if other else is_
            elif hasattr(is_, "__dataclass_fields__"):
                changed[name] = self._fields(what, name, before, is_, other)
            else:
                self._differ(what, key, name, _shown(is_), _shown(other))
        return replace(ours, **changed) if changed else ours

    # -- things there is one of --------------------------------------------------------------

    def _setup(self, was: Any, ours: Any, theirs: Any) -> Any:
        if was is not None:
            person = ours.participant
            was = replace(
                was,
                participant=replace(
                    was.participant, real_name=person.real_name, contact=person.contact
                ),
            )
        return self._fields("set-up", "", was, ours, theirs)

    def _events(self) -> Any:
        ours, theirs = self._ours.events, self._theirs.events
        was = self._base.events if self._base else None
        if ours != theirs and was not in (ours, theirs):
            self._differ("timeline", "", "", f"{len(ours)} events", f"{len(theirs)} events")
        return _one_sided(was, ours, theirs)

    def _transcript(self) -> Transcript:
        ours, theirs = self._ours.transcript, self._theirs.transcript
        was = self._base.transcript if self._base else None
        if ours.segments == theirs.segments:
            return ours
        if was is None or was.segments not in (ours.segments, theirs.segments):
            return self._segments(was, ours, theirs)
        return theirs if was.segments == ours.segments else ours

    def _segments(self, was: Transcript | None, ours: Transcript, theirs: Transcript) -> Transcript:
        """Segment by segment where they still are the same stretches; else ours stays whole."""
        old = was or Transcript()
        places = [(one.number, one.start, one.end) for one in ours.segments]
        if places != [(one.number, one.start, one.end) for one in theirs.segments]:
            self._differ(
                "transcript",
                "",
                "",
                f"{len(ours.segments)} segments",
                f"{len(theirs.segments)} segments, heard anew",
            )
            return ours
        before = {(one.number, one.start, one.end): one for one in old.segments}
        kept = []
        for one, other in zip(ours.segments, theirs.segments, strict=True):
            known = before.get((one.number, one.start, one.end))
            kept.append(self._segment(known, one, other))
        return replace(ours, segments=tuple(kept))

    def _segment(self, was: Segment | None, ours: Segment, theirs: Segment) -> Segment:
        if theirs in (ours, was):
            return ours
        if ours == was or (theirs.edited and not ours.edited):
            return theirs
        self._differ("transcript", str(ours.number), "text", ours.text, theirs.text)
        return ours

    def _findings(self) -> Any:
        base, ours, theirs = self._base, self._ours.findings, self._theirs.findings
        findings = self._each(
            "finding",
            lambda one: one.id,
            base.findings.findings if base else (),
            ours.findings,
            theirs.findings,
        )
        reasons = self._each(
            "reason",
            lambda one: one.reason,
            base.findings.reasons if base else (),
            ours.reasons,
            theirs.reasons,
        )
        return replace(ours, findings=tuple(findings), reasons=tuple(reasons))

    def _debrief(self) -> Debrief:
        was = self._base.debrief if self._base else Debrief()
        ours, theirs = self._ours.debrief, self._theirs.debrief
        joined: dict[str, Any] = {}
        for name in ("surprised", "belief_changed", "ask_next", "fit_why"):
            before, is_, other = (getattr(one, name) for one in (was, ours, theirs))
            if other and other not in (is_, before) and is_ not in ("", before):
                joined[name] = _below(is_, f"{self._signed}: {other}")
        rest = self._fields("debrief", "", was, ours, theirs, without=tuple(joined))
        return replace(rest, **joined)

    def _differ(self, what: str, key: str, field: str, kept: str, other: str) -> None:
        self._found.append(Difference(what, key, field, kept, other))


def _one_sided(was: Any, ours: Any, theirs: Any) -> Any:
    """What one side alone changed; ours where both did."""
    return theirs if was is not None and ours == was else ours


def _trust(quote: Quote) -> tuple[bool, str]:
    """Heard and confirmed goes before guessed, later before earlier."""
    return quote.is_verbatim, quote.confirmed_at


def _below(text: str, line: str) -> str:
    """`line` below what is written; once is enough."""
    if line in text.split("\n"):
        return text
    return f"{text}\n{line}" if text else line


def _shown(value: object) -> str:
    text = getattr(value, "text", None) or getattr(value, "statement", None)
    return str(text if text is not None else value)
