"""A colleague's file becomes marks and quotes of a kept interview, on disk and in the ledger."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from fakes.kept import SENTENCE, an_interview
from firsthand.bootstrap import open_desk
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.record import InterviewRecord
from firsthand.errors import BadMarks
from firsthand.jobs.colleagues.far_file import FarMarks, read_far_marks
from firsthand.jobs.colleagues.far_marks import import_marks
from firsthand.jobs.desk import Desk
from firsthand.journal import read_lines


def test_a_file_becomes_marks_and_quotes_and_twice_changes_nothing(tmp_path: Path):
    record = an_interview("kept", ["It takes all of Friday.", "Then it is wrong."])
    started_s = datetime.fromisoformat(record.started_at).timestamp()
    second_sentence_s = (SENTENCE + 30_000) / record.timeline.rate
    mark = {
        "id": "00000000-0000-4000-8000-000000000001",
        "kind": "problem",
        "note": "every week",
        "starred": True,
        "wall_ms": (started_s + second_sentence_s) * 1000,
        "clock_ms": 1.0,
        "page": "p",
    }
    content = {"format": "firsthand marks", "version": 1, "author": "Ana", "marks": [mark]}
    (tmp_path / "marks.json").write_text(json.dumps(content), "utf-8")
    far = read_far_marks(tmp_path / "marks.json")
    with open_desk(tmp_path / "home") as desk:
        folder = desk.home / "interviews" / record.id
        folder.mkdir(parents=True, exist_ok=True)
        desk.shelf.do(lambda library: library.keep_record(record)).result()
        first = import_marks(desk, record.id, far)
        again = import_marks(desk, record.id, far)
        with desk.reading() as library:
            kept = library.record(record.id)
    assert (len(first.marks), len(again.marks)) == (1, 0)
    assert [one.note for one in kept.marks] == ["every week"]
    assert [quote.text for quote in kept.quotes] == ["Then it is wrong."]
    assert read_ledger(read_lines(folder / LEDGER)).marks == kept.marks


def press(record: InterviewRecord, at_s: float, number: int, **fields: object) -> dict[str, object]:
    """A mark as the page saves it."""
    wall_ms = (datetime.fromisoformat(record.started_at).timestamp() + at_s) * 1000
    own = {"id": f"00000000-0000-4000-8000-{number:012d}", "wall_ms": wall_ms, "clock_ms": 1.0}
    return {**own, "kind": "problem", "note": "", "starred": False, "page": "p", **fields}


def a_file(folder: Path, marks: list[object], changes: Sequence[object] = ()) -> FarMarks:
    content = {"format": "firsthand marks", "version": 1, "author": "Ana", "marks": marks}
    path = folder / "marks.json"
    path.write_text(json.dumps({**content, "changes": list(changes)}), "utf-8")
    return read_far_marks(path)


@pytest.fixture
def record() -> InterviewRecord:
    return an_interview("kept", ["It takes all of Friday.", "Then it is wrong."])


@pytest.fixture
def desk(tmp_path: Path, record: InterviewRecord) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as desk:
        (desk.home / "interviews" / record.id).mkdir(parents=True, exist_ok=True)
        desk.shelf.do(lambda library: library.keep_record(record)).result()
        yield desk


def kept(desk: Desk, record: InterviewRecord) -> InterviewRecord:
    with desk.reading() as library:
        found = library.record(record.id)
    path = desk.home / "interviews" / record.id / LEDGER
    assert read_ledger(read_lines(path)).marks == found.marks
    return found


def test_a_second_file_changes_the_marks_of_the_first_and_an_older_one_does_not(
    tmp_path: Path, desk: Desk, record: InterviewRecord
):
    made = press(record, 1.0, 1, note="Friday")
    later_ms = float(str(made["wall_ms"])) + 60_000
    import_marks(desk, record.id, a_file(tmp_path, [made]))
    first = {"kind": "problem", "note": "Friday", "starred": False}
    new = {**made, "note": "each Friday", "starred": True, "changed_ms": later_ms, "was": [first]}
    second = import_marks(desk, record.id, a_file(tmp_path, [new]))
    again = import_marks(desk, record.id, a_file(tmp_path, [new]))
    older = import_marks(desk, record.id, a_file(tmp_path, [made]))
    assert [len(one.changed) for one in (second, again, older)] == [1, 0, 0]
    assert [one.late for one in (second, again, older)] == [0, 0, 1]
    (mark,) = kept(desk, record).marks
    (quote,) = kept(desk, record).quotes
    assert (mark.note, mark.starred) == (quote.note, quote.starred) == ("each Friday", True)


def test_a_mark_taken_back_elsewhere_goes_with_its_quote(
    tmp_path: Path, desk: Desk, record: InterviewRecord
):
    made, other = press(record, 1.0, 1), press(record, 1.5, 2)
    import_marks(desk, record.id, a_file(tmp_path, [made, other]))
    back = {"id": made["id"], "is": "taken back", "changed_ms": made["wall_ms"], "was": []}
    back["was"] = [{"kind": "problem", "note": "", "starred": False}]
    far = a_file(tmp_path, [other], [back])
    assert [mark.id for mark in import_marks(desk, record.id, far).taken_back] == [made["id"]]
    found = kept(desk, record)
    assert [mark.id for mark in found.marks] == [quote.mark for quote in found.quotes]
    # What was taken back here does not come in again with an older file.
    older = import_marks(desk, record.id, a_file(tmp_path, [made, other]))
    assert (older.marks, older.late) == ((), 1)


def test_a_mark_whose_quote_was_heard_here_is_not_taken_back_from_elsewhere(
    tmp_path: Path, desk: Desk, record: InterviewRecord
):
    made = press(record, 1.0, 1)
    import_marks(desk, record.id, a_file(tmp_path, [made]))
    (quote,) = kept(desk, record).quotes
    heard = replace(quote, heard=True)
    desk.shelf.do(lambda library: library.keep_quote(record.id, heard)).result()
    back = {"id": made["id"], "is": "taken back", "changed_ms": 4e12, "was": []}
    found = import_marks(desk, record.id, a_file(tmp_path, [], [back]))
    assert (found.taken_back, found.late) == ((), 1)
    assert kept(desk, record).quotes == (heard,)


@pytest.mark.parametrize("change", [7, {"is": "gone"}, {"is": "changed", "was": 1}, {"id": "x"}])
def test_a_file_with_a_change_that_no_page_writes_is_refused(tmp_path: Path, change: object):
    with pytest.raises(BadMarks):
        a_file(tmp_path, [], [change])
