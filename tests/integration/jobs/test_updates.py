"""Whether there is a newer version is asked once, of one address, and says what it cannot know."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from firsthand.errors import NoAnswer
from firsthand.jobs.updates import newest


class Register:
    """A register of packages on this computer; `answer` is what it says."""

    def __init__(self) -> None:
        self.answer = b""
        self.status = 200
        self.asked: list[tuple[str, dict[str, str]]] = []
        register = self

        class Door(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                register.asked.append((self.path, dict(self.headers)))
                self.send_response(register.status)
                self.send_header("Content-Length", str(len(register.answer)))
                self.end_headers()
                self.wfile.write(register.answer)

            def log_message(self, format: str, *args: object) -> None:
                """Nothing is printed in a test."""

        self._server = HTTPServer(("127.0.0.1", 0), Door)
        self.address = f"http://127.0.0.1:{self._server.server_port}/pypi/firsthand/json"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def says(self, version: str, page: str = "https://example.org/firsthand") -> None:
        self.answer = json.dumps({"info": {"version": version, "project_url": page}}).encode()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def register() -> Iterator[Register]:
    register = Register()
    yield register
    register.close()


@pytest.mark.parametrize(
    ("there", "mine", "is_newer"),
    [
        ("0.2.0", "0.1.0", True),
        ("0.10.0", "0.9.5", True),
        ("1.0", "1.0.0", False),
        ("0.1.0", "0.1.0", False),
        ("0.1.0", "0.2.0", False),
        ("0.2.0", "0.2.0rc1", True),
        ("0.2.0rc1", "0.2.0", False),
        ("0.2.0rc1", "0.1.9", True),
    ],
)
def test_versions_are_compared_by_their_numbers(
    register: Register, there: str, mine: str, is_newer: bool
):
    register.says(there)
    release = newest(register.address, mine)
    assert (release.version, release.is_newer) == (there, is_newer)
    assert release.page == "https://example.org/firsthand"


def test_it_asks_once_and_says_nothing_about_anybody(register: Register):
    register.says("0.2.0")
    newest(register.address, "0.1.0")
    ((path, headers),) = register.asked
    assert path == "/pypi/firsthand/json"
    assert headers["User-Agent"] == "Firsthand"
    assert set(headers) <= {"Host", "User-Agent", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    "answer",
    [b"", b"<html>", b"[]", b"null", b'{"info": {}}', b'{"info": {"version": "soon"}}', b"\xff"],
)
def test_an_answer_without_a_version_is_said_plainly(register: Register, answer: bytes):
    register.answer = answer
    with pytest.raises(NoAnswer, match="names no version"):
        newest(register.address)


def test_a_server_that_refuses_is_said_plainly(register: Register):
    register.status = 503
    with pytest.raises(NoAnswer, match="did not answer"):
        newest(register.address)


def test_no_network_is_said_plainly():
    with pytest.raises(NoAnswer, match="did not answer"):
        newest("http://127.0.0.1:9/json")


def test_a_page_that_is_no_safe_address_is_not_offered(register: Register):
    register.says("9.0", page="javascript:alert(1)")
    assert newest(register.address).page == ""


@pytest.mark.parametrize("address", ["http://pypi.org/json", "file:///etc/passwd", "ftp://x/y"])
def test_only_safe_addresses_are_asked(address: str):
    with pytest.raises(NoAnswer, match="https"):
        newest(address)
