"""The system's Chromium, as a colleague would have it: fresh, quiet, and on this computer alone."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from firsthand.companion.alone import in_one
from firsthand.resources import resource

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)


def chromium() -> str:
    """Where the system keeps it. Debian calls it chromium; others google-chrome."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    return str(found)


@contextmanager
def browser(profile: Path, **options: object) -> Iterator[BrowserContext]:
    """A browser with a profile of its own, closed at the end."""
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(profile),
            executable_path=chromium(),
            headless=True,
            args=list(_QUIET),
            ignore_https_errors=True,
            locale="en-US",
            **options,  # type: ignore[arg-type]  # passed on as they are
        )
        try:
            yield context
        finally:
            context.close()


def evaluated(context: BrowserContext, script: str) -> dict[str, object]:
    """What a script makes of the page's own clock and queue, without the page around them."""
    page = context.new_page()
    parts = in_one(resource("companion"), "clock.js", "queue.js")
    page.add_script_tag(content=parts + "Object.assign(window, { HostClock, Queue });")
    found: dict[str, object] = page.evaluate(script)
    page.close()
    return found
