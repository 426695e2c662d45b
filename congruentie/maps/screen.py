"""Several scenes for one page: every outline once, and beside each map what it shows in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from congruentie.maps.land import CONTEXT_STYLE
from congruentie.maps.scene import Scene, Style
from congruentie.maps.svg import fill, render
from congruentie.model.page_map import MapGroup, PageMap, PageMaps

_WORTH_SHARING = 60
"""Characters of an outline; a shorter one takes no more room than borrowing it does."""
_AREAS_PER_GROUP = 2
"""On average, at least: what sets apart nearly every area makes no table to read."""


def page_maps(scenes: Mapping[str, Scene]) -> PageMaps:
    """All maps of a page, by their key; a key is made of ASCII letters, digits and hyphens."""
    drawings = {key: fromstring(render(scene, f"{key}-")) for key, scene in scenes.items()}
    shapes = _shared(drawings.values())
    for drawing in drawings.values():
        _borrow(drawing, shapes)
    return PageMaps(
        shapes="".join(f'<path id="{name}" d="{outline}"/>' for outline, name in shapes.items()),
        by_key={
            key: PageMap(
                drawing=tostring(drawings[key], encoding="unicode"),
                groups=tuple(_groups(scene, f"{key}-")),
            )
            for key, scene in scenes.items()
        },
    )


def _shared(drawings: Iterable[Element]) -> dict[str, str]:
    """Outlines that stand more than once on the page, with a name for each."""
    found = Counter(
        outline for drawing in drawings for e in drawing.iter() if (outline := e.get("d"))
    )
    often = (o for o, times in found.items() if times > 1 and len(o) > _WORTH_SHARING)
    return {outline: f"shape-{number}" for number, outline in enumerate(often, start=1)}


def _borrow(drawing: Element, shapes: Mapping[str, str]) -> None:
    """Let every path with a shared outline refer to it; a page needs no names of namespaces."""
    for element in drawing.iter():
        element.tag = element.tag.rpartition("}")[2]
        if name := shapes.get(element.get("d", "")):
            element.tag = "use"
            del element.attrib["d"]
            element.set("href", f"#{name}")


def _groups(scene: Scene, prefix: str) -> Iterator[MapGroup]:
    """Areas of which the map says the same; where that sets nearly all apart, those of one fill."""
    areas = [area for area in scene.frames[0].areas if area.style != CONTEXT_STYLE]
    legend = {e.sample.key: e.text for e in scene.legend if isinstance(e.sample, Style)}
    styles = {style.key: style for style in scene.styles}
    details = {(area.style, area.detail) for area in areas}
    by_fill = legend.keys() >= {area.style for area in areas}
    coarse = by_fill and len(details) * _AREAS_PER_GROUP > len(areas)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for area in areas:
        label = legend[area.style] if coarse else area.detail or legend.get(area.style, "")
        found[area.style, label] = (*found.get((area.style, label), ()), area.code)
    for (style, label), members in found.items():
        yield MapGroup(
            label=label,
            codes=members,
            sample=_sample(styles[style], prefix),
        )


def _sample(style: Style, prefix: str) -> str:
    return (
        '<svg class="sample" viewBox="0 0 400 250" aria-hidden="true" focusable="false">'
        f'<rect width="400" height="250" fill="{fill(style, prefix)}"/></svg>'
    )
