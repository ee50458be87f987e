"""A live interview keeps what happens, in order, on the disk, and comes back after the window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.live_scene import RATE, SETUP, Scene
from fakes.recorder import FakeRecorder
from firsthand.core.interview import Status
from firsthand.core.ledger import LEDGER, read_ledger
from firsthand.core.marks import MarkId, MarkKind
from firsthand.core.news import EventsKept, MarkKept, MarkUndone, WorkEnded
from firsthand.core.quotes import QuoteState
from firsthand.core.timeline import EventKind, Frame
from firsthand.errors import BadGuide, NoMicrophone, NoModel, WrongMoment
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.live.outliving import go_back
from firsthand.journal import read_lines


def test_a_mark_stands_at_the_moment_of_the_key_and_is_told_once_it_is_on_the_disk(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 12.5
    mark = live.mark(MarkKind.TRIGGER, pressed_at=scene.clock.seconds - 0.5, note=" new CFO ")
    assert (mark.frame, mark.note) == (12 * RATE, "new CFO")
    assert MarkKept(live.id, mark) in scene.kept()
    folder = scene.desk.home / "interviews" / live.id
    assert read_ledger(read_lines(folder / LEDGER)).marks == (mark,)
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (mark,)
    live.stop().wait()


def test_changing_a_mark_never_moves_its_press(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 5
    mark = live.mark()
    live.change_mark(replace(mark, frame=mark.frame + RATE, kind=MarkKind.GOAL, starred=True))
    (kept,) = live.marks
    assert (kept.frame, kept.kind, kept.starred) == (mark.frame, MarkKind.GOAL, True)
    live.stop().wait()


def test_a_press_in_a_take_s_first_seconds_is_placed_again_once_its_clock_has_settled(
    scene: Scene,
):
    live = scene.start()
    recorder = scene.recorder
    assert recorder is not None
    scene.clock.seconds += 2
    recorder.is_settled = False
    recorder.wrong_frames = 700
    mark = live.mark(MarkKind.GOAL)
    live.kept(mark.id).result()
    assert mark.frame == 2 * RATE + 700
    live.status()
    assert live.marks == (mark,)
    recorder.is_settled, recorder.wrong_frames = True, 0
    live.status()
    live.kept(mark.id).result()
    assert live.marks == (replace(mark, frame=Frame(2 * RATE)),)
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == live.marks


def test_a_press_that_the_window_and_the_end_place_at_once_harms_neither(scene: Scene):
    live = scene.start()
    recorder = scene.recorder
    assert recorder is not None
    scene.clock.seconds += 2
    recorder.is_settled = False
    mark = live.mark(MarkKind.GOAL)
    recorder.is_settled = True
    settled, looked = recorder.settled_frame_at, []

    def while_the_window_looks(moment: float) -> Frame | None:
        if not looked:
            looked.append(moment)
            live.status()
        return settled(moment)

    recorder.settled_frame_at = while_the_window_looks
    finishing = live.stop()
    finishing.wait()
    assert isinstance(finishing.error, NoModel)
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (mark,)


def test_a_press_that_nobody_has_looked_at_since_is_placed_at_stop(scene: Scene):
    live = scene.start()
    recorder = scene.recorder
    assert recorder is not None
    scene.clock.seconds += 2
    recorder.is_settled, recorder.wrong_frames = False, 700
    mark = live.mark()
    recorder.is_settled, recorder.wrong_frames = True, 0
    live.stop().wait()
    with scene.desk.reading() as library:
        assert library.record(live.id).marks == (replace(mark, frame=Frame(2 * RATE)),)


def test_undoing_takes_back_the_mark_that_was_made_last(scene: Scene):
    live = scene.start()
    first = live.mark()
    second = live.mark()
    assert live.undo_mark() == second.id
    assert live.marks == (first,)
    assert MarkUndone(live.id, second.id) in scene.kept()
    assert live.undo_mark(first.id) == first.id
    assert live.undo_mark() is None
    live.stop().wait()


def test_undo_names_nobody_elses_mark(scene: Scene):
    live = scene.start()
    mine = live.mark()
    theirs = live.mark(author="note-taker")
    assert live.undo_mark() == mine.id
    assert live.undo_mark() is None
    assert live.marks == (theirs,)
    assert live.undo_mark(author="note-taker") == theirs.id
    live.stop().wait()


def test_a_mark_that_arrives_twice_is_one_mark(scene: Scene):
    live = scene.start()
    twice = [live.mark(id=MarkId("from the phone"), device="phone") for _ in range(2)]
    assert twice[0] == twice[1]
    assert live.marks == (twice[0],)
    live.stop().wait()


def test_events_are_kept_as_they_happen_and_the_reveal_needs_its_reason(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 20
    live.next()
    with pytest.raises(WrongMoment):
        live.reveal()
    live.reveal("The buyer has to leave.")
    scene.kept()
    with scene.desk.reading() as library:
        events = library.record(live.id).events
    assert [event.kind for event in events] == [
        EventKind.PHASE_ENTERED,
        EventKind.QUESTION_ASKED,
        EventKind.PHASE_ENTERED,
        EventKind.PHASE_ENTERED,
        EventKind.REVEALED,
    ]
    assert events[-1].note == "The buyer has to leave."
    assert any(isinstance(news, EventsKept) for news in scene.told)
    live.stop().wait()


def test_a_pause_closes_a_take_and_resuming_opens_the_next(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 10
    live.pause()
    with pytest.raises(WrongMoment):
        live.next()
    scene.clock.seconds += 60
    assert live.now() == 10 * RATE
    live.resume()
    scene.clock.seconds += 5
    assert live.stop().wait(30)
    with scene.desk.reading() as library:
        timeline = library.record(live.id).timeline
    assert [take.frames for take in timeline.takes] == [10 * RATE, 5 * RATE]


def test_without_a_model_the_recording_is_whole_and_waits_for_its_words(scene: Scene):
    live = scene.start()
    assert isinstance(live.words_missing, NoModel)
    scene.clock.seconds += 5
    live.mark()
    finishing = live.stop()
    assert finishing.wait(30)
    assert isinstance(finishing.error, NoModel)
    assert any(isinstance(news, WorkEnded) and news.error for news in scene.told)
    with scene.desk.reading() as library:
        record = library.record(live.id)
    assert record.status is Status.TO_TRANSCRIBE
    assert record.timeline.end == 5 * RATE
    assert {quote.state for quote in record.quotes} <= {QuoteState.WORDS_COMING}


def test_nothing_can_be_marked_after_stop(scene: Scene):
    live = scene.start()
    finishing = live.stop()
    with pytest.raises(WrongMoment):
        live.mark()
    assert live.stop() is finishing
    finishing.wait()


def test_a_window_that_starts_again_finds_the_interview_where_it_was(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 15
    live.next()
    mark = live.mark()
    scene.kept()
    live.detach()
    again = LiveInterview.reattach(scene.desk, live.id)
    assert again is not None
    assert again.marks == (mark,)
    assert again.session.question == live.session.question
    assert again.session.events == live.session.events
    scene.clock.seconds += 1
    assert again.now() == 16 * RATE
    again.stop().wait()


def test_no_recorder_means_nothing_to_come_back_to(scene: Scene):
    live = scene.start()
    live.stop().wait()
    scene.recorder = None
    assert LiveInterview.reattach(scene.desk, live.id) is None


def test_a_recording_that_ended_by_itself_since_the_start_gets_its_words(scene: Scene):
    live = scene.start()
    scene.clock.seconds += 15
    mark = live.mark()
    scene.kept()
    live.detach()
    takes, scene.recorder = scene.recorder.stop(), None
    scene.desk.hash_takes = lambda folder: takes
    assert go_back(scene.desk, live.id) is Status.TO_TRANSCRIBE
    with scene.desk.reading() as library:
        record = library.record(live.id)
    assert record.status is Status.TO_TRANSCRIBE
    assert record.timeline.takes == takes
    assert record.marks == (mark,)


def test_a_recorder_that_runs_but_cannot_be_asked_is_left_alone(scene: Scene):
    live = scene.start()
    live.detach()
    scene.recorder = None
    scene.desk.is_recording = lambda folder: True
    assert go_back(scene.desk, live.id) is Status.RECORDING


def test_a_recording_that_left_no_take_is_a_draft_and_nothing_is_waited_for(scene: Scene):
    live = scene.start()
    live.detach()
    scene.recorder = None
    scene.desk.shelf.do(lambda library: library.keep_takes(live.id, ())).result()
    scene.told.clear()
    assert go_back(scene.desk, live.id) is Status.DRAFT
    assert scene.told == [WorkEnded(live.id)]


def test_an_interview_that_somebody_has_ended_and_reviewed_meanwhile_stays_reviewed(scene: Scene):
    live = scene.start()
    live.stop().wait()
    scene.recorder = None
    scene.desk.shelf.do(lambda library: library.set_status(live.id, Status.REVIEWED)).result()
    assert go_back(scene.desk, live.id) is Status.REVIEWED
    with scene.desk.reading() as library:
        assert library.status(live.id) is Status.REVIEWED


def test_a_recorder_that_cannot_start_leaves_no_interview(scene: Scene):
    class Deaf(FakeRecorder):
        def start(self) -> None:
            raise NoMicrophone("No microphone was found.", "Plug one in.")

    scene.desk.open_recorder = lambda folder, source: Deaf(folder, source)
    with pytest.raises(NoMicrophone):
        scene.start()
    with scene.desk.reading() as library:
        assert library.interviews() == []


def test_a_guide_that_cannot_be_read_starts_nothing(scene: Scene):
    with pytest.raises(BadGuide):
        scene.start(replace(SETUP, guide="no guide"))
    assert not list((scene.desk.home / "interviews").glob("*"))


@pytest.mark.parametrize("leave", [lambda live: live.stop().wait(), LiveInterview.detach])
def test_what_begins_too_late_for_the_interview_is_ended_at_once(scene: Scene, leave):
    live = scene.start()
    ended: list[str] = []
    live.at_end(lambda: ended.append("in time"))
    leave(live)
    assert ended == ["in time"]
    live.at_end(lambda: ended.append("too late"))
    assert ended == ["in time", "too late"]


def test_nothing_is_written_into_the_ledger_once_the_interview_has_ended(scene: Scene):
    live = scene.start()
    live.stop().wait()
    with pytest.raises(OSError, match="Bad file descriptor"):
        live._ledger.append({})
