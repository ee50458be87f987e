"""A computer with nothing on it but Debian, in a folder: what an installer is tried on.

Needs root, debootstrap and, for the first time, the network. A root is made once and copied.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

MIRRORS = {"noble": "http://archive.ubuntu.com/ubuntu"}
"""Other than Debian's own."""
PERSON = "marketer"


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """One root; `run` is what its administrator types, `person` what its only person types."""

    place: Path

    def run(self, *command: str) -> str:
        """With the network. Raises CalledProcessError."""
        return self._said(["chroot", str(self.place), *command])

    def person(self, *command: str, patience_s: float = 900) -> str:
        """In the person's home, with no network at all."""
        return self._said([*self.alone(), *command], patience_s)

    def alone(self, **surroundings: str) -> list[str]:
        """How a command of the person begins, who has no network."""
        told = [f"{name}={value}" for name, value in surroundings.items()]
        inside = ["chroot", f"--userspec={PERSON}:{PERSON}", str(self.place)]
        home = f"HOME=/home/{PERSON}"
        return ["unshare", "--net", *inside, "env", "-i", "-C", f"/home/{PERSON}", home,
                "PATH=/usr/bin:/bin", "LANG=C.UTF-8", *told]  # fmt: skip

    @property
    def home(self) -> Path:
        return self.place / "home" / PERSON

    def _said(self, command: Sequence[str], patience_s: float = 900) -> str:
        done = subprocess.run(command, capture_output=True, text=True, timeout=patience_s)
        if done.returncode:
            tail = (done.stdout + done.stderr)[-2000:]
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{tail}")
        return done.stdout


@contextmanager
def clean_root(suite: str, keep: Path) -> Iterator[CleanRoot]:
    """A fresh copy of a minimal system; gone afterwards. The original is kept below `keep`."""
    base, place = keep / f"{suite}-base", keep / f"{suite}-trial"
    if not (base / ".whole").exists():
        _bootstrap(suite, base)
    if place.exists():
        shutil.rmtree(place)
    subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(place)], check=True)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, place)
        for source, kind in (("proc", "proc"), ("devpts", "devpts")):
            target = place / ("dev/pts" if kind == "devpts" else "proc")
            subprocess.run(["mount", "-t", kind, source, str(target)], check=True)
            stack.callback(subprocess.run, ["umount", str(target)], check=True)
        root = CleanRoot(place)
        root.run("useradd", "--create-home", PERSON)
        yield root


@contextmanager
def shared(root: CleanRoot, folder: Path) -> Iterator[None]:
    """Let the root see a folder of this computer, at the same place."""
    target = root.place / folder.relative_to("/")
    target.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", "--bind", str(folder), str(target)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(target)], check=True)


def _bootstrap(suite: str, base: Path) -> None:
    if base.exists():
        shutil.rmtree(base)
    base.parent.mkdir(parents=True, exist_ok=True)
    command = ["debootstrap", "--variant=minbase"]
    mirror = MIRRORS.get(suite)
    if mirror:
        # Debian has no keys of Ubuntu's; what is tried here is installed nowhere else.
        command += ["--no-check-gpg", "--components=main,universe"]
    command += [suite, str(base), mirror or "http://deb.debian.org/debian"]
    script = Path("/usr/share/debootstrap/scripts")
    if not (script / suite).exists():
        command.append(str(script / "jammy"))
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (base / ".whole").touch()
