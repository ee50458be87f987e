"""What a persona is called and says in short, and which interviews belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from firsthand.core.interview import Fit, InterviewId
from firsthand.core.persona.belonging import Candidate, belongs, fits
from firsthand.core.persona.editing import merged_personas, with_belonging
from firsthand.core.persona.kept import Persona, Rule
from firsthand.ui.as_written import typed_or
from firsthand.ui.look.flow import FlowLayout
from firsthand.ui.look.form import Choice, Field, Prose, SideBySide
from firsthand.ui.look.layout import Card, Scroll, column, label, tab_through
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.pausing import pause
from firsthand.ui.persona.member_box import MemberBox
from firsthand.ui.persona.names import fit_name
from firsthand.ui.persona.work import PersonaWork

_QUIET_MS = 800
_TEXTS = ("name", "summary", "profile", "proposition")
_RULE = ("role", "company", "industry", "size", "region", "buying_stage")


class ProfileView(QWidget):
    """What is typed is kept at a pause, and when another field gets the focus."""

    remove_requested = Signal()

    def __init__(self, theme: Theme, work: PersonaWork) -> None:
        super().__init__()
        self._work = work
        self._candidates: tuple[Candidate, ...] = ()
        self._is_showing = False
        self._shown: Persona | None = None
        """What the fields were filled from: anything else in them was typed."""
        self._pause = pause(self, _QUIET_MS, self.keep)
        self.name = LineField()
        self.summary, self.profile, self.proposition = Prose(3), Prose(3), Prose(2)
        self.study = Choice()
        self.rule = {key: LineField() for key in _RULE}
        self.fits = {fit: QCheckBox(fit_name(fit)) for fit in Fit}
        self.belonging = QWidget()
        self._boxes: dict[InterviewId, MemberBox] = {}
        self._order: dict[InterviewId, int] = {}
        """Those that belonged when the persona was opened come first; a tick moves nothing."""
        self._list = column(self.belonging, gap=0.5)
        self._about = label("", "muted", wraps=True)
        halves = SideBySide(self._texts(theme), self._members(theme), steps=115, gap=6)
        column(self).addWidget(Scroll(halves))
        for field in (self.name, *self.rule.values()):
            field.textEdited.connect(lambda _: self._pause.start())
            field.editingFinished.connect(self.keep)
        for prose in (self.summary, self.profile, self.proposition):
            prose.textChanged.connect(self._typed)
        self.study.activated.connect(lambda _: self.keep())
        for box in self.fits.values():
            box.clicked.connect(lambda _: self.keep())

    @property
    def typed_in(self) -> tuple[LineField | Prose, ...]:
        """The fields for text."""
        return (self.name, *self.rule.values(), self.summary, self.profile, self.proposition)

    def _texts(self, theme: Theme) -> QWidget:
        holder = QWidget()
        inside = column(holder, gap=4)
        for text, control, hint in (
            (self.tr("Name of the persona"), self.name, ""),
            (
                self.tr("Summary"),
                self.summary,
                self.tr("Who they are and what keeps them awake, in a few sentences."),
            ),
            (
                self.tr("Ideal customer profile"),
                self.profile,
                self.tr("By what Marketing and Sales tell the right buyer, in the buyers’ words."),
            ),
            (
                self.tr("Value proposition"),
                self.proposition,
                self.tr("One, and clear; Marketing and Sales both sign it."),
            ),
        ):
            inside.addWidget(Field(theme, text, control, hint))
        remove = mark(QPushButton(self.tr("Remove this persona")), "quiet")
        remove.setToolTip(self.tr("The interviews stay"))
        remove.clicked.connect(self.remove_requested)
        inside.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        return holder

    def _members(self, theme: Theme) -> QWidget:
        holder = QWidget()
        inside = column(holder, gap=4)
        rule = Card(gap=3, margin=4)
        rule.inside.addWidget(label(self.tr("Who belongs by rule"), "heading"))
        rule.inside.addWidget(
            label(
                self.tr(
                    "All that is filled in has to fit. Commas part alternatives; a size may be "
                    "50-500, >100 or <20."
                ),
                "hint",
                wraps=True,
            )
        )
        names = {
            "role": self.tr("Role"),
            "company": self.tr("Company"),
            "industry": self.tr("Industry"),
            "size": self.tr("Size"),
            "region": self.tr("Region"),
            "buying_stage": self.tr("Buying stage"),
        }
        rule.inside.addWidget(Field(theme, self.tr("Study"), self.study))
        fields = [Field(theme, names[key], self.rule[key]) for key in _RULE]
        for pair in (fields[:2], fields[2:4], fields[4:]):
            rule.inside.addWidget(SideBySide(*pair, steps=24))
        choices = QWidget()
        verdicts = FlowLayout(choices, across=space(3), down=space(1))
        verdicts.addWidget(label(self.tr("Fit")))
        for box in self.fits.values():
            box.setAccessibleName(self.tr("Fit: %1").replace("%1", box.text()))
            verdicts.addWidget(box)
        rule.inside.addWidget(choices)
        inside.addWidget(rule)
        who = Card(gap=1.5, margin=4)
        who.inside.addWidget(label(self.tr("Interviews that belong"), "heading"))
        who.inside.addWidget(self._about)
        who.inside.addWidget(self.belonging)
        inside.addWidget(who)
        inside.addStretch(1)
        return holder

    # -- shown -------------------------------------------------------------------------------

    def show_persona(
        self, persona: Persona, candidates: Sequence[Candidate], studies: Sequence[str]
    ) -> None:
        """What is being typed right now is left alone, unless it is another persona's."""
        self._is_showing = True
        if self._shown is None or self._shown.id != persona.id:
            self._pause.stop()
            self._order = {}
        if not self._order:
            ordered = sorted(candidates, key=lambda one: not belongs(persona, one))
            self._order = {one.interview: place for place, one in enumerate(ordered)}
        if not self._pause.isActive():
            self._fill(persona, studies)
        last = len(self._order)
        self._candidates = tuple(
            sorted(candidates, key=lambda one: self._order.get(one.interview, last))
        )
        self._show_members(persona)
        self._is_showing = False

    def _fill(self, persona: Persona, studies: Sequence[str]) -> None:
        self._shown = persona
        for key in _TEXTS:
            field, text = getattr(self, key), getattr(persona, key)
            if field.text() != text:
                field.setPlainText(text) if isinstance(field, Prose) else field.setText(text)
        self._show_studies(studies, persona.rule.study)
        for key, field in self.rule.items():
            if field.text() != getattr(persona.rule, key):
                field.setText(getattr(persona.rule, key))
        for fit, box in self.fits.items():
            box.setChecked(fit in persona.rule.fits)

    def _show_studies(self, studies: Sequence[str], chosen: str) -> None:
        wanted = ["", *studies] + ([chosen] if chosen not in ("", *studies) else [])
        if [self.study.itemData(n) for n in range(self.study.count())] != wanted:
            self.study.clear()
            for name in wanted:
                self.study.addItem(name or self.tr("Any study"), name)
        self.study.choose(chosen)

    def _show_members(self, persona: Persona) -> None:
        known = {one.interview for one in self._candidates}
        for id in [id for id in self._boxes if id not in known]:
            self._boxes.pop(id).deleteLater()
        inside, has_moved = 0, False
        for place, one in enumerate(self._candidates):
            box = self._boxes.get(one.interview) or self._box(one)
            if self._list.indexOf(box) != place:
                self._list.insertWidget(place, box)
                has_moved = True
            does = belongs(persona, one)
            inside += does
            box.setChecked(does)
            box.say(*self._line(persona, one, does=does))
        if has_moved:
            tab_through(self.belonging)
        self._about.setText(
            self.tr("%1 of %2. Tick one to put it in or leave it out by hand.")
            .replace("%1", str(inside))
            .replace("%2", str(len(self._candidates)))
            if self._candidates
            else self.tr("There are no interviews yet.")
        )

    def _box(self, one: Candidate) -> MemberBox:
        box = MemberBox()
        box.clicked.connect(lambda is_in, id=one.interview: self._put(id, is_in))
        self._boxes[one.interview] = box
        return box

    def _line(self, persona: Persona, one: Candidate, *, does: bool) -> tuple[str, str]:
        parts = [one.participant.code_name, one.participant.role, one.participant.company]
        text = ", ".join(part for part in parts if part)
        if one.interview in persona.picked or one.interview in persona.left_out:
            by_hand = self.tr("put in by hand") if does else self.tr("left out by hand")
            return text, by_hand
        return text, ""

    # -- kept --------------------------------------------------------------------------------

    def _typed(self) -> None:
        if not self._is_showing:
            self._pause.start()

    def keep(self) -> None:
        """Tell what was typed, if it is anything new."""
        self._pause.stop()
        if self._is_showing or not self._work.is_open or self._shown is None:
            return
        shown, persona = self._shown, self._work.persona
        if shown.id != persona.id:
            return
        rule = Rule(
            study=self.study.currentData() or "",
            fits=tuple(fit for fit, box in self.fits.items() if box.isChecked()),
            **{key: field.text().strip() for key, field in self.rule.items()},
        )
        texts = {key: typed_or(getattr(shown, key), getattr(self, key).text()) for key in _TEXTS}
        texts["name"] = texts["name"] or shown.name
        after = merged_personas(shown, replace(shown, rule=rule, **texts), persona)
        if after.rule != persona.rule:
            self._work.change(after, self.tr("change who belongs"))
        else:
            self._work.change(after, self.tr("change the profile"))

    def _put(self, interview: InterviewId, is_in: bool) -> None:
        """By hand only where the rule says otherwise."""
        if not self._work.is_open:
            return
        persona = self._work.persona
        one = next(one for one in self._candidates if one.interview == interview)
        by_hand = None if fits(persona.rule, one) is is_in else is_in
        words = self.tr("put an interview in") if is_in else self.tr("leave an interview out")
        self._work.change(with_belonging(persona, interview, by_hand), words)
