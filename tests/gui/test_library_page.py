"""The library shows interviews, finds what was said, and offers the next step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.interviews import record
from firsthand.core.findings import Finding, FindingId, FindingKind, Findings
from firsthand.core.interview import Fit, InterviewId, Status, Study
from firsthand.core.news import WorkEnded, WorkProgressed
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRow, SearchHit
from firsthand.core.timeline import Frame
from firsthand.core.transcript import Segment, Transcript
from firsthand.errors import BadAudio, DamagedModel, FirsthandError, NoModel, NothingHeard
from firsthand.ui.library.loading import FIRST_PAGE, load
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.library.quotes_glance import QuotesGlance
from firsthand.ui.library.rows import LINE, said_hit
from firsthand.ui.studio import Studio
from firsthand.ui.works import Underway
from gui.accessible import leaps
from gui.libraries import opened
from gui.patience import PATIENCE_MS

ROW = InterviewRow(
    InterviewId("row"), "Many", "M-01", "CFO", "", "2026-01-01", 60, Status.DRAFT, 0, 0
)
FIRST, SECOND = "2026-11-20-b-07-test", "2026-11-12-b-04-test"


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> LibraryPage:
    desk.library.keep_record(record(FIRST))
    older = record(SECOND, "B-04", "Month end", Status.TO_TRANSCRIBE, Fit.NOT_A_FIT)
    desk.library.keep_record(replace(older, started_at="2026-11-12T09:00:00+01:00", quotes=()))
    return opened(studio, qtbot)


def _listed(page: LibraryPage) -> list[str]:
    model = page.lines
    return [str(model.index(number).data()) for number in range(model.rowCount())]


def test_interviews_are_listed_the_newest_first(page: LibraryPage) -> None:
    first, second = _listed(page)
    assert first.startswith("B-07, Operations manager, Miller Street Bakeries")
    assert "2 quotes, 1 heard" in first
    assert "a fit" in first
    assert second.startswith("B-04")
    assert "words to come" in second


def test_the_preview_shows_the_best_quotes_and_says_which_were_heard(
    page: LibraryPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: page.preview.quotes.interview == FIRST, timeout=PATIENCE_MS)
    shown = [one.text() for one in page.preview.quotes.findChildren(QLabel) if one.text()]
    assert shown[0].startswith("“I made eleven calls")
    assert shown[1] == "heard and confirmed"
    assert shown[3] == "not confirmed yet", "it may have been heard"


def test_the_preview_shows_what_the_interview_taught_ring_by_ring_and_follows_the_review(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    quotes = page.preview.quotes
    qtbot.waitUntil(lambda: quotes.interview == FIRST, timeout=PATIENCE_MS)
    assert "Perceived barriers" not in _said(quotes)
    learned = Findings(
        (
            Finding(FindingId("b"), FindingKind.PERCEIVED_BARRIER, "IT is <b>busy</b>"),
            Finding(FindingId("a"), FindingKind.PRIORITY_INITIATIVE, "A sixth shop"),
            Finding(FindingId("blank"), FindingKind.DECISION_CRITERION, " "),
            Finding(FindingId("push"), FindingKind.PUSH, "Calls at night"),
        )
    )
    desk.library.keep_record(replace(record(FIRST), findings=learned))
    page.on_enter()
    qtbot.waitUntil(lambda: "A sixth shop" in _said(quotes), timeout=PATIENCE_MS)
    said = _said(quotes)
    assert said[said.index("Priority initiative") :] == [
        "Priority initiative",
        "A sixth shop",
        "Perceived barriers",
        "IT is <b>busy</b>",
    ]


def _said(quotes: QuotesGlance) -> list[str]:
    return [one.text() for one in quotes.findChildren(QLabel) if one.text()]


def test_tab_goes_from_the_quotes_to_the_buttons_below_them(
    page: LibraryPage, qtbot: QtBot
) -> None:
    quotes = page.preview.quotes
    qtbot.waitUntil(lambda: quotes.interview == FIRST, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: quotes.findChildren(QPushButton)[0].isVisible())
    assert leaps(page.preview) == []


def test_the_time_of_a_quote_opens_the_interview_there(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.preview.quotes.interview == FIRST, timeout=PATIENCE_MS)
    time = page.preview.quotes.findChildren(QPushButton)[0]
    with qtbot.waitSignal(page.open_requested) as wish:
        time.click()
    assert wish.args == [FIRST, record(FIRST).quotes[0].start]


def test_enter_opens_the_chosen_interview(page: LibraryPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as wish:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wish.args == [FIRST, None]


def test_a_search_shows_where_it_was_said_and_opens_there(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "fridge")
    qtbot.waitUntil(
        lambda: page.lines.rowCount() == 1 + 1 and "fridge" in _listed(page)[0], timeout=PATIENCE_MS
    )
    hit = page.lines.index(0).data(LINE)
    assert "[fridge]" in hit.bracketed
    with qtbot.waitSignal(page.open_requested) as wish:
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert wish.args == [hit.interview, hit.start]


def test_the_arrow_down_goes_from_the_search_to_what_was_found(
    page: LibraryPage, qtbot: QtBot
) -> None:
    page.activateWindow()
    page.search.setFocus()
    qtbot.keyClicks(page.search, "b-04")
    qtbot.waitUntil(lambda: len(_listed(page)) == 1, timeout=PATIENCE_MS)
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.list.hasFocus()


def test_a_search_finds_people_by_their_role(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "b-04")
    qtbot.waitUntil(lambda: [line[:4] for line in _listed(page)] == ["B-04"], timeout=PATIENCE_MS)


def test_what_was_said_comes_before_interviews_that_only_their_study_fits(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record(FIRST, "B-07", "A fridge at night"))
    page = opened(studio, qtbot)
    qtbot.keyClicks(page.search, "fridge")
    qtbot.waitUntil(lambda: page.lines.rowCount() > 1, timeout=PATIENCE_MS)
    lines = [page.lines.index(number).data(LINE) for number in range(page.lines.rowCount())]
    assert [isinstance(line, InterviewRow) for line in lines] == [False, True]


def test_what_was_found_stays_chosen_where_its_words_were_corrected(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    one = replace(record(FIRST), transcript=Transcript((_ledger(1), _ledger(2)), "made"))
    desk.library.keep_record(one)
    qtbot.keyClicks(page.search, "ledger")
    qtbot.waitUntil(lambda: "B-07" in _listed(page)[1], timeout=PATIENCE_MS)
    page.list.setCurrentIndex(page.lines.index(1))
    right = replace(_ledger(2), text="The ledger 2")
    desk.library.keep_record(replace(one, transcript=Transcript((_ledger(1), right), "made")))
    page.refresh()
    qtbot.waitUntil(lambda: "The ledger" in _listed(page)[1], timeout=PATIENCE_MS)
    assert page.list.currentIndex().row() == 1


def test_brackets_that_were_written_are_shown_and_said(page: LibraryPage, qtbot: QtBot) -> None:
    hit = SearchHit(
        InterviewId(FIRST), "B-07", "quote", Frame(160), 0.01, "We [the bakery] \x02bake\x03."
    )
    assert page.list.itemDelegate()._found(hit, 400).toPlainText() == "We [the bakery] bake."
    assert said_hit(hit).endswith(": We [the bakery] bake.")


def test_a_search_without_a_find_says_what_to_do(page: LibraryPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.search, "zebra")
    qtbot.waitUntil(lambda: page._told.isVisible(), timeout=PATIENCE_MS)
    assert "Try fewer words" in page._told.text()
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.lines.rowCount() == 2, timeout=PATIENCE_MS)


def test_a_search_that_lists_less_than_it_found_says_so(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    wordy = replace(
        record(FIRST),
        transcript=Transcript(tuple(_ledger(number) for number in range(201)), "made"),
    )
    desk.library.keep_record(wordy)
    qtbot.keyClicks(page.search, "ledger")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 200, timeout=PATIENCE_MS)
    assert page._told.text().startswith("200 places are listed, and there are more.")
    assert page._told.isVisible()
    qtbot.keyClicks(page.search, " 101")
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)
    assert not page._told.isVisible()


def test_buyers_whose_own_line_is_listed_are_no_places_beside(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = SearchHit(InterviewId(FIRST), "B-07", "person", None, None, "B-07")
    said = [replace(person, kind="words", start=Frame(number)) for number in range(199)]
    monkeypatch.setattr(
        desk.library, "search", lambda _, limit, study="": [person, person, *said][:limit]
    )
    qtbot.keyClicks(page.search, "B-07")
    qtbot.waitUntil(page._told.isVisible, timeout=PATIENCE_MS)
    assert page.lines.rowCount() == 1 + 199
    assert page._told.text().startswith("199 places are listed, and there are more.")


def _ledger(number: int) -> Segment:
    return Segment(number + 1, Frame(number), Frame(number + 1), f"ledger {number}")


def test_a_study_shows_its_own_interviews(page: LibraryPage, qtbot: QtBot) -> None:
    page.studies.choose("Month end")
    qtbot.waitUntil(lambda: [line[:4] for line in _listed(page)] == ["B-04"], timeout=PATIENCE_MS)
    with qtbot.waitSignal(page.new_interview_requested) as wish:
        page.new.click()
    assert wish.args == ["Month end"]


def test_a_new_study_is_kept_by_its_name(page: LibraryPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.studies._new.click()
    qtbot.keyClicks(page.studies._name, "Lost deals")
    qtbot.keyClick(page.studies._name, Qt.Key.Key_Return)
    assert "Lost deals" in [study.name for _, study in desk.library.studies()]
    qtbot.waitUntil(lambda: page.studies._list.count() == 4, timeout=PATIENCE_MS)
    assert page.studies.study == "Lost deals"


def test_a_new_study_by_a_known_name_takes_nothing_from_the_old_one(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    known = Study("Lost deals", "too dear", "a cheap one", goals=("Who decides?",))
    desk.library.keep_study(known)
    page.studies.study_requested.emit("Lost deals")
    qtbot.waitUntil(lambda: page.studies.study == "Lost deals", timeout=PATIENCE_MS)
    assert known in [study for _, study in desk.library.studies()]


def test_an_empty_library_offers_the_next_step(studio: Studio, qtbot: QtBot) -> None:
    page = opened(studio, qtbot)
    assert page.first_run.isVisible()
    with qtbot.waitSignal(page.new_interview_requested):
        page.first_run.interview.click()


def test_work_says_how_far_it_is_and_how_long_it_takes(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.tell(WorkProgressed(InterviewId(SECOND), "Transcribing", Progress(0.62, 180.0)))
    qtbot.waitUntil(
        lambda: "Transcribing 62 %, 3 min left" in _listed(page)[1], timeout=PATIENCE_MS
    )
    assert page.strip.isVisible()


def test_work_that_failed_is_said_in_place_and_nothing_is_lost(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    error = FirsthandError("The transcript could not be finished.", "Try again.")
    desk.tell(WorkEnded(InterviewId(SECOND), error))
    qtbot.waitUntil(lambda: "could not be finished" in page.banner.text, timeout=PATIENCE_MS)
    assert page.lines.rowCount() == 2


def test_work_can_be_cancelled_by_keyboard(page: LibraryPage, studio: Studio, qtbot: QtBot) -> None:
    cancelled = []

    class Finishing:
        def cancel(self) -> None:
            cancelled.append(True)

        def wait(self, timeout_s: float | None = None) -> bool:
            return True

    studio.works.follow(InterviewId(SECOND), Finishing())
    page.choose(SECOND)
    qtbot.waitUntil(lambda: page.preview.cancel.isVisible(), timeout=PATIENCE_MS)
    page.preview.cancel.setFocus()
    qtbot.keyClick(page.preview.cancel, Qt.Key.Key_Space)
    assert cancelled == [True]
    assert not page.preview.cancel.isEnabled()


def test_the_sample_is_one_key_away_and_says_when_it_cannot_be_held(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.recorder_trouble = BadAudio("This file cannot be recorded.", "Choose another.")
    page = opened(studio, qtbot)
    qtbot.keyClick(page.first_run.sample, Qt.Key.Key_Space)
    assert page.strip.isVisible()
    qtbot.waitUntil(lambda: "cannot be recorded" in page.banner.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page.strip.isVisible(), timeout=PATIENCE_MS)


def test_erasing_asks_first_and_says_what_goes(
    page: LibraryPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.choose(FIRST)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete, Qt.KeyboardModifier.ShiftModifier)
    assert "recording, words, marks and quotes" in page.banner.text
    assert FIRST in desk.library.records
    page.banner._buttons[1].click()
    qtbot.waitUntil(lambda: FIRST not in desk.library.records, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)


def test_erasing_twice_is_erasing_once(page: LibraryPage, desk: FakeDesk, qtbot: QtBot) -> None:
    may_go_on = Event()
    erased: list[object] = []
    page.erasing.erased.connect(lambda: erased.append(1))
    # The shelf of this desk works at once and where it is asked, so the wait is in the deed.
    real = desk.shelf.do
    desk.shelf.do = lambda work: (may_go_on.wait(PATIENCE_MS / 1000), real(work))[1]
    page.choose(FIRST)
    for _ in range(2):
        page._ask_erase()
        page.banner._buttons[1].click()
    may_go_on.set()
    qtbot.waitUntil(lambda: bool(erased), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)
    assert page.banner.text == ""
    assert len(erased) == 1


def test_thinking_better_of_erasing_erases_nothing(page: LibraryPage, desk: FakeDesk) -> None:
    page.choose(FIRST)
    page._ask_erase()
    page.banner._buttons[0].click()
    assert FIRST in desk.library.records
    assert page.banner.text == ""


def test_escape_takes_the_question_back(page: LibraryPage, desk: FakeDesk, qtbot: QtBot) -> None:
    page.choose(FIRST)
    page._ask_erase()
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.banner.text == ""
    assert FIRST in desk.library.records


def test_no_file_chosen_brings_nothing_in(page: LibraryPage, studio: Studio) -> None:
    page.arriving.ask_open = lambda *_: None
    page.bring_in.click()
    assert studio.works.underway() == ()


@pytest.mark.parametrize("content", [b"Dear all,", b""])
def test_a_recording_that_is_none_is_said_in_place(
    page: LibraryPage, desk: FakeDesk, tmp_path: Path, qtbot: QtBot, content: bytes
) -> None:
    letter = tmp_path / "letter.wav"
    letter.write_bytes(content)
    page.arriving.ask_open = lambda *_: letter
    page.bring_in.click()
    qtbot.waitUntil(lambda: bool(page.banner.text), timeout=PATIENCE_MS)
    assert "cannot be read" in page.banner.text
    assert page.banner.text.count(".") >= 2, "a sentence and a remedy"
    assert len(desk.library.records) == 2


@pytest.mark.parametrize(
    "error",
    [
        NoModel("There is no speech model.", "Get one in Settings."),
        DamagedModel("The model is damaged.", "Get it again in Settings."),
        NothingHeard("Nobody speaks in this recording; it is kept.", "Play it to make sure."),
    ],
)
def test_words_that_cannot_come_are_said_and_the_interview_stays(
    page: LibraryPage, desk: FakeDesk, studio: Studio, qtbot: QtBot, error: FirsthandError
) -> None:
    studio.mailbox.post(WorkEnded(InterviewId(SECOND), error))
    qtbot.waitUntil(lambda: page.banner.text == f"B-04: {error}", timeout=PATIENCE_MS)
    assert len(desk.library.records) == 2


def test_words_from_people_are_never_markup(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    bold = record(FIRST)
    quote = replace(bold.quotes[0], text="<b>cheap</b> & <img src=x>")
    desk.library.keep_record(replace(bold, quotes=(quote,)))
    page = opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.preview.quotes.interview == FIRST, timeout=PATIENCE_MS)
    shown = page.preview.quotes.findChildren(QLabel)[0]
    assert shown.text() == "“<b>cheap</b> & <img src=x>”"
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_of_a_buyer_of_whom_nothing_is_known_no_empty_line_is_left(page: LibraryPage) -> None:
    def lines() -> list[str]:
        return [one.text() for one in page.preview.findChildren(QLabel) if one.isVisible()]

    assert "" not in lines()
    page.preview.show_interview(replace(ROW, role=""), None)
    page.preview.set_compact(False)
    assert "" not in lines()


def test_a_line_that_is_left_out_is_not_shown_for_a_moment_while_work_goes_on(
    page: LibraryPage, qtbot: QtBot
) -> None:
    shown: list[QEvent.Type] = []

    class Watch(QObject):
        def eventFilter(self, _: QObject, event: QEvent) -> bool:
            shown.append(event.type())
            return False

    row = replace(ROW, role="", company="")
    page.preview.show_interview(row, None)
    watch = Watch(page)
    page.preview._buyer.installEventFilter(watch)
    page.preview.show_interview(row, Underway(row.id, "Transcribing", Progress(0.5)))
    assert QEvent.Type.ShowToParent not in shown


def test_on_a_narrow_window_the_preview_goes_below_the_list(
    page: LibraryPage, qtbot: QtBot
) -> None:
    page.resize(700, 600)

    def is_below() -> bool:
        bottom = page.list.mapTo(page, page.list.rect().bottomLeft()).y()
        return page.preview.mapTo(page, page.preview.rect().topLeft()).y() > bottom

    qtbot.waitUntil(is_below, timeout=PATIENCE_MS)
    assert page.preview.review.isVisible()


def _begin_export(page: LibraryPage, qtbot: QtBot, target: Path) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.export_bar.isVisible, timeout=PATIENCE_MS)
    page.export_bar.line.setText(str(target))


def test_the_chosen_interview_becomes_a_word_file_by_keyboard(
    page: LibraryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "out" / "B-07.docx"
    _begin_export(page, qtbot, target)
    qtbot.keyClick(page.export_bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "written" in page.banner.text, timeout=PATIENCE_MS)
    assert target.read_bytes()[:2] == b"PK"
    assert str(target) in page.banner.text
    assert not page.export_bar.isVisible()


def test_a_word_file_that_is_open_elsewhere_is_said_and_left_alone(
    page: LibraryPage, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "B-07.docx"
    target.write_bytes(b"what somebody is writing")
    (target.parent / f".~lock.{target.name}#").touch()
    _begin_export(page, qtbot, target)
    qtbot.keyClick(page.export_bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "open in another program" in page.banner.text, timeout=PATIENCE_MS)
    assert target.read_bytes() == b"what somebody is writing"
    assert page.export_bar.isVisible()


def test_the_newest_are_listed_first_and_all_others_follow(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    many = FIRST_PAGE + 20
    for number in range(many):
        row = replace(ROW, id=InterviewId(f"id-{number:04d}"), study="Many")
        desk.library.extra_rows.append(row)
    contents = load(desk, "", "", first=True)
    assert (len(contents.lines), contents.is_whole) == (FIRST_PAGE, False)
    assert contents.total == many + len(desk.library.records)
    page = LibraryPage(studio)
    qtbot.addWidget(page)
    page.on_enter()
    qtbot.waitUntil(lambda: page.lines.rowCount() == contents.total)


def test_while_one_types_the_list_is_not_read_again(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.extra_rows.append(replace(ROW, id=InterviewId("one")))
    known = load(desk, "", "")
    desk.library.extra_rows.clear()
    assert [row.id for row in load(desk, "", ROW.code_name, known=known).lines] == ["one"]
    assert load(desk, "", ROW.code_name).lines == ()


def test_files_that_were_not_brought_in_are_named(
    page: LibraryPage, studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    may_end = Event()
    studio.works.bring_in(lambda *_: may_end.wait(10), lambda _: None)
    page.arriving.take_in(tmp_path / "second.wav")
    assert "second.wav" in page.banner.text
    assert "one at a time" in page.banner.text
    with qtbot.waitSignal(studio.works.ended):
        may_end.set()


def test_a_file_that_is_brought_in_says_how_far_it_is(
    page: LibraryPage, studio: Studio, qtbot: QtBot
) -> None:
    may_end = Event()

    def work(_: object, on_progress: Callable[[Progress], None]) -> bool:
        on_progress(Progress(0.5, 30.0))
        return may_end.wait(10)

    studio.works.bring_in(work, lambda _: None)
    qtbot.waitUntil(
        lambda: any(one.progress.done == 0.5 for one in studio.works.underway()),
        timeout=PATIENCE_MS,
    )
    (line,) = page.strip.findChildren(QProgressBar)
    assert line.value() == 500
    with qtbot.waitSignal(studio.works.ended):
        may_end.set()


def test_of_several_files_that_are_dropped_the_others_are_named(
    page: LibraryPage, tmp_path: Path, qtbot: QtBot
) -> None:
    names = [tmp_path / name for name in ("first.wav", "second.wav", "third.vtt")]
    carried = QMimeData()
    carried.setUrls([QUrl("https://example.org/"), *map(QUrl.fromLocalFile, map(str, names))])
    asked: list[Path] = []
    page.arriving.take_in = asked.append
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copied = Qt.DropAction.CopyAction
    page.dropEvent(QDropEvent(QPointF(5, 5), copied, carried, left, none))
    assert asked == names[:1]
    assert "second.wav, third.vtt" in page.banner.text


def test_quotes_are_there_again_after_a_search_that_found_nothing(
    page: LibraryPage, qtbot: QtBot
) -> None:
    quotes = page.preview.quotes
    qtbot.waitUntil(lambda: quotes.interview == FIRST, timeout=PATIENCE_MS)
    page.search.setText("nobody ever said this")
    qtbot.waitUntil(lambda: not page.lines.rowCount(), timeout=PATIENCE_MS)
    page.search.clear()
    qtbot.waitUntil(lambda: quotes.interview == FIRST, timeout=PATIENCE_MS)
