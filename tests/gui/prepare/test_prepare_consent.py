"""Consent before an interview: an answer is needed, in the wording that was used."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from firsthand.core.interview import CONSENT_WORDING, SPOKEN, WRITTEN, Answer, Setup
from firsthand.ui.prepare.page import PreparePage
from gui.preparing import fill, started


def test_start_without_an_answer_on_recording_says_so_and_starts_nothing(
    page: PreparePage, qtbot: QtBot
) -> None:
    fill(page)
    page.consent.record._group.setExclusive(False)
    page.consent.record._buttons[Answer.YES].setChecked(False)
    page.consent.record._group.setExclusive(True)
    with qtbot.assertNotEmitted(page.start_requested, wait=20):
        page.start.click()
    assert "asked on the recording" in page.consent.note.text
    assert "an answer on recording" in page.missing.text()


def test_tab_goes_to_the_answer_that_is_chosen(page: PreparePage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.consent.record.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    chosen = page.focusWidget()
    assert isinstance(chosen, QRadioButton)
    assert chosen.isChecked()
    assert page.consent.quote.isAncestorOf(chosen)


def test_consent_may_be_asked_on_the_recording(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    page.consent.record.answer(Answer.NOT_ASKED)
    setup, _ = started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.consent.record is Answer.NOT_ASKED


def test_consent_given_in_writing_is_chosen_by_keyboard_and_kept(
    page: PreparePage, qtbot: QtBot
) -> None:
    fill(page)
    assert page.consent.value().how == SPOKEN
    page.activateWindow()
    page.consent.record.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget().accessibleName() == "May the talk be recorded? Yes, in writing"
    assert page.focusWidget().isChecked()
    page.consent.quote.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget().accessibleName() == "May words be quoted? No"
    setup, _ = started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.consent.record is Answer.YES
    assert setup.consent.how == WRITTEN
    page.consent.record.answer(Answer.NOT_ASKED)
    assert page.consent.value().how == SPOKEN


def test_a_no_to_recording_cannot_be_started(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    page.consent.record.answer(Answer.NO)
    with qtbot.assertNotEmitted(page.start_requested, wait=20):
        page.start.click()
    assert "no recording" in page.consent.note.text


def test_the_wording_of_consent_is_in_the_language_of_the_interview(page: PreparePage) -> None:
    page.guide.language.choose("de")
    assert page.consent.wording.text().startswith("Darf ich")
    assert page.draft().setup.consent.wording.startswith("Darf ich")


OWN = "Puis-je enregistrer notre conversation ?"


def test_consent_is_asked_for_in_words_of_ones_own(page: PreparePage, qtbot: QtBot) -> None:
    fill(page)
    page.guide.language.choose("fr")
    assert "no wording in this language" in page.consent.wording.accessibleDescription()
    page.consent.wording.setPlainText(OWN)
    setup, _ = started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.consent.wording == OWN


def test_a_wording_that_was_typed_stays_when_language_or_study_change(page: PreparePage) -> None:
    page.consent.wording.setPlainText("May I?")
    page.guide.language.choose("de")
    assert page.consent.wording.text().startswith("Darf ich")
    page.study.name.setCurrentText("Another study")
    page.guide.language.choose("en")
    assert page.consent.wording.text() == "May I?"


def test_the_usual_wording_comes_back(page: PreparePage) -> None:
    page.consent.wording.setPlainText("May I?")
    page.consent.usual.click()
    assert page.draft().setup.consent.wording == CONSENT_WORDING["en"]
    page.consent.wording.setPlainText(" \n")
    assert page.draft().setup.consent.wording == CONSENT_WORDING["en"]


def test_the_wording_of_a_studys_last_interview_is_offered_again(page: PreparePage) -> None:
    page._show_known(
        replace(page._known, wordings={("Shifts", "fr-CA"): OWN, ("Churn", "en"): "May I?"})
    )
    page.study.name.setCurrentText("Shifts")
    page.guide.language.choose("fr")
    assert page.consent.wording.text() == OWN
    page.guide.language.choose("en")
    assert page.consent.wording.text() == CONSENT_WORDING["en"]
    page.study.name.setCurrentText("Churn")
    assert page.consent.wording.text() == "May I?"
