"""interview.json says everything that was known before the recording, and nothing private."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from fakes.kept import a_setup, any_setup
from firsthand.core.interview import InterviewId, Participant, Setup
from firsthand.errors import BadInput
from firsthand.library.files.folders import SetupFile, is_id, new_id, read_setup, write_setup

ID = InterviewId("2026-11-21-b-07-k3fq")
STARTED = "2026-11-21T10:00:00+01:00"


@given(any_setup())
@settings(deadline=None)
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, setup: Setup) -> None:
    folder = tmp_path_factory.getbasetemp() / "an interview"
    folder.mkdir(exist_ok=True)
    write_setup(folder, ID, setup, STARTED, 48_000)
    assert read_setup(folder) == SetupFile(ID, setup, STARTED, 48_000)


def test_the_real_name_lies_in_a_file_of_its_own(tmp_path: Path) -> None:
    write_setup(tmp_path, ID, a_setup(), STARTED, 48_000)
    assert "Oldenkamp" not in (tmp_path / "interview.json").read_text("utf-8")
    assert "miller.example" not in (tmp_path / "interview.json").read_text("utf-8")
    assert "Oldenkamp" in (tmp_path / "private.json").read_text("utf-8")


def test_a_name_taken_back_leaves_no_file(tmp_path: Path) -> None:
    write_setup(tmp_path, ID, a_setup(), STARTED, 48_000)
    nameless = replace(a_setup(), participant=Participant("B-07"))
    write_setup(tmp_path, ID, nameless, STARTED, 48_000)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["interview.json"]


def test_without_the_private_file_the_interview_is_still_known(tmp_path: Path) -> None:
    write_setup(tmp_path, ID, a_setup(), STARTED, 48_000)
    (tmp_path / "private.json").unlink()
    assert read_setup(tmp_path).setup.participant.code_name == "B-07"
    assert read_setup(tmp_path).setup.participant.real_name == ""


def test_both_files_are_for_this_person_alone(tmp_path: Path) -> None:
    write_setup(tmp_path, ID, a_setup(), STARTED, 48_000)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.iterdir()} == {0o600}


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"id": "x", "setup": {"study": 3}}'])
def test_a_file_that_says_nothing_is_known_as_bad(tmp_path: Path, text: str) -> None:
    (tmp_path / "interview.json").write_text(text, "utf-8")
    with pytest.raises(BadInput):
        read_setup(tmp_path)


def test_an_id_names_the_day_and_the_buyer() -> None:
    id = new_id(a_setup("B-07"), STARTED)
    assert id.startswith("2026-11-21-b-07-")
    assert len(id) == len("2026-11-21-b-07-k3fq")


@pytest.mark.parametrize("code_name", ["", "../../etc", "Ä ö", "a/b\\c", "x" * 500, "\x00"])
def test_whatever_the_buyer_is_called_the_id_is_a_plain_name(code_name: str) -> None:
    assert is_id(new_id(a_setup(code_name), "some day"))


@pytest.mark.parametrize("name", ["..", ".", "", "a/b", "a\\b", "/etc", "C:x", "a b", "-x", ".x"])
def test_what_leads_elsewhere_is_no_id(name: str) -> None:
    assert not is_id(name)
