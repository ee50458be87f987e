"""Whatever is written plainly is read back equal, and nothing that is not meant comes through."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.kept import any_record
from fakes.records import interview_record
from firsthand.core.plainly import Json, compact, parsed, pieces, plain, value_of
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Take
from firsthand.errors import BadInput


@given(any_record())
@settings(max_examples=100, deadline=None)
def test_any_interview_comes_back_equal(record: InterviewRecord) -> None:
    written = json.dumps(plain(record)).encode()
    assert value_of(InterviewRecord, parsed(written)) == record


@given(any_record())
def test_pieces_are_the_same_bytes_and_no_two_segments_are_in_one(
    record: InterviewRecord,
) -> None:
    made = list(pieces(record))
    assert b"".join(made) == compact(plain(record))
    alone = {piece.removeprefix(b",") for piece in made}
    assert all(compact(plain(segment)) in alone for segment in record.transcript.segments)


def test_a_field_an_earlier_edition_did_not_know_takes_its_default() -> None:
    record = interview_record()
    found = plain(record)
    assert isinstance(found, dict)
    del found["debrief"]
    found["of a later edition"] = 1
    assert value_of(InterviewRecord, found) == replace(record, debrief=type(record.debrief)())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", "1"),
        ("number", True),
        ("number", 2**63),
        ("number", 1.0),
        ("file", None),
        ("file", "\ud800"),
        ("gaps", {}),
        ("gaps", [{"first_frame": 0, "frames": 1, "reason": "boredom"}]),
    ],
)
def test_a_wrong_field_is_refused_by_its_name(field: str, value: Json) -> None:
    found = plain(interview_record().timeline.takes[0])
    assert isinstance(found, dict)
    with pytest.raises(BadInput, match=field):
        value_of(Take, found | {field: value})


def test_takes_that_do_not_follow_each_other_are_refused() -> None:
    found = plain(interview_record())
    assert isinstance(found, dict)
    timeline = found["timeline"]
    assert isinstance(timeline, dict)
    assert isinstance(timeline["takes"], list)
    del timeline["takes"][0]
    with pytest.raises(BadInput, match="timeline"):
        value_of(InterviewRecord, found)


@pytest.mark.parametrize(
    "text", [b"", b"{", b"NaN", b"[-Infinity]", b"\xff", b"[" * 100_000, b'{"a": 1e999999}x']
)
def test_what_is_no_json_is_refused(text: bytes) -> None:
    with pytest.raises(BadInput):
        parsed(text)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=10,
)


@given(_JSON, st.sampled_from(["timeline", "setup", "quotes", "marks", "transcript", "debrief"]))
@settings(max_examples=200, deadline=None)
def test_any_part_replaced_by_anything_is_read_or_refused(value: Json, part: str) -> None:
    found = plain(interview_record())
    assert isinstance(found, dict)
    with suppress(BadInput):
        assert isinstance(value_of(InterviewRecord, found | {part: value}), InterviewRecord)
