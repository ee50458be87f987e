"""Looks whether there is a newer version, when a person asks and never otherwise."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

from firsthand import __version__
from firsthand.errors import NoAnswer

ADDRESS = "https://pypi.org/pypi/firsthand/json"
"""Where the newest version is named, as PyPI does: `info.version` and `info.project_url`."""
PATIENCE_S = 10.0
LARGEST = 5_000_000
"""Bytes of an answer that are read; PyPI lists every file of every version."""
_NUMBERS = re.compile(r"(\d+(?:\.\d+)*)(.*)")


@dataclass(frozen=True, slots=True)
class Release:
    """The newest version and where it is to be had."""

    version: str
    page: str
    is_newer: bool
    """Than the one that asks."""


def newest(address: str = ADDRESS, mine: str = __version__) -> Release:
    """Ask the network for the newest version. Sends nothing but the question.

    Raises NoAnswer when there is no network, or the answer makes no sense.
    """
    where = urlsplit(address)
    if where.scheme != "https" and where.hostname not in ("127.0.0.1", "localhost"):
        raise NoAnswer("Only an address that begins with https:// is asked.", _LOOK)
    request = urllib.request.Request(address, headers={"User-Agent": "Firsthand"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            told = json.loads(answer.read(LARGEST + 1)[:LARGEST])["info"]
        version = str(told["version"])
        page = str(told.get("project_url") or "")
        is_newer = _order(version) > _order(mine)
    except (OSError, urllib.error.URLError) as error:
        raise NoAnswer(f"{where.hostname} did not answer.", "Look again when online.") from error
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NoAnswer(f"{where.hostname} gave an answer that names no version.", _LOOK) from error
    return Release(version, page if page.startswith("https://") else "", is_newer)


_LOOK = "Look on Firsthand’s own page."


def _order(version: str) -> tuple[tuple[int, ...], bool]:
    """For comparing: 0.2.0 comes after 0.2.0rc1 and after 0.1.9. Raises ValueError."""
    found = _NUMBERS.fullmatch(version.strip())
    if found is None:
        raise ValueError(version)
    numbers = [int(number) for number in found[1].split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers), not found[2]
