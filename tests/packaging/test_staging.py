"""What an installer is made of fits together, in every place where files are looked for."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import firsthand

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("stage") / "project"
    done = subprocess.run(
        [sys.executable, str(ROOT / "installer" / "build.py"), str(target)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return target


def test_the_joined_file_carries_the_projects_requirements(staged: Path):
    joined = tomllib.loads((staged / "pyproject.toml").read_text("utf-8"))
    app = joined["tool"]["briefcase"]["app"]["firsthand"]
    assert app["requires"] == joined["project"]["dependencies"]
    assert joined["tool"]["briefcase"]["version"] == joined["project"]["version"]


def test_everything_the_tables_point_to_is_staged(staged: Path):
    app = tomllib.loads((staged / "pyproject.toml").read_text("utf-8"))["tool"]["briefcase"]["app"]
    for source in app["firsthand"]["sources"]:
        assert (staged / source / "__init__.py").exists()
    assert list(staged.glob(app["firsthand"]["icon"] + ".ico"))


def test_resources_are_found_in_the_staged_bundle(staged: Path):
    code = "from firsthand.resources import resource; print(resource('sample', 'marks.csv'))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=staged / "desktop",
        env={"PYTHONPATH": str(staged / "desktop")},
    )
    assert Path(done.stdout.strip()).is_relative_to(staged)


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == firsthand.__version__


def test_a_target_that_exists_is_left_alone(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "installer" / "build.py"), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_the_wheel_carries_the_resources(tmp_path: Path):
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "firsthand/_resources/sample/interview.flac" in names
    assert "firsthand/_resources/guides/new-idea-problem-first.md" in names
    assert not [name for name in names if name.startswith(("tests", "desktop"))]
