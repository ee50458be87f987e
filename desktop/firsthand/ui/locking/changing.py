"""The page while a library is encrypted or put back in clear, and the recovery code at the end."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QProgressBar, QPushButton

from firsthand.core.ports import Progress
from firsthand.errors import FirsthandError
from firsthand.jobs import locking
from firsthand.ui.locking.alone import AlonePage
from firsthand.ui.locking.code import code_label, show_code
from firsthand.ui.locking.wish import EncryptionWish
from firsthand.ui.look.layout import label, row
from firsthand.ui.look.theme import mark
from firsthand.ui.said import said
from firsthand.ui.wording import how_far

if TYPE_CHECKING:
    from firsthand.jobs.desk import Desk

OpenDesk = Callable[[Path], AbstractContextManager["Desk"]]
_LOOK_MS = 50


class ChangingPage(AlonePage):
    """Does what was wished between two windows, when nobody has the library open."""

    def __init__(self, home: Path, wish: EncryptionWish, open_desk: OpenDesk) -> None:
        super().__init__()
        self._home, self._wish, self._open_desk = home, wish, open_desk
        self._progress = Progress(0.0)
        self._began = 0.0
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="encrypting")
        self._working: Future[str] | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._see)
        is_on = wish.is_on
        self.heading = label(
            self.tr("The library is being encrypted")
            if is_on
            else self.tr("Encryption is being taken away"),
            "title",
            wraps=True,
        )
        self.about = label(
            self.tr(
                "Every file is the old or the new at each moment. Should the computer go off, the "
                "next start goes on."
            ),
            wraps=True,
        )
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.heading.text())
        self.how_far = label("", "muted")
        self.code = code_label(self.tr("Recovery code"))
        self.copy = QPushButton(self.tr("&Copy it"))
        self.copy.clicked.connect(self._copy)
        self.has_it = QCheckBox(self.tr("I have it on &paper, apart from this laptop"))
        self.go_on = mark(QPushButton(self.tr("&Go on")), "primary")
        self.has_it.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(lambda: self.end(True))
        for part in (self.heading, self.about, self.bar, self.how_far, self.code, self.has_it):
            self.inside.addWidget(part)
        line = row(gap=3)
        line.addWidget(self.go_on)
        line.addWidget(self.copy)
        line.addStretch(1)
        self.inside.addLayout(line)
        for part in (self.has_it, self.go_on, self.copy):
            part.hide()

    def begin(self) -> None:
        self._began = time.monotonic()
        self._working = self._thread.submit(self._work)
        self._look.start()

    def end(self, outcome: bool) -> None:
        self._thread.shutdown(wait=True)
        super().end(outcome)

    def _work(self) -> str:
        with self._open_desk(self._home) as desk:
            if not self._wish.is_on:
                locking.turn_off(desk, on_progress=self._tell)
                return ""
            return locking.turn_on(
                desk,
                self._wish.passphrase,
                with_keyring=self._wish.with_keyring,
                on_progress=self._tell,
            )

    def _tell(self, progress: Progress) -> None:
        self._progress = Progress.at_pace(progress.done, time.monotonic() - self._began)

    def _see(self) -> None:
        self.bar.setValue(round(self._progress.done * 1000))
        self.how_far.setText(how_far(self._progress))
        if self._working is None or not self._working.done():
            return
        working, self._working = self._working, None
        self._look.stop()
        error = working.exception()
        if isinstance(error, FirsthandError):
            self._failed(error)
        elif error is not None:
            raise error
        elif working.result():
            self._show_code(working.result())
        else:
            self.end(True)

    def _failed(self, error: FirsthandError) -> None:
        self.heading.setText(said(error.sentence))
        self.about.setText(said(error.remedy))
        self.bar.hide()
        self.how_far.hide()
        self.go_on.show()
        self.go_on.setFocus()

    def _show_code(self, code: str) -> None:
        self.heading.setText(self.tr("The library is encrypted"))
        self.about.setText(
            self.tr(
                "Should the passphrase ever be forgotten, this recovery code opens the library. "
                "Write it down or print it, and keep it apart from the laptop. Without both of "
                "them nobody can open the library: neither you nor anybody else."
            )
        )
        self.bar.hide()
        self.how_far.hide()
        show_code(self.code, code)
        self.go_on.setEnabled(False)
        for part in (self.has_it, self.go_on, self.copy):
            part.show()
        self.has_it.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.code.text())
