"""A recording from elsewhere has its words soon, and those that a second model helped to later."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Barrier, BrokenBarrierError, Event
from typing import Any

import pytest

from fakes.kept import a_setup, an_interview
from fakes.second_hearing import BETTER, FIRST, ID, OTHER, Hearing, Scene, a_scene, heard_live
from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WordsImproved, WorkEnded, WorkRests
from firsthand.core.ports import TranscriptionRequest
from firsthand.core.quotes import QuoteState
from firsthand.core.transcript import Segment
from firsthand.core.words.retyping import retyped
from firsthand.errors import TranscriptionCancelled
from firsthand.jobs.afterwards import second_pass
from firsthand.jobs.afterwards.afterwork import Afterwork, left_over
from firsthand.jobs.afterwards.finishing import Finishing, unfinished
from firsthand.jobs.afterwards.second_pass import SecondPass
from firsthand.jobs.corrections import keep_segments


class TwoModels(Hearing):
    """Hears what it can at first, and better where it listens closely."""

    def __init__(self) -> None:
        super().__init__()
        self.closely: list[bool] = []
        self.at_first: Callable[[], None] = lambda: None

    def transcribe(self, request: TranscriptionRequest, *rest: Any) -> Sequence[Segment]:
        self.closely.append(request.closely)
        if request.closely:
            return super().transcribe(request, *rest)
        self.at_first()
        if rest[1]():
            raise TranscriptionCancelled("The transcription was stopped.")
        return an_interview(ID, FIRST).transcript.segments


@pytest.fixture
def hearing() -> TwoModels:
    return TwoModels()


@pytest.fixture
def scene(tmp_path: Path, hearing: TwoModels, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """A recording that was brought in with its marks and waits for its words, on mains."""
    monkeypatch.setattr(second_pass.SecondPass.__init__, "__defaults__", (lambda: False,))
    monkeypatch.setattr(second_pass, "LOOK_S", 0.0)
    with a_scene(tmp_path / "home") as made:
        made.hearing = hearing
        made.desk.open_transcriber = lambda: hearing
        made.desk.weighs = lambda language: language == "en"
        waits(made, ID)
        yield made


def waits(scene: Scene, interview: InterviewId, language: str = "en") -> None:
    record = replace(heard_live(), id=interview, quotes=(), status=Status.TO_TRANSCRIBE)
    setup = record.setup if interview == ID else a_setup("B-08")
    words = replace(record.transcript, segments=())
    setup = replace(setup, language=language)
    scene.keep(replace(record, setup=setup, transcript=words))


def finish(scene: Scene, **wishes: Any) -> None:
    finishing = Finishing(scene.desk, ID, **wishes)
    finishing.start()
    assert finishing.wait(30)


def closed(scene: Scene, hearing: TwoModels, when: str) -> None:
    """Begin to finish, and close the app while words come `at_first`, or better `meanwhile`."""
    finishing = Finishing(scene.desk, ID)
    setattr(hearing, when, finishing.cancel)
    finishing.start()
    assert finishing.wait(30)
    setattr(hearing, when, lambda: None)


def left(scene: Scene) -> list[InterviewId]:
    return left_over(scene.desk.home, scene.shelf.at_once(lambda library: library.interviews()))


def take_up(scene: Scene) -> None:
    """As the next start of the window does."""
    for interview in unfinished(scene.shelf.at_once(lambda library: library.interviews())):
        finishing = Finishing(scene.desk, interview)
        finishing.start()
        assert finishing.wait(30)
    afterwork = Afterwork(scene.desk, [one for one in left(scene) if one == ID])
    afterwork.start()
    assert afterwork.wait(30)


def test_the_words_are_there_first_and_better_ones_follow(scene: Scene, hearing: TwoModels) -> None:
    finish(scene)
    assert hearing.closely == [False, True]
    assert scene.sentences() == list(BETTER.values())
    assert scene.record().quotes[0].text == BETTER[4.1]
    kinds = [type(news) for news in scene.told]
    assert kinds.index(WorkEnded) < kinds.index(WordsImproved) < kinds.index(WorkRests)


def test_what_a_person_corrected_and_confirmed_in_between_stays(
    scene: Scene, hearing: TwoModels
) -> None:
    made: list[object] = []

    def work() -> None:
        first = scene.record()
        edit = retyped([first.transcript.segments[2]], "And every Friday it is wrong, still.")
        confirmed = replace(first.quotes[1], state=QuoteState.CONFIRMED, heard=True)
        scene.shelf.at_once(lambda library: keep_segments(library, ID, edit))
        scene.shelf.at_once(lambda library: library.keep_quote(ID, confirmed))
        made.append(confirmed)

    hearing.meanwhile = work
    finish(scene)
    assert scene.sentences() == [
        BETTER[0.1],
        BETTER[4.1],
        "And every Friday it is wrong, still.",
        BETTER[12.1],
    ]
    assert scene.record().quotes[1] == made[0]


def test_closed_while_its_words_get_better_it_goes_on_at_the_next_start(
    scene: Scene, hearing: TwoModels
) -> None:
    closed(scene, hearing, "meanwhile")
    assert (scene.record().status, scene.sentences()) == (Status.DRAFT, list(FIRST))
    take_up(scene)
    assert scene.sentences() == list(BETTER.values())
    assert hearing.closely == [False, True, True]


def test_closed_before_its_first_words_are_there_it_gets_both_at_the_next_start(
    scene: Scene, hearing: TwoModels
) -> None:
    closed(scene, hearing, "at_first")
    assert (scene.record().status, scene.sentences()) == (Status.TO_TRANSCRIBE, [])
    assert not scene.desk.awaited
    take_up(scene)
    assert scene.sentences() == list(BETTER.values())
    assert hearing.closely == [False, False, True]


def test_without_a_second_model_words_that_came_whole_are_heard_once(
    scene: Scene, hearing: TwoModels
) -> None:
    scene.desk.weighs = lambda language: False
    finish(scene)
    assert hearing.closely == [False]
    assert not any(isinstance(news, WordsImproved) for news in scene.told)


def test_so_are_words_in_a_language_that_it_does_not_know(scene: Scene, hearing: TwoModels) -> None:
    waits(scene, ID, "de")
    finish(scene)
    assert hearing.closely == [False]


def test_nor_does_it_hear_what_was_heard_anew_in_such_a_language_meanwhile(
    scene: Scene, hearing: TwoModels
) -> None:
    """Somebody says that it is German while its English is still to get better."""
    closed(scene, hearing, "meanwhile")
    assert hearing.closely == [False, True]
    finish(scene, anew=True, language="de")
    take_up(scene)
    assert hearing.closely == [False, True, False]


def test_words_that_are_heard_anew_on_demand_are_weighed_as_well(
    scene: Scene, hearing: TwoModels
) -> None:
    waits(scene, ID, "de")
    finish(scene)
    finish(scene, anew=True, language="en")
    assert hearing.closely == [False, False, True]
    assert scene.sentences() == list(BETTER.values())


def test_better_words_give_way_to_the_first_words_of_another_recording(
    scene: Scene, hearing: TwoModels
) -> None:
    class UntilNobodyWaits(Event):
        def wait(self, timeout: float | None = None) -> bool:
            scene.desk.awaited.discard(OTHER)
            return self.is_set()

    finish(scene)
    hearing.closely.clear()
    begins = [OTHER]
    hearing.meanwhile = lambda: scene.desk.awaited.update(begins and [begins.pop()])
    assert SecondPass(scene.desk, ID, UntilNobodyWaits()).run() is not None
    assert hearing.closely == [True, True]


def test_one_recording_at_a_time_gets_its_better_words(scene: Scene, hearing: TwoModels) -> None:
    """Each hearing takes the memory of its models."""
    waits(scene, OTHER)
    both_at_once = Barrier(2)
    overlapped: list[bool] = []

    def meet() -> None:
        with suppress(BrokenBarrierError):
            both_at_once.wait(0.3)
            overlapped.append(True)

    hearing.meanwhile = meet
    both = [Finishing(scene.desk, interview) for interview in (ID, OTHER)]
    for finishing in both:
        finishing.start()
    assert all(finishing.wait(30) for finishing in both)
    assert hearing.closely.count(True) == 2
    assert not overlapped
