"""Opens copies of a library, killing the process one SQL statement later each time; prints JSON.

    python killed_at_each_statement.py SEED_FOLDER SCRATCH_FOLDER [COUNT]

One JSON line a kill: the statement's number, the names in the file's schema, the steps applied,
whether the file is whole, and how many backups are whole. COUNT bounds the kills, spread evenly.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import sqlite_utils.migrations  # noqa: F401  # loaded once here, so that each fork is cheap

from firsthand.library import opening
from firsthand.library.files.copies import backups
from firsthand.library.files.seals import is_whole
from firsthand.library.library import Library


def open_and_die(home: Path, at: int) -> None:
    """Open the library in `home`, dying before statement `at`; returns if there are fewer."""
    begun = 0

    def trace(statement: str) -> None:
        nonlocal begun
        begun += 1
        if begun == at:
            os.kill(os.getpid(), signal.SIGKILL)

    connect = opening.connect

    def traced(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(trace)
        return connection

    opening.connect = traced
    Library.open(home).close()


def found_after(home: Path, at: int) -> dict[str, object]:
    with closing(sqlite3.connect(home / "library.db")) as db:
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master ORDER BY name")]
        return {
            "statement": at,
            "names": names,
            "steps": sorted(opening.applied_steps(db)),
            "whole": db.execute("PRAGMA integrity_check").fetchone() == ("ok",),
            "whole_backups": sum(is_whole(one.path) for one in backups(home)),
        }


def statements_in(seed: Path, home: Path) -> int:
    """How many statements opening takes when nobody kills it."""
    shutil.copytree(seed, home)
    counted = 0

    def count(statement: str) -> None:
        nonlocal counted
        counted += 1

    connect = opening.connect

    def traced(path: Path) -> sqlite3.Connection:
        connection = connect(path)
        connection.set_trace_callback(count)
        return connection

    opening.connect = traced
    Library.open(home).close()
    opening.connect = connect
    return counted


def main() -> None:
    seed, scratch = Path(sys.argv[1]), Path(sys.argv[2])
    total = statements_in(seed, scratch / "counted")
    count = min(total, int(sys.argv[3])) if len(sys.argv) > 3 else total
    for kill in range(count):
        at = 1 + kill * (total - 1) // max(1, count - 1)
        home = scratch / f"killed-{at}"
        shutil.copytree(seed, home)
        child = os.fork()
        if child == 0:
            open_and_die(home, at)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            raise SystemExit(f"statement {at} of {total} was never reached")
        sys.stdout.write(json.dumps(found_after(home, at)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
