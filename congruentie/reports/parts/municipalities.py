"""Table B: every municipality with its regions, and whether it has the same partners in each."""

from collections import defaultdict
from collections.abc import Mapping
from functools import reduce

from congruentie.model.congruence import PairCongruence, Relation
from congruentie.model.dossier import Dossier
from congruentie.model.finding import Finding
from congruentie.model.region import Layer
from congruentie.model.template import Both
from congruentie.model.territory import MunicipalityCode
from congruentie.reports import sentences
from congruentie.reports.content import Cell, Column, ContentTable, Kind
from congruentie.reports.parts.cells import NOTHING, counted, said
from congruentie.words import Language

_FIRST = (
    (Both("gemeente", "municipality"), Kind.TEXT),
    (Both("code", "code"), Kind.TEXT),
    (Both("provincie", "province"), Kind.TEXT),
    (Both("inwoners", "inhabitants"), Kind.WHOLE),
)
_LAST = (Both("congruent", "congruent"), Both("bevindingen", "findings"))
_CONGRUENT = {
    Relation.IDENTICAL: Both("ja", "yes"),
    Relation.NESTED: Both("genest", "nested"),
    Relation.CROSSING: Both("nee", "no"),
}
_NOTES = Both(
    "Congruent: ja waar de partners in alle domeinen van een niveau dezelfde zijn, genest waar de "
    "ene regio steeds binnen de andere ligt, nee waar twee regio's elkaar doorsnijden. Een streep: "
    "niet te zeggen. De nummers zijn die van de bevindingen.",
    "Congruent: yes where the partners are the same in all domains of a tier, nested where one "
    "region always lies inside the other, no where two regions cross. A dash: cannot be said. The "
    "numbers are those of the findings.",
)


def municipalities(dossier: Dossier, language: Language) -> ContentTable:
    """Table B, in code order."""
    layers = tuple(division.layer for division in dossier.divisions)
    return ContentTable(
        key="B",
        title=Both("Tabel B. Gemeenten", "Table B. Municipalities").text(language),
        name=Both("B gemeenten", "B municipalities").text(language),
        columns=_columns(layers, language),
        rows=_rows(dossier, language),
        notes=(_NOTES.text(language),),
    )


def _columns(layers: tuple[Layer, ...], language: Language) -> tuple[Column, ...]:
    return (
        *(Column(heading.text(language), kind) for heading, kind in _FIRST),
        *(Column(sentences.layer(layer, language)) for layer in layers),
        *(Column(heading.text(language)) for heading in _LAST),
    )


def _rows(dossier: Dossier, language: Language) -> tuple[tuple[Cell, ...], ...]:
    relations = _relations(dossier.report.pairs)
    numbers = _numbers(dossier.report.findings)
    return tuple(
        (
            *_first(code, dossier, language),
            *_regions(code, dossier),
            _congruent(code, relations, len(dossier.report.pairs), language),
            said(", ".join(map(str, numbers.get(code, ())))),
        )
        for code in sorted(dossier.scope)
    )


def _first(code: MunicipalityCode, dossier: Dossier, language: Language) -> tuple[Cell, ...]:
    one = dossier.report.territory.municipalities[code]
    people = counted(one.population, language)
    return said(one.name), said(code), said(one.province or ""), people


def _regions(code: MunicipalityCode, dossier: Dossier) -> tuple[Cell, ...]:
    """Its region per layer; several by name, none as a dash."""
    found = (division.memberships.get(code, ()) for division in dossier.divisions)
    return tuple(said("; ".join(region.name for region in regions)) for regions in found)


def _relations(
    pairs: tuple[PairCongruence, ...],
) -> Mapping[MunicipalityCode, list[Relation]]:
    """How the regions of a municipality lie to each other, once for every pair of regions."""
    found: dict[MunicipalityCode, list[Relation]] = defaultdict(list)
    for pair in pairs:
        for overlap in pair.overlaps:
            for code in overlap.shared:
                found[code].append(overlap.relation)
    return found


def _congruent(
    code: MunicipalityCode,
    relations: Mapping[MunicipalityCode, list[Relation]],
    pairs: int,
    language: Language,
) -> Cell:
    """The worst of its relations; nothing where it lacks a region, or where no pair is compared."""
    found = relations.get(code, [])
    if not found or len(found) < pairs:
        return NOTHING
    return said(_CONGRUENT[reduce(_worse, found)].text(language))


def _worse(one: Relation, other: Relation) -> Relation:
    order = list(Relation)
    return max(one, other, key=order.index)


def _numbers(findings: tuple[Finding, ...]) -> Mapping[MunicipalityCode, list[int]]:
    """Municipality to the numbers of the findings that concern it."""
    found: dict[MunicipalityCode, list[int]] = defaultdict(list)
    for number, finding in enumerate(findings, start=1):
        about = finding.sighting.subject.municipality
        for code in sorted({*finding.sighting.municipalities, *([about] if about else ())}):
            found[code].append(number)
    return found
