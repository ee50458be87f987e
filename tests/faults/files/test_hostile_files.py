"""A file made to hurt is refused: no crash, little memory and time, nothing outside its folder."""

from __future__ import annotations

import hashlib
import io
import json
import os
import random
import struct
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
import soundfile

from fakes.sounding import sound, sounding_record
from firsthand.core.interview import InterviewId
from firsthand.export.bundle import Sender, write_bundle

HERE = Path(__file__).parent
TIMES = int(os.environ.get("FIRSTHAND_FAULTS", "1"))
MOST_MEGABYTES = 300
MOST_CPU_S = 5.0


@dataclass(frozen=True, slots=True)
class Came:
    error: str
    interviews: int
    megabytes: float
    cpu_s: float


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[[Path], Came]:
    """Takes a file in, in a process of its own, and looks that it cost little and hurt nobody."""
    home = tmp_path / "somewhere" / "home"
    home.parent.mkdir()

    def taken(path: Path) -> Came:
        before = _files(tmp_path, home)
        done = subprocess.run(
            [sys.executable, str(HERE / "take_in.py"), str(home), str(path)],
            capture_output=True,
            check=False,
            timeout=120,
            cwd=tmp_path,
        )
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        came = Came(**json.loads(done.stdout.splitlines()[-1]))
        assert came.megabytes < MOST_MEGABYTES
        assert came.cpu_s < MOST_CPU_S
        assert _files(tmp_path, home) == before
        folders = os.listdir(home / "interviews")
        assert len(folders) == came.interviews
        return came

    return taken


def _files(folder: Path, home: Path) -> dict[str, int]:
    return {
        str(path): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_relative_to(home)
    }


def _bundle(path: Path, **changed: object) -> dict[str, bytes]:
    """The contents of a good bundle, to be spoiled."""
    record = replace(sounding_record(), **changed)  # type: ignore[arg-type]  # any field of it
    take = path.with_name("take-001.wav")
    soundfile.write(take, sound(record.timeline.end), record.timeline.rate, "PCM_16")
    write_bundle(path, record, {take.name: take}, Sender("Sam", "", ""))
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _zip(path: Path, contents: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return path


def _resigned(contents: dict[str, bytes], changed: dict[str, bytes]) -> dict[str, bytes]:
    """With a manifest that is right about everything: only the contents are bad."""
    contents = contents | changed
    manifest = json.loads(contents["manifest.json"])
    manifest["files"] = [
        {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in contents.items()
        if name != "manifest.json"
    ]
    manifest["edition"] = hashlib.sha256(contents["record.json"]).hexdigest()
    return contents | {"manifest.json": json.dumps(manifest).encode()}


def test_a_good_bundle_is_taken(take_in: Callable[[Path], Came], tmp_path: Path) -> None:
    path = tmp_path / "good.firsthand"
    _bundle(path)
    came = take_in(path)
    assert (came.error, came.interviews) == ("", 1)


@pytest.mark.parametrize(
    "name",
    [
        "interview/../../../../evil.wav",
        "interview//etc/cron.d/evil",
        "interview/take-001.wav/../x",
        "interview/..\\..\\evil.wav",
        "interview/library.db",
        "interview/editions.jsonl",
        "interview/take-001.exe",
        "interview/C:take-001.wav",
    ],
)
def test_a_bundle_puts_nothing_elsewhere(
    take_in: Callable[[Path], Came], tmp_path: Path, name: str
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    path = _zip(tmp_path / "evil.firsthand", _resigned(contents, {name: b"evil"}))
    assert take_in(path).error == "BadInput"


@pytest.mark.parametrize("id", ["../evil", "/tmp/evil", "..", ".hidden", "a/b", "", "x" * 200])
def test_an_interview_is_not_called_by_a_path(
    take_in: Callable[[Path], Came], tmp_path: Path, id: str
) -> None:
    path = tmp_path / "evil.firsthand"
    _bundle(path, id=InterviewId(id))
    assert take_in(path).error == "BadInput"


@pytest.mark.parametrize("file", ["../../evil.wav", "/etc/passwd", "library.db", "take-001.mp3"])
def test_neither_record_nor_journal_names_a_file_elsewhere(
    take_in: Callable[[Path], Came], tmp_path: Path, file: str
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    record = json.loads(contents["record.json"])
    record["timeline"]["takes"][0]["file"] = file
    journal = json.dumps({"line": "take started", "take": 1, "file": file}).encode() + b"\n"
    for changed in (
        {"record.json": json.dumps(record).encode()},
        {"interview/journal.jsonl": journal},
    ):
        path = _zip(tmp_path / "evil.firsthand", _resigned(contents, changed))
        assert take_in(path).error == "BadInput"


@pytest.mark.parametrize("field", ["quotes", "marks"])
def test_a_record_that_repeats_itself_is_taken_once_or_refused(
    take_in: Callable[[Path], Came], tmp_path: Path, field: str
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    record = json.loads(contents["record.json"])
    record[field] *= 3
    changed = {"record.json": json.dumps(record).encode()}
    path = _zip(tmp_path / "evil.firsthand", _resigned(contents, changed))
    assert take_in(path).error in ("", "BadInput")


def test_a_zip_bomb_is_not_unpacked(take_in: Callable[[Path], Came], tmp_path: Path) -> None:
    contents = _bundle(tmp_path / "good.zip")
    for name in ("record.json", "manifest.json", "private.json"):
        path = _zip(tmp_path / "bomb.firsthand", contents | {name: b" " * 400_000_000})
        assert take_in(path).error == "BadInput"


def test_a_take_larger_than_told_is_not_unpacked(
    take_in: Callable[[Path], Came], tmp_path: Path
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    bomb = contents | {"interview/take-001.wav": bytes(300_000_000)}
    assert take_in(_zip(tmp_path / "bomb.firsthand", bomb)).error == "BadInput"


def test_a_zip_that_lies_about_its_size_is_refused(
    take_in: Callable[[Path], Came], tmp_path: Path
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    path = _zip(tmp_path / "lie.firsthand", contents | {"record.json": b" " * 50_000_000})
    raw = path.read_bytes().replace(struct.pack("<I", 50_000_000), struct.pack("<I", 100))
    path.write_bytes(raw)
    assert take_in(path).error == "BadInput"


def test_a_list_of_a_million_entries_is_not_read(
    take_in: Callable[[Path], Came], tmp_path: Path
) -> None:
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 1, *[0] * 4, 0, 0)
    directory = (entry + b"a") * 600_000
    record = struct.pack(
        "<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 600_000, 600_000, len(directory), 4
    )
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, 4 + len(directory), 1)
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    path = tmp_path / "many.firsthand"
    path.write_bytes(b"PK\3\4" + directory + record + locator + end)
    assert take_in(path).error == "BadInput"


@pytest.mark.parametrize(
    "record",
    [
        b"[" * 1_000_000,
        b'{"id":' * 100_000,
        b"[" + b"{}," * 2_600_000 + b"{}]",
        b'{"id": "x", "timeline": {"rate": 1e400}}',
        b'"' + b"\\ud800" * 100_000 + b'"',
        b"nul",
    ],
)
def test_json_made_to_hurt_is_refused(
    take_in: Callable[[Path], Came], tmp_path: Path, record: bytes
) -> None:
    contents = _bundle(tmp_path / "good.zip")
    path = _zip(tmp_path / "evil.firsthand", _resigned(contents, {"record.json": record}))
    assert take_in(path).error == "BadInput"


_PROJECT = (
    '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources><TextSource guid="a">'
    "<PlainTextContent>{}</PlainTextContent></TextSource></Sources></Project>"
)


@pytest.mark.parametrize(
    "qde",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + _PROJECT.format("&e;"),
        '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/">]>' + _PROJECT.format("&e;"),
        '<!DOCTYPE x SYSTEM "file:///etc/passwd">' + _PROJECT.format("x"),
        "<!DOCTYPE x [<!ENTITY a0 'ha'>"
        + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
        + "]>"
        + _PROJECT.format("&a9;"),
        "<a>" * 500_000,
        '<Project xmlns="urn:QDA-XML:project:1.0">' + "<Code guid='a'/>" * 400_000 + "</Project>",
        _PROJECT.format("x" * 9_000_000),
        _PROJECT.format(" "),
        "no xml",
    ],
)
def test_xml_made_to_hurt_is_refused(
    take_in: Callable[[Path], Came], tmp_path: Path, qde: str
) -> None:
    path = _zip(tmp_path / "evil.qdpx", {"project.qde": qde.encode()})
    assert take_in(path).error == "BadInput"


@pytest.mark.parametrize(
    "place", ["internal://../../../etc/passwd", "absolute:///etc/passwd", "relative://../x"]
)
def test_a_project_reads_no_file_of_this_computer(
    take_in: Callable[[Path], Came], tmp_path: Path, place: str
) -> None:
    qde = (
        '<Project xmlns="urn:QDA-XML:project:1.0" name="x"><Sources>'
        f'<TextSource guid="a" plainTextPath="{place}"/></Sources></Project>'
    )
    path = _zip(tmp_path / "evil.qdpx", {"project.qde": qde.encode()})
    assert take_in(path).error == "BadInput"


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n" + "00:00:01.000 --> 00:00:02.000\n" * 200_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v " * 300_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "&" * 1_000_000,
        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "a:" * 500_000,
        "00:" * 1_000_000,
        "x" * 9_000_000,
    ],
)
def test_captions_made_to_hurt_cost_little(
    take_in: Callable[[Path], Came], tmp_path: Path, text: str
) -> None:
    path = tmp_path / "evil.vtt"
    path.write_text(text, "utf-8")
    assert take_in(path).error in ("", "BadInput")


def _media(kind: str) -> bytes:
    import av

    made = io.BytesIO()
    if kind in ("wav", "flac", "ogg", "mp3"):
        soundfile.write(made, sound(48_000), 16_000, format=kind.upper())
        return made.getvalue()
    with av.open(made, "w", format=kind) as container:
        stream = container.add_stream("aac", rate=16_000, layout="mono")
        pcm = sound(48_000).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(pcm, format="s16", layout="mono")
        frame.sample_rate = 16_000
        for packet in [*stream.encode(frame), *stream.encode(None)]:
            container.mux(packet)
    return made.getvalue()


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3", "mp4", "matroska"])
def test_fuzzed_media_are_refused_or_read_as_far_as_they_go(
    take_in: Callable[[Path], Came], tmp_path: Path, kind: str
) -> None:
    chance = random.Random(kind)
    good = _media(kind)
    for number in range(2 * TIMES):
        content = bytearray(good)
        for _ in range(chance.randint(1, 40)):
            place = chance.randrange(min(len(content), chance.choice((60, 600, len(content)))))
            content[place] = chance.randrange(256)
        if number % 2:
            del content[chance.randrange(20, len(content)) :]
        path = tmp_path / f"fuzzed.{kind}"
        path.write_bytes(content)
        assert take_in(path).error in ("", "BadAudio")


def test_noise_is_no_recording(take_in: Callable[[Path], Came], tmp_path: Path) -> None:
    path = tmp_path / "noise.mp4"
    path.write_bytes(random.Random(1).randbytes(3_000_000))
    assert take_in(path).error == "BadAudio"


def test_silence_without_end_does_not_fill_the_disk(
    take_in: Callable[[Path], Came], tmp_path: Path
) -> None:
    path = tmp_path / "bomb.flac"
    with soundfile.SoundFile(path, "w", 48_000, 1, "PCM_16") as file:
        for _ in range(60):
            file.write(np.zeros(48_000 * 60, np.int16))
    assert take_in(path).error == "BadAudio"


class _Listener(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture
def listener() -> Iterator[int]:
    _Listener.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), _Listener)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_playlist_reaches_neither_the_network_nor_other_files(
    take_in: Callable[[Path], Came], tmp_path: Path, listener: int
) -> None:
    secret = tmp_path / "secret.wav"
    secret.write_bytes(_media("wav"))
    lists = {
        "list.m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{}\n#EXT-X-ENDLIST\n",
        "list.ffconcat": "ffconcat version 1.0\nfile '{}'\n",
        "list.mp4": "#EXTM3U\n#EXTINF:9,\n{}\n",
    }
    for name, form in lists.items():
        for target in (f"http://127.0.0.1:{listener}/x.wav", str(secret), "secret.wav"):
            path = tmp_path / name
            path.write_text(form.format(target), "utf-8")
            assert take_in(path).error == "BadAudio"
    assert _Listener.asked == []
