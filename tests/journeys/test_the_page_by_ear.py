"""A colleague's page as a screen reader has it: names, roles, order, what is announced."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page

from fakes.waiting import until
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import come_in

CONTROLS = {"button", "textbox", "link", "checkbox"}
# Every text that a polite region was given, in order.
ANNOUNCED = """
    window.announced = [];
    addEventListener("DOMContentLoaded", () => {
      const said = document.querySelector("[aria-live]");
      new MutationObserver(() => { if (said.textContent) window.announced.push(said.textContent); })
        .observe(said, { childList: true, characterData: true, subtree: true });
    });
"""


def tree(page: Page) -> list[dict[str, object]]:
    """What the browser tells assistive technology: role, name, properties of each node it shows."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    found = []
    for node in nodes:
        if node.get("ignored"):
            continue
        properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
        role = node.get("role", {}).get("value", "")
        name = node.get("name", {}).get("value", "")
        found.append({**properties, "role": role, "name": str(name).strip()})
    return found


def of_role(page: Page, *roles: str) -> list[str]:
    return [str(node["name"]) for node in tree(page) if node["role"] in roles]


@pytest.fixture
def inside(page: Page, companion: Companion) -> Page:
    page.add_init_script(ANNOUNCED)
    come_in(page, companion)
    return page


def test_the_door_says_what_is_asked_and_what_went_wrong(page: Page, companion: Companion):
    page.goto(companion.address)
    page.wait_for_selector("#door:not([hidden])")
    assert of_role(page, "textbox") == ["Your name", "The PIN on the interviewer’s screen"]
    assert "Take notes in this interview" in of_role(page, "heading")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Lou")
    page.keyboard.press("Tab")
    page.keyboard.type("000000" if companion.pairing.pin != "000000" else "111111")
    page.keyboard.press("Enter")
    page.locator("#door-trouble", has_text="not the PIN").wait_for()
    assert "alert" in {node["role"] for node in tree(page)}


def test_every_control_has_a_name_and_every_part_a_heading(inside: Page):
    inside.keyboard.press("1")
    inside.wait_for_selector("#marks li button")
    for language in ("de", "en"):
        inside.click("#language")
        assert inside.evaluate("document.documentElement.lang") == language
        controls = [node for node in tree(inside) if node["role"] in CONTROLS]
        assert len(controls) >= 18
        assert [node for node in controls if not node["name"]] == []
        headings = [(n["level"], n["name"]) for n in tree(inside) if n["role"] == "heading"]
        assert [level for level, _ in headings] == [1, 2, 2]
        assert all(name for _, name in headings)
        landmarks = {node["role"] for node in tree(inside)}
        assert {"banner", "main", "contentinfo", "region", "list"} <= landmarks


def test_a_kind_says_its_key_and_a_star_whether_it_is_set(inside: Page, live: LiveInterview):
    assert "1 problem" in of_role(inside, "button")
    shortcut = inside.locator("[data-kind=problem]").get_attribute("aria-keyshortcuts")
    assert shortcut == "1"
    inside.keyboard.press("1")
    until(lambda: live.marks)
    stars = [node for node in tree(inside) if str(node["name"]).startswith("Star: problem")]
    assert [node["pressed"] for node in stars] == ["false"]
    inside.keyboard.press("f")
    until(lambda: live.marks[0].starred)
    stars = [node for node in tree(inside) if str(node["name"]).startswith("Star: problem")]
    assert [node["pressed"] for node in stars] == ["true"]


def test_marks_losses_and_states_are_announced(
    inside: Page, chrome: BrowserContext, live: LiveInterview
):
    inside.keyboard.press("4")
    until(lambda: live.marks)
    inside.keyboard.press("z")
    until(lambda: not live.marks)
    chrome.set_offline(True)
    inside.locator("#trouble", has_text="Not connected").wait_for()
    chrome.set_offline(False)
    inside.locator("#state", has_text="Recording").wait_for()
    until(lambda: "Connected again." in inside.evaluate("window.announced"))
    live.pause()
    until(lambda: "Paused" in inside.evaluate("window.announced"))
    heard = inside.evaluate("window.announced")
    assert heard[0].startswith("barrier marked at 00:")
    order = ["Mark taken back.", "Not connected.", "Connected again.", "Paused"]
    places = [next(n for n, text in enumerate(heard) if text.startswith(one)) for one in order]
    assert places == sorted(places)


def test_tab_reaches_everything_in_the_order_it_is_read_and_comes_round(inside: Page):
    inside.keyboard.press("1")
    inside.wait_for_selector("#marks li button")
    wanted = inside.evaluate(
        """[...document.querySelectorAll("button, input")]
        .filter((one) => one.offsetParent !== null)
        .map((one) => one.id || one.dataset.deed || one.dataset.kind || one.textContent)"""
    )
    reached: list[str] = []
    for _ in range(2 * len(wanted)):
        inside.keyboard.press("Tab")
        here = inside.evaluate(
            """(() => { const one = document.activeElement;
            return one === document.body ? ""
              : one.id || one.dataset.deed || one.dataset.kind || one.textContent; })()"""
        )
        if here in reached:
            break
        reached += [here] if here else []
    begin = wanted.index(reached[0])
    assert reached == wanted[begin:] + wanted[:begin]
    outlines = inside.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outlines == "solid"
