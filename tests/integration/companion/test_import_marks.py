"""A colleague's file becomes marks and quotes of a kept interview, on disk and in the ledger."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from fakes.kept import SENTENCE, an_interview
from firsthand.bootstrap import open_desk
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.jobs.import_marks import import_marks, read_far_marks
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
