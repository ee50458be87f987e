"""Speech models in Settings: what is here, getting others, stopping, going on, deleting."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from firsthand.core.interview import InterviewId
from firsthand.core.news import WorkEnded, WorkRests
from firsthand.core.ports import Progress
from firsthand.errors import BadInput, FirsthandError, TranscriptionCancelled, TranscriptionError
from firsthand.jobs.models import ModelLine
from firsthand.ui.look.layout import column
from firsthand.ui.preferences import models
from firsthand.ui.preferences.models import ModelsSection
from firsthand.ui.preferences.shelf import HomeShelf
from firsthand.ui.studio import Studio
from firsthand.ui.wording import figure
from gui.accessible import clipped, leaps, unnamed
from gui.conftest import speaking
from gui.patience import PATIENCE_MS

TINY = ModelLine("tiny.en", 75_000_000, ("en",), "MIT", "package", is_here=True, is_default=True)
OWN = ModelLine("mine", 150_000_000, (), "", "folder", is_here=True, can_be_deleted=True, speed=6.2)
SMALL = ModelLine("small", 486_000_000, (), "MIT")
LARGE = ModelLine("large-v3", 3_092_000_000, (), "MIT", has_begun=True)


class FakeShelf:
    """Models by name; getting one waits half way until a test says what becomes of it."""

    def __init__(self) -> None:
        self.models = [TINY, OWN, SMALL, LARGE]
        self.trouble: FirsthandError | None = None
        self.is_half_way = threading.Event()
        self.may_end = threading.Event()
        self.added: list[Path] = []
        self.tried: list[str] = []
        self.is_slow = False
        """Whether measuring takes until it is stopped."""

    def lines(self) -> list[ModelLine]:
        return list(self.models)

    def get(
        self, name: str, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> None:
        if self.trouble is not None:
            raise self.trouble
        on_progress(Progress(0.5, 120.0))
        self.is_half_way.set()
        while not self.may_end.wait(0.01):
            if is_cancelled():
                self._change(name, has_begun=True)
                raise TranscriptionCancelled("The download was stopped.", "It can go on.")
        self._change(name, is_here=True, can_be_deleted=True)

    def add(self, *places: Path) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.added.extend(places)
        self.models.insert(0, replace(OWN, name=places[0].stem))

    def delete(self, name: str) -> None:
        self.models = [line for line in self.models if line.name != name]

    def try_out(self, name: str, is_cancelled: Callable[[], bool]) -> None:
        self.tried.append(name)
        while self.is_slow:
            if is_cancelled():
                raise TranscriptionCancelled("Measuring was stopped.")
            self.may_end.wait(0.01)
        self._change(name, speed=12.5)

    def _change(self, name: str, **fields: object) -> None:
        self.models = [
            replace(line, **fields) if line.name == name else line for line in self.models
        ]


class Words:
    """Work for an interview that ends when a test says so."""

    def cancel(self) -> None:
        """It has ended by then."""

    def wait(self, timeout_s: float | None = None) -> bool:
        return True


@pytest.fixture
def shelf() -> Iterator[FakeShelf]:
    shelf = FakeShelf()
    yield shelf
    shelf.may_end.set()


@pytest.fixture
def section(studio: Studio, shelf: FakeShelf, qtbot: QtBot) -> ModelsSection:
    section = ModelsSection(studio, shelf)
    qtbot.addWidget(section)
    section.resize(900, 500)
    section.show()
    section.refresh()
    qtbot.waitUntil(lambda: section.offers.count() == 2, timeout=PATIENCE_MS)
    return section


def text_of(section: ModelsSection) -> str:
    return "\n".join(one.text() for one in section.findChildren(QLabel) if one.isVisible())


def press(section: ModelsSection, qtbot: QtBot, name: str) -> None:
    """By keyboard alone."""
    button = section.findChild(QPushButton, name)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_the_model_that_somebody_chose_says_so(
    section: ModelsSection, studio: Studio, qtbot: QtBot
) -> None:
    studio.change_settings(model="mine")
    qtbot.waitUntil(lambda: "mine · you chose it" in text_of(section))
    assert "tiny.en · " not in text_of(section)


def test_another_setting_leaves_the_models_and_the_focus_where_they_are(
    section: ModelsSection, studio: Studio, qtbot: QtBot
) -> None:
    qtbot.waitUntil(section.isActiveWindow)
    trial = section.findChild(QPushButton, "try mine")
    qtbot.waitUntil(trial.isVisible)
    trial.setFocus()
    section.smaller.click()
    studio.change_settings(author="Ana")
    assert section.findChild(QPushButton, "try mine") is trial
    assert trial.hasFocus()


def test_models_say_their_size_languages_speed_and_which_is_taken(section: ModelsSection) -> None:
    shown = text_of(section)
    assert "tiny.en · used, as nobody chose another" in shown
    assert "mine · " not in shown
    assert "75 MB, English only, not measured here yet" in shown
    assert "150 MB, many languages, hears 6.2 times as fast as people talk" in shown
    assert section.offers.itemText(0) == "small, 486 MB, many languages"
    assert section.offers.itemText(1) == f"large-v3, {figure(3092)} MB, many languages, begun"


def test_every_control_has_a_name_and_no_text_is_clipped(section: ModelsSection) -> None:
    assert unnamed(section) == []
    assert clipped(section) == []


def test_tab_goes_down_the_section_however_often_the_models_are_listed_anew(
    section: ModelsSection, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    inside = column(page)
    inside.addWidget(QPushButton("above"))
    inside.addWidget(section)
    inside.addWidget(QPushButton("below"))
    page.show()
    section.refresh()
    before = section.findChild(QPushButton, "try mine")
    qtbot.waitUntil(lambda: section.findChild(QPushButton, "try mine") is not before)
    qtbot.waitUntil(section.findChild(QPushButton, "try mine").isVisible)
    assert leaps(page) == []


def test_a_download_shows_how_far_it_is_and_the_model_is_here_then(
    section: ModelsSection, shelf: FakeShelf, qtbot: QtBot
) -> None:
    section.get.setFocus()
    qtbot.keyClick(section.get, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: section.bar.value() == 500, timeout=PATIENCE_MS)
    assert "Downloading small" in text_of(section)
    assert not section.get.isEnabled()
    with qtbot.waitSignal(section.changed, timeout=PATIENCE_MS):
        shelf.may_end.set()
    qtbot.waitUntil(lambda: section.offers.count() == 1, timeout=PATIENCE_MS)
    assert section.findChild(QPushButton, "delete small") is not None
    qtbot.waitUntil(lambda: not section.bar.isVisible(), timeout=PATIENCE_MS)


def test_a_model_that_has_just_come_is_measured(
    section: ModelsSection, shelf: FakeShelf, qtbot: QtBot
) -> None:
    shelf.may_end.set()
    section.get.click()
    qtbot.waitUntil(lambda: "hears 12.5 times" in text_of(section), timeout=PATIENCE_MS)
    assert shelf.tried == ["small"]


def test_a_model_that_comes_during_an_interview_is_measured_once_after_it(
    section: ModelsSection, shelf: FakeShelf, studio: Studio, qtbot: QtBot
) -> None:
    studio.interview_runs = True
    shelf.may_end.set()
    section.get.click()
    qtbot.waitUntil(lambda: section.offers.count() == 1, timeout=PATIENCE_MS)
    press(section, qtbot, "try mine")
    qtbot.waitUntil(lambda: "hears 12.5 times" in text_of(section), timeout=PATIENCE_MS)
    assert shelf.tried == ["mine"], "only what is asked for"
    interview = InterviewId("1")
    studio.works.follow(interview, Words())
    studio.interview_runs = False
    studio.mailbox.news.emit(WorkEnded(interview, None))
    assert studio.works.underway() == ()
    assert shelf.tried == ["mine"], "the words are there, and are heard again"
    studio.mailbox.news.emit(WorkRests(interview))
    qtbot.waitUntil(lambda: shelf.tried == ["mine", "small"], timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not studio.model_work.is_busy, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: shelf.lines() == section._lines, timeout=PATIENCE_MS)
    studio.mailbox.news.emit(WorkRests(interview))
    assert shelf.tried == ["mine", "small"]


def test_measuring_that_gave_way_to_an_interview_is_done_after_it(
    section: ModelsSection, shelf: FakeShelf, studio: Studio, qtbot: QtBot
) -> None:
    shelf.is_slow = True
    press(section, qtbot, "try tiny.en")
    qtbot.waitUntil(lambda: shelf.tried == ["tiny.en"], timeout=PATIENCE_MS)
    studio.interview_runs = True
    studio.model_work.make_way()
    qtbot.waitUntil(lambda: not studio.model_work.is_busy, timeout=PATIENCE_MS)
    shelf.is_slow, studio.interview_runs = False, False
    studio.mailbox.news.emit(WorkRests(InterviewId("1")))
    qtbot.waitUntil(lambda: shelf.tried == ["tiny.en"] * 2, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "hears 12.5 times" in text_of(section), timeout=PATIENCE_MS)


def test_measuring_gives_way_to_an_interview_and_a_download_does_not(
    section: ModelsSection, shelf: FakeShelf, studio: Studio, qtbot: QtBot
) -> None:
    section.get.click()
    qtbot.waitUntil(shelf.is_half_way.is_set, timeout=PATIENCE_MS)
    studio.model_work.make_way()
    assert not studio.model_work.is_stopping
    section.stop.click()
    qtbot.waitUntil(lambda: not studio.model_work.is_busy, timeout=PATIENCE_MS)
    qtbot.waitUntil(section.get.isEnabled, timeout=PATIENCE_MS)
    press(section, qtbot, "try tiny.en")
    studio.model_work.make_way()
    assert studio.model_work.is_stopping
    qtbot.waitUntil(lambda: not studio.model_work.is_busy, timeout=PATIENCE_MS)


def test_the_next_better_model_is_chosen_before_anybody_looks(
    studio: Studio, shelf: FakeShelf, qtbot: QtBot
) -> None:
    shelf.models = [
        TINY,
        replace(SMALL, name="tiny", size_bytes=78_000_000),
        replace(SMALL, name="base.en", size_bytes=148_000_000, languages=("en",)),
        SMALL,
    ]
    section = ModelsSection(studio, shelf)
    qtbot.addWidget(section)
    section.refresh()
    qtbot.waitUntil(lambda: section.offers.count() == 3, timeout=PATIENCE_MS)
    assert section.offers.currentData() == "base.en"
    shelf.models[2] = replace(shelf.models[2], is_here=True, speed=4.0)
    section.refresh()
    qtbot.waitUntil(lambda: section.offers.count() == 2, timeout=PATIENCE_MS)
    assert section.offers.currentData() == "small"
    qtbot.keyClick(section.offers, Qt.Key.Key_Up)
    assert section.offers.currentData() == "tiny"
    before = section.findChild(QPushButton, "try base.en")
    section.refresh()
    qtbot.waitUntil(lambda: section.findChild(QPushButton, "try base.en") is not before)
    assert section.offers.currentData() == "tiny"


def test_a_download_that_is_stopped_can_go_on(
    section: ModelsSection, shelf: FakeShelf, qtbot: QtBot
) -> None:
    section.get.click()
    qtbot.waitUntil(shelf.is_half_way.is_set, timeout=PATIENCE_MS)
    section.stop.setFocus()
    qtbot.keyClick(section.stop, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "was stopped" in section.note.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "begun" in section.offers.itemText(0), timeout=PATIENCE_MS)
    assert "Go on" in section.get.text()
    assert section.get.isEnabled()


def test_without_a_network_a_plain_sentence_says_so(
    section: ModelsSection, shelf: FakeShelf, qtbot: QtBot
) -> None:
    shelf.trouble = TranscriptionError(
        "The speech model “small” could not be downloaded.", "Check the internet connection."
    )
    section.get.click()
    qtbot.waitUntil(lambda: "internet connection" in section.note.text, timeout=PATIENCE_MS)
    assert section.get.isEnabled()


def test_packages_that_are_chosen_together_are_added_together(
    section: ModelsSection,
    shelf: FakeShelf,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    both = [tmp_path / "part1.whl", tmp_path / "part2.whl"]
    monkeypatch.setattr(models, "ask_open_together", lambda *_: both)
    section.add_file.click()
    qtbot.waitUntil(lambda: shelf.added == both)


def test_a_model_that_was_brought_is_added_and_what_is_none_is_refused(
    section: ModelsSection, shelf: FakeShelf, qtbot: QtBot, tmp_path: Path
) -> None:
    section.add(tmp_path / "brought.whl")
    qtbot.waitUntil(
        lambda: section.findChild(QPushButton, "try brought") is not None, timeout=PATIENCE_MS
    )
    assert shelf.added == [tmp_path / "brought.whl"]
    shelf.trouble = BadInput("There is no speech model in it.", "Choose another file.")
    section.add(tmp_path / "holiday.zip")
    qtbot.waitUntil(lambda: "no speech model" in section.note.text, timeout=PATIENCE_MS)


def test_only_models_of_ones_own_can_be_deleted(section: ModelsSection, qtbot: QtBot) -> None:
    assert section.findChild(QPushButton, "delete tiny.en") is None
    press(section, qtbot, "delete mine")
    qtbot.waitUntil(lambda: "150 MB" not in text_of(section), timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: "tiny.en" in text_of(section), timeout=PATIENCE_MS)


def test_the_speed_is_measured_when_asked(section: ModelsSection, qtbot: QtBot) -> None:
    press(section, qtbot, "try tiny.en")
    qtbot.waitUntil(lambda: "hears 12.5 times" in text_of(section), timeout=PATIENCE_MS)


def test_a_person_may_keep_the_model_when_words_fall_behind(
    section: ModelsSection, studio: Studio
) -> None:
    assert section.smaller.isChecked()
    section.smaller.click()
    assert studio.settings.when_behind == "later"


def test_closing_the_window_stops_a_download(
    section: ModelsSection, studio: Studio, shelf: FakeShelf, qtbot: QtBot
) -> None:
    section.get.click()
    qtbot.waitUntil(shelf.is_half_way.is_set, timeout=PATIENCE_MS)
    studio.works.close()
    qtbot.waitUntil(lambda: shelf.models[2].has_begun, timeout=PATIENCE_MS)


def test_the_shelf_of_a_home_lists_what_is_here_and_what_is_begun(tmp_path: Path) -> None:
    folder = tmp_path / "models" / "mine"
    folder.mkdir(parents=True)
    for part in ("model.bin", "config.json", "tokenizer.json"):
        (folder / part).write_text("{}")
    (tmp_path / "models" / "small.coming").mkdir()
    lines = {line.name: line for line in HomeShelf(tmp_path).lines()}
    assert (lines["mine"].is_here, lines["mine"].can_be_deleted) == (True, True)
    assert (lines["small"].is_here, lines["small"].has_begun) == (False, True)


def test_a_download_is_seen_and_stopped_from_another_page_too(
    section: ModelsSection, shelf: FakeShelf, studio: Studio, qtbot: QtBot
) -> None:
    section.offers.choose("small")
    section.get.click()
    qtbot.waitUntil(shelf.is_half_way.is_set, timeout=PATIENCE_MS)
    other = ModelsSection(studio, shelf)
    qtbot.addWidget(other)
    other.refresh()
    other.show()
    qtbot.waitUntil(lambda: "small" in other._what.text() and "50" in other._what.text())
    assert other.stop.isVisible()
    assert not other.get.isEnabled()
    other.stop.click()
    qtbot.waitUntil(lambda: "can go on" in section.note.text, timeout=PATIENCE_MS)
    qtbot.waitUntil(other.get.isEnabled, timeout=PATIENCE_MS)
    assert not other.stop.isVisible()


def test_why_a_model_did_not_come_is_told_in_the_language_of_the_window(
    section: ModelsSection, qapp: QApplication
) -> None:
    with speaking(qapp, "de"):
        section._say(TranscriptionError("Improving the words was stopped."))
        assert section.note.text == "Das Verbessern der Worte wurde gestoppt."
