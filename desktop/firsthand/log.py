"""What the program says of its own work; `log_file` writes it down."""

from __future__ import annotations

import logging

log = logging.getLogger("firsthand")
