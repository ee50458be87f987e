"""Makes installers: stages the project for Briefcase, and on Debian makes the .deb from it.

    python installer/build.py stage FOLDER [--models]    what Briefcase needs, in a new folder
    python installer/build.py deb [--dist FOLDER]        the .deb; says as JSON what it is made of

On macOS and Windows: stage, then `briefcase create`, `build` and `package` in that folder
(`.ci/installers.yml` does so).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bundled_models
import deb
import staging

SYSTEM_PYTHON = "/usr/bin/python3"
BRIEFCASE = "briefcase==0.4.7"


def _stage(target: Path, *, with_models: bool) -> Path:
    if not with_models:
        return staging.stage(staging.ROOT, target)
    with tempfile.TemporaryDirectory() as folder:
        return staging.stage(staging.ROOT, target, bundled_models.fetch(staging.ROOT, Path(folder)))


def _briefcase() -> Path:
    """Briefcase in an environment of the system's Python, which it insists on; kept for later."""
    place = staging.ROOT / "build" / "briefcase"
    program = place / "bin" / "briefcase"
    if not program.exists():
        subprocess.run([SYSTEM_PYTHON, "-m", "venv", str(place)], check=True)
        command = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", BRIEFCASE]
        subprocess.run(command, check=True)
    return program


def _make_deb(dist: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="firsthand-package-") as folder:
        staged = _stage(Path(folder) / "project", with_models=True)
        about = deb.make(staged, _briefcase(), dist)
    text = json.dumps(about, indent=2, ensure_ascii=False)
    (dist / "package.json").write_text(text + "\n", "utf-8")
    print(text)


def main() -> int:
    """Do what was typed; 1 with a sentence when it cannot be done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    wishes = parser.add_subparsers(dest="wish", required=True)
    stage = wishes.add_parser("stage", help="put together what Briefcase needs")
    stage.add_argument("folder", type=Path, help="a new folder")
    stage.add_argument(
        "--models", action="store_true", help="with the models that are not Python, from the net"
    )
    package = wishes.add_parser("deb", help="make the .deb, on Debian 12")
    package.add_argument("--dist", type=Path, default=staging.ROOT / "dist")
    typed = parser.parse_args()
    try:
        if typed.wish == "stage":
            print(_stage(typed.folder, with_models=typed.models))
        else:
            _make_deb(typed.dist.resolve())
    except (staging.StagingError, FileExistsError, subprocess.CalledProcessError) as error:
        print(f"build: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
