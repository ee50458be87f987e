"""What a full disk refuses is tried again until it is kept, or until nobody waits any more."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from firsthand.errors import DiskFull, FirsthandError, UnwritableLibrary
from firsthand.jobs.live import room_to_write
from firsthand.jobs.live.room_to_write import keep_when_there_is_room

FULL = DiskFull("The disk is full.", "Make room.")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 0.0)


def ended(error: FirsthandError | None = None) -> Future[None]:
    future: Future[None] = Future()
    if error is None:
        future.set_result(None)
    else:
        future.set_exception(error)
    return future


def one_after_the_other(*errors: FirsthandError | None) -> Callable[[], Future[None]]:
    left = iter(errors)
    return lambda: ended(next(left))


def never() -> bool:
    return False


def test_what_comes_last_waits_for_all_that_comes_before() -> None:
    refused = [[FULL, None], [None, FULL], [None, None]]
    kept = []

    def keep() -> Future[None]:
        kept.append(len(refused))
        return ended()

    keep_when_there_is_room(keep, lambda: [ended(one) for one in refused.pop(0)], never)
    assert kept == [0]


def test_what_is_refused_for_want_of_room_is_tried_again() -> None:
    keep_when_there_is_room(one_after_the_other(FULL, FULL, None), list, never)


def test_what_more_room_does_not_mend_holds_up_nothing() -> None:
    lost = UnwritableLibrary("It cannot be written.")
    keep_when_there_is_room(one_after_the_other(None), lambda: [ended(lost)], never)


def test_another_fault_than_a_full_disk_is_told_at_once() -> None:
    lost = UnwritableLibrary("It cannot be written.")
    with pytest.raises(UnwritableLibrary):
        keep_when_there_is_room(one_after_the_other(lost), list, never)


def test_who_waits_no_longer_has_it_kept_whatever_was_refused_before() -> None:
    keep_when_there_is_room(one_after_the_other(None), lambda: [ended(FULL)], lambda: True)


def test_who_waits_no_longer_is_told_that_there_is_no_room() -> None:
    with pytest.raises(DiskFull):
        keep_when_there_is_room(one_after_the_other(FULL), list, lambda: True)


def test_the_wait_for_room_ends_when_nobody_waits_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room_to_write, "TRY_AGAIN_S", 3600.0)
    looks = iter([False, False])
    with pytest.raises(DiskFull):
        keep_when_there_is_room(one_after_the_other(FULL, FULL), list, lambda: next(looks, True))
