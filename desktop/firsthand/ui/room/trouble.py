"""Says what goes wrong in an interview: in a banner at once, and calmly while it lasts."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from firsthand.core.news import EventsKept, MarkKept, TroubleMet, WorkEnded
from firsthand.errors import DiskFull
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.look.banner import Banner


class Trouble:
    """Of one interview, in the banner of one window."""

    def __init__(self, live: LiveInterview, banner: Banner) -> None:
        self._live = live
        self._banner = banner
        self._for_want_of_room = ""
        """What the banner says while the disk refuses what is pressed."""

    @property
    def that_stays(self) -> str:
        """What a full disk means, once somebody has dismissed its message; empty otherwise.

        A sentence to stand beside the recorder's own, which says how much room there is for sound.
        """
        if self._banner.text == self._for_want_of_room or not self._live.lacks_room:
            return ""
        return QCoreApplication.translate(
            "Room", "What you press is kept as soon as there is room on the disk."
        )

    def make_way(self) -> None:
        """A deed was done, and what was said before it is over, unless it still holds."""
        is_so = self._live.lacks_room and self._banner.text == self._for_want_of_room
        if not is_so:
            self._banner.clear()

    def hear(self, news: object) -> None:
        """News of the interview. What waited for room is over with the first that was kept."""
        match news:
            case TroubleMet(error=error):
                self._banner.say(error.sentence, error.remedy)
                if isinstance(error, DiskFull):
                    self._for_want_of_room = self._banner.text
            case EventsKept() | MarkKept() | WorkEnded():
                self._banner.withdraw(self._for_want_of_room)
