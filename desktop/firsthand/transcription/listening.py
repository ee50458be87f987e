"""The voices of one interview: heard in a process of its own, and told apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.words.turns import Hearing
from firsthand.errors import BadAudio, DamagedModel, TranscriptionError
from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.voices import STRIDE, WINDOW, unpacked
from firsthand.transcription.orders.asking import Asking, GaveUp
from firsthand.transcription.orders.child import COMMAND
from firsthand.transcription.orders.wire import Failed, HearVoices, VoicesHeard
from firsthand.transcription.process import never
from firsthand.transcription.takes import present, sound_of

AT_ONCE = 50
"""Windows asked for at once: half a second of work, so that a cancel is soon heard."""
FARTHEST = 60 * RATE
"""Samples between the first and the last window of one question, at most."""


class VoicesProcess:
    """Remembers what the windows it was asked to hear sound like, until it is closed.

    The process starts with the first window, and again when it has died. Used by one thread at a
    time. Nothing of it is ever written down.
    """

    def __init__(
        self, folder: Path, *, command: Sequence[str] = COMMAND, patience_s: float = 60.0
    ) -> None:
        self._folder = folder
        self._asking = Asking(command, patience_s)
        self._heard: dict[tuple[int, int], bytes] = {}
        """Vectors as they came, by take and first sample."""

    def listen(
        self,
        timeline: Timeline,
        spans: Iterable[Span],
        is_cancelled: Callable[[], bool] = never,
    ) -> None:
        """Hear the speech in these spans that was not heard yet.

        Raises BadAudio, DamagedModel, TranscriptionCancelled or TranscriptionError.
        """
        wanted: dict[int, set[int]] = {}
        takes = {take.number: take for take in timeline.takes}
        for span in spans:
            for take, first, frames in timeline.pieces(span):
                wanted.setdefault(take.number, set()).update(_windows(take, first, frames))
        for number, starts in wanted.items():
            new = sorted(start for start in starts if (number, start) not in self._heard)
            for some in _portions(new):
                self._hear(takes[number], some, is_cancelled)

    def hearings(self, timeline: Timeline, people: int = 2) -> list[Hearing]:
        """All that was heard, told apart into voices; `people` are known to be there."""
        import numpy as np

        from firsthand.transcription.apart import told_apart

        if not self._heard:
            return []
        takes = {take.number: take for take in timeline.takes}
        keys = sorted(key for key in self._heard if key[0] in takes)
        raw = np.frombuffer(b"".join(self._heard[key] for key in keys), np.float32)
        # Takes far from each other: no window goes on from one to the next.
        places = np.array([number * 10**12 + start for number, start in keys], np.int64)
        likeness = told_apart(raw.reshape(len(keys), -1), places, STRIDE, people)
        return [
            Hearing(_span(takes[number], start), tuple(row))
            for (number, start), row in zip(keys, likeness.tolist(), strict=True)
        ]

    def close(self) -> None:
        """End the process and forget the voices. Doing it twice does no harm."""
        self._asking.close()
        self._heard.clear()

    def _hear(self, take: Take, starts: list[int], is_cancelled: Callable[[], bool]) -> None:
        sound = sound_of(self._folder, take, take.frames)
        if not present(sound):
            raise BadAudio("The recording of this interview is not where it was kept.")
        try:
            answer = self._asking.answer(HearVoices(sound, tuple(starts)), is_cancelled)
        except (GaveUp, OSError) as error:
            raise TranscriptionError(
                "The voices of this interview could not be told apart.",
                "The words are unharmed; say in review who speaks.",
            ) from error
        if isinstance(answer, Failed) and answer.kind == "damaged model":
            raise DamagedModel(
                "There is no voice model on this computer, or it is damaged.",
                "Install Firsthand with its extra `voices`, or say in review who speaks.",
            ) from RuntimeError(answer.detail)
        if not isinstance(answer, VoicesHeard):
            raise TranscriptionError(
                "The voices of this interview could not be told apart.",
                "The words are unharmed; say in review who speaks.",
            ) from RuntimeError(str(answer))
        for start, vector in zip(starts, unpacked(answer.vectors), strict=True):
            self._heard[take.number, start] = vector.tobytes()


def _windows(take: Take, first: int, frames: int) -> range:
    """Where the windows begin whose middle lies in a piece of a take, in samples of it.

    They stand on one grid, so that pieces that touch share theirs; at least one, however short.
    """
    middle = WINDOW // 2
    start = first * RATE // take.rate - middle
    end = (first + frames) * RATE // take.rate - middle
    begin = max(0, -(-start // STRIDE))
    return range(begin * STRIDE, max(end, begin * STRIDE + 1), STRIDE)


def _span(take: Take, start: int) -> Span:
    """The window as frames of the interview, not beyond its take."""
    first = take.first_frame + start * take.rate // RATE
    last = first + WINDOW * take.rate // RATE
    return Span(Frame(min(first, take.end)), Frame(min(last, take.end)))


def _portions(starts: list[int]) -> list[list[int]]:
    found: list[list[int]] = []
    for start in starts:
        if found and len(found[-1]) < AT_ONCE and start - found[-1][0] <= FARTHEST:
            found[-1].append(start)
        else:
            found.append([start])
    return found
