"""How words become segments of an interview."""

from __future__ import annotations

from firsthand.core.timeline import Frame, Take
from firsthand.core.transcript import Word
from firsthand.transcription.segments import segments_of, words_of_take
from firsthand.transcription.truth import PlacedWord

RATE = 48_000


def words(text: str, gap_after: str = "") -> list[Word]:
    at, found = 0, []
    for word in text.split():
        found.append(Word(word, Frame(at), Frame(at + RATE // 4)))
        at += RATE // 4 + (RATE if word == gap_after else 0)
    return found


def test_a_segment_ends_with_its_sentence() -> None:
    found = segments_of(words("How are you? Fine. Thanks a lot."), RATE)
    assert [segment.text for segment in found] == ["How are you?", "Fine.", "Thanks a lot."]
    assert [segment.number for segment in found] == [1, 2, 3]


def test_a_title_is_no_end_of_a_sentence() -> None:
    assert len(segments_of(words("I met Dr. Lee twice."), RATE)) == 1


def test_a_breath_ends_a_segment() -> None:
    found = segments_of(words("we look after clients mostly shops", gap_after="clients"), RATE)
    assert [segment.text for segment in found] == ["we look after clients", "mostly shops"]


def test_numbers_go_on_from_where_they_were() -> None:
    assert [s.number for s in segments_of(words("Yes. No."), RATE, first_number=7)] == [7, 8]


def test_words_of_a_later_take_have_frames_of_the_interview() -> None:
    take = Take(2, "take-002.wav", Frame(96_000), 48_000, RATE, "")
    (word,) = words_of_take(take, [PlacedWord("yes", 8_000, 99_000, 0.8)])
    assert word.start == 96_000 + 24_000
    assert word.end == take.end
