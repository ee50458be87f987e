"""The computer is asked to stay awake for exactly as long as somebody records."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from fakes.waiting import until
from firsthand.capture.recorder.awake import Awake

KEEPER = """#!/bin/sh
echo "$@" > {told}
exec cat
"""


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a stand-in for systemd-inhibit writes what it was asked."""
    keeper = tmp_path / "bin" / "systemd-inhibit"
    keeper.parent.mkdir()
    keeper.write_text(KEEPER.format(told=tmp_path / "told"))
    keeper.chmod(0o755)
    monkeypatch.setenv("PATH", f"{keeper.parent}:/usr/bin:/bin")
    return tmp_path / "told"


def test_the_system_is_asked_not_to_sleep(told: Path) -> None:
    awake = Awake()
    until(lambda: told.exists() and told.read_text())
    awake.close()
    awake.close()
    assert "--what=sleep:idle" in told.read_text()


def test_a_recorder_that_dies_lets_the_computer_sleep_again(told: Path) -> None:
    code = "import os; from firsthand.capture.recorder.awake import Awake; a = Awake();"
    code += "print(a._keeper.pid, flush=True); os.kill(os.getpid(), 9)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    keeper = Path("/proc") / done.stdout.strip() / "cmdline"
    until(lambda: not keeper.exists() or not keeper.read_bytes())


def test_where_the_system_cannot_be_asked_nothing_happens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    Awake().close()
