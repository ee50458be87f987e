"""The way back to the pages: what changes is sent to all that listen, as server-sent events."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import asdict

from firsthand.companion.host import Colleague, Host, ShownMark

_BEAT_S = 1.0
_MOST_BEHIND = 64
_MOST_PER_DEVICE = 2


class Streams:
    """Lives on the server's loop. `tell` may be called from any thread."""

    def __init__(self, host: Host, loop: asyncio.AbstractEventLoop) -> None:
        self._host = host
        self._loop = loop
        self._open: dict[asyncio.Queue[str | None], str] = {}

    @property
    def listening(self) -> frozenset[str]:
        """Ids of colleagues whose page is open."""
        return frozenset(self._open.values())

    def tell(self, event: str, content: object) -> None:
        text = _event(event, content)
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, text, None)

    def hang_up(self, colleague: str | None = None) -> None:
        """End the streams of one colleague, or all. From any thread."""
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._put, None, colleague)

    def _put(self, text: str | None, colleague: str | None) -> None:
        for queue, owner in list(self._open.items()):
            if colleague is not None and owner != colleague:
                continue
            if queue.qsize() >= _MOST_BEHIND and text is not None:
                text = None  # too slow: the page opens another stream and gets everything anew
            queue.put_nowait(text)

    async def stream(self, colleague: Colleague) -> AsyncIterator[str]:
        """Everything as it stands, then what changes, and the time once a second."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        mine = [one for one, owner in self._open.items() if owner == colleague.id]
        for older in mine[: len(mine) - _MOST_PER_DEVICE + 1]:
            older.put_nowait(None)
        self._open[queue] = colleague.id
        self._host.colleagues_changed()
        try:
            yield _event("marks", [shown(mark) for mark in self._host.marks()])
            captions = self._host.captions()
            if captions is not None:
                yield _event("captions", list(captions))
            while True:
                yield _event("glance", asdict(self._host.glance()))
                beat = self._loop.time() + _BEAT_S
                while (left := beat - self._loop.time()) > 0:
                    try:
                        text = await asyncio.wait_for(queue.get(), left)
                    except TimeoutError:
                        break
                    if text is None:
                        return
                    yield text
        finally:
            self._open.pop(queue, None)
            self._host.colleagues_changed()


def shown(mark: ShownMark) -> dict[str, object]:
    """A mark as the page's script reads it."""
    return {**asdict(mark), "kind": str(mark.kind)}


def _event(event: str, content: object) -> str:
    return f"event: {event}\ndata: {json.dumps(content)}\n\n"
