"""The milestone that each region of one domain has reached, from no choice to operational."""

from collections.abc import Mapping

from congruentie.errors import Mistake, UsageError
from congruentie.maps.borders import region_lines
from congruentie.maps.kinds.telling import NO_REGION, counts, no_region, region_names, seen
from congruentie.maps.looks import PAPER
from congruentie.maps.material import Material
from congruentie.maps.outline import outline
from congruentie.maps.plan import Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.measures.milestones import declared, expected, pace
from congruentie.model.milestone import Milestone, Pace
from congruentie.model.region import Layer, Region
from congruentie.reports.sentences import layer
from congruentie.words import Language, day, quantity

_FILLS = ("#ffffff", "#fff3c4", "#f0dc82", "#cdd05a", "#9dbf57", "#66a565", "#3f8479")
"""From the lightest to the darkest, so that the order is seen in grey as well."""
_STYLES = {
    milestone: Style(key=f"milestone-{milestone.value}", fill=fill)
    for milestone, fill in zip(Milestone, _FILLS, strict=True)
}
_SILENT = Style(key="silent", fill=PAPER, pattern=Pattern.RISING)

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Voortgang van de regio's voor {domain}",
        "subtitle": "Verwacht op {today}: mijlpaal {number}, {expected}. Bij elke regio de "
        "mijlpaal die is bereikt.",
        "alt": "Kaart van de voortgang van {regions} voor {domain}: {parts}.",
        "silent": "niet opgegeven",
        "behind": "nog niet wat op {today} wordt verwacht",
    },
    "en": {
        "title": "Progress of the regions for {domain}",
        "subtitle": "Expected on {today}: milestone {number}, {expected}. With each region the "
        "milestone that it has reached.",
        "alt": "Map of the progress of {regions} for {domain}: {parts}.",
        "silent": "not declared",
        "behind": "not yet what is expected on {today}",
    },
}


def progress(material: Material, language: Language) -> Plan:
    """The map of the first layer that is asked for. Raises UsageError where it declares nothing."""
    division, words = material.divisions[0], _WORDS[language]
    shown = seen(material, division)
    if not any(declared(region) is not None for region in shown):
        raise UsageError(_nothing_declared(division.layer))
    wanted = expected(material.schedule, material.today)
    classes = {code: _style(region).key for region in shown for code in region.members}
    uncovered = material.scope - classes.keys()
    late = [region for region in shown if pace(declared(region), wanted) is Pace.BEHIND]
    keys = _keys(shown, language)
    facts = counts(material, division, language) | {
        "today": day(material.today, language),
        "number": str(wanted.value),
        "expected": wanted.text(language),
        "parts": "; ".join(key.text for key in keys),
    }
    behind = f"{words['behind'].format(**facts)}: {quantity(len(late), 'regions', language)}"
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(*_STYLES.values(), _SILENT, NO_REGION),
        classes=classes | dict.fromkeys(uncovered, NO_REGION.key),
        details=region_names([division]),
        keys=(
            *keys,
            *((Key(text=behind, sample=Lines(rank=Rank.OUTLINE)),) if late else ()),
            *((Key(text=no_region(language), sample=NO_REGION),) if uncovered else ()),
        ),
        lines=(
            Lines(rank=Rank.REGIONAL, lines=region_lines(material, division)),
            *_outlined(material, late),
        ),
        names=tuple(
            Name(
                text=region.name,
                members=region.members,
                remark=_number(region),
                whole=True,
                bounded=True,
            )
            for region in shown
        ),
        lettered=True,
    )


def _style(region: Region) -> Style:
    reached = declared(region)
    return _SILENT if reached is None else _STYLES[reached]


def _number(region: Region) -> str:
    reached = declared(region)
    return "–" if reached is None else str(reached.value)


def _keys(shown: tuple[Region, ...], language: Language) -> tuple[Key, ...]:
    """A line of the legend for every milestone, and for silence where there is any."""
    styles = [_style(region) for region in shown]
    texts = {style: f"{m.value}  {m.text(language)}" for m, style in _STYLES.items()}
    if _SILENT in styles:
        texts[_SILENT] = f"–  {_WORDS[language]['silent']}"
    return tuple(
        Key(text=f"{text}: {quantity(styles.count(style), 'regions', language)}", sample=style)
        for style, text in texts.items()
    )


def _outlined(material: Material, late: list[Region]) -> tuple[Lines, ...]:
    rings = tuple(ring for region in late for ring in outline(material.shapes, region.members))
    return (Lines(rank=Rank.OUTLINE, lines=rings),) if rings else ()


def _nothing_declared(about: Layer) -> Mistake:
    return Mistake(
        where="--kind progress",
        nl=f"de indiening noemt van geen enkele regio voor {layer(about, 'nl')} de voortgang "
        "(kolom voortgang); er is geen kaart van te tekenen.",
        en=f"the submission states the progress of no region for {layer(about, 'en')} (column "
        "voortgang); there is no map to draw of it.",
    )
