"""Waiting for room on a full disk: what it refuses is tried again until it is kept."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future

from firsthand.errors import DiskFull

TRY_AGAIN_S = 5.0
"""How often what could not be kept is tried again."""
_LOOK_S = 0.1
"""How soon it is seen that nobody waits for room any more."""


def disk_is_full(*, has_ended: bool) -> DiskFull:
    """What to say of a disk that refuses what an interview brings."""
    if has_ended:
        return DiskFull(
            "The disk is full.",
            "The recording is safe. Free some space; the rest is kept as soon as there is room.",
        )
    return DiskFull(
        "The disk is full.",
        "The recording goes on. Free some space; what you press is kept as soon as there is room.",
    )


def keep_when_there_is_room(
    keep: Callable[[], Future[None]],
    before: Callable[[], Sequence[Future[None]]],
    is_cancelled: Callable[[], bool],
) -> None:
    """Do `keep` once all that `before` tries again was kept, or when nobody waits any more.

    Waits in the thread that calls. Raises DiskFull when it is cancelled and there is no room, and
    what else `keep` raises.
    """
    while True:
        refused = [one for one in before() if isinstance(one.exception(), DiskFull)]
        if is_cancelled() or not refused:
            try:
                return keep().result()
            except DiskFull:
                if is_cancelled():
                    raise
        until_s = time.monotonic() + TRY_AGAIN_S
        while time.monotonic() < until_s and not is_cancelled():
            time.sleep(_LOOK_S)
