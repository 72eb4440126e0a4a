"""Opens pages in the Chromium of this machine, without any network, and looks at them as a reader does."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import Browser, Page

CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
IN_A_BROWSER = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed on this machine (apt-get install chromium)"),
]
PHONE, DESK = 360, 1280


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium; its driver is spoken to over pipes."""
    with sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM)
        yield chromium
        chromium.close()


def opened(browser: Browser, path: Path, *, width: int = DESK, scheme: Literal["light", "dark"] = "light") -> Page:
    """Open a file without any network."""
    page = browser.new_context(offline=True, color_scheme=scheme, viewport={"width": width, "height": 800}).new_page()
    page.goto(path.as_uri())
    return page


def on_paper(page: Page) -> bytes:
    """Print a page with the size, the margins and the colours that it asks for itself."""
    return page.pdf(prefer_css_page_size=True, print_background=True, tagged=True)


def violations(page: Page) -> list[str]:
    """Name what the accessibility checks find, and where."""
    found = Axe().run(page).response["violations"]
    return [f"{v['impact']} {v['id']}: {node['html'][:120]}" for v in found for node in v["nodes"]]
