"""What the Room says at one moment, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.interviews import setup
from firsthand.core.guide import parse_guide, placeholders
from firsthand.core.interview import Answer, Consent
from firsthand.core.ports import RecorderState, RecorderStatus
from firsthand.core.session import QuestionState, Session
from firsthand.core.timeline import Frame
from firsthand.ui.room.glance import (
    LEVEL_BARS,
    Glance,
    Light,
    dot,
    glance,
    level_bars,
)

RATE = 16_000
SETUP = setup()
GUIDE = parse_guide(SETUP.guide)


def at(seconds: float) -> Frame:
    return Frame(round(seconds * RATE))


def begun() -> Session:
    session = Session(GUIDE, RATE)
    session.begin(at(0))
    return session


def look(session: Session, seconds: float, consent: Consent | None = None) -> Glance:
    status = RecorderStatus(RecorderState.RECORDING, 1, at(seconds), at(seconds), -18.0)
    return glance(session, status, placeholders(SETUP), consent or Consent())


def test_only_a_recorder_that_records_is_red() -> None:
    lights = {state: dot(RecorderStatus(state)).light for state in RecorderState}
    assert [state for state, light in lights.items() if light is Light.RED] == [
        RecorderState.RECORDING
    ]


@pytest.mark.parametrize(
    "state", [RecorderState.NO_INPUT, RecorderState.IN_MEMORY, RecorderState.LOST]
)
def test_trouble_is_amber_and_says_what_to_do(state: RecorderState) -> None:
    shown = dot(RecorderStatus(state))
    assert shown.light is Light.AMBER
    assert shown.words
    assert shown.detail


def test_the_recorders_own_warning_is_said_beside_the_dot() -> None:
    shown = dot(RecorderStatus(RecorderState.RECORDING, warning="The disk is nearly full."))
    assert shown.light is Light.RED
    assert shown.detail == "The disk is nearly full."


def test_a_pause_is_plain_and_says_that_nothing_is_kept() -> None:
    shown = dot(RecorderStatus(RecorderState.PAUSED))
    assert shown.light is Light.PLAIN
    assert "Nothing is being recorded" in shown.detail


def test_a_mute_that_keeps_nothing_is_plain_and_one_of_a_call_stays_red() -> None:
    muted = RecorderStatus(RecorderState.RECORDING, warning="Muted.", is_muted=True)
    assert (dot(muted).light, dot(muted).detail) == (Light.PLAIN, "Muted.")
    assert dot(replace(muted, other_peak_dbfs=-20.0)).light is Light.RED


def test_bars_grow_with_the_level_and_stay_in_their_range() -> None:
    bars = [level_bars(dbfs) for dbfs in range(-120, 1)]
    assert bars == sorted(bars)
    assert bars[0] == 0
    assert bars[-1] == LEVEL_BARS


def test_the_clock_of_a_phase_shows_what_is_spent_and_what_there_is() -> None:
    now = look(begun(), 61)
    assert now.time == "01:01"
    assert now.phase_clock == "01:01 / 04:00"
    assert now.budget_used == pytest.approx(61 / 240)
    assert not now.is_over_budget


def test_a_phase_beyond_its_minutes_is_over_and_full() -> None:
    now = look(begun(), 300)
    assert now.is_over_budget
    assert now.budget_used == 1.0


def test_placeholders_are_filled_with_the_studys_words() -> None:
    session = begun()
    session.enter(at(10), "problem")
    assert "cover a shift when someone calls in sick" in look(session, 11).question


def test_a_shut_reveal_says_the_minutes_and_must_asks_that_are_missing() -> None:
    now = look(begun(), 5)
    assert now.reveal == "reveal: shut, 14:00 left, 8 must-asks left"


def test_the_reveal_opens_when_minutes_and_must_asks_are_there() -> None:
    session = begun()
    for number, (phase, question) in enumerate(list(GUIDE.questions())):
        if phase.kind.holds_the_reveal_shut and question.must_ask:
            session.asked(at(10 + number), question)
    assert "must-ask" not in look(session, 60).reveal
    assert look(session, 60 + 15 * 60).reveal == "reveal: open"


def test_after_the_reveal_its_time_is_said() -> None:
    session = begun()
    session.reveal(at(90), "has to leave")
    assert look(session, 95).reveal == "solution told at 01:30"


def test_when_only_the_reveal_is_left_the_room_says_so() -> None:
    session = begun()
    for phase, question in list(GUIDE.questions()):
        if phase.kind.is_before_reveal:
            session.asked(at(20), question)
    assert look(session, 30).following == "next: tell the solution, with R"


def test_the_strip_has_every_question_with_its_state() -> None:
    session = begun()
    session.answered_unprompted(at(30))
    session.skip(at(40))
    strip = look(session, 50).strip
    assert [phase.key for phase in strip] == [phase.key for phase in GUIDE.phases]
    states = [shown.state for shown in strip[0].questions]
    assert states[:2] == [QuestionState.ANSWERED, QuestionState.SKIPPED]
    on_screen = [q for phase in strip for q in phase.questions if q.is_on_screen]
    assert [q.question for q in on_screen] == [session.question]
    assert [phase.key for phase in strip if phase.is_shut] == ["reveal"]


def test_the_wording_of_consent_stays_until_it_was_spoken() -> None:
    session = begun()
    consent = Consent(wording="May I record?")
    assert look(session, 5, consent).consent == "May I record?"
    session.consent_spoken(at(8))
    assert look(session, 9, consent).consent == ""


def test_written_consent_needs_no_wording() -> None:
    consent = Consent(record=Answer.YES, wording="May I record?", how="written")
    assert look(begun(), 5, consent).consent == ""
