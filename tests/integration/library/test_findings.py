"""What an interview taught is kept statement by statement, so that two windows lose nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fakes.damage import damage
from fakes.kept import a_quote, an_interview
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import Debrief, Fit, InterviewId
from firsthand.core.quotes import QuoteId
from firsthand.errors import UnknownInterview
from firsthand.library.library import Library
from firsthand.library.recovery import recover

ID = InterviewId("2026-11-20-b-07-aaaa")
WHY_NOW = Finding(
    FindingId("f1"),
    FindingKind.PRIORITY_INITIATIVE,
    "The new finance lead wants one number",
    quotes=(QuoteId("q1"), QuoteId("q2")),
    counter=(QuoteId("q3"),),
)
TIME = ReasonRow("saves time", ReasonAnswer.UNPROMPTED, (QuoteId("q1"),), (), "an hour a week")


@pytest.fixture
def kept(library: Library) -> Library:
    library.keep_record(an_interview(ID, ["Every Friday I export it by hand."]))
    return library


def test_a_finding_and_an_answer_come_back_with_their_quotes(kept: Library) -> None:
    kept.keep_finding(ID, WHY_NOW)
    kept.keep_reason(ID, TIME)
    assert kept.record(ID).findings == Findings((WHY_NOW,), (TIME,))


def test_a_changed_finding_takes_the_place_of_what_it_was(kept: Library) -> None:
    kept.keep_finding(ID, WHY_NOW)
    changed = replace(WHY_NOW, statement="A new finance lead", quotes=(QuoteId("q2"),))
    kept.keep_finding(ID, changed)
    assert kept.record(ID).findings.findings == (changed,)


def test_two_windows_that_change_one_finding_lose_nothing_of_each_other(kept: Library) -> None:
    kept.keep_finding(ID, WHY_NOW)
    here = replace(WHY_NOW, statement="She wants one number", quotes=(QuoteId("q1"),))
    there = replace(WHY_NOW, note="ask again", quotes=(*WHY_NOW.quotes, QuoteId("q9")))
    kept.keep_finding(ID, here, WHY_NOW)
    both = kept.keep_finding(ID, there, WHY_NOW)
    assert both == replace(
        WHY_NOW,
        statement="She wants one number",
        note="ask again",
        quotes=(QuoteId("q1"), QuoteId("q9")),
    )
    assert kept.record(ID).findings.findings == (both,)


def test_two_windows_that_answer_one_reason_lose_nothing_of_each_other(kept: Library) -> None:
    untouched = ReasonRow("saves time")
    kept.keep_reason(ID, replace(untouched, answer=ReasonAnswer.AGREED), untouched)
    kept.keep_reason(ID, replace(untouched, quotes=(QuoteId("q1"),)), untouched)
    row = kept.record(ID).findings.row("saves time")
    assert (row.answer, row.quotes) == (ReasonAnswer.AGREED, (QuoteId("q1"),))


def test_a_finding_that_is_changed_here_and_removed_there_is_back(kept: Library) -> None:
    kept.keep_finding(ID, WHY_NOW)
    kept.remove_finding(ID, WHY_NOW.id)
    kept.keep_finding(ID, replace(WHY_NOW, note="no, it matters"), WHY_NOW)
    assert [one.note for one in kept.record(ID).findings.findings] == ["no, it matters"]


def test_an_answer_that_is_taken_back_leaves_no_row(kept: Library) -> None:
    kept.keep_reason(ID, TIME)
    kept.keep_reason(ID, ReasonRow(TIME.reason))
    assert kept.record(ID).findings == Findings()
    assert kept._db.execute("SELECT count(*) FROM reason_quotes").fetchone() == (0,)


def test_a_quote_that_is_removed_and_brought_back_is_still_the_findings(kept: Library) -> None:
    quote = a_quote(kept.record(ID).transcript.segments[0], "q1")
    kept.keep_quote(ID, quote)
    kept.keep_finding(ID, WHY_NOW)
    kept.remove_quote(ID, quote.id)
    kept.keep_quote(ID, quote)
    assert kept.record(ID).findings.findings == (WHY_NOW,)


def test_findings_of_an_unknown_interview_are_refused(library: Library) -> None:
    with pytest.raises(UnknownInterview):
        library.keep_finding(ID, WHY_NOW)
    with pytest.raises(UnknownInterview):
        library.keep_reason(ID, TIME)
    with pytest.raises(UnknownInterview):
        library.remove_finding(ID, WHY_NOW.id)


def test_an_erased_interview_leaves_nothing_of_its_findings(kept: Library, home: Path) -> None:
    kept.keep_finding(ID, replace(WHY_NOW, statement="Zanzibar decides"))
    kept.keep_reason(ID, replace(TIME, note="Zanzibar said so"))
    kept.remove_interview(ID)
    for table in ("findings", "finding_quotes", "reason_answers", "reason_quotes"):
        assert kept._db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert kept.search("zanzibar") == []
    kept.close()
    assert not any(
        b"anzibar" in file.read_bytes().lower() for file in home.rglob("*") if file.is_file()
    )


def test_what_a_damaged_library_still_says_of_findings_is_taken_over(
    library: Library, home: Path
) -> None:
    record = an_interview(ID, ["Every Friday."])
    taught = Findings((WHY_NOW,), (TIME,))
    library.keep_record(replace(record, findings=taught))
    library.close()
    damage(home, "events_by_interview")
    assert recover(home, lambda _: ()).moved_aside is not None
    with Library.open(home) as again:
        assert again.record(ID).findings == taught


def test_two_windows_that_change_the_debrief_lose_nothing_of_each_other(kept: Library) -> None:
    kept.keep_debrief(ID, Debrief(surprised="weekly work"), Debrief())
    kept.keep_debrief(ID, Debrief(fit=Fit.FIT), Debrief())
    assert kept.record(ID).debrief == Debrief(surprised="weekly work", fit=Fit.FIT)


def test_two_windows_that_change_a_quote_lose_nothing_of_each_other(kept: Library) -> None:
    quote = a_quote(kept.record(ID).transcript.segments[0], "q1")
    kept.keep_quote(ID, quote)
    kept.keep_quote(ID, replace(quote, themes=("friday",)), quote)
    both = kept.keep_quote(ID, replace(quote, text="Every Friday by hand."), quote)
    assert (both.text, both.themes) == ("Every Friday by hand.", ("friday",))
    assert kept.record(ID).quotes == (both,)
