"""Where an answer goes: a closed pipe, a full disk, a terminal without the letters for a name."""

from __future__ import annotations

import errno
import io
import json
import sys
from pathlib import Path

import pytest

from firsthand.__main__ import main
from firsthand.cli import parse
from firsthand.library.library import Library
from firsthand.log import log

WORDS = "Every Friday I export it by hand 😀 – and it is wrong."


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A library with one interview whose words no old code page has all letters for."""
    captions = tmp_path / "a talk 😀.vtt"
    captions.write_text(f"WEBVTT\n\n00:00.000 --> 00:04.000\n<v Bob>{WORDS}\n", "utf-8")
    assert main(["import", str(captions), "--home", str(tmp_path / "home")]) == 0
    capsys.readouterr()
    return tmp_path / "home"


class Refusing(io.StringIO):
    """An output that takes nothing."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def write(self, text: str) -> int:
        raise self._error


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_an_answer_to_a_full_disk_is_said_plainly(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    more: list[str],
):
    monkeypatch.setattr(sys, "stdout", Refusing(OSError(errno.ENOSPC, "full")))
    assert main(["show", "last", "--home", str(home), *more]) == 1
    said = capsys.readouterr().err
    assert said.startswith("firsthand: The answer could not be written")
    assert "Traceback" not in said


def test_a_reader_that_has_enough_ends_it_quietly(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "stdout", Refusing(BrokenPipeError()))
    assert main(["show", "last", "--home", str(home)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_a_terminal_without_the_letters_shows_the_rest(
    home: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
):
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding))
    assert main(["show", "last", "--home", str(home)]) == 0
    assert "Every Friday I export it by hand ?" in out.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_json_keeps_every_letter_in_every_encoding(
    home: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
):
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding=encoding))
    assert main(["show", "last", "--json", "--home", str(home)]) == 0
    shown = json.loads(out.getvalue().decode(encoding))
    assert shown["segments"][0]["text"] == WORDS


def test_what_should_not_happen_is_in_the_log_it_names_and_not_on_the_screen(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    def broken(*_: object) -> Library:
        raise ZeroDivisionError

    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    (home / "logs" / "firsthand.log").unlink()
    monkeypatch.setattr(Library, "open", broken)
    assert main(["list", "--home", str(home)]) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert str(home / "logs") in said
    assert "ZeroDivisionError" in (home / "logs" / "firsthand.log").read_text("utf-8")


def test_a_stop_before_anything_has_begun_shows_no_traceback(monkeypatch: pytest.MonkeyPatch):
    def stopped(*_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("firsthand.bootstrap.run", stopped)
    assert main(["list"]) == 130


def test_the_home_of_nobody_is_a_usage_error(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as left:
        parse(["--home", "~nobody-by-that-name/firsthand", "list"])
    assert left.value.code == 2
    assert "home folder" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["rehearse", "a.wav", "--speed", "fast"], ["import-marks", "a", "b", "--error", "x"]]
)
def test_a_number_that_is_none_is_said_in_plain_words(
    words: list[str], capsys: pytest.CaptureFixture[str]
):
    with pytest.raises(SystemExit):
        parse(words)
    assert "is a number between" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["import", "rehearse"])
def test_a_folder_in_a_files_place_is_called_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
):
    assert main([command, str(tmp_path), "--home", str(tmp_path / "home")]) == 1
    assert f"{tmp_path.name} is a folder. Name one file in it." in capsys.readouterr().err
