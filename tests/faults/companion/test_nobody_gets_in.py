"""P15: nobody gets in by the page for colleagues, and no flood reaches the recording."""

from __future__ import annotations

import asyncio
import itertools
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from fakes.colleagues import Device, connection
from fakes.desk import FakeDesk
from fakes.live import be_at, end, live_interview
from firsthand.companion import gate, pairing
from firsthand.companion.gate import FILE_KEPT, Bucket, Gate
from firsthand.companion.pairing import Pairing, Refused
from firsthand.errors import CompanionError
from firsthand.jobs.colleagues.companion import Companion
from firsthand.jobs.live.interview import LiveInterview

READ = sorted(gate._READ)
WRITTEN = sorted(gate._WRITTEN)
DOOR = sorted(gate._AT_THE_DOOR)
FILES = sorted(gate._FOR_EVERYBODY)
ALL = [("GET", path) for path in READ + FILES] + [("POST", path) for path in WRITTEN + DOOR]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> FakeDesk:
    return FakeDesk(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def live(desk: FakeDesk) -> Iterator[LiveInterview]:
    live = live_interview(desk)
    be_at(desk, 60)
    yield live
    end(live)


@pytest.fixture(scope="module")
def companion(desk: FakeDesk, live: LiveInterview) -> Iterator[Companion]:
    companion = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
    yield companion
    companion.stop()


@pytest.fixture
def stranger(companion: Companion) -> Device:
    return Device(companion)


@pytest.fixture
def paired(companion: Companion) -> Iterator[Device]:
    cookie = companion.pairing.enter_with_key(companion.pairing.new_key(), "Kim", "phone")
    yield Device(companion, cookies={"firsthand": cookie})
    for colleague, _ in companion.colleagues:
        companion.remove(colleague.id)


# -- keys, PIN, cookies ------------------------------------------------------------------------


def test_a_key_opens_once(companion: Companion, stranger: Device):
    key = companion.pairing.new_key()
    assert stranger.ask("POST", "/door/key", {"key": key, "name": ""}).status == 200
    assert Device(companion).ask("POST", "/door/key", {"key": key, "name": ""}).status == 403
    companion.remove(companion.colleagues[-1][0].id)


@pytest.mark.parametrize("key", ["", "x" * 43, "á", "null"])
def test_a_wrong_key_opens_nothing(companion: Companion, stranger: Device, key: str):
    companion.pairing.new_key()
    assert stranger.ask("POST", "/door/key", {"key": key, "name": ""}).status in (400, 403)
    assert stranger.cookies == {}
    assert companion.pairing.key


def test_a_key_is_too_old_after_ten_minutes():
    clock = itertools.chain([0.0], itertools.repeat(pairing.KEY_LASTS_S + 1))
    door = Pairing(now=lambda: next(clock))
    key = door._key
    with pytest.raises(Refused):
        door.enter_with_key(key, "", "")
    assert door.key == ""


def test_a_key_has_256_bits_and_is_never_sent_with_a_request(companion: Companion):
    companion.pairing.new_key()
    parts = urlsplit(companion.link)
    assert len(parts.fragment) >= 43
    assert parts.path == "/"
    assert parts.query == ""


def test_ten_thousand_guesses_of_the_pin_open_nothing(companion: Companion):
    companion.pairing.new_pin()
    right = companion.pairing.pin
    for guess in range(10_000):
        pin = f"{guess:06d}"
        if pin == right and guess < pairing.PIN_TRIES:
            continue  # nobody is that lucky; the tries are what is tested
        with pytest.raises(Refused):
            companion.pairing.knock_with_pin(pin, "", "")
    assert companion.pairing.pin == ""
    with pytest.raises(Refused):
        companion.pairing.knock_with_pin(right, "", "")
    assert companion.waiting == ()


def test_guesses_over_the_network_are_few_and_all_refused(desk: FakeDesk, live: LiveInterview):
    companion = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
    stranger = Device(companion)
    answers = {
        stranger.ask("POST", "/door/pin", {"pin": "x", "name": ""}).status for _ in range(40)
    }
    pin = companion.pairing.pin
    companion.stop()
    assert answers == {403, 429}
    assert pin == ""


def test_a_right_pin_waits_for_the_host(companion: Companion):
    door = Pairing()
    token, sign = door.knock_with_pin(door.pin, "Kim", "phone")
    assert door.ask_again(token) is None
    assert door.colleagues == ()
    (waiting,) = door.waiting
    assert (waiting.name, waiting.sign) == ("Kim", sign)
    door.admit(waiting.id)
    cookie = door.ask_again(token)
    assert cookie is not None
    assert door.who(cookie) is not None
    with pytest.raises(Refused):
        door.ask_again(token)


def test_whom_the_host_refuses_stays_out():
    door = Pairing()
    token, _ = door.knock_with_pin(door.pin, "Eve", "phone")
    door.admit(door.waiting[0].id, is_welcome=False)
    with pytest.raises(Refused):
        door.ask_again(token)
    assert door.colleagues == ()


def test_a_ninth_device_stays_out():
    door = Pairing()
    for _ in range(pairing.MOST_DEVICES):
        door.enter_with_key(door.new_key(), "", "")
    with pytest.raises(Refused):
        door.enter_with_key(door.new_key(), "", "")


@pytest.mark.parametrize(
    ("method", "path"), [("GET", p) for p in READ] + [("POST", p) for p in WRITTEN]
)
@pytest.mark.parametrize(
    "cookie", [None, "firsthand=", "firsthand=" + "A" * 43, "other=1; firsthand=x"]
)
def test_no_route_answers_without_a_cookie(
    stranger: Device, method: str, path: str, cookie: str | None
):
    assert stranger.ask(method, path, {}, headers={"Cookie": cookie}).status == 401


def test_the_cookie_is_for_this_page_alone(companion: Companion):
    line = connection(companion.address.rstrip("/"))
    key, origin = companion.pairing.new_key(), companion.address.rstrip("/")
    sent = {"Origin": origin, "Content-Type": "application/json", "X-Firsthand": "1"}
    line.request("POST", "/door/key", f'{{"key": "{key}", "name": ""}}', sent)
    cookie = (line.getresponse().getheader("set-cookie") or "").lower()
    line.close()
    companion.remove(companion.colleagues[-1][0].id)
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "domain" not in cookie


def test_a_cookie_of_an_earlier_interview_is_worth_nothing(desk: FakeDesk, live: LiveInterview):
    first = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
    device = Device(first).pair()
    first.stop()
    second = Companion.start(desk, live, address="127.0.0.1", is_plain=True)
    replayed = Device(second, cookies=dict(device.cookies))
    status = replayed.ask("GET", "/hello").status
    second.stop()
    assert status == 401


# -- where a request comes from ----------------------------------------------------------------


@pytest.mark.parametrize(("method", "path"), ALL)
@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost:{port}", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.:{port}", ""],
)
def test_a_foreign_host_gets_nothing(paired: Device, method: str, path: str, host: str):
    port = urlsplit(paired.companion.address).port
    sent = {"Host": host.replace("{port}", str(port))}
    assert paired.ask(method, path, {}, headers=sent).status == 421


@pytest.mark.parametrize(("method", "path"), ALL)
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://{authority}"])
def test_a_foreign_origin_gets_nothing(paired: Device, method: str, path: str, origin: str):
    authority = urlsplit(paired.companion.address).netloc
    sent = {"Origin": origin.replace("{authority}", authority)}
    assert paired.ask(method, path, {}, headers=sent).status == 403


@pytest.mark.parametrize("path", WRITTEN + DOOR)
@pytest.mark.parametrize(
    "missing",
    [
        {"Origin": None},
        {"X-Firsthand": None},
        {"Content-Type": "text/plain"},
        {"Content-Type": "application/x-www-form-urlencoded"},
        {"Content-Type": None},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_what_a_form_of_another_site_can_send_changes_nothing(
    paired: Device, path: str, missing: dict[str, str | None]
):
    assert paired.ask("POST", path, {}, headers=missing).status == 403


@pytest.mark.parametrize("path", READ)
def test_a_foreign_site_cannot_read(paired: Device, path: str):
    assert paired.ask("GET", path, headers={"Sec-Fetch-Site": "cross-site"}).status == 403


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE"])
@pytest.mark.parametrize("path", WRITTEN + DOOR)
def test_only_the_method_of_a_route_is_heard(paired: Device, method: str, path: str):
    assert paired.ask(method, path, {}).status == 405


@pytest.mark.parametrize(
    "path", ["/../page.py", "/%2e%2e/settings.json", "//etc/passwd", "/marks/", "/page.html", "/x"]
)
def test_there_is_nothing_else(paired: Device, path: str):
    assert paired.ask("GET", path).status == 404


def test_every_answer_forbids_what_a_page_does_not_need(stranger: Device):
    for path in ("/", "/hello", "/nothing"):
        headers = stranger.ask("GET", path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "unsafe" not in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == (FILE_KEPT if path == "/" else "no-store")
        assert "access-control-allow-origin" not in headers


# -- how much and what -------------------------------------------------------------------------


def test_a_large_body_is_refused_unread(paired: Device):
    assert paired.ask("POST", "/marks", body=b"x" * (gate.MOST_BODY + 1)).status == 413
    claimed = {"Content-Length": str(10**12)}
    assert paired.ask("POST", "/marks", body=b"{}", headers=claimed).status == 413


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b"null",
        b"\xff",
        b"[" * 9000,
        b'{"marks": {}}',
        b'{"marks": []}',
        b'{"marks": [1]}',
    ],
)
def test_what_no_page_sends_is_refused(paired: Device, body: bytes):
    assert paired.ask("POST", "/marks", body=body).status == 400


@pytest.mark.parametrize(
    "field",
    [
        {"id": "1"},
        {"id": None},
        {"host_ms": "1"},
        {"host_ms": float("nan")},
        {"host_ms": float("inf")},
        {"host_ms": -1},
        {"host_ms": True},
        {"error_ms": -1},
        {"kind": "<script>"},
        {"kind": 1},
        {"note": "x" * 501},
        {"note": {}},
        {"starred": "yes"},
    ],
)
def test_a_mark_that_no_page_makes_is_refused(
    paired: Device, live: LiveInterview, field: dict[str, object]
):
    before = live.marks
    assert paired.send({**paired.mark(), **field}).status == 400
    assert live.marks == before


def test_more_than_twenty_marks_a_second_are_refused(paired: Device, live: LiveInterview):
    before = len(live.marks)
    answers = [paired.send(*(paired.mark() for _ in range(20))).status for _ in range(3)]
    assert answers[0] == 200
    assert 429 in answers
    assert len(live.marks) - before <= 40


def test_a_bucket_lets_through_what_it_says_and_no_more():
    bucket = Bucket(rate=20, burst=20)
    taken = sum(bucket.takes(1, now_s / 100) for now_s in range(1000))
    assert taken == pytest.approx(20 + 10 * 20, abs=2)


def test_only_a_private_address_is_served(desk: FakeDesk, live: LiveInterview):
    for address in ("0.0.0.0", "::", "8.8.8.8", "224.0.0.1", "example.com", "", "169.254.1.1"):
        with pytest.raises(CompanionError):
            Companion.start(desk, live, address=address, is_plain=True)


def test_names_and_notes_are_one_line_without_control_characters(
    paired: Device, live: LiveInterview
):
    mark = paired.mark(note="a\nb\x00\x1b[31m\u202e<b>\ud800")
    assert paired.send(mark).status == 200
    kept = next(one for one in live.marks if one.id == mark["id"])
    assert kept.note == "a b [31m <b>"


# -- slow ones and floods ----------------------------------------------------------------------


def test_slow_headers_are_sent_away(companion: Companion, monkeypatch: pytest.MonkeyPatch):
    from firsthand.companion import doorman

    monkeypatch.setattr(doorman, "HEADERS_WITHIN_S", 0.3)
    parts = urlsplit(companion.address)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=20) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert slow.recv(1) == b""


def test_one_address_holds_few_connections(companion: Companion):
    from firsthand.companion.doorman import MOST_FROM_ONE_ADDRESS

    parts = urlsplit(companion.address)
    place = (parts.hostname or "", parts.port or 0)
    held = [socket.create_connection(place, timeout=20) for _ in range(MOST_FROM_ONE_ADDRESS + 10)]
    try:
        held[-1].settimeout(20)
        assert held[-1].recv(1) == b""
    finally:
        for one in held:
            one.close()
    give_up_s = time.monotonic() + 20
    while time.monotonic() < give_up_s:
        try:
            if Device(companion).ask("GET", "/").status == 200:
                return
        except OSError:
            continue
    pytest.fail("those who left still count")


def test_the_gate_waits_only_so_long_for_a_body(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(gate, "_BODY_WITHIN_S", 0.05)
    sent = []

    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    async def keep(message: object) -> None:
        sent.append(message)

    door = Gate(never, host="h", origin="http://h", cookie="c", who=lambda cookie: None)
    headers = {
        "host": "h",
        "origin": "http://h",
        "content-type": "application/json",
        "x-firsthand": "1",
    }
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/door/pin",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    asyncio.run(door(scope, never, keep))
    assert sent[0]["status"] == 408


def test_the_key_of_the_certificate_is_for_this_person_alone(tmp_path: Path):
    from firsthand.companion.certificate import certificate_for

    made = certificate_for(tmp_path / "companion", "192.168.1.20")
    assert made.key.stat().st_mode & 0o077 == 0
    assert certificate_for(tmp_path / "companion", "192.168.1.20") == made
    assert len(made.fingerprint.split(":")) == 32
