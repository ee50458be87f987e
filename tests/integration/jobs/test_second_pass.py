"""Words that are heard a second time get better; nothing that a person made is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.kept import a_quote, a_setup, an_interview
from fakes.second_hearing import BETTER, FIRST, ID, OTHER, Scene, a_scene, heard_live
from firsthand.core.interview import Status
from firsthand.core.news import (
    QuoteChanged,
    WordsImproved,
    WorkEnded,
    WorkProgressed,
    WorkRests,
)
from firsthand.core.quotes import QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Timeline
from firsthand.core.transcript import Segment, Speaker, text_of
from firsthand.core.words.retyping import retyped
from firsthand.jobs.afterwards import second_pass
from firsthand.jobs.afterwards.finishing import Finishing
from firsthand.jobs.afterwards.second_pass import WHAT
from firsthand.jobs.afterwards.taking_over import WORDS_LEDGER
from firsthand.jobs.corrections import keep_segments
from firsthand.jobs.told import keep_course, told_at
from firsthand.journal import read_lines


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with a_scene(tmp_path / "home") as made:
        yield made


def corrected(record: InterviewRecord, number: int, text: str) -> tuple[Segment, ...]:
    return retyped([record.transcript.segments[number - 1]], text)


def test_better_words_come_with_a_revision_of_their_own_and_a_count(scene: Scene) -> None:
    before = scene.record()
    improvement = scene.improve()
    assert scene.sentences() == list(BETTER.values())
    after = scene.record()
    assert after.transcript.revision == before.transcript.revision + 1
    assert after.transcript.model == "better"
    assert improvement is not None
    assert (improvement.words, improvement.changed) == (24, 6)
    assert WordsImproved(ID, 24, 6, 0) in scene.told
    assert any(isinstance(one, WorkProgressed) and one.what == WHAT for one in scene.told)
    (line,) = read_lines(scene.desk.home / "interviews" / ID / WORDS_LEDGER)
    assert (line["revision"], line["words"], line["changed"]) == (2, 24, 6)


def test_an_edited_segment_and_its_neighbours_words_are_both_right_afterwards(scene: Scene) -> None:
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    scene.shelf.at_once(lambda library: library.keep_segments(ID, edit))
    scene.improve()
    assert scene.sentences() == [
        BETTER[0.1],
        BETTER[4.1],
        "And every Friday it is wrong, still.",
        BETTER[12.1],
    ]


def test_untouched_quotes_follow_and_those_of_people_stay(scene: Scene) -> None:
    first, second = scene.record().quotes
    confirmed = replace(second, state=QuoteState.CONFIRMED, heard=True, starred=True)
    scene.shelf.at_once(lambda library: library.keep_quote(ID, confirmed))
    improvement = scene.improve()
    now = {quote.id: quote for quote in scene.record().quotes}
    assert now[first.id].text == now[first.id].machine_text == BETTER[4.1]
    assert now[second.id] == confirmed
    assert improvement is not None
    assert improvement.differing == (second.id,)
    assert QuoteChanged(ID, now[first.id]) in scene.told


def test_a_quote_whose_ends_a_person_moved_keeps_them_and_its_words_follow(scene: Scene) -> None:
    words = scene.record().transcript.segments[1].words[:3]
    moved = a_quote(scene.record().transcript.segments[1], "chosen")
    moved = replace(
        moved,
        start=words[0].start,
        end=words[-1].end,
        text="Every fried day",
        machine_text="Every fried day",
        themes=("export",),
    )
    scene.shelf.at_once(lambda library: library.keep_quote(ID, moved))
    scene.improve()
    (now,) = [quote for quote in scene.record().quotes if quote.id == QuoteId("chosen")]
    assert (now.span, now.themes) == (moved.span, moved.themes)
    assert now.text == now.machine_text != moved.text


def test_an_edit_made_while_it_listens_is_kept(scene: Scene) -> None:
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    scene.hearing.meanwhile = lambda: scene.shelf.at_once(
        lambda library: keep_segments(library, ID, edit)
    )
    scene.improve()
    assert "And every Friday it is wrong, still." in scene.sentences()
    assert BETTER[4.1] in scene.sentences()


def test_an_edit_made_between_reading_and_keeping_is_kept(scene: Scene) -> None:
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    asked: list[int] = []

    def meddle(number: int) -> None:
        """Just before the words that were heard are kept, somebody is quicker."""
        asked.extend([number] if scene.hearing.times else [])
        if len(asked) == 2:
            scene.shelf.at_once(lambda library: keep_segments(library, ID, edit))

    scene.shelf.before = meddle
    scene.improve()
    scene.shelf.before = lambda number: None
    assert len(asked) == 4, "it had to look again"
    assert "And every Friday it is wrong, still." in scene.sentences()
    assert BETTER[12.1] in scene.sentences()


def test_a_quote_that_is_starred_while_it_listens_gets_its_better_words(scene: Scene) -> None:
    first = scene.record().quotes[0]
    starred = replace(first, starred=True, speaker=Speaker.OTHER)
    scene.hearing.meanwhile = lambda: scene.shelf.at_once(
        lambda library: library.keep_quote(ID, starred)
    )
    before_keeping: list[int] = []

    def tell(number: int) -> None:
        before_keeping.extend([number] if scene.hearing.times else [])
        if len(before_keeping) == 2:
            scene.shelf.at_once(
                lambda library: keep_course(library, ID, told_at(library.record(ID), Frame(0)))
            )

    scene.shelf.before = tell
    scene.improve()
    scene.shelf.before = lambda number: None
    now = scene.record().quotes[0]
    assert (now.text, now.starred, now.speaker) == (BETTER[4.1], True, Speaker.OTHER)
    assert not now.before_reveal


def test_an_edit_of_the_old_words_that_comes_late_is_laid_over_the_new_ones(scene: Scene) -> None:
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    scene.improve()
    scene.shelf.at_once(lambda library: keep_segments(library, ID, edit))
    assert scene.sentences() == [
        BETTER[0.1],
        BETTER[4.1],
        "And every Friday it is wrong, still.",
        BETTER[12.1],
    ]


def test_an_edit_of_a_segment_that_is_counted_anew_stays_with_its_words(scene: Scene) -> None:
    before = scene.record().transcript.segments
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    first, *others = before
    cut = len(first.words) // 2
    pieces = [
        replace(first, text=text_of(words), words=words, start=words[0].start, end=words[-1].end)
        for words in (first.words[:cut], first.words[cut:])
    ]
    counted = [replace(one, number=n) for n, one in enumerate([*pieces, *others], start=1)]
    scene.shelf.at_once(lambda library: library.keep_segments(ID, counted, base=before))

    scene.shelf.at_once(lambda library: keep_segments(library, ID, edit))

    said = [one.text for one in [*pieces, *others]]
    said[said.index(before[2].text)] = "And every Friday it is wrong, still."
    assert scene.sentences() == said


def test_a_voice_that_is_named_late_is_not_given_to_the_words_beside_it(scene: Scene) -> None:
    first, second, *others = scene.record().transcript.segments
    words = (*first.words, *second.words)
    both = replace(first, number=9, end=second.end, text=text_of(words), words=words)
    heard = replace(scene.record().transcript, segments=(both, *others))
    scene.shelf.at_once(lambda library: library.keep_transcript(ID, heard))
    named = replace(first, speaker=Speaker.OTHER, speaker_is_guessed=False)
    scene.shelf.at_once(lambda library: keep_segments(library, ID, [named]))
    now = scene.record().transcript.segments
    assert [(one.text, one.speaker) for one in now[:2]] == [
        (first.text, Speaker.OTHER),
        (second.text, first.speaker),
    ]


def test_it_waits_while_another_interview_is_recorded(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_pass, "LOOK_S", 0.0)
    other = replace(an_interview(OTHER, setup=a_setup("B-08")), status=Status.RECORDING)
    scene.keep(other)
    heard_before: list[int] = []

    def end_it(number: int) -> None:
        if number == 5:
            heard_before.append(scene.hearing.times)
            scene.shelf.at_once(lambda library: library.set_status(OTHER, Status.DRAFT))

    scene.shelf.before = end_it
    assert scene.improve() is not None
    assert heard_before == [0]
    assert scene.hearing.times == 1


def test_it_gives_way_to_an_interview_that_begins_and_starts_again_after_it(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_pass, "LOOK_S", 0.0)
    other = replace(an_interview(OTHER, setup=a_setup("B-08")), status=Status.RECORDING)
    begin = [lambda: scene.keep(other)]
    scene.hearing.meanwhile = lambda: begin.pop()() if begin else None

    def end_it(number: int) -> None:
        if scene.hearing.times == 1 and not begin and number > 8:
            scene.shelf.at_once(lambda library: library.set_status(OTHER, Status.DRAFT))

    scene.shelf.before = end_it
    assert scene.improve() is not None
    assert scene.hearing.times == 2


def test_nothing_happens_on_battery_when_cancelled_or_after_the_review(scene: Scene) -> None:
    assert scene.improve(is_on_battery=True) is None
    scene.cancelled.set()
    assert scene.improve() is None
    scene.cancelled.clear()
    scene.shelf.at_once(lambda library: library.set_status(ID, Status.REVIEWED))
    assert scene.improve() is None
    assert scene.sentences() == list(FIRST)


def test_cancelled_on_the_way_the_words_stay(scene: Scene) -> None:
    scene.hearing.meanwhile = scene.cancelled.set
    assert scene.improve() is None
    assert scene.sentences() == list(FIRST)


def test_after_live_words_the_draft_is_complete_before_they_are_heard_again(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second_pass.SecondPass.__init__, "__defaults__", (lambda: False,))
    live = replace(heard_live(), status=Status.TO_TRANSCRIBE)
    scene.shelf.at_once(lambda library: library.keep_record(live))
    end = live.timeline.end
    finishing = Finishing(scene.desk, ID, lambda is_cancelled: end)
    finishing.start()
    assert finishing.wait(30)
    assert finishing.error is None
    kinds = [type(news) for news in scene.told]
    assert kinds.index(WorkEnded) < kinds.index(WordsImproved) < kinds.index(WorkRests)
    assert scene.record().status is Status.DRAFT
    assert scene.sentences() == list(BETTER.values())


def test_words_that_came_whole_are_not_heard_again(scene: Scene) -> None:
    waiting = replace(an_interview(ID, FIRST), status=Status.TO_TRANSCRIBE)
    timeline: Timeline = waiting.timeline
    empty = replace(waiting, transcript=replace(waiting.transcript, segments=()))
    scene.shelf.at_once(lambda library: library.keep_record(empty))
    assert timeline.end
    finishing = Finishing(scene.desk, ID)
    finishing.start()
    assert finishing.wait(30)
    assert finishing.error is None
    assert scene.hearing.times == 1


def test_transcribing_anew_on_demand_keeps_what_people_wrote(scene: Scene) -> None:
    edit = corrected(scene.record(), 3, "And every Friday it is wrong, still.")
    scene.shelf.at_once(lambda library: library.keep_segments(ID, edit))
    finishing = Finishing(scene.desk, ID, anew=True)
    finishing.start()
    assert finishing.wait(30)
    assert finishing.error is None
    assert scene.sentences() == [
        BETTER[0.1],
        BETTER[4.1],
        "And every Friday it is wrong, still.",
        BETTER[12.1],
    ]
    assert scene.record().quotes[0].text == BETTER[4.1]


def test_what_was_put_right_helps_to_hear_the_next_interview_of_the_study(scene: Scene) -> None:
    edit = corrected(scene.record(), 1, "We work at Miller Kanbo the bakeries.")
    scene.shelf.at_once(lambda library: library.keep_segments(ID, edit))
    scene.improve()
    assert scene.hearing.hints == ("Miller Bakeries", "Miller", "Kanbo")
