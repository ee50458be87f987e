"""The privacy page: answers kept at once, names hidden and shown again, everything taken back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.telltale import KEY, telltale_record
from firsthand.core.interview import SPOKEN, WRITTEN, Answer, Consent, InterviewId
from firsthand.core.privacy.leave import ExportedFile, months_later
from firsthand.core.privacy.pseudonyms import Pseudonym
from firsthand.core.timeline import NO_RECORDING, joined
from firsthand.library.recovery import Recovery
from firsthand.ui.background import Work
from firsthand.ui.page import Page
from firsthand.ui.prepare.consent_part import ConsentPart
from firsthand.ui.privacy import notices
from firsthand.ui.privacy.page import PrivacyPage
from firsthand.ui.studio import Studio
from gui.accessible import clipped, leaps, unnamed, unreachable
from gui.patience import PATIENCE_MS

RECORD = telltale_record()
STUDY = RECORD.setup.study.name
FILE = ExportedFile("/tmp/sent/B-07.docx", "Word document", "2026-11-21T10:00:00+01:00", "ab")


@pytest.fixture
def page(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> PrivacyPage:
    desk.library.keep_record(RECORD)
    page = PrivacyPage(studio)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page._looked is not None, timeout=PATIENCE_MS)
    return page


def key(desk: FakeDesk) -> list[Pseudonym]:
    return desk.library.private.pseudonyms(STUDY)


def consent(desk: FakeDesk) -> Consent:
    return desk.library.record(RECORD.id).setup.consent


def button(page: PrivacyPage, name: str) -> QPushButton:
    (found,) = (
        one
        for one in page.findChildren(QPushButton)
        if name in (one.accessibleName(), one.text()) and one.isVisibleTo(page)
    )
    return found


def texts(page: PrivacyPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisibleTo(page)]


def test_it_can_be_used_without_a_mouse_and_cuts_no_text(page: PrivacyPage) -> None:
    assert unnamed(page) == []
    assert unreachable(page) == []
    assert clipped(page) == []


def test_an_answer_is_kept_as_soon_as_it_is_given(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    (no,) = (
        one
        for one in page.consent.quote.findChildren(QRadioButton)
        if one.accessibleName() == "May words be quoted? No"
    )
    no.click()
    qtbot.waitUntil(lambda: consent(desk).quote is Answer.NO, timeout=PATIENCE_MS)
    assert consent(desk).share_audio is Answer.YES
    assert consent(desk).given_at


def test_a_form_that_came_later_is_noted_as_consent_in_writing(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    answers = {one.text(): one for one in page.consent.record.findChildren(QRadioButton)}
    before = consent(desk)
    assert before.how == SPOKEN
    answers["Yes, in writing"].click()
    qtbot.waitUntil(lambda: consent(desk).how == WRITTEN, timeout=PATIENCE_MS)
    assert consent(desk).record is Answer.YES
    assert consent(desk).given_at > before.given_at
    qtbot.waitUntil(lambda: any("written, 20" in text for text in texts(page)))
    assert answers["Yes, in writing"].isChecked()
    page.consent.quote.answer(Answer.NO)
    qtbot.waitUntil(lambda: consent(desk).quote is Answer.NO, timeout=PATIENCE_MS)
    assert consent(desk).how == WRITTEN
    answers["Yes"].click()
    qtbot.waitUntil(lambda: consent(desk).how == SPOKEN, timeout=PATIENCE_MS)


def test_a_day_is_kept_and_what_is_no_day_is_said(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.consent.until.setText("soon")
    page.consent.until.editingFinished.emit()
    assert "year, month and day" in page.consent.until_field.note.text
    assert consent(desk).keep_until == ""
    page.consent.until.setText("2027-11-30")
    page.consent.until.editingFinished.emit()
    qtbot.waitUntil(lambda: consent(desk).keep_until == "2027-11-30", timeout=PATIENCE_MS)
    assert page.consent.until_field.note.text == ""


def test_a_typed_name_is_hidden_previewed_and_taken_back(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    before = page.names.preview.count()
    page.names.name.setText("Quixotry Bakeries GmbH")
    qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: key(desk) == [KEY[0]], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: page.names.preview.count() > before, timeout=PATIENCE_MS)
    shown = [page.names.preview.item(row).text() for row in range(page.names.preview.count())]
    assert any("[Company 1]'s" in line or "[Company 1]" in line for line in shown)
    assert all("Quixotry" not in line.split("   (")[0] for line in shown)
    assert page.names.name.text() == ""
    page.names.undo.click()
    qtbot.waitUntil(lambda: key(desk) == [], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not page.names.undo.isEnabled(), timeout=PATIENCE_MS)
    assert desk.library.record(RECORD.id) == RECORD, "what was said stays as it was said"


def test_tab_goes_down_the_page_past_names_and_files_that_came_later(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.private.note_export([RECORD.id], FILE)
    page.names.name.setText("Nightjar Freight")
    qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    names = {"Show Nightjar Freight again", "Open the folder: B-07.docx"}

    def there() -> set[str]:
        buttons = page.findChildren(QPushButton)
        return names & {one.accessibleName() for one in buttons if one.isVisible()}

    qtbot.waitUntil(lambda: there() == names, timeout=PATIENCE_MS)
    assert leaps(page) == []


def test_ctrl_z_says_which_name_it_took_back_and_ctrl_y_hides_it_again(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.activateWindow()
    page.names.name.setFocus()
    page.names.name.setText("Nightjar Freight")
    qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    for pressed, said, hidden in (
        (Qt.Key.Key_Z, "Taken back: hide Nightjar Freight", 0),
        (Qt.Key.Key_Y, "Done again: hide Nightjar Freight", 1),
    ):
        qtbot.keyClick(page.names.name, pressed, Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(lambda said=said: page.banner.text == said)
        qtbot.waitUntil(lambda hidden=hidden: len(key(desk)) == hidden)


def test_a_suggestion_is_hidden_by_one_click_and_shown_again_by_another(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    button(page, "Hide Zebulon Crane").click()
    qtbot.waitUntil(lambda: [one.shown for one in key(desk)] == ["Person 1"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "[Person 1]" in texts(page), timeout=PATIENCE_MS)
    button(page, "Show Zebulon Crane again").click()
    qtbot.waitUntil(lambda: key(desk) == [], timeout=PATIENCE_MS)


def test_a_name_of_one_letter_is_refused_in_place(page: PrivacyPage, desk: FakeDesk) -> None:
    page.names.name.setText("x")
    page.names.hide_it.click()
    assert "two letters" in page.names.note.text
    assert key(desk) == []


def test_a_place_in_the_preview_leads_to_its_sound(page: PrivacyPage, qtbot: QtBot) -> None:
    frame = RECORD.transcript.segments[1].start
    rows = range(page.names.preview.count())
    item = next(
        page.names.preview.item(row)
        for row in rows
        if page.names.preview.item(row).data(Qt.ItemDataRole.UserRole) == frame
    )
    with qtbot.waitSignal(page.open_requested, timeout=PATIENCE_MS) as asked:
        page.names.preview.itemActivated.emit(item)
    assert asked.args == [RECORD.id, frame]


def test_of_what_is_erased_no_name_is_taken_back(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    page.names.name.setText("Nightjar Freight")
    qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    assert page.work.steps.canUndo()
    page.erase.click()
    button(page, "Erase it &all").click()
    qtbot.waitUntil(lambda: "The interview is erased" in texts(page), timeout=PATIENCE_MS)
    assert not page.work.steps.canUndo()


def test_erasing_twice_is_erasing_once(page: PrivacyPage, desk: FakeDesk, qtbot: QtBot) -> None:
    may_go_on, real = threading.Event(), desk.shelf.do
    desk.shelf.do = lambda work: (may_go_on.wait(PATIENCE_MS / 1000), real(work))[1]
    for _ in range(2):
        page.erase.click()
        button(page, "Erase it &all").click()
    may_go_on.set()
    qtbot.waitUntil(lambda: "The interview is erased" in texts(page), timeout=PATIENCE_MS)
    page.studio.close()
    QApplication.processEvents()
    assert page.banner.text == ""


def test_erasing_asks_once_then_lists_what_is_to_be_chased(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.private.note_export([RECORD.id], FILE)
    page.erase.click()
    assert "cannot be undone" in page.banner.text
    assert RECORD.id in desk.library.records
    button(page, "Erase it &all").click()
    qtbot.waitUntil(lambda: RECORD.id not in desk.library.records, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "B-07.docx" in texts(page), timeout=PATIENCE_MS)
    assert "The interview is erased" in texts(page)
    assert not page.consent.isVisibleTo(page)
    button(page, "B-07.docx is gone everywhere").click()
    qtbot.waitUntil(lambda: desk.library.private.to_chase() == [], timeout=PATIENCE_MS)


def test_the_library_says_the_most_urgent_thing_with_its_next_step(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = Page(studio)
    qtbot.addWidget(page)
    desk.library.keep_record(RECORD)
    said: set[str] = set()
    notices.say(notices.facts_of(desk), page, said)
    assert (page.banner.text, said) == ("", set())
    facts = notices.Facts(
        synced_by="Dropbox",
        due=(
            notices.DueInterview(RECORD.id, "B-07", STUDY, "2026-01-31"),
            notices.DueInterview(InterviewId("b-08"), "B-08", STUDY, "2026-02-28"),
        ),
        to_chase=2,
    )
    notices.say(facts, page, said)
    assert "Dropbox" in page.banner.text
    notices.say(facts, page, said)
    assert said == {"synced"}, "one thing at a time"
    page.banner.clear()
    notices.say(facts, page, said)
    assert "B-07 was to be kept until 2026-01-31" in page.banner.text
    assert "One more is due as well." in page.banner.text
    with qtbot.waitSignal(page.privacy_requested) as asked:
        page.banner._press(0)
    assert asked.args == [RECORD.id]
    notices.say(facts, page, said)
    assert "still to be chased: 2" in page.banner.text
    with qtbot.waitSignal(page.settings_requested):
        page.banner._press(0)
    notices.say(facts, page, said)
    assert page.banner.text == "", "each of them once"


def test_a_restored_backup_is_said(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    page = Page(studio)
    qtbot.addWidget(page)
    home = desk.home
    desk.recovery = Recovery(
        (InterviewId("one"),),
        home / "library-damaged-20261122-101010.db",
        home / "backups" / "library-20261121-090909.db",
    )
    notices.say(notices.facts_of(desk), page, set())
    assert "library-20261121-090909.db took its place" in page.banner.text
    assert "library-damaged-20261122-101010.db" in page.banner.text


def test_records_that_cannot_be_read_are_said_with_what_to_do(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    page = Page(studio)
    qtbot.addWidget(page)
    folder = desk.home / "interviews" / RECORD.id
    aside = folder / "record-damaged-20261122-101010.jsonl.gz"
    desk.recovery = Recovery(damaged_records=(aside,), newer_records=(RECORD.id, RECORD.id))
    said: set[str] = set()
    notices.say(notices.facts_of(desk), page, said)
    assert "A file beside the recordings was damaged." in page.banner.text
    assert f"{RECORD.id}/{aside.name}" in page.banner.text
    page.banner.clear()
    notices.say(notices.facts_of(desk), page, said)
    assert "2 records beside recordings were written by a newer" in page.banner.text
    assert "newest Firsthand" in page.banner.text


def test_the_day_chosen_before_an_interview_goes_into_its_consent(
    studio: Studio, qtbot: QtBot
) -> None:
    part = ConsentPart(studio)
    qtbot.addWidget(part)
    part.record.answer(Answer.YES)
    assert part.value().keep_until == ""
    part.keep.choose(24)
    assert part.value().keep_until == months_later(24, date.today())


def test_a_second_name_hidden_at_once_does_not_show_the_first_again(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    for name in ("Quixotry Bakeries", "Nightjar Freight", "nightjar freight"):
        page.names.name.setText(name)
        qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(key(desk)) == 2, timeout=PATIENCE_MS)
    assert [one.shown for one in key(desk)] == ["Company 1", "Company 2"]
    page.work.steps.undo()
    page.work.steps.undo()
    qtbot.waitUntil(lambda: key(desk) == [], timeout=PATIENCE_MS)


def test_a_name_hidden_elsewhere_meanwhile_stays_hidden(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    elsewhere = Pseudonym("Person 9", KEY[0].kind, ("Ines",))
    desk.library.private.keep_pseudonyms(STUDY, [elsewhere])
    page.names.name.setText("Nightjar Freight")
    qtbot.keyClick(page.names.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(key(desk)) == 2, timeout=PATIENCE_MS)
    assert elsewhere in key(desk)


def test_nothing_of_the_interview_before_can_be_answered_for_the_next(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    setup = replace(RECORD.setup, consent=Consent())
    desk.library.keep_record(replace(RECORD, id=InterviewId("next"), setup=setup))
    page.open(InterviewId("next"))
    sections = (page.consent, page.names, page.taking_back)
    assert not any(section.isEnabled() for section in sections)
    qtbot.waitUntil(lambda: page._looked is not None, timeout=PATIENCE_MS)
    assert all(section.isEnabled() for section in sections)
    assert page._looked is not None
    assert page._looked.record.id == "next"


def test_an_answer_takes_back_no_other_that_was_given_meanwhile(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    given = replace(consent(desk), share_audio=Answer.NO)
    desk.library.keep_setup(RECORD.id, replace(RECORD.setup, consent=given))
    page.consent.quote.answer(Answer.NO)
    qtbot.waitUntil(lambda: consent(desk).quote is Answer.NO, timeout=PATIENCE_MS)
    assert consent(desk).share_audio is Answer.NO
    page.consent.quote.answer(Answer.YES)
    qtbot.waitUntil(lambda: consent(desk).quote is Answer.YES, timeout=PATIENCE_MS)


def test_the_answer_that_was_given_last_is_the_one_kept(page: PrivacyPage, desk: FakeDesk) -> None:
    asked, real = list[threading.Event](), page.studio.background.run
    threads = list[threading.Thread]()

    def later_first(work: Callable[[], object], *_: object, **__: object) -> Work:
        """Threads promise no order: this one begins when the next one has ended."""
        asked.append(threading.Event())
        mine = len(asked)

        def run() -> None:
            if mine == 1:
                asked[0].wait(PATIENCE_MS / 1000)
            work()
            asked[0].set()

        threads.append(threading.Thread(target=run))
        threads[-1].start()
        return Work()

    page.studio.background.run = later_first
    assert consent(desk).quote is Answer.YES
    page.consent.quote.answer(Answer.NO)
    page.consent.quote.answer(Answer.YES)
    page.studio.background.run = real
    for thread in threads:
        thread.join()
    assert consent(desk).quote is Answer.YES


def test_another_interview_is_not_said_to_be_erased(
    page: PrivacyPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    other = replace(RECORD, id=InterviewId("another-interview"))
    desk.library.keep_record(other)
    may_go_on, real = threading.Event(), desk.shelf.do
    desk.shelf.do = lambda work: (may_go_on.wait(PATIENCE_MS / 1000), real(work))[1]
    page.erase.click()
    button(page, "Erase it &all").click()
    page.open(other.id)
    qtbot.waitUntil(lambda: page._looked is not None, timeout=PATIENCE_MS)
    may_go_on.set()
    page.studio.background.close()
    QApplication.processEvents()
    assert RECORD.id not in desk.library.records
    assert "The interview is erased" not in texts(page)
    assert page.consent.isVisibleTo(page)


def test_of_words_that_came_alone_no_sound_is_erased(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    takes = [replace(take, device=NO_RECORDING) for take in RECORD.timeline.takes]
    desk.library.keep_record(replace(RECORD, timeline=joined(takes)))
    page = PrivacyPage(studio)
    qtbot.addWidget(page)
    page.open(RECORD.id)
    qtbot.waitUntil(lambda: page._looked is not None, timeout=PATIENCE_MS)
    told = [line.text() for line in page.findChildren(QLabel) if "Erases" in line.text()]
    assert len(told) == 1
    assert "sound" not in told[0]


def test_the_day_of_the_answers_is_shown_as_what_it_is(page: PrivacyPage) -> None:
    page.consent.show_consent(Consent(record=Answer.YES, given_at="2026-11-21T10:00:00+01:00"))
    assert "Answered: 2026-11-21" in [line.text() for line in page.consent.findChildren(QLabel)]
