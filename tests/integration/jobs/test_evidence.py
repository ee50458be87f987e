"""A confirmed quote stands on its sound, and anybody can check that it still does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import soundfile

from firsthand.core.interview import InterviewId, Participant, Setup, Study
from firsthand.core.quotes import Quote, QuoteId, QuoteState
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame, Take
from firsthand.core.transcript import Segment, Transcript, Word
from firsthand.errors import BadAudio
from firsthand.jobs.evidence import Standing, keep_quote, verify
from firsthand.jobs.review import confirm_quote, correct_quote, heard_quote
from firsthand.library.library import Library

RATE = 8_000
SAID = "every Friday I export it by hand and every Friday it is wrong"


@pytest.fixture
def interview(library: Library) -> InterviewId:
    setup = Setup(Study("Late parts"), Participant("B-01"), "# G\n## O (opening, 1 min)\n")
    made = library.add_interview(setup, "2026-01-01T10:00:00+00:00", RATE)
    sound = np.random.default_rng(3).integers(-3000, 3000, 2 * RATE, dtype=np.int16)
    frames = len(sound) // 2
    for number in (1, 2):
        part = sound[(number - 1) * frames : number * frames]
        soundfile.write(library.folder(made) / f"take-00{number}.wav", part, RATE)
    library.keep_takes(
        made,
        [
            Take(n, f"take-00{n}.wav", Frame((n - 1) * frames), frames, RATE, "", sha256=f"sha{n}")
            for n in (1, 2)
        ],
    )
    said = SAID.split()
    step = 2 * RATE // len(said)
    words = tuple(
        Word(text, Frame(at * step), Frame((at + 1) * step)) for at, text in enumerate(said)
    )
    segment = Segment(1, Frame(0), words[-1].end, SAID, words)
    library.keep_transcript(made, Transcript((segment,), "tiny.en"))
    return made


def confirmed(record: InterviewRecord) -> Quote:
    words = record.transcript.segments[0].words[4:8]
    quote = Quote(QuoteId("q"), None, "it by hand and", words[0].start, words[-1].end)
    return confirm_quote(heard_quote(quote), "Sam")


def lose_sound(library: Library, record: InterviewRecord) -> None:
    for take in record.timeline.takes:
        (library.folder(record.id) / take.file).unlink()


def standing(library: Library, interview: InterviewId) -> list[Standing]:
    return [one.standing for one in verify(library, [interview])]


def test_confirming_keeps_the_sound_the_take_and_the_words_around(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    keep_quote(library, record, confirmed(record))
    (quote,) = library.record(interview).quotes
    assert quote.evidence is not None
    assert quote.evidence.prefix == "every Friday I export"
    assert quote.evidence.suffix == "every Friday it is wrong"
    assert (quote.evidence.take_sha256, quote.evidence.revision) == ("sha1", 1)
    assert standing(library, interview) == [Standing.UNCHANGED]


def test_sealing_a_take_to_flac_changes_nothing(library: Library, interview: InterviewId):
    record = library.record(interview)
    keep_quote(library, record, confirmed(record))
    folder = library.folder(interview)
    sealed = []
    for take in record.timeline.takes:
        samples, rate = soundfile.read(folder / take.file, dtype="int16")
        flac = take.file.replace(".wav", ".flac")
        soundfile.write(folder / flac, samples, rate)
        (folder / take.file).unlink()
        sealed.append(replace(take, file=flac, sha256="other"))
    library.keep_takes(interview, sealed)
    assert standing(library, interview) == [Standing.UNCHANGED]


def test_one_changed_sample_is_found(library: Library, interview: InterviewId):
    record = library.record(interview)
    quote = keep_quote(library, record, confirmed(record))
    path = library.folder(interview) / "take-001.wav"
    samples, rate = soundfile.read(path, dtype="int16")
    samples[quote.start + 5] += 1
    soundfile.write(path, samples, rate)
    assert standing(library, interview) == [Standing.CHANGED]


def test_a_take_that_is_gone_is_missing_and_cannot_be_confirmed_on(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    keep_quote(library, record, confirmed(record))
    lose_sound(library, record)
    assert standing(library, interview) == [Standing.MISSING]
    other = replace(confirmed(record), id=QuoteId("other"))
    with pytest.raises(BadAudio, match="not on this computer"):
        keep_quote(library, record, other)


def test_a_take_that_is_broken_is_told_from_one_that_is_gone(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    keep_quote(library, record, confirmed(record))
    for take in record.timeline.takes:
        (library.folder(interview) / take.file).write_bytes(b"no sound")
    assert standing(library, interview) == [Standing.DAMAGED]
    other = replace(confirmed(record), id=QuoteId("other"))
    with pytest.raises(BadAudio, match="cannot be read"):
        keep_quote(library, record, other)


def test_a_later_note_keeps_the_evidence_from_the_day_it_was_confirmed(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    quote = confirmed(record)
    first = keep_quote(library, record, quote)
    path = library.folder(interview) / "take-001.wav"
    soundfile.write(path, np.zeros(RATE, np.int16), RATE)
    again = keep_quote(library, record, replace(quote, note="strong"))
    assert again.evidence == first.evidence
    assert standing(library, interview) == [Standing.CHANGED]


def test_other_words_withdraw_the_evidence(library: Library, interview: InterviewId):
    record = library.record(interview)
    quote = keep_quote(library, record, confirmed(record))
    corrected = keep_quote(library, record, correct_quote(quote, "it by hand, and"))
    assert corrected.evidence is None
    assert corrected.state is QuoteState.GUESSED
    assert standing(library, interview) == []


def test_what_was_confirmed_without_its_sound_can_be_tagged_and_still_claims_nothing(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    quote = confirmed(record)
    library.keep_quote(interview, quote)
    lose_sound(library, record)
    tagged = keep_quote(library, record, replace(quote, themes=("weekly work",)), quote)
    assert tagged.themes == ("weekly work",)
    assert (tagged.state, tagged.evidence) == (QuoteState.CONFIRMED, None)
    assert standing(library, interview) == [Standing.UNKNOWN]
    with pytest.raises(BadAudio):
        keep_quote(library, record, replace(quote, confirmed_at="2026-11-22T10:00:00+01:00"))


def test_a_confirmation_is_put_back_without_its_sound_and_claims_nothing(
    library: Library, interview: InterviewId
):
    record = library.record(interview)
    quote = confirmed(record)
    library.keep_quote(interview, quote)
    lose_sound(library, record)
    other = keep_quote(library, record, correct_quote(quote, "it by hand, and"), quote)
    back = keep_quote(library, record, quote, other, is_put_back=True)
    assert (back.state, back.evidence) == (QuoteState.CONFIRMED, None)
    assert standing(library, interview) == [Standing.UNKNOWN]
