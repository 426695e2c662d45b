"""What of a plan is in view, still in RD metres: worked out once, however often it is laid out."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from congruentie.maps.borders import common_lines
from congruentie.maps.labels import Wanted
from congruentie.maps.looks import CONTEXT, WIDTHS
from congruentie.maps.material import Material
from congruentie.maps.outline import largest_circle, outline, outlines
from congruentie.maps.plan import Arrow, Key, Lines, Plan
from congruentie.maps.scene import Area, Mark, Path, Rank, Stroke, Style
from congruentie.maps.view import Extent, View, bounds, with_room
from congruentie.model.shapes import Circle, Line
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language

CONTEXT_STYLE = "context"
"""Key of the style of municipalities outside the area that the map is about."""
_CONTEXT = Style(key=CONTEXT_STYLE, fill=CONTEXT)
_WORDS: dict[Language, tuple[str, str]] = {
    "nl": ("grens van een provincie", "buiten het gebied"),
    "en": ("border of a province", "outside the area"),
}
_FAINT = frozenset({Rank.MUNICIPAL, Rank.PROVINCIAL, Rank.FILLED})
"""Lines that a text with a light edge stands on without harm."""
_ARROW, _HEAD = 500, 170
"""The length of an arrow and of the two strokes of its head, on the page."""


class Land:
    """A plan and the land that it is about."""

    def __init__(self, plan: Plan, material: Material) -> None:
        """Nothing is worked out before it is asked for."""
        self.plan = plan
        self.material = material
        self.shapes = plan.shapes or material.shapes
        self._circles: dict[tuple[MunicipalityCode, ...], Circle] = {}

    @cached_property
    def rings(self) -> dict[MunicipalityCode, tuple[Line, ...]]:
        """Of every municipality in view, in code order."""
        return {c: rings for c, rings in self._everywhere.items() if self.extent.touches(rings)}

    @cached_property
    def _everywhere(self) -> dict[MunicipalityCode, tuple[Line, ...]]:
        return outlines(self.shapes)

    @cached_property
    def extent(self) -> Extent:
        """The area that the map is about, with some room around it."""
        scope = sorted(self.material.scope)
        return with_room(bounds(ring for code in scope for ring in self._everywhere[code]))

    @cached_property
    def edge(self) -> tuple[Line, ...]:
        """Around everything in view together."""
        return outline(self.shapes, self.rings)

    @cached_property
    def styles(self) -> tuple[Style, ...]:
        """Those that are used, in the order of the plan."""
        used = {self._style(code) for code in self.rings}
        return tuple(style for style in (*self.plan.styles, _CONTEXT) if style.key in used)

    def _style(self, code: MunicipalityCode) -> str:
        inside = code in self.material.scope
        return self.plan.classes.get(code, _CONTEXT.key) if inside else _CONTEXT.key

    def keys(self, language: Language) -> tuple[Key, ...]:
        """The legend of the plan, without lines that are not in view, and of what lies around."""
        words = _WORDS[language]
        provinces = Key(text=words[0], sample=Lines(rank=Rank.PROVINCIAL))
        grey = not self.material.scope.issuperset(self.rings)
        drawn = {(lines.rank, lines.weight) for lines in self._in_view}
        drawn |= {(Rank.LINK, tie.weight) for tie in self.plan.ties}
        return (
            *(
                key
                for key in (*self.plan.keys, provinces)
                if not isinstance(key.sample, Lines)
                or (key.sample.rank, key.sample.weight) in drawn
            ),
            *((Key(text=words[1], sample=_CONTEXT),) if grey else ()),
        )

    def wanted(self, view: View) -> list[Wanted]:
        """The names with where they can stand, without those that lie wholly outside the area."""
        found = []
        for name in self.plan.names:
            members = tuple(code for code in name.members if code in self.material.scope)
            if members:
                circle = self._circle(members)
                x, y = view.spot((circle.x, circle.y))
                found.append(
                    Wanted(
                        text=name.text,
                        remark=name.remark,
                        x=x,
                        y=y,
                        radius=circle.radius * view.scale,
                        whole=name.whole,
                        beside=name.beside,
                        bounded=name.bounded,
                    )
                )
        return found

    def minor(self, view: View) -> Iterator[Wanted]:
        """The municipalities of a part of the country, as far as they have no name of their own."""
        if self.whole:
            return
        named = {name.members for name in self.plan.names}
        for code in sorted(self.material.scope):
            if (code,) not in named:
                circle = self._circle((code,))
                x, y = view.spot((circle.x, circle.y))
                text = self.material.territory.name(code)
                yield Wanted(
                    text=text,
                    remark="",
                    x=x,
                    y=y,
                    radius=circle.radius * view.scale,
                    beside=bool(self.plan.ties),
                )

    def areas(self, view: View) -> tuple[Area, ...]:
        """Every municipality in view."""
        return tuple(
            Area(
                code=code,
                name=self.material.territory.name(code),
                rings=tuple(view.path(ring) for ring in rings),
                style=self._style(code),
                detail=self.plan.details.get(code, ""),
            )
            for code, rings in self.rings.items()
        )

    def strokes(self, view: View) -> tuple[Stroke, ...]:
        """The borders that every map has, and what the plan draws over them."""
        lines = (_stroke(lines, view) for lines in self._in_view)
        return (*lines, *self._ties(view), *self._arrows(view))

    def heavy(self, strokes: Sequence[Stroke], view: View) -> tuple[Path, ...]:
        """What texts should not run across: heavy lines, and the edge of the area."""
        lines = (path for stroke in strokes if stroke.rank not in _FAINT for path in stroke.paths)
        return (*lines, *map(view.path, self.area))

    @property
    def whole(self) -> bool:
        """Whether the map is about all of the territory."""
        return self.material.scope.issuperset(self._everywhere)

    @cached_property
    def area(self) -> tuple[Line, ...]:
        """Around what the map is about."""
        return outline(self.shapes, self.material.scope)

    @cached_property
    def _in_view(self) -> tuple[Lines, ...]:
        """All lines but arrows and ties, without those that lie elsewhere in the country."""
        found = common_lines(self.material.territory, self.shapes)
        hidden = () if self.plan.provinces else (Rank.PROVINCIAL,)
        return tuple(
            replace(lines, lines=seen)
            for lines in (*found, *self.plan.lines)
            if lines.rank not in hidden
            and (seen := tuple(line for line in lines.lines if self.extent.touches((line,))))
        )

    def marks(self, view: View) -> tuple[Mark, ...]:
        """The dots."""
        spots = ((dot, *self._middle(dot.members, view)) for dot in self.plan.dots)
        return tuple(Mark(x=x, y=y, radius=dot.radius, fill=dot.fill) for dot, x, y in spots)

    def _ties(self, view: View) -> Iterator[Stroke]:
        for weight in sorted({tie.weight for tie in self.plan.ties}):
            ties = [tie for tie in self.plan.ties if tie.weight == weight]
            paths = tuple(tuple(self._middle((c,), view) for c in (tie.a, tie.b)) for tie in ties)
            yield Stroke(rank=Rank.LINK, paths=paths, weight=weight)

    def _arrows(self, view: View) -> Iterator[Stroke]:
        paths = tuple(path for arrow in self.plan.arrows for path in self._arrow(arrow, view))
        if paths:
            yield Stroke(rank=Rank.ARROW, paths=paths)

    def _arrow(self, arrow: Arrow, view: View) -> tuple[Path, Path]:
        """A shaft that leaves the circle of the name free, and a head."""
        from_, to = self._middle((arrow.start,), view), self._middle(arrow.to, view)
        back = math.atan2(from_[1] - to[1], from_[0] - to[0])
        reach = self._circle((arrow.start,)).radius * view.scale
        start, tip = (
            (round(from_[0] - far * math.cos(back)), round(from_[1] - far * math.sin(back)))
            for far in (reach, reach + _ARROW)
        )
        barbs = [
            (round(tip[0] + _HEAD * math.cos(turn)), round(tip[1] + _HEAD * math.sin(turn)))
            for turn in (back - 0.5, back + 0.5)
        ]
        return (start, tip), (barbs[0], tip, barbs[1])

    def _middle(self, members: Sequence[MunicipalityCode], view: View) -> tuple[int, int]:
        circle = self._circle(tuple(members))
        return view.spot((circle.x, circle.y))

    def _circle(self, members: tuple[MunicipalityCode, ...]) -> Circle:
        """The largest circle in the municipalities together; searched once for each group."""
        known = self.shapes.circles
        if len(members) == 1 and members[0] in known:
            return known[members[0]]
        if members not in self._circles:
            self._circles[members] = largest_circle(self.shapes, members)
        return self._circles[members]


def _stroke(lines: Lines, view: View) -> Stroke:
    """The lines on the page, without what is shorter than it is wide and would be a blot."""
    least = WIDTHS[lines.rank] * lines.weight
    paths = (view.path(line) for line in lines.lines)
    long = tuple(path for path in paths if _reach(path) >= least)
    return Stroke(rank=lines.rank, paths=long, weight=lines.weight)


def _reach(path: Path) -> int:
    """The longer side of the rectangle around a path."""
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return max(max(xs) - min(xs), max(ys) - min(ys))
