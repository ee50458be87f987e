"""Pseudonyms over a whole interview: every text, every word, and the sound beneath."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fakes.kept import a_quote, a_segment, a_setup, an_interview
from fakes.records import interview_record
from firsthand.core.interview import Debrief
from firsthand.core.marks import Mark, MarkId
from firsthand.core.privacy.disguising import ROOM_S, disguised, hidden_spans, places
from firsthand.core.privacy.names import next_shown, suggested_names
from firsthand.core.privacy.pseudonyms import Disguise, NameKind, Pseudonym
from firsthand.core.record import InterviewRecord
from firsthand.core.timeline import Frame
from firsthand.core.transcript import text_of

FIRM = Pseudonym("Company 1", NameKind.COMPANY, ("Miller Bakeries", "Miller"))
ZOE = Pseudonym("Person 1", NameKind.PERSON, ("Zoe",))
DISGUISE = Disguise([FIRM, ZOE])


def told() -> InterviewRecord:
    said = ["We at Miller Bakeries, well, Zoe's team", "nothing here", "ask Zoe and Miller."]
    record = an_interview("one", said, setup=a_setup())
    quote = replace(a_quote(a_segment(3, said[2])), note="Zoe again", themes=("Miller",))
    return replace(
        record,
        quotes=(quote,),
        timeline=replace(
            record.timeline, takes=(replace(record.timeline.takes[0], device="Zoe's phone"),)
        ),
        marks=(Mark(MarkId("m"), Frame(9), note="call Zoe"),),
        debrief=Debrief(surprised="Zoe does it all"),
    )


def test_no_text_of_the_record_holds_the_name() -> None:
    shown = disguised(told(), DISGUISE)
    assert "Zoe" not in repr(shown)
    assert "Miller" not in repr(shown).replace("henrike@miller.example", "")
    assert shown.transcript.segments[0].text == "We at [Company 1], well, [Person 1]'s team"
    assert shown.quotes[0].text == "ask [Person 1] and [Company 1]."


def test_words_still_make_up_the_text_and_keep_their_places() -> None:
    before, after = (
        told().transcript.segments[0],
        disguised(told(), DISGUISE).transcript.segments[0],
    )
    assert text_of(after.words) == after.text
    assert [word.text for word in after.words][2] == "[Company 1],"
    assert after.words[2].start == before.words[2].start
    assert after.words[2].end == before.words[3].end
    assert after.words[3:][0] == before.words[4]


def test_what_is_kept_is_never_changed() -> None:
    record = told()
    disguised(record, DISGUISE)
    assert record == told()
    assert disguised(record, Disguise([])) is record


def test_the_sound_of_each_name_is_covered_with_room_around_it() -> None:
    record = told()
    spans = hidden_spans(record, DISGUISE)
    room = ROOM_S * record.timeline.rate
    said = [word for word in record.transcript.words() if word.text[:3] in ("Zoe", "Mil")]
    assert len(said) == 4
    for word in said:
        assert any(s.start <= max(0, word.start - room) and word.end + room <= s.end for s in spans)
    assert all(one.end < other.start for one, other in pairwise(spans))
    assert not any(span.overlap(record.transcript.segments[1].span) for span in spans)


def test_a_name_that_was_typed_in_hides_the_sound_of_its_whole_segment() -> None:
    record = told()
    typed = replace(record.transcript.segments[1], text="nothing here but Zoe", edited=True)
    segments = (record.transcript.segments[0], typed)
    record = replace(record, transcript=replace(record.transcript, segments=segments))
    spans = hidden_spans(record, DISGUISE)
    assert any(span.start <= typed.start and typed.end <= span.end for span in spans)


def test_the_preview_lists_every_change_with_what_stands_around_it() -> None:
    found = places(told(), DISGUISE)
    assert {place.where for place in found} == {
        "transcript", "quotes", "marks", "debrief", "setup", "timeline"
    }  # fmt: skip
    assert all(place.frame is None or place.frame >= 0 for place in found)
    assert [place.frame for place in found if place.where == "marks"] == [9]
    first = found[0]
    assert (first.before, first.said, first.shown) == ("We at ", "Miller Bakeries", "[Company 1]")
    assert first.after.startswith(", well")


def test_companies_guests_and_capitalised_words_are_suggested() -> None:
    found = suggested_names(interview_record(), [])
    assert ("Norvell Parts", "Norvell") in [one.forms for one in found]
    assert ("Ruben",) in [one.forms for one in found]
    assert not any("Oldenkamp" in form for one in found for form in one.forms)
    hidden = Pseudonym("Person 1", NameKind.PERSON, ("Ruben",))
    assert ("Ruben",) not in [one.forms for one in suggested_names(interview_record(), [hidden])]


def test_a_misheard_spelling_of_the_buyers_name_is_suggested_first() -> None:
    record = an_interview("one", ["so I am Oldencamp and I met Priya there"], setup=a_setup())
    found = suggested_names(record, [Pseudonym("Company 1", NameKind.COMPANY, ("Miller",))])
    assert [one.forms[0] for one in found] == ["Oldencamp", "Priya"]


def test_a_name_after_a_title_with_its_full_stop_is_suggested_and_the_title_is_not() -> None:
    said = ["then our Mr. Holt asked Mrs. Lindqvist. Nobody knew"]
    found = suggested_names(an_interview("one", said, setup=a_setup(company="")), [])
    assert {one.forms[0]: one.kind for one in found} == {
        "Holt": NameKind.PERSON,
        "Lindqvist": NameKind.PERSON,
    }


def test_german_nouns_are_not_taken_for_names() -> None:
    setup = replace(a_setup(company=""), language="de")
    said = ["wir haben die Liste in Excel und Frau Weber in Bremen", "mit der Liste bei Kunden"]
    found = suggested_names(an_interview("one", said, setup=setup), [])
    assert {one.forms[0]: one.kind for one in found} == {
        "Weber": NameKind.PERSON,
        "Bremen": NameKind.PLACE,
        "Kunden": NameKind.COMPANY,
    }


def test_pseudonyms_are_numbered_in_the_interviews_language() -> None:
    assert next_shown(NameKind.COMPANY, [FIRM]) == "Company 2"
    assert next_shown(NameKind.PLACE, [FIRM], "de-AT") == "Ort 1"


def test_a_preview_never_cuts_a_pseudonym_in_two() -> None:
    said = " ".join(["Miller Bakeries or Zoe and"] * 12)
    for place in places(an_interview("one", [said]), DISGUISE):
        assert place.before.count("[") == place.before.count("]")
        assert place.after.count("[") == place.after.count("]")
