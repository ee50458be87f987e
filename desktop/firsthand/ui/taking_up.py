"""Takes up what an earlier window left: a recording that still runs, words that are missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from firsthand.core.interview import InterviewId, Status
from firsthand.core.record import InterviewRow

if TYPE_CHECKING:
    from firsthand.ui.window import MainWindow


def take_up(window: MainWindow) -> None:
    """Go back to a running recording, and let unfinished transcripts go on, without asking."""
    from firsthand.jobs.afterwork import left_over
    from firsthand.jobs.finishing import unfinished

    studio = window.studio
    desk = studio.desk

    def look() -> tuple[tuple[InterviewRow, ...], list[InterviewId]]:
        with desk.reading() as library:
            rows = tuple(library.interviews())
        return rows, left_over(desk.home, rows)

    def found(looked: tuple[tuple[InterviewRow, ...], list[InterviewId]]) -> None:
        rows, left = looked
        running = next((row for row in rows if row.status is Status.RECORDING), None)
        if running is not None:
            window.reattach(running.id)
        for row in unfinished(rows):
            studio.works.transcribe(row)
        studio.works.take_up(left)

    studio.background.run(look, found, owner=window)
