"""The Prepare page: one page from top to bottom, with what is wrong said at its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from firsthand.core.codes import next_code
from firsthand.core.guide import Guide, parse_guide
from firsthand.core.interview import Mode, Role, Setup
from firsthand.errors import BadGuide
from firsthand.ui.actions import action, tip
from firsthand.ui.look import icons
from firsthand.ui.look.form import Note
from firsthand.ui.look.layout import Scroll, centred, column, label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.page import Page
from firsthand.ui.prepare import concerns as saying
from firsthand.ui.prepare.attendees_part import AttendeesPart
from firsthand.ui.prepare.buyer_part import BuyerPart
from firsthand.ui.prepare.consent_part import ConsentPart
from firsthand.ui.prepare.draft import PLACE, Concern, Draft, Place, can_start, concerns
from firsthand.ui.prepare.guide_part import GuidePart
from firsthand.ui.prepare.loading import Known, read_known
from firsthand.ui.prepare.microphone_part import MicrophonePart
from firsthand.ui.prepare.study_part import StudyPart
from firsthand.ui.studio import Studio


class PreparePage(Page):
    """Gathers a Setup and a Source; starting is the window's."""

    start_requested = Signal(object, object)
    """A Setup and a Source."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio)
        self.title = self.tr("New interview")
        self._known = Known()
        self._guide: Guide | None = None
        self._guide_text = ""
        self._suggested = ""
        self._wished_study = ""
        self._is_starting = False
        self._is_ready = True
        self._visited: set[Place] = set()
        self._watched: dict[QObject, Place] = {}
        self.study = StudyPart(studio)
        self.buyer = BuyerPart(studio)
        self.attendees = AttendeesPart(studio)
        self.guide = GuidePart(studio)
        self.consent = ConsentPart(studio)
        self.microphone = MicrophonePart(studio)
        self._parts = (
            self.study,
            self.buyer,
            self.attendees,
            self.guide,
            self.consent,
            self.microphone,
        )
        self._notes: dict[Place, Note] = {
            Place.STUDY: self.study.name_field.note,
            Place.PROBLEM: self.study.problem_field.note,
            Place.SOLUTION: self.study.solution_field.note,
            Place.BUYER: self.buyer.code_field.note,
            Place.ATTENDEES: self.attendees.note,
            Place.GUIDE: self.guide.field.note,
            Place.LANGUAGE: self.guide.language_field.note,
            Place.CONSENT: self.consent.note,
            Place.MICROPHONE: self.microphone.field.note,
            Place.DISK: self.microphone.disk_note,
        }
        self._build()
        for part in self._parts:
            part.changed.connect(self._look_over)
        self.study.name.currentTextChanged.connect(lambda _: self._follow_study())
        self.microphone.heard_again.connect(self.banner.withdraw)
        self.guide.guide_chosen.connect(self._choose_guide)
        self.guide.guides_requested.connect(self.guides_requested)
        self.guide.mode.currentIndexChanged.connect(
            lambda _: self.microphone.meet(Mode(self.guide.mode.currentData()))
        )
        self.guide.language.currentIndexChanged.connect(self._language_changed)
        for control, place in (
            (self.study.name.lineEdit(), Place.STUDY),
            (self.study.problem, Place.PROBLEM),
            (self.study.solution, Place.SOLUTION),
            (self.buyer.code, Place.BUYER),
        ):
            self._watched[control] = place
            control.installEventFilter(self)
        action(self, self.tr("Start"), self._start, "Ctrl+Return")
        action(self, self.tr("Back to the library"), self._cancel, "Esc")

    def _build(self) -> None:
        sheet = QWidget()
        sheet.setMaximumWidth(space(290))
        inside = column(sheet, gap=4)
        inside.setContentsMargins(space(6), space(5), space(6), space(6))
        inside.addWidget(label(self.tr("New interview"), "display"))
        for part in self._parts:
            inside.addWidget(part)
        inside.addStretch(1)
        self.scroll = Scroll(centred(sheet))
        foot = mark(QFrame(), "footer")
        line = row(foot, gap=3)
        line.setContentsMargins(space(6), space(3), space(6), space(3))
        self.missing = label("", "muted", wraps=True)
        self.missing.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.cancel = mark(QPushButton(self.tr("Cancel")), "quiet")
        self.cancel.setToolTip(tip(self.tr("Back to the library"), "Esc"))
        self.cancel.clicked.connect(self._cancel)
        self.start = mark(QPushButton(self.tr("Start re&cording")), "record")
        self.start.setToolTip(tip(self.tr("Start the interview and its recording"), "Ctrl+Return"))
        icons.put(self.start, "record", self.studio.theme, "on_record")
        self.start.clicked.connect(self._start)
        line.addWidget(self.missing, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.start)
        whole = QWidget()
        down = column(whole, gap=0)
        down.addWidget(self.scroll, 1)
        down.addWidget(foot)
        self.set_content(whole)

    # -- coming and going --------------------------------------------------------------------

    def choose_study(self, study: str) -> None:
        """Begin with this study, such as the one that was listed in the library."""
        self._wished_study = study

    def on_enter(self) -> None:
        desk = self.studio.desk
        model = self.studio.settings.model
        self.studio.background.run(lambda: read_known(desk, model), self._show_known, owner=self)
        self.microphone.begin()
        self.study.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll.verticalScrollBar().setValue(0)
        self._look_over()

    def on_leave(self) -> None:
        self.microphone.end()

    def set_starting(self, is_starting: bool) -> None:
        """While the recorder starts nothing can be pressed twice."""
        self._is_starting = is_starting
        self.start.setText(self.tr("Starting …") if is_starting else self.tr("Start re&cording"))
        if not is_starting:
            self.microphone.begin()
        self._look_over()

    def _show_known(self, known: Known) -> None:
        self._known = known
        self.study.show_studies(known.studies, self._wished_study, known.last_study)
        self._wished_study = ""
        key = self.guide.guide.currentData() or self.studio.settings.last_guide
        self.guide.show_guides(known.guide_names, key)
        self._follow_study()
        self._look_over()

    # -- what is asked -----------------------------------------------------------------------

    def draft(self) -> Draft:
        """All that the page holds now."""
        study = self.study.value()
        guide_key = str(self.guide.guide.currentData() or "")
        setup = Setup(
            study,
            self.buyer.value(),
            self._guide_text,
            guide_key,
            self.attendees.value(),
            self.consent.value(),
            Mode(self.guide.mode.currentData()),
            str(self.guide.language.currentData()),
        )
        return Draft(
            setup,
            self.microphone.source(),
            self._guide,
            frozenset(self._known.codes.get(study.name, ())),
            self.consent.is_answered,
            self.microphone.is_silent,
            self.microphone.disk_left_s(),
            self._known.hears,
        )

    def _choose_guide(self, key: str) -> None:
        self._guide_text = self._known.guide_texts.get(key, "")
        try:
            self._guide = parse_guide(self._guide_text) if self._guide_text else None
        except BadGuide:
            self._guide = None
        self.guide.show_guide(self._guide)
        self._look_over()

    def _language_changed(self) -> None:
        self.consent.show_language(str(self.guide.language.currentData()))

    def _follow_study(self) -> None:
        """What was chosen before in this study is offered again."""
        study = self.study.value().name
        wordings = self._known.wordings.items()
        self.consent.show_own({language: said for (of, language), said in wordings if of == study})
        self._suggest_code()

    def _suggest_code(self) -> None:
        """The next code name of the study, unless the person has typed one."""
        if self.buyer.code.text() not in ("", self._suggested):
            return
        study = self.study.name.currentText().strip()
        self._suggested = next_code(self._known.codes.get(study, ()))
        self.buyer.code.setText(self._suggested)

    def _look_over(self) -> None:
        draft = self.draft()
        found = concerns(draft)
        said = {
            PLACE[concern]: saying.sentence(concern)
            for concern in reversed(found)
            if not concern.is_only_empty or PLACE[concern] in self._visited
        }
        if self.microphone.note.text:
            said.pop(Place.MICROPHONE, None)
        for place, note in self._notes.items():
            note.say(said.get(place, ""))
        stops = [saying.short(concern) for concern in found if concern.stops]
        missing = self.tr("Still needed: %1").replace("%1", ", ".join(stops)) if stops else ""
        self.missing.setText(missing)
        self.start.setEnabled(not self._is_starting)
        self._draw_start(is_ready=not stops)

    def _draw_start(self, *, is_ready: bool) -> None:
        """Red only when it can record."""
        if is_ready == self._is_ready:
            return
        self._is_ready = is_ready
        mark(self.start, "record" if is_ready else "primary")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What was left empty is said once the keys have moved on."""
        if event.type() == QEvent.Type.FocusOut and watched in self._watched:
            self._visited.add(self._watched[watched])
            self._look_over()
        return super().eventFilter(watched, event)

    # -- wishes ------------------------------------------------------------------------------

    def _start(self) -> None:
        draft = self.draft()
        if self._is_starting:
            return
        if not can_start(draft):
            self._visited.update(Place)
            self._look_over()
            self._go_to_first(concerns(draft))
            return
        self.banner.clear()
        self.set_starting(True)
        people = draft.setup.attendees
        author = next((one.name for one in people if one.role is Role.INTERVIEWER), "")
        self.studio.change_settings(
            microphone=str(self.microphone.choice.currentData() or ""),
            last_guide=draft.setup.guide_name,
            author=self.studio.settings.author or author,
        )
        self.microphone.release(lambda: self.start_requested.emit(draft.setup, draft.source))

    def _go_to_first(self, found: list[Concern]) -> None:
        """Bring the first thing that stops Start into view and give it the focus."""
        first = next((concern for concern in found if concern.stops), None)
        controls = {
            Place.STUDY: self.study.name,
            Place.BUYER: self.buyer.code,
            Place.GUIDE: self.guide.guide,
            Place.MICROPHONE: self.microphone.choice,
            Place.DISK: self.microphone.disk,
        }
        if first is None:
            return
        place = PLACE[first]
        if place is Place.CONSENT:
            self.consent.record.take_focus()
            self.scroll.ensureWidgetVisible(self.consent.record)
            return
        control = controls[place]
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroll.ensureWidgetVisible(control)

    def _cancel(self) -> None:
        if not self._is_starting:
            self.library_requested.emit()
