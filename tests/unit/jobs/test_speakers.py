"""What people say about speakers wins; what fails leaves the words unharmed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from fakes.interviews import setup
from firsthand.core.timeline import Frame, Span, Timeline
from firsthand.core.transcript import Segment, Speaker, Word, text_of
from firsthand.core.words.turns import Hearing
from firsthand.errors import DamagedModel, FirsthandError
from firsthand.jobs.afterwards.speakers import with_speakers

TIMELINE = Timeline(1000)
ASKED = "How did you notice that? And what did you do then?"
TOLD = "We counted the hours and nobody believed the sum until we showed it twice."


@dataclass
class FakeListener:
    """Hears voice 1 in every segment that asks, voice 0 in the others; or fails."""

    segments: Sequence[Segment]
    trouble: FirsthandError | None = None

    def listen(
        self,
        timeline: Timeline,
        spans: Iterable[Span],
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        if self.trouble is not None:
            raise self.trouble

    def hearings(self, timeline: Timeline, people: int = 2) -> list[Hearing]:
        return [
            Hearing(one.span, (0.3, 0.9) if "?" in one.text else (0.9, 0.3))
            for one in self.segments
        ]

    def close(self) -> None:
        return None


def talk(*texts: str) -> list[Segment]:
    found, at = [], 0
    for number, text in enumerate(texts, start=1):
        words = []
        for one in text.split():
            words.append(Word(one, Frame(at), Frame(at + 300)))
            at += 350
        found.append(Segment(number, words[0].start, words[-1].end, text_of(words), tuple(words)))
        at += 600
    return found


def test_segments_get_their_speakers_as_guesses() -> None:
    segments = talk(ASKED, TOLD, ASKED, TOLD)
    found = with_speakers(FakeListener(segments), segments, TIMELINE, setup())
    assert [one.speaker for one in found] == [Speaker.INTERVIEWER, Speaker.BUYER] * 2
    assert all(one.speaker_is_guessed for one in found)
    assert [one.words for one in found] == [one.words for one in segments]


def test_words_are_unharmed_when_there_is_no_voice_model() -> None:
    segments = talk(ASKED, TOLD)
    assert with_speakers(None, segments, TIMELINE, setup()) == tuple(segments)


def test_words_are_unharmed_when_listening_fails() -> None:
    segments = talk(ASKED, TOLD)
    broken = FakeListener(segments, DamagedModel("It is damaged."))
    assert with_speakers(broken, segments, TIMELINE, setup()) == tuple(segments)


def test_what_a_person_named_stays_when_voices_are_guessed_again() -> None:
    segments = talk(*[ASKED, TOLD] * 5)
    named = replace(segments[2], speaker=Speaker.OTHER, speaker_is_guessed=False)
    segments[2] = named
    found = with_speakers(FakeListener(segments), segments, TIMELINE, setup())
    assert found[2] == named
    assert [one.speaker for one in found][:4] == [
        Speaker.INTERVIEWER,
        Speaker.BUYER,
        Speaker.OTHER,
        Speaker.BUYER,
    ]
