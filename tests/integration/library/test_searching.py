"""Everything that was said or written is found, the best first, and each hit knows its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fakes.kept import RATE, SENTENCE, a_quote, a_setup, an_interview
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.interview import Debrief, InterviewId
from firsthand.core.marks import Mark, MarkId, MarkKind
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import FOUND_FROM, FOUND_TO
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Speaker
from firsthand.library.library import Library

ONE, TWO = InterviewId("2026-11-20-b-07-aaaa"), InterviewId("2026-11-21-b-09-bbbb")


@pytest.fixture(autouse=True)
def _two_interviews(library: Library) -> None:
    first = an_interview(
        ONE,
        [
            "So every Friday I export it by hand.",
            "Our churn went up and nobody noticed.",
            "The café owner doesn't trust the budget.",
            "With a board I would export nothing.",
        ],
        reveal=4,
    )
    trigger = replace(
        a_quote(first.transcript.segments[1], "q-churn"),
        kind=MarkKind.TRIGGER,
        state=QuoteState.CONFIRMED,
        themes=("Trust",),
        starred=True,
        note="the board asked",
    )
    marks = (Mark(MarkId("m"), Frame(SENTENCE), MarkKind.TRIGGER, note="new CFO in May"),)
    library.keep_record(
        replace(first, quotes=(trigger,), marks=marks, debrief=Debrief(surprised="weekly work"))
    )
    setup = a_setup("B-09", "New idea", "Harbour Freight")
    second = an_interview(
        TWO,
        ["We export the list every month.", "Fridays are quiet here, budgets are not."],
        setup=setup,
        started_at="2026-11-21T10:00:00+01:00",
    )
    library.keep_record(second)


def places(library: Library, text: str) -> list[tuple[str, str, float | None]]:
    return [(hit.code_name, hit.kind, hit.start_s) for hit in library.search(text)]


def test_a_word_is_found_where_it_was_said(library: Library) -> None:
    hit = library.search("hand")[0]
    assert (hit.interview, hit.code_name, hit.kind) == (ONE, "B-07", "words")
    assert (hit.start, hit.start_s) == (Frame(0), 0.0)
    assert "[hand]" in hit.bracketed


def test_brackets_that_were_written_stay_as_they_are(library: Library) -> None:
    words = ["Nobody [at the bank] counts by hand [laughs]."]
    library.keep_record(an_interview("2026-11-22-b-11-aaaa", words, setup=a_setup("B-11")))
    (hit,) = library.search("laughs")
    assert hit.plain == words[0]
    assert hit.snippet == f"Nobody [at the bank] counts by hand [{FOUND_FROM}laughs{FOUND_TO}]."


def test_all_words_must_be_said_together(library: Library) -> None:
    assert places(library, "export month") == [("B-09", "words", 0.0)]


def test_a_phrase_is_found_only_as_it_was_said(library: Library) -> None:
    assert places(library, '"every friday"') == [("B-07", "words", 0.0)]
    assert places(library, '"friday every"') == []


def test_the_beginning_of_a_word_is_enough(library: Library) -> None:
    assert {place[0] for place in places(library, "budg")} == {"B-07", "B-09"}
    assert places(library, "budg* quiet") == [("B-09", "words", SENTENCE / RATE)]


def test_accents_capitals_and_apostrophes_do_not_matter(library: Library) -> None:
    for text in ("cafe", "CAFÉ", "doesn't", "doesn’t"):
        assert places(library, text) == [("B-07", "words", 2 * SENTENCE / RATE)], text


def test_words_with_no_place_in_common_are_answered_by_any_of_them(library: Library) -> None:
    found = places(library, "churn zeppelin")
    assert ("B-07", "quote", SENTENCE / RATE) in found


@pytest.mark.parametrize(
    "text", ['export AND ( "', "export NEAR(", 'export "', "export) OR (", "^export"]
)
def test_what_looks_like_a_command_is_still_answered(library: Library, text: str) -> None:
    assert ("B-09", "words", 0.0) in places(library, text)


def test_a_word_can_be_ruled_out(library: Library) -> None:
    assert [place[0] for place in places(library, "export -month")] == ["B-07", "B-07"]


def test_before_the_reveal_comes_first(library: Library) -> None:
    assert [at for _, _, at in places(library, "export buyer:B-07")] == [0.0, 3 * SENTENCE / RATE]


def test_before_and_after_the_reveal_can_be_asked_for(library: Library) -> None:
    assert [at for _, _, at in places(library, "export before:reveal buyer:B-07")] == [0.0]
    after = places(library, "export after:reveal")
    assert after == [("B-07", "words", 3 * SENTENCE / RATE)]


def test_a_quote_is_shown_once_and_not_again_as_words(library: Library) -> None:
    assert places(library, "churn noticed") == [("B-07", "quote", SENTENCE / RATE)]


def test_notes_debriefs_people_and_studies_are_found(library: Library) -> None:
    assert places(library, "CFO") == [("B-07", "note", SENTENCE / RATE)]
    assert places(library, "weekly") == [("B-07", "note", None)]
    assert places(library, "harbour") == [("B-09", "person", None)]
    assert places(library, "B-09") == [("B-09", "person", None)]
    assert [(hit.interview, hit.kind) for hit in library.search("idea")] == [(TWO, "study")]


def test_a_quotes_own_note_is_found(library: Library) -> None:
    assert ("B-07", "quote", SENTENCE / RATE) in places(library, "asked")


def test_real_names_and_contacts_are_never_found(library: Library) -> None:
    assert library.search("Henrike") == []
    assert library.search("Oldenkamp") == []
    assert library.search("miller.example") == []


@pytest.mark.parametrize(
    "narrowing",
    [
        "kind:trigger",
        "heard:yes",
        "starred:yes",
        "theme:trust",
        "buyer:b-07",
        "study:chu",
        "speaker:buyer",
        "before:reveal",
        "kind:trigger heard:yes theme:trust",
    ],
)
def test_filters_alone_list_the_quotes_that_fit(library: Library, narrowing: str) -> None:
    assert places(library, narrowing) == [("B-07", "quote", SENTENCE / RATE)]


@pytest.mark.parametrize("narrowing", ["kind:goal", "heard:no", "theme:price", "buyer:B-09"])
def test_filters_that_fit_no_quote_list_nothing(library: Library, narrowing: str) -> None:
    assert places(library, narrowing) == []


def test_a_kind_is_asked_of_quotes_and_marks_alone(library: Library) -> None:
    assert places(library, "may kind:trigger") == [("B-07", "note", SENTENCE / RATE)]
    assert places(library, "export kind:trigger") == []


def test_a_study_narrows_and_its_name_is_taken_literally(library: Library) -> None:
    assert {place[0] for place in places(library, 'export study:"New idea"')} == {"B-09"}
    assert places(library, "export study:%") == []


def test_the_speaker_narrows_words(library: Library) -> None:
    assert places(library, "month speaker:interviewer") == []
    assert places(library, f"month speaker:{Speaker.BUYER}") == [("B-09", "words", 0.0)]


def test_no_more_hits_than_wished(library: Library) -> None:
    assert len(library.search("export", limit=2)) == 2


def test_what_was_edited_is_found_by_its_new_words_only(library: Library) -> None:
    segment = library.record(TWO).transcript.segments[0]
    library.keep_segments(TWO, [replace(segment, text="We print the list.", edited=True)])
    assert places(library, "print") == [("B-09", "words", 0.0)]
    assert places(library, "month") == []


def test_a_corrected_quote_note_and_person_are_found_by_their_new_words_only(
    library: Library,
) -> None:
    record = library.record(ONE)
    library.keep_quote(ONE, replace(record.quotes[0], text="Our turnover went up."))
    library.keep_mark(ONE, replace(record.marks[0], note="new auditor"))
    library.keep_setup(ONE, replace(record.setup, participant=a_setup("B-70").participant))
    assert places(library, "turnover") == [("B-70", "quote", SENTENCE / RATE)]
    assert places(library, "auditor") == [("B-70", "note", SENTENCE / RATE)]
    assert places(library, "CFO") == []
    assert places(library, "B-07") == []


class TestTheList:
    """One line for each interview."""

    def test_it_is_newest_first_with_counts(self, library: Library) -> None:
        second, first = library.interviews()
        assert (second.id, second.study, second.quotes, second.fit) == (TWO, "New idea", 0, "")
        assert (first.id, first.quotes, first.confirmed) == (ONE, 1, 1)
        assert first.memorable == "Our churn went up and nobody noticed."
        assert first.seconds == 5 * SENTENCE / RATE
        assert first.fit == "unknown"

    def test_the_chosen_quote_is_shown_before_starred_ones(self, library: Library) -> None:
        quotes = library.record(ONE).quotes
        other = replace(quotes[0], id=QuoteId("other"), text="Nobody told us.", starred=False)
        library.keep_quote(ONE, replace(quotes[0], starred=True))
        library.keep_quote(ONE, other)
        library.keep_debrief(ONE, Debrief(memorable="other"))
        assert library.interviews()[1].memorable == "Nobody told us."
        library.remove_quote(ONE, other.id)
        assert library.interviews()[1].memorable == quotes[0].text

    def test_it_can_be_narrowed_to_a_study(self, library: Library) -> None:
        assert [row.id for row in library.interviews(study="Churn")] == [ONE]
        assert library.interviews(study="No such study") == []

    @pytest.mark.parametrize("text", ["quiet", "harbour", "b-09", "2026-11-21", "bour Frei"])
    def test_it_can_be_narrowed_to_what_fits_a_text(self, library: Library, text: str) -> None:
        assert [row.id for row in library.interviews(text=text)] == [TWO]

    def test_it_comes_in_pages(self, library: Library) -> None:
        assert [row.id for row in library.interviews(limit=1)] == [TWO]
        assert [row.id for row in library.interviews(limit=1, offset=1)] == [ONE]
        assert library.interviews(limit=1, offset=2) == []


@pytest.fixture
def _taught(library: Library) -> None:
    """Two findings and an answer: one stands on the quote of the trigger, the others on nothing."""
    quote = QuoteId("q-churn")
    for finding in (
        Finding(
            FindingId("f1"), FindingKind.PERCEIVED_BARRIER, "Sceptical owners", quotes=(quote,)
        ),
        Finding(FindingId("f2"), FindingKind.PUSH, "Weekends are lost", people=("bookkeeper",)),
    ):
        library.keep_finding(ONE, finding)
    library.keep_reason(ONE, ReasonRow("fewer invoices", ReasonAnswer.REJECTED, note="too rare"))


@pytest.mark.usefixtures("_taught")
def test_findings_are_found_at_the_quote_they_stand_on(library: Library) -> None:
    assert places(library, "sceptical") == [("B-07", "finding", SENTENCE / RATE)]
    assert places(library, "bookkeeper") == [("B-07", "finding", None)]
    assert places(library, "invoices") == [("B-07", "finding", None)]


@pytest.mark.usefixtures("_taught")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kind:push", ["Weekends are lost"]),
        ("kind:barrier", ["Sceptical owners"]),
        ('kind:"perceived barrier"', ["Sceptical owners"]),
        ("kind:finding before:reveal", ["Sceptical owners"]),
        ("kind:finding buyer:B-09", []),
        ("kind:finding heard:yes", []),
        ("kind:push weekends", ["[Weekends] are lost"]),
        ("kind:push sceptical", []),
        ("invoices kind:rejected", ["fewer [invoices]"]),
    ],
)
def test_findings_are_narrowed_by_what_they_are_about(
    library: Library, text: str, found: list[str]
) -> None:
    assert [hit.bracketed for hit in library.search(text)] == found


@pytest.mark.usefixtures("_taught")
def test_a_finding_is_found_by_its_new_words_only(library: Library) -> None:
    library.keep_finding(ONE, Finding(FindingId("f2"), FindingKind.PUSH, "Mondays are lost"))
    assert places(library, "weekends") == []
    assert places(library, "mondays") == [("B-07", "finding", None)]
    library.remove_finding(ONE, FindingId("f2"))
    assert places(library, "mondays") == []


def test_a_chosen_study_is_found_in_whatever_others_hold(library: Library) -> None:
    for number in range(12):
        id = InterviewId(f"2026-11-22-c-{number:02}-cccc")
        library.keep_record(an_interview(id, ["I export it. " * 3], setup=a_setup("C", "Others")))
    hits = library.search("export", 5, "New idea")
    assert {hit.interview for hit in hits} == {TWO}
    assert hits
    assert library.search('export study:"Others"', 5, "New idea")
    assert library.search("???", 5, "New idea") == []


def test_a_theme_with_quotation_marks_is_found_by_its_whole_name(library: Library) -> None:
    (quote,) = library.record(ONE).quotes
    library.keep_quote(ONE, replace(quote, themes=('the "real" price',)))
    (hit,) = library.search('theme:"the ""real"" price"')
    assert hit.interview == ONE
    assert library.search('theme:"the real price"') == []
