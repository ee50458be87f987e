"""Work under way, with how far it is, how long it still takes, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QToolButton, QWidget

from firsthand.core.interview import InterviewId
from firsthand.ui import wording
from firsthand.ui.as_written import in_tip
from firsthand.ui.look import icons
from firsthand.ui.look.layout import column, drop, label, row
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio
from firsthand.ui.works import Underway


class _WorkLine(QWidget):
    """One piece of work."""

    cancel_requested = Signal(str)

    def __init__(self, studio: Studio, interview: str) -> None:
        super().__init__()
        inside = row(self, gap=3)
        self._text = label("", wraps=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(space(28))
        self.cancel = mark(QToolButton(), "quiet")
        icons.put(self.cancel, "close", studio.theme)
        self.cancel.clicked.connect(lambda: self.cancel_requested.emit(interview))
        inside.addWidget(self._text, 1)
        inside.addWidget(self._bar)
        inside.addWidget(self.cancel)

    def show_work(self, name: str, underway: Underway) -> None:
        what = f"{name}  ·  {underway.what}" if name else underway.what
        far = wording.how_far(underway.progress)
        self._text.setText(f"{what}  {far}")
        self._bar.setValue(round(underway.progress.done * 1000))
        self._bar.setAccessibleName(what)
        stop = self.tr("Stop: %1").replace("%1", what)
        self.cancel.setAccessibleName(stop)
        self.cancel.setToolTip(in_tip(stop))
        self.cancel.setEnabled(underway.can_cancel and not underway.is_cancelled)


class WorkStrip(QWidget):
    """Hidden while there is nothing to do."""

    cancel_requested = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._lines: dict[InterviewId, _WorkLine] = {}
        self._inside = column(self, gap=1)
        self.hide()

    def show_works(self, works: tuple[Underway, ...], names: dict[str, str]) -> None:
        """`names` are code names by interview."""
        wanted = {work.interview for work in works}
        for interview in [key for key in self._lines if key not in wanted]:
            line = self._lines.pop(interview)
            self._inside.removeWidget(line)
            drop(line)
        for work in works:
            if work.interview not in self._lines:
                line = _WorkLine(self._studio, work.interview)
                line.cancel_requested.connect(self.cancel_requested)
                self._lines[work.interview] = line
                self._inside.addWidget(line)
            self._lines[work.interview].show_work(names.get(work.interview, ""), work)
        self.setVisible(bool(works))
