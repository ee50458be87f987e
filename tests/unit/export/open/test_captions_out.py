"""Captions that are written are read back as they were; chapters and marks are tracks too."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from fakes.records import interview_record
from fakes.sounding import sounding_record
from firsthand.core.marks import Mark, MarkId
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker, Word
from firsthand.core.words.captions import Cue, read_captions
from firsthand.export.open import srt, vtt
from firsthand.export.open.cues import MOST_LETTERS, MOST_MS, cues_of

RECORD = interview_record()


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=120).map(
    lambda text: " ".join(text.replace("\x00", "").split())
)


@st.composite
def _talks(draw: st.DrawFn) -> InterviewRecord:
    """Segments one after the other, each with words of its own or with corrected text."""
    segments, at = [], 0
    for number in range(draw(st.integers(1, 4))):
        text = draw(_texts)
        start = at + draw(st.integers(0, 50_000))
        step = draw(st.integers(100, 20_000))
        words = tuple(
            Word(word, Frame(start + step * place), Frame(start + step * place + step - 50))
            for place, word in enumerate(text.split())
        )
        at = start + step * (len(words) + 1)
        kept = words if draw(st.booleans()) else ()
        speaker = draw(st.sampled_from(Speaker))
        segments.append(Segment(number + 1, Frame(start), Frame(at), text, kept, speaker))
    return replace(RECORD, transcript=replace(RECORD.transcript, segments=tuple(segments)))


@given(_talks())
@settings(max_examples=100, deadline=None)
def test_any_talk_comes_back_from_webvtt_as_it_went(record: InterviewRecord) -> None:
    sent = cues_of(record)
    assert (read_captions(vtt.captions(record)) if sent else ()) == sent


def test_words_times_and_voices_come_back_from_webvtt() -> None:
    assert read_captions(vtt.captions(RECORD)) == cues_of(RECORD)


def test_words_times_and_voices_come_back_from_srt() -> None:
    assert read_captions(srt.subtitles(RECORD)) == cues_of(RECORD)


def test_no_cue_is_longer_than_can_be_read() -> None:
    cues = cues_of(RECORD)
    assert all(len(cue.text) <= MOST_LETTERS for cue in cues)
    assert all(cue.end_ms - cue.start_ms <= MOST_MS for cue in cues)
    said = " ".join(segment.text for segment in RECORD.transcript.segments)
    assert " ".join(cue.text for cue in cues) == said


def test_what_is_written_in_the_words_is_not_taken_for_markup() -> None:
    record = sounding_record()
    written = vtt.captions(record)
    assert "&lt;nobody&gt;" in written
    assert "<nobody>" not in written
    assert any("<nobody> believes it." in cue.text for cue in read_captions(written))


def test_an_arrow_in_the_words_ends_no_cue() -> None:
    segment = Segment(1, Frame(0), Frame(16_000), "a --> b\n\n00:00 --> 1", (), Speaker.BUYER)
    record = replace(RECORD, transcript=replace(RECORD.transcript, segments=(segment,)))
    for written in (vtt.captions(record), srt.subtitles(record)):
        assert len(re.findall("-->", written)) == 1
        assert len(read_captions(written)) == 1


def test_corrected_text_without_word_times_is_spread_over_its_segment() -> None:
    segment = Segment(1, Frame(16_000), Frame(48_000), "One two three four.", (), Speaker.BUYER)
    record = replace(RECORD, transcript=replace(RECORD.transcript, segments=(segment,)))
    assert cues_of(record) == (Cue(1000, 3000, "One two three four.", "B-07"),)


def test_chapters_are_the_phases_one_after_the_other() -> None:
    cues = read_captions(vtt.chapters(RECORD))
    names = [html.unescape(cue.text) for cue in cues]
    assert names[:3] == ["Opening", "The problem", "Exploring"]
    assert [cue.end_ms for cue in cues[:-1]] == [cue.start_ms for cue in cues[1:]]
    assert cues[-1].end_ms == round(1000 * RECORD.timeline.seconds(RECORD.timeline.end))


def test_marks_are_a_metadata_track_of_json() -> None:
    mark = Mark(MarkId("m"), Frame(32_000), note="line\nbreak --> & <b>")
    written = vtt.marks(replace(RECORD, marks=(mark,), quotes=RECORD.quotes[:1]))
    blocks = written.strip().split("\n\n")[1:]
    told = [json.loads(block.split("\n", 1)[1]) for block in blocks]
    assert {one.get("note") for one in told} >= {"line\nbreak --> & <b>"}
    assert {one.get("text") for one in told} >= {RECORD.quotes[0].text}
    assert all(block.count("-->") == 1 for block in blocks)
