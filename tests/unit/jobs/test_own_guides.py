"""A person's own guides as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.errors import BadGuide
from firsthand.jobs.guides import MOST_CHARACTERS, read_guide
from firsthand.jobs.own_guides import bring_guide_in, free_key, read_guides, write_guide

GUIDE = "# Why we lost\n\n## Opening (opening, 5 min)\n\n- How is business?\n"


@pytest.mark.parametrize(
    ("wish", "key"),
    [
        ("Lost deal", "lost-deal-2"),
        ("Ein Gespräch", "ein-gespr-ch"),
        ("…", "guide"),
        ("my team", "my-team-2"),
    ],
)
def test_a_guides_file_gets_a_name_that_is_free_on_every_disk(wish: str, key: str) -> None:
    assert free_key(wish, ["lost-deal", "My-Team"]) == key


def test_a_guide_that_a_windows_editor_has_saved_goes_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    (tmp_path / "guides" / "lost.md").write_bytes(GUIDE.encode("utf-8-sig"))
    assert read_guide(tmp_path, "why we lost")[0] == "lost"
    assert "Why we lost" in {guide.name for guide in read_guides(tmp_path)[0]}


def test_a_guide_that_cannot_be_read_keeps_no_other_from_being_found(tmp_path: Path) -> None:
    write_guide(tmp_path, "why", GUIDE)
    (tmp_path / "guides" / "broken.md").write_bytes(b"\xff\xfe# \x00")
    assert read_guide(tmp_path, "Why we lost")[0] == "why"
    with pytest.raises(BadGuide, match=r"no guide called Unknown"):
        read_guide(tmp_path, "Unknown")


def test_a_file_that_is_far_too_long_for_a_guide_is_refused(tmp_path: Path) -> None:
    letter = tmp_path / "letter.md"
    letter.write_text(GUIDE + "x" * MOST_CHARACTERS, "utf-8")
    with pytest.raises(BadGuide, match=r"too long") as refused:
        bring_guide_in(tmp_path / "home", letter)
    assert refused.value.remedy
    assert not (tmp_path / "home").exists()
