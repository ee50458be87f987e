"""What journeys of a colleague's browser share: an interview that runs, and its page open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from fakes.interviews import RATE, setup
from firsthand.core.ports import MicrophoneSource
from firsthand.jobs.colleagues.companion import Companion, Prompt, addresses
from firsthand.jobs.live.interview import LiveInterview
from journeys.colleague import PRESSES, RunningDesk

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, Page


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    from fakes.browser import browser

    with browser(tmp_path_factory.mktemp("profile")) as context:
        yield context


@pytest.fixture
def desk(tmp_path: Path) -> RunningDesk:
    return RunningDesk(tmp_path)


@pytest.fixture
def live(desk: RunningDesk) -> Iterator[LiveInterview]:
    live = LiveInterview.start(desk, setup(), MicrophoneSource(rate=RATE))
    yield live
    finishing = live.stop()
    finishing.cancel()
    assert finishing.wait(30)


@pytest.fixture
def prompts() -> list[Prompt]:
    return []


@pytest.fixture
def companion(desk: RunningDesk, live: LiveInterview, prompts: list[Prompt]) -> Iterator[Companion]:
    """At the address that others reach, where there is one: no secure context for a browser."""
    companion = Companion.start(
        desk, live, address=addresses()[0], is_plain=True, prompted=prompts.append
    )
    yield companion
    companion.stop()


@pytest.fixture
def page(chrome: BrowserContext, companion: Companion) -> Iterator[Page]:
    chrome.clear_cookies()
    page = chrome.new_page()
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))
    page.add_init_script(PRESSES)
    yield page
    # First, so that the next test has a network also when this one failed.
    chrome.set_offline(False)
    page.close()
    assert errors == []
