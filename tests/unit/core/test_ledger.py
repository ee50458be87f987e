"""Lines on disk bring marks and events back as they were."""

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.ledger import line_of_event, line_of_mark, line_of_undone, read_ledger
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


def test_a_later_line_replaces_a_mark_and_undoing_takes_it_away():
    first = Mark(MarkId("a"), Frame(5))
    changed = Mark(MarkId("a"), Frame(5), MarkKind.PROBLEM, "late")
    other = Mark(MarkId("b"), Frame(9))
    lines = [line_of_mark(one) for one in (first, other, changed)] + [line_of_undone(other.id)]
    assert read_ledger(lines).marks == (changed,)


def test_lines_of_another_kind_or_with_parts_missing_are_passed_over():
    lines = [{"line": "mark"}, {"line": "event", "frame": 1, "kind": "dance"}, {"other": 1}]
    assert read_ledger(lines) == read_ledger([])
