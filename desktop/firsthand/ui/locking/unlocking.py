"""The page that a locked library shows: a passphrase, the keyring, or leaving it locked."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from firsthand.errors import FirsthandError
from firsthand.jobs import unlocking
from firsthand.ui.locking.alone import AlonePage
from firsthand.ui.look import icons
from firsthand.ui.look.form import Field, Note
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import Theme, mark, step
from firsthand.ui.said import told

Unlock = Callable[[Path, str], None]
_LOOK_MS = 30


class UnlockPage(AlonePage):
    """Ends with True once the library in `home` is unlocked, with False when somebody gives up."""

    def __init__(
        self,
        theme: Theme,
        home: Path,
        *,
        unlock: Unlock = unlocking.unlock,
        wait_after: Callable[[int], float] = unlocking.wait_after,
    ) -> None:
        super().__init__()
        self._home, self._unlock, self._wait_after = home, unlock, wait_after
        self._tries = 0
        self._trying: Future[None] | None = None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="unlocking")
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._see)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(lambda: self._busy(False))
        standing = unlocking.standing(home)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("lock", theme.colours.accent, round(step() * 9)))
        sign.setAccessibleName(self.tr("Locked"))
        self.inside.addWidget(sign)
        self.inside.addWidget(label(self.tr("This library is locked"), "title", wraps=True))
        self.inside.addWidget(
            label(
                self.tr(
                    "It is encrypted. Its passphrase opens it, and so does the recovery code on "
                    "your paper."
                ),
                wraps=True,
            )
        )
        self.typed = QLineEdit()
        self.typed.setEchoMode(QLineEdit.EchoMode.Password)
        self.typed.returnPressed.connect(self._try)
        self.inside.addWidget(Field(theme, self.tr("&Passphrase"), self.typed))
        self.note = Note(theme)
        self.inside.addWidget(self.note)
        self.shown = QCheckBox(self.tr("&Show what is typed"))
        self.shown.toggled.connect(self._show_typed)
        self.inside.addWidget(self.shown)
        self.unlock = mark(QPushButton(self.tr("&Unlock")), "primary")
        self.unlock.clicked.connect(self._try)
        self.keyring = QPushButton(self.tr("Use this computer’s &keyring"))
        self.keyring.setToolTip(standing.keyring)
        self.keyring.clicked.connect(self._ask_keyring)
        self.keyring.setVisible(standing.has_keyring)
        self.quit = mark(QPushButton(self.tr("&Quit")), "quiet")
        self.quit.clicked.connect(lambda: self.end(False))
        line = row(gap=3)
        for button in (self.unlock, self.keyring, self.quit):
            line.addWidget(button)
        line.addStretch(1)
        self.inside.addLayout(line)

    def begin(self) -> None:
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self, outcome: bool) -> None:
        self._look.stop()
        self._thread.shutdown(wait=True)
        self.typed.clear()
        super().end(outcome)

    def _show_typed(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.typed.setEchoMode(mode)

    def _try(self) -> None:
        """In a thread: each try takes half a second on purpose."""
        if self._trying is not None or self._rest.isActive() or not self.typed.text():
            return
        self._busy(True)
        home, typed = self._home, self.typed.text()
        self._trying = self._thread.submit(self._unlock, home, typed)
        self._look.start()

    def _see(self) -> None:
        if self._trying is None or not self._trying.done():
            return
        trying, self._trying = self._trying, None
        self._look.stop()
        error = trying.exception()
        if error is None:
            self.end(True)
        elif isinstance(error, FirsthandError):
            self._refused(error)
        else:
            raise error

    def _refused(self, error: FirsthandError) -> None:
        self._tries += 1
        seconds = self._wait_after(self._tries)
        words = told(error)
        if seconds:
            words += " " + self.tr("You can try again in %1 s.").replace("%1", f"{seconds:.0f}")
        self.note.say(words)
        if seconds:
            self._rest.start(round(seconds * 1000))
        else:
            self._busy(False)

    def _ask_keyring(self) -> None:
        if unlocking.unlock_by_keyring(self._home):
            self.end(True)
        else:
            self.note.say(self.tr("The keyring did not give the key. Type the passphrase instead."))
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _busy(self, is_busy: bool) -> None:
        for one in (self.unlock, self.typed, self.keyring):
            one.setEnabled(not is_busy)
        if not is_busy:
            self.typed.selectAll()
            self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
