"""The server of the page: a thread of its own from the switch to the end of the interview."""

from __future__ import annotations

import asyncio
import socket
import threading
from pathlib import Path

from firsthand.companion.addresses import authority, must_be_servable
from firsthand.companion.certificate import Certificate
from firsthand.companion.host import Host
from firsthand.companion.pairing import Pairing
from firsthand.errors import CompanionError
from firsthand.log import log

_UP_WITHIN_S = 20.0


class CompanionServer:
    """Serves one interview at one address. Without a certificate it speaks plain HTTP.

    `port` is taken when it is free, so that a page which outlives a window finds it again.
    """

    def __init__(
        self,
        host: Host,
        pairing: Pairing,
        files: Path,
        address: str,
        certificate: Certificate | None,
        port: int = 0,
    ) -> None:
        must_be_servable(address)
        self._host = host
        self._pairing = pairing
        self._files = files
        self._certificate = certificate
        self._listener = _listen(address, port)
        self.port: int = self._listener.getsockname()[1]
        self.authority = authority(address, self.port)
        self.origin = f"{'https' if certificate else 'http'}://{self.authority}"
        self._is_up = threading.Event()
        self._stop_asked = threading.Event()
        self._last_words_s = 0.0
        self._failed = False
        self._thread = threading.Thread(target=self._run, name="companion", daemon=True)

    def start(self) -> None:
        """Returns when the page can be reached. Raises CompanionError."""
        self._thread.start()
        if not self._is_up.wait(_UP_WITHIN_S) or self._failed:
            self.stop()
            raise CompanionError(
                "The page for colleagues could not be served.",
                "Switch it on again, or choose another address.",
            )

    def stop(self, *, last_words_s: float = 0.0) -> None:
        """Close every connection. Doing it twice does no harm.

        Pages that are open may still send for `last_words_s` seconds; those that have nothing to
        say close, and are not waited for.
        """
        self._last_words_s = last_words_s
        self._stop_asked.set()
        if self._thread.ident is not None:
            self._thread.join(10)
        self._listener.close()

    def tell(self, event: str, content: object) -> None:
        """Send to every open page. From any thread."""
        if self._is_up.is_set() and not self._failed:
            self._streams.tell(event, content)

    def hang_up(self, colleague: str) -> None:
        if self._is_up.is_set() and not self._failed:
            self._streams.hang_up(colleague)

    @property
    def listening(self) -> frozenset[str]:
        """Ids of colleagues whose page is open now."""
        is_serving = self._is_up.is_set() and not self._failed
        return self._streams.listening if is_serving else frozenset()

    def _run(self) -> None:
        try:
            asyncio.run(self._serve())
        except Exception:
            log.exception("the companion's server failed")
            self._failed = True
            self._is_up.set()

    async def _serve(self) -> None:
        from uvicorn import Config

        from firsthand.companion.doorman import Doorman
        from firsthand.companion.gate import Gate
        from firsthand.companion.routes import Routes
        from firsthand.companion.streams import Streams

        is_secure = self._certificate is not None
        cookie = "__Host-firsthand" if is_secure else "firsthand"
        self._streams = Streams(self._host, asyncio.get_running_loop())
        routes = Routes(self._host, self._pairing, self._streams, self._files, cookie, is_secure)
        gate = Gate(
            routes.app(),
            host=self.authority,
            origin=self.origin,
            cookie=cookie,
            who=self._pairing.who,
        )
        config = Config(
            gate,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=1,
            h11_max_incomplete_event_size=16 * 1024,
            ssl_certfile=self._certificate.chain if self._certificate else None,
            ssl_keyfile=self._certificate.key if self._certificate else None,
        )
        doorman = Doorman(config, self._listener)
        serving = asyncio.create_task(doorman.serve())
        opening = asyncio.create_task(doorman.is_open.wait())
        await asyncio.wait({serving, opening}, return_when=asyncio.FIRST_COMPLETED)
        opening.cancel()
        if not serving.done():
            self._is_up.set()
            await asyncio.to_thread(self._stop_asked.wait)
            await self._hear_last_words()
            self._streams.hang_up()
            doorman.should_exit = True
        await serving

    async def _hear_last_words(self) -> None:
        loop = asyncio.get_running_loop()
        until_s = loop.time() + self._last_words_s
        while self._streams.listening and loop.time() < until_s:
            await asyncio.sleep(0.02)


def _listen(address: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    for wanted in dict.fromkeys((port, 0)):
        listener = socket.socket(family, socket.SOCK_STREAM)
        try:
            if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
            else:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listener.bind((address, wanted))
            listener.listen(64)
        except OSError as error:
            listener.close()
            if wanted == 0:
                raise CompanionError(
                    "This computer no longer has the address that was chosen.",
                    "Join the local network again, or choose another address.",
                ) from error
        else:
            return listener
    raise CompanionError("The page for colleagues could not be served.")
