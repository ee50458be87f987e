"""Which speech models are found, and which one is taken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from firsthand.errors import DamagedModel, NoModel
from firsthand.jobs.models import ModelLine, model_in_use, to_get_next
from firsthand.transcription.models import installed as models
from firsthand.transcription.models.installed import choose_model, choose_smaller, installed_models
from firsthand.transcription.models.speeds import keep_speed


@pytest.fixture
def no_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "PACKAGED", ())


def put_model(home: Path, name: str, size: int = 10) -> Path:
    folder = home / "models" / name
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(b"x" * size)
    for part in ("config.json", "tokenizer.json"):
        (folder / part).write_text("{}")
    return folder


@pytest.mark.usefixtures("no_packages")
def test_without_any_model_the_remedy_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(NoModel, match=r"Settings.*without a network"):
        choose_model(tmp_path)


@pytest.mark.usefixtures("no_packages")
def test_a_model_folder_is_found_with_its_languages(tmp_path: Path) -> None:
    put_model(tmp_path, "small.en")
    (model,) = installed_models(tmp_path)
    assert (model.name, model.languages) == ("small.en", ("en",))


@pytest.mark.usefixtures("no_packages")
def test_a_folder_that_lacks_a_part_is_no_model(tmp_path: Path) -> None:
    (put_model(tmp_path, "half") / "tokenizer.json").unlink()
    assert installed_models(tmp_path) == []


@pytest.mark.usefixtures("no_packages")
def test_the_model_that_keeps_up_is_taken_before_a_larger_one(tmp_path: Path) -> None:
    put_model(tmp_path, "tiny.en", 1)
    put_model(tmp_path, "base", 2)
    put_model(tmp_path, "large-v3", 3)
    assert choose_model(tmp_path).name == "base"


@pytest.mark.usefixtures("no_packages")
def test_a_trial_on_this_computer_decides_over_the_rule(tmp_path: Path) -> None:
    put_model(tmp_path, "base", 2)
    put_model(tmp_path, "small", 3)
    keep_speed(tmp_path, "small", 6.0)
    assert choose_model(tmp_path).name == "small"


@pytest.mark.usefixtures("no_packages")
def test_what_was_too_slow_in_its_trial_is_not_taken_before_what_was_not_tried(
    tmp_path: Path,
) -> None:
    put_model(tmp_path, "base", 2)
    put_model(tmp_path, "tiny.en", 1)
    keep_speed(tmp_path, "base", 1.2)
    assert choose_model(tmp_path).name == "tiny.en"
    keep_speed(tmp_path, "tiny.en", 1.9)
    assert choose_model(tmp_path).name == "tiny.en"


@pytest.mark.usefixtures("no_packages")
def test_a_wish_is_followed_and_a_wrong_one_names_the_choices(tmp_path: Path) -> None:
    put_model(tmp_path, "tiny.en")
    assert choose_model(tmp_path, "tiny.en").name == "tiny.en"
    with pytest.raises(NoModel, match=r"tiny\.en"):
        choose_model(tmp_path, "huge")


def packaged(folder: Path, *parts: bytes, sha256: str) -> models.Packaged:
    names = []
    for number, part in enumerate(parts):
        package = folder / f"speech_part{number}"
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "data" / f"model.bin.{number}").write_bytes(part)
        names.append(package.name)
    (folder / names[0] / "data" / "config.json").write_text("{}")
    return models.Packaged(
        "shared",
        tuple(names),
        "data",
        tuple(f"model.bin.{number}" for number in range(len(parts))),
        sha256,
        "MIT",
        "two packages",
    )


OF_ABCD = "88d4266fd4e6338d13b845fcf289579d209c897823b9217da3e161936f031589"


def test_a_model_in_parts_is_joined_once_its_hash_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setattr(
        models, "PACKAGED", (packaged(tmp_path / "site", b"ab", b"cd", sha256=OF_ABCD),)
    )
    model = choose_model(tmp_path / "home")
    assert (model.path / "model.bin").read_bytes() == b"abcd"
    assert (model.path / "config.json").exists()
    assert [path.name for path in (tmp_path / "home" / "models").iterdir()] == ["shared"]


def test_a_model_that_two_threads_put_together_at_once_is_there_for_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a look at the models does while the first interview begins."""
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setattr(
        models, "PACKAGED", (packaged(tmp_path / "site", b"ab", b"cd", sha256=OF_ABCD),)
    )
    other: list[models.Model] = []
    real = os.replace

    def meanwhile(source: Path, target: Path) -> None:
        if not other:
            monkeypatch.setattr(os, "replace", real)
            other.append(choose_model(tmp_path / "home"))
        real(source, target)

    monkeypatch.setattr(os, "replace", meanwhile)
    assert [choose_model(tmp_path / "home")] == other
    assert (other[0].path / "model.bin").read_bytes() == b"abcd"
    assert [path.name for path in (tmp_path / "home" / "models").iterdir()] == ["shared"]


@pytest.mark.usefixtures("no_packages")
def test_a_model_that_is_still_coming_is_not_offered(tmp_path: Path) -> None:
    put_model(tmp_path, "base.coming")
    assert installed_models(tmp_path) == []


def test_a_package_that_was_changed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setattr(
        models, "PACKAGED", (packaged(tmp_path / "site", b"ab", b"CD", sha256=OF_ABCD),)
    )
    with pytest.raises(DamagedModel):
        choose_model(tmp_path / "home")
    assert not (tmp_path / "home").exists()


@pytest.mark.usefixtures("no_packages")
def test_the_next_smaller_model_knows_the_language(tmp_path: Path) -> None:
    for size, name in enumerate(("tiny.en", "tiny", "base.en", "base"), start=1):
        put_model(tmp_path, name, size)
    english = choose_smaller(tmp_path, "base", "en-GB")
    german = choose_smaller(tmp_path, "base", "de")
    assert english is not None
    assert english.name == "base.en"
    assert german is not None
    assert german.name == "tiny"
    assert choose_smaller(tmp_path, "tiny.en", "en") is None
    assert choose_smaller(tmp_path, "unheard of", "en") is None


@pytest.mark.usefixtures("no_packages")
def test_what_is_heard_is_known_also_where_nobody_has_chosen_a_model(tmp_path: Path) -> None:
    put_model(tmp_path, "base", 20)
    put_model(tmp_path, "tiny.en", 10)
    assert model_in_use(tmp_path, "").languages == ()
    assert model_in_use(tmp_path, "tiny.en").languages == ("en",)
    assert model_in_use(tmp_path, "tiny.en").knows("EN-gb")
    assert not model_in_use(tmp_path, "tiny.en").knows("de-AT")
    keep_speed(tmp_path, "base", 0.5)
    keep_speed(tmp_path, "tiny.en", 9.0)
    assert model_in_use(tmp_path, "").languages == ("en",)


def listed(name: str, megabytes: int, *languages: str, is_here: bool = False) -> ModelLine:
    return ModelLine(name, megabytes * 1_000_000, languages, is_here=is_here)


def test_the_next_model_to_get_is_the_smallest_that_hears_better_in_that_language() -> None:
    had = [
        listed("tiny", 78),
        listed("base.en", 148, "en"),
        listed("base", 148),
        listed("small.en", 486, "en"),
        listed("small", 486),
    ]
    assert to_get_next(had, "en") == "base.en"
    here = [listed("tiny.en", 76, "en", is_here=True), *had]
    assert to_get_next(here, "en-GB") == "base.en"
    assert to_get_next(here, "de") == "base"
    assert to_get_next([listed("mine", 160, is_here=True), *had], "de") == "small"
    assert to_get_next([listed("mine", 400, is_here=True), *had], "de") == "", "hardly larger"
    assert to_get_next([listed("large-v3", 3092, is_here=True), *had], "en") == ""
