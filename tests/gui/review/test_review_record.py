"""The record form by keyboard and by dragging: findings, reasons, quotes, undo, two windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.core.findings import (
    ChannelSort,
    Finding,
    FindingId,
    FindingKind,
    Findings,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.quotes import QuoteId
from firsthand.ui.look.theme import space
from firsthand.ui.review.page import ReviewPage
from firsthand.ui.review.quotes import QUOTE_MIME
from firsthand.ui.review.record.form import RecordForm
from firsthand.ui.review.record.reasons import ReasonCard
from firsthand.ui.studio import Studio
from gui.accessible import clipped, leaps, shown_tip, unnamed, unreachable
from gui.pressing import NONE, press
from gui.reviewing import put_away, reviewed

PLAIN = interview_record()
STUDY = replace(PLAIN.setup.study, reasons=("fewer wrong invoices", "a quiet Friday"))
RECORD = replace(PLAIN, setup=replace(PLAIN.setup, study=STUDY))
QUOTES = [quote.id for quote in RECORD.quotes]
AFTER = next(quote for quote in RECORD.quotes if not quote.before_reveal)
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> Iterator[ReviewPage]:
    desk.library.keep_record(RECORD)
    page = reviewed(studio, RECORD.id, qtbot)
    qtbot.waitUntil(page.bench.list.hasFocus)
    yield page
    put_away(page)


def form(page: ReviewPage) -> RecordForm:
    return page._spread.record


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def kept(desk: FakeDesk) -> Findings:
    return desk.library.record(RECORD.id).findings


def only(findings: Findings) -> Finding:
    (finding,) = findings.findings
    return finding


def said(finding: Finding) -> tuple[FindingKind, str, tuple[QuoteId, ...]]:
    return finding.kind, finding.statement, finding.quotes


def drop(widget: QWidget, quote: str, at: QPoint) -> None:
    """A quote is carried over a widget and let go."""
    model = widget.window().findChild(ReviewPage) or widget.window()
    quotes = model.bench.list.model()
    row = next(row for row in range(quotes.rowCount()) if QUOTES[row] == quote)
    carried = quotes.mimeData([quotes.index(row)])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(at, copy, carried, left, NONE)
    QApplication.sendEvent(widget, over)
    assert over.isAccepted()
    qt_at = QPointF(at)
    QApplication.sendEvent(widget, QDropEvent(qt_at, copy, carried, left, NONE))


def test_one_key_makes_a_finding_of_the_chosen_quote_and_its_words_are_typed(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[1])
    press(qtbot, Qt.Key.Key_3)
    assert form(page).isVisible()
    write(qtbot, "nobody trusts the export")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.bench.list.hasFocus()
    expected = (FindingKind.PERCEIVED_BARRIER, "nobody trusts the export", (QUOTES[1],))
    assert said(only(kept(desk))) == expected


def test_the_next_quotes_go_to_the_same_finding_as_evidence_and_against_it(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_6)
    press(qtbot, Qt.Key.Key_Escape)
    page.bench.choose(QUOTES[1])
    press(qtbot, Qt.Key.Key_A)
    page.bench.choose(AFTER.id)
    qtbot.keyClicks(QApplication.focusWidget(), "A")
    finding = only(kept(desk))
    assert (finding.quotes, finding.counter) == ((QUOTES[0], QUOTES[1]), (AFTER.id,))
    assert len(form(page).card(finding.id).ground.chips) == 3


@pytest.mark.parametrize("how", ["removed", "worded", "left", "undone"])
def test_a_sentence_is_asked_for_only_while_it_is_missing(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot, how: str
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_6)
    assert "Say in a sentence" in page.bar._said.whole
    if how == "removed":
        press(qtbot, Qt.Key.Key_Delete, CTRL)
    elif how == "worded":
        write(qtbot, "She cannot stop at four.")
        form(page).keep_typed()
    elif how == "left":
        press(qtbot, Qt.Key.Key_Escape)
    else:
        page.work.undo.undo()
    assert "Say in a sentence" not in page.bar._said.whole


def test_without_a_place_to_go_a_quote_goes_nowhere_and_that_is_said(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_A)
    assert kept(desk) == Findings()
    assert "press 1 to 9" in page.bar._said.text()


def test_a_finding_says_whether_it_stands_before_the_reveal(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_1)
    card = form(page).card(only(kept(desk)).id)
    assert "before the reveal" in card.ground.said
    card.ground.chips[0].setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    assert card.ground.said == "no evidence yet"
    card.take(AFTER.id)
    assert "only after the reveal" in card.ground.said


def test_a_chip_is_turned_against_by_a_key_and_taken_away_by_another(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_1)
    card = form(page).card(only(kept(desk)).id)
    card.ground.chips[0].setFocus()
    press(qtbot, Qt.Key.Key_X)
    assert (only(kept(desk)).quotes, only(kept(desk)).counter) == ((), (QUOTES[0],))
    press(qtbot, Qt.Key.Key_X)
    assert (only(kept(desk)).quotes, only(kept(desk)).counter) == ((QUOTES[0],), ())
    press(qtbot, Qt.Key.Key_Delete)
    assert only(kept(desk)).quotes == ()


def test_enter_goes_on_to_the_next_and_an_empty_one_is_not_doubled(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_5)
    write(qtbot, "price a seat")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "works with the old system")
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    criteria = kept(desk).of(FindingKind.DECISION_CRITERION)
    assert [one.statement for one in criteria] == ["price a seat", "works with the old system", ""]


def test_findings_are_ranked_by_keyboard(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_5)
    write(qtbot, "first")
    press(qtbot, Qt.Key.Key_Return)
    write(qtbot, "second")
    press(qtbot, Qt.Key.Key_Up, ALT)
    order = [one.statement for one in kept(desk).of(FindingKind.DECISION_CRITERION)]
    assert order == ["second", "first"]
    page.work.undo.undo()
    order = [one.statement for one in kept(desk).of(FindingKind.DECISION_CRITERION)]
    assert order == ["first", "second"]


def test_a_step_goes_where_its_date_belongs_and_knows_who_took_part(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_4)
    for statement, when in (("signed", "2025-09"), ("asked peers", "2025-03")):
        write(qtbot, statement)
        card = form(page).current
        press(qtbot, Qt.Key.Key_Tab)
        card.when.setFocus()
        write(qtbot, when)
        card.people.setFocus()
        write(qtbot, "CFO, controller, CFO")
        card.statement.setFocus()
        press(qtbot, Qt.Key.Key_Return)
    steps = [one for one in kept(desk).of(FindingKind.BUYERS_JOURNEY) if one.statement]
    assert [(one.statement, one.when) for one in steps] == [
        ("asked peers", "2025-03"),
        ("signed", "2025-09"),
    ]
    assert steps[0].people == ("CFO", "controller")


def test_a_channel_has_a_sort(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_0)
    write(qtbot, "the controllers meeting")
    card = form(page).card(only(kept(desk)).id)
    card.sort.setFocus()
    press(qtbot, Qt.Key.Key_Up)
    assert only(kept(desk)).sort is ChannelSort.EVENT


def test_a_reason_gets_an_answer_and_its_quote(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R, CTRL)
    card = form(page).reason("a quiet Friday")
    assert card.answer.currentData() == ReasonAnswer.NOT_ASKED
    card.answer.setFocus()
    card.answer.choose(ReasonAnswer.UNPROMPTED)
    card.answer.activated.emit(card.answer.currentIndex())
    page.bench.list.setFocus()
    page.bench.choose(QUOTES[2])
    press(qtbot, Qt.Key.Key_A)
    row = ReasonRow("a quiet Friday", ReasonAnswer.UNPROMPTED, (QUOTES[2],))
    assert kept(desk).reasons == (row,)
    page.work.undo.undo()
    page.work.undo.undo()
    assert kept(desk) == Findings()
    assert card.answer.currentData() == ReasonAnswer.NOT_ASKED


def test_a_quote_is_dragged_onto_a_heading_a_card_and_its_lower_edge(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_R, CTRL)
    drop(form(page).section(FindingKind.PUSH), QUOTES[0], QPoint(5, 5))
    card = form(page).card(only(kept(desk)).id)
    drop(card, QUOTES[1], QPoint(9, 9))
    drop(card, QUOTES[2], QPoint(9, 1000))
    finding = only(kept(desk))
    assert (finding.quotes, finding.counter) == ((QUOTES[0], QUOTES[1]), (QUOTES[2],))
    assert finding.kind is FindingKind.PUSH


def test_what_is_carried_from_elsewhere_is_no_quote(page: ReviewPage, qtbot: QtBot) -> None:
    model = page.bench.list.model()
    carried = model.mimeData([model.index(0)])
    carried.removeFormat(QUOTE_MIME)
    over = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, carried, Qt.MouseButton.LeftButton, NONE
    )
    over.ignore()
    QApplication.sendEvent(form(page).section(FindingKind.PUSH), over)
    assert not over.isAccepted()


def test_every_edit_of_a_finding_is_taken_back_and_done_again(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_7)
    write(qtbot, "one number")
    press(qtbot, Qt.Key.Key_Escape)
    before = kept(desk)
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert only(kept(desk)).statement == ""
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert kept(desk) == Findings()
    press(qtbot, Qt.Key.Key_Y, CTRL)
    press(qtbot, Qt.Key.Key_Y, CTRL)
    assert kept(desk) == before


def test_a_removed_finding_comes_back_by_undo(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    press(qtbot, Qt.Key.Key_8)
    write(qtbot, "what if it stops")
    press(qtbot, Qt.Key.Key_Delete, CTRL)
    assert kept(desk) == Findings()
    page.work.undo.undo()
    assert only(kept(desk)).statement == "what if it stops"


def test_a_card_plays_its_quote(page: ReviewPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_1)
    page.bench.choose(QUOTES[3])
    chip = form(page).card(only(kept(desk)).id).ground.chips[0]
    chip.click()
    chosen = page.bench.chosen
    assert chosen is not None
    assert chosen.id == QUOTES[0]


def test_what_another_window_changes_is_shown_here_and_nothing_is_lost(
    page: ReviewPage, studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = reviewed(studio, RECORD.id, qtbot)
    page.bench.choose(QUOTES[0])
    page.bench.list.setFocus()
    press(qtbot, Qt.Key.Key_1)
    finding = only(kept(desk))
    for window in (page, other):
        qtbot.waitUntil(lambda one=window: one.work.record.findings.findings == (finding,))
    mine = form(page).card(finding.id)
    theirs = form(other).card(finding.id)
    theirs.take(QUOTES[1])
    mine.statement.setPlainText("one number by Monday")
    mine.keep()
    expected = replace(finding, statement="one number by Monday", quotes=(QUOTES[0], QUOTES[1]))
    qtbot.waitUntil(lambda: only(page.work.record.findings) == expected)
    qtbot.waitUntil(lambda: only(other.work.record.findings) == expected)
    assert only(kept(desk)) == expected
    other.on_leave()
    other._peaks.stop()


def test_a_finding_removed_elsewhere_goes_here(
    page: ReviewPage, studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_1)
    other = reviewed(studio, RECORD.id, qtbot)
    form(other)._findings.remove(only(kept(desk)))
    qtbot.waitUntil(lambda: page.work.record.findings == Findings())
    assert form(page).current is None
    other.on_leave()
    other._peaks.stop()


def test_a_reason_is_named_in_tooltips_as_it_was_written(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    study = replace(STUDY, reasons=("<b>fewer</b> invoices",))
    desk.library.keep_record(replace(RECORD, setup=replace(RECORD.setup, study=study)))
    page = reviewed(studio, RECORD.id, qtbot)
    (card,) = form(page).findChildren(ReasonCard)
    for control in (card.answer, card.note):
        assert shown_tip(control).endswith(": <b>fewer</b> invoices")
    put_away(page)


def test_a_study_without_reasons_says_so(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(PLAIN)
    page = reviewed(studio, RECORD.id, qtbot)
    page.record.turn()
    assert form(page)._no_reasons.isVisible() == (not PLAIN.setup.study.reasons)
    put_away(page)


def test_everything_in_the_record_has_a_name_a_place_in_the_tab_order_and_room(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    finding = Finding(
        FindingId("f"), FindingKind.BUYERS_JOURNEY, "asked peers", quotes=(QUOTES[0],)
    )
    page.work.put_findings(Findings((finding,)))
    page.record.turn()
    form(page).card(finding.id).begin()
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []
    for line in form(page).card(finding.id).findChildren(QLineEdit):
        words = line.fontMetrics().horizontalAdvance(line.placeholderText())
        assert not line.isVisible() or words <= line.width() - space(5)


def test_tab_goes_down_the_sheet_however_the_findings_came_about(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    for number, key in enumerate((Qt.Key.Key_7, Qt.Key.Key_6, Qt.Key.Key_3, Qt.Key.Key_1)):
        page.bench.choose(QUOTES[number % len(QUOTES)])
        press(qtbot, key)
        write(qtbot, f"finding {number}")
        press(qtbot, Qt.Key.Key_Escape)
    cards = [form(page).card(finding.id) for finding in page.work.record.findings.findings]
    qtbot.waitUntil(lambda: all(card.isVisible() for card in cards))
    assert leaps(form(page)) == []


def test_a_new_finding_is_in_view_from_its_words_to_what_it_stands_on(
    page: ReviewPage, qtbot: QtBot
) -> None:
    for quote, key in zip(QUOTES, (Qt.Key.Key_1, Qt.Key.Key_6), strict=False):
        page.bench.choose(quote)
        press(qtbot, key)
        card = form(page).current
        assert card is not None
        qtbot.waitUntil(lambda card=card: card.visibleRegion().boundingRect() == card.rect())
        press(qtbot, Qt.Key.Key_Escape)


def test_the_debrief_is_taken_back_and_done_again_like_any_other_edit(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    before = desk.library.record(RECORD.id).debrief
    page.show_tab(1)
    page.debrief._surprised.setPlainText("They have no budget line for it.")
    page.debrief.keep()
    after = desk.library.record(RECORD.id).debrief
    assert after.surprised == "They have no budget line for it."
    page.bench.list.setFocus()
    page.work.undo.undo()
    assert desk.library.record(RECORD.id).debrief == before
    assert page.debrief.debrief == before
    page.work.undo.redo()
    assert desk.library.record(RECORD.id).debrief == after
    assert page.debrief.debrief == after


def test_a_quote_that_is_removed_leaves_the_finding_and_comes_back_to_it_by_undo(
    page: ReviewPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Escape)
    card = form(page).card(only(kept(desk)).id)
    page.bench.choose(QUOTES[0])
    press(qtbot, Qt.Key.Key_Delete)
    assert card.ground.said == "no evidence yet"
    assert card.ground.chips == []
    press(qtbot, Qt.Key.Key_Z, CTRL)
    assert len(card.ground.chips) == 1
    assert "before the reveal" in card.ground.said
