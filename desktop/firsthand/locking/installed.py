"""Whether this installation has what encrypting takes, and how to get it."""

from __future__ import annotations

import sys
from importlib.util import find_spec

from firsthand.errors import NoEncryption


def is_installed() -> bool:
    """Whether libraries can be encrypted here."""

    return "sqlcipher3" in sys.modules or find_spec("sqlcipher3") is not None


def missing() -> NoEncryption:
    return NoEncryption(
        "What encrypting a library takes is not installed.",
        "Install Firsthand with its extra `locked`: pip install 'firsthand[locked]'.",
    )
