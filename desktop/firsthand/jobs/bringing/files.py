"""Tells what a file is that somebody brings, by what is in it, and takes it in."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from firsthand.core.interview import Setup
from firsthand.core.ports import Progress
from firsthand.errors import BadInput
from firsthand.jobs.colleagues.bundles import Brought, bring_bundle, bring_record
from firsthand.jobs.colleagues.reading_bundles import damaged
from firsthand.jobs.desk import Desk
from firsthand.jobs.own_guides import is_guide
from firsthand.jobs.zips import ForeignZip

_CAPTIONS = (".vtt", ".srt")
_BUNDLE = ".firsthand"


class FileKind(StrEnum):
    """What can be taken in: a guide, or else something that becomes interviews."""

    RECORDING = "recording"
    CAPTIONS = "captions"
    BUNDLE = "bundle"
    RECORD = "record"
    """The JSON of one interview."""
    PROJECT = "project"
    """A REFI-QDA project."""
    GUIDE = "guide"


def kind_of(path: Path) -> FileKind:
    """What `path` is; whatever is nothing else may be a recording. Raises BadInput."""
    try:
        with path.open("rb") as file:
            start = file.read(512)
    except OSError as error:
        if path.is_dir():
            raise BadInput(f"{path.name} is a folder.", "Name one file in it.") from error
        if isinstance(error, PermissionError):
            raise BadInput(
                f"You may not read {path.name}.", "Give yourself leave to read it."
            ) from error
        raise BadInput(
            f"There is no file {path.name}.", "Look whether its path is right."
        ) from error
    if start.startswith(b"PK\3\4"):
        return _kind_of_zip(path)
    if path.suffix.lower() in _CAPTIONS or start.lstrip(b"\xef\xbb\xbf").startswith(b"WEBVTT"):
        return FileKind.CAPTIONS
    if b'"firsthand interview"' in start:
        return FileKind.RECORD
    if b'"firsthand marks"' in start:
        raise BadInput(
            f"{path.name} holds a colleague’s marks on an interview that is here.",
            "Open that interview in Review and choose “Marks from elsewhere…”, or type "
            "firsthand import-marks.",
        )
    if start.lstrip(b"\xef\xbb\xbf").lower().startswith(b"seconds"):
        raise BadInput(
            f"{path.name} holds the marks of a recording.",
            "Type firsthand import RECORDING --marks FILE to bring in both.",
        )
    if is_guide(path):
        return FileKind.GUIDE
    if path.suffix.lower() == _BUNDLE:
        raise damaged()
    return FileKind.RECORDING


def bring_others_work(
    desk: Desk,
    path: Path,
    kind: FileKind,
    setup: Setup,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Brought, ...]:
    """Take in what is no recording: the interviews that came of it. Raises BadInput or DiskFull.

    `setup` is for files that say little about the interview themselves.
    """
    match kind:
        case FileKind.BUNDLE:
            return (bring_bundle(desk, path, on_progress, is_cancelled),)
        case FileKind.RECORD:
            return (bring_record(desk, path),)
        case FileKind.PROJECT:
            from firsthand.jobs.bringing.projects import bring_project

            ids = bring_project(desk, setup, path, is_cancelled=is_cancelled)
            return tuple(Brought(id, is_new=True) for id in ids)
        case _:
            from firsthand.jobs.bringing.words import bring_captions

            id = bring_captions(desk, setup, path, is_cancelled=is_cancelled)
            return (Brought(id, is_new=True),)


def _kind_of_zip(path: Path) -> FileKind:
    with ForeignZip(path) as archive:
        if "manifest.json" in archive:
            return FileKind.BUNDLE
        if "project.qde" in archive:
            return FileKind.PROJECT
    raise BadInput(
        "This zip is neither a bundle of Firsthand nor a REFI-QDA project.",
        "Choose a file that ends .firsthand or .qdpx, or a recording.",
    )
