"""The checker keeps its promise on the questions it was not tuned on."""

from __future__ import annotations

from collections import Counter

from bench.checker import figures, labelled_questions
from firsthand.core.lint.rules import check_question


def test_nine_of_ten_objections_are_right_and_nine_of_ten_faults_are_found() -> None:
    held = [question for question in labelled_questions() if question.split == "held"]
    result = figures(held)
    assert result["precision"] >= 0.9, result
    assert result["recall"] >= 0.9, result


def test_the_list_is_long_enough_and_its_halves_are_alike() -> None:
    questions = labelled_questions()
    assert len({question.question for question in questions}) == len(questions) >= 240
    halves = Counter(question.split for question in questions)
    assert abs(halves["tune"] - halves["held"]) <= 2
    good = Counter(question.split for question in questions if not question.rules)
    assert min(good.values()) >= 60


def test_every_wording_offered_passes_the_rules_itself() -> None:
    for question in labelled_questions():
        for objection in check_question(
            question.question, before_reveal=True, solution_words=question.solution_words
        ):
            assert (
                check_question(
                    objection.open_wording,
                    before_reveal=True,
                    solution_words=question.solution_words,
                )
                == []
            ), objection
