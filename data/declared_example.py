"""What ``examples/voorstel-2013-05-31-kenmerken.xlsx`` adds to the proposal of 31 May 2013.

Nobody ever submitted this. Every region declares something plausible of itself, a few declare what
a rule should find, and some lie just on the right side of the line. ``examples/README.md`` explains
it region by region; ``tests/test_declared_show.py`` holds every rule to it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

TITLE = "Geconstrueerd voorbeeld, geen werkelijke indiening: voorstel van 31 mei 2013 met kenmerken"
TASK_COLUMNS = ("niveau", "taak", "status")
ATTRIBUTES = (
    *("rechtsvorm", "aangewezen_of_afgesproken", "bestaand_sinds", "functioneert_goed"),
    *("ontvangen_op", "startdatum", "voortgang", "clienten", "aanbieders", "risicoverdeling"),
    *("regie_afspraken", "partners", "provincie_betrokken", "raad_toestemming", "werkbedrijf"),
    "logische_grens",
)
REGION_COLUMNS = ("regio", "domein", "niveau", "taken", *ATTRIBUTES)

CHILD_PROTECTION = "jeugdbescherming"
STRAY = ("GM0632", "Bovenregio Gouda")
"""Woerden, and the supra-regional region it is put in; its three regions lie in another one."""
NATIONWIDE = (
    ("jeugd", "Landelijk werkende instellingen", "jeugdreclassering"),
    ("jeugd", "Landelijke inkoop", "inkoop_specialistisch"),
    ("wmo", "Landelijk meldpunt", "meldpunt"),
)
"""Domain, region and task of rows that name no municipality."""
TOO_LOW = ("GM0034", "Almere", "arbeidsmarkt", "Almere", "", "", "a", "werkgeversdienstverlening")
STATUS = {("wmo", "GM0377"): "verkenning", ("jeugd", "GM0983"): "geen keuze"}
"""Domain and municipality, here Bloemendaal and Venlo, of rows that are no choice yet."""

PARTNERS = {
    "arbeidsmarkt": "UWV, SW-bedrijf, werkgeversvereniging",
    "jeugd": "bureau jeugdzorg, jeugd-ggz",
    "wmo": "thuiszorg, maatschappelijke opvang",
}
RISKS = ("solidair", "naar_gebruik", "gedeeltelijk")

REGIONAL = {
    ("jeugd", "Achterhoek"): {"regie_afspraken": "nee"},
    ("jeugd", "Twente"): {"regie_afspraken": "in voorbereiding"},
    ("jeugd", "Noord-Limburg"): {"partners": ""},
    ("jeugd", "Lekstroom"): {"risicoverdeling": "geen"},
    ("jeugd", "Drenthe"): {"risicoverdeling": ""},
    ("jeugd", "Noordoost-Brabant"): {"voortgang": "1"},
    ("jeugd", "Kop van Noord-Holland"): {"voortgang": ""},
    ("jeugd", "Zuid-Limburg"): {"ontvangen_op": "4 juni 2013"},
    ("jeugd", "Rijnmond"): {"ontvangen_op": "31 mei 2013"},
    ("jeugd", "Midden-Holland"): {"provincie_betrokken": "nee"},
    ("jeugd", "Utrecht"): {"rechtsvorm": "gr_openbaar_lichaam"},
    ("jeugd", "Flevoland"): {"bestaand_sinds": "2009"},
    ("jeugd", "Zeeland"): {"bestaand_sinds": "2005", "voortgang": "6 operationeel"},
    ("arbeidsmarkt", "Rijnmond"): {"startdatum": "1 juli 2014"},
    ("arbeidsmarkt", "Twente"): {"startdatum": ""},
    ("arbeidsmarkt", "Achterhoek"): {"werkbedrijf": "nee"},
    ("arbeidsmarkt", "Drenthe"): {"werkbedrijf": "in oprichting"},
    ("arbeidsmarkt", "Haaglanden"): {"clienten": "90.000"},
    ("arbeidsmarkt", "Friesland"): {"rechtsvorm": "intentie"},
    ("arbeidsmarkt", "Flevoland"): {"provincie_betrokken": "in voorbereiding"},
    ("arbeidsmarkt", "Drechtsteden"): {"raad_toestemming": "nee"},
    ("arbeidsmarkt", "Zeeland"): {"raad_toestemming": "12 van 13"},
    ("arbeidsmarkt", "Zuid-Limburg"): {"voortgang": "5"},
    ("wmo", "Zeeland"): {"aanbieders": ""},
    ("wmo", "Hoeksche Waard"): {"aangewezen_of_afgesproken": "aangewezen"},
    ("wmo", "Drechtsteden"): {"rechtsvorm": "centrumregeling", "risicoverdeling": "centrum"},
    ("wmo", "Friesland"): {"rechtsvorm": ""},
    ("wmo", "Peelregio"): {"provincie_betrokken": ""},
    ("wmo", "Twente"): {"raad_toestemming": "in voorbereiding"},
    ("wmo", "Eemland"): {"raad_toestemming": ""},
    ("wmo", "West-Brabant"): {"bestaand_sinds": "2008", "functioneert_goed": "nee"},
    ("wmo", "Utrecht West"): {"bestaand_sinds": "19 februari 2013"},
    ("wmo", "Zuid-Limburg"): {"voortgang": "5 regeling getekend"},
}
"""What single regions of tier b declare otherwise."""
SUPRA_REGIONAL = {
    "Bovenregio Maastricht": {"logische_grens": ""},
    "Bovenregio Venlo": {"startdatum": "2 januari 2015"},
}
"""The same of the regions for child protection."""

Line = tuple[str, ...]


class Proposed(NamedTuple):
    """One region with the codes of its members."""

    domain: str
    name: str
    tier: str
    task: str
    members: frozenset[str]


def membership_rows(proposal: Iterable[Line], inhabitants: Mapping[str, int]) -> list[Line]:
    """List the rows of the proposal with a status, and after them those of the tasks."""
    lines = list(proposal)
    said = [(*line, "", "", STATUS.get((line[2], line[0]), "intentieverklaring")) for line in lines]
    names = {line[0]: line[1] for line in lines}
    blocks = supra_regional(lines, inhabitants)
    tasks = [
        (code, names[code], "jeugd", region, "", "", "c", CHILD_PROTECTION)
        for code, region in sorted(blocks.items())
    ]
    nationwide = [("", "", domain, name, "", "", "landelijk", t) for domain, name, t in NATIONWIDE]
    return [*said, *tasks, *nationwide, TOO_LOW]


def supra_regional(lines: Iterable[Line], inhabitants: Mapping[str, int]) -> dict[str, str]:
    """Find for each municipality the smallest area that cuts no region of any domain.

    Named after its largest municipality; only the stray one is put in another area.
    """
    areas: list[set[str]] = []
    for region in _members(lines).values():
        touching = [area for area in areas if area & region]
        areas = [area for area in areas if area not in touching]
        areas.append(region.union(*touching))
    names = {line[0]: line[1] for line in lines}
    found = {}
    for area in areas:
        largest = max(sorted(area), key=inhabitants.__getitem__)
        found.update(dict.fromkeys(area, f"Bovenregio {names[largest]}"))
    return found | dict([STRAY])


def _members(lines: Iterable[Line]) -> dict[tuple[str, str], set[str]]:
    members = defaultdict(set)
    for code, _, domain, region, *_ in lines:
        members[domain, region].add(code)
    return members


def region_rows(proposal: Iterable[Line], inhabitants: Mapping[str, int]) -> list[Line]:
    """List the rows of the sheet ``regios``: all that every region says of itself."""
    lines = list(proposal)
    regions = [
        Proposed(domain, name, "b", "", frozenset(members))
        for (domain, name), members in sorted(_members(lines).items())
    ]
    regions += _for_child_protection(supra_regional(lines, inhabitants))
    return [
        (region.name, region.domain, region.tier, region.task, *said)
        for number, region in enumerate(regions)
        for said in [tuple(_declared(number, region, inhabitants).values())]
    ]


def _for_child_protection(blocks: Mapping[str, str]) -> Iterator[Proposed]:
    for name in sorted(set(blocks.values())):
        members = frozenset(code for code, block in blocks.items() if block == name)
        yield Proposed("jeugd", name, "c", CHILD_PROTECTION, members)


def _declared(number: int, region: Proposed, inhabitants: Mapping[str, int]) -> dict[str, str]:
    """Make up what a region declares: usual answers, with small differences by its number."""
    above = region.tier == "c"
    size = len(region.members)
    providers = max(1, sum(inhabitants[code] for code in region.members) // 5_000)
    usual = {
        "rechtsvorm": "gr_openbaar_lichaam" if size > 1 else "dvo",
        "aangewezen_of_afgesproken": "afgesproken",
        "bestaand_sinds": "1 april 2013",
        "functioneert_goed": "ja",
        "ontvangen_op": "30 mei 2013",
        "startdatum": "1 januari 2015" if above else "31 december 2013",
        "voortgang": str(2 + number % 3),
        "clienten": str(providers * (120 + 5 * (number % 7))),
        "aanbieders": str(providers),
        "risicoverdeling": RISKS[number % len(RISKS)],
        "regie_afspraken": "ja",
        "partners": PARTNERS[region.domain],
        "provincie_betrokken": "ja",
        "raad_toestemming": f"{size} van {size}",
        "werkbedrijf": "ja" if region.domain == "arbeidsmarkt" else "",
        "logische_grens": "omvat elke regio geheel" if above else "",
    }
    planted = SUPRA_REGIONAL.get(region.name) if above else REGIONAL.get(region[:2])
    return usual | (planted or {})
