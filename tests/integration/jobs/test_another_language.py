"""An interview that was heard in the wrong language is heard again in the right one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.second_hearing import BETTER, ID, Scene, a_scene
from firsthand.core.interview import Status
from firsthand.core.quotes import QuoteState
from firsthand.core.words.retyping import retyped
from firsthand.errors import TranscriptionCancelled
from firsthand.jobs.afterwards.finishing import Finishing

CORRECTED = "Und jeden Freitag ist es falsch."


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with a_scene(tmp_path / "home") as made:
        yield made


def heard_in_german(scene: Scene) -> Finishing:
    finishing = Finishing(scene.desk, ID, anew=True, language="de", improves=False)
    finishing.start()
    assert finishing.wait(30)
    return finishing


def test_all_words_are_heard_in_it_and_it_is_the_interviews_from_then_on(scene: Scene) -> None:
    assert heard_in_german(scene).error is None
    now = scene.record()
    assert scene.hearing.language == "de"
    assert (now.setup.language, now.transcript.language) == ("de", "de")
    assert now.transcript.model == "better"
    assert scene.sentences() == list(BETTER.values())


def test_what_a_person_corrected_or_confirmed_stays_word_for_word(scene: Scene) -> None:
    edit = retyped([scene.record().transcript.segments[2]], CORRECTED)
    first, second = scene.record().quotes
    confirmed = replace(second, state=QuoteState.CONFIRMED, heard=True)
    scene.shelf.at_once(lambda library: library.keep_segments(ID, edit))
    scene.shelf.at_once(lambda library: library.keep_quote(ID, confirmed))
    heard_in_german(scene)
    now = {quote.id: quote for quote in scene.record().quotes}
    assert now[second.id] == confirmed
    assert now[first.id].text == BETTER[4.1]
    assert scene.sentences() == [BETTER[0.1], BETTER[4.1], CORRECTED, BETTER[12.1]]


def test_a_reviewed_interview_is_to_be_reviewed_again(scene: Scene) -> None:
    scene.shelf.at_once(lambda library: library.set_status(ID, Status.REVIEWED))
    heard_in_german(scene)
    assert scene.record().status is Status.DRAFT


def test_one_that_is_stopped_stays_in_the_language_of_its_words(scene: Scene) -> None:
    before = scene.record()
    finishing = Finishing(scene.desk, ID, anew=True, language="de", improves=False)
    scene.hearing.meanwhile = finishing.cancel
    finishing.start()
    assert finishing.wait(30)
    assert isinstance(finishing.error, TranscriptionCancelled)
    assert scene.record() == before


def test_one_without_words_waits_for_them_in_the_new_language(scene: Scene) -> None:
    bare = replace(scene.record(), status=Status.TO_TRANSCRIBE, quotes=())
    scene.keep(replace(bare, transcript=replace(bare.transcript, segments=())))
    finishing = Finishing(scene.desk, ID, anew=True, language="de", improves=False)
    scene.hearing.meanwhile = finishing.cancel
    finishing.start()
    assert finishing.wait(30)
    assert scene.record().setup.language == "de"
