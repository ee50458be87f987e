"""Passphrases that cost nothing to try, for libraries of a test."""

from __future__ import annotations

import pytest

from firsthand.locking import key_file

PASSPHRASE = "purple anchor seldom tuba"


def are_quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let key files of this process ask for next to no work; really it is half a second."""
    monkeypatch.setattr(key_file, "USUAL", key_file.Scrypt(n=1 << 4, r=1, p=1))
