"""A colleague's page on a phone, a tablet and a laptop: what a thumb hits, what an eye can read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from fakes.waiting import until
from firsthand.capture.recorder import answer, watches
from firsthand.companion import pairing
from firsthand.core.ports import RecorderState
from firsthand.jobs.colleagues.companion import Companion, Prompt
from firsthand.jobs.colleagues.far_marks import write_page
from firsthand.jobs.live.interview import LiveInterview
from firsthand.resources import resource
from journeys.colleague import RunningDesk, come_in

SIZES = {
    "phone": (390, 844),
    "small phone": (320, 568),
    "low phone": (360, 640),
    "low laptop": (1280, 720),
    "tablet": (820, 1180),
    "laptop": (1366, 768),
}
# What is too small for a thumb, too faint to read, cut off, or wider than the screen.
FAULTS = """() => {
  const found = [];
  const numbers = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = colour.map((one) => one / 255)
      .map((one) => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (one) => {
    for (; one; one = one.parentElement) {
      const colour = numbers(getComputedStyle(one).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  for (const one of document.querySelectorAll("button, input")) {
    const { width, height } = one.getBoundingClientRect();
    const isSmall = one.offsetParent && Math.min(width, height) < 43.9;
    if (isSmall) found.push(`small: ${one.id} ${one.textContent}`);
  }
  for (const one of document.querySelectorAll("body *")) {
    const says = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!says || !one.offsetParent || one.classList.contains("unseen")) continue;
    const style = getComputedStyle(one), below = ground(one), part = Number(style.opacity);
    const ink = numbers(style.color).slice(0, 3).map((c, n) => c * part + below[n] * (1 - part));
    const [dark, bright] = [light(ink), light(below)].sort((a, b) => a - b);
    if ((bright + 0.05) / (dark + 0.05) < 4.5) found.push(`faint: ${one.textContent}`);
    const button = one.closest("button");
    const isCut = (style.overflow !== "visible" && one.scrollWidth > one.clientWidth + 1)
      || (button && button.scrollWidth > button.clientWidth);
    if (isCut) found.push(`cut: ${one.textContent}`);
  }
  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the screen");
  return found;
}"""


# Whether a finger hits a button in its middle, and nothing that lies over it.
IS_SEEN = """(one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + height / 2);
  return Boolean(hit) && hit.closest("button") === one;
}"""


@pytest.fixture(params=SIZES)
def sized(request: pytest.FixtureRequest, page: Page) -> Iterator[Page]:
    before = page.viewport_size
    width, height = SIZES[request.param]
    page.set_viewport_size({"width": width, "height": height})
    yield page
    page.emulate_media(color_scheme="light")
    if before is not None:
        page.set_viewport_size(before)


def test_everything_can_be_hit_and_read_in_both_themes(
    sized: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    sized.goto(companion.address)
    sized.wait_for_selector("#door:not([hidden])")
    for language in ("Deutsch", "English"):
        if sized.inner_text("#language") == language:
            sized.click("#language")
        assert sized.evaluate(FAULTS) == []
    sized.click("#language")
    come_in(sized, companion, "Annegret von Hohenlohe-Langenburg")
    companion.allow_captions(True)
    sized.click("[data-kind=alternative]")
    sized.click("[data-kind=follow-up]")
    sized.fill("#note", "<b>Donaudampfschifffahrtsgesellschaftskapitänsmützenhersteller</b> pays")
    until(lambda: any(mark.note for mark in live.marks))
    chrome.set_offline(True)
    sized.locator("#trouble", has_text="Nicht verbunden").wait_for()
    for theme in ("light", "dark"):
        sized.emulate_media(color_scheme=theme)
        assert sized.evaluate(FAULTS) == []


@pytest.mark.parametrize("text", ["150%", "200%"])
def test_in_larger_text_nothing_is_cut_and_nobody_scrolls_sideways(
    sized: Page, chrome: BrowserContext, companion: Companion, text: str
):
    come_in(sized, companion)
    sized.click("#language")
    companion.allow_captions(True)
    for key in "m9":
        sized.keyboard.press(key)
    sized.locator("#marks li button").first.wait_for()
    chrome.set_offline(True)
    sized.fill("#ask", "Frag nach dem CFO")
    sized.press("#ask", "Enter")
    sized.locator("#unasked", has_text="Noch nicht gesendet").wait_for()
    sized.evaluate(f"document.documentElement.style.fontSize = '{text}'")
    assert sized.evaluate(FAULTS) == []


def test_a_kind_stands_on_one_line_on_a_low_phone(page: Page, companion: Companion):
    page.set_viewport_size({"width": 360, "height": 640})
    come_in(page, companion)
    page.click("#language")
    line, *others = (
        one.evaluate("(one) => one.getClientRects()[0].height")
        for one in page.locator(".kind-button:not(.kind-quote) span").all()
    )
    assert {round(other) for other in others} == {round(line)}


def test_the_buttons_stay_under_the_thumb_while_words_come(page: Page, companion: Companion):
    come_in(page, companion)
    page.set_viewport_size({"width": 390, "height": 844})
    tops = set()
    for words in (["Yes."], ["Yes.", "No."], ["And every Friday it is wrong again. " * 4] * 3):
        companion._server.tell("captions", words)
        page.locator("#captions p", has_text=words[-1].strip()).last.wait_for()
        tops.add(page.evaluate("document.querySelector('[data-kind=quote]').offsetTop"))
    page.context.set_offline(True)
    page.locator("#trouble", has_text="Not connected").wait_for()
    tops.add(page.evaluate("document.querySelector('[data-kind=quote]').offsetTop"))
    assert len(tops) == 1


def test_the_buttons_stay_under_the_thumb_when_there_is_something_to_save(
    chrome: BrowserContext, tmp_path: Path
):
    """On the page that is one file: what saves it lies above the buttons."""
    write_page(tmp_path / "page.html")
    page = chrome.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto((tmp_path / "page.html").as_uri())
    page.evaluate("localStorage.clear()")
    page.reload()
    top = "document.querySelector('[data-kind=quote]').offsetTop"
    before = page.evaluate(top)
    assert page.locator("#save").is_hidden()
    page.click("[data-kind=goal]")
    page.locator("#save").wait_for()
    assert page.evaluate(top) == before
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate("scrollTo(0, 0)")
    assert page.locator("#save").evaluate(IS_SEEN)
    page.close()


@pytest.mark.parametrize(
    ("size", "last"), [((360, 640), "[data-kind=follow-up]"), ((1280, 720), "#note")]
)
def test_all_that_marks_is_on_a_low_screen_without_scrolling(
    page: Page, companion: Companion, size: tuple[int, int], last: str
):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    come_in(page, companion)
    companion.allow_captions(True)
    companion._server.tell("captions", ["And every Friday it is wrong again. " * 4] * 3)
    page.locator("#captions p").first.wait_for()
    page.keyboard.press("m")
    page.wait_for_selector("#marks li")
    page.evaluate("scrollTo(0, 0)")
    below = page.evaluate(f"document.querySelector('{last}').getBoundingClientRect().bottom")
    assert below <= size[1]


def test_what_is_wrong_and_what_to_do_is_seen_from_anywhere_on_the_page(
    page: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    page.set_viewport_size({"width": 360, "height": 640})
    come_in(page, companion)
    for _ in range(6):
        page.click("[data-kind=goal]")
    until(lambda: len(live.marks) == 6)
    chrome.set_offline(True)
    page.click("[data-kind=reason]")
    page.locator("#trouble", has_text="1 entry waits").wait_for()
    for there in (0, 10_000):
        page.evaluate(f"scrollTo(0, {there})")
        for part in ("#trouble", "#save"):
            box = page.locator(part).bounding_box()
            assert box is not None
            assert 0 <= box["y"] <= 640 - box["height"]


def test_on_a_low_phone_without_a_network_most_kinds_are_still_under_the_thumb(
    page: Page, chrome: BrowserContext, companion: Companion
):
    page.set_viewport_size({"width": 360, "height": 640})
    come_in(page, companion)
    page.click("#language")
    companion.allow_captions(True)
    companion._server.tell("captions", ["And every Friday it is wrong again. " * 4] * 3)
    page.locator("#captions p").first.wait_for()
    chrome.set_offline(True)
    page.keyboard.press("m")
    page.locator("#trouble", has_text="1 Eingabe wartet").wait_for()
    page.evaluate("scrollTo(0, 0)")
    kinds = page.locator(".kind-button").all()
    assert sum(one.evaluate(IS_SEEN) for one in kinds) >= 9


def test_what_is_wrong_leaves_most_of_the_screen_free_in_twice_the_text(
    page: Page, chrome: BrowserContext, companion: Companion
):
    page.set_viewport_size({"width": 360, "height": 640})
    come_in(page, companion)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    chrome.set_offline(True)
    page.keyboard.press("m")
    page.locator("#trouble", has_text="1 entry waits").wait_for()
    page.evaluate("scrollTo(0, 10_000)")
    box = page.locator("#bar").bounding_box()
    assert box is not None
    assert box["height"] <= 0.4 * 640
    page.focus("#save")
    assert page.locator("#save").evaluate(IS_SEEN)


def test_colours_that_the_system_forces_still_tell_states_apart(
    page: Page, companion: Companion, live: LiveInterview
):
    page.emulate_media(forced_colors="active", color_scheme="dark")
    come_in(page, companion)
    look = "getComputedStyle(document.querySelector('{}')).{}"
    dot = look.format("#dot", "backgroundColor")
    page.locator("#state", has_text="Recording").wait_for()
    recording, kinds = page.evaluate(dot), page.evaluate(look.format("[data-kind=goal]", "color"))
    live.pause()
    page.locator("#state", has_text="Paused").wait_for()
    assert page.evaluate(dot) != recording
    live.resume()
    live.stop()
    page.locator("#question", has_text="The interview has ended").wait_for()
    assert page.evaluate(look.format("[data-kind=goal]", "color")) != kinds
    page.emulate_media(forced_colors="none", color_scheme="light")


def test_a_silent_word_that_could_not_be_sent_says_so_and_stays(
    page: Page, chrome: BrowserContext, companion: Companion, prompts: list[Prompt]
):
    come_in(page, companion)
    chrome.set_offline(True)
    page.fill("#ask", "ask about the CFO")
    page.press("#ask", "Enter")
    page.locator("#unasked", has_text="Not sent yet").wait_for()
    assert page.inner_text("#said").startswith("Not sent yet")
    assert page.input_value("#ask") == "ask about the CFO"
    chrome.set_offline(False)
    page.locator("#state", has_text="Recording").wait_for()
    page.press("#ask", "Enter")
    until(lambda: [one.text for one in prompts] == ["ask about the CFO"])
    page.locator("#unasked").wait_for(state="hidden")


def test_after_the_end_nothing_looks_as_if_it_could_be_marked(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("m")
    until(lambda: live.marks)
    page.locator("#marks li:not(:has(.waiting))").wait_for()
    live.stop()
    page.locator("#question", has_text="all marks have arrived").wait_for()
    assert page.locator("#kinds button:not([aria-disabled])").count() == 0
    assert page.locator("#ask-form").is_hidden()
    page.keyboard.press("1")
    assert page.inner_text("#said").startswith("The interview has ended")
    page.keyboard.press("f")
    page.locator("#trouble", has_text="Not everything has arrived").wait_for()
    assert page.inner_text("#question") == "The interview has ended."
    assert page.locator("#save").is_visible()
    assert page.evaluate(FAULTS) == []


def test_at_the_door_nothing_is_said_to_be_lost(page: Page, companion: Companion):
    page.goto(companion.address)
    page.wait_for_selector("#door:not([hidden])")
    assert page.locator("#trouble").is_hidden()
    assert "Not connected" not in page.inner_text("body")


def test_a_network_lost_at_the_door_sends_nobody_back_to_the_pin(
    page: Page, chrome: BrowserContext, companion: Companion
):
    page.goto(companion.address)
    page.fill("#pin", companion.pairing.pin)
    page.press("#pin", "Enter")
    page.wait_for_selector("#sign-box:not([hidden])")
    chrome.set_offline(True)
    for _ in range(2):
        page.wait_for_event("requestfailed")
    assert page.locator("#sign-box").is_visible()
    chrome.set_offline(False)
    companion.pairing.admit(companion.waiting[0].id)
    page.wait_for_selector("#room:not([hidden])")


def test_a_german_page_says_in_german_why_the_door_stays_shut(page: Page, companion: Companion):
    page.goto(companion.address)
    page.click("#language")
    for _ in range(5):
        page.fill("#pin", "nonono")
        page.press("#pin", "Enter")
        page.locator("#door-trouble", has_text="Das ist nicht die PIN").wait_for()
    page.press("#pin", "Enter")
    page.locator("#door-trouble", has_text="Diese PIN gilt nicht mehr").wait_for()
    page.click("#language")
    assert page.inner_text("#door-trouble") == "This PIN is no longer valid. Ask for a new one."


def test_a_clock_runs_and_a_word_is_there_while_sound_is_only_in_memory(
    page: Page, companion: Companion, desk: RunningDesk
):
    come_in(page, companion)
    desk.running[0].warning = answer.SLOW_DISK
    desk.running[0]._state = RecorderState.IN_MEMORY
    page.locator("#state", has_text="Kept in memory").wait_for()
    page.locator("#trouble", has_text="The disk is slow").wait_for()
    page.click("#language")
    page.locator("#state", has_text="Noch im Speicher").wait_for()
    page.locator("#trouble", has_text="Die Platte ist langsam").wait_for()
    desk.running[0]._state = RecorderState.RECORDING


def test_every_state_and_every_sentence_of_the_host_has_its_german():
    words = (resource("companion") / "words.js").read_text("utf-8")
    refusals = re.findall(r'Refused\(\s*"([^"]+)"', Path(pairing.__file__).read_text("utf-8"))
    warnings = [text for name, text in vars(watches).items() if name.isupper()]
    said = [*refusals, *(text for text in warnings if isinstance(text, str))]
    said += [answer.NO_ANSWER, answer.SLOW_DISK]
    assert len(said) >= 15
    assert [text for text in said if f'"{text}":' not in words] == []
    for state in RecorderState:
        assert re.findall(rf'^    "?{state}"?: ', words, re.M).__len__() == 2, state
