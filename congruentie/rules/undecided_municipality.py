"""A municipality has not made up its mind.

What it finds
    Municipalities whose row says that a choice is still to be made ("nog niet bekend", "in
    onderzoek"), or whose status is geen keuze or verkenning although a region is named. A cell that
    is empty, or says "geen", says nothing of the kind: that is a white spot only, unless another
    submitter does name a region. Also a municipality in a region that was merged from several, of
    which one or more named no region.

Why it matters
    By 31 May the letter wants "duidelijkheid nodig over de verbanden" (p. 3). A region with
    undecided members may yet change.

How to mend it
    Ask the municipality for its choice, and update region and status. Between submitters: settle
    together which statement holds.

Example
    A row with the region "nog niet bekend".

Een gemeente heeft haar keuze nog niet gemaakt.

Wat de regel vindt
    Gemeenten waarvan de rij zegt dat een keuze nog volgt ("nog niet bekend", "in onderzoek"), of
    waarvan de status geen keuze of verkenning is terwijl er een regio staat. Een cel die leeg is of
    "geen" bevat, zegt dat niet: dat is alleen een witte vlek, tenzij een andere indiener wel een
    regio noemt. Ook een gemeente in een regio die is samengevoegd uit gemeenten waarvan er een of
    meer geen regio noemden.

Waarom dat ertoe doet
    Eind mei moest er volgens de brief duidelijkheid zijn. Een regio waarvan deelnemers nog niet
    besloten, kan veranderen.

Hoe het te verhelpen is
    Vraag de gemeente om haar keuze, en werk regio en status bij. Bepaal als indieners samen welke
    opgave geldt.

Voorbeeld
    Een rij met als regio "nog niet bekend".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Severity, Sighting, Subject
from congruentie.model.region import Layer
from congruentie.model.rulecard import Text, Wording, letter
from congruentie.model.submission import Known, Statement
from congruentie.model.territory import MunicipalityCode
from congruentie.rule import rule
from congruentie.voices import by_origin, name_of, submitters, voices

WORDINGS = {
    "": Wording(
        nl=Text(
            "De gemeente {municipality} heeft voor {domain} nog geen keuze gemaakt "
            "(opgegeven: ‘{said}’).",
            "Vraag de gemeente om haar keuze.",
        ),
        en=Text(
            "The municipality {municipality} has not made its choice for {domain} yet (declared: "
            "‘{said}’).",
            "Ask the municipality for its choice.",
        ),
    ),
    "named": Wording(
        nl=Text(
            "De gemeente {municipality} staat voor {domain} bij {named}, maar heeft nog "
            "niet besloten (opgegeven: ‘{said}’).",
            "Vraag de gemeente om haar besluit.",
        ),
        en=Text(
            "The municipality {municipality} stands with {named} for {domain} but has not decided "
            "yet (declared: ‘{said}’).",
            "Ask the municipality for its decision.",
        ),
    ),
    "submitters": Wording(
        nl=Text(
            "De indieners zijn het niet eens of de gemeente {municipality} ({domain}) heeft "
            "gekozen: {voices}.",
            "Welke opgave geldt? Laat de indieners dat samen bepalen en de andere laten vervallen.",
        ),
        en=Text(
            "The submitters do not agree whether the municipality {municipality} ({domain}) has "
            "chosen: {voices}.",
            "Which statement holds? Have the submitters settle it together and drop the other.",
        ),
    ),
    "merged": Wording(
        nl=Text(
            "De gemeente {municipality} ({domain}) is samengevoegd uit gemeenten die niet alle een "
            "regio noemden: wel {origins}, niet {without}.",
            "Vraag of de samengevoegde gemeente bij die keuze blijft.",
        ),
        en=Text(
            "The municipality {municipality} ({domain}) was merged from municipalities that did "
            "not all name a region: {origins} did, {without} did not.",
            "Ask whether the merged municipality keeps to that choice.",
        ),
    ),
}


@rule(
    code="WIT03",
    slug="undecided-municipality",
    criterion=Criterion.COVERAGE,
    severity=Severity.WARNING,
    title={"nl": "Gemeente die nog niet besloot", "en": "Undecided municipality"},
    wordings=WORDINGS,
    source=letter(
        {
            3: "duidelijkheid nodig over de verbanden waarin gemeenten de decentralisaties willen "
            "gaan uitvoeren"
        }
    ),
)
def undecided_municipality(case: Case, _: RuleSettings) -> Iterator[Sighting]:
    """One sighting per municipality and layer."""
    seen: dict[tuple[Layer, MunicipalityCode], list[Statement]] = {}
    for said in case.submission.statements:
        if isinstance(said.municipality, Known):
            code = said.municipality.code
            if code in case.scope and case.judges(said.layer):
                seen.setdefault((said.layer, code), []).append(said)
    for (layer, code), rows in seen.items():
        told = _told(case, code, rows)
        if told:
            yield Sighting(
                subject=Subject(layer=layer, municipality=code),
                municipalities=(code,),
                facts=told.facts,
                places=tuple(said.place for said in told.rows),
                wording=told.wording,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What there is to say of the rows about one municipality."""

    wording: str
    facts: Mapping[str, Fact]
    rows: Sequence[Statement]


def _told(case: Case, code: MunicipalityCode, rows: Sequence[Statement]) -> _Told | None:
    """Whether submitters disagree, or those it merged from; else what its own rows say."""
    if any(map(partial(_disagree, case), by_origin(rows).values())):
        found = voices(case, _outspoken(rows), _names(rows))
        return _Told(wording="submitters", facts={"voices": found}, rows=_outspoken(rows))
    without = _without(case, code, rows)
    if without:
        chosen = ((said, said.region.name) for said in rows if said.region)
        origins = (f"{name_of(case, said, code)} ({region})" for said, region in chosen)
        facts = {"origins": tuple(dict.fromkeys(origins)), "without": without}
        return _Told(wording="merged", facts=facts, rows=rows)
    return _of_itself([said for said in rows if said.undecided])


def _outspoken(rows: Sequence[Statement]) -> list[Statement]:
    """The rows that name a region or say that there is none; an empty cell says neither."""
    return [said for said in rows if said.region or said.declined or said.undecided]


def _names(rows: Sequence[Statement]) -> dict[str, str]:
    return {said.region.code: said.region.name for said in rows if said.region}


def _disagree(case: Case, rows: Sequence[Statement]) -> bool:
    """Whether one submitter names a region and another one says that there is none."""
    chosen = submitters(case, (said for said in rows if said.region))
    none = submitters(case, (said for said in _outspoken(rows) if not said.region))
    return bool(chosen and none) and len(chosen | none) > 1


def _without(case: Case, code: MunicipalityCode, rows: Sequence[Statement]) -> tuple[str, ...]:
    """Names of those it was merged from that named no region, where others did; in code order."""
    origins = by_origin(rows)
    chosen = {origin for origin, of_one in origins.items() if _names(of_one)}
    if not chosen:
        return ()
    named = {origin: name_of(case, of_one[0], code) for origin, of_one in origins.items()}
    if "" not in origins:  # else a row speaks for the whole
        merged = (one for one in case.territory.merged if one.code == code)
        named |= {part.code: part.name for one in merged for part in one.parts}
    return tuple(named[origin] for origin in sorted(named) if origin not in chosen)


def _of_itself(rows: Sequence[Statement]) -> _Told | None:
    """What it says of a choice that is still to be made; of several rows the first speaks."""
    if not rows:
        return None
    first, region = rows[0], rows[0].region
    facts = {"said": first.undecided.replace("_", " "), "named": region.name if region else ""}
    return _Told(wording="named" if region else "", facts=facts, rows=rows)
