"""What a person sends on after a problem says how things are, and nothing of anybody."""

from __future__ import annotations

import platform
from pathlib import Path

from firsthand import __version__
from firsthand.core.interview import Attendee, Participant, Role, Setup, Study
from firsthand.core.ports import Microphone
from firsthand.jobs.report import Cleaner, private_words, report, save, scrubbed
from firsthand.library.library import Library
from firsthand.settings import Settings

SETUP = Setup(
    study=Study("Quillfeather launch", company="Brambleworth"),
    participant=Participant(
        "Zebedee-7",
        real_name="Ottoline Marchbanks",
        contact="ottoline@brambleworth.example",
        company="Hazelmere Foods",
        role="Chief Biscuit Officer",
    ),
    guide="",
    attendees=(Attendee("Peregrine Took-Smythe", Role.NOTE_TAKER),),
)
TELLING = (
    "quillfeather", "brambleworth", "zebedee", "ottoline", "marchbanks", "hazelmere", "biscuit",
    "peregrine", "took-smythe", "wilhelmina", "yeti", "every friday", "secretplan",
)  # fmt: skip


def _library(home: Path) -> str:
    with Library.open(home) as library:
        interview = library.add_interview(SETUP, "2026-11-20T10:00:00+00:00", 48_000)
    Settings(author="Wilhelmina", microphone="Yeti of Wilhelmina").save(home)
    return interview


def _log(home: Path, *lines: str) -> None:
    (home / "logs").mkdir(exist_ok=True)
    (home / "logs" / "firsthand.log").write_text("\n".join(lines) + "\n", "utf-8")


def _microphones() -> list[Microphone]:
    return [Microphone("Yeti of Wilhelmina", 0, 1, 48_000, "ALSA", True)]


def test_a_report_names_versions_and_how_things_are(tmp_path: Path):
    text = report(tmp_path, _microphones, {"Qt": "6.99"})
    assert f"Firsthand: {__version__}" in text
    assert f"Python: {platform.python_version()}" in text
    assert "Qt: 6.99" in text
    assert "fine library:" in text
    assert "fine microphone: 1 source of sound" in text


def test_no_name_and_no_word_of_an_interview_is_in_a_report(tmp_path: Path):
    interview = _library(tmp_path)
    at = "2026-11-20 10:00:00,123 42"
    _log(
        tmp_path,
        f"{at} INFO interview {interview} started",
        f"{at} ERROR opening /home/wilhelmina/Quillfeather launch/x.wav failed",
        f"{at} WARNING Ottoline said “every Friday it is wrong”",
        f"{at} WARNING the microphone 'Yeti of Wilhelmina' is gone, Hazelmere Foods",
        f'{at} ERROR Peregrine Took-Smythe of Brambleworth: "secretplan"',
        "Traceback (most recent call last):",
        '  File "/home/wilhelmina/Firsthand/firsthand/jobs/live.py", line 7, in start',
        "    raise ValueError(f'{ottoline}')",
        "ValueError: every Friday Ottoline Marchbanks exports by hand",
        "every Friday I export it by hand, and every Friday it is wrong",
        f"{at} INFO interview {interview} stopped, 1 takes",
    )
    text = report(tmp_path, _microphones).lower()
    assert [word for word in TELLING if word in text] == []
    assert interview.lower() not in text
    assert str(tmp_path).lower() not in text


def test_what_helps_to_find_the_fault_stays(tmp_path: Path):
    lines = [
        "2026-11-20 10:00:00,123 42 ERROR finishing 2026-11-20-b-07-k3fq failed",
        "Traceback (most recent call last):",
        '  File "/usr/lib/firsthand/app/firsthand/jobs/live.py", line 299, in stop',
        '  File "/usr/lib/firsthand/app_packages/numpy/core.py", line 5, in zeros',
        "numpy.linalg.LinAlgError: what was said",
        "2026-11-20 10:00:01,123 42 INFO interview 2026-11-20-b-07-k3fq stopped, 2 takes",
        "2026-11-20 10:00:02,123 42 INFO interview 2026-11-21-b-08-zzzz started",
    ]
    assert scrubbed(lines, Cleaner(())) == [
        "2026-11-20 10:00:00,123 42 ERROR finishing <interview 1> failed",
        "  firsthand/jobs/live.py, line 299, in stop",
        "  app_packages/numpy/core.py, line 5, in zeros",
        "LinAlgError",
        "2026-11-20 10:00:01,123 42 INFO interview <interview 1> stopped, 2 takes",
        "2026-11-20 10:00:02,123 42 INFO interview <interview 2> started",
    ]


def test_names_of_people_are_looked_for_in_whole_and_in_part(tmp_path: Path):
    _library(tmp_path)
    words = private_words(tmp_path)
    assert {"Ottoline Marchbanks", "Ottoline", "Hazelmere", "Zebedee-7", "Wilhelmina"} <= words


def test_a_broken_interview_does_not_keep_a_report_from_being_made(tmp_path: Path):
    broken = tmp_path / "interviews" / "2026-11-20-gwendolyn-aaaa"
    broken.mkdir(parents=True)
    (broken / "interview.json").write_text("{", "utf-8")
    _log(tmp_path, "2026-11-20 10:00:00,123 42 INFO gwendolyn, 2026-11-20-gwendolyn-aaaa")
    assert "gwendolyn-aaaa" not in report(tmp_path, _microphones)


def test_a_report_is_saved_as_it_was_shown(tmp_path: Path):
    save("Firsthand: “report”\n", tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes().decode() == "Firsthand: “report”\n"
