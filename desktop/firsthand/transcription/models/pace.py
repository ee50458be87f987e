"""Which model takes down live words: a smaller one where the computer does not keep up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from firsthand.log import log
from firsthand.transcription.models.installed import Model

FAR_BEHIND_S = 40.0
"""Further behind than this, a smaller model may take over, and a person is told."""
IN_TIME_S = 5.0
"""Closer than this the words are in time."""
IN_TIME_FOR_S = 120.0
"""After so long in time the better model is tried again, and after twice as long each next time:
what made the computer busy may be over."""


class Changing(Protocol):
    """What takes down words by a model that can be changed."""

    @property
    def model(self) -> Model: ...

    def change_model(self, model: Model) -> None: ...


class Pace:
    """Told how far behind the words are, it changes the model when that helps.

    `smaller` gives the model to go on with, if any; `on_behind` hears its name, or nothing where
    there is none, when the words are far behind for the first time.
    """

    def __init__(
        self,
        transcriber: Changing,
        smaller: Callable[[], Model | None],
        on_behind: Callable[[str], None],
    ) -> None:
        self._transcriber = transcriber
        self._smaller = smaller
        self._on_behind = on_behind
        self._was_far_behind = False
        self._has_smaller = True
        self._better: Model | None = None
        """What the smaller model stands in for."""
        self._late_s = 0.0
        """When the words were last late, or a model was changed."""
        self._in_time_for_s = IN_TIME_FOR_S

    def look(self, behind_s: float, now_s: float) -> None:
        """Somebody waits for words that were said `behind_s` ago; `now_s` is monotonic."""
        if behind_s > IN_TIME_S:
            self._late_s = now_s
        if behind_s < FAR_BEHIND_S or self._better is not None or not self._has_smaller:
            return
        is_first, self._was_far_behind = not self._was_far_behind, True
        model = self._smaller()
        self._has_smaller = model is not None
        if model is not None:
            self._better = self._transcriber.model
            self._transcriber.change_model(model)
        if is_first:
            log.warning("words are %.0f s behind%s", behind_s, ", smaller model" if model else "")
            self._on_behind(model.name if model is not None else "")

    def rest(self, now_s: float) -> None:
        """Nobody waits for words."""
        if self._better is None or now_s - self._late_s < self._in_time_for_s:
            return
        self._in_time_for_s *= 2
        self._late_s = now_s
        better, self._better = self._better, None
        log.info("words are in time again, better model")
        self._transcriber.change_model(better)
