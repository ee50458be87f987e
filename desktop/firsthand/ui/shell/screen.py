"""Opens the application on this computer's screen, or says in a sentence why it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

_NO_CONNECTION = ("could not connect to display", "Failed to create wl_display")


def application() -> QApplication:
    """The one application; where no window can be opened the program ends here with code 1."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    with _said_instead_of_aborting():
        return QApplication(["firsthand"])


@contextmanager
def _said_instead_of_aborting() -> Iterator[None]:
    """Qt aborts, with a core dump, where it finds no screen, and leaves nothing to catch."""
    told: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        del context
        told.append(text)
        if kind == QtMsgType.QtFatalMsg:
            print(f"firsthand: {no_window(told)}", file=sys.stderr, flush=True)  # noqa: T201
            os._exit(1)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        for text in told:
            print(text, file=sys.stderr)  # noqa: T201


def no_window(told: list[str]) -> str:
    """Why no window can be opened and what to do, by what Qt `told` before it gave up."""
    if any(sign in text for text in told for sign in _NO_CONNECTION):
        display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or ""
        return (
            f"No window can be opened: the display {display} does not answer. "
            "Start Firsthand from the desktop of this computer, "
            "or read with `firsthand --help` what it does without a window."
        )
    return (
        "No window can be opened: something that Qt needs for it is not installed. "
        "On Debian and Ubuntu type `sudo apt install libxcb-cursor0 libegl1`, "
        "then start Firsthand again."
    )
