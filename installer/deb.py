"""Makes the .deb for Debian 12, Ubuntu 24.04 and newer, from what Briefcase has put together.

Briefcase creates and builds; its own packaging step is not used, because it ties the package to
`libpython3.11`, which Ubuntu does not have. Everything else about the package is as it would be.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import contents
import interpreter

COMPRESSION = ("-Zzstd", "-z15", "--threads-max=2")


def make(staged: Path, briefcase: Path, dist: Path) -> dict[str, object]:
    """The package and what is to be said of it. Raises CalledProcessError when a step fails."""
    for step in ("create", "build"):
        command = [str(briefcase), step, "linux", "system", "--no-input"]
        subprocess.run(command, cwd=staged, check=True)
    (tree,) = staged.glob("build/firsthand/*/*/firsthand-*/")
    lib = tree / "usr" / "lib" / "firsthand"
    interpreter.bring(lib / "python")
    _strip(lib / "app_packages")
    _compile(lib)
    return _package(tree, staged, dist)


def _strip(packages: Path) -> None:
    """Take out what only a debugger reads: half of what the compiled modules weigh.

    Libraries in `*.libs` folders had their names changed after they were linked; they stay whole.
    """
    for module in packages.rglob("*.so"):
        if not module.relative_to(packages).parts[0].endswith(".libs"):
            subprocess.run(["strip", "--strip-unneeded", str(module)], check=True)


def _compile(lib: Path) -> None:
    """Bytecode beside each module: nobody may write there later, and the app starts at once."""
    python = lib / "python" / "bin" / "python3"
    options = ["-q", "-j2", "--invalidation-mode", "unchecked-hash", "-s", str(lib.parents[1])]
    where = [str(lib / name) for name in ("app", "app_packages", "python/lib")]
    command = [str(python), "-I", "-m", "compileall", *options, "-p", "/", *where]
    # Templates among the packages are no Python yet; what cannot be compiled stays as it is.
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def _package(tree: Path, staged: Path, dist: Path) -> dict[str, object]:
    about = tomllib.loads((staged / "pyproject.toml").read_text("utf-8"))["tool"]["briefcase"]
    _tidy(tree)
    machine = _said("dpkg", "--print-architecture")
    files = [path for path in sorted(tree.rglob("*")) if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    control = tree / "DEBIAN"
    control.mkdir(exist_ok=True)
    (control / "control").write_text(_control(about, machine, size), "utf-8")
    sums = [f"{_md5(path)}  {path.relative_to(tree).as_posix()}\n" for path in files]
    (control / "md5sums").write_text("".join(sums), "utf-8")
    for path in control.iterdir():
        path.chmod(0o644)
    control.chmod(0o755)
    dist.mkdir(parents=True, exist_ok=True)
    deb = dist / f"firsthand_{about['version']}_{machine}.deb"
    command = ["dpkg-deb", *COMPRESSION, "--root-owner-group", "--build", str(tree), str(deb)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return {
        "package": deb.name,
        "package_bytes": deb.stat().st_size,
        "installed_bytes": size,
        "made_of": contents.made_of(tree / "usr" / "lib" / "firsthand"),
    }


def _control(about: dict[str, object], machine: str, size: int) -> str:
    app = about["app"]["firsthand"]  # type: ignore[index]  # a table of briefcase.toml
    needs = [*interpreter.NEEDS, *app["linux"]["system"]["debian"]["system_runtime_requires"]]
    words = str(app["long_description"]).split(". ")
    lines = "\n".join(f" {sentence.rstrip('.')}." for sentence in words)
    return (
        f"Package: firsthand\nVersion: {about['version']}\nArchitecture: {machine}\n"
        f"Maintainer: {about['author']} <{about['author_email']}>\n"
        f"Homepage: {about['url']}\nSection: sound\nPriority: optional\n"
        f"Installed-Size: {size // 1024}\nDepends: {', '.join(needs)}\n"
        "Recommends: ca-certificates, fonts-dejavu-core, pulseaudio | pipewire-pulse\n"
        f"Description: hold buyer interviews and keep the exact words\n{lines}\n"
    )


def _tidy(tree: Path) -> None:
    """Modes as Debian wants them; the changelog under the name it looks for."""
    for folder, _, names in os.walk(tree):
        os.chmod(folder, 0o755)
        for name in names:
            path = Path(folder) / name
            is_program = path.parent.name == "bin" and "app_packages" not in path.parts
            path.chmod(0o755 if is_program else 0o644)
    licences = tree / "usr" / "share" / "doc" / "firsthand" / "LICENSES.md.gz"
    bundled = (
        tree / "usr" / "lib" / "firsthand" / "app" / "firsthand" / "_resources" / "LICENSES.md"
    )
    with gzip.GzipFile(licences, "wb", mtime=0) as packed:
        packed.write(bundled.read_bytes())
    shutil.rmtree(tree / "DEBIAN", ignore_errors=True)


def _said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
