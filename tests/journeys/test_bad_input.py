"""Bad input gets a sentence with a remedy, an exit code, no traceback, and loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import soundfile

from journeys.typed import MODEL, SAMPLE, firsthand

SOUND = str(SAMPLE / "interview.flac")


def silence(path: Path, seconds: float = 3) -> str:
    soundfile.write(path, np.zeros(int(seconds * 16_000), np.int16), 16_000)
    return str(path)


def refused(home: Path, *words: str) -> str:
    answer = firsthand(home, *words)
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert answer.err.startswith("firsthand: ")
    assert answer.err.count(".") >= 2, "a sentence and a remedy"
    return answer.err


def listed(home: Path) -> int:
    return len(firsthand(home, "list", "--json").json)


def test_a_file_that_is_no_recording_is_named_and_leaves_nothing(tmp_path: Path):
    junk = tmp_path / "junk.wav"
    junk.write_bytes(b"no sound at all" * 100)
    for command in ("import", "rehearse"):
        assert "cannot be read" in refused(tmp_path / "home", command, str(junk))
    assert listed(tmp_path / "home") == 0


def test_an_empty_file_leaves_nothing(tmp_path: Path):
    empty = tmp_path / "empty.wav"
    empty.touch()
    refused(tmp_path / "home", "import", str(empty))
    assert listed(tmp_path / "home") == 0


def test_a_missing_file_is_named(tmp_path: Path):
    assert "nothere.wav" in refused(tmp_path / "home", "import", str(tmp_path / "nothere.wav"))


def test_a_silent_recording_is_kept_and_said(tmp_path: Path):
    sound = silence(tmp_path / "silent.wav")
    said = refused(tmp_path / "home", "import", sound, "--model", MODEL)
    assert "Nobody speaks" in said
    assert listed(tmp_path / "home") == 1


def test_a_bad_row_of_a_marks_file_is_named_before_anything_is_kept(tmp_path: Path):
    marks = tmp_path / "marks.csv"
    marks.write_text("seconds,kind,note\n3,quote,\n4,dance,\n", "utf-8")
    said = refused(tmp_path / "home", "rehearse", SOUND, "--marks", str(marks))
    assert "Row 3" in said
    assert "dance" in said
    assert listed(tmp_path / "home") == 0


def test_without_the_model_the_recording_is_kept_for_later(tmp_path: Path):
    sound = silence(tmp_path / "short.wav")
    said = refused(tmp_path / "home", "import", sound, "--model", "nope")
    assert "nope" in said
    (row,) = firsthand(tmp_path / "home", "list", "--json").json
    assert row["status"] == "to transcribe"


def test_a_damaged_model_is_said_and_the_recording_is_kept(tmp_path: Path):
    folder = tmp_path / "home" / "models" / "mine"
    folder.mkdir(parents=True)
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (folder / name).write_bytes(b"{}")
    sound = silence(tmp_path / "short.wav")
    refused(tmp_path / "home", "import", sound, "--model", "mine")
    assert listed(tmp_path / "home") == 1


def test_a_library_of_a_newer_edition_is_left_alone(tmp_path: Path):
    home = tmp_path / "home"
    assert listed(home) == 0
    with closing(sqlite3.connect(home / "library.db")) as library, library:
        library.execute(
            "insert into _sqlite_migrations (migration_set, name, applied_at) "
            "values ('firsthand', 'a step of a later edition', '2099-01-01')"
        )
    before = (home / "library.db").read_bytes()
    assert "newer" in refused(home, "list")
    assert "newer" in refused(home, "import", SOUND)
    assert (home / "library.db").read_bytes() == before


def test_a_home_that_is_a_file_cannot_be_written(tmp_path: Path):
    place = tmp_path / "place"
    place.write_text("not a folder")
    refused(place, "list")


@pytest.mark.parametrize("command", ["show", "export", "transcribe"])
def test_an_unknown_interview_is_said(tmp_path: Path, command: str):
    assert "interview" in refused(tmp_path / "home", command, "nope")


def test_an_unknown_guide_names_those_that_are_known(tmp_path: Path):
    assert "new-idea-problem-first" in refused(
        tmp_path / "home", "rehearse", SOUND, "--guide", "nope"
    )


def test_a_second_copy_is_told_so_and_the_first_goes_on(tmp_path: Path):
    from firsthand.library.files.lock import HomeLock

    home = tmp_path / "home"
    home.mkdir()
    with HomeLock(home):
        assert "copy" in refused(home, "import", SOUND)
    assert listed(home) == 0


def test_without_any_microphone_devices_says_what_to_do(tmp_path: Path):
    answer = firsthand(tmp_path / "home", "devices")
    if answer.code:
        assert "Traceback" not in answer.err
        assert answer.err.count(".") >= 2
    else:
        assert answer.out.strip()
