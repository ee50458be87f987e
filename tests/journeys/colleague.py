"""A colleague's browser beside an interview that runs: what its journeys do and measure alike."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fakes.desk import FakeDesk
from fakes.interviews import RATE
from fakes.recorder import FakeRecorder
from firsthand.core.ports import MicrophoneSource
from firsthand.jobs.colleagues.companion import Companion

if TYPE_CHECKING:
    from playwright.sync_api import Page

NEAR_S = 0.150
"""P5: how near a colleague's mark is to the moment of the press."""
# What the page is told of the network: up to 300 ms late on both ways.
JITTER = """
    const real = window.fetch;
    const late = () => new Promise((done) => setTimeout(done, Math.random() * 300));
    window.fetch = async (...asked) => {
      await late();
      const answer = await real(...asked);
      await late();
      return answer;
    };
"""
# When a key really went down, for the test to compare with: this computer's own clock.
PRESSES = """
    window.presses = [];
    addEventListener("keydown", (event) => {
      window.presses.push(performance.timeOrigin + event.timeStamp);
    }, true);
"""


@dataclass
class RunningDesk(FakeDesk):
    """A desk whose recording really runs."""

    running: list[FakeRecorder] = field(default_factory=list)

    def open_recorder(self, folder, source):
        self.running.append(FakeRecorder(folder, MicrophoneSource(rate=RATE)))
        return self.running[-1]


def come_in(page: Page, companion: Companion, name: str = "Kim") -> None:
    companion.pairing.new_key()
    page.goto(companion.link)
    page.wait_for_selector("#room:not([hidden])")
    page.fill("#my-name", name)
    page.press("#my-name", "Enter")
    page.wait_for_selector("#naming", state="hidden")


def monotonic_of(wall_ms: float) -> float:
    """A moment of the wall clock on the recording's."""
    return time.monotonic() - (time.time() - wall_ms / 1000)
