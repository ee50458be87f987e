"""A colleague's device without a browser: speaks to the page's server as its script does."""

from __future__ import annotations

import http.client
import json
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from firsthand.jobs.colleagues.companion import Companion


@dataclass(slots=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(slots=True)
class Device:
    """One browser. `headers` replace or (as None) leave out what a page of ours would send."""

    companion: Companion
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(
        self,
        method: str,
        path: str,
        letter: object = None,
        *,
        headers: Mapping[str, str | None] = {},
        body: bytes | None = None,
    ) -> Answer:
        origin = self.companion.address.rstrip("/")
        sent: dict[str, str | None] = {"Host": urlsplit(origin).netloc}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        if method not in ("GET", "HEAD"):
            body = json.dumps(letter).encode() if body is None else body
            sent |= {
                "Origin": origin,
                "Content-Type": "application/json",
                "X-Firsthand": "1",
                "Content-Length": str(len(body)),
            }
        sent |= headers
        line = connection(origin)
        try:
            line.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                if value is not None:
                    line.putheader(name, value)
            line.endheaders(body)
            answer = line.getresponse()
            if answer.headers.get_content_type() == "text/event-stream":
                content = answer.fp.readline() + answer.fp.readline()
            else:
                content = answer.read()
            for cookie in answer.headers.get_all("set-cookie") or []:
                name, _, rest = cookie.partition("=")
                self.cookies[name] = rest.split(";")[0]
            return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, content)
        finally:
            line.close()

    def pair(self, name: str = "Kim") -> Device:
        """Come in by the key of the QR code."""
        key = self.companion.pairing.new_key()
        answer = self.ask("POST", "/door/key", {"key": key, "name": name})
        assert answer.status == 200, answer.body
        return self

    def mark(self, **fields: object) -> dict[str, object]:
        """A mark as the page sends it, pressed now unless told otherwise."""
        now = {"id": str(uuid4()), "host_ms": time.monotonic() * 1000, "error_ms": 5.0}
        return {**now, "kind": "quote", "note": "", "starred": False, **fields}

    def send(self, *marks: dict[str, object]) -> Answer:
        return self.ask("POST", "/marks", {"marks": list(marks)})


def connection(origin: str) -> http.client.HTTPConnection:
    """A connection that does not look whose certificate it is: this computer made it itself."""
    parts = urlsplit(origin)
    host, port = parts.hostname or "", parts.port or 0
    if parts.scheme == "http":
        return http.client.HTTPConnection(host, port, timeout=20)
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    return http.client.HTTPSConnection(host, port, timeout=20, context=trusting)
