"""What encryption costs: locking and reading a take, opening the library, unlocking; as JSON.

python tests/bench/locking.py [--megabytes 200]
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from firsthand.bootstrap import open_desk
from firsthand.jobs import locking, unlocking
from firsthand.library.library import Library
from firsthand.locking.files import lock_file, opened
from firsthand.locking.key import LibraryKey

PASSPHRASE = "purple anchor seldom tuba"
_TIMES = 5


def seconds(work: Callable[[], object]) -> float:
    start_s = time.perf_counter()
    work()
    return time.perf_counter() - start_s


def measured(megabytes: int, folder: Path) -> dict[str, float]:
    key = LibraryKey.by_chance()
    take = folder / "take-001.flac"
    take.write_bytes(os.urandom(1_000_000) * megabytes)
    locked_s = seconds(lambda: lock_file(take, key))
    read_s = seconds(lambda: _read_all(take, key))
    home = folder / "home"
    opens = {"open_clear_ms": _opening_ms(home)}
    with open_desk(home) as desk:
        switched_s = seconds(lambda: locking.turn_on(desk, PASSPHRASE))
    opens["open_encrypted_ms"] = _opening_ms(home)
    unlocking.lock(home)
    unlocked_s = seconds(lambda: unlocking.unlock(home, PASSPHRASE))
    unlocking.lock(home)
    return {
        "lock_and_prove_mb_per_s": round(megabytes / locked_s, 1),
        "read_mb_per_s": round(megabytes / read_s, 1),
        "switch_on_empty_library_s": round(switched_s, 2),
        "unlock_s": round(unlocked_s, 2),
        **opens,
    }


def _read_all(path: Path, key: LibraryKey) -> None:
    with opened(path, key) as file:
        while file.read(1 << 20):
            pass


def _opening_ms(home: Path) -> float:
    """The best of some: an empty library, so that it is the door that is measured."""
    return round(min(seconds(lambda: Library.open(home).close()) for _ in range(_TIMES)) * 1000, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=200)
    typed = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps({"locking": measured(typed.megabytes, Path(folder))}, indent=2))


if __name__ == "__main__":
    main()
