"""What is remembered of a model's speed, and what follows from it."""

from __future__ import annotations

from pathlib import Path

from firsthand.transcription.models.installed import Model
from firsthand.transcription.models.speeds import best_that_keeps_up, keep_speed, speeds_known


def model(name: str, size: int) -> Model:
    return Model(name, Path(name), (), size, "MIT", "folder")


SMALL, MIDDLE, LARGE = model("small", 1), model("middle", 2), model("large", 3)


def test_the_largest_that_is_fast_enough_is_the_best() -> None:
    speeds = {"small": 20.0, "middle": 5.0, "large": 0.7}
    assert best_that_keeps_up([SMALL, MIDDLE, LARGE], speeds) == MIDDLE


def test_a_model_that_was_not_tried_is_not_chosen() -> None:
    assert best_that_keeps_up([SMALL, LARGE], {"small": 3.0}) == SMALL
    assert best_that_keeps_up([SMALL, LARGE], {}) is None


def test_speeds_are_remembered_one_beside_the_other(tmp_path: Path) -> None:
    keep_speed(tmp_path, "small", 12.345)
    keep_speed(tmp_path, "large", 0.5)
    assert speeds_known(tmp_path) == {"small": 12.35, "large": 0.5}


def test_a_broken_memory_is_none(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "speeds.json").write_text("{")
    assert speeds_known(tmp_path) == {}
