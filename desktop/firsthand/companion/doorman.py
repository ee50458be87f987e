"""Takes connections in: few at a time, none that dawdles, so that a flood ends at the door."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
from collections import Counter

from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_CONNECTIONS = 96
MOST_FROM_ONE_ADDRESS = 24
HANDSHAKE_WITHIN_S = 5.0
HEADERS_WITHIN_S = 10.0


class Doorman(Server):
    """uvicorn's server with a door of its own: counts before TLS, and times out slow headers.

    uvicorn has no limit of time for the headers of a request and takes any number of connections
    before it counts, so it accepts nothing itself here.
    """

    def __init__(self, config: Config, listener: socket.socket) -> None:
        super().__init__(config)
        self._listener = listener
        self._inside: Counter[str] = Counter()
        self._dawdling: dict[tuple[H11Protocol, int], float] = {}
        self._arrivals: set[asyncio.Task[None]] = set()
        self.is_open = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await self.lifespan.startup()
        self.servers = []
        self._listener.setblocking(False)
        self._accepting = asyncio.create_task(self._accept())
        self.started = True
        self.is_open.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._accepting.cancel()
        await asyncio.gather(self._accepting, return_exceptions=True)
        self._listener.close()
        await super().shutdown(sockets)
        for one in list(self.server_state.connections):
            one.transport.abort()
        if self._arrivals:
            await asyncio.wait(self._arrivals, timeout=HANDSHAKE_WITHIN_S + 1)
        await asyncio.sleep(0)  # aborted connections close in the loop's next round

    async def on_tick(self, counter: int) -> bool:
        self._send_away_dawdlers()
        return await super().on_tick(counter)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            try:
                arrived, address = await loop.sock_accept(self._listener)
            except OSError:
                await asyncio.sleep(0.1)  # out of file handles: those inside will leave
                continue
            peer = str(address[0])
            is_full = self._inside.total() >= MOST_CONNECTIONS
            if is_full or self._inside[peer] >= MOST_FROM_ONE_ADDRESS:
                arrived.close()
                continue
            self._inside[peer] += 1
            arrival = asyncio.create_task(self._receive(arrived, peer))
            self._arrivals.add(arrival)
            arrival.add_done_callback(self._arrivals.discard)

    async def _receive(self, arrived: socket.socket, peer: str) -> None:
        loop = asyncio.get_running_loop()
        gone = asyncio.Event()
        tls = self.config.ssl if isinstance(self.config.ssl, ssl.SSLContext) else None

        def protocol() -> asyncio.Protocol:
            return _Leaving(self.config, self.server_state, self.lifespan.state, gone)

        try:
            await loop.connect_accepted_socket(
                protocol,
                arrived,
                ssl=tls,
                ssl_handshake_timeout=HANDSHAKE_WITHIN_S if tls else None,
                ssl_shutdown_timeout=2.0 if tls else None,
            )
            await gone.wait()
        except OSError:
            arrived.close()  # no handshake
        finally:
            self._inside[peer] -= 1
            if self._inside[peer] <= 0:
                del self._inside[peer]

    def _send_away_dawdlers(self) -> None:
        now_s = asyncio.get_running_loop().time()
        # The number of its last request tells a connection in use from one that dawdles.
        slow = {
            (one, id(one.cycle))
            for one in self.server_state.connections
            if isinstance(one, H11Protocol) and (one.cycle is None or one.cycle.response_complete)
        }
        self._dawdling = {one: self._dawdling.get(one, now_s) for one in slow}
        for (one, _), since_s in self._dawdling.items():
            if now_s - since_s > HEADERS_WITHIN_S:
                with contextlib.suppress(OSError):
                    one.transport.abort()


class _Leaving(H11Protocol):
    """Says when its connection is gone."""

    def __init__(
        self,
        config: Config,
        server_state: object,
        app_state: dict[str, object],
        gone: asyncio.Event,
    ) -> None:
        super().__init__(config, server_state, app_state)  # type: ignore[arg-type]  # uvicorn's own
        self._gone = gone

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._gone.set()
