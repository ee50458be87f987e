"""Marks from elsewhere stand where they were pressed, and say how far off they may be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.companion.alone import page_alone
from firsthand.core.timeline import Frame, Take, Timeline
from firsthand.errors import BadMarks
from firsthand.jobs.colleagues.far_file import read_far_marks
from firsthand.jobs.colleagues.far_placing import Common, placed
from firsthand.resources import resource

RATE = 16_000
STARTED_S = 1_764_000_000.0
TIMELINE = Timeline(
    RATE,
    (
        Take(1, "take-001.wav", Frame(0), 60 * RATE, RATE, "2025-11-24T17:00:00+01:00"),
        Take(2, "take-002.wav", Frame(60 * RATE), 60 * RATE, RATE, "2025-11-24T17:10:00+01:00"),
    ),
)


def a_file(folder: Path, *marks: dict[str, object], **fields: object) -> Path:
    path = folder / "marks.json"
    content = {"format": "firsthand marks", "version": 1, "author": "Ana", "marks": list(marks)}
    path.write_text(json.dumps({**content, **fields}), "utf-8")
    return path


def a_mark(number: int, wall_s: float, **fields: object) -> dict[str, object]:
    id = f"00000000-0000-4000-8000-{number:012d}"
    wall_ms = (STARTED_S + wall_s) * 1000
    own = {"id": id, "wall_ms": wall_ms, "clock_ms": 500.0 + wall_s * 1000, "page": "p"}
    return {**own, "kind": "goal", "note": "", "starred": False, **fields}


def seconds(found) -> list[float]:
    return [mark.frame / RATE for mark in found.marks]


def test_by_the_time_of_day_a_mark_lies_in_the_take_that_ran_then(tmp_path: Path):
    far = read_far_marks(a_file(tmp_path, a_mark(1, 12.5), a_mark(2, 610)))
    found = placed(far, TIMELINE)
    assert seconds(found) == pytest.approx([12.5, 70])
    assert {mark.error_frames for mark in found.marks} == {2 * RATE}
    assert {mark.author for mark in found.marks} == {"Ana"}


def test_what_was_pressed_while_nothing_was_recorded_stays_out(tmp_path: Path):
    far = read_far_marks(a_file(tmp_path, a_mark(1, -300), a_mark(2, 300), a_mark(3, 20)))
    found = placed(far, TIMELINE)
    assert seconds(found) == [20]
    assert found.outside == 2


def test_one_common_mark_corrects_a_clock_that_is_wrong_by_an_hour(tmp_path: Path):
    far = read_far_marks(a_file(tmp_path, a_mark(1, 3605), a_mark(2, 3630), a_mark(3, 4210)))
    found = placed(far, TIMELINE, common=Common(1, 5.0))
    assert seconds(found) == pytest.approx([5, 30, 70])
    assert all(mark.error_frames < RATE for mark in found.marks)


def test_a_step_of_the_time_of_day_does_not_move_marks_of_one_page(tmp_path: Path):
    stepped = a_mark(2, 30 + 3600, clock_ms=500.0 + 30_000)
    far = read_far_marks(a_file(tmp_path, a_mark(1, 5), stepped))
    assert seconds(placed(far, TIMELINE, common=Common(1, 5.0))) == pytest.approx([5, 30])


@pytest.mark.parametrize("common", [Common(0, 5), Common(3, 5), Common(1, 500), Common(1, -1)])
def test_a_common_mark_that_is_not_there_is_said(tmp_path: Path, common: Common):
    far = read_far_marks(a_file(tmp_path, a_mark(1, 5), a_mark(2, 6)))
    with pytest.raises(BadMarks):
        placed(far, TIMELINE, common=common)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"format": "other"}',
        b'{"format": "firsthand marks", "version": 2, "marks": []}',
        b'{"format": "firsthand marks", "version": 1, "marks": [{"id": "1"}]}',
        b'{"format": "firsthand marks", "version": 1, "marks": [7]}',
        b"[" * 100_000,
    ],
)
def test_another_file_is_refused_with_a_remedy(tmp_path: Path, content: bytes):
    path = tmp_path / "marks.json"
    path.write_bytes(content)
    with pytest.raises(BadMarks) as caught:
        read_far_marks(path)
    assert caught.value.remedy


def test_the_page_in_one_file_asks_nobody_for_anything():
    page = page_alone(resource("companion"))
    assert "src=" not in page
    assert '<link rel="stylesheet"' not in page
    assert "default-src 'none'" in page
    assert "connect-src" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")
