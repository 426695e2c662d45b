"""A municipality is in two regions of one layer.

What it finds
    Municipalities in scope with two regions or more for the same domain, tier and task. Where every
    row says which part of the municipality it is about, GEG08 reports the division instead. Where
    several submitters each name another region, it says who says what; where municipalities of
    different regions were merged since, from which.

Why it matters
    "elke gemeente" is to be part of one sturdy partnership (letter, p. 4); with two, nobody can say
    who answers for its inhabitants, and its inhabitants count twice.

How to mend it
    Keep one of the rows, or state in the column ``deelgebied`` which part each row is about. The
    finding names the region that can best be left. Between submitters: settle together which
    statement holds. After a merger: choose one region.

Example
    Uitgeest stands under IJmond and under Alkmaar for youth care.

Een gemeente staat in twee regio's van één laag.

Wat de regel vindt
    Gemeenten in het getoetste gebied met twee of meer regio's voor hetzelfde domein, niveau en
    dezelfde taak. Waar elke rij vermeldt over welk deel van de gemeente zij gaat, meldt GEG08 de
    verdeling. Noemen verschillende indieners elk een andere regio, dan staat erbij wie wat opgeeft;
    zijn gemeenten uit verschillende regio's sindsdien samengevoegd, dan staat erbij welke.

Waarom dat ertoe doet
    Van elke gemeente moet vaststaan van welk samenwerkingsverband zij deel uitmaakt. Bij twee kan
    niemand zeggen wie voor haar inwoners verantwoordelijk is, en tellen die inwoners dubbel.

Hoe het te verhelpen is
    Behoud één van de rijen, of vermeld in de kolom deelgebied over welk deel elke rij gaat. De
    bevinding noemt de regio die de gemeente het best kan verlaten. Bepaal als indieners samen welke
    opgave geldt; kies na een samenvoeging één regio.

Voorbeeld
    Uitgeest staat voor jeugd bij IJmond en bij Alkmaar.
"""

from collections.abc import Iterator, Sequence

from congruentie.case import Case
from congruentie.measures.coverage import double_memberships
from congruentie.measures.remedies import to_be_in_one
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import (
    Criterion,
    Fact,
    Quantity,
    Severity,
    Sighting,
    Subject,
    Unit,
)
from congruentie.model.region import Layer, Region
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.submission import Statement
from congruentie.model.territory import MunicipalityCode
from congruentie.rule import about_region, rule
from congruentie.voices import by_origin, name_of, submitters, voices

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} staat voor {domain} in {number}: {regions}.",
            "Laat één deelname vervallen, of vul bij elke rij het deelgebied in.",
        ),
        en=Text(
            "The municipality {municipality} stands in {number} for {domain}: {regions}.",
            "Drop all memberships but one, or state in each row which part it is about.",
        ),
    ),
    "submitters": Wording(
        nl=Text(
            "De indieners spreken elkaar tegen over de gemeente {municipality} ({domain}): "
            "{voices}.",
            "Welke opgave geldt? Laat de indieners dat samen bepalen en de andere laten vervallen.",
        ),
        en=Text(
            "The submitters contradict each other about the municipality {municipality} "
            "({domain}): {voices}.",
            "Which statement holds? Have the submitters settle it together and drop the other.",
        ),
    ),
    "merged": Wording(
        nl=Text(
            "De gemeente {municipality} staat voor {domain} in {number}. Zij is "
            "samengevoegd uit gemeenten met elk een eigen keuze: {origins}.",
            "De samengevoegde gemeente kan van één regio deel uitmaken; kies welke.",
        ),
        en=Text(
            "The municipality {municipality} stands in {number} for {domain}. It was merged from "
            "municipalities that each made their own choice: {origins}.",
            "The merged municipality can be part of one region; choose which.",
        ),
    ),
}


@rule(
    code="WIT04",
    slug="double-membership",
    criterion=Criterion.COVERAGE,
    severity=Severity.ERROR,
    title={"nl": "Gemeente in meer dan één regio", "en": "Municipality in more than one region"},
    wordings=WORDINGS,
    source=letter(
        {
            4: (
                "dat elke gemeente in Nederland deel uitmaakt van een voldoende stevig "
                "samenwerkingsverband"
            ),
        }
    ),
)
def double_membership(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer."""
    for division in case.divisions:
        for code, regions in double_memberships(division, case.scope).items():
            if all(code in region.parts for region in regions):
                continue
            yield _sighting(case, division.layer, code, regions)


def _sighting(
    case: Case, layer: Layer, code: MunicipalityCode, regions: Sequence[Region]
) -> Sighting:
    rows = case.said(layer, code)
    names = {region.code: region.name for region in regions}
    wording = _wording(case, rows)
    cause: dict[str, Fact] = {}
    if wording == "submitters":
        cause = {"voices": voices(case, rows, names)}
    elif wording == "merged":
        origins = (f"{name_of(case, said, code)} ({names[_region(said)]})" for said in rows)
        cause = {"origins": tuple(dict.fromkeys(origins))}
    return Sighting(
        subject=Subject(layer=layer, municipality=code),
        related=tuple(about_region(layer, region) for region in regions),
        municipalities=(code,),
        facts={
            "number": Quantity(len(regions), Unit.REGIONS),
            "regions": tuple(names.values()),
            **cause,
        },
        places=tuple(said.place for said in rows),
        wording=wording,
        remedy=None
        if wording == "submitters"
        else to_be_in_one(case.situation, layer, code, tuple(regions)),
    )


def _wording(case: Case, rows: Sequence[Statement]) -> str:
    """Whether submitters contradict each other about one municipality, else whether it merged."""
    origins = by_origin(rows)
    for of_one in origins.values():
        if len(submitters(case, of_one)) > 1 and len({_region(said) for said in of_one}) > 1:
            return "submitters"
    return "merged" if len(origins) > 1 else ""


def _region(said: Statement) -> str:
    return said.region.code if said.region else ""
