"""A scene as one SVG file that stands by itself: no script, no style sheet, nothing from outside.

Looks are given as attributes, not as styles, so that a page with a strict content policy can hold
the map as it is. Every municipality is one path with its code in ``data-code``.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from congruentie.maps.looks import (
    CONTEXT,
    DASHES,
    FILLED,
    INK,
    LINE_COLOURS,
    OUTSIDE,
    PAPER,
    PATTERNS,
    WIDTHS,
)
from congruentie.maps.scene import (
    Area,
    Bar,
    Enlargement,
    Entry,
    Frame,
    Inset,
    Label,
    Mark,
    Path,
    Pattern,
    Scene,
    Stroke,
    Style,
)
from congruentie.maps.typeface import STACK
from congruentie.safe_text import xml


def render(scene: Scene, prefix: str = "") -> str:
    """The scene as SVG text, ending in a line break; the same scene gives the same text.

    ``prefix`` goes before every id, for a page that holds several maps.
    """
    size = f'width="{_mm(scene.width)}mm" height="{_mm(scene.height)}mm"'
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} '
        f'viewBox="0 0 {scene.width} {scene.height}" role="img" lang="{scene.language}" '
        f'aria-labelledby="{prefix}title {prefix}desc" font-family="{xml(STACK)}">'
    )
    return "\n".join(
        [
            opening,
            f'<title id="{prefix}title">{xml(scene.title)}</title>',
            f'<desc id="{prefix}desc">{xml(scene.alt)}</desc>',
            *_definitions(scene, prefix),
            f'<rect width="{scene.width}" height="{scene.height}" fill="{PAPER}"/>',
            *_frame(scene, prefix),
            *(_enlargement(scene.larger, prefix) if scene.larger else ()),
            *(_inset(scene.inset) if scene.inset else ()),
            *(line for entry in scene.legend for line in _entry(entry, scene, prefix)),
            *(_bar(scene.bar) if scene.bar else ()),
            *map(_label, scene.texts),
            "</svg>\n",
        ]
    )


def _mm(length: int) -> str:
    return f"{length // 100}.{length % 100:02d}".rstrip("0").rstrip(".")


def _definitions(scene: Scene, prefix: str) -> Iterator[str]:
    yield "<defs>"
    samples = [entry.sample for entry in scene.legend if isinstance(entry.sample, Style)]
    styles = {style.key: style for style in (*scene.styles, *samples)}
    for style in styles.values():
        if style.pattern is not Pattern.PLAIN:
            yield _pattern(style, prefix)
    yield f'<clipPath id="{prefix}frame"><rect {_box(scene.frame)}/></clipPath>'
    if scene.larger:
        yield f'<clipPath id="{prefix}larger"><rect {_box(scene.larger)}/></clipPath>'
    yield "</defs>"


def _pattern(style: Style, prefix: str) -> str:
    side, turn, drawing = PATTERNS[style.pattern]
    return (
        f'<pattern id="{prefix}fill-{style.key}" width="{side}" height="{side}" '
        f'patternUnits="userSpaceOnUse" patternTransform="rotate({turn})">'
        f'<rect width="{side}" height="{side}" fill="{style.fill}"/>'
        f"{drawing.format(ink=style.ink)}</pattern>"
    )


def _box(frame: Frame | Enlargement) -> str:
    return f'x="{frame.x}" y="{frame.y}" width="{frame.width}" height="{frame.height}"'


def _frame(scene: Scene, prefix: str) -> Iterator[str]:
    frame = scene.frame
    styles = {style.key: style for style in scene.styles}
    yield f'<g clip-path="url(#{prefix}frame)"><g id="{prefix}land">'
    for key, areas in groupby(sorted(frame.areas, key=_style_of), key=_style_of):
        yield from _filled(styles[key], f"{prefix}areas-{key}", areas, prefix)
    yield from map(_stroke, frame.strokes)
    yield from map(_mark, frame.marks)
    yield "</g></g>"
    yield from map(_label, frame.labels)


def _filled(style: Style, group: str, areas: Iterable[Area], prefix: str) -> Iterator[str]:
    """Areas of one style; a pattern lies over a plain fill, so that print shows no white seams."""
    yield f'<g fill="{style.fill}" fill-rule="evenodd"><g id="{group}">'
    yield from map(_area, areas)
    yield "</g></g>"
    if style.pattern is not Pattern.PLAIN:
        look = f'fill="{fill(style, prefix)}" fill-rule="evenodd" pointer-events="none"'
        yield f'<use href="#{group}" {look}/>'


def _style_of(area: Area) -> str:
    return area.style


def fill(style: Style, prefix: str) -> str:
    """The value of ``fill`` for a style: its colour, or the pattern that the drawing defines."""
    return style.fill if style.pattern is Pattern.PLAIN else f"url(#{prefix}fill-{style.key})"


def _area(area: Area) -> str:
    rings = "".join(_path(ring[:-1]) + "z" for ring in area.rings)
    told = f"{area.name}: {area.detail}" if area.detail else area.name
    return f'<path data-code="{xml(area.code)}" d="{rings}"><title>{xml(told)}</title></path>'


def _stroke(stroke: Stroke) -> str:
    drawn = "".join(map(_line, stroke.paths))
    width = WIDTHS[stroke.rank] * stroke.weight
    dashes = f' stroke-dasharray="{DASHES[stroke.rank]}"' if stroke.rank in DASHES else ""
    return (
        f'<path d="{drawn}" fill="none" stroke="{LINE_COLOURS[stroke.rank]}" '
        f'stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"{dashes}/>'
    )


def _line(path: Path) -> str:
    closed = len(path) > 2 and path[0] == path[-1]  # noqa: PLR2004 # a ring has three corners
    return _path(path[:-1]) + "z" if closed else _path(path)


def _path(path: Path) -> str:
    """A start and the steps from there; points that fall together on the page count once.

    What shrinks to a point still takes a step of nothing: a start alone is an error, and a reader
    draws nothing that comes after it.
    """
    (x, y), *_ = path
    steps = ((bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(path))
    return f"M{x} {y}l" + (" ".join(f"{dx} {dy}" for dx, dy in steps if dx or dy) or "0 0")


def _mark(mark: Mark) -> str:
    return (
        f'<circle cx="{mark.x}" cy="{mark.y}" r="{mark.radius}" fill="{mark.fill}" '
        f'stroke="{INK}" stroke-width="20"/>'
    )


def _label(label: Label) -> str:
    bold = ' font-weight="bold"' if label.bold else ""
    anchor = f' text-anchor="{label.anchor}"' if label.anchor != "start" else ""
    halo = (
        f' stroke="{PAPER}" stroke-width="{label.size // 5}" stroke-linejoin="round" '
        'paint-order="stroke"'
        if label.halo
        else ""
    )
    return (
        f'<text x="{label.x}" y="{label.y}" font-size="{label.size}" fill="{INK}"'
        f"{bold}{anchor}{halo}>{xml(label.text)}</text>"
    )


def _entry(entry: Entry, scene: Scene, prefix: str) -> Iterator[str]:
    size = scene.legend_size
    match entry.sample:
        case Style() as style:
            yield (
                f'<rect x="{entry.x}" y="{entry.y}" width="{2 * size}" height="{size}" '
                f'fill="{fill(style, prefix)}" stroke="{INK}" stroke-width="15"/>'
            )
        case Stroke() as stroke:
            yield _stroke(stroke)
        case Mark() as mark:
            yield _mark(mark)
    at = Label(x=entry.x + 5 * size // 2, y=entry.y + 9 * size // 10, text=entry.text, size=size)
    yield _label(at)


def _enlargement(larger: Enlargement, prefix: str) -> Iterator[str]:
    """The drawing of the land once more, moved and scaled, behind a window of its own."""
    by = larger.factor
    x, y = (
        round(to - by * at) for to, at in ((larger.x, larger.from_x), (larger.y, larger.from_y))
    )
    across, high = round(larger.width / by), round(larger.height / by)
    edge = f'fill="none" stroke="{INK}"'
    yield f'<rect {_box(larger)} fill="{PAPER}"/><g clip-path="url(#{prefix}larger)">'
    yield f'<use href="#{prefix}land" transform="translate({x} {y}) scale({by:g})"/></g>'
    yield f'<rect {_box(larger)} {edge} stroke-width="25"/>'
    yield (
        f'<rect x="{larger.from_x}" y="{larger.from_y}" width="{across}" height="{high}" {edge} '
        'stroke-width="25" stroke-dasharray="150 75"/>'
    )
    yield from map(_label, larger.labels)


def _inset(inset: Inset) -> Iterator[str]:
    yield (
        f'<rect x="{inset.x}" y="{inset.y}" width="{inset.width}" height="{inset.height}" '
        f'fill="{PAPER}" stroke="{OUTSIDE}" stroke-width="15"/>'
    )
    look = f'fill-rule="evenodd" stroke="{OUTSIDE}" stroke-width="8" stroke-linejoin="round"'
    for paths, inside in ((inset.land, CONTEXT), (inset.lines, "none"), (inset.area, FILLED)):
        yield f'<path d="{"".join(map(_line, paths))}" fill="{inside}" {look}/>'


def _bar(bar: Bar) -> Iterator[str]:
    half = bar.length // 2
    drawn = f"M{bar.x} {bar.y - 80}v80h{bar.length}v-80m-{bar.length - half} 0v80"
    for colour, wide in ((PAPER, 90), (INK, 25)):
        yield f'<path d="{drawn}" fill="none" stroke="{colour}" stroke-width="{wide}"/>'
    yield _label(Label(x=bar.x, y=bar.y - 130, text=bar.text, size=230, halo=True))
