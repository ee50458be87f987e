"""When a fresh process has to go on with a recording, and what it finds out about the past."""

from __future__ import annotations

from pathlib import Path

from firsthand.capture.recorder.plan import Plan, Wish, last_wish
from firsthand.capture.recorder.standby import Standby
from firsthand.capture.takes.found import JOURNAL, kept_in
from firsthand.core.clock import Stretch
from firsthand.core.timeline import Frame
from firsthand.journal import Journal, read_lines

HAND_OVER_S = 1.2
"""Sound servers may deliver in lumps; only a stream that is still for longer is given up."""
LOOK_BACK_S = 5.0
"""How often a fresh process looks whether the chosen microphone is there again."""
_PATIENCE_GROWS = 4


class Succession:
    """A lost microphone is heard again by another process: PortAudio lists only when it starts."""

    def __init__(self, journal: Journal, standby: Standby, *, times_back: int = 0) -> None:
        self._journal = journal
        self._standby = standby
        self._is_seeking = False
        self._times_back = times_back
        self._looked_s: float | None = None

    def rest(self) -> None:
        """All is well."""
        self._is_seeking = False

    def is_due(self, now_s: float, lost_since_s: float, end: Frame, *, is_dead: bool) -> bool:
        """Whether the standby hears a microphone while we hear none since `lost_since_s`.

        A stream that `is_dead` will not come back by itself: nothing is waited for then.
        """
        if not self._is_seeking:
            self._is_seeking = True
            self._journal.append({"line": "lost", "at_s": now_s, "frame": end})
            self._standby.look()
        is_given_up = is_dead or now_s - lost_since_s >= HAND_OVER_S
        return bool(self._standby.microphones()) and is_given_up

    def is_back(self, now_s: float, name: str, end: Frame) -> bool:
        """Whether the standby should go on because it can hear the chosen microphone again.

        One that is listed but cannot be opened would send us to and fro, so each time it takes
        longer until the next.
        """
        self._looked_s = self._looked_s or now_s
        if now_s - self._looked_s < LOOK_BACK_S * _PATIENCE_GROWS**self._times_back:
            return False
        if name in (self._standby.microphones() or ()):
            self._journal.append({"line": "back", "device": name, "frame": end})
            return True
        if self._standby.microphones() is not None:
            self._looked_s = now_s
            self._standby.look()
        return False


def times_back(folder: Path) -> int:
    """How often this recording has gone back to its chosen microphone."""
    times = 0
    for line in read_lines(folder / JOURNAL, "back", Wish.START):
        times = 0 if line.get("line") == Wish.START else times + (line.get("line") == "back")
    return times


def ended(line: Stretch, end: Frame) -> Stretch:
    return Stretch(line.since_s, line.at_s, line.at_frame, line.rate, end)


def course_before(folder: Path, plan: Plan) -> Stretch | None:
    """How the interview ran until its last recorder died, as far as its journal tells."""
    rate = plan.source.rate * getattr(plan.source, "speed", 1.0)
    known, asked = kept_in(folder), last_wish(folder)
    if asked is None:
        return None
    wish, wished_s = asked
    if not known or known[-1].is_closed:
        end = known[-1].take.end if known else plan.first_frame
        return Stretch(wished_s, wished_s, end, rate)
    for kept in reversed(known):
        if kept.synced_at_s is not None and kept.synced_at_s > wished_s:
            frame = kept.take.first_frame + kept.synced
            return Stretch(kept.synced_at_s, kept.synced_at_s, frame, rate)
    begun = known[-1].take.first_frame if wish is not Wish.START else plan.first_frame
    return Stretch(wished_s, wished_s, begun, rate)
