"""Changes to a persona, and two of them from the same start."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from firsthand.core.findings import FindingId, FindingKind
from firsthand.core.interview import InterviewId
from firsthand.core.persona.editing import (
    joined,
    merged_personas,
    moved,
    with_belonging,
    with_statement,
    without_interview,
    without_statement,
)
from firsthand.core.persona.kept import (
    FindingRef,
    Persona,
    PersonaId,
    QuoteRef,
    Rule,
    Statement,
    StatementId,
)
from firsthand.core.quotes import QuoteId


def a_statement(id: str, text: str = "", *interviews: str) -> Statement:
    refs = tuple(FindingRef(InterviewId(one), FindingId(f"f-{one}")) for one in interviews)
    return Statement(StatementId(id), FindingKind.PERCEIVED_BARRIER, text or id, refs)


def a_persona(*statements: Statement) -> Persona:
    return Persona(PersonaId("p"), "Ops lead", statements=statements)


def ids(persona: Persona) -> list[str]:
    return [str(one.id) for one in persona.statements]


def test_a_statement_takes_the_place_of_the_one_by_its_id() -> None:
    persona = a_persona(a_statement("a"), a_statement("b"))
    changed = with_statement(persona, a_statement("a", "slower"))
    assert [one.text for one in changed.statements] == ["slower", "b"]
    assert ids(with_statement(changed, a_statement("c"))) == ["a", "b", "c"]


def test_a_statement_moves_before_and_behind_another() -> None:
    persona = a_persona(*(a_statement(one) for one in "abc"))
    a, b, c = (StatementId(one) for one in "abc")
    assert ids(moved(persona, c, a, behind=False)) == ["c", "a", "b"]
    assert ids(moved(persona, a, b, behind=True)) == ["b", "a", "c"]
    assert moved(persona, a, StatementId("gone"), behind=True) == persona
    assert moved(persona, a, a, behind=True) == persona


def test_joined_statements_rest_on_all_that_each_rested_on_once() -> None:
    one, two, three = (
        a_statement("a", "", "1", "2"),
        a_statement("b", "", "2", "3"),
        a_statement("c"),
    )
    found = joined(a_persona(one, three, two), [StatementId("b"), StatementId("a")], "both")
    assert ids(found) == ["a", "c"]
    assert found.statements[0].text == "both"
    assert [ref.interview for ref in found.statements[0].findings] == ["1", "2", "3"]


def test_an_interview_is_put_in_left_out_and_given_back_to_the_rule() -> None:
    persona = a_persona()
    one = InterviewId("one")
    inside = with_belonging(persona, one, True)
    assert (inside.picked, inside.left_out) == ((one,), ())
    outside = with_belonging(inside, one, False)
    assert (outside.picked, outside.left_out) == ((), (one,))
    assert with_belonging(outside, one, None) == persona


def test_an_erased_interview_takes_the_statements_that_rested_on_it_alone() -> None:
    gone = InterviewId("gone")
    counter = replace(a_statement("own words"), counter=(QuoteRef(gone, QuoteId("q")),))
    persona = a_persona(
        a_statement("shared", "", "gone", "other"),
        a_statement("its own", "", "gone"),
        a_statement("written by hand"),
        replace(a_statement("backed", "", "other"), counter=counter.counter),
    )
    left = without_interview(with_belonging(persona, gone, True), gone)
    assert ids(left) == ["shared", "written by hand", "backed"]
    assert "gone" not in repr(left)


def test_what_two_windows_change_is_both_kept() -> None:
    base = a_persona(a_statement("a"), a_statement("b"))
    mine = with_statement(replace(base, summary="mine"), a_statement("a", "changed by me"))
    theirs = with_statement(replace(base, profile="theirs"), a_statement("c"))
    found = merged_personas(base, mine, theirs)
    assert (found.summary, found.profile) == ("mine", "theirs")
    assert [one.text for one in found.statements] == ["changed by me", "b", "c"]


def test_a_statement_that_was_changed_outlives_its_removal() -> None:
    base = a_persona(a_statement("a"), a_statement("b"))
    mine = with_statement(base, a_statement("a", "changed"))
    theirs = without_statement(base, StatementId("a"))
    assert "a" in ids(merged_personas(base, mine, theirs))
    assert "a" in ids(merged_personas(base, theirs, mine))


def test_a_new_order_is_kept_beside_a_new_statement() -> None:
    base = a_persona(*(a_statement(one) for one in "abc"))
    mine = moved(base, StatementId("c"), StatementId("a"), behind=False)
    theirs = with_statement(base, a_statement("d"))
    assert ids(merged_personas(base, mine, theirs)) == ["c", "a", "b", "d"]
    assert ids(merged_personas(base, theirs, mine)) == ["c", "a", "b", "d"]


_names = st.sampled_from([InterviewId(one) for one in ("1", "2", "3")])
_refs = st.lists(st.builds(FindingRef, _names, st.just(FindingId("f"))), unique=True).map(tuple)
_statements = st.lists(
    st.builds(
        Statement,
        st.sampled_from([StatementId(one) for one in "abcd"]),
        st.just(FindingKind.PUSH),
        st.sampled_from(["", "x", "y"]),
        _refs,
    ),
    unique_by=lambda one: one.id,
    max_size=4,
).map(tuple)
personas = st.builds(
    Persona,
    st.just(PersonaId("p")),
    st.sampled_from(["n", "m"]),
    summary=st.sampled_from(["", "s", "t"]),
    rule=st.sampled_from([Rule(), Rule(role="ops")]),
    picked=st.lists(_names, unique=True).map(tuple),
    statements=_statements,
)


@given(personas, personas)
def test_where_nobody_else_changed_anything_mine_is_what_is_kept(
    base: Persona, mine: Persona
) -> None:
    assert merged_personas(base, mine, base) == mine
    assert merged_personas(base, base, mine) == mine


@given(personas, personas, personas)
def test_no_new_or_changed_statement_of_either_side_is_lost(
    base: Persona, mine: Persona, theirs: Persona
) -> None:
    found = merged_personas(base, mine, theirs)
    for side in (mine, theirs):
        for one in side.statements:
            if one != base.statement(one.id):
                assert found.statement(one.id) is not None
