"""Every file the program asks for by name is found in the checkout, the wheel and the bundle."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop" / "firsthand"
LOOK = """
import json, sys
from firsthand.resources import resource
print(json.dumps([str(resource(*parts)) for parts in json.loads(sys.argv[1])]))
"""


def asked_for() -> list[list[str]]:
    """The arguments of each `resource(…)` in the program whose names all stand in the code."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        if path.is_relative_to(PACKAGE / "_resources"):
            continue
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "resource":
                parts = [part.value for part in call.args if isinstance(part, ast.Constant)]
                if parts and parts not in found:
                    found.append(parts)
    return sorted(found)


def _in_checkout(folder: Path) -> Path:
    return ROOT / "desktop"


def _in_wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "installed")
    return folder / "installed"


def _in_bundle(folder: Path) -> Path:
    """As Briefcase lays it out: the package beside its requirements, resources inside."""
    command = [sys.executable, str(ROOT / "installer" / "build.py"), "stage"]
    subprocess.run([*command, str(folder / "project")], check=True, capture_output=True)
    (folder / "project" / "desktop").rename(folder / "app")
    return folder / "app"


@pytest.mark.parametrize("place", [_in_checkout, _in_wheel, _in_bundle])
def test_every_resource_is_found(place, tmp_path: Path):
    wanted = asked_for()
    assert len(wanted) >= 5
    where = place(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", LOOK, json.dumps(wanted)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={"PYTHONPATH": str(where), "PYTHONSAFEPATH": "1"},
    )
    assert done.returncode == 0, done.stderr
    root = ROOT if place is _in_checkout else where
    for path in json.loads(done.stdout):
        assert Path(path).is_relative_to(root)
