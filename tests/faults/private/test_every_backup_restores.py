"""Every backup is restored whole, with the same counts; a damaged one is named, others offered."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fakes.kept import a_quote, a_segment, an_interview
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId
from firsthand.errors import DamagedLibrary
from firsthand.jobs.backups import backup_lines, make_backup, restore_backup
from firsthand.jobs.desk import Desk
from firsthand.library.library import Library

Figures = Callable[[str, str, float], None]
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "4"))
Counts = dict[str, int]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


def counts(path: Path) -> Counts:
    """Rows of every table that people fill."""
    with closing(sqlite3.connect(path)) as db:
        tables = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'"
            " AND name NOT LIKE 'sqlite_%'"
        ).fetchall()
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {
            name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in tables
        }


def history(desk: Desk) -> dict[str, Counts]:
    """A backup after each of some interviews, with what the library held then."""
    found = {}
    for number in range(TIMES):
        record = an_interview(f"2026-11-20-b-{number:02d}-aaaa", ["so"] * (number + 1))
        quote = a_quote(a_segment(1, "so"))

        def keep(library: Library, record: object = record, quote: object = quote) -> None:
            library.keep_record(record)
            library.keep_quote(record.id, quote)

        desk.shelf.do(keep).result()
        found[make_backup(desk)] = counts(desk.home / "library.db")
    return found


def test_each_one_gives_back_what_the_library_held(desk: Desk, figures: Figures) -> None:
    held = history(desk)
    kept = {one.name for one in backup_lines(desk.home)}
    restored = 0
    for name in sorted(kept):
        # Interviews of after the backup come back from their folders: leave its own ones only.
        own = held[name]["interviews"]
        restore_backup(desk, name)
        now = counts(desk.home / "library.db")
        assert now["quotes"] == held[name]["quotes"]
        assert now["segments"] == held[name]["segments"]
        assert now["interviews"] == TIMES
        with desk.reading() as library:
            for number in range(own):
                record = library.record(InterviewId(f"2026-11-20-b-{number:02d}-aaaa"))
                assert len(record.transcript.segments) == number + 1
        restored += 1
    figures("P18", "restored_of_kept_percent", 100 * restored / len(kept))
    assert restored == len(kept)


def test_damage_anywhere_in_a_backup_is_noticed_and_the_next_one_offered(
    desk: Desk, figures: Figures
) -> None:
    history(desk)
    names = [one.name for one in backup_lines(desk.home)]
    newest = desk.home / "backups" / names[0]
    whole = newest.read_bytes()
    chance = random.Random(18)
    noticed = 0
    for _ in range(TIMES):
        page = chance.randrange(0, len(whole) // 4096) * 4096
        newest.write_bytes(whole[:page] + os.urandom(4096) + whole[page + 4096 :])
        assert not backup_lines(desk.home)[0].is_whole
        with pytest.raises(DamagedLibrary) as caught:
            restore_backup(desk, names[0])
        assert names[0] in caught.value.sentence
        assert names[1] in caught.value.remedy
        noticed += 1
    figures("P18", "damage_noticed_percent", 100 * noticed / TIMES)
    assert noticed == TIMES
    assert restore_backup(desk).name in names
