"""Notices that the library lies in a folder that a program copies to other computers."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path

from firsthand.errors import SyncedLibrary

_BY_NAME = (
    ("Dropbox", re.compile(r"dropbox( .*)?|dropbox \(.*\)", re.IGNORECASE)),
    ("OneDrive", re.compile(r"onedrive( ?[-–].*)?|sharepoint", re.IGNORECASE)),
    ("iCloud", re.compile(r"icloud ?drive.*|mobile documents|com~apple~clouddocs", re.IGNORECASE)),
    ("Google Drive", re.compile(r"google ?drive(-.*)?|my drive", re.IGNORECASE)),
    ("Nextcloud", re.compile(r"nextcloud\d*", re.IGNORECASE)),
    ("ownCloud", re.compile(r"owncloud\d*", re.IGNORECASE)),
    ("Box", re.compile(r"box( sync|-box)?", re.IGNORECASE)),
    ("pCloud", re.compile(r"pcloud ?drive|pcloudsync", re.IGNORECASE)),
    ("MEGA", re.compile(r"mega(sync.*)?", re.IGNORECASE)),
)
"""What the services call the folder they make."""
_BY_MARKER = (
    ("Syncthing", (".stfolder",)),
    ("Dropbox", (".dropbox.cache",)),
    ("Nextcloud", (".nextcloudsync.log",)),
    ("ownCloud", (".owncloudsync.log",)),
    ("Google Drive", (".tmp.drivedownload", ".tmp.driveupload")),
)
"""What they leave in it, also where a person chose its name."""
_BY_ENVIRONMENT = (("OneDrive", ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")),)
_MARKED = re.compile(r"\._?sync_[0-9a-f]+\.db")


def synced_by(home: Path, environment: Mapping[str, str] | None = None) -> str:
    """Name of the service that watches the folder `home` or one above it; empty for none.

    Looks at names and at what the services leave behind; asks nobody and changes nothing.
    """
    known = os.environ if environment is None else environment
    place = home.expanduser().absolute()
    for service, names in _BY_ENVIRONMENT:
        folders = [Path(known[name]) for name in names if known.get(name)]
        if any(place.is_relative_to(folder) for folder in folders):
            return service
    for folder in [place, *place.parents]:
        for service, pattern in _BY_NAME:
            if pattern.fullmatch(folder.name):
                return service
        try:
            inside = set(os.listdir(folder)) if folder != Path(folder.anchor) else set()
        except OSError:
            continue
        for service, markers in _BY_MARKER:
            if inside.intersection(markers):
                return service
        if any(_MARKED.fullmatch(name) for name in inside):
            return "Nextcloud"
    return ""


def warning_of(service: str) -> SyncedLibrary:
    """What it means that `service` watches the library, and what to do."""
    return SyncedLibrary(
        f"The library lies in a folder that {service} copies to other computers.",
        "Recordings leave this laptop that way, and two computers that write at once can damage "
        "the library. Close Firsthand, move the folder to a place that is not synced, and start it "
        "with that place. To work with colleagues, pass interviews on as bundles.",
    )
