"""How centre municipalities lie: what part of their border is with their own region (the donut)."""

from collections.abc import Iterator, Mapping

from congruentie.errors import Mistake, UsageError
from congruentie.maps.borders import lines_between, region_lines
from congruentie.maps.kinds.telling import QUIET, counted, counts, region_names
from congruentie.maps.looks import INK
from congruentie.maps.material import Material
from congruentie.maps.plan import Dot, Key, Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.model.centre import CentrePosition, Position
from congruentie.model.shapes import Line
from congruentie.words import Language, percentage, whole

_ISOLATED = Style(key="isolated", fill="#ee8866", pattern=Pattern.CROSSED)
_EDGE = Style(key="edge", fill="#eedd88", pattern=Pattern.RISING)
_SETTLED = Style(key="settled", fill="#99ddff")
_ALONE = Style(key="alone", fill="#dddddd")
_STYLES = {
    Position.ENCLOSED: _ISOLATED,
    Position.STANDALONE: _ISOLATED,
    Position.CUT_OFF: _ISOLATED,
    Position.EDGE: _EDGE,
    Position.ALONE: _ALONE,
    Position.INTEGRATED: _SETTLED,
}
_DOT = 55

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "title": "Centrumgemeenten en hun regio's voor {domain}",
        "subtitle": "Centrumgemeenten die apart staan: {isolated} van {all}. Bij elke naam "
        "het deel van de landgrens met de eigen regio.",
        "alt": "Kaart van {all} centrumgemeenten en {regions} voor {domain}: {parts}.{names}",
        "apart": " Apart: {}.",
        "isolated": "centrum staat apart",
        "edge": "centrum aan de rand van zijn regio",
        "settled": "centrum te midden van zijn regio",
        "alone": "centrum alleen, met vrije buren",
        "own": "grens met de eigen regio",
        "other": "grens met andere regio's",
        "dot": "centrumgemeente",
        "region": "grens van een regio",
    },
    "en": {
        "title": "Centre municipalities and their regions for {domain}",
        "subtitle": "Centre municipalities that stand apart: {isolated} of {all}. With each name "
        "the part of its land border shared with its own region.",
        "alt": "Map of {all} centre municipalities and {regions} for {domain}: {parts}.{names}",
        "apart": " Apart: {}.",
        "isolated": "centre stands apart",
        "edge": "centre at the edge of its region",
        "settled": "centre amid its region",
        "alone": "centre alone, with free neighbours",
        "own": "border with its own region",
        "other": "border with other regions",
        "dot": "centre municipality",
        "region": "border of a region",
    },
}


def centres(material: Material, language: Language) -> Plan:
    """The map of the first layer asked for. Raises UsageError where the area has no centre."""
    division, words = material.divisions[0], _WORDS[language]
    found = material.centres.get(division.layer, ())
    if not found:
        raise UsageError(_NO_CENTRE)
    classes = dict.fromkeys(sorted(material.scope), QUIET.key)
    classes |= {one.centre: _STYLES[one.position].key for one in found}
    meanings = {s: words[s.key] for s in (_ISOLATED, _EDGE, _ALONE, _SETTLED)}
    keys = tuple(counted(meanings, classes, language))
    apart = [material.territory.name(one.centre) for one in found if one.position.isolated]
    facts = counts(material, division, language) | {
        "all": whole(len(found), language),
        "isolated": whole(len(apart), language),
        "parts": "; ".join(key.text for key in keys),
        "names": words["apart"].format("; ".join(apart)) if apart else "",
    }
    return Plan(
        title=words["title"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(_ISOLATED, _EDGE, _ALONE, _SETTLED, QUIET),
        classes=classes,
        details=region_names([division]),
        keys=(*keys, *_samples(language)),
        lines=(
            Lines(rank=Rank.REGIONAL, lines=region_lines(material, division)),
            *_rims(material, found),
        ),
        names=tuple(
            Name(
                text=material.territory.name(one.centre),
                members=(one.centre,),
                remark=percentage(one.own_share, language),
                whole=True,
                beside=True,
            )
            for one in found
        ),
        dots=tuple(Dot(members=(one.centre,), radius=_DOT, fill=INK) for one in found),
    )


def _samples(language: Language) -> Iterator[Key]:
    words = _WORDS[language]
    yield Key(text=words["dot"], sample=Dot(members=(), radius=_DOT, fill=INK))
    yield Key(text=words["own"], sample=Lines(rank=Rank.OWN))
    yield Key(text=words["other"], sample=Lines(rank=Rank.OTHER))
    yield Key(text=words["region"], sample=Lines(rank=Rank.REGIONAL))


def _rims(material: Material, found: tuple[CentrePosition, ...]) -> Iterator[Lines]:
    """The borders of every centre: with its own region, and with all others."""
    own: list[Line] = []
    other: list[Line] = []
    for one in found:
        partners = frozenset(one.region.members if one.region else ())
        around = set(material.linked.adj[one.centre])
        own += lines_between(material.shapes, one.centre, partners)
        other += lines_between(material.shapes, one.centre, around - partners)
    yield Lines(rank=Rank.OTHER, lines=tuple(other))
    yield Lines(rank=Rank.OWN, lines=tuple(own))


_NO_CENTRE = Mistake(
    where="--kind centres",
    nl="in dit gebied ligt geen centrumgemeente (rules.yaml, centres); er is geen kaart van te "
    "tekenen.",
    en="no centre municipality lies in this area (rules.yaml, centres); there is no map to draw.",
)
