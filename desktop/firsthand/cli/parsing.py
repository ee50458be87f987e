"""Reads what was typed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from firsthand import __version__
from firsthand.cli import (
    about,
    bringing,
    exporting,
    far_marks,
    guides,
    holding,
    keeping,
    locking,
    machine,
    personas,
    privacy,
    shelves,
    templates,
)
from firsthand.cli.wish import Do, Wish
from firsthand.settings import default_home

TOPICS = (
    holding,
    bringing,
    shelves,
    personas,
    exporting,
    templates,
    privacy,
    keeping,
    locking,
    guides,
    machine,
    far_marks,
    about,
)
"""Each module declares its commands and does them."""


def parse(arguments: Sequence[str]) -> Wish:
    """Read `arguments`; leaves the program with a usage line when they make no sense."""
    parser = _parser()
    found = vars(parser.parse_args(list(arguments)))
    home = found.pop("home", None)
    try:
        found["home"] = Path(home).expanduser() if home else default_home()
    except RuntimeError:
        parser.error("nobody here has the home folder that the library's folder begins with")
    return Wish(**found)


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--home", default=argparse.SUPPRESS, metavar="FOLDER", help="the library's folder"
    )
    common.add_argument(
        "--json", action="store_true", default=argparse.SUPPRESS, help="answer as JSON"
    )
    common.add_argument(
        "--passphrase-file",
        default=argparse.SUPPRESS,
        metavar="FILE",
        help="of an encrypted library: its passphrase is the first line; - for the input",
    )
    parser = argparse.ArgumentParser(
        prog="firsthand",
        parents=[common],
        description="Hold buyer interviews that nothing can lose. Without a command: the window.",
    )
    parser.add_argument("--version", action="version", version=f"Firsthand {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    def command(name: str, help: str, do: Do) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[common], help=help, description=help)
        made.set_defaults(do=do)
        return made

    for topic in TOPICS:
        topic.declare(command)
    return parser
