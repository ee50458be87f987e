"""Lines on disk bring marks and events back as they were."""

import json

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.ledger import (
    Ledger,
    line_of_event,
    line_of_event_undone,
    line_of_mark,
    line_of_prompted,
    read_ledger,
)
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.timeline import Event, EventKind, Frame

marks = st.builds(
    Mark,
    st.uuids().map(lambda uuid: MarkId(str(uuid))),
    st.integers(0, 10**9).map(Frame),
    st.sampled_from(MarkKind),
    st.text(max_size=20),
    st.text(max_size=20),
    st.text(max_size=20),
    st.integers(0, 5000),
    st.booleans(),
)
events = st.builds(
    Event,
    st.integers(0, 10**9).map(Frame),
    st.sampled_from(EventKind),
    st.text(max_size=9),
    st.text(max_size=9),
    st.text(max_size=9),
)


@given(st.lists(marks, unique_by=lambda mark: mark.id), st.lists(events))
def test_what_was_written_is_read_back_in_the_order_of_the_recording(
    made: list[Mark], happened: list[Event]
):
    lines = [line_of_mark(mark) for mark in made] + [line_of_event(event) for event in happened]
    ledger = read_ledger(lines)
    assert sorted(ledger.marks, key=lambda m: m.id) == sorted(made, key=lambda m: m.id)
    assert ledger.events == tuple(sorted(happened, key=lambda event: event.frame))


def standing(*lines: str) -> Ledger:
    return read_ledger(json.loads(line) for line in lines)


def test_a_mark_and_an_event_are_read() -> None:
    found = standing(
        '{"line":"mark","id":"a","frame":480,"kind":"trigger","note":"new CFO","author":"Ann",'
        '"device":"phone","error_frames":90,"starred":true}',
        '{"line":"event","frame":960,"kind":"question asked","phase":"problem","question":"p.1"}',
    )
    mark = Mark(MarkId("a"), Frame(480), MarkKind.TRIGGER, "new CFO", "Ann", "phone", 90, True)
    event = Event(Frame(960), EventKind.QUESTION_ASKED, "problem", "p.1")
    assert found == Ledger((mark,), (), (event,))


def test_a_later_line_replaces_a_mark() -> None:
    found = standing(
        '{"line":"mark","id":"a","frame":480,"kind":"quote"}',
        '{"line":"mark","id":"a","frame":480,"kind":"goal"}',
    )
    assert [mark.kind for mark in found.marks] == [MarkKind.GOAL]


def test_a_mark_taken_back_is_gone_and_known_as_taken_back() -> None:
    found = standing(
        '{"line":"mark","id":"a","frame":480,"kind":"quote"}',
        '{"line":"mark undone","id":"a"}',
    )
    assert found == Ledger((), (MarkId("a"),), ())


def test_a_mark_made_again_stays() -> None:
    found = standing(
        '{"line":"mark undone","id":"a"}',
        '{"line":"mark","id":"a","frame":480,"kind":"quote"}',
    )
    assert [mark.id for mark in found.marks] == ["a"]
    assert found.undone == ()


def test_foreign_and_unreadable_lines_are_passed_over() -> None:
    found = standing(
        '{"line":"mark","id":"x","frame":-5}',
        '{"line":"mark","frame":5}',
        '{"line":"mark","id":"y","frame":"5"}',
        '{"line":"event","frame":5,"kind":"an event of a later edition"}',
        '{"line":"something else"}',
        '{"line":"mark","id":"a","frame":480,"kind":"quote"}',
    )
    assert found.events == ()
    assert [mark.id for mark in found.marks] == ["a"]


def test_a_kind_of_a_later_edition_is_still_a_mark() -> None:
    found = standing('{"line":"mark","id":"a","frame":480,"kind":"prophecy"}')
    assert [mark.kind for mark in found.marks] == [MarkKind.QUOTE]


def test_an_event_that_was_put_right_is_read_as_it_is_now() -> None:
    early, late = (Event(Frame(frame), EventKind.REVEALED, "reveal") for frame in (480, 960))
    found = read_ledger([line_of_event(early), line_of_event_undone(early), line_of_event(late)])
    assert found.events == (late,)
    assert read_ledger([line_of_event_undone(early)]).events == ()


def test_what_was_said_of_a_quote_last_counts_while_its_mark_stands() -> None:
    one, other = MarkId("a"), MarkId("b")
    lines = [
        line_of_mark(Mark(one, Frame(480))),
        line_of_prompted(one, True),
        line_of_prompted(one, False),
        line_of_prompted(other, True),
    ]
    assert read_ledger(lines).prompted == ((one, False),)
    assert read_ledger([*lines, line_of_prompted(one, None)]).prompted == ()
