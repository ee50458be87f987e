"""Stages the project for Briefcase: pyproject.toml and briefcase.toml joined, resources beside."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAGED = ("desktop", "resources", "installer/linux", "README.md", "LICENSE", "CHANGELOG.md")
APP = "tool.briefcase.app.firsthand"


class StagingError(Exception):
    """The two files do not fit together."""


def joined(root: Path, more_sources: Sequence[str] = ()) -> str:
    """One pyproject.toml of both files. Raises StagingError when they do not fit.

    Briefcase takes the requirements from the project itself; the small speech model and what
    encrypting takes, which the project leaves to each person, are added here, so that the installed
    app works at once.
    """
    project_text = (root / "pyproject.toml").read_text("utf-8")
    briefcase_text = (root / "briefcase.toml").read_text("utf-8")
    project = tomllib.loads(project_text)
    briefcase = tomllib.loads(briefcase_text)
    if "briefcase" in project.get("tool", {}):
        raise StagingError(
            "pyproject.toml has a [tool.briefcase] table; it belongs in briefcase.toml."
        )
    version = project["project"]["version"]
    if briefcase["tool"]["briefcase"]["version"] != version:
        raise StagingError(f"briefcase.toml names another version than {version}.")
    extras = project["project"]["optional-dependencies"]
    bundled = [*extras["offline"], *extras["locked"]]
    sources = briefcase["tool"]["briefcase"]["app"]["firsthand"]["sources"]
    text = briefcase_text.replace(
        f"[{APP}]\n", f"[{APP}]\nrequires = {_listed(bundled)}\n", 1
    ).replace(f"sources = {_listed(sources)}", f"sources = {_listed([*sources, *more_sources])}", 1)
    whole = f"{project_text}\n{text}"
    app = tomllib.loads(whole)["tool"]["briefcase"]["app"]["firsthand"]
    if app["requires"] != bundled or app["sources"] != [*sources, *more_sources]:
        raise StagingError("briefcase.toml is not laid out as installer/staging.py expects.")
    return whole


def stage(root: Path, target: Path, models: Sequence[Path] = ()) -> Path:
    """Copy what an installer needs into `target`, a new folder; returns it.

    `models` are the package folders of the models that are to be bundled.
    """
    target.mkdir(parents=True)
    for name in STAGED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    shutil.copytree(root / "resources", target / "desktop" / "firsthand" / "_resources")
    more = []
    for model in models:
        shutil.copytree(model, target / model.name)
        more.append(model.name)
    (target / "pyproject.toml").write_text(joined(root, more), "utf-8")
    return target


def _listed(texts: Sequence[str]) -> str:
    """A TOML list on one line."""
    return "[" + ", ".join(f'"{text}"' for text in texts) + "]"
