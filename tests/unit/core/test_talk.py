"""How the talk is shared between the buyer and the others."""

from __future__ import annotations

import pytest

from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Speaker
from firsthand.core.words.talk import talk_share


def said(speaker: Speaker, start: int, end: int) -> Segment:
    return Segment(start, Frame(start), Frame(end), "words", speaker=speaker)


TALK = [
    said(Speaker.INTERVIEWER, 0, 10),
    said(Speaker.BUYER, 10, 50),
    said(Speaker.INTERVIEWER, 60, 90),
    said(Speaker.BUYER, 90, 110),
]


def test_the_buyers_share_is_told_apart_by_the_reveal() -> None:
    share = talk_share(TALK, reveal=60)
    assert share.before_reveal == pytest.approx(40 / 50)
    assert share.overall == pytest.approx(60 / 100)


def test_without_a_reveal_all_of_it_came_before() -> None:
    share = talk_share(TALK)
    assert share.before_reveal == share.overall == pytest.approx(0.6)


def test_nobody_can_tell_when_most_of_the_talk_has_no_speaker() -> None:
    share = talk_share([*TALK, said(Speaker.UNKNOWN, 110, 400)], reveal=60)
    assert share.overall is None
    assert share.before_reveal == pytest.approx(0.8)


def test_nobody_can_tell_while_only_one_has_spoken() -> None:
    assert talk_share(TALK[1:2]).overall is None
    assert talk_share([]).overall is None
