"""Where things are and what the person chose, in one small file a person can read."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from firsthand.errors import UnwritableLibrary
from firsthand.whole_file import make_folder, write_whole

APP = "Firsthand"


def default_home() -> Path:
    """The folder that holds the library.

    `$FIRSTHAND_HOME`, else what a person chose, else the system's place for it.
    """
    told = os.environ.get("FIRSTHAND_HOME")
    if told:
        return Path(told).expanduser()
    from platformdirs import user_data_path

    try:
        chosen = Path(_place_file().read_text("utf-8").strip())
    except (OSError, ValueError):
        chosen = Path()
    return chosen if chosen.is_absolute() else user_data_path(APP, appauthor=False)


def keep_home(home: Path) -> None:
    """Remember where the library is to be from the next start on. Raises OSError."""
    file = _place_file()
    make_folder(file.parent)
    write_whole(file, f"{home}\n")


def _place_file() -> Path:
    """One line: the library's folder. It lies apart, since it says where everything else is."""
    from platformdirs import user_config_path

    return user_config_path(APP, appauthor=False) / "library-place.txt"


@dataclass(frozen=True, slots=True)
class Settings:
    """A person's choices. Unknown entries are passed over, missing ones take the default."""

    microphone: str = ""
    model: str = ""
    language: str = ""
    when_behind: str = "smaller"
    """`smaller` or `later`: what becomes of live words that this computer cannot keep up with."""
    theme: str = "system"
    """`system`, `light` or `dark`."""
    author: str = ""
    """How this person's marks and confirmations are signed."""
    last_guide: str = ""
    library_order: str = ""
    """In which order interviews are listed, as `core.order` calls it."""
    welcomed: str = ""
    """`yes` when the page of the first start has been seen."""
    word_template: str = ""
    """A company's own .docx or .dotx that documents are built on."""
    trouble_sound: str = ""
    """`on` for a tone when the recording needs somebody."""
    keys: str = ""
    """Keys of a running interview that differ from the usual ones, such as `skip:K problem:Q`."""

    @classmethod
    def load(cls, home: Path) -> Settings:
        """Read `settings.json`; a file that is missing or broken gives the defaults."""
        try:
            found = json.loads((home / "settings.json").read_text("utf-8"))
        except (OSError, ValueError):
            return cls()
        if not isinstance(found, dict):
            return cls()
        names = {field.name for field in fields(cls)}
        return cls(**{k: v for k, v in found.items() if k in names and isinstance(v, str)})

    def save(self, home: Path) -> None:
        """Write `settings.json` whole or not at all. Raises UnwritableLibrary."""
        target = home / "settings.json"
        try:
            write_whole(target, json.dumps(asdict(self), indent=2, ensure_ascii=False) + "\n")
        except OSError as error:
            raise UnwritableLibrary(
                "Your settings could not be saved.",
                "Look whether the library’s folder is there, can be written and has room.",
            ) from error

    def with_(self, **changes: str) -> Settings:
        return replace(self, **changes)
