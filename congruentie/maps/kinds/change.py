"""Which municipalities moved to another region since the round before."""

from collections.abc import Iterator, Mapping

from congruentie.errors import Mistake, UsageError
from congruentie.maps.borders import region_lines
from congruentie.maps.kinds.telling import (
    NO_REGION,
    QUIET,
    counted,
    counts,
    municipalities,
    no_region,
    region_names,
    several,
)
from congruentie.maps.material import Material
from congruentie.maps.plan import Arrow, Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.model.comparison import DivisionChange, Move
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode
from congruentie.words import Language, listing

_MOVED = Style(key="moved", fill="#ee8866", pattern=Pattern.RISING)

_ROUNDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "{moved} van regio veranderd voor {domain}",
        "subtitle": "Grenzen van de nieuwe ronde. Aantal regio's: eerder {before}, nu {after}. "
        "Een pijl wijst naar de nieuwe regio.",
        "alt": "Kaart van gemeenten die voor {domain} van regio veranderden: {moves}.",
        "nobody": "geen enkele",
        "moved": "van regio veranderd",
        "same": "in dezelfde regio als in de vorige ronde",
        "old": "grens van een regio in de vorige ronde",
        "new": "grens van een regio",
    },
    "en": {
        "title": "{moved} moved to another region for {domain}",
        "subtitle": "Borders of the new round. Regions: {before} before, {after} now. An "
        "arrow points to the new region.",
        "alt": "Map of municipalities that moved to another region for {domain}: {moves}.",
        "nobody": "none",
        "moved": "moved to another region",
        "same": "in the same region as in the round before",
        "old": "border of a region in the round before",
        "new": "border of a region",
    },
}


_REPAIR: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Herstel: {moved} naar een andere regio voor {domain}",
        "subtitle": "Grenzen na het herstel. Aantal regio's: nu {before}, daarna {after}. Een pijl "
        "wijst naar de nieuwe regio. Een berekening; de gemeenten besluiten.",
        "alt": "Kaart van gemeenten die in het berekende herstel voor {domain} van regio "
        "veranderen: {moves}.",
        "nobody": "geen enkele",
        "moved": "naar een andere regio",
        "same": "in dezelfde regio als nu",
        "old": "grens van een regio nu",
        "new": "grens van een regio na het herstel",
    },
    "en": {
        "title": "Repair: {moved} to another region for {domain}",
        "subtitle": "Borders after the repair. Regions: {before} now, {after} afterwards. An arrow "
        "points to the new region. A computation; the municipalities decide.",
        "alt": "Map of municipalities that move to another region for {domain} in the computed "
        "repair: {moves}.",
        "nobody": "none",
        "moved": "to another region",
        "same": "in the same region as now",
        "old": "border of a region now",
        "new": "border of a region after the repair",
    },
}


def change(material: Material, language: Language) -> Plan:
    """The map of the first layer that both rounds have. Raises UsageError where there is none."""
    found = {one.layer: one for one in material.changes}
    division = next((d for d in material.divisions if d.layer in found), None)
    if division is None:
        raise UsageError(_NOTHING_BEFORE if material.changes else _NO_ROUND)
    what, words = found[division.layer], _words(material, language)
    moves = {c: m for m in (*what.moved, *what.divided) for c in m.new if c in material.scope}
    regions = division.memberships
    classes = {
        c: _MOVED.key if c in moves else QUIET.key if c in regions else NO_REGION.key
        for c in sorted(material.scope)
    }
    told = {code: _told(move, language) for code, move in sorted(moves.items())}
    name = material.territory.name
    facts = counts(material, division, language) | {
        "moved": municipalities(len(moves), language),
        "before": str(what.regions[0]),
        "after": str(what.regions[1]),
        "moves": several([f"{name(code)}: {text}" for code, text in told.items()], language)
        or words["nobody"],
    }
    meanings = {_MOVED: words["moved"], QUIET: words["same"], NO_REGION: no_region(language)}
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(_MOVED, QUIET, NO_REGION),
        classes=classes,
        details=region_names([division]) | told,
        keys=(*counted(meanings, classes, language), *_samples(material, what, language)),
        lines=_lines(material, division, what),
        names=tuple(
            Name(text=name(code), members=(code,), remark=text, whole=True)
            for code, text in told.items()
        ),
        arrows=tuple(_arrows(division, moves)),
    )


def _words(material: Material, language: Language) -> Mapping[str, str]:
    return (_REPAIR if material.computed else _ROUNDS)[language]


def _told(move: Move, language: Language) -> str:
    """``Utrecht West → Gooi en Vechtstreek``; a dash for no region."""
    return " → ".join(listing(names, language) for names in (move.left, move.joined))


def _lines(material: Material, division: Division, what: DivisionChange) -> tuple[Lines, ...]:
    new = Lines(rank=Rank.REGIONAL, lines=region_lines(material, division))
    before = [old for old in material.earlier if old.layer == what.layer]
    old = (Lines(rank=Rank.PARTIAL, lines=region_lines(material, one)) for one in before)
    return (new, *old)


def _samples(material: Material, what: DivisionChange, language: Language) -> tuple[Key, ...]:
    words = _words(material, language)
    new = Key(text=words["new"], sample=Lines(rank=Rank.REGIONAL))
    if not any(old.layer == what.layer for old in material.earlier):
        return (new,)
    return (new, Key(text=words["old"], sample=Lines(rank=Rank.PARTIAL)))


def _arrows(division: Division, moves: Mapping[MunicipalityCode, Move]) -> Iterator[Arrow]:
    """From every municipality that moved to the others of its new region, where it has any."""
    for code in moves:
        for region in division.memberships.get(code, ()):
            others = tuple(member for member in region.members if member != code)
            if others:
                yield Arrow(start=code, to=others)


_NO_ROUND = Mistake(
    where="--baseline",
    nl="voor deze kaart is een vorige ronde nodig: noem met --baseline de indiening of het "
    "JSON-rapport daarvan.",
    en="this map needs the round before: pass its submission or JSON report with --baseline.",
)
_NOTHING_BEFORE = Mistake(
    where="--baseline",
    nl="de vorige ronde heeft geen van de gevraagde domeinen; er is geen verschil te tekenen.",
    en="the round before has none of the domains asked for; there is no difference to draw.",
)
