"""The question checker: what it finds, what it leaves alone, what it offers instead."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from firsthand.core.guide import parse_guide
from firsthand.core.lint.rules import Rule, check_guide, check_question


def rules(question: str, *words: str, before_reveal: bool = True) -> set[str]:
    found = check_question(question, before_reveal=before_reveal, solution_words=words)
    return {str(objection.rule) for objection in found}


@pytest.mark.parametrize(
    "question",
    [
        "How's business?",
        "How’s business?",
        "We're hearing that buyers are struggling to {problem}. What are your thoughts?",
        "Can you tell me how that came about?",
        "Could you walk me through the last time?",
        "Would you mind telling me what it cost?",
        "May I record our talk, so that I can listen?",
        "Is there anything else I should have asked?",
        "How often do you run it?",
        "What happens if nobody picks up the phone?",
        "If you think back to that day, what was going on?",
        "What would you say is your main job?",
        "How would you describe your role?",
        "What made that hard?",
        "What is the most annoying part of it?",
        "What, if anything, did you miss?",
        "Tell me about the day you opened the file and saw the number.",
        "Why?",
        "And then?",
        "",
        "   ",
        "?!",
    ],
)
def test_good_questions_are_left_alone(question: str) -> None:
    assert rules(question) == set()


@pytest.mark.parametrize(
    "question",
    [
        "Do you use a spreadsheet?",
        "Have you ever switched banks?",
        "Is it hard?",
        "So, are you the one who decides?",
        "When it fails, do you call support?",
        "One more thing: did it work?",
        "Can you tell me whether it was worth it?",
        "Will the budget be approved?",
        "DO YOU USE EXCEL?",
        "Do you use Excel",
    ],
)
def test_a_question_that_one_word_answers_is_closed(question: str) -> None:
    assert rules(question) == {"closed"}


@pytest.mark.parametrize(
    "question",
    [
        "Don't you think it is slow?",
        "Don’t you think it is slow?",
        "It's frustrating, isn't it?",
        "You use Excel, right?",
        "So you were unhappy with them?",
        "How great was it?",
        "How much better is it now?",
        "Why do you love working with us?",
        "Why is the old process so slow?",
        "Obviously you need it. How do you get it?",
        "What do you think of our amazing dashboard?",
        "Would you agree that time matters most?",
        "Most people find this painful. How is it for you?",
    ],
)
def test_a_question_that_knows_its_answer_is_leading(question: str) -> None:
    assert rules(question) == {"leading"}


@pytest.mark.parametrize(
    "question",
    [
        "Would you use this?",
        "How much would you pay for it?",
        "If we built this, how would you use it?",
        "Imagine you had it. What would you do?",
        "What if the data came by itself?",
        "How likely are you to recommend us?",
        "Will you use it in the future?",
        "Could you see yourself using this?",
        "What would your ideal tool look like?",
    ],
)
def test_a_question_about_what_has_not_happened_is_hypothetical(question: str) -> None:
    assert rules(question) == {"hypothetical"}


@pytest.mark.parametrize(
    "question",
    [
        "Who was involved and what did they do?",
        "What happened? Who noticed it?",
        "How do you feel about the price and the support?",
        "How do you hire and train people?",
        "What did you look for, and where did you find it?",
    ],
)
def test_two_questions_in_one_are_double(question: str) -> None:
    assert rules(question) == {"double"}


@pytest.mark.parametrize(
    "question",
    [
        "What were the pros and cons?",
        "How much time and money goes into it?",
        "What do you and your team do on Mondays?",
        "How do sales and marketing work together?",
        "What is the difference between a good day and a bad one?",
        "What happened when the server went down and everybody had left?",
        "Whom do you call first, and why?",
        "Who or what stood in the way?",
    ],
)
def test_two_words_for_one_thing_are_one_question(question: str) -> None:
    assert rules(question) == set()


def test_a_question_can_have_two_faults() -> None:
    assert rules("Do you use Excel and do you like it?") == {"closed", "double"}


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("What do you know about shift boards?", "shift board"),
        ("What is on the shift-board?", "Shift Board"),
        ("What is on the Shiftboard?", "shift board"),
        ("How do you feel about automating it?", "automate"),
        ("What is the dashboard’s job?", "dashboards"),
        ("What do you think of {solution}?", ""),
    ],
)
def test_the_solution_is_found_in_other_forms_of_its_words(question: str, word: str) -> None:
    assert rules(question, word) == {"names-solution"}
    assert rules(question, word, before_reveal=False) == set()


@pytest.mark.parametrize("word", ["shift board", "", "  ", "…"])
def test_other_words_do_not_name_the_solution(word: str) -> None:
    assert rules("How do you fill a shift when nobody looks at the board?", word) == set()


def test_a_statement_is_checked_for_the_solution_alone() -> None:
    assert rules("Clearly we built an amazing shift board.", "shift board") == {"names-solution"}
    assert rules("Now let me tell you what we are working on.") == set()


@pytest.mark.parametrize(
    ("question", "wording"),
    [
        ("Have you ever switched banks?", "Tell me about the last time you switched banks."),
        ("Do you use Excel?", "How, if at all, do you use Excel?"),
        ("Is it hard to find staff?", "What is it like to find staff?"),
        ("How difficult was it to get help?", "What was it like to get help?"),
        ("What do you think of our amazing app?", "What do you think of our app?"),
        ("Who was there and what did they do?", "Who was there?"),
        ("How much would you pay?", "What do you pay for this today, in money or in hours?"),
    ],
)
def test_the_open_wording_asks_for_the_same(question: str, wording: str) -> None:
    assert check_question(question, before_reveal=True)[0].open_wording == wording


def test_an_objection_says_why_and_keeps_the_question_as_typed() -> None:
    (objection,) = check_question("  Do you use  Excel? ", before_reveal=True)
    assert objection.question == "  Do you use  Excel? "
    assert objection.why.endswith(".")


def test_a_guide_is_checked_question_by_question_with_its_probes() -> None:
    guide = parse_guide(
        "# G\n## A (problem, 5 min)\n- How is it?\n  - Do you like it?\n"
        "## R (reveal, 1 min)\n- Do you see {solution}?\n"
        "## F (feedback, 1 min)\n- What does the board lack?\n"
    )
    (objection,) = check_guide(guide, ["board"])
    assert (objection.key, objection.rule, objection.question) == (
        "problem.1",
        Rule.CLOSED,
        "Do you like it?",
    )


_VOCABULARY = (
    "do you would it is what how if we and or the price great so isn't , ? . why can tell me "
    "imagine don't think use buy amazing not when right that was"
)
_WORDS = st.lists(st.sampled_from(_VOCABULARY.split()), max_size=14).map(" ".join)


@settings(deadline=None)  # a busy machine is no fault of the rules
@given(st.one_of(st.text(max_size=80), _WORDS, _WORDS.map(lambda words: words + "?")))
def test_whatever_is_typed_is_answered_and_every_wording_offered_passes(text: str) -> None:
    for objection in check_question(text, before_reveal=True, solution_words=["price"]):
        again = check_question(objection.open_wording, before_reveal=True, solution_words=["price"])
        assert again == [], objection.open_wording
        assert len(objection.open_wording) > 3
