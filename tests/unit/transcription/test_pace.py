"""A smaller model stands in while the computer does not keep up, and not for longer."""

from __future__ import annotations

from pathlib import Path

from firsthand.transcription.models.installed import Model
from firsthand.transcription.models.pace import FAR_BEHIND_S, IN_TIME_FOR_S, IN_TIME_S, Pace

BETTER = Model("base", Path("base"), ("en",), 2, "MIT", "folder")
SMALLER = Model("tiny", Path("tiny"), ("en",), 1, "MIT", "folder")
LATE = FAR_BEHIND_S + 1


class Taking:
    """What takes down the words, by the model it was last told."""

    def __init__(self) -> None:
        self.models = [BETTER]

    @property
    def model(self) -> Model:
        return self.models[-1]

    def change_model(self, model: Model) -> None:
        self.models.append(model)


def paced(smaller: Model | None = SMALLER) -> tuple[Pace, Taking, list[str]]:
    taking, told = Taking(), list[str]()
    return Pace(taking, lambda: smaller, told.append), taking, told


def test_words_that_are_a_little_late_change_nothing() -> None:
    pace, taking, told = paced()
    pace.look(FAR_BEHIND_S - 1, 0.0)
    pace.rest(1e6)
    assert (taking.models, told) == ([BETTER], [])


def test_once_the_words_have_been_in_time_for_long_the_better_model_is_taken_again() -> None:
    pace, taking, told = paced()
    pace.look(LATE, 100.0)
    pace.rest(100.0 + IN_TIME_FOR_S - 1)
    assert taking.models == [BETTER, SMALLER]
    pace.rest(100.0 + IN_TIME_FOR_S)
    assert taking.models == [BETTER, SMALLER, BETTER]
    assert told == ["tiny"]


def test_words_that_come_late_again_put_it_off() -> None:
    pace, taking, _ = paced()
    pace.look(LATE, 0.0)
    pace.look(IN_TIME_S + 1, IN_TIME_FOR_S - 1)
    pace.rest(IN_TIME_FOR_S + 1)
    assert taking.model is SMALLER
    pace.look(IN_TIME_S - 1, 2 * IN_TIME_FOR_S)
    pace.rest(2 * IN_TIME_FOR_S)
    assert taking.model is BETTER


def test_each_time_it_takes_twice_as_long_and_is_not_told_again() -> None:
    pace, taking, told = paced()
    pace.look(LATE, 0.0)
    pace.rest(IN_TIME_FOR_S)
    pace.look(LATE, 2 * IN_TIME_FOR_S)
    assert taking.model is SMALLER
    pace.rest(4 * IN_TIME_FOR_S - 1)
    assert taking.model is SMALLER
    pace.rest(4 * IN_TIME_FOR_S)
    assert taking.model is BETTER
    assert told == ["tiny"]


def test_without_a_smaller_model_it_is_told_once_and_nothing_changes() -> None:
    pace, taking, told = paced(smaller=None)
    pace.look(LATE, 0.0)
    pace.look(LATE, 1.0)
    pace.rest(1e6)
    assert (taking.models, told) == ([BETTER], [""])
