"""The main window: goes from page to page, and holds the interview that is running."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from firsthand.errors import FirsthandError, WordsFallBehind
from firsthand.ui.actions import action
from firsthand.ui.enter import EnterPresses
from firsthand.ui.locking.lock import WindowLock
from firsthand.ui.locking.wish import NextOpening
from firsthand.ui.look.theme import Theme, mark
from firsthand.ui.notes.beside import NotesBeside
from firsthand.ui.shell.beginning import Beginning
from firsthand.ui.shell.closing import Closing
from firsthand.ui.shell.header import Header
from firsthand.ui.shell.pages import BUILDERS
from firsthand.ui.shell.way import Way

if TYPE_CHECKING:
    from firsthand.core.interview import InterviewId, Setup, Study
    from firsthand.core.news import TroubleMet
    from firsthand.core.ports import Source
    from firsthand.jobs.live.interview import LiveInterview
    from firsthand.ui.page import Page
    from firsthand.ui.shell.running_clock import RunningClock
    from firsthand.ui.studio import Studio

_SMALLEST = QSize(640, 360)
"""A screen of 1280×720 at 200 % has no more."""


class MainWindow(QMainWindow):
    """Pages are built when they are first asked for; one interview at most is running.

    The window is on the screen before its studio is there: opening the library takes longer than
    a person should look at nothing. `move_in` brings it to life.
    """

    studio: Studio
    _clock: RunningClock

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.live: LiveInterview | None = None
        self._beginning = Beginning(self)
        self._beginning.begun.connect(self._started)
        self._beginning.failed.connect(self._not_started)
        self._beginning.found.connect(self._run)
        self._closing = Closing(lambda: self.live, lambda: self.page(self.shown).banner, self)
        self._closing.let_go.connect(self._let_go)
        self._closing.decided.connect(self.close)
        self._lock = WindowLock(lambda: self.studio.desk.home, lambda: self._is_busy, self)
        self._lock.left.connect(self.open_next)
        self._lock.refused.connect(self._say_here)
        self._notes = NotesBeside(self)
        self._enter = EnterPresses(self)
        self._pages: dict[str, Page] = {}
        self._shown = ""
        self._way = Way()
        self._is_to_close = False
        """Somebody closed the window while a recorder was starting."""
        self._alone: QWidget | None = None
        self.next: NextOpening | None = None
        """What to open when this window has closed."""
        self.header = Header(theme)
        self.header.setEnabled(False)
        self.header.chosen.connect(self.go)
        self.header.interview_requested.connect(self._back_to_it)
        self.header.lock_requested.connect(self._lock.lock)
        self._stack = QStackedWidget()
        body = mark(QWidget(), "ground")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(body)
        self.setMinimumSize(_SMALLEST)
        self.resize(1280, 720)
        self.setWindowTitle("Firsthand")
        self.header.show_place("library")

    def move_in(self, studio: Studio) -> None:
        """The library is open: show it, and let every key work."""
        self.studio = studio
        studio.mailbox.news.connect(self._on_news)
        self.header.setEnabled(True)
        self.header.lock.setVisible(self._lock.can_lock)
        everywhere = Qt.ShortcutContext.WindowShortcut
        for text, slot, keys in (
            (self.tr("Library"), lambda: self.go("library"), "Ctrl+1"),
            (self.tr("Guides"), lambda: self.go("guides"), "Ctrl+2"),
            (self.tr("Settings"), lambda: self.go("settings"), "Ctrl+3"),
            (self.tr("Personas"), lambda: self.go("personas"), "Ctrl+4"),
            (self.tr("Back to the interview"), self._back_to_it, "Ctrl+0"),
            (self.tr("New interview"), self._prepare_listed, "Ctrl+N"),
        ):
            action(self, text, slot, keys, context=everywhere)
        action(self, self.tr("Help"), self.help, "F1", context=everywhere)
        action(self, self.tr("Full screen"), self._turn_full_screen, "F11", context=everywhere)
        action(
            self, self.tr("Lock the library"), self._lock.lock, "Ctrl+Shift+L", context=everywhere
        )
        action(self, self.tr("Quit"), self.close, "Ctrl+Q", context=everywhere)
        self.go("library")

    def begin(self) -> None:
        """After the window is on the screen: find what a crash or a close has left."""
        from firsthand.ui.first_start.page import is_first_start
        from firsthand.ui.shell.taking_up import take_up

        if is_first_start(self.studio.desk.home, self.studio.settings):
            self.go("welcome")
        take_up(self.studio, self.reattach, self)

    # -- pages -------------------------------------------------------------------------------

    @property
    def shown(self) -> str:
        """Key of the page in front."""
        return self._shown

    def page(self, key: str) -> Page:
        """The page, built if it is not there yet. `room` is there while an interview runs."""
        if key not in self._pages:
            self._add(key, BUILDERS[key](self.studio))
        return self._pages[key]

    def go(self, key: str) -> None:
        """Bring a page to the front."""
        page = self.page(key)
        if key == self._shown:
            return
        left, self._shown = self._shown, key
        self._way.come_to(key)
        if left in self._pages:
            self._pages[left].on_leave()
        self._stack.setCurrentWidget(page)
        self.header.setVisible(page.wants_header)
        self.header.show_place(key)
        self._show_title()
        page.on_enter()
        if left == "room" and self.live is None:
            self._drop("room")
            self._lock.interview_ended()

    def _go_back(self) -> None:
        """To where one came from to the page in front."""
        self.go(self._way.before)
        self.page(self._shown).on_return()

    def _show_title(self) -> None:
        title = self.page(self._shown).title
        self.setWindowTitle(f"{title} — Firsthand" if title else "Firsthand")

    def open_interview(self, interview: InterviewId, frame: object = None) -> None:
        """Show an interview in Review, at a frame if one is given."""
        if self.live is not None and self.live.id == interview:
            self.go("room")
            return
        review = self.page("review")
        self.go("review")
        review.open(interview, frame)

    def open_study(self, study: str) -> None:
        """Show what a study is to find out."""
        page = self.page("study")
        page.open(study)
        self.go("study")

    def _study_renamed(self, old: str, new: str) -> None:
        self.page("library").changing.follow(old, new)
        if "prepare" in self._pages:
            self._pages["prepare"].study.follow(old, new)

    def _study_removed(self, study: Study) -> None:
        self.go("library")
        self.page("library").changing.offer_back(study)

    def help(self) -> None:
        """What there is to read about the page in front."""
        from firsthand.ui.help.page import ABOUT

        if self._shown != "help":
            about = ABOUT.get(self._shown, "start")
            self.page("help").show_page(about)
        self.go("help")

    def open_privacy(self, interview: InterviewId) -> None:
        """Show what a buyer agreed to and what becomes of the names."""
        page = self.page("privacy")
        page.open(interview)
        self.go("privacy")

    def prepare(self, study: str = "") -> None:
        """Ask for all that is known before an interview, unless one is running."""
        if self.live is not None:
            self.go("room")
            return
        page = self.page("prepare")
        page.choose_study(study)
        self.go("prepare")

    def _prepare_listed(self) -> None:
        self.prepare(self.page("library").studies.study)

    def show_error(self, error: FirsthandError) -> None:
        """For errors that no page has taken: said on the page in front."""
        if self._shown in self._pages:
            self._pages[self._shown].show_error(error)

    def _add(self, key: str, page: Page) -> None:
        page.library_requested.connect(lambda: self.go("library"))
        page.back_requested.connect(self._go_back)
        page.guides_requested.connect(lambda: self.go("guides"))
        page.settings_requested.connect(lambda: self.go("settings"))
        page.new_interview_requested.connect(self.prepare)
        page.open_requested.connect(self.open_interview)
        page.privacy_requested.connect(self.open_privacy)
        page.study_requested.connect(self.open_study)
        page.title_changed.connect(self._show_title)
        page.lock_requested.connect(self._lock.lock)
        page.encryption_requested.connect(self._lock.change)
        page.themes_requested.connect(lambda: self.go("themes"))
        if key == "library":
            page.arriving.guide_arrived.connect(self.take_in)
        if key == "prepare":
            page.start_requested.connect(self.start)
        if key == "study":
            page.renamed.connect(self._study_renamed)
            page.removed.connect(self._study_removed)
        if key == "welcome":
            page.sample_requested.connect(self.studio.works.hold_sample)
            page.place_chosen.connect(self._move_to)
        self._pages[key] = page
        self._stack.addWidget(page)

    def _drop(self, key: str) -> None:
        page = self._pages.pop(key, None)
        self._way.forget(key)
        if page is not None:
            self._stack.removeWidget(page)
            page.deleteLater()

    @property
    def _is_busy(self) -> bool:
        """Whether an interview runs, or is about to."""
        return self.live is not None or self._beginning.is_under_way

    # -- the running interview ---------------------------------------------------------------

    def start(self, setup: Setup, source: Source) -> None:
        """Start recording off the UI thread, then show the Room."""
        self.page("prepare").set_starting(True)
        self._beginning.start(self.studio, setup, source)

    def reattach(self, interview: InterviewId) -> None:
        """Show the Room of a recording that outlived its window."""
        self._beginning.find(self.studio, interview)

    def _started(self, live: LiveInterview) -> None:
        self._run(live)
        self._drop("prepare")
        if self._is_to_close:
            self._is_to_close = False
            self.close()

    def _not_started(self, error: FirsthandError) -> None:
        self.page("prepare").set_starting(False)
        if self._is_to_close:
            self.close()
            return
        self.go("prepare")
        self.page("prepare").show_error(error)

    def _run(self, live: LiveInterview) -> None:
        from firsthand.ui.room.page import RoomPage
        from firsthand.ui.shell.running_clock import RunningClock

        self._drop("room")
        self.live = live
        self.studio.interview_runs = True
        self.studio.model_work.make_way()
        room = RoomPage(self.studio, live)
        room.stopped.connect(self._stopped)
        room.ended.connect(self._ended)
        room.notes_requested.connect(self._show_notes)
        self._add("room", room)
        self.go("room")
        self._clock = RunningClock(self.header, live, self)

    def _show_notes(self) -> None:
        if self.live is not None:
            self._notes.show(self.studio, self.live)

    def _stopped(self) -> None:
        """The recording is closed: its words are work like any other, and the window may close."""
        if self.live is not None:
            self.studio.works.follow(self.live.id, self.live.stop())
            self._let_go()

    def _ended(self, interview: InterviewId) -> None:
        """Room and debrief are done with."""
        if not self._lock.interview_ended():
            self.open_interview(interview)

    def _back_to_it(self) -> None:
        if self.live is not None:
            self.go("room")

    def _let_go(self) -> None:
        if self.live is not None:
            self.studio.interview_runs = False
            self._clock.stop()
        self.live = None
        self._notes.close()

    def _on_news(self, news: object) -> None:
        from firsthand.core.news import TroubleMet, WorkEnded

        if isinstance(news, WorkEnded):
            self._closing.work_ended()
        elif isinstance(news, TroubleMet) and self._is_to_be_said(news):
            self.show_error(news.error)

    def _is_to_be_said(self, trouble: TroubleMet) -> bool:
        """The Room says its own; words that come late matter to who waits for them there."""
        if self._shown == "room":
            return False
        is_held = self.live is not None and self.live.id == trouble.interview
        return is_held or not isinstance(trouble.error, WordsFallBehind)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._theme.text_changed()

    # -- closing -----------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._beginning.is_under_way:
            self._is_to_close = True
            event.ignore()
            return
        if self.live is not None and not self.live.session.has_ended:
            event.ignore()
            self._closing.ask(self.studio.works)
            return
        if self.live is not None:
            self.studio.works.follow(self.live.id, self.live.stop())
        for page in self._pages.values():
            page.on_leave()
        self._let_go()
        event.accept()

    def take_in(self, file: Path) -> None:
        """A file that was opened with Firsthand becomes part of the library or of the guides."""
        from firsthand.jobs.own_guides import is_guide

        place = "guides" if is_guide(file) else "library"
        self.go(place)
        self.page(place).take_in(file)

    def _move_to(self, home: Path) -> None:
        """Close, and open again on the library at `home`."""
        self.open_next(NextOpening(home))

    def _say_here(self, sentence: str, remedy: str, tone: str) -> None:
        self.page(self.shown).banner.say(sentence, remedy, tone=tone)

    def open_next(self, opening: NextOpening) -> None:
        """Close, and open again as `opening` says."""
        self.next = opening
        self.close()

    def show_alone(self, widget: QWidget | None) -> None:
        """Give the window to what is settled before a library is open; None takes it back."""
        if self._alone is not None:
            self._stack.removeWidget(self._alone)
            self._alone.deleteLater()
        self._alone = widget
        self.header.setVisible(widget is None)
        if widget is not None:
            self._stack.addWidget(widget)
            self._stack.setCurrentWidget(widget)

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
