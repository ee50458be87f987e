"""A loudspeaker that keeps what it was given and never makes a sound."""

from __future__ import annotations

import threading

import numpy as np

from firsthand.errors import FirsthandError


class FakeOutput:
    """Takes everything at once, or hardly anything until a test opens the gate."""

    latency_s = 0.0

    def __init__(self, shop: FakeOutputs, rate: int) -> None:
        self.rate = rate
        self.blocks: list[np.ndarray] = []
        self.closed: str = ""
        self._shop = shop

    def write(self, samples: np.ndarray) -> None:
        self.blocks.append(samples.copy())
        self._shop.gate.wait(self._shop.piece_s)
        if self._shop.fails_on_write is not None:
            raise self._shop.fails_on_write

    def close(self, *, at_once: bool) -> None:
        self.closed = "at once" if at_once else "drained"

    @property
    def samples(self) -> np.ndarray:
        return np.concatenate(self.blocks) if self.blocks else np.zeros(0, np.float32)


class FakeOutputs:
    """Opens them and remembers each."""

    def __init__(self) -> None:
        self.opened: list[FakeOutput] = []
        self.gate = threading.Event()
        self.gate.set()
        self.piece_s = 0.5
        """What a piece takes while the gate is shut."""
        self.fails_to_open: FirsthandError | None = None
        self.fails_on_write: FirsthandError | None = None

    def __call__(self, rate: int) -> FakeOutput:
        if self.fails_to_open is not None:
            raise self.fails_to_open
        output = FakeOutput(self, rate)
        self.opened.append(output)
        return output

    @property
    def last(self) -> FakeOutput:
        return self.opened[-1]
