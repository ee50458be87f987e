"""What is asked before a window with a running interview closes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from fakes.full import FullDisk
from firsthand.jobs.live.interview import LiveInterview
from firsthand.ui.look.banner import Banner
from firsthand.ui.shell.closing import Closing
from firsthand.ui.studio import Studio


@pytest.mark.parametrize(
    ("is_full", "said"), [(False, "the next start finds it again"), (True, "would be lost")]
)
def test_it_is_said_what_closing_costs(
    studio: Studio, live: LiveInterview, qtbot: QtBot, is_full: bool, said: str
) -> None:
    disk = FullDisk(live) if is_full else None
    live.mark()
    banner = Banner(studio.theme)
    qtbot.addWidget(banner)
    Closing(lambda: live, lambda: banner, banner).ask(studio.works)
    assert said in banner.text
    if disk is not None:
        disk.gets_room()
