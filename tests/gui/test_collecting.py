"""Garbage is collected by the thread of the window alone."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from threading import Thread, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from firsthand.ui.shell.collecting import collected_here


class Cyclic(QWidget):
    """A widget that hangs in a cycle and says in which thread it goes."""

    def __init__(self, gone_in: list[Thread]) -> None:
        super().__init__()
        self._itself = self
        self._gone_in = gone_in

    def __del__(self) -> None:
        self._gone_in.append(current_thread())


@pytest.fixture
def automatic() -> Iterator[None]:
    """As Python is at the start of the program; the other tests have it off."""
    was_on = gc.isenabled()
    gc.enable()
    yield
    if not was_on:
        gc.disable()


def allocated() -> list[list[int]]:
    """So much that Python would collect several times."""
    young, middle, old = gc.get_threshold()
    return [[n] for n in range(young * (middle + 1) * (old + 1))]


def in_another_thread(work: Callable[[], object]) -> None:
    thread = Thread(target=work)
    thread.start()
    thread.join()


@pytest.mark.usefixtures("automatic")
def test_another_thread_destroys_no_widget(qtbot: QtBot) -> None:
    gone_in: list[Thread] = []
    with collected_here():
        Cyclic(gone_in)
        kept: list[object] = []
        in_another_thread(lambda: kept.append(allocated()))
        assert gone_in == []
        qtbot.waitUntil(lambda: bool(gone_in))
    assert gone_in == [main_thread()]


@pytest.mark.usefixtures("automatic")
def test_afterwards_python_collects_by_itself_again() -> None:
    with collected_here():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_little_garbage_waits_and_much_is_collected(qtbot: QtBot) -> None:
    gone_in: list[Thread] = []
    with collected_here() as collector:
        gc.collect()
        Cyclic(gone_in)
        collector.look()
        assert gone_in == []
        kept = allocated()
        collector.look()
        assert kept
        assert gone_in == [main_thread()]
