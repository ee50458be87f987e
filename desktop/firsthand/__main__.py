"""Where the program starts: the window without arguments, the command line with."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with `arguments` (the program's own if None); returns the exit code."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if list(arguments) == ["--version"]:
        from firsthand import __version__

        print(f"Firsthand {__version__}")  # noqa: T201
        return 0
    from firsthand.bootstrap import run

    return run(arguments)


def window() -> int:
    """The window, whatever was typed: what a start menu calls."""
    return main([])


if __name__ == "__main__":
    sys.exit(main())
