"""Finds which sounds of a spoken sentence belong to which of its written words.

A voice tells how long each of its sounds lasts, but run-together words ("of the") share one
group of sounds. So each word is sounded out alone as well, and the two strings of sounds are laid
side by side at the least cost.
"""

from collections.abc import Callable, Sequence

VOWELS = frozenset("aeiouæɑɒɔəɚɛɜɝɪʊʌᵊᵻAIOQWYeɐ")
SILENT = frozenset([*' ,.;:!?…—"“”()-ˈˌː^$_', "pau"])


def _cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    return 0.6 if (a[0] in VOWELS) == (b[0] in VOWELS) else 1.0


def words_of_sounds(
    sounds: Sequence[str], words: Sequence[str], sound_out: Callable[[str], Sequence[str]]
) -> list[int | None]:
    """For each of `sounds` the index of its word, or None for pauses."""
    target: list[tuple[str, int]] = []
    for index, word in enumerate(words):
        target += [(s, index) for s in sound_out(word) if s not in SILENT]
        target.append((" ", index))
    source = [(s, i) for i, s in enumerate(sounds) if s not in SILENT or s == " "]
    rows, columns = len(source) + 1, len(target) + 1
    best = [[0.0] * columns for _ in range(rows)]
    for j in range(1, columns):
        best[0][j] = best[0][j - 1] + _skip(target[j - 1][0])
    for i in range(1, rows):
        best[i][0] = best[i - 1][0] + _skip(source[i - 1][0])
        for j in range(1, columns):
            best[i][j] = min(
                best[i - 1][j - 1] + _pair(source[i - 1][0], target[j - 1][0]),
                best[i - 1][j] + _skip(source[i - 1][0]),
                best[i][j - 1] + _skip(target[j - 1][0]),
            )
    owner: list[int | None] = [None] * len(sounds)
    i, j = rows - 1, columns - 1
    while i > 0:
        symbol, place = source[i - 1]
        if j > 0 and best[i][j] == best[i - 1][j - 1] + _pair(symbol, target[j - 1][0]):
            if symbol != " ":
                owner[place] = target[j - 1][1]
            i, j = i - 1, j - 1
        elif best[i][j] == best[i - 1][j] + _skip(symbol):
            if symbol != " ":
                owner[place] = target[min(j, len(target) - 1)][1] if j else 0
            i -= 1
        else:
            j -= 1
    return _with_signs(sounds, owner)


def _with_signs(sounds: Sequence[str], owner: list[int | None]) -> list[int | None]:
    """A stress sign belongs to the sound after it, a length sign to the one before."""
    for place in range(len(sounds) - 2, -1, -1):
        if sounds[place] in "ˈˌ":
            owner[place] = owner[place + 1]
    for place in range(1, len(sounds)):
        if sounds[place] == "ː":
            owner[place] = owner[place - 1]
    return owner


def _pair(a: str, b: str) -> float:
    if " " in (a, b):
        return -0.4 if a == b else 9.0
    return _cost(a, b)


def _skip(symbol: str) -> float:
    return 0.3 if symbol == " " else 0.9
