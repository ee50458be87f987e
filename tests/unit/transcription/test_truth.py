"""What may stand as a word, and where."""

from __future__ import annotations

from firsthand.transcription.cutting import RATE, Utterance
from firsthand.transcription.models.calibration import WordTimeError
from firsthand.transcription.orders.wire import HeardWord
from firsthand.transcription.truth import (
    is_invention,
    true_words,
    whole_words,
    without_repetitions,
    without_squeezed,
)

EXACT = WordTimeError()


def said(
    text: str, at_s: float = 0.0, each_s: float = 0.3, probability: float = 0.9
) -> list[HeardWord]:
    return [
        HeardWord(" " + word, at_s + i * each_s, at_s + (i + 1) * each_s, probability)
        for i, word in enumerate(text.split())
    ]


def texts(words: list[HeardWord]) -> str:
    return " ".join(word.text.strip() for word in words)


def utterance(start_s: float, end_s: float, *runs: tuple[float, float]) -> Utterance:
    spoken = tuple((round(a * RATE), round(b * RATE)) for a, b in runs or ((start_s, end_s),))
    return Utterance(round(start_s * RATE), round(end_s * RATE), spoken)


def test_what_belongs_to_a_word_is_joined_to_it() -> None:
    heard = [HeardWord(" e", 0, 0.1, 0.9), HeardWord("-mail", 0.1, 0.4, 0.7)]
    assert whole_words(heard) == [HeardWord("e-mail", 0, 0.4, 0.7)]


def test_lone_punctuation_is_no_word() -> None:
    assert whole_words(said("- yes … ?")) == [HeardWord("yes", 0.3, 0.6, 0.9)]


def test_emphasis_is_kept() -> None:
    assert texts(without_repetitions(said("no no no not again"))) == "no no no not again"


def test_a_loop_of_one_word_is_kept_once() -> None:
    heard = said("we sell bread bread bread bread bread bread bread", probability=0.3)
    assert texts(without_repetitions(heard)) == "we sell bread"


def test_a_loop_of_a_phrase_is_kept_once() -> None:
    heard = said("so " + "I think that " * 12)
    assert texts(without_repetitions(heard)) == "so I think that"


def test_a_stutter_that_a_model_goes_on_with_does_not_become_one_endless_word() -> None:
    stutter = [HeardWord("-I", k * 0.1, (k + 1) * 0.1, 0.9) for k in range(1, 100)]
    heard = [HeardWord(" I", 0.0, 0.1, 0.9), *stutter, HeardWord(" got", 10.0, 10.4, 0.9)]
    words = true_words(heard, (utterance(0, 11, (0, 11)),), WordTimeError())
    assert " ".join(word.text for word in words) == "I got"


def test_a_sure_and_slow_repetition_is_believed() -> None:
    heard = said("very very very very very slow", probability=0.95)
    assert texts(without_repetitions(heard)) == "very very very very very slow"


def test_a_sentence_that_the_model_gave_twice_stays_where_it_was_said() -> None:
    slow, squeezed = (
        said("thanks for making time", at_s=0.0),
        said("Thanks for making time.", 1.2, 0.04),
    )
    after = said("before we start", at_s=2.0)
    words = without_squeezed([*slow, *squeezed, *after])
    assert texts(words) == "thanks for making time before we start"
    assert words[:4] == slow
    early = said("thanks for making time", 0.0, 0.04)
    late = said("thanks for making time", at_s=0.2)
    assert without_squeezed([*early, *late, *after])[:4] == late


def test_what_people_say_twice_in_haste_is_kept() -> None:
    for twice in (
        said("when Amy is off when Amy is off", each_s=0.1),
        said("no " * 8, each_s=0.05),
    ):
        assert without_squeezed(twice) == twice


def test_a_greeting_to_viewers_that_the_model_doubts_is_an_invention() -> None:
    assert is_invention(whole_words(said("Thanks for watching!", probability=0.4)))
    assert not is_invention(whole_words(said("Thanks for watching!", probability=0.9)))
    assert not is_invention(whole_words(said("Thanks for watching the shop", probability=0.4)))


def test_words_are_moved_by_what_the_model_is_known_to_be_off() -> None:
    (word,) = true_words(said("yes", at_s=1.0), (utterance(10, 14),), WordTimeError(-0.14, -0.06))
    assert word.start == round(11.14 * RATE)
    assert word.end == round(11.36 * RATE)


def test_the_first_word_after_a_silence_begins_where_the_voice_does() -> None:
    first, _ = true_words(said("well then"), (utterance(10, 12, (10.2, 11.8)),), EXACT)
    assert first.start == round(10.2 * RATE)


def test_the_last_word_before_a_silence_ends_where_the_voice_does() -> None:
    words = true_words(said("well then", each_s=0.9), (utterance(10, 12, (10.1, 11.4)),), EXACT)
    assert words[-1].end == round(11.4 * RATE)


def test_words_never_overlap() -> None:
    heard = [HeardWord(" a", 0.0, 0.9, 0.9), HeardWord(" b", 0.5, 0.6, 0.9)]
    first, second = true_words(heard, (utterance(0, 2),), EXACT)
    assert first.end <= second.start < second.end


def test_words_of_joined_utterances_go_back_to_their_own() -> None:
    heard = said("one two", each_s=2.0)
    first, second = true_words(heard, (utterance(10, 12), utterance(50, 52)), EXACT)
    assert (first.start, first.end) == (10 * RATE, 12 * RATE)
    assert (second.start, second.end) == (50 * RATE, 52 * RATE)


def test_words_meet_the_quiet_between_them() -> None:
    heard = [HeardWord(" well", 0.0, 0.45, 0.9), HeardWord(" then", 0.5, 1.0, 0.9)]
    first, second = true_words(heard, (utterance(10, 12),), EXACT, [(0.4, 0.6)])
    assert (first.end, second.start) == (round(10.4 * RATE), round(10.6 * RATE))
    assert (first.start, second.end) == (10 * RATE, 11 * RATE)


def test_a_quiet_moment_within_a_word_moves_nothing() -> None:
    heard = [HeardWord(" right", 0.0, 1.0, 0.9), HeardWord(" then", 1.0, 2.0, 0.9)]
    plainly = true_words(heard, (utterance(0, 2),), EXACT)
    assert true_words(heard, (utterance(0, 2),), EXACT, [(0.4, 0.5)]) == plainly


def test_a_quiet_as_long_as_a_word_leaves_something_of_it() -> None:
    heard = [HeardWord(" a", 0.4, 0.5, 0.9), HeardWord(" day", 0.5, 0.9, 0.9)]
    first, second = true_words(heard, (utterance(0, 2),), EXACT, [(0.3, 1.0)])
    assert first.start < first.end < second.start < second.end


def test_a_pause_that_was_cut_out_between_two_utterances_is_as_long_as_it_was() -> None:
    heard = [HeardWord(" one", 0.0, 1.9, 0.9), HeardWord(" two", 2.1, 4.0, 0.9)]
    stretch = (utterance(10, 12), utterance(50, 52))
    first, second = true_words(heard, stretch, EXACT, [(1.8, 2.2)])
    assert (first.end, second.start) == (round(11.8 * RATE), round(50.2 * RATE))


def test_what_the_model_nearly_ended_goes_with_the_joined_word() -> None:
    heard = [HeardWord(" e", 0, 0.1, 0.9, 0.0), HeardWord("-mail.", 0.1, 0.4, 0.7, 0.8)]
    assert whole_words(heard)[0].stop == 0.8


def test_a_quiet_after_a_short_word_leaves_the_word_where_it_is() -> None:
    heard = [
        HeardWord(" from", 0.0, 0.29, 0.9),
        HeardWord(" me.", 0.36, 0.45, 0.9),
        HeardWord(" Next", 1.1, 1.5, 0.9),
    ]
    from_, me, following = true_words(heard, (utterance(0, 2),), EXACT, [(0.42, 1.08)])
    assert from_.end == round(0.29 * RATE)
    assert (me.start, me.end) == (round(0.36 * RATE), round(0.42 * RATE))
    assert following.start == round(1.08 * RATE)
