"""The line on top of the calm pages: where one is, where one can go, and a running interview."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton

from firsthand.ui.actions import tip
from firsthand.ui.look import icons
from firsthand.ui.look.theme import Theme, font, mark, space


class Header(QFrame):
    """Tabs for the places of the window, and the way back to a running interview."""

    chosen = Signal(str)
    """Key of the place that was chosen: `library`, `personas`, `guides`, `settings`, `help`."""
    interview_requested = Signal()
    lock_requested = Signal()
    """Its button is there only in a library that is encrypted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        mark(self, "header")
        row = QHBoxLayout(self)
        row.setContentsMargins(space(6), 0, space(6), 0)
        row.setSpacing(space(1))
        name = mark(QLabel("Firsthand"), "heading")
        row.addWidget(name)
        row.addSpacing(space(6))
        self._tabs = QButtonGroup(self)
        self._tabs.setExclusive(True)
        self._places: dict[str, QPushButton] = {}
        for key, text, keys in (
            ("library", self.tr("&Library"), "Ctrl+1"),
            ("personas", self.tr("Pers&onas"), "Ctrl+4"),
            ("guides", self.tr("&Guides"), "Ctrl+2"),
            ("settings", self.tr("&Settings"), "Ctrl+3"),
            ("help", self.tr("Help"), "F1"),
        ):
            tab = mark(QPushButton(text), "tab")
            tab.setCheckable(True)
            tab.setAccessibleName(text.replace("&", ""))
            tab.setToolTip(tip(tab.accessibleName(), keys))
            tab.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._tabs.addButton(tab)
            self._places[key] = tab
            row.addWidget(tab)
        row.addStretch(1)
        self._is_recording = True
        self._live = mark(QPushButton(), "record")
        self._live.setFont(font(1.0, tabular=True))
        icons.put(self._live, "record", theme, "on_record")
        self._live.clicked.connect(self.interview_requested)
        self._live.setToolTip(tip(self.tr("Back to the interview"), "Ctrl+0"))
        self._live.hide()
        row.addWidget(self._live)
        self.lock = mark(QToolButton(), "quiet")
        icons.put(self.lock, "lock", theme)
        self.lock.setAccessibleName(self.tr("Lock the library"))
        self.lock.setToolTip(tip(self.lock.accessibleName(), "Ctrl+Shift+L"))
        self.lock.clicked.connect(self.lock_requested)
        self.lock.hide()
        row.addWidget(self.lock)

    def show_place(self, key: str) -> None:
        """Mark the tab of the place that is shown; none for a page that has no tab."""
        self._tabs.setExclusive(False)
        for place, tab in self._places.items():
            tab.setChecked(place == key)
        self._tabs.setExclusive(True)

    def show_interview(self, clock: str | None, *, is_recording: bool = False) -> None:
        """Say that an interview is under way, or that none is; red only while it records."""
        self._live.setVisible(clock is not None)
        if clock is None:
            return
        self._live.setText(self.tr("%1  Back to the interview").replace("%1", clock).strip())
        if is_recording != self._is_recording:
            self._is_recording = is_recording
            mark(self._live, "record" if is_recording else "primary")
            self._live.setFont(font(1.0, tabular=True))
