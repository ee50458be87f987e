"""What became of a guide: each question's state and time, each phase's minutes."""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.core.guide import fill, readable_guide, study_placeholders
from firsthand.core.record import InterviewRecord
from firsthand.core.session import QuestionState
from firsthand.core.timeline import Event, EventKind

_STATES = {
    EventKind.QUESTION_ASKED: QuestionState.ASKED,
    EventKind.QUESTION_ANSWERED: QuestionState.ANSWERED,
    EventKind.QUESTION_SKIPPED: QuestionState.SKIPPED,
    EventKind.QUESTION_REOPENED: QuestionState.NOT_REACHED,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A question's last state and the frame it came to it; None for one that was not reached."""

    state: QuestionState
    frame: int | None


class GuideCourse:
    """The guide an interview was held with, and how the interview went through it."""

    def __init__(self, record: InterviewRecord, buyer: str) -> None:
        """`buyer` stands where the guide says `{buyer}`: a name only with consent."""
        self._record = record
        self.events = tuple(sorted(record.events, key=lambda event: event.frame))
        self.guide = readable_guide(record.setup.guide)
        self._values = {**study_placeholders(record.setup.study), "buyer": buyer}
        self._outcomes = {
            event.question: Outcome(
                _STATES[event.kind],
                None if event.kind is EventKind.QUESTION_REOPENED else event.frame,
            )
            for event in self.events
            if event.kind in _STATES
        }

    def text(self, question_key: str) -> str:
        """The question as it was asked; its key where the guide does not know it."""
        if self.guide is None:
            return question_key
        try:
            return fill(self.guide.question(question_key).text, self._values)
        except KeyError:
            return question_key

    def filled(self, text: str) -> str:
        return fill(text, self._values)

    def phase_name(self, key: str) -> str:
        return self.guide.name_of(key) if self.guide else key

    def phase_order(self, key: str) -> int:
        """Where a phase stands in the guide; unknown ones come last."""
        keys = [phase.key for phase in self.guide.phases] if self.guide else []
        return keys.index(key) if key in keys else len(keys)

    def outcome(self, question_key: str) -> Outcome:
        return self._outcomes.get(question_key, Outcome(QuestionState.NOT_REACHED, None))

    def seconds_by_phase(self) -> dict[str, float]:
        """Seconds of recording spent in each phase that was entered."""
        spent: dict[str, float] = {}
        entered = [event for event in self.events if event.kind is EventKind.PHASE_ENTERED]
        end = self._record.timeline.end
        stop = next((e.frame for e in self.events if e.kind is EventKind.STOPPED), end)
        leaves = [*(event.frame for event in entered[1:]), stop]
        for event, leave in zip(entered, leaves, strict=False):
            frames = max(0, leave - event.frame)
            spent[event.phase] = spent.get(event.phase, 0.0) + self._record.timeline.seconds(frames)
        return spent

    def reveal(self) -> Event | None:
        return next((e for e in self.events if e.kind is EventKind.REVEALED), None)
