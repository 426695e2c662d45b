"""Maps as a page holds them: drawn once, with what each colour stands for in words beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.territory import MunicipalityCode


@dataclass(frozen=True, slots=True, kw_only=True)
class MapGroup:
    """Municipalities that a map shows alike, such as a region or a class of size."""

    label: str
    """As it was read; whoever sets the page escapes it."""
    codes: tuple[MunicipalityCode, ...]
    """In code order; at least one."""
    sample: str = ""
    """The fill as a small SVG, finished and escaped; empty where the fill itself says nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMap:
    """One map of a page."""

    drawing: str
    """One SVG element, finished and escaped; its areas borrow their outline from ``shapes``."""
    groups: tuple[MapGroup, ...]
    """By the first municipality of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageMaps:
    """All maps of a page; outlines that several of them share are written once."""

    shapes: str
    """The shared outlines, as finished SVG elements with an id each."""
    by_key: Mapping[str, PageMap]
    """Keyed as the figures of the document, in the order in which they are shown."""


NO_MAPS = PageMaps(shapes="", by_key={})
"""For a report of which no map can be drawn."""
