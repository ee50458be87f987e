"""What is closed at the end of the `with` that it was opened in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self


class Closable(ABC):
    """Holds a file, a process or a thread until it is closed."""

    @abstractmethod
    def close(self) -> None:
        """Give back what is held; doing it twice does no harm."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
