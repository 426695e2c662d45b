"""A scene: everything that stands on one map, each thing at its place on the page.

Lengths are hundredths of a millimetre, whole numbers; x runs to the right and y down, from the
upper left corner. Texts are as they will be read, not yet escaped for any format. A colour is
``#rrggbb``.
"""

from dataclasses import dataclass
from enum import StrEnum

Spot = tuple[int, int]
Path = tuple[Spot, ...]


class Pattern(StrEnum):
    """What lies over a fill, so that a map can be read without colour."""

    PLAIN = "plain"
    RISING = "rising"
    """Lines from lower left to upper right."""
    FALLING = "falling"
    LEVEL = "level"
    UPRIGHT = "upright"
    CROSSED = "crossed"
    DOTTED = "dotted"


class Rank(StrEnum):
    """What a line means, from the thinnest to the heaviest."""

    MUNICIPAL = "municipal"
    PROVINCIAL = "provincial"
    COAST = "coast"
    NATIONAL = "national"
    REGIONAL = "regional"
    FILLED = "filled"
    """Around areas that their fill sets apart, beside heavier lines or none."""
    SECOND = "second"
    """The border of a region in a second domain."""
    PARTIAL = "partial"
    """A border that not every domain has, or that only an older round had."""
    OWN = "own"
    """A centre's border with its own region."""
    OTHER = "other"
    """A centre's border with other regions."""
    OUTLINE = "outline"
    """Around what stands out: a region with maatwerk, a municipality that moved."""
    LINK = "link"
    """Between municipalities that work together; as wide as its weight says."""
    ARROW = "arrow"
    """From where a municipality was to where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How the areas of one class are filled."""

    key: str
    """Lower-case ASCII letters, digits and hyphens."""
    fill: str
    pattern: Pattern = Pattern.PLAIN
    ink: str = "#222222"
    """Colour of the pattern."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One municipality, or one tile that stands for it."""

    code: str
    name: str
    rings: tuple[Path, ...]
    """Closed: the last point joins the first. Holes are rings as well (even-odd)."""
    style: str
    """Key of its style."""
    detail: str
    """What the map says of it, in words, e.g. ``Zuid-Limburg``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """Lines of one rank and weight."""

    rank: Rank
    paths: tuple[Path, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A dot, such as a centre municipality."""

    x: int
    y: int
    radius: int
    fill: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A line of text on the map or beside it."""

    x: int
    y: int
    """Of the baseline."""
    text: str
    size: int
    """Height of the type."""
    bold: bool = False
    anchor: str = "start"
    """``start``, ``middle`` or ``end``: which part of the text stands at x."""
    halo: bool = False
    """Whether it is drawn with a light edge, to be legible over lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the legend: a sample and what it means."""

    x: int
    y: int
    """Upper left corner of the sample."""
    text: str
    sample: Style | Stroke | Mark
    """A stroke or mark is drawn where it says; a style fills a box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A window on the land: what lies outside it is cut off."""

    x: int
    y: int
    width: int
    height: int
    areas: tuple[Area, ...]
    """In code order: every municipality that is in view, once."""
    strokes: tuple[Stroke, ...]
    """In the order of drawing."""
    marks: tuple[Mark, ...] = ()
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A scale bar."""

    x: int
    y: int
    length: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Inset:
    """A small map of the whole country, on which the area of the map is filled in."""

    x: int
    y: int
    width: int
    height: int
    land: tuple[Path, ...]
    """Rings around all land (even-odd)."""
    lines: tuple[Path, ...]
    """The borders of provinces."""
    area: tuple[Path, ...]
    """Rings around the area (even-odd)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enlargement:
    """A part of the map once more and larger, with names of its own."""

    x: int
    y: int
    width: int
    height: int
    from_x: int
    from_y: int
    """Upper left corner of that part."""
    factor: float
    labels: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One map on one page."""

    language: str
    """``nl`` or ``en``: of all its texts."""
    width: int
    height: int
    title: str
    alt: str
    """What the map shows, for who cannot see it: one or more full sentences."""
    styles: tuple[Style, ...]
    """Those of the areas, each once, in order of their first use."""
    frame: Frame
    """The map itself."""
    texts: tuple[Label, ...]
    """Title, subtitle, the list of numbers with the names they stand for, and the source."""
    legend: tuple[Entry, ...]
    legend_size: int
    """Height of the type of the legend."""
    bar: Bar | None
    """None where distances mean nothing, as on a map of tiles."""
    inset: Inset | None = None
    """Where the area lies; None on a map of the whole country."""
    larger: Enlargement | None = None
    """What is too crowded on the map; None where most names have room."""
