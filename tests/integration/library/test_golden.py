"""Every library that was ever released opens in this edition with all that was in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fakes.damage import damage
from firsthand.library.library import Library
from firsthand.library.opening import applied_steps
from firsthand.library.recovery import recover
from firsthand.library.shape.schema import STEPS
from golden.make_library import golden_record

FILES = sorted((Path(__file__).parents[2] / "golden").glob("library-*.db"))


def test_there_is_a_library_to_open() -> None:
    assert "library-0.1.0.db" in [file.name for file in FILES]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_is_taken_over_even_when_it_is_damaged(home: Path, file: Path) -> None:
    home.mkdir()
    shutil.copyfile(file, home / "library.db")
    damage(home, "events_by_interview")
    assert recover(home, lambda _: ()).moved_aside is not None
    with Library.open(home) as library:
        assert library.record(golden_record().id) == golden_record()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_it_opens_with_all_that_was_in_it(home: Path, file: Path) -> None:
    home.mkdir()
    shutil.copyfile(file, home / "library.db")
    with Library.open(home) as library:
        assert library.record(golden_record().id) == golden_record()
        assert [hit.kind for hit in library.search('"every friday"')] == ["quote"]
        assert [hit.kind for hit in library.search("CFO")] == ["note"]
        assert library.search("Exampleperson") == []
        assert applied_steps(library._db) == {step.name for step in STEPS}
        library.keep_record(golden_record())
        assert library.record(golden_record().id) == golden_record()
