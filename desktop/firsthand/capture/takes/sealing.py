"""After the interview: takes become FLAC, half the size, once every sample is proven the same."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from firsthand.capture.takes.closing import close_all, hash_all
from firsthand.capture.takes.elsewhere import bring_home
from firsthand.capture.takes.found import JOURNAL, Kept, kept_in, sha256_of, takes_in
from firsthand.capture.takes.lock import FolderLock
from firsthand.capture.takes.wav import HEADER_BYTES, SAMPLE_BYTES
from firsthand.core.ports import Progress
from firsthand.core.timeline import Take
from firsthand.errors import CaptureError, DiskFull
from firsthand.journal import Journal
from firsthand.locking.files import opened
from firsthand.whole_file import sync_file, sync_folder

_BLOCK_FRAMES = 1 << 18
_SPARE_BYTES = 50_000_000
"""Sealing never takes the last of a disk."""


class _Cancelled(Exception):
    pass


def seal(
    folder: Path,
    on_progress: Callable[[Progress], None] = lambda progress: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Take, ...]:
    """Turn all closed WAV takes of an interview into FLAC; returns the takes as they then are.

    A WAV goes only after its FLAC was read back from the disk and gave the same samples, and after
    the journal says so. Cancelling, a kill or a full disk leave WAV or FLAC, never neither. Does
    nothing while a recorder runs. Raises DiskFull, or CaptureError when a WAV is no longer what was
    recorded (it is then left alone).
    """
    lock = FolderLock(folder)
    if not lock.acquire():
        return takes_in(folder)
    try:
        close_all(folder)
        hash_all(folder)
        bring_home(folder)
        waiting = [kept for kept in kept_in(folder) if _is_waiting(folder, kept)]
        whole = sum(kept.take.frames for kept in waiting) or 1
        done = 0
        for kept in waiting:
            part = kept.take.frames / whole
            start = done / whole

            def tell(share: float, start: float = start, part: float = part) -> None:
                if is_cancelled():
                    raise _Cancelled
                on_progress(Progress(start + part * share))

            _seal_one(folder, kept, tell)
            done += kept.take.frames
    except _Cancelled:
        pass
    finally:
        lock.release()
    return takes_in(folder)


def _seal_one(folder: Path, kept: Kept, tell: Callable[[float], None]) -> None:
    wav = folder / _wav_of(kept)
    if kept.take.file != wav.name:
        if sha256_of(folder / kept.take.file) == kept.take.sha256:
            _remove(wav)
        return
    if not kept.take.frames:
        return
    if sha256_of(wav) != kept.take.sha256:
        raise CaptureError(
            "A take is not as it was recorded and was not compressed.",
            "Check the disk and restore the interview from a backup.",
        )
    if shutil.disk_usage(folder).free < wav.stat().st_size + _SPARE_BYTES:
        raise DiskFull("There is no room to compress the recording.", "Make room on the disk.")
    flac, draft = wav.with_suffix(".flac"), wav.with_suffix(".flac.new")
    try:
        _encode(wav, draft, kept.take, tell)
        _prove_same(wav, draft, kept.take, tell)
        os.chmod(draft, 0o600)
        os.replace(draft, flac)
        sync_folder(folder)
    except OSError as error:
        raise DiskFull(
            "The recording could not be compressed; it is kept as it is.", "Make room on the disk."
        ) from error
    finally:
        draft.unlink(missing_ok=True)
    with Journal(folder / JOURNAL) as journal:
        journal.append(
            {
                "line": "sealed",
                "take": kept.take.number,
                "file": flac.name,
                "sha256": sha256_of(flac),
                "wav_sha256": kept.take.sha256,
            }
        )
    _remove(wav)


def _encode(wav: Path, draft: Path, take: Take, tell: Callable[[float], None]) -> None:
    import numpy as np
    import soundfile as sf

    frame_bytes = take.channels * SAMPLE_BYTES
    try:
        with (
            opened(wav) as sound,
            draft.open("wb") as target,
            sf.SoundFile(
                target, "w", take.rate, take.channels, subtype="PCM_16", format="FLAC"
            ) as flac,
        ):
            sound.seek(HEADER_BYTES)
            for first in range(0, take.frames, _BLOCK_FRAMES):
                tell(first / take.frames / 2)
                count = min(_BLOCK_FRAMES, take.frames - first)
                samples = np.frombuffer(sound.read(count * frame_bytes), "<i2")
                flac.write(samples.reshape(-1, take.channels))
    except sf.LibsndfileError as error:
        raise OSError("the FLAC could not be written") from error
    sync_file(draft)


def _prove_same(wav: Path, draft: Path, take: Take, tell: Callable[[float], None]) -> None:
    """Decode the FLAC from its file and compare every sample. Raises OSError when one differs."""
    import numpy as np
    import soundfile as sf

    frame_bytes = take.channels * SAMPLE_BYTES
    try:
        with opened(wav) as sound, sf.SoundFile(draft) as flac:
            sound.seek(HEADER_BYTES)
            for first in range(0, take.frames, _BLOCK_FRAMES):
                tell(0.5 + first / take.frames / 2)
                count = min(_BLOCK_FRAMES, take.frames - first)
                read = flac.read(count, dtype="int16", always_2d=True)
                meant = np.frombuffer(sound.read(count * frame_bytes), "<i2")
                if not np.array_equal(read.reshape(-1), meant):
                    raise OSError("the FLAC does not decode to the recording")
            if len(flac.read(1)):
                raise OSError("the FLAC holds more than the recording")
    except sf.LibsndfileError as error:
        raise OSError("the FLAC cannot be read back") from error


def _is_waiting(folder: Path, kept: Kept) -> bool:
    return not Path(kept.take.file).is_absolute() and (folder / _wav_of(kept)).exists()


def _wav_of(kept: Kept) -> str:
    return str(Path(kept.take.file).with_suffix(".wav"))


def _remove(wav: Path) -> None:
    wav.unlink()
    sync_folder(wav.parent)
