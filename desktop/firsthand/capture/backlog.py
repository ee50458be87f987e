"""What was heard on its way to the tape: in its order, and waiting here while the disk is full."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import takewhile

from firsthand.capture.alignment import Hole, Piece, Sound
from firsthand.capture.inputs import BLOCKS_A_SECOND
from firsthand.capture.levels import QUIET_DBFS, level_of
from firsthand.capture.tape import SILENCE_PIECE_S, Tape
from firsthand.core.timeline import GapReason

MOST_UNWRITTEN = 5 * 60 * BLOCKS_A_SECOND
"""Pieces that may wait in memory for a full disk; after that the ring fills too."""
LEVEL_S = 0.1
QUIET = (QUIET_DBFS, QUIET_DBFS)


class Backlog:
    """Pieces for one tape; for one thread."""

    def __init__(self, tape: Tape, rate: int) -> None:
        self._tape = tape
        self._rate = rate
        self._unwritten: deque[Piece] = deque()
        self.level = QUIET
        """(peak, rms) of the last sound written, in dBFS."""

    def __bool__(self) -> bool:
        return bool(self._unwritten)

    @property
    def is_full(self) -> bool:
        return len(self._unwritten) > MOST_UNWRITTEN

    def put(self, piece: Piece, *, until: int | None = None, is_muted: bool = False) -> None:
        """Append a piece, up to the interview frame `until`; muted sound becomes a hole."""
        most = None if until is None else max(0, until - piece.first_frame)
        if isinstance(piece, Hole):
            frames = piece.frames if most is None else min(piece.frames, most)
            self._unwritten.extend(_short_holes(piece, frames, self._rate * SILENCE_PIECE_S))
            return
        pcm = piece.pcm if most is None else piece.pcm[: most * 2]
        if pcm and is_muted:
            self._unwritten.append(Hole(piece.first_frame, len(pcm) // 2, GapReason.MUTED))
        elif pcm:
            self._unwritten.append(Sound(piece.first_frame, pcm))

    def write(self) -> bool:
        """Bring what waits to the tape; False when the disk refuses: the rest goes on waiting."""
        try:
            while self._unwritten:
                piece = self._unwritten[0]
                if isinstance(piece, Hole):
                    self._tape.silence(piece.frames, piece.reason)
                    self._unwritten.popleft()
                else:
                    self._write_sounds()
        except OSError:
            return False
        return True

    def _write_sounds(self) -> None:
        sounds = list(takewhile(lambda piece: isinstance(piece, Sound), self._unwritten))
        pcm = b"".join(piece.pcm for piece in sounds if isinstance(piece, Sound))
        self.level = level_of(pcm[-round(self._rate * LEVEL_S) * 2 :])
        self._tape.sound(pcm)
        for _ in sounds:
            self._unwritten.popleft()


def _short_holes(hole: Hole, frames: int, longest: int) -> Iterator[Hole]:
    for start in range(0, frames, longest):
        yield Hole(hole.first_frame + start, min(longest, frames - start), hole.reason)
