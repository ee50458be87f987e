"""The Guides page: text on the left, the Room on the right, kept as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from firsthand.core.guide import parse_guide
from firsthand.core.lint.rules import Objection
from firsthand.errors import FirsthandError
from firsthand.jobs.guides import name_of
from firsthand.jobs.own_guides import GuideFile
from firsthand.ui import files
from firsthand.ui.actions import action
from firsthand.ui.background import Work
from firsthand.ui.guides.checking import Checked, check
from firsthand.ui.guides.editor import GuideEditor
from firsthand.ui.guides.handing_on import export_guide, print_sheet
from firsthand.ui.guides.lines import BLANK, objections_by_line
from firsthand.ui.guides.objection_card import NEXT_KEYS, TAKE_KEYS, ObjectionCard
from firsthand.ui.guides.raised import RaisedVersion
from firsthand.ui.guides.room_side import RoomSide
from firsthand.ui.guides.shelf import Found, GuideShelf
from firsthand.ui.look import icons
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import Choice, Note
from firsthand.ui.look.layout import Scroll, column, label, row, stack
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.pausing import pause
from firsthand.ui.studio import Studio

_CHECK_AFTER_MS = 150
_KEEP_AFTER_MS = 700
_NARROW_STEPS = 220


class GuidesPage(Page):
    """Every change is kept in a guide of one's own; those that ship stay as they are."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("Guides")
        self.ask_open: Callable[..., Path | None] = files.ask_open
        self.ask_save: Callable[..., Path | None] = files.ask_save
        self._guides: dict[str, GuideFile] = {}
        self._key = ""
        self._kept_text = ""
        self._checked = Checked()
        self._by_line: dict[int, list[Objection]] = {}
        self._checking: Work | None = None
        self._is_filling = False
        self._is_adding = False
        self._shelf = GuideShelf(studio, self)
        self._build()
        self._check_soon = pause(self, _CHECK_AFTER_MS, self._check)
        self._keep_soon = pause(self, _KEEP_AFTER_MS, self._keep)
        self.choice.currentIndexChanged.connect(self._choose)
        self.side.study_changed.connect(self._check)
        self.editor.textChanged.connect(self._typed)
        self.editor.cursorPositionChanged.connect(self._show_place)
        self.objections.taken.connect(self.editor.take_over)
        self.objections.next_requested.connect(self._next_objection)
        action(self, self.tr("Take the open wording"), self._take, TAKE_KEYS)
        action(self, self.tr("Next question to look at"), self._next_objection, NEXT_KEYS)
        action(self, self.tr("Keep the guide now"), self._keep, "Ctrl+S")

    def _build(self) -> None:
        studio = self.studio
        self.choice = Choice()
        self.choice.setAccessibleName(self.tr("Guide"))
        self.choice.setMinimumContentsLength(24)
        self.new = self._button(self.tr("Ne&w guide"), "add", self._new)
        self.bring_in = self._button(self.tr("&Import…"), "import", self._import)
        self.export = self._button(self.tr("&Export…"), "export", self._export)
        self.print = self._button(self.tr("&Print…"), "notes", self._print)
        self.print.setToolTip(self.tr("A sheet of the guide for the table, as a Word file"))
        self.give_way = self._button("", "undo", self._give_way)
        self.give_way.setVisible(False)
        top = FlowLayout(across=space(2), down=space(1))
        for part in (self.choice, self.new, self.bring_in, self.export, self.print):
            top.addWidget(part)
        self.editor = GuideEditor(studio.theme)
        self._raised = RaisedVersion(self.editor, self._show_raised)
        self.note = Note(studio.theme)
        self.objections = ObjectionCard(studio)
        self.editor.setMinimumHeight(space(60))
        self._kept = label("", "hint", wraps=True)
        left = QWidget()
        writing = column(left, gap=2)
        writing.addWidget(self.editor, 1)
        writing.addWidget(self.note)
        writing.addWidget(self.objections)
        below = row(gap=2)
        below.addWidget(self._kept, 1)
        below.addWidget(self.give_way)
        writing.addLayout(below)
        self.side = RoomSide(studio.theme)
        body = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(space(5))
        self._body.addWidget(left, 1)
        self._body.addWidget(self.side, 1)
        whole = QWidget()
        down = column(whole, gap=3)
        down.setContentsMargins(space(6), space(5), space(6), space(5))
        down.addLayout(top)
        down.addWidget(Scroll(body), 1)
        self.set_content(whole)

    def _button(self, text: str, sign: str, slot: Callable[[], None]) -> QPushButton:
        button = mark(QPushButton(text), "quiet")
        icons.put(button, sign, self.studio.theme)
        button.clicked.connect(slot)
        return button

    # -- coming and going --------------------------------------------------------------------

    def on_enter(self) -> None:
        self._read(self._key)
        self.editor.setFocus()

    def on_leave(self) -> None:
        self._keep()

    def _read(self, chosen: str) -> None:
        def show(found: Found) -> None:
            self._show_guides(found.guides, chosen)
            self.side.show_studies(found.studies)
            self._check()
            if found.troubles:
                self.show_error(found.troubles[0])

        self._shelf.read(show)

    def _show_guides(self, found: list[GuideFile], chosen: str) -> None:
        self._guides = {guide.key: guide for guide in found}
        self._is_filling = True
        self.choice.clear()
        for guide in found:
            name = self.tr("%1 (your own)").replace("%1", guide.name)
            self.choice.addItem(name if guide.is_own else guide.name, guide.key)
        wishes = (chosen, self.studio.settings.last_guide)
        if not any(self.choice.choose(wish) for wish in wishes) and found:
            self.choice.setCurrentIndex(0)
        self._is_filling = False
        self._choose()

    def _choose(self, _: int = 0) -> None:
        key = str(self.choice.currentData() or "")
        if self._is_filling or key not in self._guides:
            return
        guide = self._guides[key]
        self._offer_way_back(guide)
        text = self.editor.toPlainText()
        if key == self._key and (text == guide.text or text != self._kept_text):
            # Shown already, or typed in since it was read.
            return
        if key != self._key:
            self._keep()
        self._key = key
        self._kept_text = guide.text
        self._is_filling = True
        self.editor.setPlainText(guide.text)
        self._is_filling = False
        self._say_kept(guide.is_own)
        self._check()

    # -- while typing ------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._is_filling:
            return
        self._check_soon.start()
        self._keep_soon.start()

    def _check(self) -> None:
        text = self.editor.toPlainText()
        words = self.side.study.solution_words
        if self._checking is not None:
            self._checking.cancel()
        self._checking = self.studio.background.run(
            lambda: check(text, words), self._show_checked, owner=self
        )

    def _show_checked(self, checked: Checked) -> None:
        if checked.text != self.editor.toPlainText():
            return
        self._checked = checked
        self._by_line = objections_by_line(checked.text, checked.objections)
        self.editor.show_objections(frozenset(self._by_line), checked.faulty_line)
        self.note.say(checked.trouble)
        if checked.guide is not None:
            self.side.show_phases(checked.guide)
        self._show_place()

    def _show_place(self) -> None:
        line = self.editor.line
        guide = self._checked.guide
        self.objections.setVisible(guide is not None)
        if guide is not None:
            self.objections.show_objections(
                self._by_line.get(line, ()), len(self._by_line), any(guide.questions())
            )
            self.side.show_place(self._checked.text, guide, line)

    def _take(self) -> None:
        if self.objections.wording:
            self.editor.take_over(self.objections.wording)

    def _next_objection(self) -> None:
        if not self._by_line:
            return
        lines = sorted(self._by_line)
        after = [line for line in lines if line > self.editor.line]
        self.editor.go_to(after[0] if after else lines[0])

    # -- keeping -----------------------------------------------------------------------------

    def _keep(self) -> None:
        """Write what was typed into a guide of one's own."""
        self._keep_soon.stop()
        text, key, before = self.editor.toPlainText(), self._key, self._kept_text
        if not key or text == before:
            return
        self._kept_text = text
        old = self._guides.get(key)
        name = name_of(text) or key
        kept = self._guides[key] = GuideFile(key, name, text, True, bool(old and old.ships))
        place = self.choice.findData(key)
        if place >= 0:
            self.choice.setItemText(place, self.tr("%1 (your own)").replace("%1", name))
        self._offer_way_back(kept)

        def not_kept(error: FirsthandError) -> None:
            if key == self._key:
                self._kept_text = before
            self.show_error(error)

        self._shelf.write(key, text, lambda now: self._show_kept(key, text, now), not_kept)

    def _show_kept(self, key: str, text: str, kept: str) -> None:
        """What was typed as `text` is kept, perhaps in a version of its own."""
        self._say_kept(True)
        if kept != text and key == self._key:
            said = self.tr("Kept as version %1: interviews were held with other questions.")
            self._kept.setText(said.replace("%1", parse_guide(kept).version))
            self._raised.keep(text, kept)

    def _show_raised(self, text: str) -> None:
        self._kept_text = text
        self._guides[self._key] = replace(self._guides[self._key], text=text)
        self._is_filling = True
        self.editor.change_to(text)
        self._is_filling = False
        self._check()

    def _say_kept(self, is_own: bool) -> None:
        self._kept.setText(
            self.tr("Kept. Interviews already held keep the guide they were held with.")
            if is_own
            else self.tr("Ships with Firsthand. The first change makes it your own.")
        )

    def _offer_way_back(self, guide: GuideFile) -> None:
        """An own guide gives way to the one that ships, or to none."""
        self.give_way.setText(
            self.tr("&Back to the one that ships") if guide.ships else self.tr("Re&move this guide")
        )
        self.give_way.setVisible(guide.is_own)

    def _give_way(self) -> None:
        """Take an own guide out; it can be brought back with undo."""
        key = self._key
        guide = self._guides.get(key)
        if guide is None or not guide.is_own:
            return
        text = self.editor.toPlainText()
        self._keep_soon.stop()
        self._kept_text = text

        def back() -> None:
            self._shelf.write(key, text, lambda _: self._read_anew(key))

        def removed(_: object) -> None:
            self.banner.say(
                self.tr("The guide that ships is back.")
                if guide.ships
                else self.tr("The guide is removed."),
                button=self.tr("&Undo"),
                on_button=back,
                tone="info",
            )
            self._read_anew(key)

        self._shelf.remove(key, removed)

    def _read_anew(self, key: str) -> None:
        self._key = ""
        self._read(key)

    def _new(self) -> None:
        if self._is_adding:
            return
        blank = self._guides.get("blank")
        text = blank.text if blank is not None and not blank.is_own else BLANK
        name = name_of(text)
        text = text.replace(f"# {name}", f"# {self.tr('My guide')}", 1)
        self._keep()
        self._is_adding = True

        def added(key: str) -> None:
            self._is_adding = False
            self._read_anew(key)
            self.editor.setFocus()

        def not_added(error: FirsthandError) -> None:
            self._is_adding = False
            self.show_error(error)

        self._shelf.add(text, added, not_added)

    def _import(self) -> None:
        path = self.ask_open(self, self.tr("Import a guide"), files.GUIDES)
        if path is not None:
            self.take_in(path)

    def take_in(self, path: Path) -> None:
        """A guide from a file becomes one of the person's own, and is shown."""
        self._keep()
        self._shelf.bring_in(path, self._read_anew)

    def _export(self) -> None:
        self._raised.show()
        export_guide(self, self.ask_save, self._key, self.editor.toPlainText())

    def _print(self) -> None:
        print_sheet(self, self.ask_save, self.editor.toPlainText(), self.side.study)

    # -- size --------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < space(_NARROW_STEPS)
        stack(self._body, is_narrow)
