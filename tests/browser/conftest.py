"""A page in a real Chromium; without one these tests are skipped and say so."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from congruentie.cli import run
from congruentie.errors import ExitStatus

REGIONS = Path(__file__).parents[2] / "data" / "examples" / "regios-2016.csv"
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


@pytest.fixture(scope="session")
def national_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the whole country in 2016, as anybody makes it."""
    return _page(tmp_path_factory.mktemp("national") / "index.html")


@pytest.fixture(scope="session")
def northern_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of three provinces: quicker to open, and nothing is missing on it."""
    return _page(
        tmp_path_factory.mktemp("northern") / "index.html", "--scope", "Groningen,Friesland,Drenthe"
    )


def _page(file: Path, *options: str) -> Path:
    arguments = ["check", str(REGIONS), "--year", "2016", "--today", "2016-06-01", *options]
    status = run([*arguments, "--format", "html", "--output", str(file)], {})
    assert status in {ExitStatus.OK, ExitStatus.FINDINGS}
    return file


@pytest.fixture
def opened(chromium: Browser, northern_page: Path) -> Iterator[Opened]:
    """The report on the north in a window of a desktop."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield open_page(context.new_page(), northern_page)
    context.close()


def open_page(page: Page, file: Path) -> Opened:
    """Go to a file and write down all that it does."""
    heard = Heard()
    page.on("console", lambda message: heard.console.append(message.text))
    page.on("pageerror", lambda error: heard.errors.append(str(error)))
    page.on("request", lambda request: heard.requests.append(request.url))
    page.goto(file.as_uri())
    return Opened(page=page, heard=heard)
