"""What follows the words is taken up again after a restart, and done once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.second_hearing import BETTER, FIRST, ID, Scene, a_scene, heard_live
from firsthand.capture.takes.sealing import seal
from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WordsImproved, WorkRests
from firsthand.core.ports import Progress
from firsthand.core.timeline import Take
from firsthand.jobs.afterwards import second_pass
from firsthand.jobs.afterwards.afterwork import Afterwork, left_over, owe_second_pass
from firsthand.jobs.afterwards.finishing import Finishing


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with a_scene(tmp_path / "home") as made:
        made.desk.seal = seal_by_name
        yield made


def seal_by_name(
    folder: Path, tell: Callable[[Progress], None], is_cancelled: Callable[[], bool]
) -> tuple[Take, ...]:
    """As far as names go."""
    if (folder / "take-001.wav").exists():
        (folder / "take-001.wav").rename(folder / "take-001.flac")
    (take,) = heard_live().timeline.takes
    return (replace(take, file="take-001.flac"),)


@pytest.fixture
def power(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the computer runs on its battery: the last of these."""
    told = [False]
    monkeypatch.setattr(second_pass.SecondPass.__init__, "__defaults__", (lambda: told[-1],))
    return told


def hashed(folder: Path) -> tuple[Take, ...]:
    (take,) = heard_live().timeline.takes
    return (replace(take, sha256="of the sound"),)


def left(scene: Scene) -> list[InterviewId]:
    rows = scene.shelf.at_once(lambda library: library.interviews())
    return left_over(scene.desk.home, rows)


def take_up(scene: Scene) -> None:
    afterwork = Afterwork(scene.desk, left(scene))
    afterwork.start()
    assert afterwork.wait(30)


def finish_live(scene: Scene) -> None:
    live = replace(heard_live(), status=Status.TO_TRANSCRIBE)
    scene.shelf.at_once(lambda library: library.keep_record(live))
    finishing = Finishing(scene.desk, ID, lambda is_cancelled: live.timeline.end)
    finishing.start()
    assert finishing.wait(30)


def test_an_interview_that_is_done_is_left_alone(scene: Scene, power: list[bool]) -> None:
    finish_live(scene)
    assert (scene.desk.home / "interviews" / ID / "take-001.flac").exists()
    assert scene.sentences() == list(BETTER.values())
    assert left(scene) == []


def test_words_left_on_battery_are_heard_again_at_a_start_on_mains(
    scene: Scene, power: list[bool]
) -> None:
    power.append(True)
    finish_live(scene)
    assert scene.sentences() == list(FIRST)
    take_up(scene)
    assert scene.sentences() == list(FIRST)
    assert left(scene) == [ID]
    power.append(False)
    take_up(scene)
    assert scene.sentences() == list(BETTER.values())
    assert left(scene) == []


def test_a_pass_that_was_cut_off_is_taken_up_again(scene: Scene, power: list[bool]) -> None:
    owe_second_pass(scene.desk, ID)
    afterwork = Afterwork(scene.desk, left(scene))
    scene.hearing.meanwhile = afterwork.cancel
    afterwork.start()
    assert afterwork.wait(30)
    assert scene.sentences() == list(FIRST)
    scene.hearing.meanwhile = lambda: None
    take_up(scene)
    kinds = [type(news) for news in scene.told]
    assert kinds.index(WordsImproved) < len(kinds) - 1 - kinds[::-1].index(WorkRests)
    assert left(scene) == []


def test_a_pass_that_fails_is_not_tried_at_every_start(scene: Scene, power: list[bool]) -> None:
    owe_second_pass(scene.desk, ID)

    def fail() -> None:
        raise ValueError("no such thing")

    scene.hearing.meanwhile = fail
    take_up(scene)
    assert left(scene) == []
    assert scene.sentences() == list(FIRST)


def test_an_interview_that_is_erased_meanwhile_comes_to_rest(
    scene: Scene, power: list[bool]
) -> None:
    scene.desk.seal = seal
    scene.hearing.meanwhile = lambda: scene.shelf.at_once(
        lambda library: library.remove_interview(ID)
    )
    finish_live(scene)
    assert scene.told[-1] == WorkRests(ID)
    assert not (scene.desk.home / "interviews" / ID).exists()


def test_a_take_that_was_not_sealed_is_taken_up(scene: Scene, power: list[bool]) -> None:
    assert left(scene) == [ID]
    scene.shelf.at_once(lambda library: library.set_status(ID, Status.TO_TRANSCRIBE))
    assert left(scene) == []
    scene.shelf.at_once(lambda library: library.set_status(ID, Status.REVIEWED))
    take_up(scene)
    assert left(scene) == []
    assert scene.record().timeline.takes[0].file == "take-001.flac"


def test_takes_get_their_hashes_once_the_words_are_there_also_when_all_else_is_left(
    scene: Scene, power: list[bool]
) -> None:
    power.append(True)
    scene.desk.seal = lambda folder, tell, is_cancelled: ()
    scene.desk.hash_takes = hashed
    finish_live(scene)
    assert [take.sha256 for take in scene.record().timeline.takes] == ["of the sound"]


def test_a_recording_that_cannot_be_hashed_is_finished_all_the_same(scene: Scene) -> None:
    def fails(folder: Path) -> tuple[Take, ...]:
        raise OSError("the disk is gone")

    scene.desk.hash_takes = fails
    finish_live(scene)
    assert scene.record().status is Status.DRAFT
    assert any(isinstance(news, WorkRests) for news in scene.told)
