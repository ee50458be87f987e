"""Prepare gathers all that is known before an interview, and says plainly what is wrong with it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk, FakePreview, SlowShelf
from fakes.interviews import record
from fakes.recorder import FakeRecorder
from firsthand.core.codes import next_code
from firsthand.core.guide import parse_guide
from firsthand.core.interview import (
    CONSENT_WORDING,
    SPOKEN,
    WRITTEN,
    Answer,
    Attendee,
    Mode,
    Role,
    Setup,
    Study,
)
from firsthand.core.ports import BYTES_A_SECOND, Microphone, MicrophoneSource
from firsthand.core.timeline import Take
from firsthand.errors import MicrophoneGone, NoMicrophone, PortAudioMissing
from firsthand.jobs.models import ModelInUse
from firsthand.jobs.own_guides import write_guide
from firsthand.jobs.sample import sample
from firsthand.resources import resource
from firsthand.ui.prepare import sound_trial
from firsthand.ui.prepare.listening import Listening
from firsthand.ui.prepare.page import PreparePage
from firsthand.ui.prepare.phase_strip import PhaseStrip
from firsthand.ui.studio import Studio
from gui.accessible import clipped, shown_tip
from gui.patience import PATIENCE_MS


@pytest.fixture
def page(studio: Studio, qtbot: QtBot) -> PreparePage:
    return _opened(studio, qtbot)


def _opened(studio: Studio, qtbot: QtBot, study: str = "") -> PreparePage:
    page = PreparePage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.resize(1200, 700)
    page.choose_study(study)
    page.show()
    page.on_enter()
    qtbot.waitUntil(lambda: page.guide.guide.count() > 0, timeout=PATIENCE_MS)
    if studio.desk.trouble is None:
        qtbot.waitUntil(lambda: page.microphone.choice.count() > 0, timeout=PATIENCE_MS)
    return page


def _fill(page: PreparePage) -> None:
    page.study.name.setCurrentText("Shifts")
    page.study.problem.setPlainText("cover a shift")
    page.study.solution.setPlainText("a service by text message.")
    page.study.words.setText("text message, first to say yes")
    page.buyer.role.setText("Operations manager")
    page.consent.record.answer(Answer.YES)


def _started(page: PreparePage, qtbot: QtBot, press: Callable[[], None]) -> list[object]:
    with qtbot.waitSignal(page.start_requested) as wish:
        press()
    return wish.args


def test_what_was_filled_in_becomes_the_setup(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    setup, source = _started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.study.problem == "cover a shift"
    assert setup.study.solution == "a service by text message"
    assert setup.study.solution_words == ("text message", "first to say yes")
    assert setup.participant.code_name == "B-01"
    assert setup.participant.role == "Operations manager"
    assert setup.consent.record is Answer.YES
    assert setup.consent.quote is Answer.NOT_ASKED
    assert setup.mode is Mode.IN_PERSON
    assert setup.language == "en"
    assert setup.guide.startswith("# New idea, problem first")
    assert source == MicrophoneSource("Laptop microphone")


def test_start_goes_by_ctrl_return_from_any_field(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    page.activateWindow()
    page.buyer.role.setFocus()

    def press() -> None:
        qtbot.keyClick(page.buyer.role, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    setup, _ = _started(page, qtbot, press)
    assert isinstance(setup, Setup)


def test_start_without_an_answer_on_recording_says_so_and_starts_nothing(
    page: PreparePage, qtbot: QtBot
) -> None:
    _fill(page)
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


def test_tab_goes_from_person_to_person_and_then_to_the_next_one(page: PreparePage) -> None:
    page.attendees.add_line(Attendee("Kim", Role.NOTE_TAKER))
    first, second = page.attendees._lines
    reached, order = page.buyer.more, []
    while reached is not page.attendees.add and len(order) < 20:
        reached = reached.nextInFocusChain()
        if reached in (first.name, first.role, second.name, second.remove, page.attendees.add):
            order.append(reached)
    assert order == [first.name, first.role, second.name, second.remove, page.attendees.add]


def test_tab_reaches_the_first_person_before_the_way_to_add_another(page: PreparePage) -> None:
    line = page.attendees._lines[0]
    reached, order = page.buyer.more, []
    while reached is not page.consent.record and len(order) < 4:
        reached = reached.nextInFocusChain()
        if reached in (line.name, line.role, line.remove, page.attendees.add):
            order.append(reached)
    assert order == [line.name, line.role, line.remove, page.attendees.add]


def test_consent_may_be_asked_on_the_recording(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    page.consent.record.answer(Answer.NOT_ASKED)
    setup, _ = _started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.consent.record is Answer.NOT_ASKED


def test_consent_given_in_writing_is_chosen_by_keyboard_and_kept(
    page: PreparePage, qtbot: QtBot
) -> None:
    _fill(page)
    assert page.consent.value().how == SPOKEN
    page.activateWindow()
    page.consent.record.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget().accessibleName() == "May the talk be recorded? Yes, in writing"
    assert page.focusWidget().isChecked()
    page.consent.quote.take_focus()
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Right)
    assert page.focusWidget().accessibleName() == "May words be quoted? No"
    setup, _ = _started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.consent.record is Answer.YES
    assert setup.consent.how == WRITTEN
    page.consent.record.answer(Answer.NOT_ASKED)
    assert page.consent.value().how == SPOKEN


def test_a_no_to_recording_cannot_be_started(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    page.consent.record.answer(Answer.NO)
    with qtbot.assertNotEmitted(page.start_requested, wait=20):
        page.start.click()
    assert "no recording" in page.consent.note.text


def test_somebody_from_sales_is_warned_of_and_kept(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    page.attendees.add_line(Attendee("Kim", Role.SALES))
    assert "do not open up" in page.attendees.note.text
    assert page.attendees.note.isVisible()
    setup, _ = _started(page, qtbot, page.start.click)
    assert isinstance(setup, Setup)
    assert setup.has_sales


def test_an_untouched_page_does_not_nag(page: PreparePage) -> None:
    assert [note.text for note in page._notes.values() if note.text] == []


def test_pressing_start_on_an_empty_page_says_what_is_missing_at_its_place(
    page: PreparePage,
) -> None:
    page.start.click()
    assert page.study.name_field.note.isVisible()
    assert page.study.problem_field.note.isVisible()
    assert page.study.name.lineEdit().hasFocus() or page.study.name.hasFocus()


def test_a_known_study_fills_its_fields_and_suggests_the_next_code_name(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = _opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.buyer.code.text() == "B-08", timeout=PATIENCE_MS)
    assert page.study.problem.text() == "cover a shift when someone calls in sick"
    assert page.study.company.text() == "Coverline"


def test_the_study_of_the_last_interview_is_there_and_gives_way_to_what_is_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = _opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.buyer.code.text() == "B-08", timeout=PATIENCE_MS)
    assert page.study.name.currentText() == "Shifts"
    assert page.study.company.text() == "Coverline"
    qtbot.keyClicks(page.study.name.lineEdit(), "Churn")
    assert page.study.name.currentText() == "Churn"
    assert page.study.company.text() == ""
    assert page.buyer.code.text() == "B-01"


def test_the_sample_is_nobodys_usual_study(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(record(code_name="B-01", study=sample().setup.study.name))
    page = _opened(studio, qtbot)
    assert page.study.name.count() == 1
    assert page.study.name.currentText() == ""


def test_a_phase_is_named_in_a_tooltip_as_it_was_written(studio: Studio, qtbot: QtBot) -> None:
    strip = PhaseStrip(studio.theme)
    qtbot.addWidget(strip)
    guide = parse_guide("# G\n\n## <i>Why</i> now (opening, 2.5 min)\n\n- How is business?\n")
    strip.show_phases(guide.phases)
    assert shown_tip(strip) == "<i>Why</i> now 2.5 min"


@pytest.mark.parametrize(("heard", "is_said"), [(("en",), True), ((), False), (("de",), False)])
def test_a_language_that_the_speech_model_does_not_know_is_said_there(
    studio: Studio,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    heard: tuple[str, ...],
    is_said: bool,
) -> None:
    found = ModelInUse("tiny", heard)
    monkeypatch.setattr("firsthand.ui.prepare.loading.model_in_use", lambda *_: found)
    page = _opened(studio, qtbot)
    page.guide.choose_language("de-AT")
    note = page.guide.language_field.note
    assert ("The speech model" in note.text) is is_said
    page.guide.choose_language("en")
    assert ("The speech model" in note.text) is (heard == ("de",))


def test_the_page_is_made_without_a_complaint_of_qt(
    studio: Studio, qtbot: QtBot, qtlog: Any
) -> None:
    _opened(studio, qtbot)
    assert not [one.message for one in qtlog.records if "setTabOrder" in one.message]


def test_a_code_name_that_is_taken_is_said(studio: Studio, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.library.keep_record(record(code_name="B-07", study="Shifts"))
    page = _opened(studio, qtbot, "Shifts")
    page.buyer.code.setText("B-07")
    assert "has this code name" in page.buyer.code_field.note.text


def test_what_the_page_does_not_ask_of_a_study_is_kept(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", goals=("how", "what", "who"), reasons=("less night",)))
    page = _opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.study.name.currentText() == "Shifts", timeout=PATIENCE_MS)
    assert page.draft().setup.study.goals == ("how", "what", "who")
    assert page.draft().setup.study.reasons == ("less night",)


def test_the_meter_moves_and_a_voice_is_heard(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    desk.previews[-1].say(-12.0)
    qtbot.waitUntil(lambda: page.microphone.meter.peak_dbfs == -12.0, timeout=PATIENCE_MS)
    assert page.microphone.heard.text() == "Heard well."


def test_a_silent_microphone_is_said(page: PreparePage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.microphone._fell_silent()
    assert "Nothing is heard" in page.microphone.field.note.text
    desk.previews[-1].say(-12.0)
    qtbot.waitUntil(lambda: page.microphone.field.note.text == "", timeout=PATIENCE_MS)


def test_no_microphone_at_all_is_said_with_a_remedy(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.trouble = NoMicrophone("There is no microphone.", "Connect one.")
    page = _opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.microphone.note.isVisible(), timeout=PATIENCE_MS)
    assert page.microphone.note.text == "There is no microphone. Connect one."
    assert "a microphone" in page.missing.text()


def test_a_computer_without_portaudio_is_told_what_to_install(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.trouble = PortAudioMissing(
        "The sound library PortAudio is missing.",
        "Install it (on Debian: apt install libportaudio2), then try again.",
    )
    page = _opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.microphone.note.isVisible(), timeout=PATIENCE_MS)
    assert "apt install libportaudio2" in page.microphone.note.text
    assert "a microphone" in page.missing.text()
    assert clipped(page.microphone) == []


def test_a_microphone_that_goes_away_is_said(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    desk.previews[-1].fail(MicrophoneGone("The microphone is gone.", "Choose another."))
    qtbot.waitUntil(lambda: "gone" in page.microphone.note.text, timeout=PATIENCE_MS)


def test_another_microphone_is_listened_to_instead(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.microphone.choice.choose("Desk microphone")
    qtbot.waitUntil(
        lambda: desk.previews[-1].source == MicrophoneSource("Desk microphone"), timeout=PATIENCE_MS
    )
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews[:-1]), timeout=PATIENCE_MS)


COMPUTER = Microphone(
    "out.monitor", 2, 2, 48_000, "ALSA", label="Monitor of Headset", is_loopback=True
)


def test_a_remote_call_is_recorded_with_its_other_side(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert page.microphone.other.isHidden()
    desk.mics.append(COMPUTER)
    page.microphone.look()
    qtbot.waitUntil(lambda: page.microphone.other.choice.count() == 5, timeout=PATIENCE_MS)
    page.guide.mode.choose(Mode.REMOTE)
    assert page.microphone.other.isVisible()
    assert page.draft().source == MicrophoneSource("Laptop microphone", other="")
    heard = MicrophoneSource("", other="")
    qtbot.waitUntil(lambda: heard in [one.source for one in desk.previews], timeout=PATIENCE_MS)
    next(one for one in desk.previews if one.source == heard).say(-20.0)
    qtbot.waitUntil(
        lambda: page.microphone.other.heard.text() == "The other side is heard.",
        timeout=PATIENCE_MS,
    )
    page.microphone.other.choice.choose("out.monitor")
    assert page.draft().source == MicrophoneSource("Laptop microphone", other="out.monitor")
    page.guide.mode.choose(Mode.IN_PERSON)
    assert page.draft().source == MicrophoneSource("Laptop microphone")
    qtbot.waitUntil(
        lambda: all(one.is_closed for one in desk.previews if one.source.other is not None),
        timeout=PATIENCE_MS,
    )


def test_a_call_takes_twice_the_room_on_the_disk(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = SimpleNamespace(free=10 * 3600 * BYTES_A_SECOND)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
    desk.mics.append(COMPUTER)
    page.microphone.look()
    qtbot.waitUntil(lambda: page.microphone.other.choice.count() == 5, timeout=PATIENCE_MS)
    page.guide.mode.choose(Mode.REMOTE)
    assert page.draft().disk_left_s == 5 * 3600
    assert "for 5 hours" in page.microphone.disk.text()
    page.microphone.other.choice.choose(None)
    assert "for 10 hours" in page.microphone.disk.text()


def test_where_the_other_side_cannot_be_heard_it_is_said_and_one_side_recorded(
    page: PreparePage,
) -> None:
    page.guide.mode.choose(Mode.REMOTE)
    assert "What this computer plays" not in page.microphone.other.choice.currentText()
    assert page.microphone.other.note.isVisible()
    assert page.draft().source == MicrophoneSource("Laptop microphone")


def test_leaving_the_page_lets_the_microphone_go(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    page.on_leave()
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews), timeout=PATIENCE_MS)


def test_the_microphone_is_free_before_the_recorder_starts(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    _fill(page)
    _started(page, qtbot, page.start.click)
    assert all(one.is_closed for one in desk.previews)


def test_start_cannot_be_pressed_twice(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    _started(page, qtbot, page.start.click)
    assert not page.start.isEnabled()
    with qtbot.assertNotEmitted(page.start_requested, wait=20):
        page._start()


def test_the_wording_of_consent_is_in_the_language_of_the_interview(page: PreparePage) -> None:
    page.guide.language.choose("de")
    assert page.consent.wording.text().startswith("Darf ich")
    assert page.draft().setup.consent.wording.startswith("Darf ich")


OWN = "Puis-je enregistrer notre conversation ?"


def test_consent_is_asked_for_in_words_of_ones_own(page: PreparePage, qtbot: QtBot) -> None:
    _fill(page)
    page.guide.language.choose("fr")
    assert "no wording in this language" in page.consent.wording.accessibleDescription()
    page.consent.wording.setPlainText(OWN)
    setup, _ = _started(page, qtbot, page.start.click)
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


def test_phases_and_minutes_of_the_guide_are_said(page: PreparePage) -> None:
    assert "Exploring 10 min" in page.guide.strip.accessibleName()
    assert page.guide._minutes.text() == "32 min in all"


def test_a_guide_that_tells_the_solution_too_early_is_said(page: PreparePage) -> None:
    _fill(page)
    assert page.guide.field.note.text == ""
    page.study.words.setText("normal week")
    assert "names the solution" in page.guide.field.note.text


def test_escape_goes_back_to_the_library(page: PreparePage, qtbot: QtBot) -> None:
    page.activateWindow()
    with qtbot.waitSignal(page.library_requested):
        qtbot.keyClick(page.buyer.role, Qt.Key.Key_Escape)


def test_real_name_and_contact_stay_apart_from_the_code_name(page: PreparePage) -> None:
    page.buyer.real_name.setText("Erika Mustermann")
    buyer = page.draft().setup.participant
    assert (buyer.code_name, buyer.real_name) == ("B-01", "Erika Mustermann")


@pytest.mark.parametrize(
    ("taken", "expected"),
    [((), "B-01"), (("B-01", "b-09"), "B-10"), (("CFO", "B-2"), "B-03")],
)
def test_the_next_code_name_is_one_more_than_the_highest(
    taken: tuple[str, ...], expected: str
) -> None:
    assert next_code(taken) == expected


def test_shortcuts_are_said_in_tooltips(page: PreparePage, qapp: QApplication) -> None:
    keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
    assert keys in page.start.toolTip()


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("de", "Deutsch"),
        ("pt-BR", "português (Brasil)"),
        ("ja", "日本語"),
        ("x-made-up", "x-made-up"),
    ],
)
def test_a_guides_language_becomes_the_interviews_whatever_its_tag(
    page: PreparePage, tag: str, name: str
) -> None:
    page.guide.choose_language(tag)
    page.guide.choose_language(tag)
    assert page.guide.language.currentData() == tag
    assert page.guide.language.currentText() == name
    assert [page.guide.language.itemData(n) for n in range(page.guide.language.count())].count(
        tag
    ) == 1


def test_what_was_typed_stays_when_the_guide_is_looked_at_meanwhile(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",), "Rota Ltd"))
    page = _opened(studio, qtbot, "Shifts")
    qtbot.waitUntil(lambda: page.study.problem.text() == "cover a shift", timeout=PATIENCE_MS)
    page.study.problem.setPlainText("cover a night shift")
    page.guide.choose_language("de")
    page.on_leave()
    desk.library.keep_study(Study("Shifts", "cover a shift", "a new service", (), "Rota Ltd"))
    page.on_enter()
    qtbot.waitUntil(lambda: page.study.solution.text() == "a new service", timeout=PATIENCE_MS)
    assert page.study.problem.text() == "cover a night shift"
    assert page.study.words.text() == ""
    assert page.guide.language.currentData() == "de"


def test_a_new_study_whose_name_begins_like_a_known_one_keeps_what_was_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",)))
    page = _opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.study.name.count() == 1, timeout=PATIENCE_MS)
    page.study.problem.setPlainText("plan holidays")
    qtbot.keyClicks(page.study.name.lineEdit(), "Shifts and holidays")
    assert page.study.value() == Study("Shifts and holidays", "plan holidays")


def test_a_new_study_takes_nothing_over_from_one_that_was_chosen_before(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    desk.library.keep_study(Study("Shifts", "cover a shift", "a service", ("roster",)))
    page = _opened(studio, qtbot)
    qtbot.waitUntil(lambda: page.study.name.count() == 1, timeout=PATIENCE_MS)
    qtbot.keyClicks(page.study.name.lineEdit(), "Sales calls")
    assert page.study.value() == Study("Sales calls")
    page.study.name.setCurrentText("Shifts")
    assert page.study.problem.text() == "cover a shift"
    page.study.problem.setPlainText("cover a night shift")
    page.study.name.setCurrentText("Shifts at night")
    assert page.study.problem.text() == "cover a night shift"


def test_marks_are_signed_by_the_interviewer_whoever_else_is_named(
    page: PreparePage, studio: Studio, qtbot: QtBot
) -> None:
    _fill(page)
    (first,) = page.attendees._lines
    first.name.setText("Kim")
    first.role.setCurrentIndex(first.role.findData(Role.NOTE_TAKER))
    page.attendees.add_line(Attendee("Ana", Role.INTERVIEWER))
    _started(page, qtbot, page.start.click)
    assert studio.settings.author == "Ana"


def test_a_guide_that_is_still_being_written_is_held_as_it_was_typed(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    shelf = desk.shelf = SlowShelf(desk.library)
    text = resource("guides", "blank.md").read_text("utf-8").replace("# ", "# My own ", 1)
    shelf.do(lambda _: write_guide(desk.home, "mine", text))
    page = PreparePage(studio)
    qtbot.addWidget(page, before_close_func=lambda page: page.on_leave())
    page.on_enter()
    shelf.may_work.set()
    qtbot.waitUntil(lambda: page.guide.guide.count() > 0, timeout=PATIENCE_MS)
    shelf.close()
    assert page.guide.guide.findData("mine") >= 0


@pytest.mark.parametrize("goes", ["away", "on to the interview", "no further"])
def test_a_test_whose_microphone_comes_free_too_late_is_not_begun(
    page: PreparePage,
    desk: FakeDesk,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    goes: str,
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(FakeDesk, "open_recorder", lambda *asked: opened.append(asked))
    qtbot.waitUntil(lambda: bool(desk.previews), timeout=PATIENCE_MS)
    may_close, real = Event(), FakePreview.close

    def slowly(preview: FakePreview) -> None:
        may_close.wait(PATIENCE_MS / 1000)
        real(preview)

    monkeypatch.setattr(FakePreview, "close", slowly)
    words = page.microphone.test.text()
    page.microphone.test.click()
    if goes == "away":
        page.on_leave()
        may_close.set()
        qtbot.waitUntil(lambda: desk.previews[-1].is_closed, timeout=PATIENCE_MS)
    elif goes == "no further":
        page.microphone.test.click()
        assert page.microphone.test.text() == words
        may_close.set()
        qtbot.waitUntil(lambda: len(desk.previews) == 2, timeout=PATIENCE_MS)
        assert not desk.previews[-1].is_closed, "it is listened to again"
    else:
        _fill(page)
        with qtbot.waitSignal(page.start_requested, timeout=PATIENCE_MS):
            page.start.click()
            may_close.set()
    page.studio.background.close()
    QApplication.processEvents()
    assert opened == []
    assert page.microphone.test.text() == words


@pytest.mark.parametrize("goes", ["on to the interview", "away and back"])
def test_nobody_else_takes_the_microphone_before_a_test_has_let_it_go(
    page: PreparePage, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, goes: str
) -> None:
    is_ending, may_end = Event(), Event()
    happened: list[str] = []

    class SlowToStop(FakeRecorder):
        def stop(self) -> tuple[Take, ...]:
            is_ending.set()
            may_end.wait(PATIENCE_MS / 1000)
            happened.append("it is free")
            return super().stop()

    def preview(_: FakeDesk, *asked: Any) -> FakePreview:
        happened.append("it is taken")
        return FakePreview(*asked)

    monkeypatch.setattr(FakeDesk, "open_recorder", lambda _, folder, __: SlowToStop(folder))
    monkeypatch.setattr(sound_trial, "_LENGTH_S", 0.05)
    _fill(page)
    page.start_requested.connect(lambda *_: happened.append("it is taken"))
    page.microphone.test.click()
    qtbot.waitUntil(is_ending.is_set, timeout=PATIENCE_MS)
    monkeypatch.setattr(FakeDesk, "open_preview", preview)
    if goes == "away and back":
        page.on_leave()
        page.on_enter()
    else:
        page.start.click()
    QTimer.singleShot(100, may_end.set)
    qtbot.waitUntil(lambda: len(happened) > 1, timeout=PATIENCE_MS)
    assert happened[:2] == ["it is free", "it is taken"]


def test_a_microphone_that_is_slow_to_open_holds_nobody_up(
    studio: Studio, desk: FakeDesk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may_open, real = Event(), Event(), FakeDesk.open_preview
    was_let: list[bool] = []

    def slowly(*asked: object) -> FakePreview:
        begun.set()
        was_let.append(may_open.wait(PATIENCE_MS / 1000))
        return real(*asked)

    monkeypatch.setattr(FakeDesk, "open_preview", slowly)
    listening, freed = Listening(studio), Event()
    listening.start(MicrophoneSource("Laptop microphone"))
    assert begun.wait(PATIENCE_MS / 1000)
    listening.stop(freed.set)
    assert not freed.is_set()
    may_open.set()
    qtbot.waitUntil(freed.is_set, timeout=PATIENCE_MS)
    assert was_let == [True], "the window waited until the microphone gave up"
    assert [preview.is_closed for preview in desk.previews] == [True]


def test_the_microphone_chosen_last_is_the_one_that_is_listened_to(
    studio: Studio, desk: FakeDesk, qtbot: QtBot
) -> None:
    listening = Listening(studio)
    names = [f"Microphone {number}" for number in range(12)]
    for name in names:
        listening.start(MicrophoneSource(name))
    qtbot.waitUntil(
        lambda: bool(desk.previews) and desk.previews[-1].source.name == names[-1],
        timeout=PATIENCE_MS,
    )
    listening.stop()
    qtbot.waitUntil(lambda: all(one.is_closed for one in desk.previews), timeout=PATIENCE_MS)
