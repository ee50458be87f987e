"""How a second copy of Firsthand asks the open one to come to the front and take a file in.

It leaves `knock.json` in the library's folder, which the open one watches; a copy that does not
watch, such as a command that is typed, leaves it unanswered.
"""

from __future__ import annotations

import contextlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import FirsthandError, LibraryInUse
from firsthand.library.files.lock import HomeLock
from firsthand.whole_file import write_whole

_FILE = "knock.json"
_PATIENCE_S, _LOOK_EVERY_S = 3.0, 0.05


@dataclass(frozen=True, slots=True)
class Knock:
    """What a second copy was started for."""

    file: Path | None = None
    """To be taken into the library."""


def knock(home: Path, file: Path | None, patience_s: float = _PATIENCE_S) -> bool:
    """Whether another copy has this library open and has taken over what we were started for.

    Waits up to `patience_s` seconds for its answer; returns at once where nobody has it open.
    """
    if not _is_open_elsewhere(home):
        return False
    path = home / _FILE
    try:
        write_whole(path, json.dumps({"file": str(file) if file else ""}))
    except OSError:
        return False
    until_s = time.monotonic() + patience_s
    while path.exists():
        if time.monotonic() > until_s:
            return answer(home) is None
        time.sleep(_LOOK_EVERY_S)
    return True


def answer(home: Path) -> Knock | None:
    """What a second copy left for us, once; None when nobody knocked."""
    path = home / _FILE
    try:
        told = path.read_bytes()
        path.unlink()
    except OSError:
        return None
    file = ""
    with contextlib.suppress(ValueError, KeyError, TypeError):
        file = str(json.loads(told)["file"])
    return Knock(Path(file) if file else None)


def _is_open_elsewhere(home: Path) -> bool:
    try:
        with HomeLock(home):
            return False
    except LibraryInUse:
        return True
    except FirsthandError:
        return False
