"""Typed by a person: out in every format, over to another home and back, in from other programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.sounding import keep_with_sound, sounding_record
from firsthand.cli.exporting import FORMATS
from firsthand.jobs.exporting.open_files import OpenFormat
from firsthand.library.library import Library
from journeys.typed import firsthand

VTT = """WEBVTT

00:01.000 --> 00:02.500
<v Jane Doe>How's business?</v>

00:03.000 --> 00:07.000
<v Ravi Rao>Every Friday I export it by hand.</v>
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "home") as library:
        keep_with_sound(library, sounding_record())
    return tmp_path / "home"


def test_what_can_be_typed_is_what_there_is() -> None:
    assert set(FORMATS) == {"docx", *(str(one) for one in OpenFormat)}


@pytest.mark.parametrize("to", FORMATS)
def test_an_interview_is_exported_by_its_code_name(home: Path, to: str) -> None:
    answer = firsthand(home, "export", "B-07", "--to", to, "--json").json
    assert all(Path(file).stat().st_size for file in answer["files"])


def test_a_bundle_goes_over_and_comes_back(home: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "b.firsthand"
    firsthand(home, "export", "last", "--to", "bundle", "-o", str(bundle))
    there = tmp_path / "there"
    (first,) = firsthand(there, "import", str(bundle), "--json").json
    (second,) = firsthand(there, "import", str(bundle), "--json").json
    assert (first["is_new"], second["is_new"], second["is_changed"]) == (True, False, False)
    shown = [firsthand(place, "show", "last", "--json").json for place in (home, there)]
    assert shown[0] == shown[1]
    known = firsthand(there, "editions", "last", "--json").json
    assert [one["came"] for one in known["editions"]] == [True]


def test_captions_of_a_meeting_become_an_interview(home: Path, tmp_path: Path) -> None:
    vtt = tmp_path / "meeting.vtt"
    vtt.write_text(VTT, "utf-8")
    (brought,) = firsthand(home, "import", str(vtt), "--study", "Calls", "--json").json
    shown = firsthand(home, "show", brought["id"], "--json").json
    assert [one["speaker"] for one in shown["segments"]] == ["interviewer", "buyer"]
    assert "Ravi" not in json.dumps(shown)


def test_a_file_that_is_nothing_is_said(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "notes.zip"
    path.write_bytes(b"PK\3\4 nothing")
    answer = firsthand(home, "import", str(path))
    assert answer.code == 1
    assert "damaged or was not made by Firsthand" in answer.err
