"""The maps that go with the document: what each shows, whoever draws it."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from congruentie.model.dossier import Dossier
from congruentie.model.region import Layer, Tier
from congruentie.model.template import Both
from congruentie.reports import sentences
from congruentie.reports.content import Figure
from congruentie.reports.parts.head import area
from congruentie.words import Language, day, listing, quantity

_CAPTION = Both(
    "Kaart {number}. {what}; {area}, peildatum {date}.",
    "Map {number}. {what}; {area}, reference date {date}.",
)
_TOGETHER = frozenset({"overlay", "congruence", "network", "white-spots"})
"""Kinds that show several layers on one map."""
_PLAIN = re.compile(r"[a-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class _Words:
    """What is said of one kind of map; braces name what is filled in."""

    title: Both
    alt: Both


_KINDS = {
    "regions": _Words(
        Both("Regio-indeling {domain}", "Regions for {domain}"),
        Both(
            "Kaart met {regions} voor {domain}; regio's die aan elkaar grenzen hebben "
            "verschillende vlakken. De regio's staan in tabel A, de gemeenten in tabel B.",
            "Map with {regions} for {domain}; regions that border on each other differ. The "
            "regions are listed in table A, the municipalities in table B.",
        ),
    ),
    "overlay": _Words(
        Both("De indelingen over elkaar", "The divisions laid over each other"),
        Both(
            "Kaart met de indelingen van {domains} over elkaar. Waar zij elkaar doorsnijden staat "
            "in tabel C.",
            "Map with the divisions of {domains} laid over each other. Where they cross is listed "
            "in table C.",
        ),
    ),
    "congruence": _Words(
        Both("Congruentie per gemeente", "Congruence per municipality"),
        Both(
            "Kaart die per gemeente toont of haar regio's voor {domains} gelijk zijn, genest zijn "
            "of elkaar doorsnijden; tabel B geeft hetzelfde.",
            "Map that shows per municipality whether its regions for {domains} are identical, "
            "nested or crossing; table B says the same.",
        ),
    ),
    "white-spots": _Words(
        Both("Witte vlekken", "White spots"),
        Both(
            "Kaart met de gemeenten die voor {domains} in geen regio zitten; tabel D noemt ze.",
            "Map with the municipalities that are in no region for {domains}; table D names them.",
        ),
    ),
    "size": _Words(
        Both("Omvang van de regio's voor {domain}", "Size of the regions for {domain}"),
        Both(
            "Kaart met de inwoners van {regions} voor {domain} in klassen, met de richtgrens van "
            "{threshold}; tabel A geeft de aantallen, tabel E wie eronder blijft.",
            "Map with the inhabitants of {regions} for {domain} in classes, with the threshold of "
            "{threshold}; table A gives the numbers, table E who stays below.",
        ),
    ),
    "centres": _Words(
        Both("Positie van centrumgemeenten voor {domain}", "Position of centres for {domain}"),
        Both(
            "Kaart met de centrumgemeenten voor {domain}: welk deel van hun grens met de eigen "
            "regio wordt gedeeld; tabel F geeft de aandelen.",
            "Map with the centres for {domain}: which part of their border is shared with their "
            "own region; table F gives the shares.",
        ),
    ),
    "progress": _Words(
        Both("Voortgang voor {domain}", "Progress for {domain}"),
        Both(
            "Kaart met de mijlpaal die elke regio voor {domain} opgeeft; tabel G telt ze.",
            "Map with the milestone that every region for {domain} declares; table G counts them.",
        ),
    ),
    "network": _Words(
        Both("Gedeelde samenwerkingen", "Shared cooperations"),
        Both(
            "Kaart met lijnen tussen gemeenten; hoe dikker, in hoe meer van {domains} zij "
            "samenwerken.",
            "Map with lines between municipalities; the heavier, the more of {domains} they work "
            "together on.",
        ),
    ),
    "change": _Words(
        Both(
            "Gemeenten die voor {domain} van regio veranderden",
            "Municipalities that changed region for {domain}",
        ),
        Both(
            "Kaart met de gemeenten die sinds de vorige ronde voor {domain} van regio veranderden; "
            "tabel H noemt ze.",
            "Map with the municipalities that changed region for {domain} since the earlier round; "
            "table H names them.",
        ),
    ),
}


def figures(dossier: Dossier, language: Language) -> tuple[Figure, ...]:
    """Every map that the submission can fill, numbered."""
    return tuple(
        _figure(number, kind, layers, dossier, language)
        for number, (kind, layers) in enumerate(_wanted(dossier), start=1)
    )


def _wanted(dossier: Dossier) -> Iterator[tuple[str, tuple[Layer, ...]]]:
    """Every kind of map with the layers that it shows; no kind that would have nothing to show."""
    joint = tuple(division.layer for division in dossier.divisions if division.layer.tier.joint)
    filled = {summary.layer for summary in dossier.report.regions}
    layers = tuple(layer for layer in joint if layer in filled)
    together = tuple(one for one in dossier.report.common_ground.layers if one in layers)
    yield from (("regions", (layer,)) for layer in layers)
    if len(together) > 1:
        yield from ((kind, together) for kind in ("overlay", "congruence", "network"))
    if dossier.white_spots:
        yield "white-spots", joint
    yield from (("size", (layer,)) for layer in layers if layer.tier is Tier.REGIONAL)
    yield from (("centres", (one,)) for one in dict.fromkeys(c.layer for c in dossier.centres))
    declared = {a.layer for a in dossier.monitor.areas if a.region and a.reached is not None}
    yield from (("progress", (layer,)) for layer in layers if layer in declared)
    changes = dossier.comparison.divisions if dossier.comparison else ()
    moved = {change.layer for change in changes if change.moved or change.divided}
    yield from (("change", (layer,)) for layer in layers if layer in moved)


def _figure(
    number: int, kind: str, layers: tuple[Layer, ...], dossier: Dossier, language: Language
) -> Figure:
    facts = _facts(layers, dossier, language)
    words = _KINDS[kind]
    layer = None if kind in _TOGETHER else layers[0]
    return Figure(
        key=file_stem(kind, layer),
        kind=kind,
        layer=layer,
        layers=layers,
        caption=_CAPTION.text(language).format(
            number=number,
            what=words.title.text(language).format_map(facts),
            area=area(dossier, language),
            date=day(dossier.report.territory.reference_date, language),
        ),
        alt=words.alt.text(language).format_map(facts),
    )


def _facts(layers: tuple[Layer, ...], dossier: Dossier, language: Language) -> dict[str, str]:
    names = tuple(sentences.layer(layer, language) for layer in layers)
    number = sum(region.layer == layers[0] for region in dossier.report.regions)
    least = dossier.ruleset.scale.min_inhabitants
    return {
        "domain": names[0],
        "domains": listing(names, language, most=len(names)),
        "regions": quantity(number, "regions", language),
        "threshold": quantity(least, "inhabitants", language),
    }


def file_stem(kind: str, layer: Layer | None) -> str:
    """The name of a picture; a domain of the submitter's own that is no plain word by its hash."""
    if layer is None:
        return kind
    plain = layer.key.replace("/", "-").replace("_", "-")
    safe = plain if _PLAIN.fullmatch(plain) else _hashed(layer)
    return f"{kind}-{safe}"


def _hashed(layer: Layer) -> str:
    return hashlib.sha256(layer.key.encode(errors="surrogatepass")).hexdigest()[:12]
