"""When a fresh process has to go on with a recording, and what it finds out about the past."""

from __future__ import annotations

from pathlib import Path

from firsthand.capture.plan import Plan, Wish, last_wish
from firsthand.capture.standby import Standby
from firsthand.capture.takes import kept_in
from firsthand.core.clock import Stretch
from firsthand.core.timeline import Frame
from firsthand.journal import Journal

HAND_OVER_S = 1.2
"""Sound servers may deliver in lumps; only a stream that is still for longer is given up."""


class Succession:
    """A lost microphone is heard again by a fresh process only: PortAudio lists once."""

    def __init__(self, journal: Journal, standby: Standby) -> None:
        self._journal = journal
        self._standby = standby
        self._is_seeking = False

    def rest(self) -> None:
        """All is well."""
        self._is_seeking = False

    def is_due(self, now_s: float, lost_since_s: float, end: Frame) -> bool:
        """Whether the standby hears a microphone while we hear none since `lost_since_s`."""
        if not self._is_seeking:
            self._is_seeking = True
            self._journal.append({"line": "lost", "at_s": now_s, "frame": end})
            self._standby.renew()
        found = self._standby.microphones()
        if found == []:
            self._standby.renew()
        return bool(found) and now_s - lost_since_s >= HAND_OVER_S


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
