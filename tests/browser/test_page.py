"""The page as a person uses it: in a real browser, with a mouse, with keys only, and on paper."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.conftest import Opened, open_page
from playwright.sync_api import Browser, Page, expect

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOWN = ".map:not([hidden])"
BUDGET = 1_500_000
"""Bytes, for the whole country."""


def violations(page: Page) -> list[str]:
    """What axe-core finds against WCAG 2.2 on level A and AA, and its own good practice."""
    found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found]


def marked(page: Page) -> int:
    """How many areas of the map that is shown have a heavy line around them."""
    return page.locator(f"{SHOWN} .mark").count()


def has_focus(page: Page) -> str:
    """What the element with the focus says."""
    return str(page.evaluate("document.activeElement.innerText.trim()"))


def test_it_is_one_file_of_a_reasonable_size(national_page: Path) -> None:
    assert national_page.stat().st_size < BUDGET


def test_it_asks_nothing_of_the_network_and_complains_of_nothing(opened: Opened) -> None:
    opened.page.locator("#search").fill("a")
    opened.page.locator("#choose-map").select_option(index=1)
    assert opened.heard.requests == [opened.page.url]
    assert opened.heard.console == []
    assert opened.heard.errors == []


def test_a_script_that_was_put_in_does_not_run(opened: Opened) -> None:
    opened.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.broken = true";
            document.body.append(script);
            const image = document.createElement("img");
            image.setAttribute("onerror", "window.broken = true");
            image.src = "nowhere.png";
            document.body.append(image);
        }"""
    )
    opened.page.wait_for_function("document.images[0].complete")
    assert opened.page.evaluate("window.broken") is None
    assert any("Content Security Policy" in text for text in opened.heard.console)


@pytest.mark.parametrize(
    ("width", "zoom"),
    [(1280, 1), (375, 1), (640, 2)],
    ids=["a desktop", "a phone", "a desktop at 200 %"],
)
def test_nobody_is_kept_out(chromium: Browser, northern_page: Path, width: int, zoom: int) -> None:
    context = chromium.new_context(
        viewport={"width": width, "height": 800}, device_scale_factor=zoom
    )
    page = open_page(context.new_page(), northern_page).page
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_one_map_is_shown_and_another_can_be_chosen(opened: Opened) -> None:
    page = opened.page
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} figcaption")).to_contain_text("Regio-indeling jeugd")
    page.get_by_label("Kies een kaart").select_option(value="regions-arbeidsmarkt-b")
    expect(page.locator(SHOWN)).to_have_count(1)
    expect(page.locator(f"{SHOWN} figcaption")).to_contain_text("arbeidsmarkt")


def test_pointing_at_a_row_shows_the_region_until_the_pointer_goes(opened: Opened) -> None:
    page = opened.page
    row = page.locator(f"{SHOWN} .groups tr", has_text="Drenthe")
    row.hover()
    assert marked(page) == 12
    page.locator("h1").hover()
    assert marked(page) == 0


def test_pointing_at_the_map_names_the_municipality_and_its_row(opened: Opened) -> None:
    page = opened.page
    page.locator(f'{SHOWN} [data-code="GM0106"]').hover()
    expect(page.locator(f"{SHOWN} .pointed")).to_have_text("Assen: Drenthe")
    expect(page.locator(f"{SHOWN} .pointed-at")).to_contain_text("Drenthe")


def test_a_municipality_is_found_without_its_accents(opened: Opened) -> None:
    page = opened.page
    page.get_by_label("Zoek een gemeente").fill("sudwest")
    page.locator("#matches").get_by_role("button", name="Súdwest-Fryslân").click()
    expect(page.locator("#card h3")).to_have_text("Súdwest-Fryslân")
    expect(page.locator("#card")).to_contain_text("Friesland")
    expect(page.locator("#search-said")).to_contain_text("gemarkeerd op de kaart")
    assert marked(page) == 1


def test_a_municipality_on_the_map_can_be_pressed(opened: Opened) -> None:
    opened.page.locator(f'{SHOWN} [data-code="GM0106"]').click()
    expect(opened.page.locator("#card h3")).to_have_text("Assen")


def test_a_name_that_nobody_has_finds_nothing(opened: Opened) -> None:
    opened.page.get_by_label("Zoek een gemeente").fill("xyz")
    expect(opened.page.locator("#search-said")).to_have_text("Gevonden: 0")
    opened.page.keyboard.press("Enter")
    expect(opened.page.locator("#card")).to_be_hidden()
    assert marked(opened.page) == 0


def test_all_of_it_works_with_keys_only(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    assert has_focus(page) == "Naar de inhoud"
    page.keyboard.press("Enter")
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == "search":
            break
    page.keyboard.type("assen")
    page.keyboard.press("Enter")
    expect(page.locator("#card h3")).to_have_text("Assen")
    while page.evaluate("document.activeElement.tagName") != "BUTTON":
        page.keyboard.press("Tab")
    first = has_focus(page)
    page.keyboard.press("ArrowDown")
    second = has_focus(page)
    assert first != second
    page.keyboard.press("Enter")
    chosen = marked(page)
    assert chosen > 1
    page.keyboard.press("Home")
    assert has_focus(page) == first
    page.keyboard.press("Tab")
    assert has_focus(page) != second
    assert marked(page) == chosen


def test_what_has_the_focus_can_be_seen(opened: Opened) -> None:
    opened.page.keyboard.press("Tab")
    style = "getComputedStyle(document.activeElement)"
    assert opened.page.evaluate(f"parseFloat({style}.outlineWidth)") >= 2
    assert opened.page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0


def test_findings_are_chosen_by_weight_and_by_words(opened: Opened) -> None:
    page = opened.page
    everything = page.locator(".finding").count()
    page.get_by_label("Zwaarte").select_option("info")
    remarks = page.locator(".finding:visible").count()
    assert 0 < remarks < everything
    said = page.locator("#findings-said")
    expect(said).to_have_text(f"Getoond: {remarks} van {everything} bevindingen")
    page.get_by_label("Zwaarte").select_option("")
    page.get_by_label("Woorden").fill("GRONINGEN")
    assert 0 < page.locator(".finding:visible").count() < everything
    expect(page.locator(".rule:visible").first).to_be_visible()


def test_a_finding_shows_its_municipalities_on_the_map(opened: Opened) -> None:
    page = opened.page
    finding = page.locator(".finding", has=page.get_by_role("button")).first
    number = finding.get_attribute("data-number")
    finding.get_by_role("button", name="Toon op de kaart").press("Enter")
    assert marked(page) > 0
    assert has_focus(page) == f"Terug naar bevinding {number}"
    page.keyboard.press("Enter")
    expect(finding).to_be_in_viewport()


def test_the_way_to_a_finding_is_open_whatever_was_chosen(opened: Opened) -> None:
    page = opened.page
    page.get_by_label("Woorden").fill("staat nergens")
    assert page.locator(".finding:visible").count() == 0
    link = page.locator("#tables tr[data-code] a").first
    number = link.inner_text()
    link.click()
    expect(page.locator(f"#finding-{number}")).to_be_visible()
    expect(page.locator(f"#finding-{number}")).to_be_in_viewport()


def test_without_a_script_everything_is_there(chromium: Browser, northern_page: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = open_page(context.new_page(), northern_page).page
    maps = page.locator(".map").count()
    assert maps >= 3
    assert page.locator(".map:visible").count() == maps
    assert page.locator(".controls:visible, button:visible").count() == 0
    assert page.locator(".finding:visible").count() == page.locator(".finding").count()
    context.close()


def test_on_paper_all_maps_are_there_and_no_controls(opened: Opened) -> None:
    page = opened.page
    page.emulate_media(media="print")
    maps = page.locator(".map").count()
    assert page.locator(".map:visible").count() == maps
    assert page.locator("button:visible, select:visible, input:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_nothing_moves_of_itself(opened: Opened) -> None:
    page = opened.page
    page.locator(f"{SHOWN} .groups button").first.click()
    assert page.evaluate("document.getAnimations().length") == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
