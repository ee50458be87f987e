"""What lies beside a recording is an edition with a heading, whole, and without a buyer's name."""

from __future__ import annotations

import gzip
import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

from fakes.records import interview_record
from firsthand.errors import BadInput
from firsthand.export.bundle import record_bytes
from firsthand.library.files import folder_record

PERSON = replace(
    interview_record().setup.participant, real_name="Ada Example", contact="ada@x.example"
)
RECORD = replace(interview_record(), setup=replace(interview_record().setup, participant=PERSON))


def lines_in(folder: Path) -> list[bytes]:
    return gzip.decompress((folder / folder_record.FILE).read_bytes()).splitlines()


def test_its_second_line_is_what_a_bundle_would_hold_and_the_first_proves_that(
    tmp_path: Path,
) -> None:
    folder_record.write(tmp_path, RECORD, 7)
    heading, edition = lines_in(tmp_path)
    assert edition == record_bytes(RECORD)
    assert json.loads(heading) == {
        "format": "firsthand record",
        "version": 1,
        "number": 7,
        "edition": hashlib.sha256(edition).hexdigest(),
    }


def test_it_is_read_as_it_was_but_for_name_and_contact(tmp_path: Path) -> None:
    folder_record.write(tmp_path, RECORD, 7)
    person = replace(PERSON, real_name="", contact="")
    assert folder_record.read(tmp_path) == replace(
        RECORD, setup=replace(RECORD.setup, participant=person)
    )
    assert not any(b"Ada" in line or b"ada@" in line for line in lines_in(tmp_path))


def test_the_heading_is_told_though_the_rest_is_damaged(tmp_path: Path) -> None:
    assert folder_record.heading_in(tmp_path) is None
    folder_record.write(tmp_path, RECORD, 7)
    file = tmp_path / folder_record.FILE
    file.write_bytes(file.read_bytes()[:-20])
    heading = folder_record.heading_in(tmp_path)
    assert heading is not None
    assert (heading.number, heading.is_newer) == (7, False)
    with pytest.raises(BadInput, match="damaged") as caught:
        folder_record.read(tmp_path)
    assert caught.value.remedy


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": "another"}',
        b'{"number": "7"}',
        b'{"format": "firsthand record", "number": -1}',
        b'{"format": "firsthand record", "number": 9223372036854775807}',
        b"\xff" * 20_000,
    ],
)
def test_what_is_no_heading_is_said_to_be_damaged(tmp_path: Path, line: bytes) -> None:
    (tmp_path / folder_record.FILE).write_bytes(gzip.compress(line + b"\n{}\n"))
    with pytest.raises(BadInput):
        folder_record.heading_in(tmp_path)


def test_nobody_else_can_read_it_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    folder_record.write(tmp_path, RECORD, 7)
    folder_record.write(tmp_path, RECORD, 8)
    (file,) = tmp_path.iterdir()
    assert file.name == folder_record.FILE
    assert file.stat().st_mode & 0o777 == 0o600


def test_one_that_is_set_aside_is_as_it_was_and_makes_room(tmp_path: Path) -> None:
    folder_record.write(tmp_path, RECORD, 7)
    before = (tmp_path / folder_record.FILE).read_bytes()
    first = folder_record.set_aside(tmp_path)
    folder_record.write(tmp_path, RECORD, 8)
    second = folder_record.set_aside(tmp_path)
    assert first != second
    assert first.read_bytes() == before
    assert folder_record.heading_in(tmp_path) is None
