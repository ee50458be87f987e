"""The interview while it happens: where it is in the guide and whether the reveal is open.

A session is a plain state machine. Each call takes the frame at which it happens and returns the
events to keep; it reads no clock and writes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from firsthand.core.guide import Guide, Phase, PhaseKind, Question
from firsthand.core.timeline import Event, EventKind, Frame
from firsthand.errors import WrongMoment


class QuestionState(StrEnum):
    """What became of a question; kept in the record and used as headings of the transcript."""

    NOT_REACHED = "not reached"
    ASKED = "asked"
    ANSWERED = "answered unprompted"
    SKIPPED = "skipped"


_STATE_AFTER = {
    EventKind.QUESTION_ASKED: QuestionState.ASKED,
    EventKind.QUESTION_ANSWERED: QuestionState.ANSWERED,
    EventKind.QUESTION_SKIPPED: QuestionState.SKIPPED,
    EventKind.QUESTION_REOPENED: QuestionState.NOT_REACHED,
}


_TIME_TO_ASK_S = 10
"""A question that was on the screen this long when the interview moved on has been asked."""

_WORDS_A_SECOND = 2.2
_TIME_TO_AGREE_S = 8
"""Somebody who reads a sentence aloud says two words a second; hearing a yes takes some more."""


@dataclass(frozen=True, slots=True)
class RevealGate:
    """Whether the solution may be told yet, and if not, what is missing."""

    is_open: bool
    seconds_left: float
    """Of the minutes the problem phases still want."""
    questions_left: tuple[Question, ...]
    """Must-ask questions of the problem phases that are not covered."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """One phase as the interviewer's strip shows it."""

    phase: Phase
    states: tuple[QuestionState, ...]
    seconds: float
    """Time spent in it so far."""
    is_current: bool


class Session:
    """The live interview. Also rebuilt from kept events, so a window that starts again goes on.

    `rate` is the recording's frames a second. The question on the screen is being asked; that it
    was asked is kept when it leaves the screen, at the frame where it came. Raises WrongMoment
    for a wish that does not fit.
    """

    def __init__(self, guide: Guide, rate: int) -> None:
        self.guide = guide
        self.rate = rate
        self._events: list[Event] = []
        self._states: dict[str, QuestionState] = {}
        self._phase = guide.phases[0]
        self._question: Question | None = None
        self._shown_at = Frame(0)
        self._revealed_at: Frame | None = None
        self._entered_at = Frame(0)
        self._spent: dict[str, int] = {}
        self._is_paused = False
        self._has_begun = False
        self._has_ended = False

    # -- what it knows -----------------------------------------------------------------------

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(self._events)

    @property
    def phase(self) -> Phase:
        return self._phase

    @property
    def question(self) -> Question | None:
        """The question on the screen; None in a phase without questions."""
        return self._question

    @property
    def is_paused(self) -> bool:
        return self._is_paused

    @property
    def has_ended(self) -> bool:
        return self._has_ended

    @property
    def revealed_at(self) -> Frame | None:
        return self._revealed_at

    def state_of(self, question: Question) -> QuestionState:
        return self._states.get(question.key, QuestionState.NOT_REACHED)

    def next_question(self) -> Question | None:
        """What Space would bring: the next one that is not covered, also of later phases.

        Stops before the reveal phase while the reveal is shut: telling it is an act of its own.
        """
        following = self._after_current()
        for phase, question in following:
            if phase.kind is PhaseKind.REVEAL and self._revealed_at is None:
                return None
            if self.state_of(question) is QuestionState.NOT_REACHED:
                return question
        return None

    def seconds_in(self, phase: Phase, now: Frame) -> float:
        frames = self._spent.get(phase.key, 0)
        if phase.key == self._phase.key and self._has_begun and not self._has_ended:
            frames += max(0, now - self._entered_at)
        return frames / self.rate

    def coverage(self, now: Frame) -> tuple[Coverage, ...]:
        return tuple(
            Coverage(
                phase,
                tuple(self.state_of(question) for question in phase.questions),
                self.seconds_in(phase, now),
                phase.key == self._phase.key,
            )
            for phase in self.guide.phases
        )

    def gate(self, now: Frame) -> RevealGate:
        """The reveal stays shut until the problem phases had their minutes and their must-asks."""
        holding = [phase for phase in self.guide.phases if phase.kind.holds_the_reveal_shut]
        wanted = sum(phase.minutes for phase in holding) * 60
        spent = sum(self.seconds_in(phase, now) for phase in holding)
        missing = tuple(
            question
            for phase in holding
            for question in phase.questions
            if question.must_ask
            and self.state_of(question) in (QuestionState.NOT_REACHED, QuestionState.SKIPPED)
        )
        left = max(0.0, wanted - spent)
        is_open = self._revealed_at is not None or (left == 0 and not missing)
        return RevealGate(is_open, left, missing)

    # -- what happens to it ------------------------------------------------------------------

    def begin(self, now: Frame) -> list[Event]:
        """The first phase is entered; its first question is on the screen."""
        if self._has_begun:
            raise WrongMoment("The interview has begun already.")
        events = [Event(now, EventKind.PHASE_ENTERED, self.guide.phases[0].key)]
        return self._keep(events)

    def ask_next(self, now: Frame) -> list[Event]:
        """The question on the screen has been asked; the next one comes on the screen."""
        self._must_run()
        return self._move_on(self._asked_on_screen(), now)

    def answered_unprompted(self, now: Frame, question: Question | None = None) -> list[Event]:
        """The buyer answered it without being asked: worth more than an answer to a question."""
        return self._settle(EventKind.QUESTION_ANSWERED, now, question)

    def skip(self, now: Frame, question: Question | None = None) -> list[Event]:
        return self._settle(EventKind.QUESTION_SKIPPED, now, question)

    def asked(self, now: Frame, question: Question) -> list[Event]:
        """This question is being asked now, wherever it stands: it comes on the screen."""
        self._must_run()
        self._must_not_tell(self.guide.phase_of(question.key))
        events = self._enter(self.guide.phase_of(question.key), now)
        events.append(self._about(EventKind.QUESTION_ASKED, now, question))
        self._keep(events)
        self._show(question, now)
        return events

    def jump(self, now: Frame, question: Question) -> list[Event]:
        """Bring a question on the screen without saying it was asked."""
        self._must_run()
        self._must_not_tell(self.guide.phase_of(question.key))
        events = self._keep(self._enter(self.guide.phase_of(question.key), now))
        self._show(question, now)
        return events

    def back(self, now: Frame) -> list[Event]:
        """The question before this one comes back on the screen, as not yet covered."""
        self._must_run()
        before = self._before_current()
        if before is None:
            return []
        phase, question = before
        events = self._enter(phase, now)
        if self.state_of(question) is not QuestionState.NOT_REACHED:
            events.append(self._about(EventKind.QUESTION_REOPENED, now, question))
        self._keep(events)
        self._show(question, now)
        return events

    def enter(self, now: Frame, phase_key: str) -> list[Event]:
        """Go to a phase. The reveal phase is entered by `reveal` alone."""
        self._must_run()
        phase = self.guide.phase(phase_key)
        self._must_not_tell(phase)
        return self._keep(self._enter(phase, now))

    def reveal(self, now: Frame, reason: str = "") -> list[Event]:
        """The solution is told. Early needs a reason, which the record keeps."""
        self._must_run()
        if self._revealed_at is not None:
            raise WrongMoment("The solution has been told already.")
        if not self.gate(now).is_open and not reason.strip():
            raise WrongMoment(
                "The reveal is still shut.",
                "Give the problem its minutes and its questions, or say why it opens early.",
            )
        phase = self._reveal_phase()
        events = self._asked_on_screen(now) + self._enter(phase, now)
        events.append(Event(now, EventKind.REVEALED, phase.key, note=reason.strip()))
        return self._keep(events)

    def consent_spoken(self, now: Frame, wording: str = "") -> list[Event]:
        """Consent was given in words on the recording, just now; it was asked for by `wording`.

        The event keeps where the asking began: what saying the wording and a yes takes before.
        """
        self._must_run()
        seconds = _TIME_TO_AGREE_S + len(wording.split()) / _WORDS_A_SECOND
        began = max(0, now - round(seconds * self.rate))
        return self._keep([Event(now, EventKind.CONSENT_SPOKEN, self._phase.key, note=str(began))])

    def pause(self, now: Frame) -> list[Event]:
        self._must_run()
        return self._keep([Event(now, EventKind.PAUSED, self._phase.key)])

    def resume(self, now: Frame) -> list[Event]:
        if not self._is_paused:
            raise WrongMoment("The interview is not paused.")
        return self._keep([Event(now, EventKind.RESUMED, self._phase.key)])

    def stop(self, now: Frame) -> list[Event]:
        """Ends the interview. Doing it twice does no harm."""
        if self._has_ended:
            return []
        return self._keep(
            [*self._asked_on_screen(now), Event(now, EventKind.STOPPED, self._phase.key)]
        )

    def replay(self, events: Iterable[Event]) -> None:
        """Bring a fresh session to where kept events leave it."""
        for event in sorted(events, key=lambda event: event.frame):
            self._apply(event)
            self._events.append(event)
        self._show(self._first_open(self._phase), self._shown_at)

    # -- how ---------------------------------------------------------------------------------

    def _keep(self, events: list[Event]) -> list[Event]:
        for event in events:
            self._apply(event)
        self._events.extend(events)
        return events

    def _apply(self, event: Event) -> None:
        match event.kind:
            case EventKind.PHASE_ENTERED:
                if self._has_begun:
                    self._leave(event.frame)
                self._has_begun = True
                self._entered_at = event.frame
                self._phase = self.guide.phase(event.phase)
                self._show(self._first_open(self._phase), event.frame)
            case EventKind.REVEALED:
                self._revealed_at = event.frame
            case EventKind.PAUSED:
                self._is_paused = True
            case EventKind.RESUMED:
                self._is_paused = False
            case EventKind.STOPPED:
                self._leave(event.frame)
                self._has_ended = True
            case kind if kind in _STATE_AFTER:
                self._states[event.question] = _STATE_AFTER[kind]

    def _leave(self, now: Frame) -> None:
        spent = self._spent.get(self._phase.key, 0)
        self._spent[self._phase.key] = spent + max(0, now - self._entered_at)
        self._entered_at = now

    def _enter(self, phase: Phase, now: Frame) -> list[Event]:
        if phase.key == self._phase.key:
            return []
        return [Event(now, EventKind.PHASE_ENTERED, phase.key)]

    def _show(self, question: Question | None, now: Frame) -> None:
        self._question = question
        self._shown_at = now

    def _asked_on_screen(self, now: Frame | None = None) -> list[Event]:
        """That the question on the screen was asked, at the frame where it came.

        With `now`, only if it stood there long enough to have been asked: nobody pressed Space.
        """
        question = self._question
        if question is None or self.state_of(question) is not QuestionState.NOT_REACHED:
            return []
        if now is not None and now - self._shown_at < _TIME_TO_ASK_S * self.rate:
            return []
        return [self._about(EventKind.QUESTION_ASKED, self._shown_at, question)]

    def _about(self, kind: EventKind, now: Frame, question: Question) -> Event:
        return Event(now, kind, self.guide.phase_of(question.key).key, question.key)

    def _settle(self, kind: EventKind, now: Frame, question: Question | None) -> list[Event]:
        self._must_run()
        target = question or self._question
        if target is None:
            raise WrongMoment("There is no question on the screen.")
        events = [self._about(kind, now, target)]
        if question is None or question == self._question:
            return self._move_on(events, now)
        return self._keep(events)

    def _move_on(self, events: list[Event], now: Frame) -> list[Event]:
        for event in events:
            self._apply(event)
        following = self.next_question()
        if following is not None:
            entering = self._enter(self.guide.phase_of(following.key), now)
            for event in entering:
                self._apply(event)
            events += entering
            self._show(following, now)
        self._events.extend(events)
        return events

    def _after_current(self) -> list[tuple[Phase, Question]]:
        order = list(self.guide.questions())
        if self._question is not None:
            index = next(i for i, (_, q) in enumerate(order) if q.key == self._question.key)
            return order[index + 1 :]
        later = self.guide.phases[self.guide.phases.index(self._phase) + 1 :]
        return [(phase, question) for phase in later for question in phase.questions]

    def _before_current(self) -> tuple[Phase, Question] | None:
        order = list(self.guide.questions())
        keys = [question.key for _, question in order]
        if self._question is None:
            return None
        index = keys.index(self._question.key)
        if index == 0:
            return None
        phase, question = order[index - 1]
        is_shut = phase.kind is PhaseKind.REVEAL and self._revealed_at is None
        return None if is_shut else (phase, question)

    def _first_open(self, phase: Phase) -> Question | None:
        for question in phase.questions:
            if self.state_of(question) is QuestionState.NOT_REACHED:
                return question
        return phase.questions[-1] if phase.questions else None

    def _reveal_phase(self) -> Phase:
        for phase in self.guide.phases:
            if phase.kind is PhaseKind.REVEAL:
                return phase
        raise WrongMoment(
            "This guide has no reveal.", "Add a phase of the kind `reveal`, or go on without one."
        )

    def _must_run(self) -> None:
        if not self._has_begun or self._has_ended:
            raise WrongMoment("The interview is not running.")
        if self._is_paused:
            raise WrongMoment("The interview is paused.", "Resume it first.")

    def _must_not_tell(self, phase: Phase) -> None:
        if phase.kind is PhaseKind.REVEAL and self._revealed_at is None:
            raise WrongMoment(
                "The reveal is an act of its own.",
                "Tell the solution by its own key, named at the bottom of the page.",
            )
