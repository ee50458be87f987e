"""The log says what happened and where in the program, never to whom or with which words."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from firsthand.log import log
from firsthand.log_file import log_to


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    yield log_to(tmp_path)
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()
    log.propagate = True
    log.setLevel(logging.NOTSET)


def test_an_exception_is_told_without_its_message(file: Path) -> None:
    try:
        try:
            raise KeyError("what Henrike said")
        except KeyError as error:
            raise ValueError("Oldenkamp") from error
    except ValueError:
        log.exception("it failed")
    written = file.read_text("utf-8")
    assert "it failed" in written
    assert "KeyError" in written
    assert written.index("KeyError") < written.index("ValueError")
    assert f"{Path(__file__).name}:" in written
    assert "Henrike" not in written
    assert "Oldenkamp" not in written


def test_an_interview_is_told_by_its_day_and_last_letters(file: Path) -> None:
    log.info("interview %s started", "2026-11-21-henrike-at-norvell-k3fq")
    log.info("finishing %s: %s", "undated-b-07-x2yz", "NoModel")
    written = file.read_text("utf-8")
    assert "2026-11-21-…-k3fq started" in written
    assert "undated-…-x2yz: NoModel" in written
    assert "henrike" not in written


def test_the_log_is_for_its_owner_alone(file: Path) -> None:
    log.handlers[0].doRollover()
    log.info("more")
    files = list(file.parent.iterdir())
    assert len(files) == 2
    assert all(one.stat().st_mode & 0o777 == 0o600 for one in files)
