"""One strip asks for every kind of export: by keyboard, within the consent, stopped by one key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes.sounding import ALL_YES, keep_with_sound, sounding_record
from firsthand.bootstrap import open_desk
from firsthand.core.interview import Answer
from firsthand.core.ports import Progress
from firsthand.core.record import InterviewRecord
from firsthand.core.together.editions import Difference
from firsthand.jobs.bringing.files import FileKind
from firsthand.jobs.colleagues.bundles import Brought
from firsthand.jobs.desk import Desk
from firsthand.jobs.exporting.open_files import OpenFormat
from firsthand.ui.exporting.bar import WORD, ExportWish
from firsthand.ui.exporting.kinds import export_kinds
from firsthand.ui.library.bringing_in import Arrived
from firsthand.ui.library.page import LibraryPage
from firsthand.ui.look.theme import Theme
from firsthand.ui.studio import Studio
from gui.accessible import clipped, unnamed, unreachable

PATIENCE_MS = 20_000


@pytest.fixture
def real_desk(tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "home") as opened:
        yield opened


@pytest.fixture
def page(real_desk: Desk, theme: Theme, qtbot: QtBot) -> Iterator[LibraryPage]:
    studio = Studio(real_desk, theme)
    made = LibraryPage(studio)
    qtbot.addWidget(made)
    made.resize(1240, 680)
    made.show()
    yield made
    studio.close()


def _begin(page: LibraryPage, desk: Desk, qtbot: QtBot, **answers: Answer) -> InterviewRecord:
    """The strip is open for the one interview there is."""
    record = sounding_record(replace(ALL_YES, **answers))  # type: ignore[arg-type]  # four answers
    kept = desk.shelf.do(lambda library: keep_with_sound(library, record)).result()
    page.refresh()
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)
    page.list.setCurrentIndex(page.lines.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(page.export_bar.isVisible, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "B-07 Churn" in page.export_bar.line.text(), timeout=PATIENCE_MS)
    return kept


def test_the_keys_go_back_to_where_they_were_once_an_export_is_written(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page.list.setFocus()
    _begin(page, real_desk, qtbot)
    bar = page.export_bar
    bar.line.setText(str(tmp_path / "mine.docx"))
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "written" in page.banner.text, timeout=PATIENCE_MS)
    assert page.list.hasFocus()


def test_every_format_can_be_chosen() -> None:
    keys = {kind.key for kind in export_kinds()}
    assert keys == {WORD, *(str(one) for one in OpenFormat)}
    for kind in export_kinds():
        if kind.key != WORD:
            assert kind.ending == OpenFormat(kind.key).ending


@pytest.mark.parametrize("kind", export_kinds(), ids=lambda kind: kind.key)
def test_each_kind_is_written_where_it_was_said(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path, kind: object
) -> None:
    _begin(page, real_desk, qtbot)
    bar = page.export_bar
    bar.line.setText(str(tmp_path / "mine.docx"))
    bar.choose(kind.key)  # type: ignore[attr-defined]  # an ExportKind
    target = Path(bar.line.text())
    assert target.stem == "mine"
    bar.line.setFocus()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "written" in page.banner.text, timeout=PATIENCE_MS)
    assert target.exists()
    assert target.name in page.banner.text
    assert not bar.isVisible()


def test_an_export_says_how_far_it_is_and_how_long_it_still_takes(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    _begin(page, real_desk, qtbot)
    bar = page.export_bar
    assert not bar.how_far.isVisible()
    bar.show_busy(True)
    bar.show_progress(Progress(0.25, 180))
    assert bar.how_far.isVisible()
    assert bar.how_far.text() == "25 %, 3 min left"
    bar.show_busy(False)
    assert not bar.how_far.isVisible()


def test_sound_that_may_not_leave_cannot_be_chosen(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    _begin(page, real_desk, qtbot, share_audio=Answer.NO)
    bar = page.export_bar
    bar.choose("clips")
    assert not bar.write.isEnabled()
    assert "others hear the sound" in bar._what_for.text()
    bar.choose("bundle")
    assert bar.write.isEnabled()
    assert not bar.sound.isEnabled()
    asked: list[ExportWish] = []
    bar.export_requested.connect(asked.append)
    bar.write.click()
    assert asked[0].sound is False


def test_words_that_may_not_leave_are_said_first(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    record = sounding_record(replace(ALL_YES, quote=Answer.NO))
    real_desk.shelf.do(lambda library: keep_with_sound(library, record)).result()
    page.refresh()
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)
    page.list.setCurrentIndex(page.lines.index(0))
    qtbot.keyClick(page.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "quoted" in page.banner.text, timeout=PATIENCE_MS)
    assert not page.export_bar.isVisible()


def test_the_strip_is_left_with_escape_and_everything_in_it_can_be_reached(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    _begin(page, real_desk, qtbot)
    bar = page.export_bar
    for kind in export_kinds():
        bar.choose(kind.key)
        QApplication.processEvents()
        assert unnamed(bar) == []
        assert unreachable(bar) == []
        assert clipped(bar) == []
    qtbot.keyClick(bar.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_a_colleagues_bundle_is_imported_and_said(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    record = _begin(page, real_desk, qtbot)
    bar = page.export_bar
    bundle = tmp_path / "b.firsthand"
    bar.choose("bundle")
    bar.line.setText(str(bundle))
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "written" in page.banner.text, timeout=PATIENCE_MS)
    page.arriving.ask_open = lambda *_: bundle
    page.bring_in.click()
    qtbot.waitUntil(lambda: "here already" in page.banner.text, timeout=PATIENCE_MS)
    real_desk.shelf.do(lambda library: library.remove_interview(record.id)).result()
    page.bring_in.click()
    qtbot.waitUntil(lambda: "is in the library" in page.banner.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: page.lines.rowCount() == 1, timeout=PATIENCE_MS)


def test_captions_are_imported_without_asking_for_words(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    vtt = tmp_path / "zoom.vtt"
    vtt.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Yes?\n", "utf-8")
    page.arriving.ask_open = lambda *_: vtt
    page.bring_in.click()
    qtbot.waitUntil(lambda: "is in the library" in page.banner.text, timeout=PATIENCE_MS)
    assert page.studio.works.underway() == ()


def test_a_damaged_bundle_is_said_in_place(page: LibraryPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text(json.dumps({"format": "firsthand interview", "interview": {}}), "utf-8")
    page.arriving.ask_open = lambda *_: path
    page.bring_in.click()
    qtbot.waitUntil(lambda: "cannot be understood" in page.banner.text, timeout=PATIENCE_MS)


def test_what_two_people_changed_can_be_read_side_by_side(page: LibraryPage, qtbot: QtBot) -> None:
    found = (Difference("quote", "q1", "text", "Every Friday.", "It is wrong."),)
    brought = Brought(sounding_record().id, is_changed=True, who="Kim", differences=found)
    page.arriving.arrived(Arrived(FileKind.BUNDLE, (brought,)))
    assert "Kim" in page.banner.text
    page.banner._buttons[0].click()
    assert page.differences.isVisible()
    said = page.differences.text
    assert "Stands: Every Friday." in said
    assert "The other version: It is wrong." in said
    assert page.differences.buttons == []
    assert unnamed(page.differences) == []
    qtbot.keyClick(page.differences, Qt.Key.Key_Escape)
    assert not page.differences.isVisible()


def test_the_other_version_of_a_line_is_taken_and_ours_again(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    record = real_desk.shelf.do(
        lambda library: keep_with_sound(library, sounding_record())
    ).result()
    ours, theirs = record.transcript.segments[1].text, "Every Friday I export it, and it is right."

    def stands(text: str) -> bool:
        with real_desk.reading() as library:
            return library.record(record.id).transcript.segments[1].text == text

    number = str(record.transcript.segments[1].number)
    card = page.differences
    card.show_differences(
        record.id, "Kim", [Difference("transcript", number, "text", ours, theirs)]
    )
    assert unnamed(card) == []
    assert unreachable(card) == []
    assert clipped(card) == []
    qtbot.keyClick(card.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: f"Stands: {theirs}" in card.text, timeout=PATIENCE_MS)
    assert stands(theirs)
    qtbot.keyClick(card.buttons[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: f"Stands: {ours}" in card.text, timeout=PATIENCE_MS)
    assert stands(ours)


def test_a_line_that_was_corrected_meanwhile_is_left_alone(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    record = real_desk.shelf.do(
        lambda library: keep_with_sound(library, sounding_record())
    ).result()
    number = str(record.transcript.segments[1].number)
    page.differences.show_differences(
        record.id, "Kim", [Difference("transcript", number, "text", "Older.", "Theirs.")]
    )
    page.differences.buttons[0].click()
    qtbot.waitUntil(lambda: "changed since" in page.banner.text, timeout=PATIENCE_MS)
    with real_desk.reading() as library:
        assert library.record(record.id).transcript == record.transcript


def test_a_document_somebody_has_worked_on_is_not_written_over(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    bar, mine = page.export_bar, tmp_path / "mine.docx"

    def export() -> None:
        _begin(page, real_desk, qtbot)
        bar.choose(WORD)
        bar.line.setText(str(mine))
        bar.write.click()
        qtbot.waitUntil(lambda: "written" in page.banner.text, timeout=PATIENCE_MS)

    export()
    export()
    assert [one.name for one in tmp_path.glob("*.docx")] == ["mine.docx"]
    mine.write_bytes(b"with my own remarks")
    export()
    assert mine.read_bytes() == b"with my own remarks"
    assert (tmp_path / "mine 2.docx").exists()
    assert "mine 2.docx" in page.banner.text
    assert "mine.docx was there already" in page.banner.text


def test_after_an_export_that_failed_the_keys_are_where_it_can_be_mended(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    _begin(page, real_desk, qtbot)
    bar, in_the_way = page.export_bar, tmp_path / "file"
    in_the_way.write_bytes(b"")
    bar.choose(WORD)
    bar.line.setText(str(in_the_way / "mine.docx"))
    bar.line.setFocus()
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "cannot be made" in page.banner.text, timeout=PATIENCE_MS)
    assert bar.line.hasFocus()


def test_without_the_words_nothing_but_a_word_document_can_be_chosen(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    bar = page.export_bar
    bar.choose("md")
    bar.begin(tmp_path / "mine.docx", is_without_words=True)
    assert bar.chosen.key == WORD
    assert not bar.kind.isEnabled()
    bar.show_busy(True)
    bar.show_busy(False)
    assert not bar.kind.isEnabled()
    bar.begin(tmp_path / "mine.docx")
    assert bar.kind.isEnabled()


def test_what_is_still_being_written_comes_into_view_before_another_is_asked_for(
    page: LibraryPage, real_desk: Desk, qtbot: QtBot
) -> None:
    record = _begin(page, real_desk, qtbot)
    page.export_bar.show_busy(True)
    page.export_bar.hide()
    page.sending.begin(record.id, ALL_YES)
    assert page.export_bar.isVisible()
    assert page.export_bar.is_busy
