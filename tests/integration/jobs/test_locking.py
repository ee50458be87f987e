"""Encryption and what is around it: the keyring, golden libraries, old backups, what is missing."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import keyring
import pytest

from fakes import passphrases
from fakes.keyring import FakeKeyring
from fakes.passphrases import PASSPHRASE
from fakes.sounding import keep_with_sound, sounding_record
from firsthand.bootstrap import open_desk
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.core.record import InterviewRecord
from firsthand.errors import LockedLibrary, NoEncryption, WrongMoment
from firsthand.jobs import locking, unlocking
from firsthand.jobs.backups import restore_backup
from firsthand.jobs.colleagues.editions import editions
from firsthand.jobs.desk import Desk
from firsthand.jobs.exporting.documents import export_interview
from firsthand.jobs.exporting.open_files import OpenFormat, export_open
from firsthand.jobs.privacy.door import door_of
from firsthand.library.files import shared_record
from firsthand.library.files.connecting import is_clear
from firsthand.library.files.copies import Backup, backup, backups, databases
from firsthand.library.library import Library
from firsthand.locking.files import is_locked
from firsthand.transcription.hearing.sound import read
from firsthand.transcription.takes import sound_of
from golden.make_library import golden_record

GOLDEN = sorted((Path(__file__).parents[2] / "golden").glob("library-*.db"))


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
    with Library.open(home) as library:
        return keep_with_sound(library, sounding_record())


@pytest.fixture
def ring() -> Iterator[FakeKeyring]:
    before = keyring.get_keyring()
    ring = FakeKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


@pytest.mark.parametrize("file", GOLDEN, ids=lambda file: file.stem)
def test_a_library_of_every_release_opens_after_it_was_encrypted(home: Path, file: Path) -> None:
    (home / "backups").mkdir(parents=True)
    shutil.copyfile(file, home / "library.db")
    shutil.copyfile(file, home / "backups" / "library-20260101-101010.db")
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
    unlocking.lock(home)
    unlocking.unlock(home, PASSPHRASE)
    with open_desk(home) as desk:
        with desk.reading() as library:
            assert library.record(golden_record().id) == golden_record()
            assert [hit.kind for hit in library.search('"every friday"')] == ["quote"]
        restore_backup(desk, "library-20260101-101010.db")
        with desk.reading() as library:
            assert library.record(golden_record().id) == golden_record()


def test_what_lies_beside_the_library_is_encrypted_with_it_and_put_back_in_clear(
    home: Path, record: InterviewRecord
) -> None:
    persona = Persona(PersonaId("one"), "Ops lead", summary="Holds it together by hand.")
    file = home / shared_record.FILE

    def change(desk: Desk, summary: str) -> None:
        changed = replace(persona, summary=summary)
        desk.shelf.do(lambda library: library.keep_persona(changed)).result()

    with open_desk(home) as desk:
        change(desk, "in clear")
    aside = Path(shutil.copy(file, home / "personas-and-themes-damaged-20261120-101010.jsonl.gz"))
    assert not is_locked(file)
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        assert is_locked(file)
        assert is_locked(aside)
        change(desk, "encrypted")
    assert is_locked(file)
    assert shared_record.read(home).personas[0].summary == "encrypted"
    with open_desk(home) as desk:
        locking.turn_off(desk)
        assert not is_locked(file)
        assert not is_locked(aside)
    assert shared_record.read(home).personas[0].summary == "encrypted"


def test_the_keyring_opens_the_library_until_it_is_told_to_forget(
    home: Path, record: InterviewRecord, ring: FakeKeyring
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE, with_keyring=True)
    assert len(ring.held) == 1
    unlocking.lock(home)
    with open_desk(home) as desk, desk.reading() as library:
        assert library.has(record.id)
    unlocking.lock(home)
    unlocking.forget_keyring(home)
    assert ring.held == {}
    with pytest.raises(LockedLibrary), open_desk(home):
        pass


def test_a_keyring_that_holds_another_key_opens_nothing(
    home: Path, record: InterviewRecord, ring: FakeKeyring
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE, with_keyring=True)
    unlocking.lock(home)
    for wrong in ("", "no code at all", "0" * 56):
        ring.held = dict.fromkeys(ring.held, wrong)
        assert not unlocking.unlock_by_keyring(home)


def test_switching_it_off_takes_the_key_out_of_the_keyring(
    home: Path, record: InterviewRecord, ring: FakeKeyring
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE, with_keyring=True)
        locking.turn_off(desk)
    assert ring.held == {}


def test_a_backup_from_before_is_encrypted_when_it_is_put_in_place(
    home: Path, record: InterviewRecord, tmp_path: Path
) -> None:
    kept = tmp_path / "kept.db"
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        locking.turn_off(desk)
        shutil.copyfile(backups(home)[0].path, kept)
        locking.turn_on(desk, PASSPHRASE)
        old = home / "backups" / "library-20260101-101010.db"
        shutil.copyfile(kept, old)
        restore_backup(desk, old.name)
        with desk.reading() as library:
            assert library.record(record.id).quotes == record.quotes
    assert not (home / "library.db").read_bytes().startswith(b"SQLite")


def test_no_backup_is_made_between_clear_and_encrypted(
    home: Path, record: InterviewRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interview may come to its end, and to its backup, while somebody switches this on."""
    convert = locking._convert
    asked: list[Future[Backup | None]] = []
    with ThreadPoolExecutor() as threads:

        def meanwhile(*given: Any) -> None:
            asked.append(threads.submit(backup, home))
            with pytest.raises(TimeoutError):
                asked[0].result(0.3)
            convert(*given)

        monkeypatch.setattr(locking, "_convert", meanwhile)
        with open_desk(home) as desk:
            left = home / "backups" / "library-20260101-101010.new"
            left.parent.mkdir()
            left.write_bytes((home / "library.db").read_bytes())
            locking.turn_on(desk, PASSPHRASE)
            asked[0].result()
    assert not left.exists()
    assert len(backups(home)) == 1
    assert not any(is_clear(file) for file in databases(home))


def test_the_transcriber_hears_an_encrypted_take_as_it_was(
    home: Path, record: InterviewRecord
) -> None:
    (take,) = record.timeline.takes
    folder = home / "interviews" / record.id
    clear = read(sound_of(folder, take, take.frames), 16_000, 48_000)
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        sound = sound_of(folder, take, take.frames)
    unlocking.lock(home)
    assert (read(sound, 16_000, 48_000) == clear).all()
    assert sound.key
    assert sound.key not in repr(sound)


def test_what_leaves_an_encrypted_library_can_be_read_by_whoever_gets_it(
    home: Path, record: InterviewRecord, tmp_path: Path
) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        with door_of(desk) as door:
            export_interview(door, record.id, home, tmp_path / "b.docx")
            bundle = tmp_path / "b.firsthand"
            export_open(door, record.id, OpenFormat.BUNDLE, home, bundle)
    other = tmp_path / "other"
    with open_desk(other) as desk:
        locking.turn_on(desk, "somebody else's own")
        from firsthand.jobs.colleagues.bundles import bring_bundle

        assert bring_bundle(desk, bundle).is_new
        with desk.reading() as library:
            assert library.record(record.id).quotes[0].text == record.quotes[0].text
        assert len(editions(other / "interviews" / record.id)) == 1
    unlocking.lock(other)
    for path in (other / "interviews" / record.id).iterdir():
        assert b"Friday" not in path.read_bytes()
        assert not path.read_bytes().startswith((b"fLaC", b"RIFF"))


def test_where_encrypting_is_not_installed_it_is_said_plainly(
    home: Path, record: InterviewRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "is_installed", lambda: False)
    with open_desk(home) as desk, pytest.raises(NoEncryption, match="extra"):
        locking.turn_on(desk, PASSPHRASE)
    monkeypatch.undo()
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
    unlocking.lock(home)
    monkeypatch.setattr(unlocking, "is_installed", lambda: False)
    with pytest.raises(NoEncryption, match="extra"):
        unlocking.unlock(home, PASSPHRASE)
    assert unlocking.is_to_unlock(home)


def test_it_is_not_encrypted_twice(home: Path, record: InterviewRecord) -> None:
    with open_desk(home) as desk:
        locking.turn_on(desk, PASSPHRASE)
        with pytest.raises(WrongMoment):
            locking.turn_on(desk, "another one entirely")
