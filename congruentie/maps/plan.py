"""A plan: what a kind of map shows, in terms of the land. Where it stands on the page comes later.

Every builder of a kind yields one of these; composing turns any of them into a scene.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.maps.scene import Rank, Style
from congruentie.model.shapes import Line, Shapes
from congruentie.model.territory import MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of one rank and weight, in RD metres."""

    rank: Rank
    lines: tuple[Line, ...] = ()
    """None in a legend, which has a sample of its own."""
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A dot in the middle of municipalities."""

    members: tuple[MunicipalityCode, ...]
    radius: int
    """On the page, hundredths of a millimetre."""
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A straight line between the middles of two municipalities."""

    a: MunicipalityCode
    b: MunicipalityCode
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """From the middle of a municipality towards that of others together."""

    start: MunicipalityCode
    to: tuple[MunicipalityCode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name that is to be legible, on the land or in the list beside it."""

    text: str
    members: tuple[MunicipalityCode, ...]
    """The municipalities that it belongs to, together; in code order."""
    remark: str = ""
    """What the list says after the name, and the map on a second line where there is room."""
    whole: bool = False
    """Whether it goes to the list where there is no room for the remark."""
    beside: bool = False
    """Whether it may stand beside the middle, over the land of others, as next to a dot."""
    bounded: bool = False
    """Whether the lines of the plan run all around its municipalities together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A line of the legend."""

    text: str
    sample: Style | Lines | Dot


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One map, apart from its place on the page."""

    title: str
    subtitle: str
    alt: str
    styles: tuple[Style, ...]
    """Those that areas may have."""
    classes: Mapping[MunicipalityCode, str]
    """Municipality to the key of its style."""
    details: Mapping[MunicipalityCode, str]
    """What the map says of a municipality, in words."""
    keys: tuple[Key, ...]
    lines: tuple[Lines, ...] = ()
    """Beside the borders that every map has."""
    names: tuple[Name, ...] = ()
    dots: tuple[Dot, ...] = ()
    ties: tuple[Tie, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    lettered: bool = False
    """Whether the list goes by letters, on a map where numbers mean something."""
    provinces: bool = True
    """Whether the borders of provinces are drawn."""
    shapes: Shapes | None = None
    """What to draw on, where that is not the land itself."""
    to_scale: bool = True
    """False where distances on the map mean nothing."""
