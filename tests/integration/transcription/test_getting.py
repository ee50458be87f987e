"""Getting speech models, from a hub on the loopback that behaves like the real one."""

from __future__ import annotations

import hashlib
import json
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from firsthand.core.ports import Progress
from firsthand.errors import (
    BadInput,
    DamagedModel,
    NoModel,
    TranscriptionCancelled,
    TranscriptionError,
)
from firsthand.transcription.models import taking_in
from firsthand.transcription.models.getting import delete_model, get_model
from firsthand.transcription.models.installed import PACKAGED, installed_models
from firsthand.transcription.models.taking_in import take_in

REPOSITORY = "Systran/faster-whisper-tiny"
FILES = {
    "model.bin": bytes(range(256)) * 10_000,
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.txt": b"a\nb\n",
    "README.md": b"not wanted",
}


class Hub(ThreadingHTTPServer):
    """Offers one model and counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answering)
        self.files = dict(FILES)
        self.stated = {name: hashlib.sha256(content).hexdigest() for name, content in FILES.items()}
        self.asked: list[tuple[str, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Answering(BaseHTTPRequestHandler):
    server: Hub

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def log_message(self, format: str, *args: object) -> None:
        return None

    def _answer(self, *, with_body: bool) -> None:
        path = self.path.partition("?")[0]
        if path == f"/api/models/{REPOSITORY}":
            self._send(200, json.dumps(self._about()).encode(), {}, with_body)
            return
        name = path.rpartition("/")[2]
        if path != f"/{REPOSITORY}/resolve/c0ffee/{name}" or name not in self.server.files:
            self._send(404, b"", {"X-Error-Code": "EntryNotFound"}, with_body)
            return
        content = self.server.files[name]
        about = {"ETag": f'"{self.server.stated[name]}"', "X-Repo-Commit": "c0ffee"}
        wanted = self.headers.get("Range", "")
        if with_body:
            self.server.asked.append((name, wanted))
        if wanted:
            first = int(wanted.removeprefix("bytes=").partition("-")[0])
            about["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
            self._send(206, content[first:], about, with_body)
        else:
            self._send(200, content, about, with_body)

    def _about(self) -> dict[str, object]:
        siblings = [
            {
                "rfilename": name,
                "size": len(FILES[name]),
                "blobId": "0" * 40,
                "lfs": {
                    "sha256": self.server.stated[name],
                    "size": len(FILES[name]),
                    "pointerSize": 130,
                },
            }
            for name in FILES
        ]
        return {"id": REPOSITORY, "modelId": REPOSITORY, "sha": "c0ffee", "siblings": siblings}

    def _send(self, status: int, body: bytes, headers: dict[str, str], with_body: bool) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            try:
                self.wfile.write(body)
            except OSError:
                self.close_connection = True  # the other side has cancelled


@pytest.fixture
def hub() -> Iterator[Hub]:
    with Hub() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def no_connection_left_open() -> Iterator[None]:
    """The hub's library keeps one session for the process."""
    yield
    from huggingface_hub import close_session

    close_session()


def never() -> bool:
    return False


def quietly(_: Progress) -> None:
    return None


def test_a_model_is_got_with_progress_and_then_is_there(tmp_path: Path, hub: Hub) -> None:
    seen: list[Progress] = []
    model = get_model(tmp_path, "tiny", seen.append, never, hub=hub.address)
    assert (model.path / "model.bin").read_bytes() == FILES["model.bin"]
    assert model in installed_models(tmp_path)
    assert sorted(path.name for path in model.path.iterdir()) == sorted(set(FILES) - {"README.md"})
    done = [progress.done for progress in seen]
    assert done == sorted(done)
    assert done[-1] == 1.0
    assert [path.name for path in (tmp_path / "models").iterdir()] == ["tiny"]


def test_a_download_that_was_stopped_goes_on_where_it_was(tmp_path: Path, hub: Hub) -> None:
    reached: list[float] = []

    def note(progress: Progress) -> None:
        reached.append(progress.done)

    with pytest.raises(TranscriptionCancelled):
        get_model(
            tmp_path, "tiny", note, lambda: bool(reached) and reached[-1] > 0.3, hub=hub.address
        )
    assert not any(model.name == "tiny" for model in installed_models(tmp_path))
    hub.asked.clear()
    model = get_model(tmp_path, "tiny", quietly, never, hub=hub.address)
    assert (model.path / "model.bin").read_bytes() == FILES["model.bin"]
    assert any(name == "model.bin" and wanted for name, wanted in hub.asked)


def test_a_file_that_is_not_what_was_stated_never_counts(tmp_path: Path, hub: Hub) -> None:
    hub.files["model.bin"] = b"x" + FILES["model.bin"][1:]
    with pytest.raises(TranscriptionError, match="damaged"):
        get_model(tmp_path, "tiny", quietly, never, hub=hub.address)
    assert not any(model.name == "tiny" for model in installed_models(tmp_path))
    hub.files["model.bin"] = FILES["model.bin"]
    assert get_model(tmp_path, "tiny", quietly, never, hub=hub.address).name == "tiny"


def test_an_offer_that_lacks_its_model_is_said_to_be_broken(tmp_path: Path, hub: Hub) -> None:
    del hub.files["model.bin"]
    with pytest.raises(TranscriptionError):
        get_model(tmp_path, "tiny", quietly, never, hub=hub.address)


def test_without_a_network_the_sentence_says_so(tmp_path: Path, hub: Hub) -> None:
    with Hub() as gone:
        address = gone.address
    with pytest.raises(TranscriptionError, match="internet"):
        get_model(tmp_path, "tiny", quietly, never, hub=address)


def test_an_unknown_model_names_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match="large-v3-turbo"):
        get_model(tmp_path, "gigantic", quietly, never, hub="http://127.0.0.1:9")


def brought(folder: Path) -> Path:
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    return folder


def test_a_folder_is_taken_in_under_its_name(tmp_path: Path) -> None:
    model = take_in(tmp_path / "home", brought(tmp_path / "small.en"))
    assert (model.name, model.languages) == ("small.en", ("en",))


@pytest.mark.parametrize(("typed", "beneath"), [(".", "."), ("..", "notes")])
def test_a_folder_that_is_typed_as_a_dot_has_its_name_and_harms_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, beneath: str
) -> None:
    home = tmp_path / "home"
    take_in(home, brought(tmp_path / "base"))
    (home / "library.db").touch()
    start = brought(tmp_path / "small") / beneath
    start.mkdir(exist_ok=True)
    monkeypatch.chdir(start)
    assert take_in(home, Path(typed)).name == "small"
    assert {"base", "small"} <= {model.name for model in installed_models(home)}
    assert (home / "library.db").exists()


@pytest.mark.parametrize("name", ["...whl", "..whl", "-1.0.whl", "small.coming.zip"])
def test_a_package_of_any_name_becomes_a_model_and_harms_nothing_else(
    tmp_path: Path, name: str
) -> None:
    home = tmp_path / "home"
    take_in(home, brought(tmp_path / "base"))
    (home / "library.db").touch()
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        for file, content in FILES.items():
            archive.writestr(file, content)
    assert take_in(home, tmp_path / name) in installed_models(home)
    assert "base" in {model.name for model in installed_models(home)}
    assert (home / "library.db").exists()


def test_a_wheel_is_taken_in(tmp_path: Path) -> None:
    wheel = tmp_path / "my_model-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(f"my_model/data/{name}", content)
    model = take_in(tmp_path / "home", wheel)
    assert model.name == "my_model"
    assert (model.path / "model.bin").read_bytes() == FILES["model.bin"]


def test_a_package_with_a_passphrase_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    package = tmp_path / "small.zip"
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("model.bin", FILES["model.bin"])
    content = bytearray(package.read_bytes())
    for header, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(header) + flags] |= 1
    package.write_bytes(content)
    with pytest.raises(BadInput, match="could not be copied"):
        take_in(tmp_path / "home", package)
    assert list((tmp_path / "home" / "models").iterdir()) == []


def in_parts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Wheels of a model whose file comes in two packages, the second one first."""
    halves = FILES["model.bin"][:1000], FILES["model.bin"][1000:]
    beside = {name: content for name, content in FILES.items() if name != "model.bin"}
    wheels = []
    for number, half in enumerate(halves, start=1):
        wheels.append(folder / f"somebody_base_part{number}-0.1-py3-none-any.whl")
        with zipfile.ZipFile(wheels[-1], "w") as archive:
            for name, content in {f"model.bin.part{number}": half, **beside}.items():
                archive.writestr(f"somebody_base_part{number}/data/{name}", content)
    base = next(one for one in PACKAGED if one.name == "base")
    checked = replace(base, sha256=hashlib.sha256(FILES["model.bin"]).hexdigest())
    monkeypatch.setattr(taking_in, "_IN_PARTS", (checked,))
    return wheels[::-1]


def test_a_model_in_two_packages_is_taken_in_under_its_own_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = take_in(tmp_path / "home", *in_parts(tmp_path, monkeypatch))
    assert model.name == "base"
    assert (model.path / "model.bin").read_bytes() == FILES["model.bin"]
    assert not list(model.path.glob("*.part*"))


def test_of_one_package_alone_it_is_said_that_there_are_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, _ = in_parts(tmp_path, monkeypatch)
    with pytest.raises(BadInput, match="one part of the speech model “base”") as refused:
        take_in(tmp_path / "home", one)
    assert "-part1 and -part2" in refused.value.remedy
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_of_two_models_at_once_none_is_passed_off_as_the_other(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="several speech models") as refused:
        take_in(tmp_path / "home", brought(tmp_path / "small"), brought(tmp_path / "tiny"))
    assert refused.value.remedy
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_parts_that_are_not_those_that_were_checked_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheels = in_parts(tmp_path, monkeypatch)
    monkeypatch.undo()
    with pytest.raises(DamagedModel):
        take_in(tmp_path / "home", *wheels)
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_what_holds_no_model_is_refused_and_leaves_nothing(tmp_path: Path) -> None:
    letter = tmp_path / "letter.whl"
    letter.write_text("Dear …")
    with pytest.raises(BadInput):
        take_in(tmp_path / "home", letter)
    assert list((tmp_path / "home" / "models").iterdir()) == []


def test_a_deleted_model_is_gone_and_nothing_else_can_be_deleted(tmp_path: Path) -> None:
    home = tmp_path / "home"
    take_in(home, brought(tmp_path / "small"))
    delete_model(home, "small")
    assert not any(model.name == "small" for model in installed_models(home))
    (home / "precious").mkdir()
    for name in ("small", "../precious", "", ".", ".."):
        with pytest.raises(NoModel):
            delete_model(home, name)
    assert (home / "precious").exists()
