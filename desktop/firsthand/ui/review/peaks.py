"""How loud an interview is from end to end, kept beside the audio so that it draws at once."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.locking.files import read_bytes, write_bytes
from firsthand.log import log

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Bytes = NDArray[np.int8]

FILE = "peaks.bin"
BUCKETS_PER_S = 100
_STEP = 8
"""Each level of the pyramid has this many times fewer buckets than the one below."""
_CHUNK_S = 30
_FORMAT = 1

ReadSound = Callable[[Span], "NDArray[np.float32]"]


@dataclass(frozen=True)
class Peaks:
    """Lowest and highest sample of each hundredth of a second, -127 to 127, as a pyramid.

    `levels[0]` has one (low, high) pair a bucket, shape (buckets, 2); `levels[n]` has one for
    `8 ** n` buckets.
    """

    levels: tuple[Bytes, ...]
    seconds: float
    """How much of the interview they cover; less than all while they are being made."""

    def columns(self, start_s: float, end_s: float, width: int) -> Bytes:
        """Low and high of `width` columns between two times, shape (width, 2); 0 beyond the end."""
        import numpy as np

        if width <= 0 or end_s <= start_s:
            return np.zeros((max(0, width), 2), np.int8)
        per_column = (end_s - start_s) * BUCKETS_PER_S / width
        level = 0
        while level + 1 < len(self.levels) and per_column >= 2 * _STEP ** (level + 1):
            level += 1
        data = self.levels[level]
        scale = BUCKETS_PER_S / _STEP**level
        edges = np.linspace(start_s * scale, end_s * scale, width + 1)
        first = np.floor(edges[:-1]).astype(np.int64)
        last = np.maximum(first + 1, np.ceil(edges[1:] - 1e-9).astype(np.int64))
        inside = (first < len(data)) & (first >= 0)
        found = np.zeros((width, 2), np.int8)
        if not inside.any():
            return found
        begin, until = first[inside], np.minimum(last[inside], len(data))
        # reduceat wants one list of borders; every second result is the stretch between columns.
        # One row more than is looked at, because a border may not be the end itself.
        origin, end = int(begin[0]), int(until[-1])
        near = np.concatenate([data[origin:end], data[end - 1 : end]])
        borders = np.stack([begin, until], axis=1).reshape(-1) - origin
        found[inside, 0] = np.minimum.reduceat(near[:, 0], borders)[::2]
        found[inside, 1] = np.maximum.reduceat(near[:, 1], borders)[::2]
        return found


def pyramid(buckets: Bytes) -> Peaks:
    """All levels above one row of buckets, shape (buckets, 2)."""
    import numpy as np

    levels = [buckets]
    while len(levels[-1]) > 4 * _STEP:
        below = levels[-1]
        whole = -(-len(below) // _STEP) * _STEP
        padded = np.concatenate([below, np.repeat(below[-1:], whole - len(below), axis=0)])
        grouped = padded.reshape(-1, _STEP, 2)
        levels.append(np.stack([grouped[:, :, 0].min(1), grouped[:, :, 1].max(1)], axis=1))
    return Peaks(tuple(levels), len(buckets) / BUCKETS_PER_S)


def measured(read: ReadSound, timeline: Timeline) -> Iterator[Bytes]:
    """Buckets of one stretch after the other, each of shape (n, 2)."""
    import numpy as np

    per_bucket = timeline.rate / BUCKETS_PER_S
    chunk = _CHUNK_S * timeline.rate
    for start in range(0, int(timeline.end), chunk):
        end = min(int(timeline.end), start + chunk)
        samples = read(Span(Frame(start), Frame(end)))
        count = max(1, round((end - start) / per_bucket))
        borders = np.minimum(
            (np.arange(count) * per_bucket).astype(np.int64), max(0, len(samples) - 1)
        )
        if not len(samples):
            yield np.zeros((count, 2), np.int8)
            continue
        lows = np.minimum.reduceat(samples, borders)
        highs = np.maximum.reduceat(samples, borders)
        pairs = np.stack([lows, highs], axis=1) * 127
        yield np.clip(pairs, -127, 127).astype(np.int8)


def kept_peaks(folder: Path, timeline: Timeline) -> Peaks | None:
    """What was measured before; None if nothing was or the recording is another by now."""
    import numpy as np

    try:
        raw = read_bytes(folder / FILE)
        head, _, body = raw.partition(b"\n")
        if json.loads(head) != _head(timeline):
            return None
    except (OSError, ValueError):
        return None
    buckets = np.frombuffer(body[: len(body) // 2 * 2], np.int8).reshape(-1, 2)
    return pyramid(buckets) if len(buckets) else None


def keep_peaks(folder: Path, timeline: Timeline, peaks: Peaks) -> None:
    """Write them beside the audio, whole or not at all. They can be measured again at any time."""
    head = json.dumps(_head(timeline)).encode() + b"\n"
    try:
        write_bytes(folder / FILE, head + peaks.levels[0].tobytes())
    except OSError as error:
        log.warning("the waveform is measured again next time: %s", type(error).__name__)


def _head(timeline: Timeline) -> dict[str, object]:
    takes = [[take.number, take.frames] for take in timeline.takes]
    return {"peaks": _FORMAT, "per_s": BUCKETS_PER_S, "rate": timeline.rate, "takes": takes}
