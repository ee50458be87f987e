"""Telling made-up voices apart: points on a sphere around one centre a person."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from firsthand.transcription.apart import told_apart

STRIDE = 10


def talk(
    people: list[int], spread: float = 0.055, seed: int = 1
) -> tuple[NDArray[np.float32], NDArray[np.int64], list[int]]:
    """Ten windows a turn for the person of each turn: vectors, places, and who it was."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(max(people) + 1, 256))
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    whose = [person for person in people for _ in range(10)]
    vectors = centres[whose] + random.normal(scale=spread, size=(len(whose), 256))
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors.astype(np.float32), np.arange(len(whose)) * STRIDE, whose


def partition(labels: list[int]) -> set[frozenset[int]]:
    return {frozenset(k for k, one in enumerate(labels) if one == label) for label in set(labels)}


@pytest.mark.parametrize(
    ("people", "expected"),
    [([0, 1] * 8, 2), ([0, 1, 1, 2] * 6, 3), ([0, 1, 2, 3] * 5, 4)],
)
def test_each_person_is_a_voice(people: list[int], expected: int) -> None:
    vectors, places, whose = talk(people)
    likeness = told_apart(vectors, places, STRIDE, expected)
    assert likeness.shape == (len(whose), expected)
    assert partition(likeness.argmax(axis=1).tolist()) == partition(whose)


def test_the_voice_heard_most_comes_first() -> None:
    vectors, places, whose = talk([0, 1, 1, 1, 0, 1])
    first = told_apart(vectors, places, STRIDE).argmax(axis=1) == 0
    assert first.tolist() == [person == 1 for person in whose]


def test_one_person_alone_is_one_voice() -> None:
    vectors, places, _ = talk([0] * 12)
    assert told_apart(vectors, places, STRIDE).shape[1] == 1


def test_a_cough_is_no_voice() -> None:
    vectors, places, whose = talk([0, 1] * 20)
    vectors[57] = np.roll(vectors[57], 100)
    assert told_apart(vectors, places, STRIDE).shape == (len(whose), 2)


def test_a_moment_of_speech_is_too_little_to_tell() -> None:
    vectors, places, _ = talk([0])
    assert told_apart(vectors[:3], places[:3], STRIDE).shape == (3, 0)
    assert told_apart(vectors[:0], places[:0], STRIDE).shape == (0, 0)
