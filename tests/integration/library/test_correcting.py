"""What people put right in a study is found again, for the study's next interview."""

from __future__ import annotations

from dataclasses import replace

from fakes.kept import a_quote, a_setup, an_interview
from firsthand.core.words.retyping import retyped
from firsthand.library.library import Library


def test_typed_words_are_found_the_most_frequent_first_and_only_in_their_study(
    library: Library,
) -> None:
    one = an_interview("2026-11-20-b-07-aaaa", ["We use can bow here", "and can bow there"])
    other = an_interview("2026-11-20-b-08-bbbb", ["An ear pea"], setup=a_setup("B-08", "Pricing"))
    for record in (one, other):
        library.keep_record(record)
    typed = retyped(one.transcript.segments, "We use Kanbo here for ERP and Kanbo there")
    library.keep_segments(one.id, typed)
    library.keep_segments(other.id, retyped(other.transcript.segments, "An ERP"))
    assert library.corrected_words("Churn")[0] == "Kanbo"
    assert "ERP" in library.corrected_words("Churn")
    assert library.corrected_words("Pricing") == ["ERP"]
    assert library.corrected_words("Nothing") == []


def test_words_of_a_corrected_quote_are_found_without_their_punctuation(library: Library) -> None:
    record = an_interview("2026-11-20-b-07-aaaa", ["We use can bow."])
    quote = a_quote(record.transcript.segments[0])
    quote = replace(quote, text="We use “Kanbo”.", machine_text="We use can bow.")
    library.keep_record(replace(record, quotes=(quote,)))
    assert library.corrected_words("Churn") == ["Kanbo"]


def test_what_models_hear_by_themselves_needs_no_help(library: Library) -> None:
    record = an_interview("2026-11-20-b-07-aaaa", ["Friday", "Friday", "friday", "fried a"])
    library.keep_record(record)
    library.keep_segments(record.id, retyped(record.transcript.segments[3:], "Friday"))
    assert library.corrected_words("Churn") == []
