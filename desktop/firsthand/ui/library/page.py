"""The library page: where one begins, and finds again what somebody said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from firsthand.core.interview import Consent
from firsthand.core.order import Order, order_of
from firsthand.core.record import InterviewRow, SearchHit
from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.ui import files, wording
from firsthand.ui.actions import action, key_of, tip
from firsthand.ui.background import Work
from firsthand.ui.exporting.bar import ExportBar
from firsthand.ui.exporting.sending import Sending
from firsthand.ui.library.arriving import Arriving
from firsthand.ui.library.changing import ChangingStudies
from firsthand.ui.library.differences import DifferencesCard
from firsthand.ui.library.erasing import Erasing
from firsthand.ui.library.first_run import FirstRun
from firsthand.ui.library.hearing import Hearing
from firsthand.ui.library.interviews_list import InterviewsList
from firsthand.ui.library.loading import Contents, load
from firsthand.ui.library.preview import Preview
from firsthand.ui.library.studies import StudiesColumn
from firsthand.ui.library.work_strip import WorkStrip
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice
from firsthand.ui.look.layout import Card, column, label, row, stack
from firsthand.ui.look.search_field import SearchField
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.pausing import pause
from firsthand.ui.player import Loudspeaker, OpenOutput
from firsthand.ui.privacy import notices
from firsthand.ui.said import said
from firsthand.ui.studio import Studio

_TYPING_PAUSE_MS = 150
_NARROW_STEPS = 300
"""Below this width, in steps of spacing, the preview goes below the list."""


class LibraryPage(Page):
    """Studies, their interviews, and a look into one."""

    def __init__(self, studio: Studio, *, open_output: OpenOutput = Loudspeaker) -> None:
        super().__init__(studio)
        self.title = self.tr("Library")
        self.hearing = Hearing(studio, open_output, self)
        self.hearing.failed.connect(self.show_error)
        self._contents = Contents((), ())
        self._loading: Work | None = None
        self._is_loaded = False
        self._noticed: set[str] = set()
        self._build()
        self._pause = pause(self, _TYPING_PAUSE_MS, self._search)
        studio.works.changed.connect(self._work_changed)
        studio.works.ended.connect(self._work_ended)
        self.setAcceptDrops(True)

    # -- what is on it -----------------------------------------------------------------------

    def _build(self) -> None:
        studio = self.studio
        self.studies = StudiesColumn(studio)
        self.changing = ChangingStudies(self, self.studies, self.refresh)
        self.differences = DifferencesCard()
        self.arriving = Arriving(self, lambda: self.studies.study, self.differences)
        self.erasing = Erasing(self)
        self.erasing.erased.connect(self._erased)
        self.studies.chosen.connect(lambda _: self.refresh())
        self.studies.study_requested.connect(self.changing.add)
        self.studies.edit_requested.connect(self.study_requested)
        self.studies.themes_requested.connect(self.themes_requested)
        self.search = SearchField(studio.theme, self.tr("Search words, quotes, people, “phrases”"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setToolTip(
            tip(self.tr("Search all interviews"), "Ctrl+F")
            + "\nkind:trigger  before:reveal  heard:yes  buyer:B-07  theme:…  kind:finding"
        )
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(lambda: self.list.begin())
        self.search.found_requested.connect(lambda: self.list.begin())
        self.hear = QPushButton(self.tr("Hear it"))
        icons.put(self.hear, "play", studio.theme)
        self.hear.setToolTip(tip(self.tr("Play what was found, here; again to stop"), "Space"))
        self.hear.clicked.connect(self._hear)
        self.hear.hide()
        self.order = Choice([(wording.order(order), order) for order in Order])
        self.order.setAccessibleName(self.tr("Order of the interviews"))
        self.order.setToolTip(tip(self.order.accessibleName(), "Ctrl+Shift+O"))
        self.order.choose(order_of(studio.settings.library_order))
        self.order.currentIndexChanged.connect(lambda _: self._put_in_order())
        self.list = InterviewsList(studio)
        self.lines = self.list.lines
        self.list.activated.connect(lambda _: self._open())
        self.list.hear_requested.connect(self._hear)
        self.list.chosen_changed.connect(self._show_chosen)
        self._told = label("", "muted", wraps=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told.hide()
        self.strip = WorkStrip(studio)
        self.strip.cancel_requested.connect(studio.works.cancel)
        self.preview = Preview(studio)
        self.preview.review_requested.connect(self._open)
        self.preview.place_requested.connect(self.open_requested)
        self.preview.quotes.hear_requested.connect(self.hearing.play)
        self.preview.export_requested.connect(self._export)
        self.preview.words_requested.connect(self._get_words)
        self.preview.cancel_requested.connect(self._cancel)
        self.preview.privacy_requested.connect(self._show_privacy)
        self.preview.erase_requested.connect(self._ask_erase)
        self.preview.hide()
        self.new = mark(QPushButton(self.tr("&New interview")), "primary")
        icons.put(self.new, "record", studio.theme, "on_accent")
        self.new.setToolTip(tip(self.tr("New interview"), "Ctrl+N"))
        self.new.clicked.connect(self._new)
        self.bring_in = QPushButton(self.tr("&Import…"))
        icons.put(self.bring_in, "import", studio.theme)
        key_of(
            self.bring_in,
            "Ctrl+I",
            self.tr("Make an interview of a recording, captions or a colleague’s bundle"),
        )
        self.bring_in.clicked.connect(self.arriving.ask)
        self.first_run = FirstRun(studio)
        self.first_run.sample_requested.connect(studio.works.hold_sample)
        self.first_run.interview_requested.connect(self._new)
        self.first_run.import_requested.connect(self.arriving.ask)
        action(self, self.tr("Search"), self._into_search, "Ctrl+F")
        action(self, self.order.accessibleName(), self._open_order, "Ctrl+Shift+O")
        action(self, self.tr("Themes"), self.themes_requested.emit, "Ctrl+T")
        action(self, self.tr("Export"), self._export, "Ctrl+E")
        action(self, self.tr("Privacy"), self._show_privacy, "Ctrl+P")
        action(self, self.tr("Erase this interview"), self._ask_erase, "Shift+Del")
        self.export_bar = ExportBar()
        self.sending = Sending(self, self.export_bar)
        self.set_content(self._arranged())

    def _arranged(self) -> QWidget:
        left = QWidget()
        side = column(left, gap=3)
        side.addWidget(self.studies, 1)
        side.addWidget(self.new)
        side.addWidget(self.bring_in)
        left.setMaximumWidth(space(52))
        middle = Card(gap=2, margin=3)
        self._middle = QStackedWidget()
        listing = QWidget()
        inside = column(listing, gap=2)
        inside.addWidget(self._told)
        inside.addWidget(self.list, 1)
        self._middle.addWidget(listing)
        self._middle.addWidget(self.first_run)
        top = row(gap=2)
        top.addWidget(self.search, 1)
        top.addWidget(self.order)
        top.addWidget(self.hear)
        middle.inside.addLayout(top)
        middle.inside.addWidget(self.strip)
        middle.inside.addWidget(self._middle, 1)
        right = QWidget()
        above = column(right, gap=3)
        above.addWidget(self.export_bar)
        above.addWidget(self.differences)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        above.addLayout(self._body, 1)
        self._body.setSpacing(space(4))
        self._body.addWidget(middle, 5)
        self._body.addWidget(self.preview, 3)
        whole = QWidget()
        across = row(whole, gap=5)
        across.setContentsMargins(space(6), space(5), space(6), space(6))
        across.addWidget(left)
        across.addWidget(right, 1)
        return whole

    # -- contents ----------------------------------------------------------------------------

    def on_enter(self) -> None:
        self.preview.quotes.look_again()
        self.refresh()
        self.list.setFocus()
        look = partial(notices.facts_of, self.studio.desk)
        self.studio.background.run(
            look, lambda facts: notices.say(facts, self, self._noticed), owner=self
        )

    def refresh(self) -> None:
        """Read studies and interviews again, in another thread; the latest wish wins."""
        self._load(first=not self._is_loaded, known=None)

    def _search(self) -> None:
        """While one types nothing else has changed."""
        self._load(first=False, known=self._contents if self._is_loaded else None)

    def _load(self, *, first: bool, known: Contents | None) -> None:
        if self._loading is not None:
            self._loading.cancel()
        desk, study, text = self.studio.desk, self.studies.study, self.search.text().strip()
        order = Order(self.order.currentData())
        self._loading = self.studio.background.run(
            lambda: load(desk, study, text, order=order, first=first, known=known),
            self._show,
            owner=self,
        )

    def _put_in_order(self) -> None:
        self.studio.change_settings(library_order=str(self.order.currentData()))
        self._search()

    def _open_order(self) -> None:
        if self.order.isVisible():
            self.order.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.order.showPopup()

    def choose(self, interview: str) -> None:
        """Select an interview as soon as it is listed."""
        self.list.choose(interview)

    def _show(self, contents: Contents) -> None:
        self._contents = contents
        self._is_loaded = True
        self.studies.show_studies(contents.counts, contents.total)
        self.list.show_lines(contents.lines)
        is_searching = bool(self.search.text().strip())
        is_empty = contents.total == 0 and not is_searching
        self._middle.setCurrentIndex(1 if is_empty else 0)
        self.search.setVisible(not is_empty)
        self.order.setVisible(not is_empty and not is_searching)
        told = self._told_of(contents, is_searching)
        self._told.setText(told)
        self._told.setVisible(bool(told) and not is_empty)
        self._show_chosen()
        self._work_changed()
        if not contents.is_whole:
            # The newest are on the screen; now the others.
            self.refresh()

    def _told_of(self, contents: Contents, is_searching: bool) -> str:
        """Why the list is empty, or shorter than what was found."""
        if contents.has_more:
            return self.tr(
                "%1 places are listed, and there are more. More words in the search narrow it down."
            ).replace("%1", str(contents.places))
        if contents.lines:
            return ""
        if is_searching:
            return self.tr("Nothing was found. Try fewer words, or the beginning of one.")
        return self.tr("No interviews in this study yet. “New interview” begins the first.")

    def chosen(self) -> InterviewRow | None:
        """The interview that the chosen line is about."""
        line = self.list.line
        if isinstance(line, SearchHit):
            return next((one for one in self._contents.all_rows if one.id == line.interview), None)
        return line

    def _show_chosen(self) -> None:
        found = self.chosen()
        self.hearing.keep_to(found.id if found else "")
        line = self.list.line
        self.hear.setVisible(isinstance(line, SearchHit) and line.start is not None)
        self.preview.show_interview(found, self.studio.works.of(found.id) if found else None)
        self._fit()
        self.preview.quotes.look_into(found)

    def _work_changed(self) -> None:
        names = {one.id: one.code_name for one in self._contents.all_rows}
        self.strip.show_works(self.studio.works.underway(), names)
        self.lines.work_changed()
        self._show_chosen()

    def _work_ended(self, interview: str, error: FirsthandError | None) -> None:
        if error is not None and not isinstance(error, TranscriptionCancelled):
            about = next((one for one in self._contents.all_rows if one.id == interview), None)
            name = f"{about.code_name}: " if about else ""
            self.banner.say(name + said(error.sentence), error.remedy)
        self.refresh()

    def _erased(self, interview: str) -> None:
        self.list.step_off(interview)
        self.refresh()

    # -- wishes ------------------------------------------------------------------------------

    def _open(self) -> None:
        line = self.list.line
        if isinstance(line, SearchHit):
            self.open_requested.emit(line.interview, line.start)
        elif line is not None:
            self.open_requested.emit(line.id, None)

    def _hear(self) -> None:
        line = self.list.line
        if isinstance(line, SearchHit) and line.start is not None:
            self.hearing.play(line.interview, line.start, line.end)

    def on_leave(self) -> None:
        self.hearing.stop()

    def _new(self) -> None:
        self.new_interview_requested.emit(self.studies.study)

    def _get_words(self) -> None:
        found = self.chosen()
        if found is not None:
            self.studio.works.transcribe(found.id)

    def _cancel(self) -> None:
        found = self.chosen()
        if found is not None:
            self.studio.works.cancel(found.id)

    def _export(self) -> None:
        found = self.chosen()
        if found is None:
            return
        desk, interview = self.studio.desk, found.id

        def consent() -> Consent:
            with desk.reading() as library:
                return library.record(interview).setup.consent

        self.studio.background.run(
            consent, lambda known: self.sending.begin(interview, known), owner=self
        )

    def take_in(self, path: Path) -> None:
        """A file that was opened with Firsthand, such as by a double click."""
        self.arriving.take_in(path)

    def _show_privacy(self) -> None:
        found = self.chosen()
        if found is not None:
            self.privacy_requested.emit(found.id)

    def _ask_erase(self) -> None:
        found = self.chosen()
        if found is None or not self.preview.erase.isEnabled():
            return
        self.erasing.ask(found)

    def _into_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    # -- size and drops ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < space(_NARROW_STEPS)
        if stack(self._body, is_narrow):
            self._body.setStretch(1, 0 if is_narrow else 3)
        self.preview.set_compact(is_narrow)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files.local(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.arriving.take_in_first(files.local(event.mimeData()))
