"""Two people's work on one interview: one side's change is taken, two sides' are both kept."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from fakes.kept import any_record
from fakes.records import interview_record
from firsthand.core.interview import Debrief
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.together.editions import Merged, merged
from firsthand.jobs.told import told_at, with_course

BASE = interview_record()
AT = "2026-11-22T09:00:00+01:00"


def _merged(
    ours: InterviewRecord, theirs: InterviewRecord, base: InterviewRecord | None = BASE
) -> Merged:
    return merged(base, ours, theirs, who="Kim", at=AT)


@given(any_record(), any_record())
@settings(max_examples=50, deadline=None)
def test_what_only_we_changed_stays(base: InterviewRecord, ours: InterviewRecord) -> None:
    found = _merged(ours, base, base)
    assert found == Merged(ours)


@given(any_record())
@settings(max_examples=50, deadline=None)
def test_two_equal_editions_stay_as_they_are_with_or_without_a_base(
    record: InterviewRecord,
) -> None:
    assert _merged(record, record, None) == Merged(record)


def test_what_only_they_changed_is_taken() -> None:
    quotes = (replace(BASE.quotes[0], text="Better."), *BASE.quotes[2:])
    segment = replace(BASE.transcript.segments[3], text="Good.", edited=True)
    segments = (*BASE.transcript.segments[:3], segment, *BASE.transcript.segments[4:])
    theirs = replace(
        BASE,
        quotes=quotes,
        transcript=replace(BASE.transcript, segments=segments),
        debrief=replace(BASE.debrief, ask_next="Ask the auditor."),
    )
    assert _merged(BASE, theirs) == Merged(theirs)


def test_two_sides_of_one_quote_join_field_by_field() -> None:
    quote = BASE.quotes[0]
    ours = replace(BASE, quotes=(replace(quote, themes=("a",)), *BASE.quotes[1:]))
    theirs = replace(BASE, quotes=(replace(quote, text="Heard better."), *BASE.quotes[1:]))
    found = _merged(ours, theirs)
    assert found.record.quotes[0] == replace(quote, themes=("a",), text="Heard better.")
    assert found.differences == ()


def test_a_confirmed_wording_goes_before_a_guess_and_the_guess_is_kept_in_the_note() -> None:
    quote = replace(BASE.quotes[0], state=QuoteState.GUESSED, note="")
    base = replace(BASE, quotes=(quote,))
    ours = replace(BASE, quotes=(replace(quote, text="Ours."),))
    confirmed = replace(quote, text="Theirs.", state=QuoteState.CONFIRMED, confirmed_by="Kim")
    found = _merged(ours, replace(BASE, quotes=(confirmed,)), base)
    (kept,) = found.record.quotes
    assert (kept.text, kept.state) == ("Theirs.", QuoteState.CONFIRMED)
    assert "Ours." in kept.note
    assert [(one.kept, one.other) for one in found.differences] == [("Theirs.", "Ours.")]


def test_a_quote_that_one_took_out_and_the_other_worked_on_stays() -> None:
    changed = replace(BASE.quotes[0], text="Worked on.")
    without = replace(BASE, quotes=BASE.quotes[1:])
    worked_on = replace(BASE, quotes=(changed, *BASE.quotes[1:]))
    for ours, theirs in ((without, worked_on), (worked_on, without)):
        found = _merged(ours, theirs)
        assert changed in found.record.quotes
        assert len(found.differences) == 1


def test_two_debriefs_stand_one_below_the_other_with_who_and_when() -> None:
    ours = replace(BASE, debrief=replace(BASE.debrief, surprised="The auditor."))
    theirs = replace(BASE, debrief=replace(BASE.debrief, surprised="The spreadsheet."))
    found = _merged(ours, theirs)
    assert found.record.debrief.surprised == "The auditor.\nKim, 2026-11-22: The spreadsheet."
    again = merged(theirs, found.record, theirs, who="Kim", at=AT)
    assert again.record == found.record


def test_without_an_edition_in_common_nothing_written_is_lost() -> None:
    ours = replace(
        BASE, quotes=(replace(BASE.quotes[0], text="One."),), debrief=Debrief(surprised="a")
    )
    theirs = replace(
        BASE,
        quotes=(replace(BASE.quotes[0], text="Other."), BASE.quotes[1]),
        debrief=Debrief(surprised="b"),
    )
    found = _merged(ours, theirs, None)
    said = repr(found.record)
    assert all(text in said for text in ("One.", "Other.", BASE.quotes[1].text))
    assert found.record.debrief.surprised == "a\nKim, 2026-11-22: b"


def test_words_heard_anew_by_one_and_corrected_by_the_other_are_told_apart() -> None:
    segments = BASE.transcript.segments
    corrected = (replace(segments[0], text="Corrected.", edited=True), *segments[1:])
    anew = tuple(replace(one, number=one.number + 1) for one in segments)
    ours = replace(BASE, transcript=replace(BASE.transcript, segments=corrected))
    theirs = replace(BASE, transcript=replace(BASE.transcript, segments=anew))
    found = _merged(ours, theirs)
    assert found.record.transcript.segments == corrected
    assert [one.what for one in found.differences] == ["transcript"]


def test_where_one_says_the_solution_was_told_holds_for_what_the_other_confirmed() -> None:
    earlier = BASE.quotes[2].start
    told = with_course(BASE, told_at(BASE, earlier))
    heard = replace(BASE.quotes[4], state=QuoteState.CONFIRMED, heard=True, confirmed_by="Ann")
    removed = BASE.quotes[5]
    quotes = tuple(
        heard if quote.id == heard.id else quote for quote in BASE.quotes if quote.id != removed.id
    )
    confirmed = replace(BASE, quotes=quotes)
    for ours, theirs in ((told, confirmed), (confirmed, told)):
        found = _merged(ours, theirs)
        assert found == Merged(with_course(confirmed, told.events))
