"""The guide, its phases with their minutes, the interview's language and how people meet."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPushButton

from firsthand.core.guide import Guide
from firsthand.core.interview import Mode
from firsthand.ui import wording
from firsthand.ui.look.form import Choice, Field, Section, SideBySide
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import mark
from firsthand.ui.prepare.phase_strip import PhaseStrip
from firsthand.ui.spoken_in import LANGUAGES
from firsthand.ui.studio import Studio


class GuidePart(Section):
    """Chooses what is asked, in which language, and where."""

    changed = Signal()
    guide_chosen = Signal(str)
    guides_requested = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Guide"),
            self.tr("A checklist, not a script. The solution is told only after its problem."),
        )
        theme = studio.theme
        self._shown: tuple[str, str] | None = None
        """Name and language of the guide whose language was taken over."""
        self.guide = Choice()
        self.language = Choice(list(LANGUAGES))
        self.mode = Choice(
            [(self.tr("In person"), Mode.IN_PERSON), (self.tr("Remote"), Mode.REMOTE)]
        )
        self.field = Field(theme, self.tr("Guide"), self.guide)
        self.strip = PhaseStrip(theme)
        self._minutes = label("", "muted")
        self.look = mark(QPushButton(self.tr("Look at the guide")), "link")
        self.look.setToolTip(self.tr("Read and change guides"))
        self.look.clicked.connect(self.guides_requested)
        self.inside.addWidget(self.field)
        self.inside.addWidget(self.strip)
        line = row()
        line.addWidget(self._minutes)
        line.addStretch(1)
        line.addWidget(self.look)
        self.inside.addLayout(line)
        self.language_field = Field(theme, self.tr("Language of the inter&view"), self.language)
        meeting = Field(theme, self.tr("How you m&eet"), self.mode)
        self.inside.addWidget(SideBySide(self.language_field, meeting))
        self.guide.currentIndexChanged.connect(self._choose)
        for choice in (self.language, self.mode):
            choice.currentIndexChanged.connect(lambda _: self.changed.emit())

    def show_guides(self, names: dict[str, str], chosen: str) -> None:
        """Keys and names of all guides; `chosen` is a key."""
        self.guide.blockSignals(True)
        self.guide.clear()
        for key, name in names.items():
            self.guide.addItem(name, key)
        if not self.guide.choose(chosen) and self.guide.count():
            self.guide.setCurrentIndex(0)
        self.guide.blockSignals(False)
        self._choose()

    def show_guide(self, guide: Guide | None) -> None:
        """Phases and minutes of the guide that is chosen; its language becomes the interview's.

        The same guide once more leaves the language that somebody has chosen since.
        """
        self.strip.show_phases(guide.phases if guide else ())
        total = self.tr("%1 min in all") if guide else ""
        self._minutes.setText(total.replace("%1", wording.figure(guide.minutes)) if guide else "")
        if guide is not None and self._shown != (guide.name, guide.language):
            self._shown = guide.name, guide.language
            self.choose_language(guide.language)

    def choose_language(self, tag: str) -> None:
        """A BCP 47 tag, also one with a region or of a language that is not listed."""
        if self.language.choose(tag):
            return
        locale = QLocale(tag)
        name = locale.nativeLanguageName() if locale.language() != QLocale.Language.C else ""
        if "-" in tag and name:
            name = f"{name} ({locale.nativeTerritoryName()})"
        self.language.addItem(name or tag, tag)
        self.language.choose(tag)

    def _choose(self, _: int = 0) -> None:
        key = self.guide.currentData()
        if key is not None:
            self.guide_chosen.emit(key)
