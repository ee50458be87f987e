"""The Help page: what there is to read on the left, the page on the right; F1 from anywhere."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QStackedWidget, QWidget

from firsthand.ui.actions import action, tip
from firsthand.ui.help.keys_page import KEYS_PAGE, keys_page
from firsthand.ui.help.pages import HelpPage, help_pages
from firsthand.ui.help.reader import Reader
from firsthand.ui.help.reporting import ReportSheet
from firsthand.ui.help.updating import UpdateSheet
from firsthand.ui.look import icons
from firsthand.ui.look.layout import Card, column, label, row
from firsthand.ui.look.search_field import SearchField
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.room.keymap import KeyMap
from firsthand.ui.studio import Studio

ABOUT = {
    "library": "start",
    "prepare": "interview",
    "guides": "interview",
    "room": "marking",
    "review": "reviewing",
    "personas": "personas",
    "settings": "privacy",
}
"""Which page of the help speaks of which page of the window."""


class HelpPageView(Page):
    """Everything is there without a network."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Help")
        self._pages = [*help_pages(QLocale().name().partition("_")[0]), self._keys()]
        self.search = SearchField(studio.theme, self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.setToolTip(tip(self.tr("Search the help"), "Ctrl+F"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Pages of the help"))
        self.list.setUniformItemSizes(True)
        self.list.setWordWrap(False)
        self.nothing = label(self.tr("No page speaks of that."), "muted", wraps=True)
        self.nothing.hide()
        self.reader = Reader(studio.theme)
        self.report = ReportSheet(studio)
        self.update_sheet = UpdateSheet(studio)
        self._build()
        self._fill(self._pages)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.list.setFocus)
        self.search.found_requested.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(lambda item, _: self._chosen(item))
        self.reader.page_requested.connect(self.show_page)
        action(self, self.tr("Search the help"), self.search.setFocus, "Ctrl+F")
        self.show_page("start")

    def _build(self) -> None:
        left = QWidget()
        left.setFixedWidth(space(62))
        side = column(left, gap=3)
        side.addWidget(self.search)
        side.addWidget(self.nothing)
        side.addWidget(self.list, 1)
        for text, sheet, sign in (
            (self.tr("&Report a problem"), self.report, "warning"),
            (self.tr("Is there a new &version?"), self.update_sheet, "info"),
        ):
            button = mark(QPushButton(text), "quiet")
            icons.put(button, sign, self.studio.theme)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, sheet=sheet: self._show_sheet(sheet))
            side.addWidget(button)
        paper = Card(gap=0, margin=0.5)
        self._sheets = QStackedWidget()
        for sheet in (self.reader, self.report, self.update_sheet):
            self._sheets.addWidget(sheet)
        paper.inside.addWidget(self._sheets, 1)
        body = QWidget()
        across = row(body, gap=5)
        across.setContentsMargins(space(6), space(4), space(6), space(5))
        across.addWidget(left)
        across.addWidget(paper, 1)
        self.set_content(body)

    def on_enter(self) -> None:
        self.list.setFocus()
        if self.reader.page is not None and self.reader.page.key == KEYS_PAGE:
            # Another key may have been chosen meanwhile.
            self.reader.show_page(self._keys())

    def _keys(self) -> HelpPage:
        return keys_page(KeyMap.read(self.studio.settings.keys))

    # -- what is shown -----------------------------------------------------------------------

    def show_page(self, key: str) -> None:
        """Bring a page of the help to the front; an unknown one is the first."""
        keys = [page.key for page in self._pages]
        self.search.clear()
        number = keys.index(key) if key in keys else 0
        if self.list.currentRow() == number:
            self._chosen(self.list.currentItem())
        self.list.setCurrentRow(number)

    def _show_sheet(self, sheet: QWidget) -> None:
        self.list.setCurrentItem(None)
        self._sheets.setCurrentWidget(sheet)
        if sheet is self.report:
            self.report.look()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self._sheets.setCurrentWidget(self.reader)
        page = item.data(Qt.ItemDataRole.UserRole)
        self.reader.show_page(self._keys() if page.key == KEYS_PAGE else page)

    # -- finding -----------------------------------------------------------------------------

    def _find(self, words: str) -> None:
        found = [page for page in self._pages if page.speaks_of(words)]
        self._fill(found)
        self.nothing.setVisible(not found)
        if found and words.strip():
            self.list.setCurrentRow(0)

    def _fill(self, pages: list[HelpPage]) -> None:
        self.list.clear()
        for page in pages:
            item = QListWidgetItem(page.title)
            item.setData(Qt.ItemDataRole.UserRole, page)
            item.setToolTip(page.title)
            item.setSizeHint(QSize(space(20), space(7.5)))
            self.list.addItem(item)

    def on_escape(self) -> None:
        self.back_requested.emit()
