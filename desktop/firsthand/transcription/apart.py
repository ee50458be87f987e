"""Tells voices apart: groups what short windows of an interview sound like."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

GOES_ON = 0.6
"""A window as like the one before as this belongs to the same breath."""
LONGEST_BREATH = 12
"""Windows in one breath: no longer, so that a mistake stays small."""
MOST_BREATHS = 400
"""Grouping takes the square of their number; the longest ones know all voices."""
SPARE_VOICE = 0.35
"""Groups as like each other as this, on average over all their windows, are joined as long as there
are more voices than people, or where one of them is a scrap…"""
EXPECTED_VOICE, NEVER = 0.5, 2.0
"""…and groups as like as this between as many voices as people and two, which stay two here."""
ONE_OF_MANY, ONE_OF_TWO = 0.66, 0.74
"""In the end, centres as like as this are one person, where that leaves two or more; or only one.

Measured on read speech and made interviews: centres of one person's halves 0.66 to 0.95, of two
people in one room 0.14 to 0.72.
"""
LEAST_PART, LEAST_WINDOWS = 0.03, 8
"""A voice has at least this part of all windows, and so many; less is noise or laughter."""
ROUNDS = 4


def told_apart(
    vectors: Vectors, places: NDArray[np.int64], stride: int, people: int = 2
) -> Vectors:
    """How like each voice each window is: shape (windows, voices), the voice heard most first.

    `vectors` has a unit vector a window, `places` where each begins, in order; windows that follow
    each other are `stride` apart. `people` are known to be there. There may be no voice at all, or
    only one.
    """
    if len(vectors) < LEAST_WINDOWS:
        return np.zeros((len(vectors), 0), np.float32)
    least = max(LEAST_WINDOWS, LEAST_PART * len(vectors))
    sums, sizes = _breaths(vectors, places, stride)
    centres = _grouped(sums, sizes, people, least * sizes.sum() / len(vectors))
    for _ in range(ROUNDS):
        nearest = np.argmax(vectors @ centres.T, axis=1)
        counts = np.bincount(nearest, minlength=len(centres))
        kept = np.argsort(-counts, kind="stable")[: max(1, int((counts >= least).sum()))]
        centres = _unit(np.stack([vectors[nearest == k].sum(axis=0) for k in kept]))
    centres = _joined(centres, vectors)
    found: Vectors = vectors @ centres.T
    return found


def _breaths(
    vectors: Vectors, places: NDArray[np.int64], stride: int
) -> tuple[Vectors, NDArray[np.int64]]:
    """Sums of the vectors of windows in a row that sound alike, and how many there are in each."""
    likeness = np.einsum("ij,ij->i", vectors[1:], vectors[:-1])
    breaks = (likeness < GOES_ON) | (np.diff(places) > stride)
    starts, length = [0], 1
    for k, is_break in enumerate(breaks, start=1):
        if is_break or length == LONGEST_BREATH:
            starts.append(k)
            length = 0
        length += 1
    sums = np.add.reduceat(vectors, starts, axis=0)
    sizes = np.diff([*starts, len(vectors)])
    longest = np.sort(np.argsort(-sizes, kind="stable")[:MOST_BREATHS])
    return sums[longest], sizes[longest]


def _grouped(sums: Vectors, sizes: NDArray[np.int64], people: int, least: float) -> Vectors:
    """Centres of the groups that remain when the most alike are joined, pair after pair."""
    sums, weights = sums.astype(np.float32), sizes.astype(np.float32)
    like = (sums @ sums.T) / np.outer(weights, weights)
    while len(sums) > 1:
        np.fill_diagonal(like, -1.0)
        gain = like - _least_likeness(weights >= least, people)
        one, other = divmod(int(np.argmax(gain)), len(like))
        if gain[one, other] < 0:
            break
        sums[one] += sums[other]
        weights[one] += weights[other]
        sums, weights = np.delete(sums, other, axis=0), np.delete(weights, other)
        like = np.delete(np.delete(like, other, axis=0), other, axis=1)
        one -= other < one
        like[one] = like[:, one] = (sums @ sums[one]) / (weights * weights[one])
    return _unit(sums)


def _least_likeness(is_big: NDArray[np.bool_], people: int) -> Vectors:
    """How like each pair of groups must be to be joined: two whole voices more than scraps."""
    voices = int(is_big.sum())
    between = SPARE_VOICE
    if voices <= people:
        between = EXPECTED_VOICE if voices > 2 else NEVER
    found: Vectors = np.where(
        np.outer(is_big, is_big), np.float32(between), np.float32(SPARE_VOICE)
    )
    return found


def _joined(centres: Vectors, vectors: Vectors) -> Vectors:
    """The centres without those that are another's person."""
    while len(centres) > 1:
        like = np.triu(centres @ centres.T, 1)
        one, other = divmod(int(np.argmax(like)), len(like))
        if like[one, other] < (ONE_OF_TWO if len(centres) == 2 else ONE_OF_MANY):
            break
        nearest = np.argmax(vectors @ centres.T, axis=1)
        both = vectors[(nearest == one) | (nearest == other)].sum(axis=0, keepdims=True)
        centres = np.delete(centres, other, axis=0)
        centres[one] = _unit(both)[0]
    return centres


def _unit(vectors: Vectors) -> Vectors:
    length = np.linalg.norm(vectors, axis=1, keepdims=True)
    found: Vectors = vectors / np.maximum(length, 1e-9)
    return found
