"""Who comes back to an interview is known again; two people are never taken for one."""

from __future__ import annotations

import pytest

from firsthand.companion.host import Colleague
from firsthand.companion.pairing import MOST_DEVICES, Pairing, Refused


class Door:
    """The pairing of an interview, and whose pages are open."""

    def __init__(self) -> None:
        self.open: set[str] = set()
        self.pairing = Pairing(is_here=self.open.__contains__)

    def enter(self, name: str, device: str = "iPhone") -> Colleague:
        """Come in and open the page."""
        cookie = self.pairing.enter_with_key(self.pairing.new_key(), name, device)
        found = self.pairing.who(cookie)
        assert found is not None
        self.open.add(found.id)
        return found


@pytest.fixture
def door() -> Door:
    return Door()


def test_a_device_that_lost_its_cookie_comes_back_as_who_it_was(door: Door):
    before = door.enter("Kim")
    door.open.clear()
    assert door.enter("kim") == Colleague(before.id, "kim", before.colour, before.device)
    assert len(door.pairing.colleagues) == 1


def test_who_left_comes_back_as_who_they_were(door: Door):
    before = door.enter("Kim")
    door.pairing.remove(before.id)
    door.open.clear()
    assert door.enter("Lou").colour != before.colour
    assert door.enter("Kim") == before


def test_somebody_of_the_same_name_beside_an_open_page_is_somebody_else(door: Door):
    assert door.enter("Kim").id != door.enter("Kim").id


@pytest.mark.parametrize(("name", "device"), [("Kim", "tablet"), ("Lou", "iPhone"), ("", "iPhone")])
def test_another_name_or_another_device_is_somebody_else(door: Door, name: str, device: str):
    before = {door.enter("Kim").id, door.enter("").id}
    door.open.clear()
    assert door.enter(name, device).id not in before


def test_a_name_that_was_given_inside_is_the_one_that_counts(door: Door):
    before = door.enter("")
    door.pairing.rename(before.id, "Kim")
    door.open.clear()
    assert door.enter("Kim").id == before.id


def test_a_full_interview_has_room_for_who_was_in_it(door: Door):
    for number in range(MOST_DEVICES):
        door.enter(f"Colleague {number}")
    door.open.clear()
    assert len({one.colour for one in door.pairing.colleagues}) == MOST_DEVICES
    with pytest.raises(Refused):
        door.enter("Kim")
    door.enter("Colleague 3")
    assert len(door.pairing.colleagues) == MOST_DEVICES


def test_who_is_sent_away_is_sent_away_with_every_cookie(door: Door):
    first = door.pairing.enter_with_key(door.pairing.new_key(), "Kim", "iPhone")
    second = door.pairing.enter_with_key(door.pairing.new_key(), "Kim", "iPhone")
    (kim,) = door.pairing.colleagues
    door.pairing.remove(kim.id)
    assert (door.pairing.who(first), door.pairing.who(second)) == (None, None)
