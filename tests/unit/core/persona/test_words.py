"""Forms of words, what stands out, and whether a text speaks the buyers' language."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from fakes.eight_buyers import PERSONA, a_record, eight_records
from firsthand.core.persona.keyness import RARE, REFERENCE_WORDS, g2, in_general, log_ratio
from firsthand.core.persona.message import Standing, check_message
from firsthand.core.persona.portrait import Vocabulary, WordUse
from firsthand.core.persona.portraying import portrait_of
from firsthand.core.persona.reference import read_reference
from firsthand.core.persona.stems import alike_key, is_content, stem, tokens
from firsthand.core.persona.vocabulary import key_words
from firsthand.core.transcript import Speaker

REFERENCE = {"system": 200.0, "second": 900.0, "hand": 300.0}


@pytest.mark.parametrize(
    "forms",
    [
        "export exports exported exporting Exports",
        "plan plans planned planning",
        "price prices priced pricing",
        "company companies company's company’s",
        "manage manages managed managing",
        "write writes wrote written writing",
        "leave leaves left leaving",
        "agree agrees agreed agreeing",
        "process processes processed processing",
        "person people",
        "stop stopped stopping",
    ],
)
def test_english_forms_of_one_word_are_one(forms: str) -> None:
    assert len({stem(form, "en") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    ["Rechnung Rechnungen", "arbeiten arbeitet gearbeitet", "Haus Häuser", "Bericht Berichte"],
)
def test_german_forms_of_one_word_are_one(forms: str) -> None:
    assert len({stem(form, "de") for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    ["plan plane", "hop hope", "new news", "export exporter", "care car", "universe university"],
)
def test_words_that_only_look_alike_stay_two(pair: str) -> None:
    one, two = pair.split()
    assert stem(one, "en") != stem(two, "en")


def test_tokens_know_their_places_and_leave_numbers_out() -> None:
    text = "In 2026 the buyer’s end-of-month isn't 3x fun."
    found = tokens(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.text for one in found] == [
        "In", "the", "buyer’s", "end", "of", "month", "isn't", "x", "fun",
    ]  # fmt: skip


def test_function_words_and_short_forms_say_nothing() -> None:
    spoken = ["the", "Don’t", "we'll", "a", "x", "und", "nicht"]
    assert [is_content(word, "en") for word in spoken] == [False] * 5 + [True] * 2
    assert [is_content(word, "de-AT") for word in spoken[5:]] == [False, False]


@pytest.mark.parametrize("laughter", ["ha", "haha", "Ha"])
def test_laughter_is_no_word_of_a_buyer(laughter: str) -> None:
    assert not is_content(laughter, "en")
    assert not is_content(laughter, "de")


def test_statements_are_alike_in_the_same_words_whatever_their_order() -> None:
    assert alike_key("Reconcile two systems") == alike_key("two systems, reconciled")
    assert alike_key("IT has no time") != alike_key("IT has no money")
    assert not alike_key("It is what it is")


def test_log_likelihood_is_what_the_formula_says() -> None:
    # 10 of 1,000 against 10 of 10,000: expected 20/11 and 200/11.
    expected = 2 * (10 * math.log(5.5) + 10 * math.log(0.55))
    assert g2(10, 1_000, 10, 10_000) == pytest.approx(expected)
    assert log_ratio(10, 1_000, 10, 10_000) == pytest.approx(math.log2(10))
    assert g2(10, 1_000, 100, 10_000) == pytest.approx(0, abs=1e-9)
    assert g2(0, 1_000, 5, 10_000) == 0


def test_a_word_of_no_list_is_rare_in_general() -> None:
    assert in_general("spreadsheet", {}) == RARE * REFERENCE_WORDS / 1e6


def test_a_reference_adds_up_the_forms_of_a_word() -> None:
    found = read_reference(["# remark", "5.0 export", "4.0 exported exports"], "en")
    assert found == {"export": pytest.approx(100 + 10 + 10)}


def test_key_words_are_shared_where_there_are_more_than_two_buyers() -> None:
    uses = {
        "spreadsheet": WordUse("spreadsheet", 5, ("B-01", "B-02"), 3),
        "ruben": WordUse("ruben", 9, ("B-01",), 9),
        "rarely": WordUse("rarely", 2, ("B-01", "B-02"), 2),
    }
    assert [one.word for one in key_words(uses, 500, {}, 3)] == ["spreadsheet"]
    assert [one.word for one in key_words(uses, 500, {}, 2)] == ["ruben", "spreadsheet"]
    assert key_words(uses, 500, None, 3) == ()


def test_everyday_words_used_as_often_as_by_everybody_are_no_key_words() -> None:
    uses = {"time": WordUse("time", 3, ("B-01", "B-02", "B-03"), 3)}
    assert key_words(uses, 1_000, {"time": 3_000.0}, 3) == ()


def test_only_the_buyers_words_are_counted() -> None:
    words = portrait_of(PERSONA, eight_records(), {"en": REFERENCE}).words
    assert stem("platform", "en") not in words.uses  # the interviewer's
    sheet = words.uses["spreadsheet"]
    assert (sheet.uses, sheet.buyers) == (5, ("B-01", "B-02", "B-04", "B-06", "B-08"))
    assert sheet.before == 2  # B-01 and B-02 before the reveal, the others after it
    assert "spreadsheet" in [one.word for one in words.keys]
    assert words.unheard == () == words.elsewhere


def test_without_knowing_who_speaks_only_the_quotes_are_counted() -> None:
    record = a_record(2)
    nameless = replace(
        record,
        transcript=replace(
            record.transcript,
            segments=tuple(
                replace(one, speaker=Speaker.UNKNOWN) for one in record.transcript.segments
            ),
        ),
    )
    words = portrait_of(PERSONA, [nameless, a_record(1)]).words
    assert words.unheard == ("B-02",)
    assert "B-02" in words.uses["spreadsheet"].buyers  # in the quote 2b
    assert stem("platform", "en") not in words.uses


def test_buyers_of_another_language_are_left_out_and_named() -> None:
    german = replace(a_record(4), setup=replace(a_record(4).setup, language="de-DE"))
    words = portrait_of(PERSONA, [a_record(1), a_record(2), german]).words
    assert (words.language, words.elsewhere) == ("en", ("B-04",))


MESSAGE = "Our platform reconciles systems nightly. Integration empowers auditors; systems agree."


def checked(text: str = MESSAGE) -> dict[str, Standing]:
    words = portrait_of(PERSONA, eight_records(), {"en": REFERENCE}).words
    return {one.word: one.standing for one in check_message(text, words, REFERENCE).words}


def test_each_word_of_a_message_is_told_from_the_buyers() -> None:
    assert checked() == {
        "platform": Standing.NEVER,
        "reconciles": Standing.BUYERS,
        "systems": Standing.BUYERS,
        "nightly": Standing.TAKEN_UP,  # said after the reveal alone
        "integration": Standing.NEVER,
        "empowers": Standing.NEVER,
        "auditors": Standing.BUYERS,
        "agree": Standing.NEVER,
    }


def test_a_word_of_a_buyers_family_is_close() -> None:
    uses = {"integrat": WordUse("integrated", 4, ("B-01",), 4)}
    words = Vocabulary("en", 100, (), (), (), uses)
    (one,) = check_message("Integration!", words).words
    assert (one.standing, one.near, one.buyers) == (Standing.NEAR, ("integrated",), ("B-01",))
    (other,) = check_message("Integer", words).words
    assert other.standing is Standing.NEVER


def test_a_message_knows_the_places_of_a_word_and_what_it_misses() -> None:
    words = portrait_of(PERSONA, eight_records(), {"en": REFERENCE}).words
    found = check_message(MESSAGE, words, REFERENCE)
    systems = next(one for one in found.words if one.word == "systems")
    assert [MESSAGE[start:end] for start, end in systems.places] == ["systems", "systems"]
    missed = [one.word for one in found.missed]
    assert "spreadsheet" in missed
    assert "reconcile" not in missed
    assert found.share == 3 / 8


def test_a_message_against_no_words_at_all_is_not_judged() -> None:
    assert check_message("Anything", Vocabulary()).share is None
    assert check_message("", portrait_of(PERSONA, eight_records()).words).share is None
