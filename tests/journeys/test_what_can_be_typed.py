"""The commands beside the interview itself: guides, models, import, and what is on this machine."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from firsthand.cli import parse
from firsthand.jobs.afterwards.afterwork import left_over
from firsthand.library.library import Library
from journeys.typed import MODEL, SAMPLE, firsthand


@pytest.fixture(scope="module")
def cut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Half a minute of the sample with two notable sentences in it."""
    sound, rate = soundfile.read(SAMPLE / "interview.flac", dtype="int16")
    path = tmp_path_factory.mktemp("cut") / "cut.flac"
    soundfile.write(path, sound[60 * rate : 92 * rate], rate)
    return path


def test_an_existing_recording_becomes_an_interview_with_its_quotes(tmp_path: Path, cut: Path):
    marks = tmp_path / "marks.csv"
    marks.write_text("seconds,kind,note\n25.9,quote,400 loaves\n7.6,problem,\n", "utf-8")
    came = firsthand(
        tmp_path / "home", "import", str(cut), "--marks", str(marks), "--model", MODEL, "--json"
    )
    assert came.code == 0, came.err
    shown = firsthand(tmp_path / "home", "show", came.json["id"][:-2], "--json").json
    (take,) = shown["takes"]
    assert (take["rate"], take["frames"]) == (16_000, 32 * 16_000)
    assert [mark["pressed_s"] for mark in shown["marks"]] == [7.6, 25.9]
    assert [(quote["kind"], "loaves" in quote["text"]) for quote in shown["quotes"]] == [
        ("problem", False),
        ("quote", True),
    ]
    assert shown["mode"] == "imported"


AS_TYPED = """
import runpy, signal
signal.signal(signal.SIGINT, signal.default_int_handler)
runpy.run_module("firsthand", run_name="__main__", alter_sys=True)
"""
"""Hears Ctrl+C, also where tests run in the background of a shell, which lets it pass by."""


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C reaches the console's whole group")
def test_an_import_may_be_interrupted_once_its_words_are_there(tmp_path: Path, cut: Path):
    """What the second model has to say is then left to the next start of the window."""
    home = tmp_path / "home"
    words = ["import", str(cut), "--model", MODEL, "--home", str(home)]
    with subprocess.Popen(
        [sys.executable, "-c", AS_TYPED, *words], stdout=subprocess.PIPE, text=True
    ) as typed:
        assert typed.stdout is not None
        assert "Ctrl+C" in typed.stdout.readline()
        typed.send_signal(signal.SIGINT)
    assert typed.returncode == 130
    shown = firsthand(home, "show", "last", "--json").json
    assert shown["status"] == "draft"
    with Library.open(home) as library:
        assert left_over(home, library.interviews()) == [shown["id"]]


def test_a_mark_beyond_the_end_is_refused_and_leaves_nothing(tmp_path: Path, cut: Path):
    marks = tmp_path / "marks.csv"
    marks.write_text("seconds,kind,note\n500,quote,\n", "utf-8")
    answer = firsthand(tmp_path / "home", "import", str(cut), "--marks", str(marks))
    assert answer.code == 1
    assert "after the recording ends" in answer.err
    assert firsthand(tmp_path / "home", "list", "--json").json == []


def test_questions_are_checked_one_a_line():
    done = subprocess.run(
        [sys.executable, "-m", "firsthand", "guide", "check", "-", "--json"],
        input="Do you like our tool?\nHow's business?\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert '"rule": "closed"' in done.stdout
    assert "business" not in done.stdout


def test_every_shipped_guide_passes_its_own_check(tmp_path: Path):
    for path in (SAMPLE.parent / "guides").glob("*.md"):
        assert firsthand(tmp_path, "guide", "check", str(path), "--json").json == []


def test_a_guide_that_names_the_solution_too_early_is_told(tmp_path: Path):
    guide = tmp_path / "mine.md"
    guide.write_text("# Mine\n## Opening (opening, 2 min)\n- What do you know of robots?\n")
    (found,) = firsthand(
        tmp_path, "guide", "check", str(guide), "--solution", "robots, arms", "--json"
    ).json
    assert (found["rule"], found["key"]) == ("names-solution", "opening.1")


def test_a_model_is_tried_on_half_a_minute_of_talk(tmp_path: Path):
    lines = firsthand(tmp_path, "models", "try", MODEL, "--json").json
    (tried,) = [line for line in lines if line["name"] == MODEL]
    assert tried["speed"] > 0


def test_models_says_which_are_here(tmp_path: Path):
    assert MODEL in [model["name"] for model in firsthand(tmp_path, "models", "--json").json]


def test_doctor_looks_at_everything_an_interview_needs(tmp_path: Path):
    found = {one["what"]: one for one in firsthand(tmp_path, "doctor", "--json").json}
    needed = {"program", "library", "disk", "microphone", "speech model", "graphics card"}
    assert needed <= set(found)
    assert found["library"]["is_fine"]
    assert all(one["is_fine"] or one["remedy"] for one in found.values())


def test_the_version_needs_no_heavy_package():
    code = (
        "import sys; from firsthand.__main__ import main; main(['--version']);"
        "print(sorted({'numpy','PySide6','sqlite3','faster_whisper','docx'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["Firsthand 0.1.0", "[]"]


def test_the_home_may_stand_before_or_after_the_command(tmp_path: Path):
    for words in (["--home", str(tmp_path), "list"], ["list", "--home", str(tmp_path)]):
        assert parse(words).home == tmp_path


@pytest.mark.parametrize("speed", ["0", "-1", "x", "100000"])
def test_a_speed_that_makes_no_sense_is_refused(speed: str):
    with pytest.raises(SystemExit):
        parse(["demo", "--speed", speed])
