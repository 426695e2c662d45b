"""A plan put on the page: title above, then the map with its legend, then names and the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from congruentie.maps import legend
from congruentie.maps.borders import common_lines
from congruentie.maps.inscribed import inscribed_circle
from congruentie.maps.labels import Box, Placed, Wanted, place
from congruentie.maps.looks import CONTEXT
from congruentie.maps.material import Material
from congruentie.maps.outline import outline, outlines
from congruentie.maps.page import foot, head, numbered_list
from congruentie.maps.plan import Key, Name, Plan
from congruentie.maps.scene import Area, Bar, Entry, Frame, Label, Mark, Scene, Stroke, Style
from congruentie.maps.small_print import small_print
from congruentie.maps.view import Extent, View, bounds, fitted, with_room
from congruentie.model.shapes import Circle, Line
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language

WIDTH, HEIGHT = 17_000, 24_700
"""What A4 leaves between margins of 20 and 25 mm."""
_ATTEMPTS = 4
CONTEXT_STYLE = "context"
"""Key of the style of municipalities outside the area that the map is about."""
_CONTEXT = Style(key=CONTEXT_STYLE, fill=CONTEXT)
_CONTEXT_KEY = {"nl": "buiten het gebied", "en": "outside the area"}
_BARS = (100, 50, 25, 20, 10, 5, 2, 1)
"""Lengths of a scale bar, km."""
_BAR_AT_MOST = 0.2
"""Of the width of the map."""
_PRECISION = 200.0
"""Metres by which a circle for a name may fall short."""


def compose(plan: Plan, material: Material, language: Language) -> Scene:
    """Everything at its place; the map is as large as leaves room for what stands below it."""
    land = _Land(plan, material)
    texts, top = head(plan.title, plan.subtitle, WIDTH)
    high = HEIGHT - top
    for _ in range(_ATTEMPTS):
        sheet = _laid_out(land, top, high, language)
        if sheet.bottom <= HEIGHT:
            break
        high -= sheet.bottom - HEIGHT
    return _scene(land, sheet, texts, language)


def compose_for_screen(plan: Plan, material: Material, language: Language) -> Scene:
    """Without the title, which a page has above its maps, and with all room for the land.

    However long the list below it, the land has the same size on every map of an area: a page
    needs its outlines only once.
    """
    land = _Land(plan, material)
    return _scene(land, _laid_out(land, 0, HEIGHT, language), (), language)


def _scene(land: "_Land", sheet: "_Sheet", title: tuple[Label, ...], language: Language) -> Scene:
    plan = land.plan
    return Scene(
        language=language,
        width=WIDTH,
        height=sheet.bottom,
        title=plan.title,
        alt=plan.alt,
        styles=land.styles,
        frames=(land.frame(sheet),),
        texts=(*title, *sheet.texts),
        legend=sheet.legend,
        legend_size=legend.SIZE,
        bar=_bar(sheet.view) if plan.to_scale else None,
    )


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """One attempt at putting it all on the page."""

    view: View
    placed: Placed
    legend: tuple[Entry, ...]
    texts: tuple[Label, ...]
    bottom: int


class _Land:
    """What is in view, still in RD metres; worked out once, however often the page is laid out."""

    def __init__(self, plan: Plan, material: Material) -> None:
        self.plan = plan
        self.material = material

    @cached_property
    def rings(self) -> dict[MunicipalityCode, tuple[Line, ...]]:
        """Of every municipality in view, in code order."""
        return {c: rings for c, rings in self._everywhere.items() if self.extent.touches(rings)}

    @cached_property
    def _everywhere(self) -> dict[MunicipalityCode, tuple[Line, ...]]:
        return outlines(self.material.shapes)

    @cached_property
    def extent(self) -> Extent:
        scope = self.material.scope
        return with_room(bounds(r for c in sorted(scope) for r in self._everywhere[c]))

    @cached_property
    def edge(self) -> tuple[Line, ...]:
        """Around everything in view together."""
        return outline(self.material.shapes, self.rings)

    @cached_property
    def styles(self) -> tuple[Style, ...]:
        used = {self.style(code) for code in self.rings}
        return tuple(style for style in (*self.plan.styles, _CONTEXT) if style.key in used)

    def style(self, code: MunicipalityCode) -> str:
        inside = code in self.material.scope
        return self.plan.classes.get(code, _CONTEXT.key) if inside else _CONTEXT.key

    def keys(self, language: Language) -> tuple[Key, ...]:
        """The legend, with a line about the municipalities in grey where there are any."""
        if self.material.scope.issuperset(self.rings):
            return self.plan.keys
        return (*self.plan.keys, Key(text=_CONTEXT_KEY[language], sample=_CONTEXT))

    @cached_property
    def names(self) -> tuple[tuple[Name, Circle], ...]:
        """The names with their circle on the land, those outside the area left out."""
        inside = ((n, [c for c in n.members if c in self.material.scope]) for n in self.plan.names)
        return tuple((name, self._circle(members)) for name, members in inside if members)

    def _circle(self, members: Sequence[MunicipalityCode]) -> Circle:
        circles = self.material.shapes.circles
        if len(members) == 1 and members[0] in circles:
            return circles[members[0]]
        return inscribed_circle(outline(self.material.shapes, members), _PRECISION)

    def frame(self, sheet: _Sheet) -> Frame:
        view = sheet.view
        return Frame(
            x=view.x,
            y=view.y,
            width=view.width,
            height=view.height,
            areas=tuple(self._area(code, rings, view) for code, rings in self.rings.items()),
            strokes=self._strokes(view),
            marks=self.marks(view),
            labels=tuple(sheet.placed.labels),
        )

    def _area(self, code: MunicipalityCode, rings: Sequence[Line], view: View) -> Area:
        return Area(
            code=code,
            name=self.material.territory.name(code),
            rings=tuple(view.path(ring) for ring in rings),
            style=self.style(code),
            detail=self.plan.details.get(code, ""),
        )

    def _strokes(self, view: View) -> tuple[Stroke, ...]:
        common = common_lines(self.material.territory, self.material.shapes)
        return tuple(
            Stroke(rank=drawn.rank, paths=tuple(map(view.path, seen)), weight=drawn.weight)
            for drawn in (*common, *self.plan.lines)
            if (seen := [line for line in drawn.lines if self.extent.touches((line,))])
        )

    def marks(self, view: View) -> tuple[Mark, ...]:
        spots = ((dot, *view.spot(dot.at)) for dot in self.plan.dots)
        return tuple(Mark(x=x, y=y, radius=dot.radius, fill=dot.fill) for dot, x, y in spots)


def _laid_out(land: _Land, top: int, high: int, language: Language) -> _Sheet:
    view = fitted(land.extent, x=0, y=top, width=WIDTH, height=high)
    keys, edge = land.keys(language), [view.path(ring) for ring in land.edge]
    bottom = view.y + view.height
    found = legend.in_corner(keys, view, edge)
    if not found:
        found = legend.below(keys, bottom, WIDTH)
        bottom = found.bottom
    placed = _placed(land, view)
    listed, bottom = numbered_list(placed.numbered, bottom, WIDTH)
    print_, bottom = foot(small_print(land.material.territory, language), bottom, WIDTH)
    return _Sheet(
        view=view,
        placed=placed,
        legend=found.entries,
        texts=(*listed, *print_),
        bottom=bottom,
    )


def _placed(land: _Land, view: View) -> Placed:
    wanted = [
        Wanted(
            text=name.text,
            remark=name.remark,
            x=view.spot((circle.x, circle.y))[0],
            y=view.spot((circle.x, circle.y))[1],
            radius=circle.radius * view.scale,
        )
        for name, circle in land.names
    ]
    window = Box(left=view.x, top=view.y, right=view.x + view.width, bottom=view.y + view.height)
    taken = [_around(mark) for mark in land.marks(view)]
    return place(wanted, window, taken)


def _around(mark: Mark) -> Box:
    reach = mark.radius
    return Box(left=mark.x - reach, right=mark.x + reach, top=mark.y - reach, bottom=mark.y + reach)


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
