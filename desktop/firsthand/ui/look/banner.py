"""Says what went wrong, and what to do, at the place where it was asked for; never in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from firsthand.ui.look import icons
from firsthand.ui.look.theme import Theme, mark, space, step
from firsthand.ui.said import said


class Banner(QFrame):
    """A sentence, a remedy and at most two buttons. Hidden while there is nothing to say."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone = "warning"
        self._passing = ""
        self._sign = QLabel()
        self._sign.setAccessibleName(self.tr("Warning"))
        self._text = QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = [QPushButton(), QPushButton()]
        self._slots: list[Callable[[], None] | None] = [None, None]
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _=False, n=number: self._press(n))
        close = mark(QToolButton(), "quiet")
        close.setAccessibleName(self.tr("Dismiss this message"))
        close.setToolTip(self.tr("Dismiss this message"))
        icons.put(close, "close", theme)
        close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(2), space(2), space(2))
        row.setSpacing(space(3))
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(close)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now; empty while it is hidden."""
        return self._text.text() if not self.isHidden() else ""

    def say(
        self,
        sentence: str,
        remedy: str = "",
        button: str = "",
        on_button: Callable[[], None] | None = None,
        second: str = "",
        on_second: Callable[[], None] | None = None,
        tone: str = "warning",
    ) -> None:
        """Show a message in the place of the one before; `tone` is `warning` or `info`."""
        self._tone = tone
        self._text.setText(f"{said(sentence)} {said(remedy)}".strip())
        self._slots = [on_button, on_second]
        for control, label in zip(self._buttons, (button, second), strict=True):
            control.setText(label)
            control.setVisible(bool(label))
        self._draw()
        self.show()
        self.setAccessibleName(self._text.text())
        announcement = QAccessibleAnnouncementEvent(self, self._text.text())
        QAccessible.updateAccessibility(announcement)

    def say_in_passing(self, sentence: str) -> None:
        """Say what nobody needs to answer; an empty text takes it away, and nothing else."""
        if sentence:
            self.say(sentence, tone="info")
            self._passing = self.text
        elif self.text == self._passing:
            self.clear()

    def go_on(self, before: str, now: str) -> None:
        """Say `now` where it still says `before`: the same message further on, its buttons kept.

        A screen reader is not interrupted, and who has dismissed the message is left in peace.
        """
        if before and self.text == before:
            self._text.setText(now)
            self.setAccessibleName(now)

    def withdraw(self, text: str) -> None:
        """What was said with this text is over; anything else stays."""
        if text and text == self.text:
            self.clear()

    def clear(self) -> None:
        self._text.clear()
        self.hide()

    def _press(self, number: int) -> None:
        slot = self._slots[number]
        self.clear()
        if slot is not None:
            slot()

    def _draw(self) -> None:
        colours = self._theme.colours
        is_warning = self._tone == "warning"
        mark(self, "warning" if is_warning else "info")
        colour = colours.amber if is_warning else colours.accent
        sign = icons.pixmap("warning" if is_warning else "info", colour, round(step() * 5))
        self._sign.setPixmap(sign)
        self._sign.setAccessibleName(self.tr("Warning") if is_warning else self.tr("Note"))
