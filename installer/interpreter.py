"""Brings along Debian's own Python, so that one package runs on every newer Debian and Ubuntu.

A package that relied on the system's Python would install on one release only: the compiled parts
of its requirements are made for one Python, and Debian 12 and Ubuntu 24.04 differ in theirs.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

VERSION = "3.11"
PACKAGES = (f"python{VERSION}-minimal", f"libpython{VERSION}-minimal", f"libpython{VERSION}-stdlib")
NEEDS = (
    "libc6 (>= 2.36)", "libexpat1", "zlib1g", "libssl3", "libffi8", "libsqlite3-0", "libbz2-1.0",
    "liblzma5", "libuuid1", "libstdc++6",
)  # fmt: skip
"""What the interpreter and its compiled modules link to."""
LEFT_OUT = (
    "idlelib", "lib2to3", "pydoc_data", "test", "tkinter", "turtledemo", "turtle.py", "ensurepip",
    "lib-dynload/_crypt.*", "lib-dynload/_curses*", "lib-dynload/_dbm.*", "lib-dynload/_gdbm.*",
    "lib-dynload/_decimal.*", "lib-dynload/_test*", "lib-dynload/_ctypes_test.*",
    "lib-dynload/_tkinter.*", "lib-dynload/_xx*", "lib-dynload/nis.*", "lib-dynload/readline.*",
    "lib-dynload/ossaudiodev.*", "lib-dynload/xxlimited*", "config-*",
)  # fmt: skip
"""Of the standard library: what is for learning and testing, or links to a library that the newer
systems no longer have (`decimal` works without its compiled twin)."""


def bring(target: Path) -> None:
    """Put an interpreter that finds its own library into `target`, beside what is there."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)  # apt downloads as a person of its own
        subprocess.run(["apt-get", "download", "--quiet", *PACKAGES], cwd=place, check=True)
        for package in sorted(place.glob("*.deb")):
            subprocess.run(["dpkg-deb", "--extract", package, place / "root"], check=True)
        _put(place / "root" / "usr", target)


def _put(usr: Path, target: Path) -> None:
    (target / "bin").mkdir(parents=True, exist_ok=True)
    shutil.copy2(usr / "bin" / f"python{VERSION}", target / "bin" / "python3")
    library = target / "lib" / f"python{VERSION}"
    shutil.copytree(usr / "lib" / f"python{VERSION}", library, symlinks=False, ignore=_dangling)
    for pattern in (*LEFT_OUT, "**/__pycache__"):
        for path in list(library.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    # What Debian sets up for people who log in, in /etc/python3.11, is not for us.
    (library / "sitecustomize.py").write_text("", "utf-8")
    licence = usr / "share" / "doc" / f"libpython{VERSION}-minimal" / "copyright"
    shutil.copy2(licence, target / "LICENSE")


def _dangling(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not (Path(folder) / name).exists()]
