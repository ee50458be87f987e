"""The speech models of this computer and those to be had, with what is known of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from firsthand.errors import UnwritableLibrary
from firsthand.resources import resource


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One speech model, here or to be had."""

    name: str
    size_bytes: int
    languages: tuple[str, ...]
    """BCP 47; empty for many."""
    licence: str = ""
    source: str = ""
    is_here: bool = False
    can_be_deleted: bool = False
    is_default: bool = False
    """Taken when nobody chooses."""
    has_begun: bool = False
    """A download was stopped on the way and can go on."""
    speed: float | None = None
    """Seconds of talk heard in a second of work, as measured on this computer."""
    path: str = ""


def model_lines(home: Path) -> list[ModelLine]:
    """Those that are here, then those to be had; each smallest first."""
    from firsthand.transcription.models.installed import default_of, installed_models
    from firsthand.transcription.models.offers import OFFERS
    from firsthand.transcription.models.speeds import speeds_known

    speeds = speeds_known(home)
    here = installed_models(home)
    default = default_of(here, speeds)
    names = {model.name for model in here}
    return [
        *(
            ModelLine(
                model.name,
                model.size_bytes,
                model.languages,
                model.licence,
                model.source,
                is_here=True,
                can_be_deleted=model.source == "folder",
                is_default=model.name == default,
                speed=speeds.get(model.name),
                path=str(model.path),
            )
            for model in here
        ),
        *(
            ModelLine(
                offer.name,
                offer.size_bytes,
                offer.languages,
                offer.licence,
                has_begun=(home / "models" / f"{offer.name}.coming").is_dir(),
            )
            for offer in OFFERS
            if offer.name not in names
        ),
    ]


BETTER = 1.5
"""So many times as large, a model mishears fewer words than another; `tiny` is no better than
`tiny.en`."""
LEAST_BYTES = 100_000_000
"""Smaller models are there so that words come at all."""


def to_get_next(lines: Sequence[ModelLine], language: str) -> str:
    """The smallest model to be had that knows `language` and is better than all here, or nothing.

    `language` is BCP 47.
    """
    from firsthand.transcription.models.installed import knows

    here = max((line.size_bytes for line in lines if line.is_here), default=0)
    least = max(LEAST_BYTES, BETTER * here)
    better = (
        line.name
        for line in lines
        if not line.is_here and line.size_bytes >= least and knows(line.languages, language)
    )
    return next(better, "")


@dataclass(frozen=True, slots=True)
class ModelInUse:
    """The model that hears an interview; without a name where there is none."""

    name: str = ""
    languages: tuple[str, ...] = ()
    """BCP 47; empty for many."""

    def knows(self, language: str) -> bool:
        """Whether words in this language (BCP 47) are heard; also where there is no model yet."""
        from firsthand.transcription.models.installed import knows

        return knows(self.languages, language)


def model_in_use(home: Path, wanted: str) -> ModelInUse:
    """The `wanted` model, or without a wish the one that is taken when nobody chooses."""
    from firsthand.transcription.models.installed import default_of, installed_models
    from firsthand.transcription.models.speeds import speeds_known

    here = installed_models(home)
    name = wanted or default_of(here, speeds_known(home))
    found = (ModelInUse(model.name, model.languages) for model in here if model.name == name)
    return next(found, ModelInUse())


def try_model(home: Path, name: str, is_cancelled: Callable[[], bool] = lambda: False) -> float:
    """Let a model hear half a minute of the sample; remembers and returns its speed here.

    In seconds of talk a second of work. Raises NoModel, DamagedModel, TranscriptionCancelled or
    UnwritableLibrary.
    """
    import soundfile

    from firsthand.transcription.models.installed import choose_model
    from firsthand.transcription.models.speeds import keep_speed
    from firsthand.transcription.process import TranscriberProcess
    from firsthand.transcription.trial import speed_of

    sample = resource("sample", "interview.flac")
    rate = soundfile.info(sample).samplerate
    with TranscriberProcess(choose_model(home, name)) as transcriber:
        speed = speed_of(transcriber, sample, rate, is_cancelled)
        name = transcriber.model_name
    try:
        keep_speed(home, name, speed)
    except OSError as error:
        raise UnwritableLibrary(
            "The speed of the model could not be written down.",
            "Check the free disk space and that the library’s folder can be written.",
        ) from error
    return speed
