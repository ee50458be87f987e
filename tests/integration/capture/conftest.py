"""Where an interview is recorded."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "interview"
    made.mkdir(mode=0o700)
    return made
