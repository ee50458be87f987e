"""What a buyer answered decides what may leave, and a refusal says what to change."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from fakes.records import CONTACT, REAL_NAME, interview_record
from firsthand.core.interview import Answer, Consent
from firsthand.core.privacy.leave import Part, may, refusal, require, without_name, without_words
from firsthand.core.transcript import Speaker
from firsthand.errors import NotAllowed

YES, NO, NOT_ASKED = Answer.YES, Answer.NO, Answer.NOT_ASKED


@pytest.mark.parametrize(
    ("consent", "part", "allowed"),
    [
        (Consent(), Part.WORDS, True),
        (Consent(), Part.SOUND, False),
        (Consent(), Part.NAME, False),
        (Consent(YES, YES), Part.WORDS, True),
        (Consent(YES, NO), Part.WORDS, False),
        (Consent(YES, NO, NO, YES), Part.SOUND, True),
        (Consent(YES, YES, YES), Part.NAME, True),
        (Consent(YES, YES, NO), Part.NAME, False),
        (Consent(YES, YES, NO, YES), Part.SOUND, True),
        (Consent(NO, YES, YES, YES), Part.WORDS, False),
        (Consent(NO, YES, YES, YES), Part.SOUND, False),
    ],
)
def test_each_part_asks_its_own_answer(consent: Consent, part: Part, allowed: bool) -> None:
    assert may(consent, part) is allowed


@pytest.mark.parametrize("part", Part)
def test_nothing_may_leave_once_it_was_taken_back(part: Part) -> None:
    consent = Consent(YES, YES, YES, YES, withdrawn_at="2026-11-22T10:00:00+01:00")
    assert not may(consent, part)
    with pytest.raises(NotAllowed):
        require(consent, ())


def test_every_refusal_says_what_to_change() -> None:
    for *answers, part in product(Answer, Answer, Answer, Answer, Part):
        found = refusal(Consent(*answers), part)
        assert found is None or (found.sentence.endswith(".") and found.remedy.endswith("."))


def test_the_first_part_without_leave_is_refused_with_its_remedy() -> None:
    with pytest.raises(NotAllowed) as caught:
        require(Consent(YES, YES, NO, NO), (Part.WORDS, Part.SOUND))
    assert "sound" in caught.value.sentence
    assert caught.value.remedy


def test_what_is_left_without_words_says_nothing_the_buyer_said() -> None:
    record = interview_record()
    left = without_words(record)
    segments = record.transcript.segments
    said = [segment.text for segment in segments if segment.speaker is Speaker.BUYER]
    assert said
    assert not any(text in repr(left) for text in said)
    assert left.debrief.fit_why == record.debrief.fit_why
    assert left.timeline == record.timeline


def test_the_name_stays_only_with_leave_and_the_contact_never() -> None:
    record = interview_record()
    assert REAL_NAME not in repr(without_name(record).setup.participant)
    consent = replace(record.setup.consent, quote_by_name=YES)
    named = without_name(replace(record, setup=replace(record.setup, consent=consent)))
    assert named.setup.participant.real_name == REAL_NAME
    assert CONTACT not in repr(named)
