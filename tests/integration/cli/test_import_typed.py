"""Files that are brought in by typing: each is a buyer of its own, and no mark goes unheard."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from firsthand.__main__ import main
from firsthand.capture.takes.lock import FolderLock
from firsthand.core.interview import Participant, Setup, Status, Study
from firsthand.library.library import Library

VTT = """WEBVTT

00:00.000 --> 00:04.000
<v Sam>How do you do it today?

00:05.000 --> 00:09.000
<v Ines Vogel>Every Friday I export it by hand.
"""


@pytest.fixture
def vtt(tmp_path: Path) -> Path:
    path = tmp_path / "meeting.vtt"
    path.write_text(VTT, "utf-8")
    return path


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    path = tmp_path / "marks.csv"
    path.write_text("seconds,kind,note\n8,trigger,by hand\n", "utf-8")
    return path


def test_two_files_are_two_buyers(tmp_path: Path, vtt: Path) -> None:
    home = tmp_path / "home"
    for _ in range(2):
        assert main(["import", str(vtt), "--study", "Churn", "--home", str(home)]) == 0
    with Library.open(home) as library:
        codes = sorted(row.code_name for row in library.interviews())
    assert codes == ["B-01", "B-02"]


def test_a_guide_joins_the_guides_and_can_be_chosen(tmp_path: Path, vtt: Path) -> None:
    home, guide = tmp_path / "home", tmp_path / "Why we lost.md"
    guide.write_text(
        "# Why we lost\n\n## Opening (opening, 5 min)\n\n- How is business?\n", "utf-8"
    )
    assert main(["import", str(guide), "--home", str(home)]) == 0
    assert main(["import", str(vtt), "--guide", "why-we-lost", "--home", str(home)]) == 0
    with Library.open(home) as library:
        record = library.record(library.resolve("last"))
    assert record.setup.guide.startswith("# Why we lost")


def test_a_colleagues_marks_are_told_where_they_belong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    saved = tmp_path / "firsthand-marks.json"
    saved.write_text('{\n "format": "firsthand marks",\n "version": 1,\n "marks": []\n}', "utf-8")
    assert main(["import", str(saved), "--home", str(tmp_path / "home")]) != 0
    assert "Marks from elsewhere" in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_marks_of_a_recording_are_told_how_they_come_in(
    tmp_path: Path, marks: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    marks.write_text(marks.read_text("utf-8"), encoding)
    assert main(["import", str(marks), "--home", str(tmp_path / "home")]) != 0
    assert "--marks" in capsys.readouterr().err


def test_marks_and_captions_of_one_recording_become_quotes(
    tmp_path: Path, vtt: Path, marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, sound = tmp_path / "home", tmp_path / "meeting.wav"
    soundfile.write(sound, np.zeros(16_000 * 12, np.int16), 16_000)
    typed = ["import", str(sound), "--transcript", str(vtt), "--marks", str(marks)]
    assert main([*typed, "--home", str(home)]) == 0
    with Library.open(home) as library:
        record = library.record(library.resolve("last"))
    (mark,), (quote,) = record.marks, record.quotes
    assert (mark.kind, mark.note) == ("trigger", "by hand")
    assert quote.text == "Every Friday I export it by hand."
    capsys.readouterr()
    assert main(["list", "--home", str(home)]) == 0
    assert "  1 quote, 0 heard  " in capsys.readouterr().out
    assert main(["recover", "--home", str(home)]) == 0
    assert "it holds 1 interview." in capsys.readouterr().out


@pytest.mark.parametrize("name", ["meeting.vtt", "guide.md"])
def test_marks_of_what_is_no_recording_are_not_dropped_in_silence(
    tmp_path: Path, vtt: Path, marks: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    home = tmp_path / "home"
    (tmp_path / "guide.md").write_text("# Why\n\n## Opening (opening, 5 min)\n\n- How is it?\n")
    typed = ["import", str(vtt.with_name(name)), "--marks", str(marks)]
    assert main([*typed, "--home", str(home)]) == 1
    assert "lie on a recording" in capsys.readouterr().err


def test_a_language_that_was_wrong_can_be_put_right(tmp_path: Path) -> None:
    home, quiet = tmp_path / "home", tmp_path / "quiet.wav"
    soundfile.write(quiet, np.zeros(32_000, "int16"), 16_000)
    assert main(["import", str(quiet), "--home", str(home)]) == 1, "nobody speaks; it is kept"
    assert main(["transcribe", "last", "--language", "de", "--home", str(home)]) == 1
    with Library.open(home) as library:
        assert library.record(library.resolve("last")).setup.language == "de"


@pytest.mark.parametrize(("language", "is_said"), [("de", True), ("en", False)])
def test_a_language_that_the_speech_model_does_not_know_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, is_said: bool
) -> None:
    home, quiet = tmp_path / "home", tmp_path / "quiet.wav"
    soundfile.write(quiet, np.zeros(32_000, "int16"), 16_000)
    typed = ["--model", "tiny.en", "--language", language, "--home", str(home)]
    for command in (["import", str(quiet)], ["transcribe", "last"]):
        assert main([*command, *typed]) == 1, "nobody speaks; it is kept"
        assert ("tiny.en knows English alone" in capsys.readouterr().out) is is_said


def test_of_a_recording_that_breaks_off_it_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, cut = tmp_path / "home", tmp_path / "cut.wav"
    soundfile.write(cut, np.zeros(20 * 16_000, "int16"), 16_000)
    cut.write_bytes(cut.read_bytes()[:200_000])
    assert main(["import", str(cut), "--home", str(home)]) == 1, "nobody speaks; it is kept"
    assert "The file breaks off" in capsys.readouterr().out


def test_no_words_are_made_anew_of_an_interview_that_is_being_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "home"
    with Library.open(home) as library:
        setup = Setup(Study("Churn"), Participant("B-01"), "")
        id = library.add_interview(setup, "2026-03-02T10:00:00+01:00", 16_000)
    recorders = FolderLock(home / "interviews" / id)
    assert recorders.acquire()
    try:
        assert main(["transcribe", "last", "--language", "de", "--home", str(home)]) == 1
    finally:
        recorders.release()
    with Library.open(home) as library:
        record = library.record(id)
    assert (record.status, record.setup.language) == (Status.RECORDING, "en")
    assert "being recorded" in capsys.readouterr().err
