"""What nobody waits for after an interview: hearing it again, sealing it; survives a restart."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from firsthand.core.interview import InterviewId, Status
from firsthand.core.news import WorkRests
from firsthand.core.record import InterviewRow
from firsthand.errors import FirsthandError
from firsthand.jobs.afterwards.sealing import seal_takes
from firsthand.jobs.afterwards.second_pass import SecondPass
from firsthand.jobs.afterwards.taking_over import WORDS_LEDGER
from firsthand.jobs.desk import Desk
from firsthand.journal import Journal, read_lines
from firsthand.log import log

DUE, DONE = "second pass due", "second pass done"
"""Lines of the words' ledger; the later one of them counts."""


def owe_second_pass(desk: Desk, interview: InterviewId) -> None:
    """Note that words are to be heard once more, now or after a restart."""
    _note(desk, interview, DUE)


def forgo_second_pass(desk: Desk, interview: InterviewId) -> None:
    """Words have come since that gain nothing by it."""
    with suppress(OSError):
        if _is_due(desk.home / "interviews" / interview):
            _note(desk, interview, DONE)


def rest(desk: Desk, interview: InterviewId, cancelled: Event) -> None:
    """Do what is still to be done for one interview, on the caller's thread, and say when it rests.

    Cancelled or on battery, the second pass stays due and is taken up at a later start. Never
    raises: an interview may be erased meanwhile.
    """
    folder = desk.home / "interviews" / interview
    try:
        _keep_hashes(desk, interview, folder)
        if _is_due(folder):
            second_pass = SecondPass(desk, interview, cancelled)
            second_pass.run()
            if second_pass.is_settled:
                _note(desk, interview, DONE)
        if not cancelled.is_set():
            seal_takes(desk, interview, cancelled.is_set)
    except Exception:
        log.exception("what was left of %s stays", interview)
    desk.tell(WorkRests(interview))


def left_over(home: Path, rows: Sequence[InterviewRow]) -> list[InterviewId]:
    """Interviews whose words are there but not all else, the oldest first."""
    found = []
    for row in reversed(rows):
        folder = home / "interviews" / row.id
        is_done = row.status in (Status.DRAFT, Status.REVIEWED)
        if is_done and (_is_due(folder) or any(folder.glob("take-*.wav"))):
            found.append(row.id)
    return found


class Afterwork:
    """Takes up what an earlier start has left, one interview after the other."""

    def __init__(self, desk: Desk, interviews: Sequence[InterviewId]) -> None:
        self._desk = desk
        self._interviews = tuple(interviews)
        self._cancelled = Event()
        self._thread = Thread(target=self._run, name="afterwork", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Leave the rest for another time; nothing is lost by it."""
        self._cancelled.set()

    def wait(self, timeout_s: float | None = None) -> bool:
        """True once all of it is done or left."""
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        for interview in self._interviews:
            if self._cancelled.is_set():
                self._desk.tell(WorkRests(interview))
            else:
                rest(self._desk, interview, self._cancelled)


def _keep_hashes(desk: Desk, interview: InterviewId, folder: Path) -> None:
    """So that it can be told for good whether a take is as it was recorded."""
    try:
        takes = desk.hash_takes(folder)
        if takes:
            desk.shelf.do(lambda library: library.keep_takes(interview, takes)).result()
    except (OSError, FirsthandError) as error:
        log.warning("takes of %s have no hash: %s", interview, type(error).__name__)


def _is_due(folder: Path) -> bool:
    said = [line.get("line") for line in read_lines(folder / WORDS_LEDGER)]
    told = [line for line in said if line in (DUE, DONE)]
    return bool(told) and told[-1] == DUE


def _note(desk: Desk, interview: InterviewId, what: str) -> None:
    """Without the line no word is lost; they are only heard once, or once too often."""
    try:
        with Journal(desk.home / "interviews" / interview / WORDS_LEDGER) as journal:
            journal.append({"line": what})
    except OSError as error:
        log.warning("%s is not noted for %s: %s", what, interview, type(error).__name__)
