"""What somebody wishes of the encryption; it is done when the window has closed the library."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class EncryptionWish:
    """To encrypt a library, or to take its encryption away."""

    is_on: bool
    passphrase: str = field(default="", repr=False)
    with_keyring: bool = False


@dataclass(frozen=True, slots=True)
class NextOpening:
    """What the window opens once it has closed."""

    home: Path
    is_to_lock: bool = False
    """Whether somebody has to type the passphrase, even if the keyring has the key."""
    encryption: EncryptionWish | None = None
