"""The sheet of a guide as Word would read it back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from firsthand.__main__ import main
from firsthand.core.guide import Guide, parse_guide
from firsthand.core.interview import Study
from firsthand.errors import ExportError
from firsthand.jobs.guides import print_guide, read_guide

STUDY = Study("Shifts", "filling an open shift", "a text to all who are free", company="Dienst")


def shipped(tmp_path: Path) -> Guide:
    return read_guide(tmp_path)[2]


def lines(path: Path, style: str) -> list[str]:
    return [p.text for p in docx.Document(str(path)).paragraphs if p.style.name == style]


def test_every_phase_has_its_minutes_and_every_question_a_box(tmp_path: Path):
    guide = shipped(tmp_path)
    path = print_guide(guide, STUDY, tmp_path / "sheet.docx")
    heads = lines(path, "Heading 1")
    assert heads == [f"{phase.name} · {phase.minutes:g} min" for phase in guide.phases]
    asked = lines(path, "Sheet Question")
    assert len(asked) >= len(list(guide.questions()))
    assert all(line.startswith("☐\t") for line in asked)


def test_the_study_fills_the_placeholders(tmp_path: Path):
    path = print_guide(shipped(tmp_path), STUDY, tmp_path / "sheet.docx")
    whole = "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
    assert "filling an open shift" in whole
    assert "a text to all who are free" in whole
    assert "{problem}" not in whole


def test_what_the_study_is_to_find_out_stands_on_top(tmp_path: Path):
    study = replace(STUDY, goals=("How shifts are filled today", "Who has to agree"))
    path = print_guide(shipped(tmp_path), study, tmp_path / "sheet.docx")
    goals = "To find out: How shifts are filled today; Who has to agree"
    assert lines(path, "Summary Line")[-1] == goals


def test_minutes_are_written_as_the_guides_language_writes_them(tmp_path: Path):
    text = "# G\n\nlanguage: {}\n\n## Problem (problem, 2.5 min)\n\n- Und?\n"
    heads = []
    for language in ("en", "de"):
        guide = parse_guide(text.format(language))
        heads += lines(print_guide(guide, STUDY, tmp_path / f"{language}.docx"), "Heading 1")
    assert heads == ["Problem · 2.5 min", "Problem · 2,5 min"]


def test_without_a_study_the_placeholders_stay_to_be_filled_by_hand(tmp_path: Path):
    path = print_guide(shipped(tmp_path), Study(""), tmp_path / "sheet.docx")
    assert any("{problem}" in line for line in lines(path, "Sheet Question"))


def test_probes_stand_small_below_and_each_question_has_room_for_notes(tmp_path: Path):
    text = "# G\n\n## Problem (problem, 5 min)\n\n- (nice) What happened?\n  - Who?\n  - When?\n"
    path = print_guide(parse_guide(text), Study(""), tmp_path / "sheet.docx")
    assert lines(path, "Sheet Probe") == ["· Who?   · When?"]
    assert lines(path, "Sheet Line") == [""]
    assert lines(path, "Sheet Question") == ["☐\tWhat happened?  (nice to ask)"]


def test_a_german_guide_has_german_words_around_it(tmp_path: Path):
    text = "# G\nlanguage: de\n\n## Problem (problem, 5 min)\n\n- (nice) Was geschah?\n"
    path = print_guide(parse_guide(text), Study(""), tmp_path / "sheet.docx")
    assert lines(path, "Sheet Question") == ["☐\tWas geschah?  (wenn Zeit ist)"]
    assert lines(path, "Summary Line")[0].startswith("Käufer: ")


def test_a_folder_gets_the_guides_name(tmp_path: Path):
    guide = shipped(tmp_path)
    assert print_guide(guide, STUDY, tmp_path).parent == tmp_path
    with pytest.raises(ExportError):
        print_guide(guide, STUDY, tmp_path / "nowhere" / "sheet.docx")


def test_the_command_line_prints_a_guide(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    target = tmp_path / "sheet.docx"
    home = ["--home", str(tmp_path / "home")]
    wish = ["guide", "print", "switch-story", "-o", str(target), "--json", *home]
    assert main(wish) == 0
    assert json.loads(capsys.readouterr().out)["file"] == str(target)
    assert lines(target, "Heading 1")
