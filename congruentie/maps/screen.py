"""Several scenes for one page: every outline once, and beside each map what it shows in words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from congruentie.maps.land import CONTEXT_STYLE
from congruentie.maps.scene import Area, Scene, Style
from congruentie.maps.svg import fill, render
from congruentie.model.page_map import MapGroup, PageMap, PageMaps

_WORTH_SHARING = 60
"""Characters of an outline; a shorter one takes no more room than borrowing it does."""


def page_maps(scenes: Mapping[str, Scene], of_regions: Collection[str]) -> PageMaps:
    """All maps of a page, by their key; a key is made of ASCII letters, digits and hyphens.

    ``of_regions`` are those whose fills do no more than tell regions apart; beside each of them
    stand the regions, beside the others the meanings of their fills.
    """
    drawings = {key: fromstring(render(scene, f"{key}-")) for key, scene in scenes.items()}
    shapes = _shared(drawings.values())
    for drawing in drawings.values():
        _borrow(drawing, shapes)
    return PageMaps(
        shapes="".join(f'<path id="{name}" d="{outline}"/>' for outline, name in shapes.items()),
        by_key={
            key: PageMap(
                drawing=tostring(drawings[key], encoding="unicode"),
                groups=tuple((_regions if key in of_regions else _fills)(scene, f"{key}-")),
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


def _regions(scene: Scene, prefix: str) -> Iterator[MapGroup]:
    """Municipalities with the same regions, in code order of the first of each."""
    legend = _legend(scene)
    yield from _groups(scene, prefix, lambda area: area.detail or legend.get(area.style, ""))


def _fills(scene: Scene, prefix: str) -> Iterator[MapGroup]:
    """Municipalities with the same fill, in code order of the first; without what means nothing."""
    legend = _legend(scene)
    yield from _groups(scene, prefix, lambda area: legend.get(area.style, ""))


def _legend(scene: Scene) -> dict[str, str]:
    return {e.sample.key: e.text for e in scene.legend if isinstance(e.sample, Style)}


def _groups(scene: Scene, prefix: str, label: Callable[[Area], str]) -> Iterator[MapGroup]:
    styles = {style.key: style for style in scene.styles}
    found: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for area in scene.frame.areas:
        if area.style != CONTEXT_STYLE and (said := label(area)):
            found[area.style, said].append(area.code)
    for (style, said), codes in found.items():
        sample = _sample(styles[style], prefix)
        yield MapGroup(label=said, codes=tuple(codes), sample=sample)


def _sample(style: Style, prefix: str) -> str:
    return (
        '<svg class="sample" viewBox="0 0 400 250" aria-hidden="true" focusable="false">'
        f'<rect width="400" height="250" fill="{fill(style, prefix)}"/></svg>'
    )
