"""A report of a problem can be had by typing, as the window shows it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from firsthand.__main__ import main


def test_a_report_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["report", "--home", str(tmp_path / "home")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Firsthand: report of a problem")
    assert str(tmp_path) not in said


def test_a_report_is_written_where_a_person_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "report.txt"
    assert main(["report", "-o", str(file), "--home", str(tmp_path / "home"), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(file)}
    assert "How things are" in file.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_said_plainly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "gone" / "report.txt"
    assert main(["report", "-o", str(file), "--home", str(tmp_path / "home")]) == 1
    assert "Traceback" not in capsys.readouterr().err
