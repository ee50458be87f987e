"""Personas from the command line: what it prints for a person and for a program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fakes.eight_buyers import PERSONA, STUDY, eight_records
from firsthand import bootstrap
from firsthand.library.library import Library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Library.open(tmp_path) as library:
        for record in eight_records():
            library.keep_record(record)
        library.keep_persona(PERSONA)
    return tmp_path


def typed(home: Path, *arguments: str) -> int:
    return bootstrap.run(["persona", *arguments, "--home", str(home)])


def test_personas_are_listed_with_their_buyers(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(home, "list") == 0
    assert "8 buyers, 8 interviews, 4 statements" in capsys.readouterr().out


def test_a_portrait_is_told_part_by_part(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(home, "show", "the one") == 0
    told = capsys.readouterr().out
    assert "3 of 8, 1 before the reveal, 1 against, 2 did not raise it, 2 not asked" in told
    assert "against: “IT is two people down the hall" in told
    assert "U . U x x U . a  fewer questions from the auditor" in told
    assert "3 of 8  Controllers' round of the chamber of commerce (person)" in told
    assert "It costs too much\n    no evidence yet" in told
    assert "B-01  9 of 12 min before the reveal, buyer's share 74%, 4 of 5 quotes heard" in told


def test_a_portrait_is_read_by_programs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(home, "show", "the one", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    barrier = found["rings"][2]["statements"][0]
    assert (barrier["n"], barrier["of"], barrier["against"]) == (3, 8, ["B-04"])
    assert [one["quote"] for one in barrier["quotes"]] == ["3b", "1e", "6e"]
    assert found["reasons"][0]["answers"]["B-08"] == "agreed when asked"
    assert found["words"][0]["word"] == "spreadsheet"
    assert [len(one["new"]) for one in found["new_themes"]] == [2, 1, 2, 1, 0, 0, 0, 0]


def test_a_text_is_checked(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = home / "mail.txt"
    text.write_text("Our platform reconciles every spreadsheet for your team.", "utf-8")
    assert typed(home, "check", str(text), "--persona", "the one") == 0
    told = capsys.readouterr().out
    assert "50% of the words are the buyers' own." in told
    assert "not everyday language: platform" in told
    assert typed(home, "check", str(text), "--persona", "the one", "--json") == 0
    assert json.loads(capsys.readouterr().out)["share"] == 0.5


def test_a_persona_is_made_by_a_rule(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert typed(home, "new", "Operations", "--study", STUDY.name, "--role", "operations") == 0
    assert typed(home, "list", "--json") == 0
    told = capsys.readouterr().out
    rows = json.loads(told[told.index("[") :])
    assert {row["name"]: row["buyers"] for row in rows}["Operations"] == 2
    assert typed(home, "new", "operations") == 1
    assert "already" in capsys.readouterr().err


def test_an_unknown_name_and_an_unreadable_text_are_said(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert typed(home, "show", "nobody at all") == 1
    assert "No persona goes by that name." in capsys.readouterr().err
    assert typed(home, "check", str(home / "nowhere.txt"), "--persona", "the one") == 1
    assert "That text cannot be read." in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["draft", "brief"])
def test_a_persona_is_written_as_a_word_document(
    home: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from docx import Document

    target = home / f"{kind}.docx"
    assert typed(home, "export", "the one", "--to", kind, "-o", str(target)) == 0
    assert str(target) in capsys.readouterr().out
    words = "\n".join(one.text for one in Document(str(target)).paragraphs)
    assert "The one who holds the month together" in words
    assert "Oldenkamp" not in words
