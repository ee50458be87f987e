"""An encrypted library tells nothing to who has no key, and loses nothing for who has it."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes import passphrases
from fakes.kept import an_interview
from fakes.passphrases import PASSPHRASE
from fakes.sounding import ALL_YES, keep_with_sound
from fakes.telltale import KEY, SECRETS, files_in, names_in, telltale_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Span
from firsthand.errors import LockedLibrary, WrongMoment, WrongPassphrase
from firsthand.jobs import locking, unlocking
from firsthand.jobs.afterwards.sealing import seal_takes
from firsthand.jobs.backups import backup_lines, make_backup, restore_backup
from firsthand.jobs.clips import clip
from firsthand.jobs.colleagues.editions import Edition, editions, keep_edition
from firsthand.jobs.desk import Desk
from firsthand.jobs.evidence import sound_sha256
from firsthand.jobs.privacy.withdrawing import withdraw
from firsthand.library.files.copies import backup
from firsthand.library.library import Library

Figures = Callable[[str, str, float], None]
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "3"))
DRIVER = Path(__file__).with_name("killed_while_encrypting.py")
OTHER = InterviewId("2026-11-20-b-08-stay")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    home = tmp_path / "home"
    yield home
    unlocking.lock(home)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrases.are_quick(monkeypatch)


@pytest.fixture
def record(home: Path) -> InterviewRecord:
    """Kept with sound, journals, key, an edition, two backups and libraries moved aside."""
    with open_desk(home) as desk:

        def keep(library: Library) -> InterviewRecord:
            told = telltale_record(ALL_YES)
            # The study is the company's own plan and stays when a buyer takes everything back.
            study = replace(told.setup.study, name="Churn", problem="")
            told = replace(told, setup=replace(told.setup, study=study))
            kept = keep_with_sound(library, told)
            library.private.keep_pseudonyms(kept.setup.study.name, KEY)
            backup(library.home)
            other = replace(an_interview(OTHER).setup, study=study, attendees=())
            person = replace(other.participant, real_name="", contact="", company="")
            other = replace(other, participant=person)
            library.keep_record(an_interview(OTHER, ["nothing here"], setup=other))
            backup(library.home)
            return library.record(kept.id)

        found: InterviewRecord = desk.shelf.do(keep).result()
        edition = Edition("ab" * 32, "Zebulon Crane", "2026-11-21T10:00:00+01:00", came=True)
        keep_edition(home / "interviews" / found.id, edition, b'{"said by": "Zebulon"}')
    shutil.copyfile(home / "library.db", home / "library-damaged-20261120-101010.db")
    broken = bytearray((home / "library.db").read_bytes())
    broken[100:1000] = bytes(900)
    (home / "library-damaged-20261120-101011.db").write_bytes(broken)
    return found


def sounds(home: Path, record: InterviewRecord) -> str:
    everything = Span(Frame(0), record.timeline.end)
    return sound_sha256(home / "interviews" / record.id, record.timeline, everything)


def opened_as_before(desk: Desk, record: InterviewRecord) -> bool:
    """Takes may have been sealed meanwhile; what they hold is told by `sounds`."""
    with desk.reading() as library:
        now = library.record(record.id)
        is_found = bool(library.search("Müggelheim"))
    return replace(now, timeline=record.timeline) == record and is_found


def test_no_byte_of_it_can_be_read_without_the_key(
    home: Path, record: InterviewRecord, figures: Figures
) -> None:
    assert len({secret for _, secret in names_in(files_in(home))}) >= len(SECRETS) - 1
    before = sounds(home, record)
    with open_desk(home) as desk:
        code = locking.turn_on(desk, PASSPHRASE)
        assert opened_as_before(desk, record)
        assert sounds(home, record) == before
    unlocking.lock(home)
    traces = names_in(files_in(home))
    figures("P17", "traces_in_a_locked_library", len(traces))
    assert traces == set()
    kept = [path for path in files_in(home) if path.stat().st_size]
    assert not any(path.read_bytes().startswith((b"fLaC", b"RIFF", b"SQLite")) for path in kept)
    assert not any(code.replace("-", "") in path.read_text("latin-1") for path in kept)
    with pytest.raises(LockedLibrary), open_desk(home):
        pass
    with pytest.raises(LockedLibrary):
        Library.open(home)
    assert names_in(files_in(home)) == set(), "a refused start changes nothing"
    with pytest.raises(WrongPassphrase):
        unlocking.unlock(home, PASSPHRASE.upper())
    unlocking.unlock(home, code)
    with open_desk(home) as desk:
        assert desk.recovery.moved_aside is None
        assert opened_as_before(desk, record)
        assert [one.who for one in editions(home / "interviews" / record.id)] == ["Zebulon Crane"]
        samples, rate = clip(
            home / "interviews" / record.id, record.timeline, record.quotes[0].span
        )
        assert len(samples) > rate
        assert all(line.is_whole for line in backup_lines(home))


def test_it_is_all_in_clear_again_when_it_is_switched_off(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        seal_takes(desk, record.id, lambda: False)
    with open_desk(home) as desk:
        before = {path.name: path.read_bytes() for path in (home / "interviews").rglob("*.*")}
        locking.turn_on(desk, PASSPHRASE)
        locking.turn_off(desk)
        assert opened_as_before(desk, record)
        with pytest.raises(WrongMoment):
            locking.turn_off(desk)
    after = {path.name: path.read_bytes() for path in (home / "interviews").rglob("*.*")}
    assert after == before
    assert not unlocking.standing(home).is_on
    with open_desk(home) as desk:
        assert opened_as_before(desk, record)
        assert all(line.is_whole for line in backup_lines(home))


def test_backups_are_made_restored_and_told_apart_in_an_encrypted_library(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        assert make_backup(desk) == "", "nothing has changed since the one before it"
        setup = record.setup
        desk.shelf.do(
            lambda library: library.keep_setup(record.id, replace(setup, guide="# G\n"))
        ).result()
        name = make_backup(desk)
        assert name
        assert restore_backup(desk, name).interviews == 2
        assert names_in(files_in(home)) == set()


def test_who_takes_it_back_is_erased_from_an_encrypted_library_too(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        withdraw(desk, record.id)
        locking.turn_off(desk)
    assert names_in(files_in(home)) == set()
    with open_desk(home) as desk, desk.reading() as library:
        assert [row.id for row in library.interviews()] == [OTHER]


def test_a_changed_passphrase_takes_the_place_of_the_old_one(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        code = locking.turn_on(desk, PASSPHRASE)
        unlocking.change_passphrase(home, "another one entirely")
        assert unlocking.recovery_code(home) == code
    unlocking.lock(home)
    with pytest.raises(WrongPassphrase):
        unlocking.unlock(home, PASSPHRASE)
    unlocking.unlock(home, "another one entirely")
    with open_desk(home) as desk:
        assert opened_as_before(desk, record)


def test_all_is_rebuilt_from_encrypted_folders_when_the_database_is_lost(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
    for path in [*home.glob("library*.db*"), *(home / "backups").glob("library-*")]:
        path.unlink()
    unlocking.lock(home)
    unlocking.unlock(home, PASSPHRASE)
    with open_desk(home) as desk:
        assert record.id in desk.recovery.interviews
        with desk.reading() as library:
            found = library.record(record.id)
    assert [take.file for take in found.timeline.takes] == ["take-001.flac"]
    assert replace(found, timeline=record.timeline) == record
    assert names_in(files_in(home)) == set(), "what is made anew is encrypted as well"


def test_a_take_that_was_tampered_with_is_not_played_as_if_it_were_whole(
    home: Path, record: InterviewRecord
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
    take = home / "interviews" / record.id / "take-001.flac"
    stored = bytearray(take.read_bytes())
    stored[len(stored) // 2] ^= 1
    take.write_bytes(stored)
    with pytest.raises(Exception, match="cannot be read"):
        sounds(home, record)


@pytest.mark.parametrize("wish", ["on", "off"])
def test_a_kill_at_any_step_leaves_a_library_that_opens_and_goes_on(
    wish: str, home: Path, record: InterviewRecord, tmp_path: Path, figures: Figures
) -> None:
    sound = sounds(home, record)
    if wish == "off":
        with open_desk(home) as desk:
            locking.turn_on(desk, PASSPHRASE)
        unlocking.lock(home)
    steps = int(_run(_copied(home, tmp_path / "dry"), wish, 10**9).stdout)
    assert steps > 20
    chance = random.Random(9)
    for number in range(TIMES):
        copy = _copied(home, tmp_path / f"kill-{number}")
        step = 1 + (number * steps // TIMES) + chance.randrange(max(1, steps // TIMES))
        assert _run(copy, wish, min(step, steps)).returncode == -9
        if unlocking.is_to_unlock(copy):
            unlocking.unlock(copy, PASSPHRASE)
        with open_desk(copy) as desk:
            assert desk.recovery.moved_aside is None, f"step {step}"
            assert opened_as_before(desk, record), f"step {step}"
            assert sounds(copy, record) == sound
            assert all(line.is_whole for line in backup_lines(copy))
        is_on = unlocking.standing(copy).is_on
        unlocking.lock(copy)
        if is_on:
            assert names_in(files_in(copy)) == set(), f"step {step}"
        else:
            assert not any(path.name == "key.json" for path in files_in(copy))
        shutil.rmtree(copy)
    figures("P13", f"kills_while_switching_{wish}", TIMES)


def _copied(home: Path, target: Path) -> Path:
    shutil.copytree(home, target)
    return target


def _run(home: Path, wish: str, step: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DRIVER), str(home), wish, PASSPHRASE, str(step)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
