"""Proves the .deb: installs it on a clean system, works with it without a network, removes it.

    sudo python installer/package_test.py DEB [--suite bookworm|trixie|noble] [--keep FOLDER]

Says as JSON what was found; ends with 1 at the first thing that is not as it should be.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from clean_root import CleanRoot, clean_root, shared

LIB = "usr/lib/firsthand"
ENTRY = "usr/share/applications/firsthand.desktop"
SIZES = (16, 32, 64, 128, 256, 512)
PATIENCE_S = 90
"""For a window on a busy computer."""
OPTIONAL = ("libqgtk3.so",)
"""Plugins that Qt passes over where the desktop they are for is not there."""


def prove(root: CleanRoot, deb: Path) -> dict[str, object]:
    """Everything in turn; raises AssertionError with a sentence."""
    found: dict[str, object] = {"package": deb.name, "package_mb": _mb(deb.stat().st_size)}
    found |= _install(root, deb)
    _look_at_libraries(root)
    _look_at_menu(root)
    found |= _work(root)
    found |= _encrypt(root)
    found |= _see_window(root)
    _remove(root)
    return found | {"library_untouched_by_removal": True}


def _install(root: CleanRoot, deb: Path) -> dict[str, object]:
    shutil.copy2(deb, root.place / "tmp" / "firsthand.deb")
    root.run("apt-get", "update", "-qq")
    before = len(root.run("dpkg-query", "-f", "${Package}\n", "-W").split())
    install = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "/tmp/firsthand.deb"]
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    root.run(*quiet, *install, "--download-only")
    began = time.monotonic()
    root.run(*quiet, *install)
    took_s = time.monotonic() - began
    (root.place / "tmp" / "firsthand.deb").unlink()
    after = len(root.run("dpkg-query", "-f", "${Package}\n", "-W").split())
    size = int(root.run("du", "-sb", f"/{LIB}").split()[0])
    return {
        "system": _system(root),
        "installed_mb": _mb(size),
        "install_s": round(took_s, 1),
        "packages_of_the_system": after - before - 1,
    }


def _look_at_libraries(root: CleanRoot) -> None:
    """Every compiled part finds what it links to."""
    script = f"find /{LIB} -name '*.so*' -exec ldd {{}} + 2>/dev/null || true"
    part = ""
    for line in root.run("sh", "-c", script).splitlines():
        part = line if line.endswith(":") else part
        is_missing = "not found" in line and not part.rstrip(":").endswith(OPTIONAL)
        assert not is_missing, f"{part} misses {line.strip()}"


def _look_at_menu(root: CleanRoot) -> None:
    """The start-menu entry is valid and its icon is there in every size."""
    subprocess.run(["desktop-file-validate", str(root.place / ENTRY)], check=True)
    entry = (root.place / ENTRY).read_text("utf-8")
    assert "application/x-firsthand-interview" in entry, "bundles do not open with a double click"
    for size in SIZES:
        icon = root.place / f"usr/share/icons/hicolor/{size}x{size}/apps/firsthand.png"
        assert struct.unpack(">II", icon.read_bytes()[16:24]) == (size, size), f"{icon} is no icon"


def _work(root: CleanRoot) -> dict[str, object]:
    """The sample interview, from the recording to Word, with no network."""
    version = root.person("firsthand", "--version").strip()
    began = time.monotonic()
    told = json.loads(root.person("firsthand", "demo", "--json"))
    took_s = time.monotonic() - began
    document = root.place / str(told["document"]).lstrip("/")
    assert document.stat().st_size > 10_000, "there is no Word file"
    listed = json.loads(root.person("firsthand", "list", "--json"))
    assert len(listed) == 1, "the sample interview is not in the library"
    return {"version": version, "demo_s": round(took_s, 1), "quotes": told["quotes"]}


def _encrypt(root: CleanRoot) -> dict[str, object]:
    """The library is encrypted, asks for its passphrase, and is put back in clear."""
    typed = root.home / "passphrase"
    typed.write_text("purple anchor seldom tuba\n", "utf-8")
    passphrase = f"/{typed.relative_to(root.place)}"
    database = root.home / ".local/share/Firsthand/library.db"
    root.person("firsthand", "lock", "on", "--new-passphrase-file", passphrase)
    assert not database.read_bytes().startswith(b"SQLite"), "the library is not encrypted"
    key = ("--passphrase-file", passphrase)
    listed = json.loads(root.person("firsthand", "list", *key, "--json"))
    assert len(listed) == 1, "the sample interview is not in the encrypted library"
    root.person("firsthand", "lock", "off", *key)
    assert database.read_bytes().startswith(b"SQLite"), "the library is not in clear again"
    typed.unlink()
    return {"encryption": "on and off"}


def _see_window(root: CleanRoot) -> dict[str, object]:
    """The window opens on a screen that this computer lends, and closes when asked to."""
    if not shutil.which("Xvfb") or not shutil.which("xwininfo"):
        return {"window": "not looked at: Xvfb and xwininfo are not installed here"}
    sockets = Path("/tmp/.X11-unix")
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    server = subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as said:
            display = f":{said.readline().strip()}"
        with shared(root, sockets):
            return _window_on(root, display)
    finally:
        server.terminate()
        server.wait()


def _window_on(root: CleanRoot, display: str) -> dict[str, object]:
    began = time.monotonic()
    window = subprocess.Popen(
        [*root.alone(DISPLAY=display), "firsthand"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    took_s = _shown(display, "Firsthand", window, began)
    # The title of its first page says that the library is open behind it.
    is_open = _shown(display, '"Library ', window, began) < PATIENCE_S and window.poll() is None
    if is_open and shutil.which("import"):
        time.sleep(3)  # the library is read after the window is shown
        picture = root.place.parent / f"{root.place.name}.png"
        subprocess.run(["import", "-display", display, "-window", "root", str(picture)], check=True)
    window.send_signal(signal.SIGINT if is_open else signal.SIGTERM)
    try:
        said = window.communicate(timeout=PATIENCE_S)[0]
    except subprocess.TimeoutExpired as error:
        window.kill()
        picture = f"{root.place}.png"
        raise AssertionError(f"the window did not close when asked to; see {picture}") from error
    assert is_open, f"the window did not open: {said}"
    assert window.returncode == 0, f"the window ended with {window.returncode}: {said}"
    assert "qt." not in said.lower(), f"the window complained: {said}"
    log = (root.home / ".local/share/Firsthand/logs/firsthand.log").read_text("utf-8")
    assert "bug:" not in log, f"the window met a bug: {log[log.index('bug:') :]}"
    return {"window": "opens and closes", "window_s": round(took_s, 2)}


def _shown(display: str, title: str, window: subprocess.Popen[str], began: float) -> float:
    """Seconds until a window whose title has `title` in it is on the screen."""
    command = ["env", "LC_ALL=C.UTF-8", "xwininfo", "-display", display, "-root", "-tree"]
    while window.poll() is None and time.monotonic() < began + PATIENCE_S:
        if title in subprocess.run(command, capture_output=True).stdout.decode("utf-8", "replace"):
            break
        time.sleep(0.05)
    return time.monotonic() - began


def _remove(root: CleanRoot) -> None:
    library = root.home / ".local" / "share" / "Firsthand"
    before = _prints(library)
    assert "library.db" in before, f"there is no library in {library}"
    root.run("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "purge", "-qq", "-y", "firsthand")
    assert _prints(library) == before, "removing the program touched the person's library"
    for left in (LIB, "usr/bin/firsthand", ENTRY):
        assert not (root.place / left).exists(), f"/{left} is still there"


def _prints(folder: Path) -> dict[str, str]:
    """Each file's hash, by its path."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def _system(root: CleanRoot) -> str:
    lines = (root.place / "etc" / "os-release").read_text("utf-8").splitlines()
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    return told["PRETTY_NAME"].strip('"')


def _mb(size: int) -> float:
    return round(size / 1e6, 1)


def main() -> int:
    """Prove one package; 1 when something is wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("deb", type=Path)
    parser.add_argument("--suite", default="bookworm", choices=["bookworm", "trixie", "noble"])
    parser.add_argument("--keep", type=Path, default=Path("build/roots"), help="for clean systems")
    typed = parser.parse_args()
    if os.geteuid() != 0:
        print("package_test: this needs root, to make a clean system.", file=sys.stderr)
        return 1
    try:
        with clean_root(typed.suite, typed.keep.resolve()) as root:
            found = prove(root, typed.deb)
    except (AssertionError, subprocess.SubprocessError, OSError) as error:
        print(f"package_test: {error}", file=sys.stderr)
        return 1
    print(json.dumps(found, indent=2, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
