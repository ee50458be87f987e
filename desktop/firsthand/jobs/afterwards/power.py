"""Whether this computer runs on its battery, as far as the system says so."""

from __future__ import annotations

from pathlib import Path

LINUX = Path("/sys/class/power_supply")


def on_battery(supplies: Path = LINUX) -> bool:
    """True only when a battery of the computer itself is being emptied and no mains is there.

    Where nothing is known, as on systems other than Linux, mains power is assumed.
    """
    try:
        found = sorted(supplies.iterdir())
    except OSError:
        return False
    if any(_told(one, "type") in ("Mains", "USB") and _told(one, "online") == "1" for one in found):
        return False
    return any(
        _told(one, "type") == "Battery"
        and _told(one, "scope") != "Device"  # a mouse or a headset
        and _told(one, "status") == "Discharging"
        for one in found
    )


def _told(supply: Path, what: str) -> str:
    try:
        return (supply / what).read_text("ascii").strip()
    except (OSError, ValueError):
        return ""
