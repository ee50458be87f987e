"""A reason that is worded anew keeps the answers buyers gave; one that goes or comes does not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import a_setup, an_interview
from firsthand.core.findings import ReasonAnswer, ReasonRow
from firsthand.core.interview import InterviewId, Study
from firsthand.jobs.studies import keep_study, reworded
from firsthand.library.library import Library

ID = InterviewId("2026-11-20-b-07-aaaa")
STUDY = Study("Churn", reasons=("saves time", "fewer errors"), goals=("Why now?",))


@pytest.mark.parametrize(
    ("after", "pairs"),
    [
        (("saves hours", "fewer errors"), [("saves time", "saves hours")]),
        (("fewer errors", "saves time"), []),
        (("fewer errors",), []),
        (("saves time", "fewer errors", "new"), []),
        (("a", "b"), [("saves time", "a"), ("fewer errors", "b")]),
    ],
    ids=["worded anew", "in another order", "one gone", "one more", "both"],
)
def test_what_stands_where_another_stood_is_that_one_reworded(
    after: tuple[str, ...], pairs: list[tuple[str, str]]
) -> None:
    assert list(reworded(STUDY.reasons, after)) == pairs


def test_answers_follow_a_reworded_reason_in_this_study_alone(tmp_path: Path) -> None:
    row = ReasonRow("saves time", ReasonAnswer.AGREED, note="an hour a week")
    other = InterviewId("2026-11-21-b-08-bbbb")
    with Library.open(tmp_path / "home") as library:
        library.keep_record(an_interview(ID, ["So."], setup=replace(a_setup(), study=STUDY)))
        library.keep_record(an_interview(other, ["So."], setup=a_setup("B-08", "Other")))
        library.keep_reason(ID, row)
        library.keep_reason(other, row)
        after = replace(STUDY, reasons=("saves hours", "fewer errors"))
        keep_study(library, STUDY, after)
        assert library.record(ID).findings.reasons == (replace(row, reason="saves hours"),)
        assert library.record(ID).setup.study == after
        assert library.record(other).findings.reasons == (row,)
        assert [hit.bracketed for hit in library.search("hours")] == ["saves [hours]"]


def test_two_windows_that_change_a_study_lose_nothing_of_each_other(tmp_path: Path) -> None:
    with Library.open(tmp_path / "home") as library:
        library.keep_study(STUDY)
        keep_study(library, STUDY, replace(STUDY, problem="late numbers"))
        keep_study(library, STUDY, replace(STUDY, reasons=(*STUDY.reasons, "a quiet Friday")))
        ((_, kept),) = library.studies()
    assert kept.problem == "late numbers"
    assert kept.reasons == ("saves time", "fewer errors", "a quiet Friday")
