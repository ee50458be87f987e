"""Gives orders to a process and waits for its answers, whatever befalls it meanwhile."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.errors import TranscriptionCancelled
from firsthand.log import log
from firsthand.transcription.orders.child import COMMAND, Child, ChildDied
from firsthand.transcription.orders.wire import Answer, Order

TRIES = 2
"""A process keeps nothing of an interview, so an order it died over is simply given once more."""


class GaveUp(Exception):
    """The process died, or fell silent, each time it was given the same order."""


@dataclass(slots=True)
class _Given:
    """An order that a process works on."""

    order: Order
    child: Child | None = None
    number: int = 0
    tries: int = 0


def _nothing_first(_: Child) -> None:
    return None


class Asking:
    """A process that is started when it is first needed, and again when it has died.

    One thread is served at a time; another that asks waits. `begin` is called with each process
    that was started, `prepare` before each order with the process that will get it: both may give
    orders of their own, and raise.
    """

    def __init__(
        self,
        command: Sequence[str] = COMMAND,
        patience_s: float = 180.0,
        begin: Callable[[Child], None] = _nothing_first,
        prepare: Callable[[Child, Callable[[], bool]], None] | None = None,
    ) -> None:
        self._command = tuple(command)
        self._patience_s = patience_s
        self._begin = begin
        self._prepare = prepare
        self._child: Child | None = None
        self._closed = False
        self.lost = 0
        """How many processes have died so far."""
        self.turn = threading.RLock()
        """Held by the thread that is served."""

    @property
    def pid(self) -> int | None:
        """Of the process while there is one."""
        return self._child.pid if self._child else None

    @property
    def is_closed(self) -> bool:
        return self._closed

    def started(self) -> Child:
        """The process, started if there is none. Raises OSError."""
        if self._child is None:
            self._child = Child(self._command)
            self._begin(self._child)
        return self._child

    def answer(self, order: Order, is_cancelled: Callable[[], bool]) -> Answer:
        """Raises GaveUp, TranscriptionCancelled, and what `begin` and `prepare` raise."""
        return next(self.answers((order,), is_cancelled))

    def answers(
        self, orders: Iterable[Order], is_cancelled: Callable[[], bool], at_once: int = 1
    ) -> Iterator[Answer]:
        """The answers in the order of the orders, of which `at_once` are worked on at a time.

        An order is only asked for when there is room for it, and may be found by asking the same
        process something else. Raises as `answer`.
        """
        given: deque[_Given] = deque()
        coming = iter(orders)
        try:
            while True:
                while len(given) < at_once and (order := next(coming, None)) is not None:
                    given.append(_Given(order))
                    self._give(given[-1], is_cancelled)
                if not given:
                    return
                answer = self._waited_for(given[0], is_cancelled)
                given.popleft()
                yield answer
        finally:
            for one in given:
                if one.child is not None:
                    one.child.forget(one.number)

    def wait_for(
        self, child: Child, number: int, is_cancelled: Callable[[], bool]
    ) -> Answer | None:
        """The answer to an order given by hand; None when cancelled. Raises ChildDied."""
        return child.wait_for(number, self._patience_s, self._or(is_cancelled))

    def drop(self) -> None:
        """End the process; the next order starts another one."""
        if self._child is not None:
            self._child.kill()
            self._child.end()
            self._child = None

    def close(self) -> None:
        """End the process, also from another thread while it works. Doing it twice does no harm."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()
        with self.turn:
            self.drop()

    def _give(self, given: _Given, is_cancelled: Callable[[], bool]) -> None:
        """Send an order that is not with a process yet, or not with the one there is now."""
        while given.child is None or given.child is not self._child:
            self._go_on(is_cancelled)
            given.tries += 1
            if given.tries > TRIES:
                raise GaveUp
            try:
                child = self.started()
                if self._prepare is not None:
                    self._prepare(child, self._or(is_cancelled))
                given.number = child.send(given.order)
                given.child = child
            except ChildDied as error:
                self._lost(error)

    def _waited_for(self, given: _Given, is_cancelled: Callable[[], bool]) -> Answer:
        while True:
            self._give(given, is_cancelled)
            assert given.child is not None
            try:
                answer = self.wait_for(given.child, given.number, is_cancelled)
            except ChildDied as error:
                self._lost(error)
                continue
            if answer is None:
                raise TranscriptionCancelled("The transcription was stopped.")
            return answer

    def _lost(self, error: ChildDied) -> None:
        log.warning("transcriber process is gone: %s", error)
        self.lost += 1
        self.drop()

    def _go_on(self, is_cancelled: Callable[[], bool]) -> None:
        if self._closed or is_cancelled():
            raise TranscriptionCancelled("The transcription was stopped.")

    def _or(self, is_cancelled: Callable[[], bool]) -> Callable[[], bool]:
        return lambda: self._closed or is_cancelled()
