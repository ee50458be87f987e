"""The session keeps the method: problem first, and the reveal is an act of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.guide import Guide, PhaseKind, parse_guide
from firsthand.core.session import QuestionState, Session
from firsthand.core.timeline import Event, EventKind, Frame, Span, spoken_consent
from firsthand.errors import WrongMoment

RATE = 10
GUIDE = parse_guide(
    """# Test
## Opening (opening, 1 min)
- How's business?
## Problem (problem, 2 min)
- What is hard?
- (nice) What else?
## Exploring (exploring, 10 min)
- What happened last time?
## Reveal (reveal, 1 min)
- Here it is.
## Feedback (feedback, 2 min)
- What is your first reaction?
"""
)


def at(seconds: float) -> Frame:
    return Frame(round(seconds * RATE))


def begun(guide: Guide = GUIDE) -> Session:
    session = Session(guide, RATE)
    session.begin(at(0))
    return session


def key(session: Session) -> str:
    assert session.question
    return session.question.key


def test_space_keeps_a_question_as_asked_where_it_came_on_the_screen():
    session = begun()
    events = session.ask_next(at(30))
    assert [(e.kind, e.frame) for e in events] == [
        (EventKind.QUESTION_ASKED, at(0)),
        (EventKind.PHASE_ENTERED, at(30)),
    ]
    assert key(session) == "problem.1"


def test_spoken_consent_spans_the_asking_and_the_yes():
    session = begun()
    wording = "May I record our talk, so that I can listen instead of writing all of it down?"
    session.consent_spoken(at(40), wording)
    (span,) = spoken_consent(session.events)
    assert span.end == at(40)
    assert at(20) < span.start < at(28)


def test_consent_spoken_at_once_begins_with_the_recording():
    session = begun()
    session.consent_spoken(at(3), "May I record our talk?")
    assert spoken_consent(session.events) == (Span(at(0), at(3)),)


def test_an_event_of_old_without_its_beginning_is_a_moment():
    assert spoken_consent([Event(at(9), EventKind.CONSENT_SPOKEN)]) == (Span(at(9), at(9)),)


def test_space_never_tells_the_solution():
    session = begun()
    for second in range(10, 100, 10):
        session.ask_next(at(second))
    assert session.phase.kind is PhaseKind.EXPLORING
    assert session.next_question() is None


def test_the_reveal_waits_for_its_minutes_and_its_questions():
    session = begun()
    session.ask_next(at(10))
    gate = session.gate(at(20))
    assert not gate.is_open
    assert [question.key for question in gate.questions_left] == ["problem.1", "exploring.1"]
    assert gate.seconds_left == pytest.approx(12 * 60 - 10)
    for second in (20, 30, 40):
        session.ask_next(at(second))
    assert not session.gate(at(60)).is_open
    assert session.gate(at(10 + 12 * 60)).is_open
    session.reveal(at(10 + 12 * 60))
    assert session.revealed_at == at(730)


def test_a_skipped_must_ask_still_holds_the_reveal_shut():
    session = begun()
    session.ask_next(at(1))
    session.skip(at(2))
    assert "problem.1" in [q.key for q in session.gate(at(5000)).questions_left]


def test_an_early_reveal_needs_a_reason_and_the_record_keeps_it():
    session = begun()
    with pytest.raises(WrongMoment):
        session.reveal(at(5))
    session.reveal(at(6), "The buyer has to leave.")
    (told,) = [e for e in session.events if e.kind is EventKind.REVEALED]
    assert (told.frame, told.note) == (at(6), "The buyer has to leave.")
    with pytest.raises(WrongMoment):
        session.reveal(at(7), "again")


def test_the_reveal_phase_is_entered_by_revealing_alone():
    session = begun()
    with pytest.raises(WrongMoment):
        session.enter(at(5), "reveal")
    with pytest.raises(WrongMoment):
        session.jump(at(5), GUIDE.question("reveal.1"))


def test_an_answer_that_came_unprompted_counts_wherever_the_question_stands():
    session = begun()
    session.answered_unprompted(at(5), GUIDE.question("exploring.1"))
    assert key(session) == "opening.1"
    assert session.state_of(GUIDE.question("exploring.1")) is QuestionState.ANSWERED
    session.answered_unprompted(at(6))
    assert key(session) == "problem.1"


def test_back_brings_the_question_before_and_opens_it_again():
    session = begun()
    session.ask_next(at(5))
    session.back(at(6))
    assert key(session) == "opening.1"
    assert session.state_of(GUIDE.question("opening.1")) is QuestionState.NOT_REACHED
    assert session.back(at(7)) == []


def test_nothing_moves_while_paused():
    session = begun()
    session.pause(at(5))
    for act in (session.ask_next, session.skip, session.back, session.pause):
        with pytest.raises(WrongMoment):
            act(at(6))
    session.resume(at(6))
    session.ask_next(at(7))


def test_the_question_on_the_screen_counts_as_asked_at_stop_only_if_it_had_time():
    quick = begun()
    quick.stop(at(3))
    assert quick.state_of(GUIDE.question("opening.1")) is QuestionState.NOT_REACHED
    slow = begun()
    slow.stop(at(60))
    assert slow.state_of(GUIDE.question("opening.1")) is QuestionState.ASKED
    assert slow.stop(at(61)) == []


acts = st.lists(
    st.tuples(
        st.sampled_from(["next", "skip", "answered", "back", "pause", "resume", "reveal", "enter"]),
        st.integers(0, 4000),
    ),
    max_size=30,
)


@given(acts)
def test_kept_events_bring_a_session_back_to_where_it_was(moves: list[tuple[str, int]]):
    session, now = begun(), 0
    for act, later in moves:
        now += later
        frame = Frame(now)
        try:
            match act:
                case "next":
                    session.ask_next(frame)
                case "skip":
                    session.skip(frame)
                case "answered":
                    session.answered_unprompted(frame)
                case "back":
                    session.back(frame)
                case "pause":
                    session.pause(frame)
                case "resume":
                    session.resume(frame)
                case "reveal":
                    session.reveal(frame, "because")
                case "enter":
                    session.enter(frame, "feedback")
        except WrongMoment:
            pass
    again = Session(GUIDE, RATE)
    again.replay(session.events)
    assert again.phase == session.phase
    assert again.is_paused == session.is_paused
    assert again.revealed_at == session.revealed_at
    assert again.coverage(Frame(now)) == session.coverage(Frame(now))
    spent = sum(part.seconds for part in session.coverage(Frame(now)))
    assert spent == pytest.approx(now / RATE)


@given(acts)
def test_the_solution_is_never_on_the_screen_before_the_reveal(moves: list[tuple[str, int]]):
    session = begun()
    for number, (act, _) in enumerate(moves):
        if act in ("next", "skip", "answered", "back"):
            method = {
                "next": session.ask_next,
                "skip": session.skip,
                "answered": session.answered_unprompted,
                "back": session.back,
            }[act]
            method(Frame(number))
    assert session.phase.kind.is_before_reveal
