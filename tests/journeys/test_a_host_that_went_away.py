"""A colleague's page whose host has gone for good: all that it still holds leaves as a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page

from fakes.waiting import until
from firsthand.core.marks import MarkKind
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.colleagues.far_file import FarMarks, read_far_marks
from firsthand.jobs.colleagues.far_marks import Imported, import_marks
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import RunningDesk, come_in

# What waits on the device was made in an interview that is over.
OF_ANOTHER = """
    const kept = JSON.parse(localStorage.getItem("firsthand.marks") || "{}");
    for (const one of kept.changes || []) one.session = "another";
    localStorage.setItem("firsthand.marks", JSON.stringify(kept));
"""


def mark_all(page: Page, live: LiveInterview, keys: str) -> None:
    """Marks that have arrived, and of which the page knows that."""
    for key in keys:
        page.keyboard.press(key)
        page.wait_for_timeout(30)
    until(lambda: len(live.marks) == len(keys))
    page.locator("#marks .waiting").first.wait_for(state="detached")
    page.locator("#marks li").nth(len(keys) - 1).wait_for()


def let_go(page: Page, companion: Companion) -> None:
    companion.stop()
    page.locator("#trouble", has_text="Not connected").wait_for()


def deed(page: Page, deed: str, kind: str) -> None:
    page.click(f"#marks li.kind-{kind} [data-deed^='{deed} ']")


def saved(page: Page, folder: Path) -> FarMarks:
    with page.expect_download() as download:
        page.click("#save")
    download.value.save_as(folder / "marks.json")
    return read_far_marks(folder / "marks.json")


def brought_in(desk: RunningDesk, live: LiveInterview, far: FarMarks) -> Imported:
    """One clock for both: they are on the same computer."""
    finishing = live.stop()
    finishing.cancel()
    assert finishing.wait(30)
    (take,) = desk.library.record(live.id).timeline.takes
    began = datetime.now().astimezone() - timedelta(seconds=take.frames / take.rate)
    desk.library.keep_takes(live.id, (replace(take, started_at=began.isoformat()),))
    return import_marks(desk, live.id, far, error_s=0.0)


def test_changes_made_while_the_host_was_away_leave_with_the_new_marks(
    page: Page, companion: Companion, live: LiveInterview, desk: RunningDesk, tmp_path: Path
):
    come_in(page, companion)
    mark_all(page, live, "1234")
    let_go(page, companion)
    page.keyboard.press("5")
    deed(page, "star", "problem")
    deed(page, "note", "goal")
    page.keyboard.type("by March")
    page.keyboard.press("Enter")
    deed(page, "undo", "trigger")
    assert page.locator("#trouble").inner_text().startswith("Not connected. 4 entries wait")
    far = saved(page, tmp_path)
    found = brought_in(desk, live, far)
    assert ([str(mark.kind) for mark in found.marks], found.late) == (["criterion"], 0)
    kept = {str(mark.kind): mark for mark in desk.library.record(live.id).marks}
    assert sorted(kept) == ["barrier", "criterion", "goal", "problem"]
    assert [kind for kind, mark in kept.items() if mark.starred] == ["problem"]
    assert kept["goal"].note == "by March"
    again = import_marks(desk, live.id, far, error_s=0.0)
    assert (again.marks, again.changed, again.taken_back) == ((), (), ())


def test_the_later_wording_wins_and_what_the_host_took_back_stays_away(
    page: Page, companion: Companion, live: LiveInterview, desk: RunningDesk, tmp_path: Path
):
    come_in(page, companion)
    mark_all(page, live, "123")
    problem, goal, trigger = live.marks
    let_go(page, companion)
    live.change_mark(replace(problem, note="the host, before"))
    for kind, words in (("problem", "Kim, after"), ("goal", "Kim, before"), ("trigger", "Kim")):
        deed(page, "note", kind)
        page.keyboard.type(words)
        page.keyboard.press("Enter")
    live.change_mark(replace(goal, note="the host, after"))
    live.undo_mark(trigger.id)
    far = saved(page, tmp_path)
    found = brought_in(desk, live, far)
    assert (found.marks, found.taken_back, found.late) == ((), (), 2)
    notes = {mark.kind: mark.note for mark in desk.library.record(live.id).marks}
    assert notes == {MarkKind.PROBLEM: "Kim, after", MarkKind.GOAL: "the host, after"}


def test_a_star_set_while_the_host_was_away_takes_no_note_of_the_host_with_it(
    page: Page, companion: Companion, live: LiveInterview
):
    """The way back is there again: the same page, one interview."""
    come_in(page, companion)
    mark_all(page, live, "1")
    page.context.set_offline(True)
    page.locator("#trouble", has_text="Not connected").wait_for()
    deed(page, "star", "problem")
    live.change_mark(replace(live.marks[0], note="asks the CFO"))
    page.context.set_offline(False)
    until(lambda: live.marks[0].starred)
    assert live.marks[0].note == "asks the CFO"


def test_changes_of_an_earlier_interview_are_not_sent_to_the_next(
    page: Page, companion: Companion, live: LiveInterview, tmp_path: Path
):
    come_in(page, companion)
    mark_all(page, live, "1")
    page.context.set_offline(True)
    page.locator("#trouble", has_text="Not connected").wait_for()
    deed(page, "star", "problem")
    again = page.context.new_page()
    again.add_init_script(OF_ANOTHER)
    again.goto(companion.address)
    page.close()
    again.context.set_offline(False)
    again.locator("#trouble", has_text="an earlier interview").wait_for()
    far = saved(again, tmp_path)
    assert [change.said.starred for change in far.changes if change.said] == [True]
    assert not live.marks[0].starred
    again.locator("#trouble").wait_for(state="hidden")
    again.close()
