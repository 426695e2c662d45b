"""Makes docs/pictures again: four maps and the page of the real divisions of 2016.

``make pictures`` runs it; it needs Chromium, as the tests of the page do.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from congruentie.cli import run

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
DIVISIONS = ("data/examples/regios-2016.csv", "--year", "2016", "--today", "2016-06-01")
MAPS = {
    "kaart-jeugd": ("--kind", "regions", "--domain", "jeugd"),
    "kaart-congruentie": (
        "--kind",
        "congruence",
    ),
    "kaart-omvang": ("--kind", "size", "--domain", "wmo"),
    "kaart-centrumgemeenten": ("--kind", "centres", "--domain", "jeugd"),
}
"""Name to what is asked of ``congruentie map``."""
MAP_WIDTH = 700
"""Pixels."""
WINDOW = (1200, 1250)


def take_all() -> None:
    """Take every picture with the Chromium of the system."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for name, asked in MAPS.items():
            drawing = Path(folder) / f"{name}.svg"
            run(["map", *DIVISIONS, *asked, "--output", str(drawing)], {})
            take_map(browser, drawing)
        page = Path(folder) / "index.html"
        run(["check", *DIVISIONS, "--format", "html", "--output", str(page)], {})
        take_page(browser, page)


def take_map(browser: Browser, drawing: Path) -> None:
    """The whole map, a little larger than it stands on the page of a README."""
    page = browser.new_page(viewport={"width": MAP_WIDTH, "height": MAP_WIDTH})
    page.set_content(f"<body style='margin:0'>{drawing.read_text(encoding='utf-8')}")
    page.add_style_tag(content="svg { display: block; width: 100%; height: auto; }")
    page.locator("svg").screenshot(path=PICTURES / f"{drawing.stem}.png")


def take_page(browser: Browser, file: Path) -> None:
    """The maps of the page, with a municipality that was searched."""
    width, height = WINDOW
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(file.as_uri())
    page.locator("#search").fill("Utrecht")
    page.keyboard.press("Enter")
    page.locator("#maps-title").evaluate("title => title.scrollIntoView()")
    page.screenshot(path=PICTURES / "rapport.png")


take_all()
