"""Keys of a running interview: each means one thing in a window, whatever a person chooses."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.core.marks import MarkKind
from firsthand.ui.room.keymap import BOTH, NOTES, REVIEW, ROOM, Act, KeyMap

MEANINGS = (*BOTH, *ROOM, *NOTES, *REVIEW)
KEYS = st.sampled_from([*"ABCKMNQSUXZ0159,+Ä", "Space", "Backspace", "F2", "F9"])


def test_every_meaning_has_a_usual_key():
    assert set(MEANINGS) == {*MarkKind, *Act}
    assert all(KeyMap().key(meaning) for meaning in MEANINGS)
    assert KeyMap().text == ""


def test_a_key_means_what_its_window_says():
    assert KeyMap().in_room("S") is Act.SKIP
    assert KeyMap().in_notes("S") is None
    assert KeyMap().in_room("N") is None
    assert KeyMap().in_notes("N") is Act.NOTE
    assert KeyMap().in_room("4") is KeyMap().in_notes("4") is MarkKind.BARRIER


def test_a_free_key_is_given_without_moving_any_other():
    keys, moved = KeyMap().with_key(Act.SKIP, "K") or (KeyMap(), None)
    assert moved == ()
    assert (keys.in_room("K"), keys.in_room("S"), keys.text) == (Act.SKIP, None, "skip:K")


def test_a_key_that_is_taken_changes_places_and_says_with_whom():
    keys, moved = KeyMap().with_key(Act.SKIP, "U") or (KeyMap(), ())
    assert moved == (Act.ANSWERED,)
    assert (keys.in_room("U"), keys.in_room("S")) == (Act.SKIP, Act.ANSWERED)


def test_a_key_of_another_window_is_no_conflict():
    keys, moved = KeyMap().with_key(Act.STAR, "S") or (KeyMap(), None)
    assert moved == ()
    assert (keys.in_room("S"), keys.in_notes("S")) == (Act.SKIP, Act.STAR)


def test_a_kind_takes_its_key_from_both_windows():
    starred, _ = KeyMap().with_key(Act.STAR, "S") or (KeyMap(), None)
    keys, moved = starred.with_key(MarkKind.PROBLEM, "S") or (KeyMap(), ())
    assert set(moved) == {Act.SKIP, Act.STAR}
    assert (keys.in_room("1"), keys.in_notes("1")) == (Act.SKIP, Act.STAR)


def test_what_cannot_be_untangled_is_refused():
    starred, _ = KeyMap().with_key(Act.STAR, "S") or (KeyMap(), None)
    assert starred.with_key(Act.SKIP, "1") is None


@pytest.mark.parametrize("text", ["skip:U", "problem:M skip:K", "note:A"])
def test_a_setting_that_gives_a_key_two_meanings_gives_the_usual_keys(text: str):
    assert KeyMap.read(text) == KeyMap()


def test_a_setting_nobody_understands_is_passed_over():
    assert KeyMap.read("nonsense skip: whistle:K star:G").text == "star:G"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # also on a busy machine
@given(st.lists(st.tuples(st.sampled_from(MEANINGS), KEYS), max_size=12))
def test_whatever_is_chosen_stays_clear_and_survives_the_settings(
    choices: list[tuple[Act | MarkKind, str]],
):
    keys = KeyMap()
    for meaning, key in choices:
        given_key = keys.with_key(meaning, key)
        if given_key is not None:
            keys = given_key[0]
            assert keys.key(meaning) == key
        for window in ((*BOTH, *ROOM), (*BOTH, *NOTES)):
            assert len({keys.key(one) for one in window}) == len(window)
        assert KeyMap.read(keys.text) == keys
