"""The transcript as blocks, and the way from frames to words and back."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fakes.records import interview_record
from firsthand.core.interview import InterviewId
from firsthand.core.timeline import Event, EventKind, Frame, Span
from firsthand.core.transcript import Segment, Transcript, Word
from firsthand.core.words.retyping import retyped
from firsthand.ui.review.sheet import BlockKind, Sheet, sheet_of

RECORD = interview_record()
SHEET = sheet_of(RECORD)


def test_every_word_of_the_transcript_is_on_the_sheet_once_and_in_order() -> None:
    said = [word.text for segment in RECORD.transcript.segments for word in segment.words]
    shown = [
        block.text[place.first : place.last] for block in SHEET.blocks for place in block.words
    ]
    assert shown == said


def test_headings_stand_before_the_words_that_came_after_them() -> None:
    for before, block in pairwise(SHEET.blocks):
        if block.kind is BlockKind.PARAGRAPH and before.kind is BlockKind.QUESTION:
            assert before.start <= (block.start + block.end) // 2


def test_phases_questions_and_the_reveal_are_headings_in_the_guides_words() -> None:
    kinds = {kind: [b.text for b in SHEET.blocks if b.kind is kind] for kind in BlockKind}
    assert kinds[BlockKind.PHASE][0] == "Opening"
    assert any("one set of numbers" in text for text in kinds[BlockKind.QUESTION])
    assert any(text.endswith("(answered unprompted)") for text in kinds[BlockKind.QUESTION])
    assert kinds[BlockKind.REVEAL] == ["The solution was told here — She has to leave at three."]
    assert any("are missing" in text for text in kinds[BlockKind.REMARK])


def test_paragraphs_never_mix_two_voices() -> None:
    by_number = {s.number: s.speaker for s in RECORD.transcript.segments}
    for block in SHEET.blocks:
        assert len({by_number[number] for number in block.segments}) <= 1


def test_a_word_is_found_at_its_frame_and_the_last_one_in_a_pause() -> None:
    segment = RECORD.transcript.segments[3]
    word = segment.words[2]
    at = SHEET.word_at(word.start)
    assert at is not None
    assert SHEET.place(at).start == word.start
    in_pause = SHEET.word_at(segment.end + 10)
    assert in_pause is not None
    assert SHEET.place(in_pause).start == segment.words[-1].start
    assert SHEET.word_at(-1) is None


@given(st.integers(0, 10_000), st.integers(-50, 50))
def test_steps_forward_and_back_end_where_they_began(pick: int, by: int) -> None:
    places = [(n, w) for n, block in enumerate(SHEET.blocks) for w in range(len(block.words))]
    at = places[pick % len(places)]
    there = SHEET.step(at, by)
    moved = places.index(there) - places.index(at)
    assert SHEET.step(there, -moved) == at


def test_the_characters_of_a_span_are_those_of_its_words() -> None:
    quote = RECORD.quotes[3]
    found = [
        block.text[slice(*inside)]
        for number, block in enumerate(SHEET.blocks)
        if (inside := SHEET.ranges(number, quote.span)) is not None
    ]
    assert " ".join(found) == quote.text


def test_finding_does_not_care_for_case_and_finds_every_place() -> None:
    hits = SHEET.find("FRIDAY")
    assert len(hits) >= 2
    for hit in hits:
        assert SHEET.blocks[hit.block].text[hit.first : hit.last].casefold() == "friday"
    assert SHEET.find("  ") == []
    assert SHEET.find("frida", whole_words=True) == []
    assert SHEET.find("friday", whole_words=True) == hits
    assert SHEET.find("xylophone") == []


def test_an_interview_without_words_still_shows_what_happened() -> None:
    empty = sheet_of(replace(RECORD, transcript=Transcript()))
    assert empty.first_word() is None
    assert next(b.text for b in empty.blocks if b.kind is BlockKind.PHASE) == "Opening"


def test_a_segment_without_word_times_is_one_word() -> None:
    segment = Segment(1, Frame(0), Frame(100), "Typed by hand.")
    sheet = sheet_of(
        replace(RECORD, id=InterviewId("x"), events=(), transcript=Transcript((segment,)))
    )
    paragraph = next(b for b in sheet.blocks if b.kind is BlockKind.PARAGRAPH)
    assert [(p.first, p.last) for p in paragraph.words] == [(0, len("Typed by hand."))]


def test_words_that_a_person_typed_are_known_among_those_that_were_heard() -> None:
    words = tuple(
        Word(text, Frame(at), Frame(at + 10), 0.9)
        for at, text in enumerate(("Every", "fried", "day"))
    )
    heard = Segment(1, Frame(0), Frame(100), "Every fried day", words)
    for segment, typed in ((heard, []), (retyped([heard], "Every Friday")[0], ["Friday"])):
        sheet = sheet_of(replace(RECORD, events=(), transcript=Transcript((segment,))))
        paragraph = next(b for b in sheet.blocks if b.kind is BlockKind.PARAGRAPH)
        marked = [paragraph.text[p.first : p.last] for p in paragraph.words if p.is_typed]
        assert marked == typed


def test_a_guide_that_cannot_be_read_leaves_its_keys_as_headings() -> None:
    event = Event(Frame(0), EventKind.PHASE_ENTERED, "exploring")
    broken = replace(RECORD, setup=replace(RECORD.setup, guide="no guide"), events=(event,))
    assert sheet_of(broken).blocks[0].text == "exploring"


def test_a_span_between_two_words_runs_forward_whichever_comes_first() -> None:
    one, other = SHEET.word_at(10**9), SHEET.first_word()
    assert one is not None
    assert other is not None
    assert SHEET.span_between(one, other) == SHEET.span_between(other, one)
    assert isinstance(SHEET.span_between(one, other), Span)


def test_an_empty_sheet_has_no_words() -> None:
    assert Sheet((), 16_000).word_at(5) is None
