"""How the program is started, and how it starts its own processes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from firsthand import bootstrap


@pytest.mark.parametrize("name", ["B-07.firsthand", "B-07.FIRSTHAND", "Zoë's talk.firsthand"])
def test_a_double_click_on_an_interview_opens_it(tmp_path: Path, name: str):
    file = tmp_path / name
    file.touch()
    assert bootstrap._file_among([str(file)]) == file


@pytest.mark.parametrize("arguments", [[], ["demo"], ["gone.firsthand"], ["import", "x.firsthand"]])
def test_anything_else_that_is_typed_is_a_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x.firsthand").touch()
    (tmp_path / "demo").touch()
    assert bootstrap._file_among(arguments) is None


DEVICES = [sys.executable, "-c", "from firsthand.__main__ import main; main()", "-m"]


def test_an_installed_program_can_be_asked_to_be_one_of_its_own_processes():
    """As on macOS and Windows, where `sys.executable` is Firsthand and not Python."""
    done = subprocess.run(
        [*DEVICES, "firsthand.transcription.hearing.worker"],
        input=b"",
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert b"usage" not in done.stderr


def test_no_other_program_is_run_that_way():
    done = subprocess.run([*DEVICES, "this"], capture_output=True, timeout=60)
    assert done.returncode == 2
    assert b"Zen" not in done.stdout
