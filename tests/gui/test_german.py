"""The window in German: every text is translated, in step with the code, and has room."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fakes.desk import FakeDesk
from fakes.records import interview_record
from firsthand.capture.recorder import watches
from firsthand.capture.recorder.watches import Watches
from firsthand.core.findings import (
    Finding,
    FindingId,
    FindingKind,
    ReasonAnswer,
    ReasonRow,
)
from firsthand.core.guide import parse_guide
from firsthand.core.interview import InterviewId
from firsthand.core.marks import INTERVIEWER, NOTE_TAKER, Mark, MarkId, MarkKind
from firsthand.core.news import WordsImproved, WorkProgressed
from firsthand.core.ports import Progress
from firsthand.core.timeline import Frame
from firsthand.errors import BadGuide, FirsthandError
from firsthand.jobs.live.interview import LiveInterview
from firsthand.settings import Settings
from firsthand.ui.language import languages
from firsthand.ui.notes.window import NotesWindow
from firsthand.ui.prepare.phase_strip import PhaseStrip
from firsthand.ui.review.news import ReviewNews
from firsthand.ui.room.deck import Card
from firsthand.ui.room.page import RoomPage
from firsthand.ui.said import said, told
from firsthand.ui.shell.pages import BUILDERS
from firsthand.ui.studio import Studio
from firsthand.ui.wording import figure, quoted
from gui.accessible import clipped, unnamed
from gui.conftest import speaking
from gui.reviewing import put_away, reviewed

ROOT = Path(__file__).resolve().parents[2]


def _translations() -> ModuleType:
    path = ROOT / "installer" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


translations = _translations()
TEXTS = translations.messages(ROOT / "resources" / "translations" / "firsthand_de.ts")


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, "de"):
        yield


def test_every_text_is_translated_and_none_is_stale():
    assert translations.faults("de") == [], "run `make translations` and translate what it names"


def test_a_translation_keeps_every_place_for_something_put_in():
    place = re.compile(r"%[1-9]")
    for (_, source), german in TEXTS.items():
        assert sorted(place.findall(source)) == sorted(place.findall(german)), source


def test_the_compiled_file_says_what_the_source_says(german: None):
    for (context, source), text in TEXTS.items():
        assert QCoreApplication.translate(context, source) == text, "run `make translations`"


def test_settings_offer_english_and_german_by_their_own_names():
    assert languages() == {"en": "English", "de": "Deutsch"}


def test_qt_speaks_german_too(german: None):
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_an_error_is_told_in_german(german: None):
    error = FirsthandError("No microphone was found.", "Plug one in, then try again.")
    assert told(error).startswith("Es wurde kein Mikrofon gefunden. Stecken Sie")


def test_what_was_put_into_an_error_stays_and_what_is_known_inside_is_translated(german: None):
    error = BadGuide("Line 12 of the guide: a probe has no question.")
    assert told(error) == "Zeile 12 des Leitfadens: eine Nachfrage hat keine Frage."
    assert said("There is no guide called %2 & co.") == "Es gibt keinen Leitfaden namens %2 & co."


def test_what_nobody_translated_is_said_as_it_is(german: None):
    assert said("Something from elsewhere (42).") == "Something from elsewhere (42)."


def test_english_says_what_the_rooms_say(qapp: QApplication):
    assert said("Line 12 of the guide: a probe has no question.").startswith("Line 12 of the guide")


@pytest.mark.parametrize("size", [(1280, 720), (640, 355)], ids=["", "small"])
@pytest.mark.parametrize("key", BUILDERS)
def test_a_page_shows_no_english_and_clips_nothing(
    qtbot: QtBot, studio: Studio, german: None, key: str, size: tuple[int, int]
):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    page = BUILDERS[key](studio)
    page.setParent(window)
    page.resize(*size)
    window.show()
    qtbot.waitExposed(window)
    page.on_enter()
    assert english_on(page) == []
    qtbot.waitUntil(lambda: clipped(page) == [])
    assert unnamed(page) == []
    page.on_leave()


def test_the_debrief_needs_no_more_than_its_half_of_a_small_window(
    qtbot: QtBot, studio: Studio, german: None
):
    page = BUILDERS["review"](studio)
    qtbot.addWidget(page)
    page.resize(640, 355)
    page.show()
    page.show_tab(1)
    debrief = page.debrief
    qtbot.waitUntil(debrief.isVisible)
    qtbot.waitUntil(lambda: debrief.visibleRegion().boundingRect().width() == debrief.width())
    assert clipped(debrief) == []
    page.on_leave()


def test_the_record_needs_no_more_than_its_half_of_a_small_window(
    qtbot: QtBot, studio: Studio, desk: FakeDesk, german: None
):
    known = interview_record()
    ids = tuple(quote.id for quote in known.quotes[:2])
    findings = tuple(
        Finding(FindingId(f"f-{kind}"), kind, "A wish of theirs", quotes=ids, note="Really")
        for kind in FindingKind
    )
    study = replace(known.setup.study, reasons=("fewer wrong invoices",))
    reasons = (ReasonRow("fewer wrong invoices", ReasonAnswer.UNPROMPTED, quotes=ids),)
    record = replace(
        known,
        setup=replace(known.setup, study=study),
        findings=replace(known.findings, findings=findings, reasons=reasons),
    )
    desk.library.keep_record(record)
    page = reviewed(studio, record.id, qtbot)
    page.resize(640, 480)
    page._spread.turn_left()
    form = page._spread.record
    shown = form._scroll.viewport()
    qtbot.waitUntil(lambda: form._scroll.widget().width() == shown.width())
    assert [cut for cut in clipped(form) if not cut.endswith("…'")] == []
    assert english_on(form) == []
    put_away(page)


def must_be_german(widget: QWidget, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: clipped(widget) == [])
    assert english_on(widget) == []
    assert unnamed(widget) == []


def test_the_room_and_its_panel_are_german_and_clip_nothing(
    qtbot: QtBot, studio: Studio, german: None, live: LiveInterview
):
    room = RoomPage(studio, live)
    qtbot.addWidget(room)
    room.resize(1280, 720)
    room.show()
    qtbot.waitExposed(room)
    room.on_enter()
    live.mark()
    must_be_german(room, qtbot)
    assert all(button.isVisibleTo(room) for button in room.board.footer.buttons)
    assert len({button.y() for button in room.board.footer.buttons}) == 1, "one row of keys"
    panel = room.board.companion
    panel.toggle()
    qtbot.waitUntil(lambda: panel.is_ready)
    panel.offer(["127.0.0.1"])
    must_be_german(room, qtbot)
    panel.switch()
    qtbot.waitUntil(lambda: panel.companion is not None, timeout=20_000)
    must_be_german(room, qtbot)
    room.ask_to_stop()
    must_be_german(room, qtbot)
    room._stop()
    must_be_german(room, qtbot)
    room.on_leave()


def test_the_note_takers_window_is_german_and_clips_nothing(
    qtbot: QtBot, studio: Studio, german: None, live: LiveInterview
):
    notes = NotesWindow(studio, live)
    qtbot.addWidget(notes)
    notes.show()
    qtbot.waitExposed(notes)
    live.mark(note="weekly")
    must_be_german(notes, qtbot)
    live.pause()
    qtbot.waitUntil(lambda: "Pause" in notes._state.text())
    must_be_german(notes, qtbot)


def test_how_far_the_words_are_is_said_in_german_in_the_review(
    qtbot: QtBot, studio: Studio, german: None
):
    interview = InterviewId("one")
    news = ReviewNews(studio.mailbox, studio)
    news.interview = interview
    with qtbot.waitSignal(news.said) as heard:
        studio.mailbox.post(WorkProgressed(interview, "Improving the words", Progress(0.5, 3)))
    assert heard.args == ["Worte verbessern: 50 %, noch 3 s"]
    with qtbot.waitSignal(news.improved) as heard:
        studio.mailbox.post(WordsImproved(interview, 12_345, 1_234, 0))
    assert heard.args[0].startswith("1.234 von 12.345 ")


ENGLISH_KEY = re.compile(r"\b(Ctrl|Shift|Del|Space|Left|Right|Up|Down)\b")


def english_on(root: QWidget) -> list[str]:
    """Texts of labels and buttons that are a source text and have another German one; and tooltips
    that call a key by its English name."""
    german = set(TEXTS.values())
    english = {source for (_, source), text in TEXTS.items() if text != source} - german
    shown = [
        widget.text()
        for kind in (QLabel, QAbstractButton)
        for widget in root.findChildren(kind)
        if widget.isVisibleTo(root)
    ]
    spoken = [widget.accessibleName() for widget in root.findChildren(QWidget)]
    tips = {widget.toolTip() for widget in root.findChildren(QWidget)}
    keys = [tip for tip in tips if ENGLISH_KEY.search(tip)]
    return [text for text in {*shown, *spoken} if text in english] + keys


def test_figures_are_written_as_german_writes_them(qtbot: QtBot, studio: Studio, german: None):
    assert (figure(3092), figure(6.28, 1), figure(20.0, 1)) == ("3.092", "6,3", "20,0")
    strip = PhaseStrip(studio.theme)
    qtbot.addWidget(strip)
    strip.show_phases(parse_guide("# G\n\n## Anfang (opening, 2.5 min)\n\n- Und?\n").phases)
    assert strip.toolTip() == "Anfang 2,5 min"


def test_what_the_recorder_warns_of_is_said_in_german_in_one_piece(german: None):
    warned = Watches(16_000)
    warned.lose()
    known = [text for name, text in vars(watches).items() if name.isupper() and " " in str(text)]
    assert warned.warning in known
    assert [text for text in known if said(text) == text] == []


def test_the_language_is_a_setting():
    assert Settings().language == ""


def test_words_of_people_stand_between_the_languages_own_marks(german: None):
    assert quoted("Jeden Freitag.") == "„Jeden Freitag.“"


def test_who_made_a_mark_is_called_in_german_unless_by_their_own_name(german: None):
    mark = Mark(MarkId("1"), Frame(0), MarkKind.QUOTE, author=NOTE_TAKER)
    others = (INTERVIEWER, "Linux computer", "Kim")
    agreeing = tuple(replace(mark, author=name) for name in others)
    card = Card(mark, "00:10", "Jeden Freitag.", agreeing=agreeing)
    assert card.people == "Mitschrift + Interviewer + Linux-Computer + Kim"
    assert "Interviewer, Linux-Computer, Kim" in card.spoken


ONE_WORD = {
    r"\bMarken?\b": "Markierung",
    r"\b[Aa]us(zu|ge)?geben\b": "exportieren",
    r"\bAuswerten\b": "Durchsicht",
    r"\bErkenntnis": "Befund",
    r"\bRechner": "Computer",
    r"\bDatenträger": "Platte",
    r"\bDecknamen?\b": "Codename",
    r"\bInterviewführung": "Interviewer",
    r"\bEinverständnis": "Einwilligung",
    r"\bAbschrift": "Transkript",
    r"\bHindernis": "Hürde",
}
"""What German calls a thing, and the other words that it might be called by."""


def all_german() -> list[str]:
    """The texts of the window, and whole files: help, documents, a colleague's page."""
    pages = sorted((ROOT / "resources" / "help" / "de").glob("*.md"))
    written = [*TEXTS.values(), *(page.read_text("utf-8") for page in pages)]
    written.append((ROOT / "resources" / "companion" / "words.js").read_text("utf-8"))
    documents = (ROOT / "desktop" / "firsthand" / "export").glob("labels*_german.py")
    return written + [labels.read_text("utf-8") for labels in documents]


def test_german_has_one_word_for_one_thing():
    for other, word in ONE_WORD.items():
        assert [text for text in all_german() if re.search(other, text)] == [], f"it is {word}"


def test_german_sets_the_sign_for_more_to_come_apart():
    assert [text for text in all_german() if re.search(r"[a-zäöüß]…", text)] == []


def test_german_texts_quote_as_german_does():
    for (_, source), text in TEXTS.items():
        assert text.count("„") == text.count("“"), source
        assert "”" not in text, source


def test_texts_call_the_return_key_as_the_list_of_keys_does_and_leave_other_keys_to_it():
    in_brackets = re.compile(r"\((?:(?:Ctrl|Shift|Alt)\+\S+|Esc|Del)\)$")
    for (_, source), text in TEXTS.items():
        assert not re.search(r"\b(Enter|Eingabe(taste)?)\b", f"{source} {text}"), source
        assert not in_brackets.search(source), source
