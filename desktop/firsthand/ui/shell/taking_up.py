"""Takes up what an earlier window left: a recording that still runs, words that are missing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from firsthand.core.interview import InterviewId, Status
from firsthand.core.record import InterviewRow
from firsthand.ui.studio import Studio


def take_up(studio: Studio, reattach: Callable[[InterviewId], None], owner: QObject) -> None:
    """Go back to a running recording, and let unfinished transcripts go on, without asking."""
    from firsthand.jobs.afterwards.afterwork import left_over
    from firsthand.jobs.afterwards.finishing import unfinished

    desk = studio.desk

    def look() -> tuple[tuple[InterviewRow, ...], list[InterviewId]]:
        with desk.reading() as library:
            rows = tuple(library.interviews())
        return rows, left_over(desk.home, rows)

    def found(looked: tuple[tuple[InterviewRow, ...], list[InterviewId]]) -> None:
        rows, left = looked
        running = next((row for row in rows if row.status is Status.RECORDING), None)
        if running is not None:
            reattach(running.id)
        for row in unfinished(rows):
            studio.works.transcribe(row)
        studio.works.take_up(left)

    studio.background.run(look, found, owner=owner)
