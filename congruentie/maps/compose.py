"""A plan put on the page: title above, then the map with its legend, then names and the source."""

from dataclasses import dataclass, replace

from congruentie.maps import legend
from congruentie.maps.enlarged import Larger, enlarged
from congruentie.maps.inset import locator
from congruentie.maps.labels import Placed, add_minor, place
from congruentie.maps.land import Land
from congruentie.maps.material import Material
from congruentie.maps.name_list import name_list
from congruentie.maps.page import foot, head
from congruentie.maps.part import Drawn
from congruentie.maps.plan import Plan
from congruentie.maps.room import Box, Traces
from congruentie.maps.scene import (
    Bar,
    Enlargement,
    Entry,
    Frame,
    Inset,
    Label,
    Mark,
    Scene,
    Stroke,
)
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
    inset: Inset | None
    larger: Enlargement | None
    bottom: int
    strokes: tuple[Stroke, ...] = ()
    bar: Bar | None = None


def compose(plan: Plan, material: Material, language: Language) -> Scene:
    """Everything at its place; the map is as large as leaves room for what stands below it."""
    land = Land(plan, material)
    short = 0 < len(material.area) <= _LONGEST_AREA
    title = f"{material.area}: {plan.title[:1].lower()}{plan.title[1:]}" if short else plan.title
    texts, top = head(title, plan.subtitle, WIDTH)
    _, small = foot(small_print(material.territory, language), 0, WIDTH)
    high = HEIGHT - top - small
    for _ in range(_ATTEMPTS):
        sheet = _laid_out(land, top, high, language, enlarge=True)
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
        bar=sheet.bar,
        inset=sheet.inset,
        larger=sheet.larger,
    )


def _laid_out(
    land: Land, top: int, high: int, language: Language, *, enlarge: bool = False
) -> _Sheet:
    """The map at this height; where names are crowded, perhaps with an enlargement."""
    view = fitted(land.extent, x=0, y=top, width=WIDTH, height=high)
    bar = _bar(view) if land.plan.to_scale else None
    strokes = land.strokes(view)
    drawn = Drawn(
        view=view,
        page=WIDTH,
        edge=[view.path(ring) for ring in land.edge],
        heavy=land.heavy(strokes, view),
        dots=[_around_dot(mark) for mark in land.marks(view)],
        taken=[_around_bar(bar)] if bar else [],
    )
    sheet = _filled(land, drawn, language)
    if enlarge and land.whole and bar:
        larger = enlarged(land.wanted(view), sheet.placed, drawn, language)
        sheet = _filled(land, drawn, language, larger) if larger else sheet
    return replace(sheet, strokes=strokes, bar=bar)


def _filled(land: Land, drawn: Drawn, language: Language, larger: Larger | None = None) -> _Sheet:
    """Legend, names and texts around the land, beside what has its place already."""
    view, keys = drawn.view, land.keys(language)
    taken = [*drawn.taken, *((larger.part.box,) if larger else ())]
    cornered = legend.in_corner(keys, view, WIDTH, drawn.edge, taken)
    found = cornered or legend.below(keys, view.y + view.height, WIDTH)
    taken.append(found.box)
    inset = locator(land, view, WIDTH, taken)
    taken += [_around_inset(inset)] if inset else []
    gained = larger.gained if larger else ()
    placed = place(
        [name for name in land.wanted(view) if name not in gained],
        view.window,
        (*taken, *drawn.dots),
        Traces((*drawn.heavy, *((larger.part.frame,) if larger else ()))),
        lettered=land.plan.lettered,
    )
    add_minor(land.minor(view), placed)
    if larger:
        larger.told(placed)
    end = max(view.y + view.height, round(found.box.bottom))
    listed, end = name_list(placed, end, WIDTH, language)
    printed, end = foot(small_print(land.material.territory, language), end, WIDTH)
    return _Sheet(
        view=view,
        placed=placed,
        legend=found.entries,
        texts=(*listed, *printed),
        inset=inset,
        larger=larger.scene() if larger else None,
        bottom=end,
    )


def _around_dot(mark: Mark) -> Box:
    reach = mark.radius
    return Box(left=mark.x - reach, right=mark.x + reach, top=mark.y - reach, bottom=mark.y + reach)


def _around_bar(bar: Bar) -> Box:
    return Box(left=bar.x - 100, right=bar.x + bar.length, top=bar.y - 350, bottom=bar.y + 50)


def _around_inset(inset: Inset) -> Box:
    return Box(
        left=inset.x, right=inset.x + inset.width, top=inset.y, bottom=inset.y + inset.height
    )


def _frame(land: Land, sheet: _Sheet) -> Frame:
    view = sheet.view
    return Frame(
        x=view.x,
        y=view.y,
        width=view.width,
        height=view.height,
        areas=land.areas(view),
        strokes=sheet.strokes,
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
