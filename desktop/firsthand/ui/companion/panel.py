"""Switches the page for colleagues on and off, and shows who is connected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from firsthand.companion.host import Colleague
from firsthand.companion.pairing import Waiting
from firsthand.errors import FirsthandError
from firsthand.jobs.colleagues.companion import Companion, Prompt, addresses
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui import wording
from firsthand.ui.companion.code import CodeView
from firsthand.ui.companion.elsewhere import ElsewherePart
from firsthand.ui.companion.who import colour_of
from firsthand.ui.look.banner import Banner
from firsthand.ui.look.layout import (
    Card,
    Scroll,
    column,
    drop,
    label,
    row,
    rule,
    selectable,
    tab_through,
)
from firsthand.ui.look.theme import font, mark, space
from firsthand.ui.prompt import Prompted
from firsthand.ui.said import said
from firsthand.ui.studio import Studio

_FOLDED, _OPEN = 56, 88
"""Steps of spacing: as wide as the cards, and wide enough for the code."""
Shown = Waiting | tuple[Colleague, bool, bool]
"""All that is shown of a person: of a colleague, too, if they are connected and if it is dark."""


class CompanionPanel(QWidget):
    """Folded away until somebody asks for it; one line stays to be seen while the page is on."""

    unfolded = Signal(bool)
    """Whether it wants the room beside the question for itself."""

    def __init__(self, studio: Studio, live: LiveInterview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._live = live
        self._companion: Companion | None = None
        self._is_starting = False
        self._seen: set[str] = set()
        self.is_ready = False
        """Whether the addresses of this computer are known."""
        self._sign = mark(QPushButton(), "quiet")
        self._sign.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._sign.clicked.connect(self.toggle)
        self._banner = Banner(studio.theme)
        self._inside = Card(gap=2, margin=3)
        self._scroll = Scroll(self._inside)
        self._build()
        studio.theme.changed.connect(self._show)
        outer = column(self, gap=1)
        outer.addWidget(self._sign)
        outer.addWidget(self._banner)
        outer.addWidget(self._scroll, 1)
        self._unfold(False)
        self._show()

    # -- what it looks like ------------------------------------------------------------------

    def _build(self) -> None:
        inside = self._inside.inside
        inside.addWidget(
            label(self.tr("A colleague marks on their own device"), "heading", wraps=True)
        )
        self._address = QComboBox()
        self._address.setAccessibleName(self.tr("Address of this computer"))
        self._plain = QCheckBox(self.tr("Without encryption"))
        self._plain.setToolTip(self.tr("Plain HTTP, for devices that refuse this certificate"))
        self._captions = QCheckBox(self.tr("Show them the last words"))
        self._captions.toggled.connect(self._allow_captions)
        self._switch = mark(QPushButton(), "primary")
        self._switch.clicked.connect(self.switch)
        self._open = label("", "caution", wraps=True)
        self._code = CodeView()
        self._new_code = QPushButton(self.tr("New code"))
        self._new_code.clicked.connect(self._renew)
        self._place = selectable("")
        self._pin = selectable("")
        self._pin.setFont(font(1.5, font().Weight.DemiBold, tabular=True))
        self._fingerprint = selectable("", "hint")
        self._people = QVBoxLayout()
        self._rows: dict[Shown, QWidget] = {}
        self._people.setSpacing(space(1))
        for widget in (self._address, self._plain, self._captions, self._switch, self._open):
            inside.addWidget(widget)
        inside.addLayout(self._people)
        inside.addWidget(self._code, 0, Qt.AlignmentFlag.AlignHCenter)
        for widget in (self._pin, self._place, self._new_code, self._fingerprint):
            inside.addWidget(widget)
        inside.addWidget(rule())
        inside.addWidget(ElsewherePart(self._studio))
        inside.addStretch(1)

    @property
    def is_open(self) -> bool:
        return not self._scroll.isHidden()

    @property
    def companion(self) -> Companion | None:
        """The page while it is on."""
        return self._companion

    # -- what is pressed ---------------------------------------------------------------------

    def toggle(self) -> None:
        """Unfold or fold; the page itself stays on or off."""
        self._unfold(not self.is_open)
        if self.is_open and self._companion is None:
            self._studio.background.run(addresses, self.offer, owner=self)
        self._show()

    def _unfold(self, is_open: bool) -> None:
        self._scroll.setVisible(is_open)
        self.setFixedWidth(space(_OPEN if is_open else _FOLDED))
        self.unfolded.emit(is_open)

    def offer(self, found: list[str]) -> None:
        """Addresses to choose from, the likeliest first."""
        self.is_ready = True
        chosen = self._address.currentText()
        self._address.clear()
        self._address.addItems(found)
        if chosen in found:
            self._address.setCurrentText(chosen)
        self._show()

    def switch(self) -> None:
        """Start serving, off this thread; or stop."""
        if self._companion is not None:
            self.switch_off()
            return
        if self._is_starting:
            return
        address, is_plain = self._address.currentText(), self._plain.isChecked()
        shows = self._captions.isChecked()
        desk, live, mailbox = self._studio.desk, self._live, self._studio.mailbox

        def start() -> Companion:
            return Companion.start(
                desk,
                live,
                address=address,
                is_plain=is_plain,
                shows_captions=shows,
                changed=lambda: mailbox.call(self._show_if_there),
                prompted=lambda prompt: mailbox.call(lambda: self._tell(prompt)),
            )

        self._is_starting = True
        self._show()
        self._studio.background.run(start, self._started, self._not_started, owner=self)

    def switch_off(self) -> None:
        """Nobody is connected any more; marks that came stay."""
        companion, self._companion = self._companion, None
        if companion is not None:
            self._studio.background.run(companion.stop, owner=self, must_finish=True)
        self._show()

    def _started(self, companion: Companion) -> None:
        self._is_starting = False
        self._companion = companion
        companion.allow_captions(self._captions.isChecked())
        self._banner.clear()
        self._show()

    def _not_started(self, error: FirsthandError) -> None:
        self._is_starting = False
        self._banner.say(error.sentence, error.remedy)
        self._show()

    def _allow_captions(self, is_allowed: bool) -> None:
        if self._companion is not None:
            self._companion.allow_captions(is_allowed)

    def _renew(self) -> None:
        if self._companion is not None:
            self._companion.pairing.new_key()
            self._companion.pairing.new_pin()
            self._show()

    def _tell(self, prompt: Prompt) -> None:
        text = f"{wording.author(prompt.name)}: {prompt.text}" if prompt.text else ""
        self._studio.mailbox.news.emit(Prompted(self._live.id, text))

    # -- what it shows -----------------------------------------------------------------------

    def _show_if_there(self) -> None:
        """The page may end after the Room has gone."""
        if isValid(self):
            self._show()

    def _show(self) -> None:
        companion = self._companion
        if self._live.session.has_ended:
            companion = self._companion = None
        is_on = companion is not None
        for widget in (self._address, self._plain):
            widget.setVisible(not is_on)
        for widget in (self._code, self._new_code, self._place, self._pin, self._fingerprint):
            widget.setVisible(is_on)
        # Enabled also while it starts: else the focus would go on to another button.
        self._switch.setEnabled(is_on or self._address.count() > 0)
        switch_on = (
            self.tr("Switching on …") if self._is_starting else self.tr("Switch the page on")
        )
        self._switch.setText(self.tr("Switch the page off") if is_on else switch_on)
        self._open.setVisible(self._plain.isChecked() and is_on)
        self._open.setText(self.tr("Not encrypted: others on this network could read along."))
        self._show_people(companion)
        if companion is None:
            self._sign.setText(self.tr("Colleagues’ devices"))
            self._sign.setVisible(self.is_open)
            return
        here = sum(is_here for _, is_here in companion.colleagues)
        words = self.tr("Page is on: %1 connected").replace("%1", str(here))
        if companion.waiting:
            words = self.tr("Somebody waits to be let in")
            fresh = {one.id for one in companion.waiting} - self._seen
            self._seen |= fresh
            if fresh and not self.is_open:
                self._unfold(True)
        if companion.is_plain:
            words += "\n" + self.tr("not encrypted")
        self._sign.setText(words)
        self._sign.show()
        link = companion.link
        self._code.setVisible(bool(link))
        if link:
            self._code.show_link(link)
        self._place.setText(self.tr("Or type: %1").replace("%1", companion.address))
        pin = companion.pairing.pin
        self._pin.setText(f"PIN {pin[:3]} {pin[3:]}" if pin else self.tr("PIN used up"))
        self._fingerprint.setText(
            self.tr("Certificate (SHA-256): %1").replace(
                "%1", companion.fingerprint.replace(":", " ")
            )
        )
        self._fingerprint.setVisible(bool(companion.fingerprint))

    def _show_people(self, companion: Companion | None) -> None:
        """Rows of whom nothing new is known stay: somebody may be about to press there."""
        is_dark = self._studio.theme.is_dark
        wanted: list[Shown] = []
        if companion is not None:
            wanted += companion.waiting
            wanted += [(one, is_here, is_dark) for one, is_here in companion.colleagues]
        for gone in [who for who in self._rows if who not in wanted]:
            made = self._rows.pop(gone)
            if made.isAncestorOf(QApplication.focusWidget() or self):
                self._sign.setFocus(Qt.FocusReason.OtherFocusReason)
            self._people.removeWidget(made)
            drop(made)
        for place, who in enumerate(wanted):
            if who not in self._rows and companion is not None:
                self._rows[who] = self._person_row(companion, who)
                self._people.insertWidget(place, self._rows[who])
        tab_through(self)

    def _person_row(self, companion: Companion, who: Shown) -> QWidget:
        if isinstance(who, Waiting):
            return self._waiting_row(companion, who)
        colleague, is_here, _ = who
        return self._colleague_row(companion, colleague, is_here)

    def _waiting_row(self, companion: Companion, waiting: Waiting) -> QWidget:
        text = self.tr("%1 (%2) shows %3?")
        for number, value in (("%1", waiting.name or "?"), ("%2", said(waiting.device))):
            text = text.replace(number, value)
        made, buttons = self._row(text.replace("%3", waiting.sign), "strong")
        self._add_button(buttons, self.tr("Let in"), lambda: companion.pairing.admit(waiting.id))
        self._add_button(
            buttons,
            self.tr("Refuse"),
            lambda: companion.pairing.admit(waiting.id, is_welcome=False),
        )
        return made

    def _colleague_row(self, companion: Companion, one: Colleague, is_here: bool) -> QWidget:
        state = self.tr("connected") if is_here else self.tr("away")
        sign = label("●")
        sign.setStyleSheet(f"color: {colour_of(one.colour, self._studio.theme.is_dark)}")
        sign.setToolTip(self.tr("The colour of their marks on everybody’s page"))
        words = (part for part in (one.name, said(one.device), state) if part)
        made, buttons = self._row(" · ".join(words), sign=sign)
        self._add_button(buttons, self.tr("Remove"), lambda: companion.remove(one.id))
        return made

    def _row(
        self, text: str, look: str = "", *, sign: QWidget | None = None
    ) -> tuple[QWidget, QHBoxLayout]:
        """Words above, after a sign if there is one; buttons below: names may be long."""
        made = QWidget()
        lines = column(made, gap=1)
        first = row(gap=1.5)
        if sign is not None:
            first.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(label(text, look, wraps=True), 1)
        lines.addLayout(first)
        buttons = row()
        lines.addLayout(buttons)
        buttons.addStretch(1)
        return made, buttons

    def _add_button(self, line: QHBoxLayout, words: str, deed: Callable[[], object]) -> None:
        button = QPushButton(words)
        button.clicked.connect(lambda: (deed(), self._show()))
        line.insertWidget(line.count() - 1, button)
