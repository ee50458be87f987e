"""Which line of a guide's text is which question, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.core.guide import parse_guide
from firsthand.core.lint.rules import check_guide
from firsthand.resources import resource
from firsthand.ui.guides.checking import check
from firsthand.ui.guides.lines import objections_by_line, shown_at, with_wording


@pytest.mark.parametrize("path", sorted(resource("guides").glob("*.md")), ids=lambda p: p.stem)
def test_every_line_of_a_shipped_guide_shows_its_own_question(path: Path) -> None:
    text = path.read_text("utf-8")
    guide = parse_guide(text)
    lines = text.splitlines()
    for _, question in guide.questions():
        number = next(n for n, line in enumerate(lines) if line.endswith(question.text))
        shown = shown_at(text, guide, number)
        assert shown is not None
        assert shown.question is not None
        assert shown.question.text == question.text


def test_objections_stand_at_the_lines_they_are_about() -> None:
    text = "# G\n## Opening (opening, 4 min)\n- How's business?\n  - Do you like it?\n"
    found = objections_by_line(text, check_guide(parse_guide(text)))
    assert list(found) == [3]


def test_other_words_keep_bullet_indent_and_nice() -> None:
    assert with_wording("  - (nice) Do you?", "How?") == "  - (nice) How?"


def test_a_text_that_is_no_guide_has_trouble_and_no_objections() -> None:
    checked = check("- lost", ())
    assert checked.guide is None
    assert checked.faulty_line == 0
