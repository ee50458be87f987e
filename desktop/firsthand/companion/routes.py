"""What the page asks for, behind the gate."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from firsthand.companion import letters
from firsthand.companion.files import FILES
from firsthand.companion.gate import Bucket, cookie_in
from firsthand.companion.host import Colleague, Host, Press
from firsthand.companion.pairing import Pairing, Refused
from firsthand.companion.streams import Streams
from firsthand.errors import FirsthandError, WrongMoment

Answer = Callable[[Request], Awaitable[Response]]
_KEPT_WITHIN_S = 20.0
_COOKIE_LASTS_S = 12 * 3600
"""A phone ends a browser that is put aside, and with it each cookie that has no time of its own.
With the interview every cookie is worth nothing."""


@dataclass(slots=True)
class Routes:
    """One interview's routes. `cookie` is the cookie's name; `is_secure` where there is TLS."""

    host: Host
    pairing: Pairing
    streams: Streams
    files: Path
    cookie: str
    is_secure: bool
    _marks: dict[str, Bucket] = field(default_factory=dict)

    def app(self) -> Starlette:
        read = {"/time": self.time, "/events": self.events, "/hello": self.hello}
        written: dict[str, Answer] = {
            "/door/key": self.door_key,
            "/door/pin": self.door_pin,
            "/door/wait": self.door_wait,
            "/marks": self.marks,
            "/marks/change": self.change,
            "/marks/undo": self.undo,
            "/prompt": self.prompt,
            "/name": self.name,
            "/leave": self.leave,
        }
        return Starlette(
            routes=[
                *(Route(path, self._file(*file)) for path, file in FILES.items()),
                *(Route(path, answer) for path, answer in read.items()),
                *(Route(path, _tolerant(a), methods=["POST"]) for path, a in written.items()),
            ]
        )

    def _file(self, name: str, kind: str) -> Answer:
        path = self.files / name

        async def answer(_: Request) -> Response:
            return FileResponse(path, media_type=kind)

        return answer

    # -- at the door -------------------------------------------------------------------------

    async def door_key(self, request: Request) -> Response:
        letter = _letter(request)
        cookie = self.pairing.enter_with_key(
            letters.secret(letter, "key"), letters.name(letter), _device(request)
        )
        return self._welcome(cookie)

    async def door_pin(self, request: Request) -> Response:
        letter = _letter(request)
        token, sign = self.pairing.knock_with_pin(
            letters.secret(letter, "pin"), letters.name(letter), _device(request)
        )
        self.host.colleagues_changed()
        answer = JSONResponse({"sign": sign})
        self._set(answer, f"{self.cookie}-door", token)
        return answer

    async def door_wait(self, request: Request) -> Response:
        headers = {"cookie": request.headers.getlist("cookie")}
        cookie = self.pairing.ask_again(cookie_in(headers, f"{self.cookie}-door"))
        return JSONResponse({"waits": True}) if cookie is None else self._welcome(cookie)

    def _welcome(self, cookie: str) -> Response:
        self.host.colleagues_changed()
        answer = JSONResponse({"welcome": True})
        self._set(answer, self.cookie, cookie)
        return answer

    def _set(self, answer: Response, name: str, value: str) -> None:
        answer.set_cookie(
            name,
            value,
            max_age=_COOKIE_LASTS_S,
            path="/",
            secure=self.is_secure,
            httponly=True,
            samesite="strict",
        )

    # -- inside ------------------------------------------------------------------------------

    async def hello(self, request: Request) -> Response:
        me = _colleague(request)
        return JSONResponse(
            {
                "session": self.host.session,
                "id": me.id,
                "name": me.name,
                "colour": me.colour,
                "is_secure": self.is_secure,
            }
        )

    async def time(self, _: Request) -> Response:
        """This computer's clock, for the device to measure its own against."""
        return JSONResponse({"host_ms": time.monotonic() * 1000})

    async def events(self, request: Request) -> Response:
        return StreamingResponse(
            self.streams.stream(_colleague(request)), media_type="text/event-stream"
        )

    async def marks(self, request: Request) -> Response:
        """Answers for each mark only when it is on the disk, or why it never will be."""
        me = _colleague(request)
        found = letters.presses(_letter(request))
        bucket = self._marks.setdefault(
            me.id, Bucket(rate=letters.MOST_MARKS, burst=letters.MOST_MARKS)
        )
        if not bucket.takes(len(found), time.monotonic()):
            return JSONResponse({"error": 429}, 429)
        outcomes = await asyncio.gather(*(self._press(me, press) for press in found))
        return JSONResponse(
            {"marks": [{"id": p.id, "is": o} for p, o in zip(found, outcomes, strict=True)]}
        )

    async def _press(self, me: Colleague, press: Press) -> str:
        try:
            done = self.host.press(me, press)
            await asyncio.wait_for(asyncio.wrap_future(done), _KEPT_WITHIN_S)
        except WrongMoment:
            return "refused"
        except (FirsthandError, TimeoutError):
            return "later"
        return "kept"

    async def change(self, request: Request) -> Response:
        wanted = letters.change(_letter(request))
        await asyncio.wrap_future(self.host.change(_colleague(request), wanted))
        return JSONResponse({"kept": True})

    async def undo(self, request: Request) -> Response:
        gone = letters.mark_id(_letter(request))
        await asyncio.wrap_future(self.host.take_back(_colleague(request), gone))
        return JSONResponse({"kept": True})

    async def prompt(self, request: Request) -> Response:
        self.host.prompt(_colleague(request), letters.prompt(_letter(request)))
        return JSONResponse({"told": True})

    async def name(self, request: Request) -> Response:
        self.pairing.rename(_colleague(request).id, letters.name(_letter(request)))
        self.host.colleagues_changed()
        return JSONResponse({"kept": True})

    async def leave(self, request: Request) -> Response:
        me = _colleague(request)
        self.pairing.remove(me.id)
        self.streams.hang_up(me.id)
        self.host.colleagues_changed()
        answer = JSONResponse({"left": True})
        answer.delete_cookie(self.cookie, path="/")
        return answer


def _tolerant(answer: Answer) -> Answer:
    async def answered(request: Request) -> Response:
        try:
            return await answer(request)
        except letters.BadLetter as error:
            return JSONResponse({"error": 400, "what": str(error)}, 400)
        except Refused as error:
            return JSONResponse({"error": 403, "why": error.sentence}, 403)
        except WrongMoment as error:
            return JSONResponse({"error": 409, "why": error.sentence}, 409)
        except FirsthandError as error:
            return JSONResponse({"error": 503, "why": error.sentence}, 503)

    return answered


def _letter(request: Request) -> letters.Letter:
    found: letters.Letter = request.scope["firsthand.letter"]
    return found


def _colleague(request: Request) -> Colleague:
    found: Colleague = request.scope["firsthand.colleague"]
    return found


def _device(request: Request) -> str:
    """A plain word for the browser's device, for the host to tell devices apart."""
    agent = request.headers.get("user-agent", "").lower()
    return next((word for sign, word in _DEVICES.items() if sign in agent), _OTHER_DEVICE)


_DEVICES = {
    "ipad": "tablet",
    "iphone": "iPhone",
    "android": "Android device",
    "macintosh": "Mac",
    "windows": "Windows computer",
    "linux": "Linux computer",
}
"""By what browsers call themselves; the first that fits."""
_OTHER_DEVICE = "device"
