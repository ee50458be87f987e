"""What all pages share: a title, a banner in place, and the wishes the window fulfils."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from firsthand.errors import FirsthandError
from firsthand.ui.look.banner import Banner
from firsthand.ui.look.theme import mark, space
from firsthand.ui.studio import Studio


class Page(QWidget):
    """One page of the window. Shows and asks; what it wants done it says as a signal."""

    library_requested = Signal()
    back_requested = Signal()
    """To where one came from."""
    new_interview_requested = Signal(str)
    """With the study it belongs to, or an empty text."""
    open_requested = Signal(str, object)
    """An interview's id, and the frame to show or None."""
    study_requested = Signal(str)
    """A study by its name."""
    themes_requested = Signal()
    privacy_requested = Signal(str)
    """With an interview's id."""
    guides_requested = Signal()
    settings_requested = Signal()
    lock_requested = Signal()
    encryption_requested = Signal(object)
    """What is wished of it: EncryptionWish."""

    title_changed = Signal()

    title = ""
    wants_header = True

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.studio = studio
        mark(self, "ground")
        self.banner = Banner(studio.theme)
        self._banner_room = QWidget()
        room = QVBoxLayout(self._banner_room)
        room.setContentsMargins(space(4), space(2), space(4), 0)
        room.addWidget(self.banner)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._banner_room)

    def call_itself(self, title: str) -> None:
        """From now on by this title: what the page shows has come, or is another."""
        self.title = title
        self.title_changed.emit()

    def set_content(self, content: QWidget) -> None:
        """What lies below the banner; asked for once."""
        self._column.addWidget(content, 1)

    def show_error(
        self,
        error: FirsthandError,
        button: str = "",
        on_button: Callable[[], None] | None = None,
    ) -> None:
        """Say an error here, where what caused it was asked for."""
        self.banner.say(error.sentence, error.remedy, button, on_button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes away what the banner says or asks, if the page has no other use for it."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.banner.text:
            self.banner.clear()
        else:
            self.on_escape()

    def on_escape(self) -> None:
        """Escape, of which nothing else on the page had any use."""

    def on_enter(self) -> None:
        """The page comes to the front."""

    def on_return(self) -> None:
        """It came there by going back from another page, which may have changed what it shows."""

    def on_leave(self) -> None:
        """Another page comes to the front, or the window closes."""
