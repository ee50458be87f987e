"""Marks from many threads at once, and words that look like markup, arrive as they were meant."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

from docx import Document

from fakes.colleagues import Device
from fakes.desk import FakeDesk
from fakes.interviews import setup
from fakes.recorder import FakeRecorder
from firsthand.bootstrap import open_desk
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.marks import MarkId
from firsthand.core.ports import MicrophoneSource
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.exporting.documents import export_word
from firsthand.jobs.live.interview import LiveInterview
from firsthand.journal import read_lines

MARKUP = "<script>alert(1)</script> </w:t><w:br/> &amp; =HYPERLINK(1) {{x}}"


def test_marks_from_many_threads_are_all_on_the_disk_once(tmp_path: Path):
    ids = [MarkId(str(uuid4())) for _ in range(100)]
    with open_desk(tmp_path / "home") as desk:
        desk.open_recorder = FakeRecorder
        live = LiveInterview.start(desk, setup(), MicrophoneSource(rate=16_000))

        def mark(id: MarkId) -> None:
            made = live.mark(id=id, author="Kim", device="phone")
            live.kept(made.id).result(30)

        with ThreadPoolExecutor(8) as hands:
            list(hands.map(mark, ids + ids))
        kept = read_ledger(read_lines(desk.home / "interviews" / live.id / LEDGER))
        with desk.reading() as library:
            in_library = library.record(live.id).marks
        finishing = live.stop()
        finishing.cancel()
        assert finishing.wait(60)
    assert sorted(mark.id for mark in kept.marks) == sorted(ids)
    assert sorted(mark.id for mark in in_library) == sorted(ids)


def test_markup_in_notes_and_names_is_words_in_the_word_file(tmp_path: Path):
    with open_desk(tmp_path / "home") as desk:
        desk.open_recorder = FakeRecorder
        live = LiveInterview.start(desk, setup(), MicrophoneSource(rate=16_000))
        companion = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
        device = Device(companion).pair(MARKUP)
        assert device.send(device.mark(note=MARKUP)).json["marks"][0]["is"] == "kept"
        finishing = live.stop()
        finishing.cancel()
        assert finishing.wait(60)
        with desk.reading() as library:
            record = library.record(live.id)
    assert record.marks[0].author == MARKUP[:40].strip()
    document = Document(str(export_word(record, tmp_path, tmp_path / "interview.docx")))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])
    assert MARKUP in text


def test_a_desk_of_fakes_ends_with_its_page(tmp_path: Path):
    """Whoever is connected when the window lets go is sent away; the recording goes on."""
    desk = FakeDesk(tmp_path)
    live = LiveInterview.start(desk, setup(), MicrophoneSource(rate=desk.recorder.rate))
    companion = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
    live.detach()
    assert companion.colleagues == ()
    assert "stop" not in desk.recorder.calls
