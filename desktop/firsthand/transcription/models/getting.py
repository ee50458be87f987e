"""Gets speech models onto this computer when a person asks for it, and off it again."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from firsthand.core.ports import Progress
from firsthand.errors import (
    DiskFull,
    NoModel,
    TranscriptionCancelled,
    TranscriptionError,
)
from firsthand.transcription.models.installed import (
    COMING,
    PARTS_OF_A_MODEL,
    Model,
    installed_models,
)
from firsthand.transcription.models.offers import OFFERS, offer
from firsthand.whole_file import make_folder

if TYPE_CHECKING:
    from huggingface_hub.hf_api import RepoSibling

HUB = "https://huggingface.co"
WANTED = (*PARTS_OF_A_MODEL, "vocabulary.txt", "vocabulary.json", "preprocessor_config.json")
ROOM_TO_LEAVE = 500_000_000
"""Bytes of disk that stay free: a recording needs them more than a model."""


def get_model(
    home: Path,
    name: str,
    on_progress: Callable[[Progress], None],
    is_cancelled: Callable[[], bool],
    *,
    hub: str = HUB,
) -> Model:
    """Download a model into `<home>/models/<name>`, going on where an earlier try stopped.

    The only place in Firsthand that uses the internet. Every file is compared with the size and
    SHA-256 the hub states before the model counts as installed. Raises NoModel for an unknown
    name, DiskFull, TranscriptionCancelled, or TranscriptionError when the network fails.
    """
    wanted = offer(name)
    if wanted is None:
        raise NoModel(
            f"There is no speech model called “{name}”.",
            f"Choose one of these: {', '.join(known.name for known in OFFERS)}.",
        )
    import httpx2  # what huggingface_hub speaks through, and lets its errors through
    from huggingface_hub import HfApi
    from huggingface_hub.errors import HfHubHTTPError

    draft = home / "models" / f"{name}{COMING}"
    try:
        about = HfApi(endpoint=hub, token=False).model_info(wanted.repository, files_metadata=True)
        files = [file for file in about.siblings or () if file.rfilename in WANTED]
        missing = set(PARTS_OF_A_MODEL) - {file.rfilename for file in files}
        if missing:
            raise TranscriptionError(
                f"The speech model “{name}” is not offered whole at the moment.",
                "Try again later, or choose another model.",
            )
        make_folder(draft)
        _check_room(draft, sum(file.size or 0 for file in files))
        revision = about.sha or "main"
        _download(
            draft, wanted.repository, revision, files, hub, _Counter(on_progress, is_cancelled)
        )
    except (HfHubHTTPError, httpx2.HTTPError, OSError) as error:
        raise TranscriptionError(
            f"The speech model “{name}” could not be downloaded.",
            "Check the internet connection and try again; it goes on where it stopped.",
        ) from error
    shutil.rmtree(draft / ".cache", ignore_errors=True)
    return put_in_place(home, name, draft)


def delete_model(home: Path, name: str) -> None:
    """Free a model's disk space. Raises NoModel for one that is no folder of Firsthand's own."""
    folder = home / "models" / name
    if name in ("", "..") or Path(name).name != name or not folder.is_dir():
        raise NoModel(
            f"The speech model “{name}” cannot be deleted from here.",
            "A model that came as a package goes with the package: pip uninstall.",
        )
    shutil.rmtree(folder)


class _Counter:
    """Adds up what has come, over all files, and says so."""

    def __init__(
        self, on_progress: Callable[[Progress], None], is_cancelled: Callable[[], bool]
    ) -> None:
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._began_s = time.monotonic()
        self._new = 0
        self._come = 0
        self.total = 1

    def there(self, size: int) -> None:
        """Bytes that need not come over the network again."""
        self._come += size
        self._tell()

    def came(self, size: int) -> None:
        self._new += size
        self.there(size)

    def _tell(self) -> None:
        if self._is_cancelled():
            raise TranscriptionCancelled(
                "The download was stopped.", "Start it again to go on where it stopped."
            )
        took_s = time.monotonic() - self._began_s
        left = max(0, self.total - self._come)
        self._on_progress(
            Progress(
                min(1.0, self._come / self.total), left * took_s / self._new if self._new else None
            )
        )


def _download(
    draft: Path,
    repository: str,
    revision: str,
    files: list[RepoSibling],
    hub: str,
    counter: _Counter,
) -> None:

    counter.total = max(1, sum(file.size or 0 for file in files))
    for file in files:
        target = draft / file.rfilename
        if target.exists():
            counter.there(target.stat().st_size)
            continue
        part = target.with_name(f"{target.name}.part")
        _fetch(f"{hub}/{repository}/resolve/{revision}/{file.rfilename}", part, file.size, counter)
        _check(part, file)
        part.replace(target)


def _fetch(url: str, part: Path, size: int | None, counter: _Counter) -> None:
    """Bring a file over, going on after what is there already.

    The hub's own `hf_hub_download` throws away what came when it is stopped
    (huggingface_hub#4228), which is hard on somebody with a slow line and 3 GB to fetch.
    """
    from huggingface_hub import get_session

    there = part.stat().st_size if part.exists() else 0
    if there and there == size:
        counter.there(there)
        return
    headers = {"Range": f"bytes={there}-"} if there else {}
    with get_session().stream("GET", url, headers=headers, follow_redirects=True) as answer:
        answer.raise_for_status()
        if answer.status_code != 206:
            there = 0
        counter.there(there)
        with part.open("ab" if there else "wb") as kept:
            for block in answer.iter_bytes(1 << 18):
                kept.write(block)
                counter.came(len(block))


def _check(part: Path, file: RepoSibling) -> None:
    """Raises TranscriptionError, and removes the file, when it is not what the hub says it is."""
    size = part.stat().st_size
    with part.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if size == (file.size or size) and (file.lfs is None or file.lfs.sha256 == found):
        return
    part.unlink()
    raise TranscriptionError(
        f"{file.rfilename} of the speech model arrived damaged.", "Download the model again."
    )


def _check_room(folder: Path, size: int) -> None:
    if shutil.disk_usage(folder).free < size + ROOM_TO_LEAVE:
        raise DiskFull(
            "There is not enough room on the disk for this speech model.",
            f"Free {(size + ROOM_TO_LEAVE) / 1e9:.1f} GB, or choose a smaller one.",
        )


def put_in_place(home: Path, name: str, draft: Path) -> Model:
    """Let what lies in `draft` be the model of that name."""
    target = home / "models" / name
    shutil.rmtree(target, ignore_errors=True)
    os.replace(draft, target)
    return next(model for model in installed_models(home) if model.name == name)
