"""What was heard on its way to the tape: in its order, and waiting here while the disk is full."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import islice, takewhile

from firsthand.capture.levels import level_of
from firsthand.capture.sources.alignment import Hole, Piece, Quiet, Sound
from firsthand.capture.takes.tape import SILENCE_PIECE_S, Tape
from firsthand.core.timeline import GapReason, Side

MOST_UNWRITTEN_S = 5 * 60
"""How much sound may wait in memory for a full disk; after that the ring fills too."""
_MOST_AT_ONCE = 100
"""Pieces that are brought to the tape together: a full disk refuses them ten times a second."""
LEVEL_S = 0.1


class Backlog:
    """Pieces for one tape; for one thread."""

    def __init__(self, tape: Tape, rate: int) -> None:
        self._tape = tape
        self._rate = rate
        self._unwritten: deque[Piece] = deque()
        self._waiting_bytes = 0
        self._last = b""

    @property
    def level(self) -> tuple[float, float]:
        """(peak, rms) of the last sound written, in dBFS; in a call, of this side."""
        return level_of(self._last, self._tape.channels)

    @property
    def other_peak_dbfs(self) -> float:
        """The same of a call's other side."""
        return level_of(self._last, self._tape.channels, 1)[0]

    def be_quiet(self) -> None:
        """Nothing is heard any more."""
        self._last = b""

    def __bool__(self) -> bool:
        return bool(self._unwritten)

    @property
    def is_full(self) -> bool:
        return self._waiting_bytes > MOST_UNWRITTEN_S * self._rate * self._tape.frame_bytes

    def put(self, piece: Piece, *, until: int | None = None, is_muted: bool = False) -> None:
        """Append a piece, up to the interview frame `until`.

        Muted sound becomes a hole; in a call only this side is muted.
        """
        frame_bytes = self._tape.frame_bytes
        most = None if until is None else max(0, until - piece.first_frame)
        if isinstance(piece, Hole):
            frames = piece.frames if most is None else min(piece.frames, most)
            self._unwritten.extend(_short_holes(piece, frames, self._rate * SILENCE_PIECE_S))
            return
        pcm = piece.pcm if most is None else piece.pcm[: most * frame_bytes]
        if pcm and is_muted and self._tape.channels == 1:
            frames = len(pcm) // frame_bytes
            self._unwritten.append(Hole(piece.first_frame, frames, GapReason.MUTED))
        elif pcm:
            quiet = piece.quiet
            if is_muted:
                pcm, quiet = _without_mine(pcm), _muted(quiet)
            self._unwritten.append(Sound(piece.first_frame, pcm, quiet))
            self._waiting_bytes += len(pcm)

    def write(self) -> bool:
        """Bring what waits to the tape; False when the disk refuses: the rest goes on waiting."""
        try:
            while self._unwritten:
                piece = self._unwritten[0]
                if isinstance(piece, Hole):
                    self._tape.silence(piece.frames, piece.reason)
                    self._unwritten.popleft()
                else:
                    self._write_sounds(piece.quiet)
        except OSError:
            return False
        return True

    def _write_sounds(self, quiet: Quiet) -> None:
        def goes_along(piece: Piece) -> bool:
            return isinstance(piece, Sound) and piece.quiet == quiet

        sounds = list(takewhile(goes_along, islice(self._unwritten, _MOST_AT_ONCE)))
        pcm = b"".join(piece.pcm for piece in sounds if isinstance(piece, Sound))
        self._last = pcm[-round(self._rate * LEVEL_S) * self._tape.frame_bytes :]
        self._tape.sound(pcm, quiet)
        self._waiting_bytes -= len(pcm)
        for _ in sounds:
            self._unwritten.popleft()


def _without_mine(pcm: bytes) -> bytes:
    import numpy as np

    both = np.frombuffer(pcm, "<i2").reshape(-1, 2).copy()
    both[:, 0] = 0
    return both.tobytes()


def _muted(quiet: Quiet) -> Quiet:
    return ((Side.MINE, GapReason.MUTED), *(one for one in quiet if one[0] is not Side.MINE))


def _short_holes(hole: Hole, frames: int, longest: int) -> Iterator[Hole]:
    for start in range(0, frames, longest):
        yield Hole(hole.first_frame + start, min(longest, frames - start), hole.reason)
