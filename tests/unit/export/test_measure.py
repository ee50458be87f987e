"""What is shortened stays short and true to its beginning."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from firsthand.export.word.measure import shortened


@given(st.text(), st.integers(8, 300))
def test_nothing_is_longer_than_it_may_be(text: str, letters: int) -> None:
    assert len(shortened(text, letters)) <= letters


@given(st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1), st.integers(12, 60))
def test_only_whole_words_of_the_beginning_are_left(words: list[str], letters: int) -> None:
    short = shortened(" ".join(words), letters).removesuffix(" …").split()
    assert short == words[: len(short)]


def test_what_fits_stays_as_it_is() -> None:
    assert shortened("  two\nwords ", 9) == "two words"
    assert shortened("two words more", 11) == "two words …"
