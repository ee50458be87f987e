"""Consent, names, backups and withdrawal as they are typed, each answer read by a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.answers import Typed
from fakes.sounding import keep_with_sound
from fakes.telltale import files_in, names_in, telltale_record
from firsthand.__main__ import main
from firsthand.library.library import Library


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "home") as library:
        keep_with_sound(library, telltale_record())
    return tmp_path / "home"


@pytest.fixture
def typed(home: Path, capsys: pytest.CaptureFixture[str]) -> Typed:
    return Typed(home, capsys)


def test_an_answer_noted_later_shuts_and_opens_an_export(typed: Typed, tmp_path: Path) -> None:
    target = str(tmp_path / "b.docx")
    assert typed("consent", "last", "--quote", "no")["quote"] == "no"
    refused = typed("export", "last", "-o", target, code=1)
    assert "quoted" in refused["error"]
    assert "without the words" in refused["remedy"]
    assert not Path(target).exists()
    typed("export", "last", "-o", target, "--without-words")
    assert Path(target).exists()
    typed("consent", "last", "--quote", "yes")
    typed("export", "last", "-o", target)


def test_consent_in_writing_is_noted_later(typed: Typed) -> None:
    before = typed("consent", "last")
    noted = typed("consent", "last", "--how", "written")
    assert noted["how"] == "written"
    assert noted["record"] == before["record"]
    assert noted["given_at"] > before["given_at"]
    assert typed("consent", "last")["how"] == "written"


def test_a_name_is_suggested_hidden_seen_before_and_shown_again(typed: Typed, home: Path) -> None:
    suggested = [one["forms"][0] for one in typed("names", "last", "--suggest")]
    assert "Quixotry Bakeries GmbH" in suggested
    assert "Zebulon Crane" in suggested
    company = ("names", "last", "--hide", "Quixotry Bakeries GmbH", "--kind", "company")
    assert typed(*company)[0]["shown"] == "Company 1"
    typed("names", "last", "--hide", "Zebulon Crane", "--kind", "person")
    typed("names", "last", "--hide", "Müggelheim", "--as", "the suburb")
    seen = typed("names", "last", "--preview")
    assert ("Quixotry", "[Company 1]") in [(one["said"], one["shown"]) for one in seen]
    file = typed("export", "last")["file"]
    assert "Company 1" in Path(file).name
    assert names_in(files_in(home / "exports")) == set()
    left = typed("names", "last", "--unhide", "quixotry")
    assert [one["shown"] for one in left] == ["Person 1", "the suburb"]


def test_an_interview_becomes_due_on_its_day(typed: Typed) -> None:
    assert typed("due") == []
    typed("consent", "last", "--keep-until", "2020-01-31")
    assert [one["buyer_code"] for one in typed("due")] == ["B-07"]
    typed("consent", "last", "--keep-until", "none")
    assert typed("due") == []
    assert (
        "year, month and day" in typed("consent", "last", "--keep-until", "soon", code=1)["remedy"]
    )


def test_withdrawing_asks_first_then_erases_and_lists_what_to_chase(
    typed: Typed, home: Path, tmp_path: Path
) -> None:
    target = tmp_path / "sent.docx"
    typed("export", "last", "-o", str(target))
    told = typed("withdraw", "last")
    assert told["erased"] is False
    assert [one["path"] for one in told["files"]] == [str(target)]
    assert len(typed("list")) == 1
    assert [one["path"] for one in typed("withdraw", "last", "--yes")["to_chase"]] == [str(target)]
    assert typed("list") == []
    assert len(typed("chase")) == 1
    assert typed("chase", "--delete") == []
    assert not target.exists()


def test_a_file_is_struck_off_by_the_path_one_sees_and_an_unknown_one_is_said(
    typed: Typed,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    typed("export", "last", "-o", str(tmp_path / "sent.docx"))
    typed("withdraw", "last", "--yes")
    monkeypatch.chdir(tmp_path)
    assert main(["chase", "--gone", "other.docx", "--home", str(home)]) == 1
    assert "not on the list" in capsys.readouterr().err
    assert typed("chase", "--gone", "sent.docx") == []


def test_a_backup_is_made_listed_and_put_in_place(typed: Typed, home: Path) -> None:
    assert typed("backup") == []
    name = typed("backup", "make")["name"]
    assert typed("backup", "make")["name"] == ""
    assert [(one["name"], one["interviews"]) for one in typed("backup", "list")] == [(name, 1)]
    typed("consent", "last", "--quote", "no")
    done = typed("backup", "restore", name)
    assert Path(done["moved_aside"]).exists()
    assert typed("consent", "last")["quote"] == "yes"
