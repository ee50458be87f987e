"""A colleague's browser from the QR code to quotes: marks, a cut network, the way back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import soundfile
from playwright.sync_api import BrowserContext, Page

from fakes.interviews import RATE
from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.core.marks import MarkKind
from firsthand.core.news import QuoteChanged
from firsthand.core.ports import FileSource, RecorderState
from firsthand.core.quotes import Quote, QuoteId
from firsthand.core.timeline import Frame
from firsthand.jobs.colleagues.companion import Companion, Prompt
from firsthand.jobs.colleagues.far_file import read_far_marks
from firsthand.jobs.colleagues.far_marks import write_page
from firsthand.jobs.live.interview import LiveInterview
from firsthand.jobs.sample import sample
from journeys.colleague import JITTER, NEAR_S, PRESSES, RunningDesk, come_in, monotonic_of
from journeys.typed import MODEL, SAMPLE


def misses(live: LiveInterview, desk: RunningDesk, presses: list[float]) -> list[float]:
    """Seconds between each press and the mark it became, in order."""
    frames = [mark.frame for mark in live.marks]
    assert len(frames) == len(presses)
    meant = [desk.running[0].frame_at(monotonic_of(press)) for press in presses]
    return [(frame - want) / RATE for frame, want in zip(frames, meant, strict=True)]


def test_the_key_of_the_code_opens_the_page_and_leaves_the_address_bar(
    page: Page, companion: Companion
):
    come_in(page, companion)
    assert page.evaluate("location.hash") == ""
    assert page.evaluate("document.cookie") == ""
    assert [one.name for one, _ in companion.colleagues] == ["Kim"]
    assert page.locator("#plain").is_visible()


def test_a_pin_opens_once_the_host_has_seen_the_same_sign(page: Page, companion: Companion):
    page.goto(companion.address)
    page.fill("#door-name", "Lou")
    page.fill("#pin", "nonono")
    page.press("#pin", "Enter")
    page.locator("#door-trouble", has_text="not the PIN").wait_for()
    page.fill("#pin", companion.pairing.pin)
    page.press("#pin", "Enter")
    page.wait_for_selector("#sign-box:not([hidden])")
    (waiting,) = companion.waiting
    assert (waiting.name, waiting.sign) == ("Lou", page.inner_text("#sign"))
    assert companion.colleagues == ()
    companion.pairing.admit(waiting.id)
    page.wait_for_selector("#room:not([hidden])")


def test_a_device_that_lost_its_cookie_comes_back_to_its_own_marks(
    page: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("1")
    until(lambda: len(live.marks) == 1)
    page.locator("#marks .waiting").first.wait_for(state="detached")
    chrome.clear_cookies()
    page.reload()
    page.wait_for_selector("#door:not([hidden])")
    assert page.input_value("#door-name") == "Kim"
    page.fill("#pin", companion.pairing.pin)
    page.press("#pin", "Enter")
    page.wait_for_selector("#sign-box:not([hidden])")
    companion.pairing.admit(companion.waiting[0].id)
    page.click("#marks [data-deed^='undo ']")
    until(lambda: live.marks == ())
    assert [one.name for one, _ in companion.colleagues] == ["Kim"]


def test_a_browser_that_is_ended_keeps_its_cookie(
    page: Page, chrome: BrowserContext, companion: Companion
):
    come_in(page, companion)
    assert all(cookie["expires"] > 0 for cookie in chrome.cookies())


def test_keys_mark_note_star_undo_and_ask(
    page: Page, companion: Companion, live: LiveInterview, prompts: list[Prompt]
):
    come_in(page, companion)
    page.keyboard.press("4")
    until(lambda: live.marks)
    page.keyboard.press("n")
    page.keyboard.type("<img src=x onerror=alert(1)> CFO")
    page.keyboard.press("Enter")
    page.keyboard.press("f")
    until(lambda: live.marks[0].starred and live.marks[0].note)
    (mark,) = live.marks
    assert (mark.kind, mark.note) == (MarkKind.BARRIER, "<img src=x onerror=alert(1)> CFO")
    assert page.locator("#marks .note").inner_text() == mark.note
    assert page.locator("#marks img").count() == 0
    page.keyboard.press("z")
    until(lambda: not live.marks)
    page.keyboard.press("a")
    page.keyboard.type("ask about the CFO")
    page.keyboard.press("Enter")
    until(lambda: prompts)
    assert prompts == [Prompt("Kim", "ask about the CFO")]
    ask = page.locator("#ask")
    page.wait_for_selector("#ask[placeholder='Shown to the interviewer.']")
    ask.type("and when")
    assert ask.get_attribute("placeholder") == ""
    ask.fill("")


def test_a_mark_is_called_a_quote_once_it_has_its_words(
    page: Page, companion: Companion, live: LiveInterview, desk: RunningDesk
):
    come_in(page, companion)
    companion.allow_captions(True)
    page.keyboard.press("m")
    until(lambda: live.marks)
    page.locator("#marks .kind", has_text="mark").wait_for()
    said = Quote(QuoteId("q"), live.marks[0].id, "Every Friday it is wrong.", Frame(0), Frame(9))
    desk.tell(QuoteChanged(live.id, said))
    page.locator("#marks .kind", has_text="quote").wait_for()
    page.locator("#note-label", has_text="Note for quote").wait_for()
    page.click("#language")
    page.locator("#marks .kind", has_text="Zitat").wait_for()
    assert page.inner_text("[data-kind=quote] span") == "Markierung"
    assert page.inner_text("#note-label").startswith("Notiz zu Zitat um")


def test_words_of_a_moment_that_two_people_marked_stand_on_the_card_of_both(
    page: Page, companion: Companion, live: LiveInterview, desk: RunningDesk
):
    come_in(page, companion)
    companion.allow_captions(True)
    first = live.mark(MarkKind.TRIGGER, note="asks the CFO")
    page.locator("#marks li").wait_for()
    page.keyboard.press("m")
    until(lambda: len(live.marks) == 2)
    page.locator("#marks .agreed").wait_for()
    said = Quote(QuoteId("q"), first.id, "Every Friday it is wrong.", Frame(0), Frame(9))
    desk.tell(QuoteChanged(live.id, said))
    page.locator("#marks .words", has_text="Every Friday it is wrong.").wait_for()
    assert page.inner_text("#marks .kind") == "quote"
    assert page.inner_text("#marks .note") == "interviewer’s computer: asks the CFO"


def test_every_button_has_a_name_and_two_languages(page: Page, companion: Companion):
    come_in(page, companion)
    page.keyboard.press("1")
    page.wait_for_selector("#marks li button")
    for language in ("de", "en"):
        page.click("#language")
        assert page.evaluate("document.documentElement.lang") == language
        nameless = page.evaluate(
            """[...document.querySelectorAll("button, input")]
            .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim()
              || (one.labels && one.labels[0] && one.labels[0].textContent.trim())))
            .map((one) => one.id)"""
        )
        assert nameless == []


def test_the_same_moment_marked_by_two_is_one_line(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("m")
    live.mark(MarkKind.QUOTE)
    page.wait_for_selector("#marks .agreed")
    assert page.locator("#marks li").count() == 1


def test_a_late_network_moves_no_mark(
    page: Page, companion: Companion, live: LiveInterview, desk: RunningDesk
):
    page.add_init_script(JITTER)
    come_in(page, companion)
    page.evaluate("window.presses.length = 0")
    for _ in range(10):
        page.keyboard.press("m")
        page.wait_for_timeout(50)
    until(lambda: len(live.marks) == 10, within_s=40)
    found = misses(live, desk, page.evaluate("window.presses"))
    assert max(map(abs, found)) <= NEAR_S
    stated = [mark.error_frames / RATE for mark in live.marks]
    assert all(abs(miss) <= error + 0.02 for miss, error in zip(found, stated, strict=True))


def test_marks_of_a_cut_network_and_a_reload_arrive_once_and_stand_where_they_were_pressed(
    page: Page,
    chrome: BrowserContext,
    companion: Companion,
    live: LiveInterview,
    desk: RunningDesk,
):
    come_in(page, companion)
    page.keyboard.press("m")
    until(lambda: len(live.marks) == 1)
    # The page knows, too: a mark whose answer was cut off would wait with the others.
    page.locator("#marks li:not(.waiting)").wait_for()
    page.evaluate("window.presses.length = 0")
    first = live.marks[0].id
    chrome.set_offline(True)
    for key in "1234":
        page.keyboard.press(key)
        page.wait_for_timeout(100)
    page.wait_for_selector("#marks .waiting")
    page.locator("#trouble", has_text="4 entries wait").wait_for()
    presses = page.evaluate("window.presses")
    with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
        page.reload()
    assert len(live.marks) == 1
    chrome.set_offline(False)
    page.goto(companion.address)
    page.wait_for_selector("#room:not([hidden])")
    page.keyboard.press("5")
    until(lambda: len(live.marks) >= 6)
    page.locator("#marks .waiting").first.wait_for(state="detached")
    presses += page.evaluate("window.presses")
    kinds = [str(mark.kind) for mark in live.marks if mark.id != first]
    assert kinds == ["problem", "goal", "trigger", "barrier", "criterion"]
    live.undo_mark(first)
    assert max(map(abs, misses(live, desk, presses))) <= NEAR_S


def test_the_end_of_the_interview_is_said_and_ends_the_marking(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("m")
    until(lambda: live.marks)
    live.stop()
    page.locator("#state", has_text="Ended").wait_for()
    page.keyboard.press("m")
    assert page.locator("#marks li").count() == 1
    assert page.locator("#save").is_hidden()


def test_marks_pressed_in_a_running_rehearsal_become_what_was_said(
    tmp_path: Path, chrome: BrowserContext
):
    """Over HTTPS, on the real recorder and the real model."""
    shown = sample()
    frames, rate = soundfile.read(shown.audio, frames=72 * 16_000)
    soundfile.write(tmp_path / "start.wav", frames, rate)
    wanted = [mark for mark in shown.marks if mark.seconds < 70]
    speed = 4.0
    with open_desk(tmp_path / "home", model=MODEL) as desk:
        live = LiveInterview.start(desk, shown.setup, FileSource(tmp_path / "start.wav", speed))
        companion = Companion.start(desk, live, address="127.0.0.1")
        page = chrome.new_page()
        come_in(page, companion)
        for mark in wanted:
            until(lambda at=mark.seconds: live.now() / live.rate >= at, within_s=60)
            page.keyboard.press("m")
        until(lambda: len(live.marks) == len(wanted))
        until(lambda: live.status().state is RecorderState.ENDED, within_s=60)
        finishing = live.stop(improves=False)
        assert finishing.wait(120)
        page.close()
        with desk.reading() as library:
            record = library.record(live.id)
    assert finishing.error is None
    assert [mark.author for mark in record.marks] == ["Kim"] * len(wanted)
    assert len(record.quotes) == len(wanted)
    said = sum(
        any(abs(quote.start / live.rate - start) < 1 for start in _notable_starts())
        for quote in record.quotes
    )
    assert said >= len(wanted) - 1


def _notable_starts() -> list[float]:
    truth = json.loads((SAMPLE / "truth.json").read_text("utf-8"))
    return [one["start"] for one in truth["sentences"] if one["notable"]]


def test_the_page_in_one_file_marks_without_a_network_and_saves_what_can_be_imported(
    chrome: BrowserContext, tmp_path: Path
):
    write_page(tmp_path / "page.html")
    page = chrome.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.add_init_script(PRESSES)
    chrome.set_offline(True)
    page.goto((tmp_path / "page.html").as_uri())
    page.fill("#my-name", "Ana")
    page.press("#my-name", "Enter")
    page.evaluate("window.presses.length = 0")
    page.keyboard.press("3")
    page.keyboard.press("9")
    presses = page.evaluate("window.presses")
    with page.expect_download() as saved:
        page.click("#save")
    saved.value.save_as(tmp_path / "marks.json")
    chrome.set_offline(False)
    page.close()
    far = read_far_marks(tmp_path / "marks.json")
    assert far.author == "Ana"
    assert [mark.said.kind for mark in far.marks] == [MarkKind.TRIGGER, MarkKind.SURPRISE]
    assert [mark.wall_s * 1000 for mark in far.marks] == pytest.approx(presses, abs=20)
    assert [url for url in asked if not url.startswith(("file:", "blob:", "data:"))] == []
