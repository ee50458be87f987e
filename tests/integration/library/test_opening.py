"""A library opens as it should or says in a sentence why not, and is private."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from fakes.damage import damage
from fakes.kept import an_interview
from firsthand.errors import DamagedLibrary, LibraryInUse, NewerLibrary, UnwritableLibrary
from firsthand.library import opening
from firsthand.library.files.copies import backups
from firsthand.library.files.faults import as_known
from firsthand.library.files.lock import HomeLock
from firsthand.library.library import Library
from firsthand.library.opening import check
from firsthand.library.shape import schema

READABLE = {
    "studies",
    "interviews",
    "participants",
    "takes",
    "marks",
    "segments",
    "words",
    "quotes",
}


def test_folders_and_files_are_for_this_person_alone(library: Library, home: Path) -> None:
    library.keep_record(an_interview("one", ["so"]))
    for path in (home, *home.rglob("*")):
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_a_commit_is_on_the_disk_before_it_is_acknowledged(library: Library) -> None:
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
    found = [library._db.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert found == ["wal", 2, 1, 1, 2]


def test_it_opens_in_sqlite_utils_with_names_a_person_understands(
    library: Library, home: Path
) -> None:
    from sqlite_utils import Database

    library.keep_record(an_interview("one", ["every Friday I export it"]))
    with Database(home / "library.db") as plain:
        assert set(plain.table_names()) >= READABLE
        assert [row["text"] for row in plain["segments"].search("friday")] == [
            "every Friday I export it"
        ]
        assert plain["segments"].detect_fts() == "segments_fts"
        for view in plain.view_names():
            list(plain[view].rows)
        (said,) = plain["segments_with_times"].rows
        assert (said["code_name"], said["start_s"], said["end_s"]) == ("B-07", 0.0, 3.0)


def test_opening_twice_backs_up_nothing_and_migrates_nothing(home: Path) -> None:
    for _ in range(2):
        with Library.open(home):
            assert backups(home) == []


def test_a_library_of_a_newer_edition_is_left_alone(home: Path) -> None:
    with Library.open(home) as library:
        library.keep_record(an_interview("one"))
        library._db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('firsthand', '999 a step from the future', '')"
        )
    before = (home / "library.db").read_bytes()
    with pytest.raises(NewerLibrary) as caught:
        Library.open(home)
    assert caught.value.remedy
    assert (home / "library.db").read_bytes() == before


def test_steps_of_other_programs_in_the_file_do_no_harm(home: Path) -> None:
    with Library.open(home) as library:
        library._db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('a plugin', '001', '')"
        )
    Library.open(home).close()


@pytest.mark.parametrize("what", [b"not a database at all" * 100, b"\x00" * 8192])
def test_a_file_that_is_no_library_is_said_to_be_damaged(home: Path, what: bytes) -> None:
    (home / "interviews").mkdir(parents=True)
    (home / "library.db").write_bytes(what)
    with pytest.raises(DamagedLibrary):
        Library.open(home)
    assert (home / "library.db").read_bytes() == what


def test_a_damaged_page_is_noticed_while_opening(home: Path) -> None:
    _fill(home)
    damage(home, "takes")
    with pytest.raises(DamagedLibrary):
        Library.open(home)


def test_damage_in_a_large_file_is_noticed_in_the_background_and_remembered(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(home)
    damage(home, "words")
    monkeypatch.setattr(opening, "CHECKED_WHOLE_UP_TO", 0)
    Library.open(home).close()
    with pytest.raises(DamagedLibrary):
        check(home)
    with pytest.raises(DamagedLibrary):
        Library.open(home)


def test_a_whole_library_passes_the_check(home: Path) -> None:
    _fill(home)
    check(home)
    assert not (home / "library.suspect").exists()


def test_an_index_that_went_wrong_is_made_anew_at_the_next_start(home: Path) -> None:
    _fill(home)
    with closing(sqlite3.connect(home / "library.db")) as db, db:
        blocks = db.execute("SELECT length(block), id FROM segments_fts_data WHERE id > 10")
        db.executemany(
            "UPDATE segments_fts_data SET block = ? WHERE id = ?",
            [(b"\xff" * length, id) for length, id in blocks.fetchall()],
        )
    with Library.open(home) as library, pytest.raises(DamagedLibrary):
        library.search("friday")
    with Library.open(home) as library:
        assert len(library.search("friday")) == 1


def test_a_home_that_is_a_file_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UnwritableLibrary) as caught:
        Library.open(tmp_path / "file")
    assert caught.value.remedy


@pytest.fixture
def shown_home() -> Iterator[Path]:
    """A home on a path that every user may walk."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder / "home"
    shutil.rmtree(folder)


def test_a_folder_without_leave_to_write_is_said_to_be_so(shown_home: Path) -> None:
    with Library.open(shown_home) as library:
        library.keep_record(an_interview("one"))
    for path in (shown_home, *shown_home.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    # An administrator may write anywhere, so the attempt is made as nobody.
    attempt = (
        "import os, sys, pathlib, firsthand.errors as errors\n"
        "from firsthand.library.library import Library\n"
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: Library.open(pathlib.Path(sys.argv[1]))\n"
        "except errors.UnwritableLibrary as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", attempt, str(shown_home)], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("The library folder cannot be written. Give yourself leave")
    for path in (shown_home, *shown_home.rglob("*")):
        path.chmod(0o700 if path.is_dir() else 0o600)


class TestTheLock:
    """One copy of Firsthand at a time may change a library."""

    HOLD = (
        "import sys, pathlib\n"
        "from firsthand.library.files.lock import HomeLock\n"
        "with HomeLock(pathlib.Path(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    sys.stdin.read()\n"
    )

    def test_a_second_copy_is_kept_out_until_the_first_is_gone(self, home: Path) -> None:
        with self._other(home) as other:
            with pytest.raises(LibraryInUse) as caught:
                HomeLock(home).acquire()
            assert str(caught.value).startswith("Another copy of Firsthand has this library open.")
            other.communicate()
        with HomeLock(home):
            pass

    def test_the_system_lets_go_when_a_copy_is_killed(self, home: Path) -> None:
        with self._other(home) as other:
            other.kill()
            other.communicate()
        with HomeLock(home):
            pass

    def test_letting_go_twice_does_no_harm(self, home: Path) -> None:
        lock = HomeLock(home)
        lock.acquire()
        lock.acquire()
        lock.close()
        lock.close()
        with HomeLock(home):
            pass

    def _other(self, home: Path) -> subprocess.Popen[str]:
        other = subprocess.Popen(
            [sys.executable, "-c", self.HOLD, str(home)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        return other


def test_a_bug_of_ours_is_not_dressed_up_as_a_fault_of_the_disk() -> None:
    with closing(sqlite3.connect(":memory:")) as db, pytest.raises(sqlite3.Error) as caught:
        db.execute("SELECT nothing FROM nowhere")
    assert as_known(caught.value) is None


def test_each_step_has_a_name_of_its_own() -> None:
    assert len({step.name for step in schema.STEPS}) == len(schema.STEPS)


def _fill(home: Path) -> None:
    with Library.open(home) as library:
        sentences = ["every Friday I export it", *("a b c d e f g h" for _ in range(300))]
        library.keep_record(an_interview("one", sentences))
