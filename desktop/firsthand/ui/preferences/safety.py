"""Settings: backups of the library, where it lies, and files that are still to be chased."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QPushButton

from firsthand.errors import FirsthandError
from firsthand.jobs import backups, places
from firsthand.jobs.backups import BackupLine, Restored
from firsthand.ui import wording
from firsthand.ui.background import Result
from firsthand.ui.letting_go import let_go
from firsthand.ui.look import icons
from firsthand.ui.look.form import Choice, Field, Note, Section
from firsthand.ui.look.layout import label, row
from firsthand.ui.privacy.files import ChasePart
from firsthand.ui.said import told
from firsthand.ui.studio import Studio


class BackupSection(Section):
    """Which backups there are; one more now; one put in the library's place by one action."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Backups"),
            self.tr(
                "Made and checked at the end of each interview, older ones thinned out. They hold "
                "words, marks and quotes; recordings lie beside them in their own folders."
            ),
        )
        self._studio = studio
        self._is_busy = False
        """Whether a backup is being made or put in place, also while another page is looked at."""
        self._lines: list[BackupLine] = []
        self._synced = Note(studio.theme)
        self.inside.addWidget(self._synced)
        self.choice = Choice()
        self.choice.setMinimumContentsLength(20)
        self.field = Field(studio.theme, self.tr("Backu&p"), self.choice)
        self.inside.addWidget(self.field)
        self.make = QPushButton(self.tr("Bac&k up now"))
        self.make.setToolTip(self.tr("Copy the library and check the copy"))
        self.restore = QPushButton(self.tr("Restore th&is one"))
        icons.put(self.restore, "undo", studio.theme)
        self.restore.setToolTip(
            self.tr("The library that it replaces stays in this list; later recordings come back")
        )
        self.make.clicked.connect(self._make)
        self.restore.clicked.connect(self._restore)
        line = row(gap=3)
        line.addWidget(self.make)
        line.addWidget(self.restore)
        line.addStretch(1)
        self.inside.addLayout(line)
        self.note = Note(studio.theme)
        self.inside.addWidget(self.note)
        self._is_protected = label(
            self.tr(
                "Files of the library can be read by your account alone. For a lost or stolen "
                "laptop, encrypt the library below, or switch on your system’s disk encryption."
            ),
            "hint",
            wraps=True,
        )
        self.inside.addWidget(self._is_protected)

    def refresh(self) -> None:
        home = Path(self._studio.desk.home)
        run = self._studio.background.run
        run(lambda: backups.backup_lines(home), self._show, self._say, owner=self)
        run(lambda: places.synced_by(home), self._show_place, owner=self)

    def _show_place(self, service: str) -> None:
        self._synced.say(told(places.warning_of(service)) if service else "")

    def _show(self, lines: list[BackupLine]) -> None:
        chosen = self.choice.currentData() if self.choice.currentIndex() > 0 else None
        self._lines = lines
        self.choice.clear()
        for line in lines:
            self.choice.addItem(self._said(line), line.name)
        if not lines:
            self.choice.addItem(self.tr("None yet"), "")
        self.choice.choose(chosen)
        self._allow()

    def _said(self, line: BackupLine) -> str:
        moment = datetime.fromisoformat(line.made_at).astimezone()
        holds = wording.interviews(line.interviews) if line.is_whole else self.tr("damaged")
        why = ("  ·  " + self.tr("replaced by a backup")) if line.is_replaced else ""
        return f"{moment:%Y-%m-%d %H:%M}  ·  {holds}{why}"

    def _make(self) -> None:
        desk = self._studio.desk
        self._do(lambda: backups.make_backup(desk), self._made)

    def _made(self, name: str) -> None:
        self.note.say(
            self.tr("A backup was made and checked.")
            if name
            else self.tr("Nothing has changed since the newest backup."),
            is_caution=False,
        )
        self.refresh()

    def _restore(self) -> None:
        desk, name = self._studio.desk, str(self.choice.currentData() or "")
        self.note.say(self.tr("The backup is being put in place."), is_caution=False)
        self._do(lambda: backups.restore_backup(desk, name), self._restored)

    def _restored(self, done: Restored) -> None:
        restored = (
            self.tr(
                "Restored. The library holds %1. Brought back from their folders: %2. What was "
                "replaced stands in the list and can be put back."
            )
            .replace("%1", wording.interviews(done.interviews))
            .replace("%2", str(done.brought_back))
        )
        sentences = [restored, *self._damaged(done)]
        self.note.say("\n".join(sentences), is_caution=bool(done.damaged))
        self.refresh()

    def _damaged(self, done: Restored) -> list[str]:
        if not done.damaged:
            return []
        sentence = wording.counted(
            len(done.damaged),
            self.tr("A file beside the recordings was damaged."),
            self.tr("%1 files beside the recordings were damaged."),
        )
        more = self.tr(
            "If something that you made of them is missing, what was replaced may have it. What is "
            "damaged is kept: %1"
        )
        files = ", ".join(f"{path.parent.name}/{path.name}" for path in done.damaged)
        return [f"{sentence} {more.replace('%1', files)}"]

    def _do(self, work: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """One thing at a time, to its end, whatever is looked at or closed meanwhile."""

        take_up = let_go(self)

        def allow_again() -> None:
            self._is_busy = False
            self._allow()
            take_up()

        def done(found: Result) -> None:
            allow_again()
            then(found)

        def failed(error: FirsthandError) -> None:
            allow_again()
            self._say(error)
            self.refresh()

        self._is_busy = True
        self._allow()
        self._studio.background.run(work, done, failed, owner=self, must_finish=True)

    def _allow(self) -> None:
        self.make.setEnabled(not self._is_busy)
        self.restore.setEnabled(not self._is_busy and bool(self._lines))
        self.choice.setEnabled(not self._is_busy and bool(self._lines))

    def _say(self, error: FirsthandError) -> None:
        self.note.say(told(error))
        self._allow()


class ChaseSection(Section):
    """Files of erased interviews that only a person can reach; hidden while there are none."""

    def __init__(self, studio: Studio) -> None:
        super().__init__(
            self.tr("Files to chase"),
            self.tr(
                "Exported files that still hold something of interviews that are erased. Delete "
                "them, and ask whoever has got one to do the same."
            ),
        )
        self.part = ChasePart(studio)
        self.inside.addWidget(self.part)
        self.part.counted.connect(lambda count: self.setVisible(count > 0))
        self.hide()

    def refresh(self) -> None:
        self.part.refresh()
