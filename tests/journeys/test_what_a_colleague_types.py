"""Nothing that a colleague types on their page is lost: other marks, losses, the end."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

from fakes.waiting import until
from firsthand.core.marks import MarkKind
from firsthand.jobs.colleagues.companion import Companion, Prompt
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import come_in


def notes(live: LiveInterview) -> dict[str, str]:
    return {str(mark.kind): mark.note for mark in live.marks}


def test_a_note_half_typed_is_kept_when_the_next_moment_is_marked(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.click("[data-kind=problem]")
    page.click("#note")
    page.keyboard.type("new CFO")
    page.click("[data-kind=goal]")
    assert page.input_value("#note") == ""
    until(lambda: notes(live) == {"problem": "new CFO", "goal": ""})


def test_a_note_is_kept_while_it_is_typed(page: Page, companion: Companion, live: LiveInterview):
    """A phone may be locked, and a tab put away, before anybody presses Keep."""
    come_in(page, companion)
    page.click("[data-kind=problem]")
    page.click("#note")
    page.keyboard.type("new CFO ")
    until(lambda: notes(live) == {"problem": "new CFO"})
    page.keyboard.type("asks why")
    assert page.input_value("#note") == "new CFO asks why"
    page.reload()
    until(lambda: notes(live) == {"problem": "new CFO asks why"})


def test_a_note_typed_while_the_host_is_away_is_not_taken_from_the_field(
    page: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("1")
    until(lambda: live.marks)
    chrome.set_offline(True)
    again = chrome.new_page()
    again.goto(companion.address)
    page.close()
    again.keyboard.press("2")
    again.keyboard.press("n")
    again.keyboard.type("until the page has tried twice more to come in ")
    for _ in range(2):
        again.wait_for_event("requestfailed")
    again.keyboard.type("again")
    assert again.input_value("#note").endswith("to come in again")
    chrome.set_offline(False)
    until(lambda: "again" in notes(live).get("goal", ""))
    again.close()


def test_a_note_stays_with_its_mark_when_the_interviewer_takes_that_back(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("1")
    page.keyboard.press("2")
    until(lambda: len(live.marks) == 2)
    page.locator("#marks li:not(:has(.waiting))").nth(1).wait_for()
    page.keyboard.press("n")
    live.undo_mark(live.marks[1].id)
    until(lambda: page.locator("#marks li").count() == 1)
    page.keyboard.type("about the goal")
    page.wait_for_timeout(1200)  # nothing is to come of it, however long it is waited for
    assert notes(live) == {"problem": ""}
    assert page.input_value("#note") == "about the goal"


def test_what_is_typed_when_the_interview_ends_still_arrives(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("4")
    until(lambda: live.marks)
    page.locator("#marks li:not(:has(.waiting))").wait_for()
    page.keyboard.press("n")
    page.keyboard.type("the CFO again")
    live.stop()
    page.locator("#state", has_text="Ended").wait_for()
    assert notes(live) == {"barrier": "the CFO again"}
    assert page.locator("#trouble").is_hidden()


def test_a_word_to_the_interviewer_survives_a_reload_and_what_is_typed_while_it_is_sent(
    page: Page, companion: Companion, prompts: list[Prompt]
):
    come_in(page, companion)
    page.fill("#ask", "ask about the CFO")
    page.reload()
    page.wait_for_selector("#room:not([hidden])")
    assert page.input_value("#ask") == "ask about the CFO"
    page.press("#ask", "Enter")
    until(lambda: prompts)
    until(lambda: page.input_value("#ask") == "")
    page.reload()
    page.wait_for_selector("#room:not([hidden])")
    assert page.input_value("#ask") == ""


def test_a_name_given_while_the_host_was_away_is_told_when_it_is_back(
    page: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    companion.pairing.new_key()
    page.goto(companion.link)
    page.wait_for_selector("#room:not([hidden])")
    page.locator("#state", has_text="Recording").wait_for()
    chrome.set_offline(True)
    page.fill("#my-name", "Ana")
    page.press("#my-name", "Enter")
    chrome.set_offline(False)
    until(lambda: [one.name for one, _ in companion.colleagues] == ["Ana"])
    page.keyboard.press("m")
    until(lambda: [mark.author for mark in live.marks] == ["Ana"])
    assert live.marks[0].kind is MarkKind.QUOTE
