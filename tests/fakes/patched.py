"""Changes what the processes find that are started meanwhile, as a faulty computer would."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

JUMPING_CLOCK = Path(__file__).parent / "jumping_clock"
SLOW_DISK = Path(__file__).parent / "slow_disk"


@contextmanager
def environment(changed: Mapping[str, str]) -> Iterator[None]:
    """These variables are set meanwhile, here and in what is started."""
    before = {name: os.environ.get(name) for name in changed}
    os.environ.update(changed)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextmanager
def jumping_wall_clock() -> Iterator[None]:
    """In processes started meanwhile, wall time steps by an hour again and again."""
    with environment({"PYTHONPATH": _ahead_of_all(JUMPING_CLOCK)}):
        yield


@contextmanager
def slow_disk(switch: Path) -> Iterator[None]:
    """In processes started meanwhile, no sync ends while the file `switch` is there."""
    with environment({"PYTHONPATH": _ahead_of_all(SLOW_DISK), "SLOW_DISK": str(switch)}):
        yield


def _ahead_of_all(folder: Path) -> str:
    return os.pathsep.join(filter(None, (str(folder), os.environ.get("PYTHONPATH"))))
