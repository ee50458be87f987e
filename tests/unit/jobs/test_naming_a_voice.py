"""“This voice is the buyer” is said once."""

from __future__ import annotations

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker
from firsthand.jobs.review import name_voice

ASKS, TELLS, THIRD, NOBODY = Speaker.INTERVIEWER, Speaker.BUYER, Speaker.OTHER, Speaker.UNKNOWN


def talk(*speakers: Speaker, known: tuple[int, ...] = ()) -> list[Segment]:
    return [
        Segment(n, Frame(n), Frame(n + 1), "So.", (), who, speaker_is_guessed=n not in known)
        for n, who in enumerate(speakers, start=1)
    ]


def after(segments: list[Segment], meant: int, was: Speaker, name: Speaker) -> list[str]:
    """Each speaker's first letter, with a question mark where it is only guessed."""
    changed = {one.number: one for one in name_voice(segments, {meant}, was, name)}
    now = [changed.get(one.number, one) for one in segments]
    return [one.speaker[:1] + "?" * one.speaker_is_guessed for one in now]


def test_the_whole_voice_is_named_and_the_other_one_takes_the_free_name() -> None:
    assert after(talk(ASKS, TELLS, ASKS, TELLS), 1, ASKS, TELLS) == ["b", "i?", "b", "i?"]


def test_a_right_guess_becomes_known_wherever_that_voice_speaks() -> None:
    assert after(talk(ASKS, TELLS, ASKS, TELLS), 2, TELLS, TELLS) == ["i?", "b", "i?", "b"]


def test_a_third_voice_leaves_both_others_apart() -> None:
    assert after(talk(ASKS, TELLS, THIRD, ASKS), 3, THIRD, TELLS) == ["i?", "o?", "b", "i?"]


def test_what_somebody_has_named_before_stays() -> None:
    assert after(talk(ASKS, TELLS, ASKS, known=(2, 3)), 1, ASKS, TELLS) == ["b", "b", "i"]


def test_a_voice_that_was_named_wrongly_is_named_anew_wherever_it_speaks() -> None:
    named = talk(TELLS, ASKS, TELLS, ASKS, known=(1, 3))
    assert after(named, 3, TELLS, ASKS) == ["i", "b?", "i", "b?"]


def test_a_paragraph_that_was_named_first_still_knows_its_voice() -> None:
    named = talk(TELLS, TELLS, ASKS, ASKS, known=(1,))
    assert after(named, 1, ASKS, TELLS) == [
        "b",
        "i?",
        "b",
        "b",
    ]


def test_a_voice_that_nobody_has_told_apart_is_named_there_alone() -> None:
    assert after(talk(NOBODY, NOBODY), 2, NOBODY, TELLS) == [NOBODY[:1] + "?", "b"]
