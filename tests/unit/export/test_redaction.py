"""Nobody's name slips into a document by way of somebody's words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from fakes.records import SETUP
from firsthand.core.interview import Answer, Consent, Participant
from firsthand.export.redaction import Redaction, one_line, plain


def redaction_for(name: str, contact: str = "", by_name: Answer = Answer.NO) -> Redaction:
    who = Participant(code_name="B-07", real_name=name, contact=contact)
    return Redaction(replace(SETUP, participant=who, consent=Consent(quote_by_name=by_name)))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Ask Mark Olsen about it.", "Ask [B-07] about it."),
        ("ask mark olsen about it", "ask [B-07] about it"),
        ("Ask Mark\nOlsen about it.", "Ask [B-07] about it."),
        ("Olsen’s list", "[B-07]’s list"),
        ("OLSEN_list.xlsx, OLSEN list", "[B-07]_list.xlsx, [B-07] list"),
        ("We mark it by hand.", "We mark it by hand."),
        ("Marketing", "Marketing"),
    ],
)
def test_the_name_is_replaced_where_it_stands_as_a_name(said: str, shown: str) -> None:
    assert redaction_for("Mark Olsen").text(said) == shown


def test_a_name_is_found_across_runs_of_different_styles() -> None:
    shown = redaction_for("Bo Li").runs([("I am B", ""), ("o L", "Doubtful"), ("i, yes", "")])
    assert "".join(text for text, _ in shown) == "I am [B-07], yes"
    assert [style for _, style in shown] == ["", "Doubtful", ""]


def test_replacements_are_counted() -> None:
    redaction = redaction_for("Mark Olsen")
    redaction.runs([("Mark Olsen, or Olsen", "")])
    redaction.text("Nobody")
    assert redaction.replaced == 2


def test_a_buyer_who_agreed_is_named() -> None:
    redaction = redaction_for("Mark Olsen", by_name=Answer.YES)
    assert redaction.shown_name == "Mark Olsen"
    assert redaction.text("Ask Mark Olsen.") == "Ask Mark Olsen."


def test_contact_stays_out_even_of_a_document_that_names_the_buyer() -> None:
    redaction = redaction_for("Mark Olsen", "m.olsen@firm.example, 555 0142-77", Answer.YES)
    assert redaction.text("Write to M.Olsen@firm.example") == "Write to [B-07]"
    assert "0142" not in redaction.text("call 0142-77")


@pytest.mark.parametrize("name", ["", "   ", "…", "()[*"])
def test_odd_names_do_no_harm(name: str) -> None:
    assert redaction_for(name).text("What (a) day.") == "What (a) day."


def test_characters_xml_cannot_hold_are_dropped_and_others_stay() -> None:
    assert plain("a\x00b\x0bc\ud800d\ufffee \U0001f600\t<b>&amp;") == "abcde \U0001f600\t<b>&amp;"


@given(st.text(max_size=200))
def test_whatever_is_left_can_stand_in_xml(text: str) -> None:
    element = etree.Element("words")
    element.text = plain(text)
    read = etree.fromstring(etree.tostring(element, encoding="utf-8"))
    assert (read.text or "") == plain(text)


def test_one_line_has_no_breaks() -> None:
    assert one_line(" a\r\n b\tc ") == "a b c"
