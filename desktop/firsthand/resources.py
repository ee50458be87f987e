"""Finds what is not Python: in the checkout, in an installed wheel and in a bundle alike."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a bundled file or folder. Raises FileNotFoundError when the install is broken."""
    tried = [_HERE / "_resources", _HERE.parents[1] / "resources", _HERE.parent / "resources"]
    for root in tried:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is in none of {', '.join(map(str, tried))}")
