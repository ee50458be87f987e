"""A colleague's device comes in and marks; what it is told is on the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.colleagues import Device
from fakes.desk import FakeDesk, FakeRecorder
from fakes.interviews import RATE, setup
from fakes.live import be_at, end
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.marks import MarkKind
from firsthand.core.ports import FileSource
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from firsthand.journal import read_lines


def ledger(desk: FakeDesk, live: LiveInterview):
    return read_ledger(read_lines(desk.home / "interviews" / live.id / LEDGER))


def test_a_mark_that_is_acknowledged_is_in_the_ledger(
    desk: FakeDesk, live: LiveInterview, device: Device
):
    mark = device.pair().mark(kind="barrier", note="asks the CFO", error_ms=40)
    answer = device.send(mark)
    assert answer.json == {"marks": [{"id": mark["id"], "is": "kept"}]}
    (kept,) = ledger(desk, live).marks
    assert (kept.id, kept.frame, kept.kind) == (mark["id"], 60 * live.rate, MarkKind.BARRIER)
    assert (kept.note, kept.author) == ("asks the CFO", "Kim")
    assert kept.error_frames == round(0.040 * live.rate)


def test_the_same_mark_twice_arrives_once(live: LiveInterview, desk: FakeDesk, device: Device):
    mark = device.pair().mark()
    device.send(mark)
    be_at(desk, 90)
    assert device.send(mark).json["marks"][0]["is"] == "kept"
    assert [one.frame for one in live.marks] == [60 * live.rate]


def test_a_mark_can_be_changed_and_taken_back(live: LiveInterview, device: Device):
    mark = device.pair().mark()
    device.send(mark)
    changed = {"id": mark["id"], "kind": "goal", "note": "by March", "starred": True}
    assert device.ask("POST", "/marks/change", changed).status == 200
    (kept,) = live.marks
    assert (kept.kind, kept.note, kept.starred) == (MarkKind.GOAL, "by March", True)
    assert device.ask("POST", "/marks/undo", {"id": mark["id"]}).status == 200
    assert live.marks == ()


def test_a_mark_taken_back_before_it_arrived_stays_away(live: LiveInterview, device: Device):
    mark = device.pair().mark()
    device.ask("POST", "/marks/undo", {"id": mark["id"]})
    assert device.send(mark).json["marks"][0]["is"] == "refused"
    assert live.marks == ()


def test_nobody_changes_the_marks_of_another(
    live: LiveInterview, device: Device, companion: Companion
):
    mine = live.mark(MarkKind.QUOTE)
    theirs = device.pair().mark()
    device.send(theirs)
    other = Device(companion).pair("Lou")
    for id in (mine.id, theirs["id"]):
        wish = {"id": id, "kind": "goal", "note": "", "starred": False}
        assert other.ask("POST", "/marks/change", wish).status == 409
        assert other.ask("POST", "/marks/undo", {"id": id}).status == 409
    assert {one.kind for one in live.marks} == {MarkKind.QUOTE}


def test_undo_in_the_window_leaves_a_colleagues_mark(live: LiveInterview, device: Device):
    live.mark(MarkKind.GOAL)
    mark = device.pair().mark()
    device.send(mark)
    live.undo_mark()
    assert [one.id for one in live.marks] == [mark["id"]]
    assert live.undo_mark() is None


def test_a_press_that_lies_ahead_is_bounded_and_says_how_far_off_it_is(
    live: LiveInterview, device: Device
):
    mark = device.pair().mark()
    device.send({**mark, "host_ms": float(mark["host_ms"]) + 5_000})
    (kept,) = live.marks
    assert kept.frame <= 60 * live.rate
    assert kept.error_frames == pytest.approx(5 * live.rate, rel=0.1)


def test_the_page_is_told_no_name_of_the_buyer(tmp_path: Path):
    desk = FakeDesk(tmp_path, recorder=FakeRecorder(RATE))
    guide = "# Guide\n\n## Opening (opening, 4 min)\n\n- How is {buyer} today?\n"
    named = replace(setup().participant, real_name="Henrike Oldenkamp")
    held_with = replace(setup(), participant=named, guide=guide)
    live = LiveInterview.start(desk, held_with, FileSource(Path("sample.flac"), rate=RATE))
    companion = Companion(desk, live, address="127.0.0.1", is_plain=True)
    told = companion.glance()
    companion.stop()
    end(live)
    assert told.question == "How is B-07 today?"


def test_words_are_shown_only_when_the_host_allows_them(companion: Companion):
    assert companion.captions() is None
    companion.allow_captions(True)
    assert companion.captions() == []


def test_after_the_end_nobody_is_connected(desk: FakeDesk, live: LiveInterview, device: Device):
    device.pair()
    live.stop()
    with pytest.raises(ConnectionError):
        device.ask("GET", "/hello")


def test_a_removed_device_is_out_at_once(device: Device, companion: Companion):
    device.pair()
    ((colleague, _),) = companion.colleagues
    companion.remove(colleague.id)
    assert device.ask("GET", "/hello").status == 401
