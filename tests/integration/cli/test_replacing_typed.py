"""What is typed replaces nothing somebody may have worked in, and says what it did instead."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from fakes.sounding import keep_with_sound, sounding_record
from firsthand.__main__ import main
from firsthand.core.persona.kept import Persona, PersonaId
from firsthand.library.library import Library

WORK = b"somebody's own work"
Typed = Callable[..., str]


@pytest.fixture
def typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    """Types a command for a library with one interview and one persona; returns the answer."""
    home = tmp_path / "home"
    with Library.open(home) as library:
        record = keep_with_sound(library, sounding_record())
        library.keep_persona(Persona(PersonaId("p"), "Ms Month-End", picked=(record.id,)))

    def type_it(*words: str) -> str:
        assert main([*words, "--home", str(home)]) == 0
        return capsys.readouterr().out

    return type_it


@pytest.mark.parametrize(
    "words",
    [
        ("export", "last"),
        ("export", "last", "--to", "csv"),
        ("export", "last", "--to", "vtt"),
        ("persona", "export", "Ms Month-End"),
        ("persona", "export", "Ms Month-End", "--to", "reel"),
        ("guide", "print", "new-idea-problem-first"),
    ],
    ids=" ".join,
)
def test_a_file_worked_in_since_stays_and_is_said(
    typed: Typed, tmp_path: Path, words: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    first = Path(typed(*words, "-o", str(out)).splitlines()[0])
    first.write_bytes(WORK)
    said = typed(*words, "-o", str(out)).splitlines()
    assert first.read_bytes() == WORK
    assert Path(said[0]) == first.with_name(f"{first.stem} 2{first.suffix}")
    assert said[-1].startswith(f"{first.name} was there already")
    replaced = typed(*words, "-o", str(out), "--replace").splitlines()
    assert Path(replaced[0]) == first
    assert first.read_bytes() != WORK
    assert "was there already" not in replaced[-1]


def test_a_program_is_told_what_stayed(typed: Typed, tmp_path: Path) -> None:
    mine = tmp_path / "mine.docx"
    mine.write_bytes(WORK)
    answer = json.loads(typed("export", "last", "-o", str(mine), "--json"))
    assert answer["file"] == str(tmp_path / "mine 2.docx")
    assert answer["stayed"] == str(mine)
    again = json.loads(typed("export", "last", "-o", str(tmp_path / "new.docx"), "--json"))
    assert again["stayed"] is None


def test_clips_never_go_into_a_folder_that_is_there(typed: Typed, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    words = ("export", "last", "--to", "clips", "--kind", "wav", "-o", str(out), "--replace")
    first = Path(typed(*words).splitlines()[0])
    first.write_bytes(WORK)
    said = typed(*words).splitlines()
    assert first.read_bytes() == WORK
    assert Path(said[0]).parent.name == f"{first.parent.name} 2"
    assert said[-1].startswith(f"{first.parent.name} was there already")


@pytest.mark.parametrize("words", [("report",), ("marks-page",)], ids=" ".join)
def test_what_is_of_no_interview_stays_as_well(
    typed: Typed, tmp_path: Path, words: tuple[str, ...]
) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_bytes(WORK)
    assert "mine.txt was there already" in typed(*words, "-o", str(mine))
    assert mine.read_bytes() == WORK
    assert (tmp_path / "mine 2.txt").is_file()
    assert "was there already" not in typed(*words, "-o", str(mine), "--replace")
    assert mine.read_bytes() != WORK
