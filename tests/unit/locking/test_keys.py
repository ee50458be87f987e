"""The key: on paper and back, behind a passphrase and back, and never another one's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.errors import LockedLibrary, WrongPassphrase
from firsthand.locking.key import LibraryKey, code_of, is_code, key_of
from firsthand.locking.key_file import NAME, Scrypt, State, key_file_of, new_key_file
from firsthand.locking.lines import clear_line, is_locked_line, locked_line

QUICK = Scrypt(n=1 << 4, r=1, p=1)
KEY = LibraryKey(bytes(range(32)))


@given(st.binary(min_size=32, max_size=32))
def test_a_recovery_code_gives_the_key_back_however_it_is_typed(secret: bytes) -> None:
    code = code_of(LibraryKey(secret))
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert key_of(code) == key_of(typed) == LibraryKey(secret)


@given(st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_the_pen_is_noticed(place: int, letter: str) -> None:
    letters = list(code_of(KEY).replace("-", ""))
    if letters[place] == letter:
        return
    letters[place] = letter
    with pytest.raises(WrongPassphrase):
        key_of("".join(letters))


def test_a_passphrase_is_not_taken_for_a_code() -> None:
    assert not is_code("correct horse battery staple")
    assert is_code(code_of(KEY))


def test_a_key_is_never_shown_by_accident() -> None:
    assert KEY.secret.hex() not in repr(KEY)
    assert str(KEY.secret) not in repr(KEY)


def test_the_passphrase_gives_the_key_back_and_another_does_not(tmp_path: Path) -> None:
    new_key_file(KEY, "vier Wörter", QUICK).save(tmp_path)
    found = key_file_of(tmp_path)
    assert found is not None
    assert found.state is State.LOCKING
    assert found.key("vier Wörter") == KEY
    # As another system types the same letters.
    assert found.key("vier Wo\u0308rter") == KEY
    for wrong in ("vier worter", "", "vier Wörter "):
        with pytest.raises(WrongPassphrase):
            found.key(wrong)
    assert found.is_of(KEY)
    assert not found.is_of(LibraryKey.by_chance())


def test_changing_the_passphrase_keeps_the_key() -> None:
    changed = new_key_file(KEY, "the old one", QUICK).with_passphrase("the new one", KEY)
    assert changed.key("the new one") == KEY
    with pytest.raises(WrongPassphrase):
        changed.key("the old one")


def test_a_key_file_that_is_lost_or_damaged_is_read_from_its_copy(tmp_path: Path) -> None:
    saved = replace(new_key_file(KEY, "passphrase", QUICK), state=State.LOCKED)
    saved.save(tmp_path)
    (tmp_path / NAME).write_text("{")
    assert key_file_of(tmp_path) == saved
    (tmp_path / NAME).unlink()
    assert key_file_of(tmp_path) == saved
    (tmp_path / "backups" / NAME).write_text("{")
    with pytest.raises(LockedLibrary):
        key_file_of(tmp_path)


def test_a_key_file_that_asks_for_endless_memory_is_not_obeyed(tmp_path: Path) -> None:
    new_key_file(KEY, "passphrase", QUICK).save(tmp_path)
    for path in (tmp_path / NAME, tmp_path / "backups" / NAME):
        path.write_text(path.read_text().replace('"n": 16', '"n": 1099511627776'))
    with pytest.raises(LockedLibrary):
        key_file_of(tmp_path)


def test_a_line_is_read_with_its_key_alone() -> None:
    line = b'{"note": "Zebulon"}'
    locked = locked_line(line, KEY)
    assert is_locked_line(locked)
    assert b"Zebulon" not in locked
    assert clear_line(locked, KEY) == line
    with pytest.raises(ValueError, match="library"):
        clear_line(locked, LibraryKey.by_chance())
    for torn in (locked[:-3], locked[:40]):
        with pytest.raises(ValueError):  # noqa: PT011
            clear_line(torn, KEY)
