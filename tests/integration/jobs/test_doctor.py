"""The doctor finds what is missing, says what to do, and names nobody."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.records import interview_record
from firsthand.core.ports import Microphone
from firsthand.errors import NoMicrophone, PortAudioMissing
from firsthand.jobs.doctor import Examined, examine
from firsthand.library.library import Library

MICROPHONE = Microphone("Desk microphone", 0, 1, 48_000, "ALSA", True)


def _examined(home: Path) -> dict[str, Examined]:
    return {one.what: one for one in examine(home, lambda: [MICROPHONE])}


def test_everything_an_interview_needs_is_looked_at(tmp_path: Path):
    Library.open(tmp_path / "home").close()
    found = _examined(tmp_path / "home")
    assert {"program", "library", "privacy", "place", "disk", "microphone", "speech model"} <= {
        *found
    }
    assert [what for what in ("library", "privacy", "place") if not found[what].is_fine] == []
    assert "Desk microphone" not in str(found)


def test_one_interview_is_counted_as_one(tmp_path: Path):
    with Library.open(tmp_path / "home") as library:
        library.keep_record(interview_record())
    assert "holds 1 interview." in _examined(tmp_path / "home")["library"].sentence


def test_files_that_others_can_read_are_counted(tmp_path: Path):
    home = tmp_path / "home"
    Library.open(home).close()
    (home / "interviews").mkdir(mode=0o700, exist_ok=True)
    (home / "interviews" / "open.wav").touch(mode=0o644)
    (home / "interviews" / "open.wav").chmod(0o644)
    found = _examined(home)["privacy"]
    assert not found.is_fine
    assert found.sentence.startswith("1 files or folders")
    assert found.remedy


def test_downloaded_models_are_nobodys_secret(tmp_path: Path):
    home = tmp_path / "home"
    Library.open(home).close()
    (home / "models" / "base").mkdir(parents=True)
    (home / "models").chmod(0o755)
    assert _examined(home)["privacy"].is_fine


def test_a_library_that_a_service_copies_is_said(tmp_path: Path):
    home = tmp_path / "Dropbox" / "Firsthand"
    Library.open(home).close()
    found = _examined(home)["place"]
    assert not found.is_fine
    assert "Dropbox" in found.sentence


@pytest.mark.parametrize("error", [PortAudioMissing, NoMicrophone])
def test_what_is_wrong_with_microphones_is_said_with_its_remedy(tmp_path: Path, error: type):
    def microphones() -> list[Microphone]:
        raise error("Nothing can be heard.", "Plug something in.")

    found = {one.what: one for one in examine(tmp_path, microphones)}["microphone"]
    assert (found.is_fine, found.sentence, found.remedy) == (
        False,
        "Nothing can be heard.",
        "Plug something in.",
    )


def test_a_folder_that_is_not_there_yet_is_no_fault(tmp_path: Path):
    found = _examined(tmp_path / "not" / "yet")
    assert found["disk"].is_fine
    assert found["privacy"].is_fine
