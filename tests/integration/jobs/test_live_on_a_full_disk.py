"""What a full disk refuses of a live interview is kept as soon as there is room."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, current_thread

import pytest

from fakes.full import FullDisk
from fakes.live_scene import Scene
from fakes.waiting import until
from firsthand.core.interview import InterviewId
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.marks import Mark
from firsthand.core.news import MarkKept, MarkUndone, TroubleMet
from firsthand.errors import DiskFull
from firsthand.jobs.live import interview, room_to_write
from firsthand.journal import read_lines
from firsthand.library.library import Library


def test_a_disk_that_refuses_a_mark_is_said_while_the_interview_goes_on(scene: Scene):
    live = scene.start()

    disk = FullDisk(live)
    refused = live.mark()
    until(lambda: any(isinstance(news, TroubleMet) for news in scene.told))
    (trouble,) = (news for news in scene.told if isinstance(news, TroubleMet))
    assert isinstance(trouble.error, DiskFull)
    disk.gets_room()
    scene.clock.seconds += 1
    mark = live.mark()
    kept = scene.kept()
    assert MarkKept(live.id, mark) in kept
    assert MarkKept(live.id, refused) not in kept
    live.stop().wait()
    assert MarkKept(live.id, refused) in scene.kept(), "tried again before all is closed"


def test_what_was_taken_back_while_the_disk_was_full_is_tried_again(scene: Scene):
    live = scene.start()
    mark = live.mark()
    scene.kept()
    disk = FullDisk(live)
    assert live.undo_mark() == mark.id
    until(lambda: any(isinstance(news, TroubleMet) for news in scene.told))
    disk.gets_room()
    live.stop().wait()
    assert MarkUndone(live.id, mark.id) in scene.kept()
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == ()


def test_stop_on_a_full_disk_waits_for_room_and_loses_nothing(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 0.01)
    live = scene.start()
    scene.kept()
    disk = FullDisk(live)
    mark = live.mark()
    scene.clock.seconds += 60
    live.reveal("Asked for it.")
    finishing = live.stop()
    until(lambda: any("recording is safe" in said.remedy for said in scene.troubles()))
    assert not finishing.wait(0)
    disk.gets_room()
    finishing.wait()
    with scene.desk.reading() as library:
        record = library.record(live.id)
    assert record.marks == (mark,)
    assert record.events == live.session.events
    assert record.timeline.takes


def test_a_full_disk_is_said_once_and_again_only_for_what_is_new(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(interview, "TRY_AGAIN_S", 0.0)
    live = scene.start()
    scene.kept()
    disk = FullDisk(live)
    live.mark()
    live.next()
    scene.kept()
    told = len(scene.troubles())
    assert told >= 1
    for _ in range(3):
        live.status()
        scene.kept()
    assert len(scene.troubles()) == told
    assert live.lacks_room
    live.mark()
    scene.kept()
    assert len(scene.troubles()) == told + 1
    disk.gets_room()
    live.status()
    scene.kept()
    assert not live.lacks_room
    live.stop().wait()
    assert len(scene.troubles()) == told + 1


def test_stop_waits_for_room_also_for_a_mark_that_the_disk_is_yet_to_refuse(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 0.01)
    live = scene.start()
    scene.kept()
    disk = FullDisk(live)
    goes_on = Event()
    do = scene.desk.shelf.do

    def let_go_on(work: Callable[[Library], object]) -> Future[object]:
        asked = do(work)
        if current_thread().name.startswith("finishing"):
            goes_on.set()
        return asked

    do(lambda _: goes_on.wait())
    mark = live.mark()
    monkeypatch.setattr(scene.desk.shelf, "do", let_go_on)
    finishing = live.stop()
    until(lambda: bool(scene.troubles()))
    disk.gets_room()
    finishing.wait()
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (mark,)


def test_a_window_that_closes_tries_once_more_to_keep_what_the_disk_has_refused(scene: Scene):
    live = scene.start()
    scene.kept()
    disk = FullDisk(live)
    mark = live.mark()
    scene.kept()
    disk.gets_room()
    live.detach()
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (mark,)


def test_a_window_that_closes_on_a_full_disk_keeps_the_takes_and_waits_no_longer(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 3600.0)
    live = scene.start()
    scene.kept()
    FullDisk(live)
    live.mark()
    finishing = live.stop()
    until(lambda: any("recording is safe" in said.remedy for said in scene.troubles()))
    finishing.cancel()
    finishing.wait()
    with scene.desk.reading() as library:
        assert library.record(live.id).timeline.takes
    assert scene.recorder is not None
    assert scene.recorder.is_detached


def test_what_happened_while_the_disk_was_full_is_kept_in_its_order_once_there_is_room(
    scene: Scene,
):
    live = scene.start()
    scene.kept()
    disk = FullDisk(live)
    scene.clock.seconds += 60
    live.reveal("Asked for it.")
    until(lambda: any(isinstance(news, TroubleMet) for news in scene.told))
    disk.gets_room()
    scene.clock.seconds += 60
    live.next()
    live.stop().wait()
    with scene.desk.reading() as library:
        events = library.record(live.id).events
    assert events == live.session.events
    assert read_ledger(read_lines(live._folder / LEDGER)).events == events


def refuse(*_: object) -> None:
    raise DiskFull("The disk is full.")


def test_stop_waits_for_room_also_where_a_mark_is_all_that_is_refused(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 0.01)
    live = scene.start()
    tried = []

    def refuse_some(library: Library, id: InterviewId, mark: Mark) -> None:
        tried.append(mark)
        if len(tried) < 4:
            refuse()
        keep_mark(library, id, mark)

    keep_mark = Library.keep_mark
    monkeypatch.setattr(Library, "keep_mark", refuse_some)
    mark = live.mark()
    live.stop().wait()
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (mark,)


def test_an_event_that_the_library_alone_refuses_stands_once_in_the_ledger(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
):
    live = scene.start()
    scene.kept()
    scene.clock.seconds += 60
    with monkeypatch.context() as full:
        full.setattr(Library, "add_event", refuse)
        live.next()
        scene.kept()
    live.stop().wait()
    events = read_ledger(read_lines(live._folder / LEDGER)).events
    assert events == live.session.events
    with scene.desk.reading() as library:
        assert library.record(live.id).events == events
