"""The library survives every upgrade: the old shape or the new one, never between, backup first."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from firsthand.core.record import InterviewRecord
from firsthand.library.files.copies import backups
from firsthand.library.library import Library
from golden.make_library import golden_record

DRIVER = Path(__file__).with_name("killed_at_each_statement.py")
OLD = Path(__file__).parents[2] / "golden" / "library-0.1.0.db"


KILLS = 45
"""Spread over all statements; run the driver without a count for every one of them."""


def _names(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "library.db")) as db:
        return [name for (name,) in db.execute("SELECT name FROM sqlite_master ORDER BY name")]


def _old_library(home: Path) -> InterviewRecord:
    """The library of the first release, with an interview in it."""
    (home / "interviews").mkdir(parents=True)
    shutil.copyfile(OLD, home / "library.db")
    return golden_record()


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def _kills(seed: Path, scratch: Path) -> list[dict[str, object]]:
    done = subprocess.run(
        [sys.executable, str(DRIVER), str(seed), str(scratch), str(KILLS)],
        capture_output=True,
        text=True,
        check=True,
        timeout=170,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_upgrade_killed_at_any_statement_is_old_or_new_and_was_backed_up(
    tmp_path: Path, scratch: Path
) -> None:
    seed = tmp_path / "seed"
    record = _old_library(seed)
    old = _names(seed)
    shutil.copytree(seed, tmp_path / "upgraded")
    with Library.open(tmp_path / "upgraded") as library:
        assert library.record(record.id) == record
    assert len(backups(tmp_path / "upgraded")) == 1
    new = _names(tmp_path / "upgraded")
    assert old != new

    kills = _kills(seed, scratch)
    assert len(kills) > 40
    states = [kill["names"] for kill in kills]
    assert all(kill["whole"] for kill in kills)
    assert all(state in (old, new) for state in states)
    assert states[0] == old
    # The last statement commits, and by then the backup is there.
    assert kills[-1]["whole_backups"] == 1

    for kill in kills[:: max(1, len(kills) // 12)]:
        with Library.open(scratch / f"killed-{kill['statement']}") as library:
            assert library.record(record.id) == record
            assert len(library.search("friday")) == 1


def test_a_first_start_killed_at_any_statement_leaves_nothing_half_made(
    tmp_path: Path, scratch: Path
) -> None:
    seed = tmp_path / "seed"
    seed.mkdir()
    Library.open(tmp_path / "made").close()
    new = _names(tmp_path / "made")

    kills = _kills(seed, scratch)
    assert len(kills) > 40
    assert all(kill["whole"] and kill["names"] in ([], new) for kill in kills)
    for kill in kills[:: max(1, len(kills) // 12)]:
        Library.open(scratch / f"killed-{kill['statement']}").close()
        assert _names(scratch / f"killed-{kill['statement']}") == new


def test_a_backup_of_the_old_shape_can_be_brought_up_to_date_again(tmp_path: Path) -> None:
    record = _old_library(tmp_path / "home")
    Library.open(tmp_path / "home").close()
    (old,) = backups(tmp_path / "home")
    (tmp_path / "home" / "library.db").write_bytes(old.path.read_bytes())
    with Library.open(tmp_path / "home") as library:
        assert library.record(record.id) == record
