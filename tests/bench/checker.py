"""How well the question checker does on questions it was not tuned on: one line of JSON.

    python tests/bench/checker.py [--split tune|held] [--wrong]

`questions.csv` was labelled before the rules were written; the rules were tuned on its half `tune`
and are judged on `held`. Precision and recall are over pairs of question and rule; `flagged` are
the same figures over questions with any finding at all. `--wrong` lists what differs, on stderr.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from dataclasses import dataclass
from pathlib import Path

from firsthand.core.lint.rules import Rule, check_question

QUESTIONS = Path(__file__).with_name("questions.csv")


@dataclass(frozen=True, slots=True)
class Labelled:
    split: str
    rules: frozenset[Rule]
    before_reveal: bool
    solution_words: tuple[str, ...]
    question: str

    def found(self) -> frozenset[Rule]:
        findings = check_question(
            self.question, before_reveal=self.before_reveal, solution_words=self.solution_words
        )
        return frozenset(finding.rule for finding in findings)


def labelled_questions() -> list[Labelled]:
    with QUESTIONS.open(encoding="utf-8", newline="") as file:
        return [
            Labelled(
                row["split"],
                frozenset(Rule(rule) for rule in row["rules"].split()),
                row["before_reveal"] == "yes",
                tuple(word for word in row["solution_words"].split(";") if word),
                row["question"],
            )
            for row in csv.DictReader(file)
        ]


def precision_and_recall(pairs: list[tuple[frozenset[object], frozenset[object]]]) -> list[float]:
    """Of (labelled, found) pairs; 1 where nothing was to be found."""
    right = sum(len(labels & found) for labels, found in pairs)
    found_in_all = sum(len(found) for _, found in pairs)
    labelled = sum(len(labels) for labels, _ in pairs)
    return [round(right / (found_in_all or 1), 4), round(right / (labelled or 1), 4)]


def figures(questions: list[Labelled]) -> dict[str, object]:
    found = {question.question: question.found() for question in questions}
    pairs = [(q.rules, found[q.question]) for q in questions]
    any_rule = [(frozenset("x" if a else ""), frozenset("x" if b else "")) for a, b in pairs]
    precision, recall = precision_and_recall(pairs)
    flagged_precision, flagged_recall = precision_and_recall(any_rule)
    return {
        "questions": len(questions),
        "good": sum(not q.rules for q in questions),
        "precision": precision,
        "recall": recall,
        "flagged": {"precision": flagged_precision, "recall": flagged_recall},
        "rules": {
            str(rule): dict(
                zip(
                    ("precision", "recall"),
                    precision_and_recall([(a & {rule}, b & {rule}) for a, b in pairs]),
                    strict=True,
                )
            )
            for rule in Rule
        },
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--split", choices=["tune", "held"], default="held")
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    questions = [q for q in labelled_questions() if q.split == options.split]
    print(json.dumps({"split": options.split, **figures(questions)}))
    if options.wrong:
        for question in questions:
            if (found := question.found()) != question.rules:
                wanted = " ".join(sorted(question.rules)) or "-"
                print(f"{wanted:24} {' '.join(sorted(found)) or '-':24} {question.question}",
                      file=sys.stderr)  # fmt: skip


if __name__ == "__main__":
    main()
