"""Quotes are guessed from several threads; the newest words have the last say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import an_interview
from fakes.second_hearing import BETTER, ID, Scene, a_scene, heard_live
from firsthand.core.timeline import Event, Frame
from firsthand.core.transcript import Speaker
from firsthand.errors import DiskFull
from firsthand.jobs.live.quotes import LiveQuotes
from firsthand.jobs.review import correct_quote
from firsthand.library.library import Library

LIVE = heard_live()
RATE = LIVE.timeline.rate
OLD = replace(LIVE.transcript, revision=1)
NEW = replace(an_interview(ID, list(BETTER.values())).transcript, revision=2)
COVERED = Frame(LIVE.timeline.end + 100 * RATE)
MARK = LIVE.marks[0]


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with a_scene(tmp_path / "home") as made:
        yield made


def text_kept(scene: Scene) -> str:
    return next(one.text for one in scene.record().quotes if one.mark == MARK.id)


def test_a_guess_that_took_longer_does_not_replace_one_of_newer_words(scene: Scene) -> None:
    meanwhile = [lambda: quotes.guess(NEW, COVERED)]

    def events() -> tuple[Event, ...]:
        if meanwhile:
            meanwhile.pop()()
        return ()

    quotes = LiveQuotes(scene.desk, ID, RATE, events)
    quotes.expect(MARK)
    quotes.guess(OLD, COVERED)
    assert not meanwhile
    assert [one.text for one in quotes.as_they_stand()] == [text_kept(scene)]
    assert text_kept(scene) == BETTER[4.1]


def test_nor_does_one_that_was_guessed_again(scene: Scene) -> None:
    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    first = replace(OLD, segments=NEW.segments[:1] + OLD.segments[2:])
    quotes.expect(MARK)
    quotes.guess(replace(first, revision=0), COVERED)
    meanwhile = [lambda: quotes.guess_again(NEW.segments, NEW, COVERED)]

    def before(number: int) -> None:
        if meanwhile:
            meanwhile.pop()()

    scene.shelf.before = before
    quotes.guess_again(OLD.segments, OLD, COVERED)
    assert not meanwhile
    assert [one.text for one in quotes.as_they_stand()] == [text_kept(scene)]
    assert text_kept(scene) == BETTER[4.1]


def test_a_question_is_no_quote_while_the_answer_is_still_to_come(scene: Scene) -> None:
    statement, question, answer = OLD.segments[:3]
    asked = replace(question, speaker=Speaker.INTERVIEWER, speaker_is_guessed=True)
    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    quotes.expect(replace(MARK, frame=answer.end))
    quotes.guess(replace(OLD, segments=(statement, asked)), question.end)
    assert quotes.as_they_stand() == ()
    quotes.guess(replace(OLD, segments=(statement, asked, answer), revision=2), answer.end)
    assert [one.text for one in quotes.as_they_stand()] == [answer.text]


def full_disk(*_: object) -> None:
    raise DiskFull("The disk is full.")


@pytest.mark.parametrize("is_settled", [False, True])
def test_a_quote_that_a_full_disk_refused_is_kept_with_the_next_guess(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, is_settled: bool
) -> None:
    covered = COVERED if is_settled else Frame(MARK.frame + RATE)
    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    quotes.expect(MARK)
    with monkeypatch.context() as patched:
        patched.setattr(Library, "keep_quote", full_disk)
        quotes.guess(NEW, covered)
        scene.shelf.do(lambda _: None).result()
    assert quotes.as_they_stand() == ()
    quotes.guess(NEW, covered)
    scene.shelf.do(lambda _: None).result()
    assert [one.text for one in quotes.as_they_stand()] == [text_kept(scene)]
    assert text_kept(scene) == BETTER[4.1]


def refused_when_guessed_again(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> LiveQuotes:
    """Quotes of which one is in the library, and what came of newer words is not."""
    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    quotes.expect(MARK)
    quotes.guess(OLD, COVERED)
    scene.shelf.do(lambda _: None).result()
    with monkeypatch.context() as patched:
        patched.setattr(Library, "keep_quote", full_disk)
        quotes.guess_again(NEW.segments, NEW, COVERED)
        quotes.catch_up(NEW, COVERED)
    return quotes


def test_nor_does_a_full_disk_leave_an_old_guess_for_good(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotes = refused_when_guessed_again(scene, monkeypatch)
    assert [one.text for one in quotes.as_they_stand()] == [text_kept(scene)]
    assert quotes.made_from() == {}
    quotes.catch_up(NEW, COVERED)
    assert text_kept(scene) == BETTER[4.1]


def test_nor_is_what_a_person_corrects_after_it_guessed_anew(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    quotes = refused_when_guessed_again(scene, monkeypatch)
    (guessed,) = (one for one in scene.record().quotes if one.mark == MARK.id)
    corrected = correct_quote(guessed, "As I said it.")
    scene.shelf.do(lambda library: library.keep_quote(ID, corrected)).result()
    quotes.guess(NEW, COVERED)
    quotes.catch_up(NEW, COVERED)
    scene.shelf.do(lambda _: None).result()
    assert text_kept(scene) == "As I said it."
