"""A colleague's page while its network is away: a minute, a tab opened anew, the way back."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

from fakes.browser import evaluated
from fakes.waiting import until
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import NEAR_S, come_in

# The page's own clock and queue, on a clock that this script moves: the host's runs 100 millionths
# faster, answers take up to 300 ms each way, and answers to marks are lost now and then.
MINUTE = """
    async () => {
      let now = 5000;
      const host = (at) => 1000000 + at * 1.0001;
      const clock = new HostClock(() => now, () => 1.7e12 + now);
      const arrived = new Map();
      let isCut = false, sent = 0;
      const delays = [3, 40, 210, 7, 300, 15, 120, 2];
      const measure = (n) => {
        const out = now, there = out + delays[n % 8], back = there + delays[(n + 3) % 8];
        now = back;
        clock.add(out, back, host(there));
      };
      const post = async (path, letter) => {
        if (isCut) throw new TypeError("no network");
        sent += 1;
        const answer = letter.marks.map((mark) => {
          const times = arrived.has(mark.id) ? arrived.get(mark.id).times + 1 : 1;
          if (times === 1) arrived.set(mark.id, { ...mark, times });
          else arrived.get(mark.id).times = times;
          return { id: mark.id, is: "kept" };
        });
        if (sent % 3 === 1) throw new TypeError("the answer was lost");
        return { marks: answer };
      };
      const queue = new Queue(
        { read: (key, otherwise) => otherwise, write: () => true }, clock, post);
      queue.session = "one";
      for (let n = 0; n < 8; n += 1) { measure(n); now += 200; }
      isCut = true;
      const truth = new Map();
      const start = now;
      while (now < start + 60000) {
        now += 1237;
        const made = queue.add("problem", now);
        truth.set(made.id, host(now));
        clock.watch();
        await queue.flush().catch(() => {});
      }
      const waited = queue.waiting.length;
      isCut = false;
      for (let n = 0; n < 4; n += 1) measure(n);
      for (let n = 0; n < 40 && queue.length; n += 1) await queue.flush().catch(() => {});
      return {
        waited, left: queue.length, made: truth.size, arrived: arrived.size,
        misses: [...arrived.values()].map((mark) => mark.host_ms - truth.get(mark.id)),
        stated: [...arrived.values()].map((mark) => mark.error_ms),
      };
    }
"""


def test_sixty_seconds_without_a_network_lose_no_mark_and_move_none(chrome: BrowserContext):
    found = evaluated(chrome, MINUTE)
    assert found["made"] == found["waited"] == found["arrived"] >= 48
    assert found["left"] == 0
    assert max(map(abs, found["misses"])) <= NEAR_S * 1000
    assert all(
        abs(miss) <= stated for miss, stated in zip(found["misses"], found["stated"], strict=True)
    )


def test_a_tab_opened_anew_while_the_host_is_away_goes_on_marking(
    page: Page, chrome: BrowserContext, companion: Companion, live: LiveInterview
):
    """Phones put tabs aside and open them again; a local address may come from their own store."""
    come_in(page, companion)
    page.keyboard.press("m")
    until(lambda: live.marks)
    chrome.set_offline(True)
    page.keyboard.press("1")
    page.wait_for_selector("#marks .waiting")
    again = chrome.new_page()
    again.goto(companion.address)
    again.wait_for_selector("#marks .waiting")
    again.keyboard.press("2")
    page.close()
    chrome.set_offline(False)
    until(lambda: len(live.marks) == 3)
    again.locator("#marks .waiting").first.wait_for(state="detached")
    assert [str(mark.kind) for mark in live.marks] == ["quote", "problem", "goal"]
    again.close()


def test_leaving_a_page_whose_marks_wait_is_asked_about(
    page: Page, chrome: BrowserContext, companion: Companion
):
    come_in(page, companion)
    chrome.set_offline(True)
    page.keyboard.press("m")
    page.wait_for_selector("#marks .waiting")
    page.on("dialog", lambda dialog: dialog.dismiss())
    with page.expect_event("dialog") as asked:
        page.close(run_before_unload=True)
    assert asked.value.type == "beforeunload"
    assert not page.is_closed()


def test_leaving_a_page_whose_marks_are_safe_asks_nothing(
    page: Page, companion: Companion, live: LiveInterview
):
    come_in(page, companion)
    page.keyboard.press("m")
    until(lambda: live.marks)
    page.locator("#marks li:not(:has(.waiting))").wait_for()
    with page.expect_event("close"):
        page.close(run_before_unload=True)
    assert page.is_closed()
