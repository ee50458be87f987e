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
    if list(arguments[:1]) == ["-m"] and "".join(arguments[1:2]).startswith("firsthand."):
        return _run_part(arguments[1:])
    try:
        from firsthand.bootstrap import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130  # stopped before anything was begun, so there is nothing to say


def _run_part(arguments: Sequence[str]) -> int:
    """Be one of the program's own processes, as `python -m` would.

    On macOS and Windows the installed program is its own Python: what starts a recorder or a
    transcriber by `sys.executable` starts this again.
    """
    import runpy

    sys.argv = list(arguments)
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)
    return 0


def window() -> int:
    """The window, whatever was typed: what a start menu calls."""
    return main([])


if __name__ == "__main__":
    sys.exit(main())
