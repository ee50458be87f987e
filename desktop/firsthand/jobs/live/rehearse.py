"""A recording played into the live path as the microphone, with marks pressed at their time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.core.codes import next_code
from firsthand.core.guide import Guide, PhaseKind, Question, fill, placeholders
from firsthand.core.interview import InterviewId, Mode, Participant, Setup, Study
from firsthand.core.marks import NOTE_TAKER
from firsthand.core.ports import FileSource, RecorderState
from firsthand.errors import FirsthandError, RecorderFailed
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.marks_file import PlannedMark

_POLL_S = 0.2


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How a rehearsal ended."""

    interview: InterviewId
    stop_to_complete_s: float
    """From the end of the recording to the finished draft."""
    error: FirsthandError | None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """Something the interviewer does at a time: a question is asked, the solution is told, or the
    buyer has just agreed in words."""

    seconds: float
    question: str = ""
    """Text of a question, as the guide has it or with its placeholders filled."""
    phase: str = ""
    reveals: bool = False
    reason: str = "as rehearsed"
    """Why the solution is told so early."""
    agrees: bool = False


def rehearse(
    desk: Desk,
    setup: Setup,
    audio: Path,
    marks: Sequence[PlannedMark] = (),
    steps: Sequence[PlannedStep] = (),
    *,
    speed: float = 1.0,
    on_time: Callable[[float], None] = lambda seconds: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Rehearsal:
    """Hold a whole interview with `audio` as the microphone and wait until its draft is done.

    `on_time` hears the interview's time in seconds a few times a second. When cancelled, the
    interview is stopped there and ends as interviews do. Raises FirsthandError when it cannot
    start.
    """
    live = LiveInterview.start(desk, setup, FileSource(audio, speed))
    acts: list[tuple[float, Callable[[], object]]] = [
        *((step.seconds, _step(live, step)) for step in steps),
        *((mark.seconds, _press(live, mark, speed)) for mark in marks),
    ]
    for seconds, act in sorted(acts, key=lambda act: act[0]):
        if not _wait_until(live, seconds, speed, on_time, is_cancelled):
            break
        act()
    _wait_until(live, float("inf"), speed, on_time, is_cancelled)
    finishing = live.stop(improves=False)
    while not finishing.wait(_POLL_S):
        if is_cancelled():
            finishing.cancel()
    return Rehearsal(live.id, round(finishing.took_s, 3), finishing.error or live.words_missing)


def _press(live: LiveInterview, mark: PlannedMark, speed: float) -> Callable[[], object]:
    def act() -> None:
        # The press is stamped with the moment it was due, however late this thread woke up.
        late_s = max(0.0, live.now() / live.rate - mark.seconds) / speed
        moment = time.monotonic() - late_s
        live.mark(mark.kind, pressed_at=moment, author=NOTE_TAKER, note=mark.note)

    return act


def _step(live: LiveInterview, step: PlannedStep) -> Callable[[], object]:
    def act() -> None:
        if step.reveals:
            live.reveal(step.reason)
        elif step.agrees:
            live.consent_spoken()
        elif step.question:
            question = find_question(live.guide, live.setup, step.question)
            if question is not None:
                live.asked(question)
        elif step.phase and live.guide.phase(step.phase).kind is not PhaseKind.REVEAL:
            live.enter(step.phase)

    return act


def find_question(guide: Guide, setup: Setup, text: str) -> Question | None:
    """The guide's question with this text, its placeholders filled or not."""
    values = placeholders(setup)
    for _, question in guide.questions():
        if text in (question.text, fill(question.text, values)):
            return question
    return None


def _wait_until(
    live: LiveInterview,
    seconds: float,
    speed: float,
    on_time: Callable[[float], None],
    is_cancelled: Callable[[], bool],
) -> bool:
    """True when the recording has reached `seconds`, False when it ended or was cancelled first."""
    while not is_cancelled():
        status = live.status()
        if status.state is RecorderState.LOST:
            raise RecorderFailed(
                "The recorder does not answer.", "What was recorded is safe; start again."
            )
        now_s = live.now() / live.rate
        on_time(now_s)
        left_s = (seconds - now_s) / speed
        if left_s <= 0:
            return True
        if status.state is RecorderState.ENDED:
            return False
        time.sleep(min(left_s, _POLL_S))
    return False


def with_next_code(desk: Desk, setup: Setup) -> Setup:
    """`setup` for a buyer of its own: two of one code name in a study would count as one."""
    with desk.reading() as library:
        code_name = next_code(row.code_name for row in library.interviews())
    return replace(setup, participant=replace(setup.participant, code_name=code_name))


def plain_setup(guide_text: str, guide_name: str, name: str = "Rehearsal") -> Setup:
    """A set-up for a recording of which nothing else is known."""
    return Setup(Study(name), Participant("B-01"), guide_text, guide_name, mode=Mode.IMPORTED)
