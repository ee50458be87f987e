"""What the Room says at one moment, as plain values: everything is decided before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from firsthand.core.guide import PhaseKind, Question, fill
from firsthand.core.interview import WRITTEN, Answer, Consent
from firsthand.core.ports import RecorderState, RecorderStatus
from firsthand.core.session import Coverage, QuestionState, RevealGate, Session
from firsthand.core.timeline import EventKind, timecode
from firsthand.core.transcript import Segment, Speaker
from firsthand.ui import wording
from firsthand.ui.room.keymap import Act, KeyMap
from firsthand.ui.room.keynames import sign
from firsthand.ui.said import said

LEVEL_BARS = 8
"""Of the microphone's sign."""

translate = QCoreApplication.translate

_LOWEST_BAR_DBFS = -54.0
_DB_PER_BAR = 6.0


class Light(StrEnum):
    """The dot at the top left. Red means one thing: what was said last is on the disk."""

    RED = "red"
    AMBER = "amber"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Dot:
    light: Light
    words: str
    """Said beside the dot; also its accessible name."""
    detail: str = ""
    """A sentence with a remedy; empty while all is well."""


@dataclass(frozen=True, slots=True)
class StripQuestion:
    """One question as a sign on the strip of phases."""

    question: Question
    state: QuestionState
    is_on_screen: bool
    words: str
    """Its text and state, for the tooltip, the peek line and a screen reader."""


@dataclass(frozen=True, slots=True)
class StripPhase:
    key: str
    name: str
    is_current: bool
    is_shut: bool
    """The reveal phase before the solution was told."""
    questions: tuple[StripQuestion, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Glance:
    """One look at the Room."""

    dot: Dot
    time: str
    phase: str
    phase_clock: str
    """`04:12 / 10:00`; the second half is missing for a phase without a budget."""
    budget_used: float
    """0 to 1 of the phase's minutes; 1 also beyond."""
    is_over_budget: bool
    reveal: str
    level: int
    """Bars of the microphone, 0 to `LEVEL_BARS`."""
    other_level: int | None
    """The same of a call's other side; None where there is only one side."""
    room_on_disk: str
    """How long a recording still fits, in words; empty while nobody knows."""
    question: str
    probes: tuple[str, ...]
    following: str
    """What Space would bring, in words."""
    consent: str
    """How to ask for consent, as long as it has been neither given before nor spoken."""
    consent_key: str
    """What is pressed once it was."""
    strip: tuple[StripPhase, ...]
    is_paused: bool
    has_ended: bool


USUAL_KEYS = KeyMap()


def dot(status: RecorderStatus, keys: KeyMap = USUAL_KEYS, stays: str = "") -> Dot:
    """The honest dot for what the recorder last said; beside it `stays`, of trouble that lasts."""
    shown = _dot(status, keys)
    return replace(shown, detail=f"{shown.detail} {stays}".strip())


def _dot(status: RecorderStatus, keys: KeyMap) -> Dot:
    match status.state:
        case RecorderState.RECORDING if status.is_muted and status.other_peak_dbfs is None:
            # What is written is silence: as plain as a pause, so that nobody talks on into it.
            return Dot(Light.PLAIN, translate("Room", "Muted"), said(status.warning))
        case RecorderState.RECORDING:
            return Dot(Light.RED, translate("Room", "Recording"), said(status.warning))
        case RecorderState.NO_INPUT:
            return Dot(
                Light.AMBER,
                translate("Room", "No sound arrives"),
                said(status.warning)
                or translate("Room", "Check the microphone; the recording goes on."),
            )
        case RecorderState.IN_MEMORY:
            return Dot(
                Light.AMBER,
                translate("Room", "Kept in memory"),
                said(status.warning)
                or translate("Room", "What was said last is not on the disk yet."),
            )
        case RecorderState.LOST:
            return Dot(
                Light.AMBER,
                translate("Room", "The recorder does not answer"),
                said(status.warning) or translate("Room", "What was said so far is on the disk."),
            )
        case RecorderState.PAUSED:
            return Dot(
                Light.PLAIN,
                translate("Room", "Paused"),
                translate("Room", "Nothing is being recorded. %1 goes on.").replace(
                    "%1", sign(keys.key(Act.PAUSE))
                ),
            )
        case RecorderState.STARTING:
            return Dot(Light.PLAIN, translate("Room", "Starting"), said(status.warning))
    return Dot(Light.PLAIN, translate("Room", "Ended"), said(status.warning))


def level_bars(peak_dbfs: float) -> int:
    """How many of `LEVEL_BARS` a peak fills: 6 dB a bar, the first at -54 dBFS."""
    if peak_dbfs < _LOWEST_BAR_DBFS:
        return 0
    return min(LEVEL_BARS, 1 + int((peak_dbfs - _LOWEST_BAR_DBFS) // _DB_PER_BAR))


def room_words(left_s: float | None) -> str:
    if left_s is None:
        return ""
    hours, least = divmod(int(left_s // 60), 60)
    if hours >= 2:
        return translate("Room", "Room on the disk for %1 hours.").replace("%1", str(hours))
    words = translate("Room", "Room on the disk for %1 minutes.")
    return words.replace("%1", str(60 * hours + least))


def minutes(seconds: float) -> str:
    """`5:48`, for times that count down."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02d}"


def reveal_words(session: Session, gate: RevealGate) -> str:
    """The gate in a few words; empty for a guide without a reveal."""
    if not any(phase.kind is PhaseKind.REVEAL for phase in session.guide.phases):
        return ""
    if session.revealed_at is not None:
        at = timecode(session.revealed_at / session.rate, tenths=False)
        return translate("Room", "solution told at %1").replace("%1", at)
    if gate.is_open:
        return translate("Room", "reveal: open")
    missing = []
    if gate.seconds_left > 0:
        missing.append(translate("Room", "%1 left").replace("%1", minutes(gate.seconds_left)))
    count = len(gate.questions_left)
    if count:
        missing.append(
            wording.counted(
                count, translate("Room", "1 must-ask left"), translate("Room", "%1 must-asks left")
            )
        )
    return ", ".join([translate("Room", "reveal: shut"), *missing])


def following_words(session: Session, values: Mapping[str, str], keys: KeyMap = USUAL_KEYS) -> str:
    following = session.next_question()
    if following is not None:
        return translate("Room", "next: %1").replace("%1", fill(following.text, values))
    has_reveal = any(phase.kind is PhaseKind.REVEAL for phase in session.guide.phases)
    if has_reveal and session.revealed_at is None:
        words = translate("Room", "next: tell the solution, with %1")
        return words.replace("%1", sign(keys.key(Act.REVEAL)))
    return translate("Room", "That was the last question.")


class TalkShare:
    """How much of the talk is the buyer's, as far as voices are told apart."""

    def __init__(self) -> None:
        self._heard: dict[int, Segment] = {}
        """By number, so that a segment whose speaker becomes known counts once."""

    def hear(self, segments: Iterable[Segment]) -> None:
        self._heard.update((segment.number, segment) for segment in segments)

    def forget(self, segments: Iterable[Segment]) -> None:
        """These have gone, and others came for them."""
        for segment in segments:
            self._heard.pop(segment.number, None)

    @property
    def words(self) -> str:
        """`buyer talks 68 %`; empty while the two cannot be told apart."""
        buyer = self._frames_of(Speaker.BUYER)
        interviewer = self._frames_of(Speaker.INTERVIEWER)
        is_known = buyer and interviewer
        return wording.buyer_talks(buyer / (buyer + interviewer) if is_known else None)

    def _frames_of(self, speaker: Speaker) -> int:
        return sum(one.span.frames for one in self._heard.values() if one.speaker is speaker)


def consent_words(session: Session, consent: Consent) -> str:
    """The wording to say, while the guide's first phase runs and nobody has agreed yet."""
    is_spoken = any(event.kind is EventKind.CONSENT_SPOKEN for event in session.events)
    in_opening = session.phase.key == session.guide.phases[0].key
    is_settled = is_spoken or (consent.record is Answer.YES and consent.how == WRITTEN)
    return "" if is_settled or not in_opening else consent.wording


def glance(
    session: Session,
    status: RecorderStatus,
    values: Mapping[str, str],
    consent: Consent,
    keys: KeyMap = USUAL_KEYS,
    stays: str = "",
) -> Glance:
    """Everything the Room shows; `values` fill the guide's placeholders, `stays` is for `dot`."""
    now, other = status.frames, status.other_peak_dbfs
    phase, question = session.phase, session.question
    spent = session.seconds_in(phase, now)
    budget = phase.minutes * 60
    gate = session.gate(now)
    clock = timecode(spent, tenths=False)
    if budget:
        clock += f" / {timecode(budget, tenths=False)}"
    return Glance(
        dot=dot(status, keys, stays),
        time=timecode(now / session.rate, tenths=False),
        phase=phase.name,
        phase_clock=clock,
        budget_used=min(1.0, spent / budget) if budget else 0.0,
        is_over_budget=bool(budget) and spent > budget,
        reveal=reveal_words(session, gate),
        level=level_bars(status.peak_dbfs),
        other_level=None if other is None else level_bars(other),
        room_on_disk=room_words(status.disk_left_s),
        question=fill(question.text, values) if question else "",
        probes=tuple(fill(probe, values) for probe in question.probes) if question else (),
        following=following_words(session, values, keys),
        consent=consent_words(session, consent),
        consent_key=sign(keys.key(Act.CONSENT)),
        strip=tuple(
            _strip_phase(session, coverage, question, values) for coverage in session.coverage(now)
        ),
        is_paused=session.is_paused,
        has_ended=session.has_ended,
    )


def _strip_phase(
    session: Session, coverage: Coverage, on_screen: Question | None, values: Mapping[str, str]
) -> StripPhase:
    phase = coverage.phase
    questions = tuple(
        StripQuestion(
            question,
            state,
            on_screen is not None and question.key == on_screen.key,
            f"{fill(question.text, values)} ({_said(question, state)})",
        )
        for question, state in zip(phase.questions, coverage.states, strict=True)
    )
    covered = sum(
        state in (QuestionState.ASKED, QuestionState.ANSWERED) for state in coverage.states
    )
    is_shut = phase.kind is PhaseKind.REVEAL and session.revealed_at is None
    words = translate("Room", "%1 of %2 covered").replace("%1", str(covered))
    words = f"{phase.name}: {words.replace('%2', str(len(questions)))}"
    return StripPhase(phase.key, phase.name, coverage.is_current, is_shut, questions, words)


def _said(question: Question, state: QuestionState) -> str:
    if state is QuestionState.NOT_REACHED:
        must, nice = translate("Room", "must ask"), translate("Room", "nice to ask")
        return must if question.must_ask else nice
    return wording.question_state(state)
