"""A library in a folder that is copied to other computers is noticed, others are left in peace."""

from __future__ import annotations

from pathlib import Path

import pytest

from firsthand.jobs.places import synced_by, warning_of


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("Dropbox/Firsthand", "Dropbox"),
        ("Dropbox (Acme)/Studies/Firsthand", "Dropbox"),
        ("OneDrive - Acme GmbH/Firsthand", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Firsthand", "iCloud"),
        ("Library/CloudStorage/GoogleDrive-sam@acme.example/My Drive/x", "Google Drive"),
        ("Nextcloud2/Firsthand", "Nextcloud"),
        (".local/share/Firsthand", ""),
        ("Documents/dropbox-migration/Firsthand", ""),
        ("mailbox/Firsthand", ""),
    ],
)
def test_the_services_own_folders_are_known_by_name(
    place: str, service: str, tmp_path: Path
) -> None:
    assert synced_by(tmp_path / place, {}) == service


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".sync_0f3ab2.db", "Nextcloud"),
        ("._sync_0f3ab2.db", "Nextcloud"),
        (".tmp.drivedownload", "Google Drive"),
        (".gitignore", ""),
    ],
)
def test_a_folder_by_any_name_is_known_by_what_the_service_leaves_in_it(
    marker: str, service: str, tmp_path: Path
) -> None:
    home = tmp_path / "work" / "Firsthand"
    home.mkdir(parents=True)
    (tmp_path / "work" / marker).touch()
    assert synced_by(home, {}) == service


def test_one_drive_is_known_by_what_the_system_says(tmp_path: Path) -> None:
    known = {"OneDriveCommercial": str(tmp_path / "Firma")}
    assert synced_by(tmp_path / "Firma" / "Firsthand", known) == "OneDrive"
    assert synced_by(tmp_path / "Firsthand", known) == ""


def test_it_is_said_with_warning_of() -> None:
    said = warning_of("Dropbox")
    assert "Dropbox" in said.sentence
    assert "move" in said.remedy
