"""Settings: the company's own Word template that documents are built on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from firsthand.errors import FirsthandError
from firsthand.ui import files
from firsthand.ui.as_written import in_tip
from firsthand.ui.background import Work
from firsthand.ui.look import icons
from firsthand.ui.look.form import Note, Section
from firsthand.ui.look.layout import label, row
from firsthand.ui.said import told
from firsthand.ui.studio import Studio
from firsthand.ui.wording import counted

if TYPE_CHECKING:
    from firsthand.jobs.exporting.word_template import TemplateReport

_NAMED = 4
"""As many missing styles are named; the others are counted."""


class TemplateSection(Section):
    """Says which template is chosen and what it lacks; one that cannot be used is not taken."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Word documents"),
            self.tr(
                "Built on your company’s own template: its styles, headers, footers and page. "
                "Its text stays behind."
            ),
        )
        self._studio = studio
        self._looking: Work | None = None
        self.ask = files.ask_open
        self.name = label("", wraps=True)
        self.inside.addWidget(self.name)
        self.choose = QPushButton(self.tr("Choose a &Word template…"))
        icons.put(self.choose, "folder", studio.theme)
        self.choose.setToolTip(self.tr("A .dotx or .docx of your company"))
        self.none = QPushButton(self.tr("Use &Firsthand’s own page"))
        self.none.setToolTip(self.tr("Documents look as Firsthand makes them"))
        self.choose.clicked.connect(self._choose)
        self.none.clicked.connect(self._use_none)
        line = row(gap=3)
        line.addWidget(self.choose)
        line.addWidget(self.none)
        line.addStretch(1)
        self.inside.addLayout(line)
        self.note = Note(studio.theme)
        self.inside.addWidget(self.note)
        self._show_name()

    def refresh(self) -> None:
        """Look again at the chosen template: it may have gone since."""
        self._show_name()
        if self._looking is not None and not self._looking.is_done:
            return  # What has just been chosen is looked at, and says what there is.
        chosen = self._studio.settings.word_template
        if chosen:
            self._look_at(Path(chosen), is_new=False)
        else:
            self.note.say("")

    def _show_name(self) -> None:
        chosen = self._studio.settings.word_template
        self.none.setEnabled(bool(chosen))
        self.name.setText(Path(chosen).name if chosen else self.tr("Firsthand’s own page"))
        self.name.setToolTip(in_tip(chosen))
        self.name.setAccessibleName(
            self.tr("Documents are built on %1").replace("%1", self.name.text())
        )

    def _choose(self) -> None:
        path = self.ask(self, self.tr("Choose a Word template"), files.TEMPLATES)
        if path is not None:
            self._look_at(path.absolute(), is_new=True)

    def _use_none(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        self._studio.change_settings(word_template="")
        self.note.say("")
        self._show_name()
        self.choose.setFocus()

    def _look_at(self, path: Path, *, is_new: bool) -> None:
        def look() -> TemplateReport:
            from firsthand.jobs.exporting.word_template import look_at

            return look_at(path)

        def show(report: TemplateReport) -> None:
            if is_new:
                self._studio.change_settings(word_template=str(report.path))
            self._show_name()
            self._show(report)

        if self._looking is not None:
            self._looking.cancel()
        self._looking = self._studio.background.run(look, show, self._refused, owner=self)

    def _refused(self, error: FirsthandError) -> None:
        self.note.say(told(error))

    def _show(self, report: TemplateReport) -> None:
        said = []
        if report.missing:
            named = ", ".join(report.missing[:_NAMED])
            rest = len(report.missing) - _NAMED
            if rest > 0:
                more = counted(rest, self.tr("1 more"), self.tr("%1 more"))
                named = f"{named}, {more}"
            said.append(
                self.tr("Styles it lacks are added to each document: %1.").replace("%1", named)
            )
        if not report.has_page_numbers:
            said.append(self.tr("Page numbers are added to its footer."))
        if report.undescribed:
            said.append(
                counted(
                    report.undescribed,
                    self.tr("1 picture in its header or footer has no alternative text."),
                    self.tr("%1 pictures in its header or footer have no alternative text."),
                )
            )
        self.note.say(
            " ".join(said) or self.tr("It has everything that documents need."), is_caution=False
        )
