"""What is worth telling a transcriber beforehand."""

from __future__ import annotations

from firsthand.jobs.hints import CORRECTIONS_AT_MOST, hints_of, terms_among


def test_each_name_comes_once_as_it_was_written_first() -> None:
    assert hints_of("Miller Bakeries", " ", "miller bakeries", " Kanbo ") == (
        "Miller Bakeries",
        "Kanbo",
    )


def test_names_and_terms_are_taken_from_corrections_and_everyday_words_are_not() -> None:
    corrected = ["the", "Kanbo,", "a", "ERP", "SAP2", "traceability", "kanbo", "wrong", "I", "—"]
    assert terms_among(corrected) == ["Kanbo", "ERP", "SAP2", "traceability"]


def test_corrections_do_not_crowd_out_the_names_of_the_study() -> None:
    assert len(terms_among(f"Name{k}" for k in range(99))) == CORRECTIONS_AT_MOST
