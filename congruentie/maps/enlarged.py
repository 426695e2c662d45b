"""The most crowded part of a map once more and larger, in a corner where no land is.

In the Randstad many regions are smaller than their names. What has no room there on the map may
have it in the enlargement; what has none there either keeps its number, in both.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from congruentie.maps.labels import Placed, Wanted, settle, write_number
from congruentie.maps.part import Drawn, Part, best_part, largest_corner
from congruentie.maps.room import Box, Traces
from congruentie.maps.scene import Enlargement, Label, Path
from congruentie.maps.typeface import width
from congruentie.words import Language, decimal

LEAST = 4
"""Names that must find room in it; for fewer it is not worth what it covers."""
_FACTORS = (2.0, 1.75, 1.5)
_CAPTION = 200
_WORDS: dict[Language, str] = {"nl": "{} keer vergroot", "en": "enlarged {} times"}


@dataclass(slots=True, kw_only=True)
class Larger:
    """An enlargement with the names that have their place in it."""

    part: Part
    placed: Placed
    names: dict[Wanted, Wanted]
    """As they are wanted on the map, to how they are wanted here: those that have a place here."""
    gained: frozenset[Wanted]
    """Those that need no place on the map any more."""
    language: Language

    def told(self, on_map: Placed) -> None:
        """Take over the numbers of the map, and give it the remarks that have no room here."""
        for sign, name in zip(on_map.signs, on_map.numbered, strict=True):
            if self.part.covers(name):
                write_number(sign, self.part.wanted(name), self.placed)
        short = set(self.placed.bare)
        full = {name for name, here in self.names.items() if here not in short}
        on_map.bare = [name for name in on_map.bare if name not in full]
        on_map.bare += [name for name in self.names if name in self.gained and name not in full]

    def scene(self) -> Enlargement:
        """As it is drawn."""
        box, source = self.part.box, self.part.source
        return Enlargement(
            x=round(box.left),
            y=round(box.top),
            width=round(box.right - box.left),
            height=round(box.bottom - box.top),
            from_x=round(source.left),
            from_y=round(source.top),
            factor=self.part.factor,
            labels=(*self.placed.labels, _caption(self.part, self.language)),
        )


def enlarged(
    names: Sequence[Wanted], on_map: Placed, drawn: Drawn, language: Language
) -> Larger | None:
    """The enlargement in which most names find room that had none on the map.

    None where those are too few, or no corner is free.
    """
    if len(on_map.numbered) < LEAST or (box := largest_corner(drawn)) is None:
        return None
    found = [
        _filled(part, names, on_map, drawn, language)
        for factor in _FACTORS
        for part in best_part(box, factor, on_map.numbered, drawn)
    ]
    best = max(found, key=lambda larger: len(larger.gained), default=None)
    return best if best and len(best.gained) >= LEAST else None


def _filled(
    part: Part, names: Sequence[Wanted], on_map: Placed, drawn: Drawn, language: Language
) -> Larger:
    """The part with all names that find room in it, first those that have none on the map."""
    without = set(on_map.numbered)
    inside = sorted(filter(part.covers, names), key=lambda name: name not in without)
    here = {name: part.wanted(name) for name in inside}
    paths = (path for path in drawn.heavy if _around(path).meets(part.source))
    placed = Placed(window=part.box, traces=Traces(map(part.path, paths)))
    placed.boxes += [_around_caption(part, language), *map(part.moved, drawn.dots)]
    left = set(settle(list(here.values()), placed))
    placed_here = {name: wanted for name, wanted in here.items() if wanted not in left}
    return Larger(
        part=part,
        placed=placed,
        names=placed_here,
        gained=frozenset(without.intersection(placed_here)),
        language=language,
    )


def _around(path: Path) -> Box:
    xs, ys = [x for x, _ in path], [y for _, y in path]
    return Box(left=min(xs), top=min(ys) - 1, right=max(xs) + 1, bottom=max(ys) + 1)


def _caption(part: Part, language: Language) -> Label:
    places = 0 if part.factor.is_integer() else 2
    text = _WORDS[language].format(decimal(part.factor, places, language))
    x, y = round(part.box.left) + 100, round(part.box.top) + 100 + _CAPTION
    return Label(x=x, y=y, text=text, size=_CAPTION, halo=True)


def _around_caption(part: Part, language: Language) -> Box:
    label = _caption(part, language)
    right = label.x + width(label.text, label.size) + 100
    return Box(left=part.box.left, top=part.box.top, right=right, bottom=label.y + 100)
