"""Municipalities in no region of a domain, hatched and named."""

from collections.abc import Mapping, Sequence

from congruentie.errors import Mistake, UsageError
from congruentie.maps.kinds.telling import (
    QUIET,
    counted,
    domains,
    municipalities,
    no_region,
    region_names,
    several,
)
from congruentie.maps.looks import PAPER
from congruentie.maps.material import Material
from congruentie.maps.outline import outline
from congruentie.maps.plan import Lines, Name, Plan
from congruentie.maps.scene import Pattern, Rank, Style
from congruentie.measures import coverage
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode
from congruentie.reports.sentences import layer
from congruentie.words import Language, listing

_SOME = Style(key="some", fill=PAPER, pattern=Pattern.RISING)
_ALL = Style(key="all", fill="#ee8866", pattern=Pattern.CROSSED)

_WORDS: Mapping[Language, Mapping[str, str]] = {
    "nl": {
        "none": "Geen witte vlekken voor {domains}",
        "title": "{count} in geen regio voor {domains}",
        "subtitle": "{municipalities} beoordeeld.",
        "alt": "Kaart van witte vlekken voor {domains} in {municipalities}: {spots}.",
        "no-spots": "elke gemeente is in een regio",
        "quiet": "in een regio",
        "some": "witte vlek: in een of meer domeinen geen regio",
        "all": "in geen enkel domein in een regio",
        "missing": "geen regio voor {}",
    },
    "en": {
        "none": "No white spots for {domains}",
        "title": "{count} in no region for {domains}",
        "subtitle": "{municipalities} looked at.",
        "alt": "Map of white spots for {domains} in {municipalities}: {spots}.",
        "no-spots": "every municipality is in a region",
        "quiet": "in a region",
        "some": "white spot: no region in one or more domains",
        "all": "in no region of any domain",
        "missing": "no region for {}",
    },
}


def white_spots(material: Material, language: Language) -> Plan:
    """The map of all layers asked for on a tier of regions. Raises UsageError where none is."""
    words = _WORDS[language]
    shown = [division for division in material.divisions if division.layer.tier.joint]
    if not shown:
        raise UsageError(_NOT_JOINT)
    missing = _missing(material, shown)
    classes = {code: _class(missing.get(code, ()), shown).key for code in sorted(material.scope)}
    lacking = {
        code: words["missing"].format(
            listing(tuple(layer(d.layer, language) for d in found), language, last="or")
        )
        for code, found in missing.items()
    }
    names = {code: material.territory.name(code) for code in missing}
    facts = {
        "domains": domains(material, language),
        "municipalities": municipalities(len(material.scope), language),
        "count": municipalities(len(missing), language),
        "spots": several([f"{name}: {lacking[code]}" for code, name in names.items()], language)
        or words["no-spots"],
    }
    rings = tuple(ring for code in missing for ring in outline(material.shapes, (code,)))
    meanings = {style: words[style.key] for style in (QUIET, _SOME, _ALL)}
    if len(shown) == 1:
        meanings[_SOME] = no_region(language)
    return Plan(
        title=words["title" if missing else "none"].format(**facts),
        subtitle=words["subtitle"].format(**facts),
        alt=words["alt"].format(**facts),
        styles=(QUIET, _SOME, _ALL),
        classes=classes,
        details=region_names(shown) | lacking,
        keys=tuple(counted(meanings, classes, language)),
        lines=(Lines(rank=Rank.FILLED, lines=rings),) if rings else (),
        names=tuple(
            Name(
                text=name,
                members=(code,),
                remark=lacking[code] if len(shown) > 1 else "",
                whole=True,
            )
            for code, name in names.items()
        ),
    )


def _missing(
    material: Material, shown: Sequence[Division]
) -> dict[MunicipalityCode, tuple[Division, ...]]:
    """Who lacks a region in which divisions, in code order; who lacks none is absent."""
    spots = {d.layer: frozenset(coverage.white_spots(d, material.scope)) for d in shown}
    lacking = ((c, tuple(d for d in shown if c in spots[d.layer])) for c in sorted(material.scope))
    return {code: found for code, found in lacking if found}


def _class(missing: Sequence[Division], shown: Sequence[Division]) -> Style:
    if not missing:
        return QUIET
    return _ALL if len(missing) == len(shown) > 1 else _SOME


_NOT_JOINT = Mistake(
    where="--domain",
    nl="dit domein wordt lokaal of landelijk uitgevoerd; een gemeente hoeft er in geen regio te "
    "zijn, dus er zijn geen witte vlekken te tekenen.",
    en="this domain is carried out locally or nationally; no municipality need be in a region, so "
    "there are no white spots to draw.",
)
