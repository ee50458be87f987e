"""A document is in its place whole, or what was there before is untouched."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import BinaryIO

import pytest

from firsthand.errors import DiskFull, ExportError
from firsthand.export.saving import owner_files, save_whole


def write_new(file: BinaryIO) -> None:
    file.write(b"new")


def raising(error: OSError):
    def write(file: BinaryIO) -> None:
        file.write(b"half")
        raise error

    return write


def test_the_old_document_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    path.write_bytes(b"old")
    save_whole(path, write_new)
    assert path.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["record.docx"]


def test_only_its_owner_can_read_a_document(tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    save_whole(path, write_new)
    assert path.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("record.docx", ".~lock.record.docx#"),
        ("record.docx", "~$record.docx"),
        ("interview.docx", "~$terview.docx"),
        ("record7.docx", "~$ecord7.docx"),
    ],
)
def test_a_document_open_elsewhere_is_left_alone(tmp_path: Path, name: str, owner: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"old")
    (tmp_path / owner).touch()
    with pytest.raises(ExportError) as caught:
        save_whole(path, write_new)
    assert caught.value.sentence
    assert caught.value.remedy
    assert path.read_bytes() == b"old"


def test_another_documents_lock_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    (tmp_path / ".~lock.b.docx#").touch()
    save_whole(path, write_new)
    assert path.exists()
    assert tmp_path / "~$a.docx" in owner_files(path)


def test_a_document_that_may_not_be_replaced_is_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "record.docx"
    path.write_bytes(b"old")

    def refuse(source: object, target: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ExportError, match="open in another program") as caught:
        save_whole(path, write_new)
    assert isinstance(caught.value.__cause__, PermissionError)
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["record.docx"]


def test_a_full_disk_is_said_and_leaves_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "record.docx"
    with pytest.raises(DiskFull):
        save_whole(path, raising(OSError(errno.ENOSPC, "full")))
    assert os.listdir(tmp_path) == []


def test_another_fault_of_the_disk_is_an_export_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        save_whole(tmp_path / "record.docx", raising(OSError(errno.EIO, "broken")))
    assert os.listdir(tmp_path) == []


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        save_whole(tmp_path / "nowhere" / "record.docx", write_new)


def test_a_folder_in_the_documents_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "record.docx").mkdir()
    with pytest.raises(ExportError, match="folder"):
        save_whole(tmp_path / "record.docx", write_new)


def test_a_name_too_long_is_an_export_error(tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        save_whole(tmp_path / ("x" * 300 + ".docx"), write_new)
    assert os.listdir(tmp_path) == []
