"""Real sound, heard live and then once more: nobody asks for it, and people's work stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from fakes.waiting import until
from firsthand.bootstrap import open_desk
from firsthand.core.interview import InterviewId, Participant, Setup, Status, Study
from firsthand.core.news import News, QuoteChanged, WordsImproved, WorkEnded, WorkRests
from firsthand.core.ports import FileSource, RecorderState
from firsthand.core.quotes import QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.transcript import Segment, text_of
from firsthand.core.words.retyping import retyped
from firsthand.jobs.afterwards import second_pass
from firsthand.jobs.afterwards.afterwork import Afterwork, left_over
from firsthand.jobs.afterwards.finishing import Finishing
from firsthand.jobs.afterwards.taking_over import differing
from firsthand.jobs.bringing.recordings import bring_in
from firsthand.jobs.desk import Desk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.library.library import Library
from firsthand.resources import resource
from firsthand.transcription.models.installed import choose_model
from firsthand.transcription.process import TranscriberProcess

RATE = 16_000
SETUP = Setup(Study("Shifts"), Participant("B-01"), "# Test\n## Opening (opening, 1 min)\n")
PRESSES_S = (10.6, 17.4)
"""After "Yes, that's fine" and after "as long as my name stays out of it"."""


@pytest.fixture
def told() -> list[News]:
    return []


@pytest.fixture
def battery(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether the computer runs on its battery: the last of these."""
    states = [True]
    monkeypatch.setattr(second_pass.SecondPass.__init__, "__defaults__", (lambda: states[-1],))
    return states


@pytest.fixture
def desk(tmp_path: Path, told: list[News], battery: list[bool]) -> Iterator[Desk]:
    home = tmp_path / "home"
    with open_desk(home, model="tiny.en") as desk:
        second = replace(choose_model(home, "tiny.en"), name="second")
        desk.open_second = lambda language: TranscriberProcess(second)
        desk.listen(told.append)
        yield desk


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """The first sentences of the sample interview."""
    samples, _ = soundfile.read(resource("sample", "interview.flac"), frames=20 * RATE)
    soundfile.write(tmp_path / "talk.wav", samples, RATE, subtype="PCM_16")
    return tmp_path / "talk.wav"


def held(desk: Desk, sound: Path) -> InterviewId:
    """Recorded and heard live, marked twice, and stopped."""
    live = LiveInterview.start(desk, SETUP, FileSource(sound, speed=4.0, rate=RATE))
    for at_s in PRESSES_S:
        until(lambda at_s=at_s: live.now() >= at_s * RATE, 60)
        live.mark()
    until(lambda: live.status().state is RecorderState.ENDED, 60)
    assert live.stop().wait(120)
    return live.id


def record(desk: Desk, interview: InterviewId) -> InterviewRecord:
    return desk.shelf.do(lambda library: library.record(interview)).result()


def segment_with(kept: InterviewRecord, word: str) -> Segment:
    return next(one for one in kept.transcript.segments if word in one.text.lower())


def misheard(segment: Segment, word: str, wrong: str) -> Segment:
    """As a poorer model would have it; nobody has touched it."""
    words = tuple(
        replace(one, text=wrong) if word in one.text.lower() else one for one in segment.words
    )
    return replace(segment, words=words, text=text_of(words))


def test_words_put_off_on_battery_are_heard_again_by_themselves_and_peoples_work_stays(
    desk: Desk, sound: Path, told: list[News], battery: list[bool]
) -> None:
    interview = held(desk, sound)
    first = record(desk, interview)
    assert first.status is Status.DRAFT
    assert [bool(quote.text) for quote in first.quotes] == [True, True]
    assert not any(isinstance(one, WordsImproved) for one in told)

    typed = retyped([segment_with(first, "record our talk")], "May we record our chat?")
    wrong = misheard(segment_with(first, "stays"), "stays", "strays")
    heard = replace(first.quotes[0], state=QuoteState.CONFIRMED, heard=True)
    untouched = first.quotes[1]

    def work(library: Library) -> None:
        library.keep_segments(interview, (*typed, wrong))
        library.keep_quote(interview, heard)
        library.keep_quote(
            interview,
            replace(untouched, text=wrong.text, machine_text=wrong.text),
        )

    desk.shelf.do(work).result()

    battery.append(False)
    rows = desk.shelf.do(lambda library: library.interviews()).result()
    assert left_over(desk.home, rows) == [interview]
    afterwork = Afterwork(desk, left_over(desk.home, rows))
    afterwork.start()
    assert afterwork.wait(120)

    now = record(desk, interview)
    assert now.transcript.model == "second + moonshine-base"
    assert now.transcript.revision > first.transcript.revision
    texts = [one.text for one in now.transcript.segments]
    assert "May we record our chat?" in texts
    assert not any("strays" in text for text in texts)
    assert segment_with(now, "stays").text == segment_with(first, "stays").text
    quotes = {quote.id: quote for quote in now.quotes}
    assert quotes[heard.id] == heard
    assert quotes[untouched.id].text == untouched.text
    (improved,) = [one for one in told if isinstance(one, WordsImproved)]
    assert improved.changed >= 1
    assert improved.differing == len(differing([heard], now.transcript))
    kinds = [type(one) for one in told]
    assert kinds.index(WorkEnded) < kinds.index(WordsImproved)
    assert kinds[-1] is WorkRests
    assert QuoteChanged(interview, quotes[untouched.id]) in told
    assert (desk.home / "interviews" / interview / "take-001.flac").exists()
    assert left_over(desk.home, rows) == []


def test_a_recording_from_elsewhere_is_weighed_with_the_second_model_too(
    desk: Desk, sound: Path, told: list[News], battery: list[bool]
) -> None:
    battery.append(False)
    interview = bring_in(desk, SETUP, sound)
    finishing = Finishing(desk, interview)
    finishing.start()
    assert finishing.wait(120)
    assert finishing.error is None
    assert record(desk, interview).transcript.model == "second + moonshine-base"
    kinds = [type(one) for one in told]
    assert kinds.index(WorkEnded) < kinds.index(WordsImproved) < kinds.index(WorkRests)
