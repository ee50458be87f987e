"""On battery or not, as Linux tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.jobs.afterwards.power import on_battery

BATTERY = {"type": "Battery", "status": "Discharging"}


def supplies(folder: Path, **found: dict[str, str]) -> Path:
    for name, told in found.items():
        (folder / name).mkdir()
        for what, value in told.items():
            (folder / name / what).write_text(value + "\n")
    return folder


def test_a_battery_that_empties_without_mains_is_battery(tmp_path: Path) -> None:
    mains = {"type": "Mains", "online": "0"}
    assert on_battery(supplies(tmp_path, AC=mains, BAT0=BATTERY))


@pytest.mark.parametrize(
    "found",
    [
        {"AC": {"type": "Mains", "online": "1"}, "BAT0": BATTERY},
        {"BAT0": {"type": "Battery", "status": "Charging"}},
        {"mouse": BATTERY | {"scope": "Device"}},
        {},
    ],
)
def test_everything_else_is_mains(tmp_path: Path, found: dict[str, dict[str, str]]) -> None:
    assert not on_battery(supplies(tmp_path, **found))


def test_a_system_that_tells_nothing_is_on_mains(tmp_path: Path) -> None:
    assert not on_battery(tmp_path / "not there")
