"""How the program is started, and how it starts its own processes."""

from __future__ import annotations

import subprocess
import sys

DEVICES = [sys.executable, "-c", "from firsthand.__main__ import main; main()", "-m"]


def test_an_installed_program_can_be_asked_to_be_one_of_its_own_processes():
    """As on macOS and Windows, where `sys.executable` is Firsthand and not Python."""
    done = subprocess.run(
        [*DEVICES, "firsthand.transcription.worker"], input=b"", capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert b"usage" not in done.stderr


def test_no_other_program_is_run_that_way():
    done = subprocess.run([*DEVICES, "this"], capture_output=True, timeout=60)
    assert done.returncode == 2
    assert b"Zen" not in done.stdout
