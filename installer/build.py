"""Stages the project for Briefcase: pyproject.toml and briefcase.toml joined, resources beside."""

from __future__ import annotations

import argparse
import shutil
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STAGED = ("desktop", "resources", "README.md", "LICENSE", "CHANGELOG.md")


class StagingError(Exception):
    """The two files do not fit together."""


def joined(root: Path) -> str:
    """One pyproject.toml of both files. Raises StagingError when they do not fit.

    The version and the requirements stand in pyproject.toml alone; Briefcase gets them from there.
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
    requires = project["project"]["dependencies"]
    app = "tool.briefcase.app.firsthand"
    lines = [f"[{app}]", "requires = ["]
    lines += [f"    {_quoted(one)}," for one in requires]
    lines.append("]")
    text = briefcase_text.replace(f"[{app}]", "\n".join(lines), 1)
    whole = f"{project_text}\n{text}"
    tomllib.loads(whole)
    return whole


def stage(root: Path, target: Path) -> Path:
    """Copy what an installer needs into `target`, a new folder; returns it."""
    target.mkdir(parents=True)
    for name in STAGED:
        source = root / name
        if source.is_dir():
            shutil.copytree(source, target / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / name)
    shutil.copytree(root / "resources", target / "desktop" / "firsthand" / "_resources")
    (target / "pyproject.toml").write_text(joined(root), "utf-8")
    return target


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> int:
    """Stage into the folder that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", type=Path, help="a new folder")
    target = parser.parse_args().target
    try:
        print(stage(ROOT, target))
    except (StagingError, FileExistsError) as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
