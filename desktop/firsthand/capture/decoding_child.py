"""Decodes one recording from anybody into a plain WAV, in a process that is allowed little.

Run as a module with the recording and the WAV to make; says one line of JSON on its output. A file
made to hurt can at worst end this process: its memory, time and output are limited, it opens no
other file and no network address on behalf of the file, whatever that says.
"""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

MOST_MEMORY_BYTES = 280_000_000
MOST_SPACE_BYTES = 3_000_000_000
MOST_HOURS = 12
_NO_ROOM = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
"""What a write says on a full disk; also the last one, while the file is closed."""
LOWEST_RATE, HIGHEST_RATE = 8_000, 48_000
_CPU_S_AT_LEAST, _CPU_S_A_MEGABYTE = 20, 3
_SUSPECT_AFTER_S, _SUSPECT_RATIO = 600, 500
"""Ten minutes of sound out of so little file are no talk: silence repeated to fill the disk."""
_MISSING_S, _MISSING_SHARE = 2.0, 0.02
"""So much less sound than a file says that it has is a copy that broke off."""
_HEAD_BYTES = 4096
"""What a file may say before its sound begins; one that is longer and has none is damaged."""
_UNSAID_BYTES = 0x7FFF0000
_GUESS_THEIR_LENGTH = {"mp3", "aac", "ac3", "eac3", "dts", "amr", "mpeg", "mpegts"}
"""Formats whose files do not say it."""
_FORMATS = (
    "wav,w64,flac,mp3,ogg,mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aiff,aac,ac3,eac3,au,caf,amr,avi,"
    "asf,mpeg,mpegts,flv,opus,rf64,wv,ape,tta,dts"
)
"""Containers that hold their own sound; no playlist or list of parts that names other files."""


def main(arguments: list[str]) -> int:
    path, target = Path(arguments[0]), Path(arguments[1])
    _limit(path.stat().st_size)
    try:
        told = _decode(path, target)
    except MemoryError:
        told = {"error": "unreadable"}
    print(json.dumps(told), flush=True)  # noqa: T201
    return 0


def _decode(path: Path, target: Path) -> dict[str, int | str]:
    import av

    size = path.stat().st_size
    options = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}
    try:
        with av.open(str(path), options=options, metadata_errors="replace") as container:
            if not container.streams.audio:
                return {"error": "no sound"}
            stream = container.streams.audio[0]
            if container.duration and container.duration > MOST_HOURS * 3600 * av.time_base:
                return {"error": "too long"}
            rate = min(max(int(stream.rate or HIGHEST_RATE), LOWEST_RATE), HIGHEST_RATE)
            resampler = av.AudioResampler(format="s16", layout="mono", rate=rate)
            told: dict[str, int | str] = _write(
                _pcm(container, stream, resampler), target, rate, size
            )
            if isinstance(frames := told.get("frames"), int):
                told["breaks off"] = _breaks_off(path, container, stream, frames / rate)
            return told
    except OSError as error:
        return {"error": "full" if error.errno in _NO_ROOM else "unreadable"}
    except (ValueError, ArithmeticError):
        return {"error": "unreadable"}


def _breaks_off(path: Path, container: Any, stream: Any, came_s: float) -> bool:
    """Whether the file says that it has noticeably more sound than has come of it."""
    if container.format.name == "wav":
        said_s = came_s * _riff_size(path) / path.stat().st_size  # FFmpeg goes by what is there
    elif container.format.name in _GUESS_THEIR_LENGTH or not stream.duration:
        return False
    else:
        said_s = float(stream.duration * stream.time_base)
    return said_s - came_s > max(_MISSING_S, _MISSING_SHARE * said_s)


def _riff_size(path: Path) -> int:
    """What a WAV says of its size in bytes; 0 for one whose recorder never came to say it."""
    with path.open("rb") as file:
        size = int.from_bytes(file.read(8)[4:], "little") + 8
    return size if size < _UNSAID_BYTES else 0


def _pcm(container: Any, stream: Any, resampler: Any) -> Iterator[bytes]:
    """Mono s16le as it comes; a torn end is an end."""
    import av

    try:
        for frame in container.decode(stream):
            for piece in resampler.resample(frame):
                yield bytes(piece.planes[0])[: piece.samples * 2]
    except av.FFmpegError:
        pass
    for piece in resampler.resample(None):
        yield bytes(piece.planes[0])[: piece.samples * 2]


def _write(pcm: Iterator[bytes], target: Path, rate: int, size: int) -> dict[str, int | str]:
    import wave

    frames = 0
    fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "wb") as file, wave.open(file, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(rate)
        for block in pcm:
            made.writeframesraw(block)
            frames += len(block) // 2
            if frames > MOST_HOURS * 3600 * rate:
                return {"error": "too long"}
            if frames > _SUSPECT_AFTER_S * rate and frames * 2 > _SUSPECT_RATIO * size:
                return {"error": "unreadable"}
    if not frames:
        return {"error": "empty" if size <= _HEAD_BYTES else "unreadable"}
    return {"rate": rate, "frames": frames}


def _limit(size: int) -> None:
    """What this process may use; where a system cannot hold to it, the parent's patience does."""
    try:
        import resource
    except ImportError:
        return
    cpu_s = _CPU_S_AT_LEAST + size // 1_000_000 * _CPU_S_A_MEGABYTE
    limits = {
        "RLIMIT_DATA": MOST_MEMORY_BYTES,
        "RLIMIT_AS": MOST_SPACE_BYTES,
        "RLIMIT_CPU": cpu_s,
        "RLIMIT_FSIZE": MOST_HOURS * 3600 * HIGHEST_RATE * 2 + 4096,
        "RLIMIT_CORE": 0,
    }
    for name, most in limits.items():
        kind = getattr(resource, name, None)
        if kind is not None:
            hard = resource.getrlimit(kind)[1]
            soft = most if hard == resource.RLIM_INFINITY else min(most, hard)
            try:
                resource.setrlimit(kind, (soft, hard))
            except (OSError, ValueError):
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
