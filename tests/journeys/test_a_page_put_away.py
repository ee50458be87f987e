"""A colleague's page on a device that slept, was opened twice, or was opened anew unmeasured."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page

from fakes.browser import evaluated
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import NEAR_S, come_in

# The page's own clock and queue on a time of ours. Sleep stops the page's clock, not the others.
TIME = """
    const time = { now: 5000, slept: 0 };
    const pass = (ms) => { time.now += ms; };
    const sleep = (ms) => { time.slept += ms; };
    const host = () => 1000000 + time.now + time.slept;
    const clockOf = () => new HostClock(() => time.now, () => 1.7e12 + time.now + time.slept);
    const measure = (clock) => {
      const out = clock.now(); pass(10); const there = host(); pass(10);
      clock.add(out, clock.now(), there);
    };
    const kept = {};
    const store = {
      read: (key, otherwise) => key in kept ? JSON.parse(kept[key]) : otherwise,
      write: (key, value) => { kept[key] = JSON.stringify(value); return true; },
    };
    // The host: the same mark again changes nothing, as with the real one.
    const arrived = new Map();
    const net = { isCut: false, losesAnswers: false };
    const post = async (path, letter) => {
      if (net.isCut) throw new TypeError("no network");
      if (path === "/marks/change") Object.assign(arrived.get(letter.id), letter);
      for (const mark of letter.marks || []) {
        if (!arrived.has(mark.id)) arrived.set(mark.id, { ...mark });
      }
      if (net.losesAnswers) throw new TypeError("the answer was lost");
      return { marks: (letter.marks || []).map(({ id }) => ({ id, is: "kept" })) };
    };
    const open = (clock) => {
      const queue = new Queue(store, clock, post);
      queue.session = "one";
      return queue;
    };
    const flush = (queue) => queue.flush().catch(() => {});
"""

WOKEN = """
    async () => { %s
      const clock = clockOf(), queue = open(clock);
      measure(clock); clock.watch();
      sleep(60000);
      pass(5);
      const made = queue.add("problem", clock.now()), truth = host();
      await flush(queue);
      const early = arrived.size;
      measure(clock);
      await flush(queue);
      const mark = arrived.get(made.id);
      return { early, miss: mark.host_ms - truth, stated: mark.error_ms };
    }
"""

NEVER_MEASURED = """
    async () => { %s
      const first = clockOf(), before = open(first);
      measure(first);
      const reopened = open(clockOf());
      const made = reopened.add("goal", time.now), truth = host();
      pass(3000); sleep(20000);
      const clock = clockOf(), queue = open(clock);
      measure(clock);
      await flush(queue);
      const mark = arrived.get(made.id);
      return { left: queue.length, miss: mark?.host_ms - truth, stated: mark?.error_ms };
    }
"""

TWO_TABS = """
    async () => { %s
      const clock = clockOf(), one = open(clock), other = open(clock);
      measure(clock);
      net.isCut = true;
      const mine = one.add("problem", clock.now());
      other.add("goal", clock.now());
      await flush(other);
      const opened = open(clock), adopted = opened.marks.length;
      net.isCut = false;
      one.change({ ...mine, note: "new CFO" });
      await flush(opened); await flush(other); await flush(one);
      const found = [...arrived.values()].map((mark) => [mark.kind, mark.note]).sort();
      return { adopted, found, left: open(clock).length };
    }
"""

ANSWER_LOST = """
    async () => { %s
      const clock = clockOf(), queue = open(clock);
      measure(clock);
      const made = queue.add("problem", clock.now());
      net.losesAnswers = true;
      await flush(queue);
      queue.change({ ...made, note: "new CFO" });
      await flush(queue);
      net.losesAnswers = false;
      await flush(queue);
      return { note: arrived.get(made.id).note, left: queue.length };
    }
"""

# A stream that a sleeping device left half open: nothing comes, and nothing says so.
HALF_OPEN = """
    const Real = window.EventSource;
    window.streams = [];
    window.EventSource = class extends Real {
      constructor(...told) { super(...told); window.streams.push(this); }
      addEventListener(name, hear) {
        super.addEventListener(name, (event) => { if (!this.isDeaf) hear(event); });
      }
    };
    window.EventSource.CLOSED = Real.CLOSED;
"""


def test_a_press_right_after_waking_waits_to_be_measured_and_stands_where_it_was(
    chrome: BrowserContext,
):
    found = evaluated(chrome, WOKEN % TIME)
    assert found["early"] == 0
    assert abs(found["miss"]) <= found["stated"] <= NEAR_S * 1000


def test_a_mark_of_a_page_that_never_reached_the_host_is_placed_by_the_time_of_day(
    chrome: BrowserContext,
):
    found = evaluated(chrome, NEVER_MEASURED % TIME)
    assert found["left"] == 0
    assert abs(found["miss"]) <= 100
    assert 500 <= found["stated"] <= 2000


def test_two_tabs_keep_the_marks_of_both(chrome: BrowserContext):
    found = evaluated(chrome, TWO_TABS % TIME)
    both = [["goal", ""], ["problem", "new CFO"]]
    assert found == {"adopted": 2, "found": both, "left": 0}


def test_a_note_on_a_mark_whose_answer_was_lost_arrives(chrome: BrowserContext):
    assert evaluated(chrome, ANSWER_LOST % TIME) == {"note": "new CFO", "left": 0}


def test_a_stream_that_fell_silent_is_opened_anew(
    page: Page, companion: Companion, live: LiveInterview
):
    page.add_init_script(HALF_OPEN)
    come_in(page, companion)
    page.locator("#state", has_text="Recording").wait_for()
    page.evaluate("window.streams.forEach((one) => { one.isDeaf = true; })")
    live.pause()
    page.locator("#state", has_text="Paused").wait_for(timeout=20_000)
