"""What tests of the window share: a studio on fakes, and nothing left behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fakes.desk import FakeDesk
from firsthand.ui.studio import Studio
from firsthand.ui.theme import Theme


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesk:
    return FakeDesk(tmp_path)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, "light")
    yield theme
    qapp.setStyleSheet("")
    theme.deleteLater()


@pytest.fixture
def studio(desk: FakeDesk, theme: Theme) -> Iterator[Studio]:
    """What every page gets; its threads have ended when the test has."""
    studio = Studio(desk, theme)
    yield studio
    studio.close()
    studio.deleteLater()
