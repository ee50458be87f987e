"""What two models make of a window together; each stands for itself here, as a table of odds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from firsthand.transcription.cutting import RATE
from firsthand.transcription.hearing.closer import MARGIN, heard_closer, phrases
from firsthand.transcription.hearing.decoding import Decoder, Heard, Shown
from firsthand.transcription.hearing.second_ear import SecondEar
from firsthand.transcription.orders.wire import HeardWord

WINDOW: NDArray[np.float32] = np.zeros(27 * RATE, np.float32)


@dataclass
class Odds:
    """A model: likelier the more of its words are in a text."""

    words: Mapping[str, float]

    def of(self, text: str) -> float:
        said = text.replace(".", "").split()
        return sum(odds for word, odds in self.words.items() if word in said)


@dataclass
class First:
    odds: Odds
    shown: int = 0
    worded_texts: list[str] = field(default_factory=list)

    def show(self, samples: NDArray[np.float32], quiet_after_s: float) -> Shown:
        self.shown += 1
        return cast("Shown", object())

    def likelihoods(self, shown: Shown, texts: Sequence[str]) -> list[float]:
        return [self.odds.of(text) for text in texts]

    def worded(self, shown: Shown, text: str, *, weighs: bool) -> tuple[HeardWord, ...]:
        self.worded_texts.append(text)
        return tuple(said(*(f" {word}" for word in text.split())))


@dataclass
class Second:
    writes: Mapping[str, str]
    """What it hears for what it is given as a draft."""
    odds: Odds
    heard: list[int] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def listen(self, samples: NDArray[np.float32]) -> Any:
        self.heard.append(samples.size)
        return self

    def words(self, draft: str) -> str:
        return self.writes.get(draft, draft)

    def likelihoods(self, texts: Sequence[str]) -> list[float]:
        self.asked += texts
        return [self.odds.of(text) for text in texts]


def said(*texts: str, stop: float | None = 0.5) -> list[HeardWord]:
    """A word each half second."""
    return [HeardWord(text, n * 0.5, n * 0.5 + 0.45, 0.9, stop) for n, text in enumerate(texts)]


def closer(first: First, second: Second, *texts: str) -> str:
    heard = Heard(tuple(said(*texts)), 27.0, -0.2, False)
    found = heard_closer(cast("Decoder", first), cast("SecondEar", second), WINDOW, 2.0, heard)
    return "".join(word.text for word in found.words)


WORDS = (" In", " the", " band.", " It", " rained.")
WRITES = {"In the band.": "In the van."}


def test_words_that_both_together_find_likelier_are_taken() -> None:
    first = First(Odds({"band": 1.0}))
    assert closer(first, Second(WRITES, Odds({"van": 5.0})), *WORDS) == " In the van. It rained."
    assert first.worded_texts == [" In the van. It rained."], "times come from the first model"


def test_what_the_first_model_is_sure_of_stays() -> None:
    first = First(Odds({"band": 10.0}))
    assert closer(first, Second(WRITES, Odds({"van": 5.0})), *WORDS) == "".join(WORDS)
    assert first.worded_texts == []


def test_a_word_in_two_parts_stays_one() -> None:
    words = (" A", " full", "-size", " band.")
    second = Second({"A full-size band.": "A full-size van."}, Odds({"van": 5.0}))
    assert closer(First(Odds({})), second, *words) == " A full-size van."


def test_a_draw_leaves_it_to_the_first() -> None:
    first = First(Odds({"band": 10.0 - MARGIN}))
    assert closer(first, Second(WRITES, Odds({"van": 5.0})), *WORDS) == "".join(WORDS)


def test_the_second_is_asked_about_the_phrase_alone_and_among_the_words_beside_it() -> None:
    second = Second(WRITES, Odds({}))
    closer(First(Odds({})), second, *WORDS)
    alone = ["In the band.", "In the van."]
    assert second.asked == [*alone, *(f"{text} It rained." for text in alone)]
    assert second.heard[-1] > max(second.heard[:-1])


def test_words_far_from_a_phrase_are_not_beside_it() -> None:
    second = Second(WRITES, Odds({}))
    early, late = said(*WORDS[:3]), said(*WORDS[3:])
    late = [replace(w, start_s=w.start_s + 4.0, end_s=w.end_s + 4.0) for w in late]
    heard = Heard((*early, *late), 27.0, -0.2, False)
    model = cast("Decoder", First(Odds({})))
    heard_closer(model, cast("SecondEar", second), WINDOW, 2.0, heard)
    assert set(second.asked) == {"In the band.", "In the van."}


def test_where_they_agree_the_first_is_not_asked_again() -> None:
    first = First(Odds({}))
    second = Second({}, Odds({}))
    assert closer(first, second, *WORDS) == "".join(WORDS)
    assert first.shown == 0
    assert len(second.heard) == 2, "one phrase a sentence"


def test_two_phrases_of_a_window_change_without_touching_each_other() -> None:
    first = First(Odds({}))
    writes = {"It rained.": "It reined.", **WRITES}
    second = Second(writes, Odds({"van": 5.0, "reined": 5.0}))
    assert closer(first, second, *WORDS) == " In the van. It reined."
    assert first.shown == 1, "the window is shown once"


def test_phrases_end_with_sentences_at_pauses_and_when_they_get_long() -> None:
    words = said(" One", " two.", " Three", " four")
    assert list(phrases(words)) == [(0, 2), (2, 4)]
    apart = [*said(" One", " two"), HeardWord(" three", 3.0, 3.5, 0.9)]
    assert list(phrases(apart)) == [(0, 2), (2, 3)]
    assert [last - first for first, last in phrases(said(*[" on"] * 60))] == [24, 24, 12]
    assert list(phrases([HeardWord(" I.", 0.0, 0.2, 0.9)])) == [], "too short to be heard alone"
    assert list(phrases([])) == []


def test_a_title_ends_no_phrase() -> None:
    assert list(phrases(said(" Ask", " Dr.", " Miller."))) == [(0, 3)]
