"""Words that are heard again while the talk goes on, from the transcriber to library and quote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

import pytest

from fakes.bare import bare_desk
from fakes.clock import Clock
from fakes.live import end
from fakes.recorder import FakeRecorder
from fakes.transcriber import FakeTranscriber, segment_of
from fakes.waiting import until
from firsthand.core.interview import Participant, Setup, Study
from firsthand.core.news import (
    News,
    QuoteChanged,
    SegmentsHeard,
    SegmentsReheard,
    SpeakersGuessed,
    TroubleMet,
)
from firsthand.core.ports import MicrophoneSource, Transcriber
from firsthand.core.quotes import Quote, QuoteState
from firsthand.core.timeline import Frame, Span, Take, Timeline
from firsthand.core.transcript import Segment, Speaker
from firsthand.core.words.naming import named_words
from firsthand.core.words.turns import Hearing
from firsthand.errors import DamagedModel, DiskFull, FirsthandError, WordsFallBehind
from firsthand.jobs.desk import Desk, Following
from firsthand.jobs.live.interview import LiveInterview
from firsthand.library.librarian import Librarian
from firsthand.library.library import Library

RATE = 16_000
SETUP = Setup(Study("Late parts"), Participant("B-01"), "# Test\n## Opening (opening, 1 min)\n")
FIRST = {1.0: "We see late parts,", 4.0: "every fried day.", 9.0: "Go on."}
AGAIN = {1.0: "We see late parts,", 4.0: "every Friday."}


class ByHand:
    """A live transcription that says what a test wants it to say."""

    def __init__(self, following: Following) -> None:
        self.following = following
        self.reach = Frame(0)
        self.error: FirsthandError | None = None

    def say(self, sentences: Mapping[float, str]) -> list[Segment]:
        """Words that come for the first time, as far as 2 s after the last of them."""
        said = in_words(sentences)
        self.reach = Frame(said[-1].end + 2 * RATE)
        self.following.on_segments(said)
        return said

    def hear_again(self, first: Sequence[Segment], sentences: Mapping[float, str]) -> None:
        assert self.following.on_reheard is not None
        self.following.on_reheard(first, in_words(sentences))

    def start(self) -> None:
        """Nothing comes by itself."""

    def settle(self, timeout_s: float, *, hears_rest: bool = False) -> bool:
        return True

    def covered(self) -> Frame:
        return self.reach

    def stop(self) -> None:
        """Nothing goes on."""


def in_words(sentences: Mapping[float, str]) -> list[Segment]:
    timeline = Timeline(RATE, (Take(1, "take-001.wav", Frame(0), 600 * RATE, RATE, ""),))
    return [
        segment_of(number, at_s, text, timeline)
        for number, (at_s, text) in enumerate(sentences.items(), start=1)
    ]


@dataclass
class Scene:
    desk: Desk
    clock: Clock
    lives: list[ByHand]
    told: list[News] = field(default_factory=list)

    def start(self) -> tuple[LiveInterview, ByHand]:
        live = LiveInterview.start(self.desk, SETUP, MicrophoneSource(rate=RATE))
        return live, self.lives[-1]

    def sentences(self, live: LiveInterview) -> list[str]:
        """As the library has them; in the same order, with the same numbers, in memory."""
        with self.desk.reading() as library:
            kept = library.record(live.id).transcript.segments
        assert kept == live.segments
        return [segment.text for segment in kept]

    def quotes(self, live: LiveInterview) -> list[Quote]:
        with self.desk.reading() as library:
            return list(library.record(live.id).quotes)


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    clock, home = Clock(), tmp_path / "home"
    lives: list[ByHand] = []

    def follow(transcriber: Transcriber, following: Following) -> ByHand:
        lives.append(ByHand(following))
        return lives[-1]

    with Librarian(home) as shelf:
        desk = bare_desk(
            home,
            shelf,
            open_recorder=lambda folder, source: FakeRecorder(folder, source, now=clock),
            open_transcriber=lambda: FakeTranscriber({}),
            follow=follow,
        )
        scene = Scene(desk, clock, lives)
        desk.listen(scene.told.append)
        yield scene


def test_a_mark_taken_back_after_its_words_came_leaves_no_quote(scene: Scene) -> None:
    live, words = scene.start()
    scene.clock.seconds += 5
    kept, wrong = live.mark(), live.mark()
    live.kept(wrong.id).result()
    first = words.say(FIRST)
    live.undo_mark(wrong.id)
    words.hear_again(first[:2], AGAIN)
    end(live)
    assert [quote.mark for quote in scene.quotes(live)] == [kept.id]


def test_a_mark_taken_back_while_its_quote_is_being_guessed_leaves_none(scene: Scene) -> None:
    live, words = scene.start()
    words.say(FIRST)
    scene.clock.seconds += 5
    held = Event()
    scene.desk.shelf.do(lambda _: held.wait(30))
    wrong = live.mark()
    live.undo_mark(wrong.id)
    held.set()
    live.kept(wrong.id).result()
    words.say({30.0: "Later on."})
    end(live)
    assert scene.quotes(live) == []


def test_that_no_more_words_come_is_said_once(scene: Scene) -> None:
    live, words = scene.start()
    live.status()
    assert live.words_missing is None
    words.error = DamagedModel("The speech model is damaged.", "Get it again.")
    for _ in range(2):
        live.status()
    (trouble,) = [one for one in scene.told if isinstance(one, TroubleMet)]
    assert isinstance(trouble.error, WordsFallBehind)
    assert live.words_missing is words.error
    end(live)


def test_better_words_take_the_place_of_the_first_ones_and_are_told(scene: Scene) -> None:
    live, words = scene.start()
    first = words.say(FIRST)
    words.hear_again(first[:2], AGAIN)
    assert scene.sentences(live) == ["We see late parts,", "every Friday.", "Go on."]
    (news,) = [one for one in scene.told if isinstance(one, SegmentsReheard)]
    assert [one.text for one in news.gone] == list(FIRST.values())
    assert [one.text for one in news.segments] == scene.sentences(live)
    end(live)


def test_what_comes_afterwards_is_numbered_on(scene: Scene) -> None:
    live, words = scene.start()
    words.hear_again(words.say(FIRST)[:2], AGAIN)
    words.say({14.0: "And then?"})
    assert scene.sentences(live)[-1] == "And then?"
    words.hear_again(in_words({9.0: "Go on."}), {9.0: "Go home."})
    assert scene.sentences(live) == ["We see late parts,", "every Friday.", "Go home.", "And then?"]
    end(live)


def test_the_quote_of_a_mark_follows_its_words(scene: Scene) -> None:
    live, words = scene.start()
    scene.clock.seconds += 6.5
    mark = live.mark()
    first = words.say(FIRST)
    until(lambda: any(isinstance(one, QuoteChanged) for one in scene.told))
    until(lambda: bool(scene.quotes(live)))
    assert "fried day" in scene.quotes(live)[0].text
    words.hear_again(first[:2], AGAIN)
    (quote,) = scene.quotes(live)
    assert "Friday" in quote.text
    assert quote.mark == mark.id
    assert live.quotes == (quote,)
    end(live)


def test_a_quote_that_somebody_confirmed_meanwhile_stays(scene: Scene) -> None:
    live, words = scene.start()
    scene.clock.seconds += 6.5
    live.mark()
    first = words.say(FIRST)
    until(lambda: bool(scene.quotes(live)))
    confirmed = replace(scene.quotes(live)[0], state=QuoteState.CONFIRMED, heard=True)
    scene.desk.shelf.do(lambda library: library.keep_quote(live.id, confirmed)).result()
    words.hear_again(first[:2], AGAIN)
    assert scene.quotes(live) == [confirmed]
    end(live)


def test_a_sentence_that_somebody_rewrote_meanwhile_stays(scene: Scene) -> None:
    live, words = scene.start()
    first = words.say(FIRST)
    kept = live.segments[1]
    rewritten = replace(kept, text="every Fryday.", words=(), edited=True)
    scene.desk.shelf.do(lambda library: library.keep_segments(live.id, [rewritten])).result()
    words.hear_again(first[:2], AGAIN)
    with scene.desk.reading() as library:
        texts = [one.text for one in library.record(live.id).transcript.segments]
    assert texts == ["We see late parts,", "every Fryday.", "Go on."]
    assert not any(isinstance(one, SegmentsReheard) for one in scene.told)
    assert [one for one in scene.told if isinstance(one, SegmentsHeard)]
    end(live)


def name(scene: Scene, live: LiveInterview, segment: Segment) -> None:
    """A person says in the review that the buyer speaks there."""
    named = replace(segment, speaker=Speaker.BUYER, speaker_is_guessed=False)
    scene.desk.shelf.do(lambda library: library.keep_segments(live.id, [named])).result()


def speakers(scene: Scene, live: LiveInterview) -> list[tuple[str, Speaker, bool]]:
    with scene.desk.reading() as library:
        kept = library.record(live.id).transcript.segments
    return [(one.text, one.speaker, one.speaker_is_guessed) for one in kept]


@contextmanager
def full_disk_for(change: str) -> Iterator[None]:
    """There is no room for this change of the library, which is said."""

    def full(*_: object) -> None:
        raise DiskFull("The disk is full.", "Free some space.")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Library, change, full)
        with pytest.raises(DiskFull):
            yield


def test_words_that_a_full_disk_refused_are_nowhere_until_they_come_again(
    scene: Scene,
) -> None:
    live, words = scene.start()
    for _ in range(2):
        with full_disk_for("append_segments"):
            words.say(FIRST)
        assert scene.sentences(live) == []
    words.say(FIRST)
    assert scene.sentences(live) == list(FIRST.values())
    end(live)


def test_better_words_that_a_full_disk_refused_take_their_place_later(
    scene: Scene,
) -> None:
    live, words = scene.start()
    first = words.say(FIRST)
    with full_disk_for("exchange_segments"):
        words.hear_again(first[:2], AGAIN)
    assert scene.sentences(live) == list(FIRST.values())
    words.hear_again(first[:2], AGAIN)
    assert scene.sentences(live) == ["We see late parts,", "every Friday.", "Go on."]
    end(live)


def test_who_speaks_stays_as_a_person_said_while_better_words_come(scene: Scene) -> None:
    live, words = scene.start()
    first = words.say(FIRST)
    name(scene, live, live.segments[1])
    name(scene, live, live.segments[2])
    words.hear_again(first[:2], AGAIN)
    assert speakers(scene, live) == [
        ("We see late parts,", Speaker.UNKNOWN, True),
        ("every Friday.", Speaker.BUYER, False),
        ("Go on.", Speaker.BUYER, False),
    ]
    end(live)


class Voices:
    """Hears one voice for nine seconds, and another from there on."""

    def listen(self, timeline: Timeline, spans: Sequence[Span], is_cancelled: object) -> None:
        """It knows what it hears."""

    def hearings(self, timeline: Timeline, people: int = 2) -> list[Hearing]:
        return [
            Hearing(Span(Frame(0), Frame(9 * RATE)), (1.0, 0.0)),
            Hearing(Span(Frame(9 * RATE), Frame(60 * RATE)), (0.0, 1.0)),
        ]

    def close(self) -> None:
        """Nothing goes on."""


def test_a_guess_that_comes_late_changes_nothing_that_a_person_named(scene: Scene) -> None:
    scene.desk = replace(scene.desk, open_voices=lambda folder: Voices())
    scene.desk.listen(scene.told.append)
    live, words = scene.start()
    words.say({1.0: "How do you deal with late parts today?", 5.0: "Who else looks at them?"})
    asked, _ = live.segments
    name(scene, live, asked)
    words.say({10.0: "Nobody does. " * 10})
    until(lambda: any(isinstance(one, SpeakersGuessed) for one in scene.told))
    assert [one[1:] for one in speakers(scene, live)] == [
        (Speaker.BUYER, False),
        (Speaker.INTERVIEWER, True),
        (Speaker.BUYER, True),
    ]
    until(lambda: live.segments[0].speaker is Speaker.BUYER)
    end(live)


def test_who_speaks_is_guessed_anew_where_a_full_disk_refused_it(scene: Scene) -> None:
    scene.desk = replace(scene.desk, open_voices=lambda folder: Voices())
    live, words = scene.start()
    refused: list[object] = []

    def full(*_: object) -> None:
        refused.append(_)
        raise DiskFull("The disk is full.", "Free some space.")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Library, "guess_speakers", full)
        words.say({1.0: "How do you deal with late parts today?"})
        words.say({10.0: "Nobody does. " * 10})
        until(lambda: bool(refused))
        scene.desk.shelf.do(lambda _: None).result()
    words.say({30.0: "So they wait."})
    both = [Speaker.INTERVIEWER, Speaker.BUYER]
    until(lambda: [one[1] for one in speakers(scene, live)][:2] == both)
    assert [one.speaker for one in live.segments][:2] == both
    end(live)


def test_words_that_come_after_others_were_cut_in_review_take_nothing_away(scene: Scene) -> None:
    live, words = scene.start()
    words.say(FIRST)
    before = live.segments
    said = before[1].words
    span = Span(said[1].start, said[1].end)
    named = named_words(before, {before[1].number}, span, Speaker.OTHER)
    scene.desk.shelf.do(
        lambda library: library.exchange_segments(live.id, before[1:], named[1:])
    ).result()
    words.say({14.0: "And then?"})
    assert scene.sentences(live) == [
        "We see late parts,",
        "every",
        "fried",
        "day.",
        "Go on.",
        "And then?",
    ]
    end(live)
