"""What comes back with pseudonyms has our names again, and keeps what the colleague changed."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from fakes.kept import any_record
from fakes.records import REAL_NAME, interview_record
from firsthand.core.privacy.disguising import disguised
from firsthand.core.privacy.pseudonyms import Disguise, NameKind, Pseudonym
from firsthand.core.privacy.restoring import restored
from firsthand.core.record import InterviewRecord

DISGUISE = Disguise([Pseudonym("Company 1", NameKind.COMPANY, ("Norvell Parts", "Norvell"))])


def _own() -> InterviewRecord:
    record = interview_record()
    first, *rest = record.quotes
    said = "Norvell Parts pays, and Norvell complains."
    return replace(record, quotes=(replace(first, text=said, note="about Norvell"), *rest))


def test_what_was_not_touched_is_ours_word_for_word() -> None:
    own = _own()
    sent = disguised(own, DISGUISE)
    assert sent != own
    assert restored(sent, sent, own) == own


def test_a_changed_text_has_its_names_again_in_the_order_they_stood() -> None:
    own = _own()
    sent = disguised(own, DISGUISE)
    text = sent.quotes[0].text.replace("complains", "is glad")
    theirs = replace(sent, quotes=(replace(sent.quotes[0], text=text), *sent.quotes[1:]))
    found = restored(theirs, sent, own)
    assert found.quotes[0].text == "Norvell Parts pays, and Norvell is glad."
    assert found.quotes[0].note == "about Norvell"


def test_what_a_colleague_added_or_took_out_stays_so() -> None:
    own = _own()
    sent = disguised(own, DISGUISE)
    new = replace(sent.quotes[1], id=type(sent.quotes[1].id)("new"), text="[Company 1] is new.")
    theirs = replace(sent, quotes=(*sent.quotes[:3], new))
    found = restored(theirs, sent, own)
    assert found.quotes == (*own.quotes[:3], new)


@given(any_record(), any_record())
@settings(max_examples=40, deadline=None)
def test_without_pseudonyms_nothing_is_changed(
    theirs: InterviewRecord, sent: InterviewRecord
) -> None:
    assert restored(theirs, sent, sent) == theirs


def test_the_name_of_the_buyer_comes_back_as_well() -> None:
    own = interview_record()
    person = replace(own.setup.participant, facts=f"{REAL_NAME} has two children")
    own = replace(own, setup=replace(own.setup, participant=person))
    hidden = replace(person, facts="[B-07] has two children", real_name="")
    sent = replace(own, setup=replace(own.setup, participant=hidden))
    changed = replace(hidden, facts="[B-07] has three children")
    theirs = replace(sent, setup=replace(sent.setup, participant=changed))
    found = restored(theirs, sent, own)
    assert found.setup.participant.facts == f"{REAL_NAME} has three children"
