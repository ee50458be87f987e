"""How long a piece of work still takes is told from how long it took so far."""

from __future__ import annotations

from firsthand.core.ports import Progress


def test_what_is_left_follows_from_what_was_done() -> None:
    assert Progress.at_pace(0.25, 10.0) == Progress(0.25, 30.0)


def test_a_beginning_tells_nothing() -> None:
    assert Progress.at_pace(0.0, 10.0) == Progress(0.0)
    assert Progress.at_pace(0.02, 10.0) == Progress(0.02)


def test_work_that_is_done_is_never_more_than_done() -> None:
    done = Progress.at_pace(1.2, 10.0)
    assert (done.done, done.left_s) == (1.0, 0.0)
