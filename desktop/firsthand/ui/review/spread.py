"""How the parts of the review lie on the page: sound above, words or record left, quotes right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from firsthand.ui.actions import tip
from firsthand.ui.companion.far_bar import FarMarksBar
from firsthand.ui.exporting.bar import ExportBar
from firsthand.ui.look import icons
from firsthand.ui.look.elided import ElidedLabel
from firsthand.ui.look.layout import Scroll, label
from firsthand.ui.look.theme import Theme, mark, space
from firsthand.ui.player import Player
from firsthand.ui.review.again_bar import HearAgainBar
from firsthand.ui.review.bars import PlayBar
from firsthand.ui.review.bench import QuoteBench
from firsthand.ui.review.find_bar import FindBar
from firsthand.ui.review.record.form import RecordForm
from firsthand.ui.review.record.work import FindingWork
from firsthand.ui.review.tabbed import Tabbed
from firsthand.ui.review.transcript import TranscriptView
from firsthand.ui.review.waveform import Waveform
from firsthand.ui.review.work import ReviewWork
from firsthand.ui.room.debrief import DebriefForm

_WIDE = 240
"""Steps of spacing; below this width of the page the name has hardly any room beside them."""


class Spread(QWidget):
    """Holds the parts; joins none of them."""

    def __init__(
        self,
        theme: Theme,
        work: ReviewWork,
        findings: FindingWork,
        player: Player,
        author: Callable[[], str],
    ) -> None:
        super().__init__()
        self.name = label(look="title")
        self.about = ElidedLabel("muted")
        self.reviewed = QPushButton(self.tr("Reviewed"))
        self.reviewed.setCheckable(True)
        self.reviewed.setToolTip(self.tr("All that is wanted from this interview is confirmed"))
        self.export = QPushButton(self.tr("Export…"))
        icons.put(self.export, "export", theme)
        self.export.setToolTip(
            tip(self.tr("Word, captions, clips, a bundle for a colleague"), "Ctrl+E")
        )
        self.privacy = mark(QPushButton(self.tr("Pri&vacy…")), "quiet")
        icons.put(self.privacy, "lock", theme)
        self.privacy.setToolTip(
            tip(self.tr("Consent, hidden names, files passed on, taking it back"), "Ctrl+P")
        )
        self.far = mark(QPushButton(self.tr("Marks from elsewhere…")), "quiet")
        self.far.setAccessibleName(self.far.text())
        self._far_words = self.far.text()
        icons.put(self.far, "import", theme)
        self.far.setToolTip(self.tr("Bring in the marks that a colleague elsewhere has saved"))
        self.far_bar = FarMarksBar()
        self.export_bar = ExportBar()
        self.again_bar = HearAgainBar(theme)
        self.origin = ElidedLabel("muted")
        self.again = mark(QPushButton(self.tr("Transcribe again…")), "quiet")
        self.again.setAccessibleName(self.again.text())
        self._again_words = self.again.text()
        icons.put(self.again, "wave", theme)
        self.again.setToolTip(
            self.tr("Make all words anew: in another language, or with a better speech model")
        )
        self.waveform = Waveform(theme)
        self.bar = PlayBar(theme)
        self.find_bar = FindBar(theme)
        self.transcript = TranscriptView(theme)
        self.bench = QuoteBench(theme, work, player, author)
        self.debrief = DebriefForm()
        self.record = RecordForm(theme, work, findings)
        self.no_words = label(look="muted", wraps=True)
        self._left, self._right = self._make_left(), self._make_right()
        self._lay_out()
        self.setMinimumSize(1, 1)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(space(3))
        top.addWidget(self.name)
        top.addWidget(self.about, 1)
        top.addWidget(self.far)
        top.addWidget(self.privacy)
        top.addWidget(self.reviewed)
        top.addWidget(self.export)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self._left)
        split.addWidget(self._right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(space(5), space(3), space(5), space(3))
        column.setSpacing(space(2))
        column.addLayout(top)
        column.addWidget(self.export_bar)
        column.addWidget(self.far_bar)
        column.addWidget(self.again_bar)
        column.addWidget(self.waveform)
        column.addWidget(self.bar)
        column.addWidget(split, 1)

    def _make_left(self) -> Tabbed:
        """Transcript and record, one behind the other."""
        words = QWidget()
        inside = QVBoxLayout(words)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space(2))
        inside.addWidget(self.find_bar)
        inside.addWidget(self.no_words)
        inside.addWidget(self.transcript, 1)
        parts = ((self.tr("Transcript"), words), (self.tr("Record"), self.record))
        origin = self._origin_of_words()
        left = Tabbed(parts, "Ctrl+R", origin)
        left.turned.connect(lambda number: origin.setVisible(number == 0))
        return left

    def _origin_of_words(self) -> QWidget:
        """Not beside the record, which people write; its room stays."""
        holder = QWidget()
        keeping = holder.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        holder.setSizePolicy(keeping)
        inside = QHBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(space(1))
        inside.addWidget(self.origin, 1)
        inside.addWidget(self.again)
        return holder

    def _make_right(self) -> Tabbed:
        """Quotes and debrief, one behind the other."""
        parts = ((self.tr("Quotes"), self.bench), (self.tr("Debrief"), Scroll(self.debrief)))
        right = Tabbed(parts, "Ctrl+D", self.bench.head)
        right.layout().setContentsMargins(space(2), 0, 0, 0)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the longest of the wishes are their signs alone."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= space(_WIDE)
        self.far.setText(self._far_words if is_wide else "")
        self.again.setText(self._again_words if is_wide else "")

    def show_words(self, *, are_there_any: bool, are_to_come: bool) -> None:
        """Whether there is a transcript, and if not, why."""
        coming = self.tr("No words yet. They come when the recording has been transcribed.")
        silent = self.tr(
            "Nobody speaks in this recording. Play it to make sure, and look which microphone was "
            "chosen."
        )
        self.no_words.setText(coming if are_to_come else silent)
        self.no_words.setVisible(not are_there_any)

    def begin(self) -> None:
        """As for another interview: its transcript and its quotes; the keys go to these."""
        self.show_left(0)
        self.record.show_top()
        self.show_tab(0)

    def show_tab(self, number: int) -> None:
        """0 the quotes, 1 the debrief; the keys go there, too."""
        self.bring(number)
        if number == 1:
            self.debrief.begin()
        else:
            self.bench.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring(self, number: int) -> None:
        """The same, and the keys stay where they are."""
        self._right.show_part(number)

    def take_keys(self) -> None:
        """From a field they go to the quotes or, beside the debrief, to the transcript."""
        places = (self.bench.list, self.transcript, self._right.tab)
        place = next(one for one in places if one.isVisibleTo(self))
        place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_tab(self) -> None:
        self.show_tab(1 - self._right.number)

    def show_left(self, number: int) -> None:
        """0 the transcript, 1 the record."""
        self._left.show_part(number)

    def turn_left(self) -> None:
        """To the other one; the keys go there, too."""
        self.show_left(1 - self._left.number)
        if self._left.number == 1:
            self.record.begin()
        else:
            self.transcript.setFocus(Qt.FocusReason.ShortcutFocusReason)
