"""Commands typed in this process, each answer read as a program reads it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from firsthand import cli
from firsthand.bootstrap import open_desk


class Typed:
    """`typed("list")` runs `firsthand list --json`; `code` is what it must end with."""

    def __init__(self, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._home, self._capsys = home, capsys

    def __call__(self, *words: str, code: int = 0) -> Any:
        found = cli.run(cli.parse([*words, "--home", str(self._home), "--json"]), open_desk)
        written = self._capsys.readouterr()
        assert found == code, written.err
        return json.loads(written.out)
