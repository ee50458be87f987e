"""The source a recording was begun with: what is heard in its place, and when it is there again."""

from __future__ import annotations

from collections.abc import Callable

from firsthand.capture.recorder.hearing import Hearing
from firsthand.capture.recorder.watches import Switch


class ChosenSource:
    """Follows one stream through the sources that a sound server connects it to.

    `name` is what was chosen in this interview before; empty for the first source heard. `note` is
    called with each that is chosen from now on. Where no server tells its sources nothing happens.
    """

    def __init__(self, name: str, note: Callable[[str], None]) -> None:
        self.name = name
        self.heard = ""
        """The source that is heard now."""
        self._note = note
        self._is_away = False
        """Whether the chosen source was unplugged since."""

    def look(self, hearing: Hearing, now_s: float) -> Switch | None:
        """What has changed, or is to be changed now, since the last look."""
        source = hearing.source_name
        if source is None:
            return None
        if not self.name:
            self._choose(source)
        self._is_away |= hearing.is_there(self.name) is False
        before, self.heard = self.heard, source
        if source != before and (before or source != self.name):
            # A recorder that takes over finds another one in the chosen one's place.
            self._is_away |= not before
            return self._changed(source)
        if source == self.name:
            self._is_away = False
            hearing.stay()
        elif self._may_go_back(hearing, now_s):
            self.heard = self.name
            return self._changed(self.name)
        return None

    def _may_go_back(self, hearing: Hearing, now_s: float) -> bool:
        is_back = self._is_away and hearing.is_there(self.name)
        return bool(is_back) and hearing.can_go_back_to(self.name, now_s)

    def _changed(self, source: str) -> Switch:
        if source == self.name:
            self._is_away = False
            return Switch.BACK
        if self._is_away:
            return Switch.TO_ANOTHER
        self._choose(source)
        return Switch.AS_WISHED

    def _choose(self, source: str) -> None:
        self.name = source
        self._note(source)
