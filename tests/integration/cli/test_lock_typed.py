"""Encryption as it is typed: on, asked for, changed, off; passphrases come from files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import passphrases
from fakes.answers import Typed
from fakes.sounding import keep_with_sound
from fakes.telltale import files_in, names_in, telltale_record
from firsthand.jobs import unlocking
from firsthand.library.library import Library


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    with Library.open(tmp_path / "home") as library:
        keep_with_sound(library, telltale_record())
    yield tmp_path / "home"
    unlocking.lock(tmp_path / "home")


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    passphrases.are_quick(monkeypatch)


@pytest.fixture
def typed(home: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(home, capsys)


def test_a_library_is_encrypted_used_and_put_back_in_clear(
    typed: Typed, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_text("purple anchor seldom tuba\n", "utf-8")
    second.write_text("another one entirely\n", "utf-8")
    assert typed("lock")["is_on"] is False
    code = typed("lock", "on", "--new-passphrase-file", str(first))["recovery_code"]
    unlocking.lock(home)
    assert names_in(files_in(home)) == set()
    refused = typed("list", code=1)
    assert "locked" in refused["error"]
    assert "--passphrase-file" in refused["remedy"]
    assert typed("lock")["is_on"] is True
    key = ("--passphrase-file", str(first))
    assert typed("list", *key)[0]["id"] == "2026-11-20-b-07-k3fq"
    assert unlocking.is_to_unlock(home), "the key is forgotten with the command's end"
    assert typed("search", "Müggelheim", *key)
    assert typed("verify", "last", *key)
    doctor = {one["what"]: one for one in typed("doctor", *key, code=1)}
    assert doctor["encryption"]["sentence"] == "The library is encrypted."
    assert doctor["library"]["is_fine"]
    monkeypatch.setattr("sys.stdin", io.StringIO(code + "\n"))
    sent = tmp_path / "b.firsthand"
    typed("export", "last", "--to", "bundle", "-o", str(sent), "--passphrase-file", "-")
    assert sent.stat().st_size > 1000
    assert typed("lock", "code", *key) == {"recovery_code": code}
    typed("lock", "change", *key, "--new-passphrase-file", str(second))
    assert "not right" in typed("list", *key, code=1)["error"]
    key = ("--passphrase-file", str(second))
    assert typed("lock", "off", *key)["is_on"] is False
    assert typed("list")[0]["id"] == "2026-11-20-b-07-k3fq"


def test_a_short_passphrase_encrypts_nothing(typed: Typed, home: Path, tmp_path: Path) -> None:
    short = tmp_path / "short"
    short.write_text("tuba\n", "utf-8")
    assert "at least" in typed("lock", "on", "--new-passphrase-file", str(short), code=1)["error"]
    assert not unlocking.standing(home).is_on
