"""The one dialog for a bug: says where the log is, and that a recording goes on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMessageBox

from firsthand.errors import FirsthandError
from firsthand.log import log
from firsthand.ui.mailbox import Mailbox

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class CrashNet:
    """Catches what no page caught, in any thread, while it is spread.

    A known error is handed to `show_error`; anything else is a bug, logged without its message
    (which might hold words of an interview) and shown once, without blocking the window.
    """

    def __init__(
        self, mailbox: Mailbox, log_file: Path, show_error: Callable[[FirsthandError], None]
    ) -> None:
        self._mailbox = mailbox
        self._log_file = log_file
        self._show_error = show_error
        self._before: tuple[Hook, Callable[[threading.ExceptHookArgs], object]] | None = None
        self.dialog: QMessageBox | None = None

    def spread(self) -> None:
        self._before = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def fold(self) -> None:
        """Give the hooks back and close the dialog."""
        if self._before is not None:
            sys.excepthook, threading.excepthook = self._before
            self._before = None
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    def _caught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def _caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._mailbox.call(QCoreApplication.quit)
        elif isinstance(error, FirsthandError):
            self._mailbox.call(lambda: self._show_error(error))
        else:
            log.error("bug: %s%s", kind.__name__, _places(trace))
            self._mailbox.call(self._show)

    def _show(self) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            return
        translate = QCoreApplication.translate
        dialog = QMessageBox()
        dialog.setModal(False)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.setIcon(QMessageBox.Icon.Warning)
        dialog.setWindowTitle(translate("CrashNet", "Firsthand made a mistake"))
        dialog.setText(
            translate(
                "CrashNet",
                "Something went wrong inside Firsthand. If you are recording, that goes on.",
            )
        )
        dialog.setInformativeText(
            translate(
                "CrashNet",
                "You can go on working. The log says where it happened and holds nothing that was "
                "said in an interview:",
            )
            + f"\n{self._log_file}"
        )
        folder = QUrl.fromLocalFile(str(self._log_file.parent))
        opening = dialog.addButton(
            translate("CrashNet", "Open the log &folder"), QMessageBox.ButtonRole.ActionRole
        )
        opening.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        dialog.addButton(translate("CrashNet", "&Go on"), QMessageBox.ButtonRole.AcceptRole)
        self.dialog = dialog
        dialog.show()


def _places(trace: TracebackType | None) -> str:
    """File, line and function of every frame; no values."""
    lines = []
    while trace is not None:
        code = trace.tb_frame.f_code
        lines.append(f"\n  {code.co_filename}:{trace.tb_lineno} {code.co_qualname}")
        trace = trace.tb_next
    return "".join(lines)
