"""What the .deb says about itself, and what is told of its contents."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "installer" / "linux"


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "installer"))


def _control(about: dict) -> dict[str, str]:
    import deb

    text = deb._control(about, "amd64", 5_000_000)
    assert text.endswith("\n")
    lines = text.splitlines()
    return dict(line.split(": ", 1) for line in lines if not line.startswith(" "))


def _about(installer: None) -> dict:
    import tomllib

    import staging

    return tomllib.loads(staging.joined(ROOT))["tool"]["briefcase"]


def test_the_package_installs_where_the_systems_python_is_another(installer: None):
    """Debian 12 has Python 3.11 and Ubuntu 24.04 has 3.12: neither may be asked for."""
    fields = _control(_about(installer))
    needs = fields["Depends"].split(", ")
    assert not [need for need in needs if "python" in need]
    assert {"libportaudio2", "libxcb-cursor0", "libssl3", "libc6 (>= 2.36)"} <= {*needs}
    assert len(needs) == len({*needs})


def test_the_package_says_what_a_software_centre_shows(installer: None):
    fields = _control(_about(installer))
    assert fields["Package"] == "firsthand"
    assert fields["Installed-Size"] == "4882"
    assert fields["Architecture"] == "amd64"
    assert len(fields["Description"]) < 80
    assert "@" in fields["Maintainer"]


def test_what_the_app_is_made_of_adds_up(installer: None, tmp_path: Path):
    import contents

    sizes = {
        "app_packages/PySide6/Qt/lib/libQt6Core.so.6": 500,
        "app_packages/ctranslate2.libs/libctranslate2.so": 300,
        "app/firsthand/core/guide.py": 20,
        "app/firsthand/_resources/sample/interview.flac": 100,
        "app_packages/somebody/else.py": 7,
        "python/bin/python3": 40,
    }
    for name, size in sizes.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    made_of = contents.made_of(tmp_path)
    assert sum(made_of.values()) == sum(sizes.values())
    assert made_of["window (PySide6)"] == 500
    assert made_of["Firsthand"] == 20
    assert made_of["Firsthand's sample, help and pictures"] == 100
    assert made_of["everything else"] == 7
    assert list(made_of.values()) == sorted(made_of.values(), reverse=True)


def test_the_desktop_opens_interviews_and_guides_with_firsthand() -> None:
    (entry,) = TEMPLATE.glob("**/applications/*.desktop")
    kinds = next(line for line in entry.read_text("utf-8").splitlines() if "MimeType" in line)
    assert "document_types" in kinds
    assert kinds.endswith("text/markdown;")


def test_every_icon_that_the_template_asks_for_is_drawn():
    paths = (TEMPLATE / "{{ cookiecutter.format }}" / "briefcase.toml").read_text("utf-8")
    sizes = [int(size) for size in paths.partition("size in (")[2].partition(")")[0].split(",")]
    assert len(sizes) >= 5
    for size in sizes:
        icon = (ROOT / "resources" / "icons" / f"firsthand-{size}.png").read_bytes()
        assert struct.unpack(">II", icon[16:24]) == (size, size)


def test_icons_of_windows_and_macos_hold_the_sizes_their_systems_ask_for():
    ico = (ROOT / "resources" / "icons" / "firsthand.ico").read_bytes()
    _, kind, count = struct.unpack("<HHH", ico[:6])
    sides = {ico[6 + 16 * number] or 256 for number in range(count)}
    assert kind == 1
    assert {16, 32, 48, 256} <= sides
    icns = (ROOT / "resources" / "icons" / "firsthand.icns").read_bytes()
    assert icns[:4] == b"icns"
    assert struct.unpack(">I", icns[4:8])[0] == len(icns)
    assert all(kind in icns for kind in (b"ic07", b"ic08", b"ic09"))


def test_the_launcher_keeps_a_persons_python_settings_away():
    source = (TEMPLATE / "{{ cookiecutter.format }}" / "bootstrap" / "main.c").read_text("utf-8")
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP"):
        assert f'unsetenv("{name}")' in source
    assert 'setenv("PYTHONSAFEPATH", "1", 1)' in source
