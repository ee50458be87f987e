"""The marks of a live interview: each press kept once, and one of those who agree has the quote."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from dataclasses import replace
from threading import RLock

from firsthand.core.interview import InterviewId
from firsthand.core.ledger import Entry, line_of_mark, line_of_undone
from firsthand.core.marks import THIS_COMPUTER, Mark, MarkId
from firsthand.core.news import MarkKept, MarkUndone, News
from firsthand.core.timeline import Frame
from firsthand.core.together.agreement import agrees, spoken_for
from firsthand.errors import WrongMoment
from firsthand.jobs.live.coming import ComingWords
from firsthand.jobs.live.writing import Writing
from firsthand.library.library import Library


class LiveMarks:
    """From any thread: colleagues mark on devices of their own.

    `append` writes one line of the interview's ledger; `tell` passes news on.
    """

    def __init__(
        self,
        interview: InterviewId,
        rate: int,
        *,
        words: ComingWords,
        write: Writing,
        append: Callable[[Mapping[str, Entry]], None],
        tell: Callable[[News], None],
    ) -> None:
        self._interview = interview
        self._rate = rate
        self._words = words
        self._write = write
        self._append = append
        self._tell = tell
        self._marks: dict[MarkId, Mark] = {}
        self._undone: set[MarkId] = set()
        self._led: dict[MarkId, bool] = {}
        """Whether the quote of its moment is this mark's, or somebody's who agrees."""
        self._writes: dict[MarkId, Future[None]] = {}
        self._lock = RLock()

    def recall(
        self, marks: Iterable[Mark], undone: Iterable[MarkId], with_quote: Iterable[MarkId]
    ) -> None:
        """What was kept before the window died; a mark with a quote goes on leading."""
        self._marks = {mark.id: mark for mark in marks}
        self._undone = set(undone)
        quoted = set(with_quote)
        for mark in sorted(self._marks.values(), key=lambda mark: mark.id not in quoted):
            if self._leads(mark):
                self._words.expect(mark)

    def in_order(self) -> tuple[Mark, ...]:
        """In the order of the recording."""
        with self._lock:
            return tuple(sorted(self._marks.values(), key=lambda mark: mark.frame))

    def add(self, mark: Mark, at: Callable[[], Frame]) -> Mark:
        """Keep a press at the frame that `at` says; the same id again changes nothing.

        Raises WrongMoment when the mark was taken back, and whatever `at` raises.
        """
        with self._lock:
            if mark.id in self._marks:
                return self._marks[mark.id]
            made = replace(mark, frame=at())
            if mark.id in self._undone:
                raise WrongMoment("This mark was taken back.")
            self._keep(made)
        return made

    def kept(self, mark: MarkId) -> Future[None]:
        """Done when the mark, as it is now, is on the disk; fails when it could not be kept."""
        with self._lock:
            if mark in self._writes:
                return self._writes[mark]
        done: Future[None] = Future()
        done.set_result(None)
        return done

    def change(self, mark: Mark) -> None:
        """Another kind, note or star. The frame of the press stays what it was."""
        with self._lock:
            kept = self._marks.get(mark.id)
            if kept is None:
                raise WrongMoment("This mark was taken back.")
            self._keep(replace(mark, frame=kept.frame))

    def try_again(self) -> list[Future[None]]:
        """Keep what could not be kept, such as while the disk was full; nothing else is touched.

        Returns what is tried.
        """
        tried = []
        with self._lock:
            for id, written in list(self._writes.items()):
                if written.done() and written.exception() is not None:
                    if id in self._marks:
                        self._keep(self._marks[id], is_again=True)
                    else:
                        self._take_out(id, is_again=True)
                    tried.append(self._writes[id])
        return tried

    def place(self, mark: MarkId, frame: Frame) -> None:
        """Where the press was, now that the clock it was placed by has settled."""
        with self._lock:
            kept = self._marks.get(mark)
            if kept is not None and kept.frame != frame:
                self._keep(replace(kept, frame=frame))

    def undo(self, mark: MarkId | None, author: str) -> MarkId | None:
        """Take a mark back; returns which. If none is named, the last that `author` made here."""
        with self._lock:
            if mark is None:
                made_by = (author, THIS_COMPUTER)
                theirs = [m.id for m in self._marks.values() if (m.author, m.device) == made_by]
                mark = theirs[-1] if theirs else None
            if mark is None or mark not in self._marks:
                return None
            lost = self._marks.pop(mark)
            self._undone.add(mark)
            self._words.forget(mark)
            self._pass_on(mark, lost)
            self._take_out(mark)
        return mark

    def _take_out(self, gone: MarkId, *, is_again: bool = False) -> None:
        def remove(library: Library) -> None:
            self._append(line_of_undone(gone))
            library.remove_mark(self._interview, gone)

        def tell() -> None:
            self._tell(MarkUndone(self._interview, gone))

        self._writes[gone] = self._write(remove, tell, is_again=is_again)

    def _leads(self, mark: Mark) -> bool:
        """Whether the moment's quote is this mark's: nobody else has marked it before."""
        if mark.id not in self._led:
            leading = [self._marks[id] for id, leads in self._led.items() if leads]
            self._led[mark.id] = spoken_for(mark, leading, self._rate) is None
        return self._led[mark.id]

    def _pass_on(self, gone: MarkId, lost: Mark) -> None:
        """Who agreed with a mark that was taken back now has the quote."""
        if self._led.pop(gone, False):
            for heir in self._marks.values():
                if agrees(heir, lost, self._rate) and not self._led.get(heir.id, True):
                    del self._led[heir.id]
                    if self._leads(heir):
                        self._words.expect(heir)

    def _keep(self, mark: Mark, *, is_again: bool = False) -> None:
        self._marks[mark.id] = mark
        leads = self._leads(mark)

        said_ms = round(time.time() * 1000)

        def keep(library: Library) -> None:
            self._append(line_of_mark(mark, said_ms))
            library.keep_mark(self._interview, mark)

        def tell() -> None:
            self._tell(MarkKept(self._interview, mark))
            if leads:
                self._words.expect(mark)

        self._writes[mark.id] = self._write(keep, tell, is_again=is_again)
