"""The way one has come through the pages of the window, for going back."""

from __future__ import annotations

HOME = "library"


class Way:
    """Each page lies on it once: who comes to one of them again has gone back to it."""

    def __init__(self) -> None:
        self._keys = [HOME]

    def come_to(self, key: str) -> None:
        if key in self._keys:
            del self._keys[self._keys.index(key) + 1 :]
        else:
            self._keys.append(key)

    def forget(self, key: str) -> None:
        """A page is no more; one that does not lie on the way does no harm."""
        self._keys = [one for one in self._keys if one != key]

    @property
    def before(self) -> str:
        """The page that one came from to the one in front."""
        return self._keys[-2] if len(self._keys) > 1 else HOME
