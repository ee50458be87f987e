"""The page of personas: who belongs, what they have in common, how well that is known."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QStackedWidget, QWidget

from firsthand.core.findings import FORCES, RINGS
from firsthand.core.persona.kept import Persona, PersonaId, QuoteRef, StatementId
from firsthand.core.persona.portrait import Portrait
from firsthand.core.sameness import same
from firsthand.ui.actions import action, key_of
from firsthand.ui.background import Work
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.layout import column, nothing_yet, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.persona.channels_view import ReachView
from firsthand.ui.persona.evidence_view import EvidenceView
from firsthand.ui.persona.handing_on import HandingOn
from firsthand.ui.persona.head import PersonaHead
from firsthand.ui.persona.loading import Contents, Kept, load
from firsthand.ui.persona.message_view import MessageView
from firsthand.ui.persona.personas_column import PersonasColumn
from firsthand.ui.persona.profile_view import ProfileView
from firsthand.ui.persona.reasons_view import ReasonsView
from firsthand.ui.persona.ring_part import RingPart
from firsthand.ui.persona.sounding import Sounding
from firsthand.ui.persona.statements_view import StatementsView
from firsthand.ui.persona.work import PersonaWork
from firsthand.ui.player import Loudspeaker, OpenOutput
from firsthand.ui.studio import Studio
from firsthand.ui.taking_back import TakingBack

_WIDE = 240
"""Steps of spacing: a page that wide has room for its buttons beside the name."""
_WITH_STATEMENTS, _WITH_PROFILE = (1, 3), (0,)
"""Parts in which they are edited, the usual one first."""


class PersonaPage(Page):
    """Shows one persona at a time; reads the library off the UI thread, the latest wish wins."""

    def __init__(self, studio: Studio, open_output: OpenOutput = Loudspeaker) -> None:
        super().__init__(studio)
        self.title = self.tr("Personas")
        self.work = PersonaWork(self._keep, self)
        self.work.changed.connect(self._changed)
        self.contents = Contents()
        self._loading: Work | None = None
        self._kept = Kept()
        self._is_loaded = False
        self.sounding = Sounding(studio.desk.home, open_output, self)
        self.sounding.player.failed.connect(self.show_error)
        self.handing_on = HandingOn(self)
        self._build()

    def _build(self) -> None:
        theme = self.studio.theme
        self.column = PersonasColumn(theme)
        self.column.chosen.connect(lambda id: self.choose(PersonaId(id)))
        self.column.new_requested.connect(self._new)
        self._taking_back = TakingBack(self, self.work.undo)
        self._behind: set[QWidget] = set()
        self.profile = ProfileView(theme, self.work)
        self.profile.remove_requested.connect(self._remove)
        self.statements = StatementsView(theme, self.work, (*RINGS, *FORCES))
        self.reasons = ReasonsView(theme)
        self.reach = ReachView(theme, self.work)
        self.message = MessageView(theme, _check)
        self.evidence = EvidenceView(theme)
        self.evidence.failed.connect(self.show_error)
        for view in (self.statements, self.reasons, self.reach):
            view.play_requested.connect(self.sounding.play)
            view.place_requested.connect(self.open_requested)
        for view in (self.statements, self.reach.signs):
            view.quotes_requested.connect(self._offer_quotes)
        across = row(gap=5)
        across.setContentsMargins(space(6), space(5), space(6), space(6))
        across.addWidget(self.column)
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())  # until it is known what there is
        self._body.addWidget(self._nobody())
        self._body.addWidget(self._open())
        across.addWidget(self._body, 1)
        whole = QWidget()
        whole.setLayout(across)
        self.set_content(whole)
        self._taking_back.begun.connect(self._note_before)
        self._taking_back.said.connect(self._show_taken_back)
        self._taking_back.said.connect(self.banner.say_in_passing)
        self._taking_back.work_inside(*self.profile.typed_in)
        action(self, self.tr("Be quiet"), self.sounding.stop, "Esc")

    def _nobody(self) -> QWidget:
        first = QPushButton(self.tr("Name the first persona"))
        first.clicked.connect(self.column.ask_name)
        return nothing_yet(
            self.tr("No persona yet"),
            self.tr(
                "A persona groups interviews of buyers who are alike. Each statement in it names "
                "the quotes and the number of buyers behind it."
            ),
            first,
        )

    def _open(self) -> QWidget:
        theme = self.studio.theme
        holder = QWidget()
        inside = column(holder, gap=2)
        self.head = PersonaHead(theme, self.work.undo, self._taking_back)
        self.head.handing_on_requested.connect(self._hand_on)
        inside.addWidget(self.head)
        inside.addWidget(self._tabs())
        self._views = QStackedWidget()
        for view in self._parts():
            self._views.addWidget(view)
        inside.addWidget(self._views, 1)
        return holder

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.profile,
            self.statements,
            self.reasons,
            self.reach,
            self.message,
            self.evidence,
        )

    def _tabs(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(holder, across=space(1), down=0)
        self.tabs = QButtonGroup(self)
        for number, text in enumerate(
            (
                self.tr("Profile"),
                self.tr("Statements"),
                self.tr("Reasons"),
                self.tr("Channels and fit"),
                self.tr("Words"),
                self.tr("Evidence"),
            )
        ):
            tab = mark(QPushButton(text), "tab")
            tab.setCheckable(True)
            tab.setChecked(number == 0)
            tab.setAccessibleName(text)
            key_of(tab, f"Alt+{number + 1}", text)
            tab.clicked.connect(lambda _=False, number=number: self.show_part(number))
            self.tabs.addButton(tab, number)
            line.addWidget(tab)
        return holder

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.fold(self.width() < space(_WIDE))

    def _note_before(self) -> None:
        self._before = self.work.persona

    def _show_taken_back(self, words: str) -> None:
        """The part that it changed comes to the front."""
        if not words:
            return
        is_about_statements = self.work.persona.statements != self._before.statements
        parts = _WITH_STATEMENTS if is_about_statements else _WITH_PROFILE
        if self._views.currentIndex() not in parts:
            self.show_part(parts[0])

    def show_part(self, number: int) -> None:
        self.tabs.button(number).setChecked(True)
        self._views.setCurrentIndex(number)
        self._show_part_in_front()

    # -- contents ----------------------------------------------------------------------------

    def on_enter(self) -> None:
        """Interviews may have changed meanwhile, so nothing that was read before counts."""
        self._kept = Kept()
        self.refresh()

    def on_leave(self) -> None:
        self.sounding.stop()
        self._keep_typed()

    def choose(self, id: PersonaId) -> None:
        found = next((one.persona for one in self.contents.rows if one.persona.id == id), None)
        if found is not None and (not self.work.is_open or found.id != self.work.persona.id):
            self._keep_typed()
            self.sounding.stop()
            self._open_now(found)
            self.refresh()

    def _open_now(self, persona: Persona) -> None:
        """Its own words at once: until all is read nobody may type into another one's."""
        self.work.open(persona)
        self.head.show_name(persona.name)
        self.profile.show_persona(persona, self.contents.candidates, self.contents.studies)

    def refresh(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
        desk, kept = self.studio.desk, self._kept
        persona = self.work.persona if self.work.is_open else None
        self._loading = self.studio.background.run(
            lambda: load(desk, persona, kept), self._show, owner=self
        )

    def _show(self, contents: Contents) -> None:
        self.contents = contents
        self._is_loaded = True
        self._take_over()
        open_id = self.work.persona.id if self.work.is_open else ""
        self.column.show_rows(contents.rows, open_id)
        self._body.setCurrentIndex(2 if self.work.is_open else 1)
        portrait = contents.portrait
        if portrait is None:
            return
        self.sounding.know(contents.timelines)
        self.head.show_portrait(portrait)
        self.profile.show_persona(self.work.persona, contents.candidates, contents.studies)
        self._behind = set(self._parts()[1:])
        self._show_part_in_front()

    def _show_part_in_front(self) -> None:
        """The others follow when they are turned to: each edit would draw them all for nothing."""
        view, portrait = self._views.currentWidget(), self.contents.portrait
        if portrait is not None and view in self._behind:
            self._behind.remove(view)
            view.show_portrait(portrait)

    def _take_over(self) -> None:
        """Another window may have changed, made or removed personas."""
        rows = {row.persona.id: row.persona for row in self.contents.rows}
        if self.work.is_open:
            there = rows.get(self.work.persona.id)
            if there is None:
                self.work.open(None)
            elif there != self.work.persona:
                self.work.refresh(there)
                self.refresh()
        if not self.work.is_open and rows:
            self._open_now(next(iter(rows.values())))
            self.refresh()

    def _changed(self) -> None:
        self.profile.show_persona(
            self.work.persona, self.contents.candidates, self.contents.studies
        )
        self.head.show_name(self.work.persona.name)
        self.refresh()

    # -- wishes ------------------------------------------------------------------------------

    def _keep_typed(self) -> None:
        """Before anything else is done: what was typed a moment ago, anywhere on the page."""
        if self.work.is_open:
            self.profile.keep()
            self.statements.keep_typed()
            self.reach.signs.keep_typed()

    def _keep(self, persona: Persona, base: Persona) -> None:
        self.studio.background.when(
            self.studio.desk.shelf.do(lambda library: library.keep_persona(persona, base)),
            owner=self,
        )

    def _new(self, name: str) -> None:
        """Make a persona, or go to the one that has this name."""
        from firsthand.jobs.personas import new_persona

        self._keep_typed()
        there = [one.persona for one in self.contents.rows if same(one.persona.name, name)]
        if there:
            self.choose(there[0].id)
            self.column.show_rows(self.contents.rows, there[0].id)
            return
        made = new_persona(name)
        self.studio.background.when(
            self.studio.desk.shelf.do(lambda library: library.keep_persona(made)), owner=self
        )
        self._open_now(made)
        self.show_part(0)
        self.refresh()

    def _remove(self) -> None:
        if not self.work.is_open:
            return  # pressed once more, while the next one is still being read
        self._keep_typed()
        gone = self.work.persona
        self.work.open(None)
        shelf = self.studio.desk.shelf
        self.studio.background.when(
            shelf.do(lambda library: library.remove_persona(gone.id)), owner=self
        )
        self.refresh()

        def bring_back() -> None:
            self.studio.background.when(
                shelf.do(lambda library: library.keep_persona(gone)), owner=self
            )
            self._keep_typed()
            self._open_now(gone)
            self.refresh()

        self.banner.say(
            self.tr("%1 is removed; its interviews stay.").replace("%1", gone.name),
            button=self.tr("&Undo"),
            on_button=bring_back,
            tone="info",
        )

    def _offer_quotes(self, wish: tuple[RingPart, StatementId]) -> None:
        """All quotes of the persona's interviews that the statement does not rest on yet."""
        part, id = wish
        card = part.cards.get(id)
        if card is None:
            return
        from firsthand.core.persona.evidence import Evidence

        evidence = Evidence(self.contents.records)
        refs = [
            QuoteRef(record.id, quote.id) for record in evidence.records for quote in record.quotes
        ]
        taken = {*card.stated.quotes, *card.stated.counter}
        part.pick(id, [one for one in evidence.cited(refs) if one not in taken])

    def _hand_on(self, kind: str) -> None:
        if not self.work.is_open:
            return
        self._keep_typed()
        if kind == "reel":
            self.handing_on.reel(self.work.persona)
        else:
            self.handing_on.document(self.work.persona, is_brief=kind == "brief")


def _check(portrait: Portrait, text: str) -> object:
    from firsthand.jobs.personas import check

    return check(portrait, text)
