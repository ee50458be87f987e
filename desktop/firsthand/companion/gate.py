"""The one gate in front of every route: who asks, from where, how much and how often."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from firsthand.companion.files import FILES
from firsthand.companion.host import Colleague

MOST_BODY = 16 * 1024
_BODY_WITHIN_S = 10.0
_FOR_EVERYBODY = frozenset(FILES)
"""Files that say nothing; the key in the fragment is not sent with a request for the page."""
_AT_THE_DOOR = frozenset({"/door/key", "/door/pin", "/door/wait"})
_READ = frozenset({"/time", "/events", "/hello"})
_WRITTEN = frozenset({"/marks", "/marks/change", "/marks/undo", "/prompt", "/name", "/leave"})
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
        "img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}

FILE_KEPT = "private, max-age=14400"
"""How the page's own files are kept by a browser: a tab that is opened again while this computer
cannot be reached, as phones do with one they have put aside, still has the page and its marks."""


@dataclass(slots=True)
class Bucket:
    """Lets `rate` a second through, and `burst` at once."""

    rate: float
    burst: float
    level: float = 0.0
    at_s: float = 0.0

    def takes(self, amount: float, now_s: float) -> bool:
        self.level = max(0.0, self.level - (now_s - self.at_s) * self.rate)
        self.at_s = now_s
        if self.level + amount > self.burst:
            return False
        self.level += amount
        return True


class Gate:
    """Refuses before any route is asked. What passes carries its colleague and its letter.

    `host` is the only Host header, `origin` the only Origin; `who` knows cookies.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        host: str,
        origin: str,
        cookie: str,
        who: Callable[[str], Colleague | None],
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._app = app
        self._host = host
        self._origin = origin
        self._cookie = cookie
        self._who = who
        self._now = now
        self._door = Bucket(rate=5, burst=20)
        self._requests: dict[str, Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        headers = _headers(scope)
        refusal = self._refusal(scope, headers)
        is_file = refusal is None and scope["path"] in _FOR_EVERYBODY
        send = _dressed(send, {"cache-control": FILE_KEPT} if is_file else {})
        if refusal is None and scope["method"] == "POST":
            letter = await _letter(receive, headers)
            if isinstance(letter, int):
                refusal = letter
            else:
                scope["firsthand.letter"] = letter
        if refusal is not None:
            answer = JSONResponse({"error": refusal}, refusal, {"connection": "close"})
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refusal(self, scope: Scope, headers: dict[str, list[str]]) -> int | None:
        if headers.get("host") != [self._host]:
            return 421
        path, method = scope["path"], scope["method"]
        writes = path in _WRITTEN or path in _AT_THE_DOOR
        if not (writes or path in _READ or path in _FOR_EVERYBODY):
            return 404
        if method != ("POST" if writes else "GET"):
            return 405
        if scope.get("query_string"):
            return 400
        if not self._is_from_here(path, headers, writes):
            return 403
        if path in _FOR_EVERYBODY:
            return None
        if path in _AT_THE_DOOR:
            return None if self._door.takes(1, self._now()) else 429
        colleague = self._who(cookie_in(headers, self._cookie))
        if colleague is None:
            return 401
        scope["firsthand.colleague"] = colleague
        bucket = self._requests.setdefault(colleague.id, Bucket(rate=20, burst=60))
        return None if bucket.takes(1, self._now()) else 429

    def _is_from_here(self, path: str, headers: dict[str, list[str]], writes: bool) -> bool:
        origins = headers.get("origin", [])
        sites = headers.get("sec-fetch-site", [])
        allowed = {"same-origin", "none", "cross-site"} if path == "/" else {"same-origin", "none"}
        if any(site not in allowed for site in sites):
            return False
        if not writes:
            return origins in ([], [self._origin])
        return (
            origins == [self._origin]
            and headers.get("content-type") == ["application/json"]
            and headers.get("x-firsthand") == ["1"]
        )


def cookie_in(headers: dict[str, list[str]], name: str) -> str:
    found = headers.get("cookie", [])
    if len(found) != 1:
        return ""
    try:
        morsel = SimpleCookie(found[0]).get(name)
    except CookieError:
        return ""
    return morsel.value if morsel else ""


def _headers(scope: Scope) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        found.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return found


async def _letter(receive: Receive, headers: dict[str, list[str]]) -> dict[str, object] | int:
    """The body as a JSON object, or the status that refuses it."""
    length = headers.get("content-length", [""])[0]
    if length and (not length.isdigit() or int(length) > MOST_BODY):
        return 413
    body = b""
    try:
        async with asyncio.timeout(_BODY_WITHIN_S):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    return 400
                body += message.get("body", b"")
                if len(body) > MOST_BODY:
                    return 413
                if not message.get("more_body"):
                    break
    except TimeoutError:
        return 408
    try:
        found = json.loads(body)
    except (ValueError, RecursionError):
        return 400
    return found if isinstance(found, dict) else 400


def _dressed(send: Send, others: dict[str, str]) -> Send:
    extra = [(name.encode(), value.encode()) for name, value in {**HEADERS, **others}.items()]

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            names = {name.lower() for name, _ in extra}
            kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in names]
            message = {**message, "headers": [*kept, *extra]}
        await send(message)

    return dressed
