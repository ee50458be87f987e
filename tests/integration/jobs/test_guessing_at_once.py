"""Quotes are guessed from several threads; the newest words have the last say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import an_interview
from fakes.second_hearing import BETTER, ID, Scene, a_scene, heard_live
from firsthand.core.timeline import Event, Frame
from firsthand.errors import DiskFull
from firsthand.jobs.live.quotes import LiveQuotes
from firsthand.library import Library

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


@pytest.mark.parametrize("is_settled", [False, True])
def test_a_quote_that_a_full_disk_refused_is_kept_with_the_next_guess(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, is_settled: bool
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    covered = COVERED if is_settled else Frame(MARK.frame + RATE)
    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    quotes.expect(MARK)
    with monkeypatch.context() as patched:
        patched.setattr(Library, "keep_quote", full)
        quotes.guess(NEW, covered)
        scene.shelf.do(lambda _: None).result()
    assert quotes.as_they_stand() == ()
    quotes.guess(NEW, covered)
    scene.shelf.do(lambda _: None).result()
    assert [one.text for one in quotes.as_they_stand()] == [text_kept(scene)]
    assert text_kept(scene) == BETTER[4.1]


def test_nor_does_a_full_disk_leave_an_old_guess_for_good(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.")

    quotes = LiveQuotes(scene.desk, ID, RATE, lambda: ())
    quotes.expect(MARK)
    quotes.guess(OLD, COVERED)
    with monkeypatch.context() as patched:
        patched.setattr(Library, "keep_quote", full)
        quotes.guess_again(NEW.segments, NEW, COVERED)
    quotes.guess(NEW, COVERED)
    scene.shelf.do(lambda _: None).result()
    assert text_kept(scene) == BETTER[4.1]
