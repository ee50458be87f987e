"""A live interview with a real library, a recorder that nobody hears, and what is told of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from fakes.clock import Clock
from fakes.recorder import FakeRecorder
from firsthand.core.interview import Participant, Setup, Study
from firsthand.core.news import News, TroubleMet
from firsthand.core.ports import MicrophoneSource
from firsthand.errors import FirsthandError
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview

RATE = 16_000
GUIDE = """# Test
## Opening (opening, 1 min)
- How's business?
## Exploring (exploring, 5 min)
- What happened last time?
## Reveal (reveal, 1 min)
- Here it is.
"""
SETUP = Setup(Study("Late parts"), Participant("B-01"), GUIDE, "test")


@dataclass
class Scene:
    desk: Desk
    clock: Clock
    told: list[News] = field(default_factory=list)
    recorder: FakeRecorder | None = None

    def start(self, setup: Setup = SETUP) -> LiveInterview:
        return LiveInterview.start(self.desk, setup, MicrophoneSource(rate=RATE))

    def kept(self) -> list[News]:
        """What was told once everything asked so far is on the disk."""
        self.desk.shelf.do(lambda library: None).result()
        return self.told

    def troubles(self) -> list[FirsthandError]:
        return [news.error for news in self.told if isinstance(news, TroubleMet)]
