"""The strip in which an export is asked for: as what, where to, with how much sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QProgressBar,
    QPushButton,
    QWidget,
)

from firsthand.core.ports import Progress
from firsthand.ui import wording
from firsthand.ui.exporting.kinds import WORD, ExportKind, export_kinds
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.line_field import LineField
from firsthand.ui.look.passing import PassingCard
from firsthand.ui.look.theme import mark, space

_WITH_SOUND = ("bundle", "qdpx")
_ALL_SOUND = ("clips", "reel")
_SOUNDS = ("mp3", "flac", "wav")
_LETTERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What a person asked for."""

    kind: str
    target: Path
    sound: bool = False
    sound_kind: str = "mp3"
    only_confirmed: bool = False
    may_replace: bool = False
    """Whether a file of that name was chosen where the system asks before it is replaced."""


class ExportBar(PassingCard):
    """Asks in the page itself what an interview is to become."""

    export_requested = Signal(object)
    """An ExportWish."""
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = export_kinds()
        self._why_no_sound = ""
        self._chosen = ""
        """What was chosen in the system's own dialog."""
        self._is_without_words = False
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Export as"))
        self.kind.setToolTip(self.tr("What the interview becomes"))
        for one in self._kinds:
            self.kind.addItem(one.name)
        # The longest name may be cut while it is closed, so that the strip fits a small window.
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.kind.setSizeAdjustPolicy(policy)
        self.kind.setMinimumContentsLength(_LETTERS_SHOWN)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.line = LineField()
        self.line.setAccessibleName(self.tr("Where the file goes"))
        self.line.returnPressed.connect(self._export)
        self._browse = QPushButton(self.tr("Another place …"))
        self._browse.clicked.connect(self._choose)
        self.write = mark(QPushButton(self.tr("Export")), "primary")
        self.write.clicked.connect(self._export)
        self.leave = mark(QPushButton(self.tr("Leave it")), "quiet")
        self.leave.clicked.connect(self._leave)
        self.sound = QCheckBox(self.tr("With the sound"))
        self.sound_kind = QComboBox()
        self.sound_kind.setAccessibleName(self.tr("Kind of sound file"))
        self.sound_kind.addItems([one.upper() for one in _SOUNDS])
        self.sound_kind.currentIndexChanged.connect(self._fit_ending)
        self.only_confirmed = QCheckBox(self.tr("Only heard and confirmed quotes"))
        self._what_for = label("", "muted", wraps=True)
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("How far the export is"))
        self.how_far = label("", "muted")
        self._lay_out()
        self._is_busy = False

    def _lay_out(self) -> None:
        first = row(gap=2)
        first.addWidget(label(self.tr("Export as"), "muted"))
        first.addWidget(self.kind)
        first.addWidget(self.line, 1)
        first.addWidget(self._browse)
        second = row(gap=3)
        second.addWidget(self._what_for, 1)
        second.addWidget(self.progress, 1)
        second.addWidget(self.how_far)
        second.addWidget(self.sound)
        second.addWidget(self.only_confirmed)
        second.addWidget(self.sound_kind)
        second.addWidget(self.write)
        second.addWidget(self.leave)
        self.inside.addLayout(first)
        self.inside.addLayout(second)
        self.line.setMinimumWidth(space(24))

    @property
    def is_busy(self) -> bool:
        """Whether something is being written."""
        return self._is_busy

    @property
    def chosen(self) -> ExportKind:
        return self._kinds[self.kind.currentIndex()]

    def begin(self, path: Path, why_no_sound: str = "", *, is_without_words: bool = False) -> None:
        """Propose `path`, whose ending is the Word document's; the kind chosen last stays.

        `why_no_sound` is why the sound may not leave; empty where it may. Only a Word document can
        be written without the words.
        """
        self._why_no_sound, self._chosen = why_no_sound, ""
        self._is_without_words = is_without_words
        if is_without_words:
            self.choose(WORD)
        self.sound.setEnabled(not why_no_sound)
        self.sound.setChecked(not why_no_sound)
        self.sound.setToolTip(why_no_sound or self.tr("The recording goes along in the file"))
        self.propose(path)
        self.show_busy(False)
        self._kind_changed()
        self.bring()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def propose(self, path: Path) -> None:
        """Another place for what is chosen; typed over where somebody begins to type."""
        has_all = self.line.hasFocus() and self.line.selectedText() == self.line.text()
        self.line.setText(str(path))
        self._fit_ending()
        if has_all:
            self.line.selectAll()

    def choose(self, key: str) -> None:
        """Take this kind, such as `bundle`."""
        keys = [one.key for one in self._kinds]
        self.kind.setCurrentIndex(keys.index(key))

    def show_busy(self, is_busy: bool) -> None:
        """While it is written nothing can be changed, and leaving it stops it."""
        self._is_busy = is_busy
        for control in (self.kind, self.line, self._browse, self.sound_kind, self.only_confirmed):
            control.setEnabled(not is_busy)
        self.kind.setEnabled(not is_busy and not self._is_without_words)
        self.sound.setEnabled(not is_busy and not self._why_no_sound)
        self.leave.setText(self.tr("Stop") if is_busy else self.tr("Leave it"))
        self.leave.setEnabled(True)
        self.progress.setVisible(is_busy)
        self.progress.setValue(0)
        self.how_far.setVisible(is_busy)
        self.how_far.setText("")
        self._what_for.setVisible(not is_busy)
        self._show_allowed()
        if is_busy:
            self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.leave.hasFocus():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, progress: Progress) -> None:
        """How much is written, and how long the rest will take."""
        self.progress.setValue(round(progress.done * 1000))
        self.how_far.setText(wording.how_far(progress))

    def _kind_changed(self) -> None:
        key = self.chosen.key
        self.sound.setVisible(key in _WITH_SOUND)
        self.sound_kind.setVisible(key in _ALL_SOUND)
        self.only_confirmed.setVisible(key in _ALL_SOUND)
        self._show_allowed()
        self._fit_ending()

    def _show_allowed(self) -> None:
        refused = self._why_no_sound if self.chosen.key in _ALL_SOUND else ""
        self._what_for.setText(refused or self.chosen.what_for)
        self.write.setEnabled(not self._is_busy and not refused)

    def _fit_ending(self) -> None:
        """The same place and name with the ending of what was chosen."""
        text = self.line.text().strip()
        if not text:
            return
        path = Path(text)
        endings = {one.ending for one in self._kinds if one.ending}
        endings |= {f".{one}" for one in _SOUNDS}
        stem = path.name.removesuffix(path.suffix) if path.suffix in endings else path.name
        self.line.setText(str(path.with_name(stem + self._ending())) if stem else text)

    def _ending(self) -> str:
        if self.chosen.key == "reel":
            return f".{_SOUNDS[self.sound_kind.currentIndex()]}"
        return self.chosen.ending

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Where the file goes"), self.line.text(), self.chosen.name
        )
        if chosen:
            self.line.setText(chosen)
            self._fit_ending()
            self._chosen = chosen

    def _export(self) -> None:
        text = self.line.text().strip()
        if text and self.write.isEnabled():
            self.export_requested.emit(
                ExportWish(
                    self.chosen.key,
                    Path(text).expanduser(),
                    self.sound.isChecked() and not self._why_no_sound,
                    _SOUNDS[self.sound_kind.currentIndex()],
                    self.only_confirmed.isChecked(),
                    text == self._chosen,
                )
            )

    def _leave(self) -> None:
        if self._is_busy:
            self.leave.setEnabled(False)
            self.stop_requested.emit()
        else:
            self.put_away()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            pass  # The line has begun the export, and passes Enter on: to the page it means more.
        else:
            super().keyPressEvent(event)


__all__ = ["WORD", "ExportBar", "ExportWish"]
