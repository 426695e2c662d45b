"""A plan put on the page: title above, then the map with its legend, then names and the source."""

from dataclasses import dataclass, replace

from congruentie.maps import legend
from congruentie.maps.labels import Box, Placed, add_minor, place
from congruentie.maps.land import Land
from congruentie.maps.material import Material
from congruentie.maps.page import foot, head, numbered_list
from congruentie.maps.plan import Plan
from congruentie.maps.scene import Bar, Entry, Frame, Label, Mark, Scene
from congruentie.maps.small_print import small_print
from congruentie.maps.view import View, fitted
from congruentie.words import Language

WIDTH, HEIGHT = 17_000, 24_700
"""What A4 leaves between margins of 20 and 25 mm."""
_ATTEMPTS = 5
_BARS = (100, 50, 25, 20, 10, 5, 2, 1)
"""Lengths of a scale bar, km."""
_LONGEST_AREA = 40
"""Characters of an area in the title; a longer one is a list of codes."""
_BAR_AT_MOST = 0.2
"""Of the width of the map."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sheet:
    """One attempt at putting it all on the page."""

    view: View
    placed: Placed
    legend: tuple[Entry, ...]
    texts: tuple[Label, ...]
    bottom: int


def compose(plan: Plan, material: Material, language: Language) -> Scene:
    """Everything at its place; the map is as large as leaves room for what stands below it."""
    land = Land(plan, material)
    short = 0 < len(material.area) <= _LONGEST_AREA
    title = f"{material.area}: {plan.title}" if short else plan.title
    texts, top = head(title, plan.subtitle, WIDTH)
    high = HEIGHT - top
    for _ in range(_ATTEMPTS):
        sheet = _laid_out(land, top, high, language)
        if sheet.bottom <= HEIGHT:
            break
        high = sheet.view.height - (sheet.bottom - HEIGHT)
    return _scene(land, replace(sheet, texts=(*texts, *sheet.texts)), title, language)


def compose_for_screen(plan: Plan, material: Material, language: Language) -> Scene:
    """Without the title, which a page has above its maps, and with all room for the land.

    However long the list below it, the land has the same size on every map of an area: a page
    needs its outlines only once.
    """
    land = Land(plan, material)
    return _scene(land, _laid_out(land, 0, HEIGHT, language), plan.title, language)


def _scene(land: Land, sheet: _Sheet, title: str, language: Language) -> Scene:
    return Scene(
        language=language,
        width=WIDTH,
        height=sheet.bottom,
        title=title,
        alt=land.plan.alt,
        styles=land.styles,
        frame=_frame(land, sheet),
        texts=sheet.texts,
        legend=sheet.legend,
        legend_size=legend.SIZE,
        bar=_bar(sheet.view) if land.plan.to_scale else None,
    )


def _laid_out(land: Land, top: int, high: int, language: Language) -> _Sheet:
    view = fitted(land.extent, x=0, y=top, width=WIDTH, height=high)
    keys, bottom = land.keys(language), view.y + view.height
    found = legend.in_corner(keys, view, [view.path(ring) for ring in land.edge])
    if not found:
        found = legend.below(keys, bottom, WIDTH)
        bottom = found.bottom
    placed = _placed(land, view)
    listed, bottom = numbered_list(placed, bottom, WIDTH, language)
    printed, bottom = foot(small_print(land.material.territory, language), bottom, WIDTH)
    return _Sheet(
        view=view,
        placed=placed,
        legend=found.entries,
        texts=(*listed, *printed),
        bottom=bottom,
    )


def _placed(land: Land, view: View) -> Placed:
    window = Box(left=view.x, top=view.y, right=view.x + view.width, bottom=view.y + view.height)
    dots = [_around(mark) for mark in land.marks(view)]
    placed = place(land.wanted(view), window, dots, lettered=land.plan.lettered)
    add_minor(land.minor(view), placed)
    return placed


def _around(mark: Mark) -> Box:
    reach = mark.radius
    return Box(left=mark.x - reach, right=mark.x + reach, top=mark.y - reach, bottom=mark.y + reach)


def _frame(land: Land, sheet: _Sheet) -> Frame:
    view = sheet.view
    return Frame(
        x=view.x,
        y=view.y,
        width=view.width,
        height=view.height,
        areas=land.areas(view),
        strokes=land.strokes(view),
        marks=land.marks(view),
        labels=tuple(sheet.placed.labels),
    )


def _bar(view: View) -> Bar:
    most = view.extent.width * _BAR_AT_MOST / 1000
    length = next((km for km in _BARS if km <= most), _BARS[-1])
    across = round(length * 1000 * view.scale)
    return Bar(
        x=view.x + view.width - across - 100,
        y=view.y + view.height - 100,
        length=across,
        text=f"{length} km",
    )
