"""Themes across all interviews: renamed, merged, nested, coloured, and the quotes behind each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QListView, QPushButton, QWidget

from firsthand.core import themes as deeds
from firsthand.core.record import SearchHit
from firsthand.core.sameness import same, tidied
from firsthand.core.themes import COLOURS, ThemeChange, Themes
from firsthand.errors import FirsthandError
from firsthand.ui.actions import action, tip
from firsthand.ui.background import Work
from firsthand.ui.library.painter import LinePainter
from firsthand.ui.library.rows import Lines
from firsthand.ui.library.theme_tree import ThemeTree, dot
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, DeedChoice, Field, SideBySide
from firsthand.ui.look.layout import Card, column, label, nothing_yet, row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.studio import Studio
from firsthand.ui.taking_back import TakingBack
from firsthand.ui.undo_step import UndoStep

_MOST_QUOTES = 1000


class ThemesPage(Page):
    """Each change is one step that undo takes back, in all interviews at once."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Themes")
        self.themes = Themes()
        self.undo = QUndoStack(self)
        self._named = ""
        """The theme whose name the field was given."""
        self._looking: Work | None = None
        self._reading: Work | None = None
        self._build()
        taking_back = TakingBack(self, self.undo)
        taking_back.said.connect(self.banner.say_in_passing)
        taking_back.work_inside(self.name)
        action(self, self.tr("Back to the library"), self._leave, "Esc")
        action(self, self.tr("Rename"), self._begin_renaming, "F2")

    def _build(self) -> None:
        theme = self.studio.theme
        back = mark(QPushButton(self.tr("Library")), "quiet")
        icons.put(back, "back", theme)
        back.setToolTip(tip(self.tr("Back to the library"), "Esc"))
        back.clicked.connect(self.library_requested)
        self.tree = ThemeTree(theme)
        self.tree.chosen.connect(self._show_chosen)
        self.tree.nest_requested.connect(self.nest)
        self.name = LineField()
        self.name.setToolTip(tip(self.tr("Another name, then Return"), "F2"))
        self.name.editingFinished.connect(self._rename)
        self.parent_choice, self.colour_choice = DeedChoice(), DeedChoice()
        self.into = DeedChoice()
        self.parent_choice.activated.connect(
            lambda _: self.nest(self.tree.theme_name, str(self.parent_choice.currentData()))
        )
        self.colour_choice.activated.connect(lambda _: self._colour())
        self.into.activated.connect(lambda _: self._merge())
        self.remove = mark(QPushButton(self.tr("Remove")), "quiet")
        self.remove.setToolTip(
            tip(self.tr("Take this theme off all quotes; undo brings it back"), "Del")
        )
        icons.put(self.remove, "remove", theme)
        self.remove.clicked.connect(self._remove)
        action(self.tree, self.tr("Remove"), self._remove, "Del")
        self.lines = Lines(lambda _: None)
        self.quotes = QListView()
        self.quotes.setAccessibleName(self.tr("Quotes with this theme"))
        self.quotes.setModel(self.lines)
        self.quotes.setItemDelegate(LinePainter(theme))
        self.quotes.setResizeMode(QListView.ResizeMode.Adjust)
        self.quotes.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.quotes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.quotes.activated.connect(self._open)
        self._newest_alone = label(
            self.tr("Only the newest %1 are listed.").replace("%1", str(_MOST_QUOTES)), "muted"
        )
        self._newest_alone.hide()
        self._nothing = self._none_yet()
        self._nothing.hide()  # until it is known
        top = row(gap=3)
        top.addWidget(back)
        top.addWidget(label(self.tr("Themes"), "title"), 1)
        left = Card(gap=2, margin=3)
        left.inside.addWidget(self._nothing, 1)
        left.inside.addWidget(self.tree, 1)
        across = row(gap=4)
        across.addWidget(left, 2)
        across.addWidget(self._detail(), 3)
        whole = QWidget()
        inside = column(whole, gap=3)
        inside.setContentsMargins(space(6), space(5), space(6), space(6))
        inside.addLayout(top)
        inside.addLayout(across, 1)
        self.set_content(whole)

    def _none_yet(self) -> QWidget:
        self.first = QPushButton(self.tr("Choose an &interview"))
        self.first.setToolTip(tip(self.tr("Back to the library"), "Esc"))
        self.first.clicked.connect(self.library_requested)
        return nothing_yet(
            self.tr("No themes yet"),
            self.tr("A theme is typed beside a quote in Review. All of them are listed here."),
            self.first,
        )

    def _detail(self) -> QWidget:
        theme = self.studio.theme
        self._right = Card(gap=3, margin=4)
        name = Field(theme, self.tr("&Name"), self.name)
        parent = Field(theme, self.tr("Belongs &under"), self.parent_choice)
        colour = Field(theme, self.tr("&Colour"), self.colour_choice)
        into = Field(theme, self.tr("&Make one with"), self.into)
        self._right.inside.addWidget(SideBySide(name, colour, steps=30))
        self._right.inside.addWidget(SideBySide(parent, into, steps=30))
        self._right.inside.addWidget(self.quotes, 1)
        foot = row()
        foot.addWidget(self._newest_alone)
        foot.addStretch(1)
        foot.addWidget(self.remove)
        self._right.inside.addLayout(foot)
        return self._right

    # -- what it shows -----------------------------------------------------------------------

    def on_enter(self) -> None:
        self._read()
        self.tree.setFocus()

    def _read(self) -> None:
        self._stop_reading()
        desk = self.studio.desk

        def read() -> Themes:
            with desk.reading() as library:
                return library.themes()

        self._reading = self.studio.background.run(read, self._show, owner=self)

    def _stop_reading(self) -> None:
        """What was read before now is not shown any more."""
        if self._reading is not None:
            self._reading.cancel()

    def _show(self, themes: Themes, wanted: str = "") -> None:
        self.themes = themes
        names = themes.names()
        self.tree.show_branches(deeds.branches(themes), wanted or self.tree.theme_name)
        self._nothing.setVisible(not names)
        self.tree.setVisible(bool(names))
        self._right.setVisible(bool(names))
        if not names:
            self.first.setFocus()
        self._show_chosen(self.tree.theme_name)

    def _show_chosen(self, name: str) -> None:
        note = self.themes.note(name)
        is_typing = self.name.hasFocus() and self.name.isModified()
        if not (is_typing and name == self._named):
            self.name.setText(name)
        self._named = name
        others = [other for other in self.themes.names() if not same(other, name)]
        self._fill(self.parent_choice, [("—", ""), *((one, one) for one in others)], note.parent)
        self._fill(
            self.into, [(self.tr("choose a theme"), ""), *((one, one) for one in others)], ""
        )
        names = {
            "": self.tr("none"),
            "blue": self.tr("blue"),
            "green": self.tr("green"),
            "orange": self.tr("orange"),
            "violet": self.tr("violet"),
            "pink": self.tr("pink"),
            "yellow": self.tr("yellow"),
            "grey": self.tr("grey"),
        }
        shown = [(names[colour], colour) for colour in ("", *COLOURS)]
        self._fill(self.colour_choice, shown, note.colour)
        for number, (_, colour) in enumerate(shown):
            self.colour_choice.setItemIcon(number, dot(colour, self.studio.theme))
        if name:
            self._show_quotes(name)

    @staticmethod
    def _fill(choice: Choice, entries: list[tuple[str, str]], wanted: str) -> None:
        choice.clear()
        for text, value in entries:
            choice.addItem(text, value)
        choice.choose(next((value for _, value in entries if same(value, wanted)), ""))

    def _show_quotes(self, name: str) -> None:
        """Those with this theme or one under it, best first; the latest choice wins."""
        if self._looking is not None:
            self._looking.cancel()
        desk, wanted = self.studio.desk, f'theme:"{name.replace(chr(34), 2 * chr(34))}"'

        def search() -> list[SearchHit]:
            with desk.reading() as library:
                return library.search(wanted, _MOST_QUOTES + 1)

        self._looking = self.studio.background.run(search, self._show_hits, owner=self)

    def _show_hits(self, hits: list[SearchHit]) -> None:
        before = self.lines.line(self.quotes.currentIndex())
        self.lines.show(hits[:_MOST_QUOTES])
        self._newest_alone.setVisible(len(hits) > _MOST_QUOTES)
        self.quotes.setCurrentIndex(self.lines.place_again(before))

    # -- deeds -------------------------------------------------------------------------------

    def nest(self, name: str, parent: str) -> None:
        self._do(lambda: deeds.nest(self.themes, name, parent), self.tr("nest a theme"), name)

    def _rename(self) -> None:
        old, new = self.tree.theme_name, tidied(self.name.text())
        if old and new != old:
            self._do(lambda: deeds.rename(self.themes, old, new), self.tr("rename a theme"), new)

    def _colour(self) -> None:
        name, colour = self.tree.theme_name, str(self.colour_choice.currentData())
        self._do(lambda: deeds.colour(self.themes, name, colour), self.tr("colour a theme"), name)

    def _merge(self) -> None:
        name, into = self.tree.theme_name, str(self.into.currentData())
        if into:
            words = self.tr("make one theme of two")
            self._do(lambda: deeds.merge(self.themes, (name,), into), words, into)

    def _remove(self) -> None:
        name = self.tree.theme_name
        if name:
            self._do(lambda: deeds.remove(self.themes, name), self.tr("remove a theme"), "")

    def _do(self, made: Callable[[], ThemeChange], words: str, wanted: str) -> None:
        """One step of the undo stack; what cannot be done is said and changes nothing."""
        self.banner.clear()
        try:
            change = made()
        except FirsthandError as error:
            self.show_error(error)
            self.name.setModified(False)
            self._show(self.themes)
            return
        if change != ThemeChange():
            before = self.tree.theme_name
            self.undo.push(
                UndoStep(
                    words,
                    lambda: self._put(change, wanted),
                    lambda: self._put(change.back, before),
                )
            )

    def _put(self, change: ThemeChange, wanted: str) -> None:
        """Change the themes, and go to the one that it was about."""
        self._stop_reading()
        self._show(deeds.applied(self.themes, change))
        self.tree.choose(wanted)

        def not_kept(error: FirsthandError) -> None:
            self.show_error(error)
            self._read()

        self.studio.background.when(
            self.studio.desk.shelf.do(lambda library: library.change_themes(change)),
            # What others have tagged meanwhile shows up.
            lambda _: self._read(),
            not_kept,
            owner=self,
        )

    def _leave(self) -> None:
        """Esc gives up a name that is being typed; else it leads back."""
        if self.name.hasFocus() and self.name.isModified():
            self.name.setText(self.tree.theme_name)
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.library_requested.emit()

    def _begin_renaming(self) -> None:
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def _open(self) -> None:
        line = self.lines.line(self.quotes.currentIndex())
        if isinstance(line, SearchHit):
            self.open_requested.emit(line.interview, line.start)
