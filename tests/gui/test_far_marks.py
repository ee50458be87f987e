"""A colleague elsewhere: the page to send, and their file laid on the recording in the review."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.marks import MarkId
from firsthand.core.timeline import Frame
from firsthand.jobs.colleagues.far_file import FarMarks
from firsthand.ui.companion import far_marks
from firsthand.ui.companion.elsewhere import ElsewherePart
from firsthand.ui.companion.far_bar import FarMarksBar
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed
from gui.patience import PATIENCE_MS
from gui.reviewing import put_away, reviewed

RECORD = interview_record()
STARTED = datetime.fromisoformat(RECORD.timeline.takes[0].started_at)


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    (desk.home / "interviews" / RECORD.id).mkdir(parents=True)
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot)
    yield page
    put_away(page)


@pytest.fixture
def bar(page: ReviewPage) -> FarMarksBar:
    (bar,) = page.findChildren(FarMarksBar)
    return bar


def saved(folder: Path, *seconds: float, behind_s: float = 0.0) -> Path:
    """What the page saves: marks at these seconds of the interview, by a clock of their own."""
    clock = [STARTED + timedelta(seconds=at - behind_s) for at in seconds]
    marks = [
        {
            "id": str(uuid4()),
            "kind": "trigger",
            "note": "<b>Friday</b>",
            "starred": False,
            "wall_ms": round(when.timestamp() * 1000),
            "clock_ms": at * 1000,
            "page": "one",
        }
        for at, when in zip(seconds, clock, strict=True)
    ]
    content = {"format": "firsthand marks", "version": 1, "author": "Ana", "marks": marks}
    path = folder / "firsthand-marks.json"
    path.write_text(json.dumps(content), "utf-8")
    return path


def open_file(page: ReviewPage, bar: FarMarksBar, path: Path, qtbot: QtBot) -> None:
    page.far.ask_open = lambda *_: path
    page._spread.far.click()
    qtbot.waitUntil(bar.isVisible)


def test_a_file_is_looked_at_before_anything_is_kept(
    page: ReviewPage, bar: FarMarksBar, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    open_file(page, bar, saved(tmp_path, 3, 5, 90_000), qtbot)
    assert bar.head.text().startswith("Ana made 3 marks elsewhere.")
    assert bar.outcome.text() == "2 lie in the recording, 1 outside of it. The first is at 00:03.0."
    assert unnamed(bar) == []
    assert clipped(bar) == []
    assert len(desk.library.record(RECORD.id).marks) == len(RECORD.marks)


def test_brought_in_they_are_marks_with_quotes_and_their_error(
    page: ReviewPage, bar: FarMarksBar, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    open_file(page, bar, saved(tmp_path, 3), qtbot)
    assert bar.head.text() == "Ana made 1 mark elsewhere. How does it lie on this recording?"
    qtbot.mouseClick(bar.take, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.isHidden)
    assert page.banner.text == "1 mark came in; its quote waits to be heard."
    known = {mark.id for mark in RECORD.marks}
    (fresh,) = [m for m in desk.library.record(RECORD.id).marks if m.id not in known]
    rate = RECORD.timeline.rate
    assert (fresh.author, fresh.note) == ("Ana", "<b>Friday</b>")
    assert (round(fresh.frame / rate), fresh.error_frames) == (3, 2 * rate)
    qtbot.waitUntil(lambda: any(quote.mark == fresh.id for quote in page.work.record.quotes))


def test_the_same_file_again_changes_nothing_and_says_so(
    page: ReviewPage, bar: FarMarksBar, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    path = saved(tmp_path, 3)
    for _ in range(2):
        open_file(page, bar, path, qtbot)
        bar.take.click()
        qtbot.waitUntil(bar.isHidden)
    qtbot.waitUntil(lambda: "there already" in page.banner.text)
    assert len(desk.library.record(RECORD.id).marks) == len(RECORD.marks) + 1


def test_one_common_moment_lays_marks_of_a_wrong_clock_right(
    page: ReviewPage, bar: FarMarksBar, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    open_file(page, bar, saved(tmp_path, 3, 5, behind_s=7200), qtbot)
    assert not bar.take.isEnabled()
    rate = RECORD.timeline.rate
    bar.by_moment.setChecked(True)
    page.player.seek(Frame(3 * rate))
    assert bar.outcome.text() == "2 lie in the recording, 0 outside of it. The first is at 00:03.0."
    bar.take.click()
    qtbot.waitUntil(bar.isHidden)
    known = {mark.id for mark in RECORD.marks}
    fresh = [m for m in desk.library.record(RECORD.id).marks if m.id not in known]
    assert [round(mark.frame / rate) for mark in fresh] == [3, 5]


def test_esc_leaves_it_and_leads_back(
    page: ReviewPage, bar: FarMarksBar, tmp_path: Path, qtbot: QtBot
):
    page.transcript.setFocus()
    open_file(page, bar, saved(tmp_path, 3), qtbot)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert page.transcript.hasFocus()


def test_a_file_that_is_none_of_the_pages_is_said_with_what_to_ask_for(
    page: ReviewPage, bar: FarMarksBar, tmp_path: Path, qtbot: QtBot
):
    path = tmp_path / "holiday.json"
    path.write_text("[]", "utf-8")
    page.far.read(path)
    qtbot.waitUntil(lambda: "is not a file of marks" in page.banner.text)
    assert bar.isHidden()


def test_the_page_to_send_is_saved_without_a_question_and_its_place_is_said(
    studio: Studio, tmp_path: Path, qtbot: QtBot
):
    part = ElsewherePart(studio, tmp_path)
    qtbot.addWidget(part)
    part.save.click()
    qtbot.waitUntil(lambda: bool(part.note.text))
    path = tmp_path / "firsthand-marks.html"
    assert part.note.text == f"Saved: {path}"
    assert "data-alone" in path.read_text("utf-8")
    assert not part.show_folder.isHidden()


def test_a_page_that_was_changed_stays_and_the_same_page_gets_no_number(
    studio: Studio, tmp_path: Path, qtbot: QtBot
):
    path, second = tmp_path / "firsthand-marks.html", tmp_path / "firsthand-marks 2.html"
    path.write_text("somebody's own", "utf-8")
    part = ElsewherePart(studio, tmp_path)
    qtbot.addWidget(part)
    for _ in range(2):
        part.note.say("")
        part.save.click()
        qtbot.waitUntil(lambda: bool(part.note.text))
        assert part.note.text == f"Saved: {second}"
    assert path.read_text("utf-8") == "somebody's own"
    assert len(list(tmp_path.glob("*.html"))) == 2


def test_a_folder_that_takes_no_page_is_said(studio: Studio, tmp_path: Path, qtbot: QtBot):
    part = ElsewherePart(studio, tmp_path / "nowhere")
    qtbot.addWidget(part)
    part.save.click()
    qtbot.waitUntil(lambda: "does not exist" in part.note.text)
    assert part.save.isEnabled()


def test_a_file_of_changes_alone_changes_marks_that_are_here(
    page: ReviewPage, bar: FarMarksBar, desk: FakeDesk, tmp_path: Path, qtbot: QtBot
):
    mark = replace(RECORD.marks[0], id=MarkId(str(uuid4())))
    desk.library.keep_mark(RECORD.id, mark)
    was = {"kind": str(mark.kind), "note": mark.note, "starred": mark.starred}
    change = {**was, "id": mark.id, "is": "changed", "note": "by March", "was": [was]}
    content = {"format": "firsthand marks", "version": 1, "author": "Ana", "marks": []}
    path = tmp_path / "firsthand-marks.json"
    path.write_text(json.dumps({**content, "changes": [{**change, "changed_ms": 1.0}]}), "utf-8")
    open_file(page, bar, path, qtbot)
    assert bar.head.text().startswith("Ana made no marks of their own elsewhere.")
    assert bar.head.text().endswith("marks that had arrived: 1.")
    assert not bar.by_clock.isVisible()
    assert unnamed(bar) == []
    assert clipped(bar) == []
    bar.take.click()
    qtbot.waitUntil(bar.isHidden)
    assert page.banner.text.startswith("Marks changed: 1, taken back: 0.")
    kept = {one.id: one.note for one in desk.library.record(RECORD.id).marks}
    assert kept[mark.id] == "by March"


def test_a_file_that_was_asked_for_elsewhere_is_not_laid_on_another_interview(
    page: ReviewPage,
    bar: FarMarksBar,
    desk: FakeDesk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    may_go, real = Event(), far_marks.read_far_marks

    def slowly(path: Path) -> FarMarks:
        assert may_go.wait(PATIENCE_MS / 1000)
        return real(path)

    monkeypatch.setattr(far_marks, "read_far_marks", slowly)
    page.far.read(saved(tmp_path, 60))
    page.open(other.id)
    qtbot.waitUntil(lambda: page.work.record.id == other.id, timeout=PATIENCE_MS)
    page._peaks.stop()
    may_go.set()
    page.studio.background.close()
    QApplication.processEvents()
    assert not bar.isVisible()
