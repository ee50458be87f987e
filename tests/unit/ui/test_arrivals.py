"""What a person reads of a colleague's file that was brought in."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.core.interview import InterviewId
from firsthand.core.together.editions import Difference
from firsthand.errors import BadInput
from firsthand.jobs.bringing.files import FileKind, kind_of
from firsthand.jobs.colleagues.bundles import Brought
from firsthand.ui.library.arrivals import told_of
from firsthand.ui.library.bringing_in import Arrived

ID = InterviewId("2026-11-20-b-07-k3x9")


def told(brought: Brought) -> str:
    return " ".join(told_of(Arrived(FileKind.BUNDLE, (brought,))))


def test_a_file_that_is_older_than_what_is_here_is_called_so() -> None:
    said = told(Brought(ID, is_older=True, who="Kim"))
    assert said == "A newer file of this interview is here already. Nothing has changed."


def test_a_move_to_another_study_is_said_beside_what_both_changed() -> None:
    both = (Difference("quote", "q1", "text", "Every Friday.", "It is wrong."),)
    moved = Brought(ID, is_changed=True, study="Churn", who="Kim", differences=both)
    assert told(moved) == (
        "The interview has what Kim changed. It belongs to the study “Churn” now. "
        "One place you both changed; the other version is kept."
    )


@pytest.mark.parametrize("content", [b"", b"no zip at all"])
def test_a_colleagues_file_that_holds_nothing_of_it_is_no_broken_recording(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "B-07.firsthand"
    file.write_bytes(content)
    with pytest.raises(BadInput, match="bundle is damaged"):
        kind_of(file)
