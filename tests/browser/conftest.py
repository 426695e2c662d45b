"""A page in a real Chromium; without one these tests are skipped and say so."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


@dataclass
class Heard:
    """What a page did besides showing itself."""

    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@dataclass
class Opened:
    """A page that is open, and what it has done since."""

    page: Page
    heard: Heard


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip("no Chromium here; install the package chromium to drive the page")
    with sync_playwright() as playwright:
        # Without its sandbox, because a container often lets no program make one.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, national_page: Path) -> Iterator[Opened]:
    """The report on the whole country in 2016, in a window of a desktop."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield open_page(context.new_page(), national_page)
    context.close()


def open_page(page: Page, file: Path) -> Opened:
    """Go to a file and write down all that it does."""
    heard = Heard()
    page.on("console", lambda message: heard.console.append(message.text))
    page.on("pageerror", lambda error: heard.errors.append(str(error)))
    page.on("request", lambda request: heard.requests.append(request.url))
    page.goto(file.as_uri())
    return Opened(page=page, heard=heard)
