"""The rows of ``examples/gebrekkig.xlsx``: a small submission in which every rule finds something.

Nobody ever submitted this. Two areas of 2016, around Gouda and in Zeeland, are divided three
times, and each division goes wrong in its own ways. ``examples/README.md`` explains it row by row.
"""

TITLE = "Geconstrueerd voorbeeld met opzettelijke gebreken, geen werkelijke indiening"

MUNICIPALITIES = {
    "GM0373": "Bergen (NH.)",
    "GM0513": "Gouda",
    "GM0627": "Waddinxveen",
    "GM0654": "Borsele",
    "GM0664": "Goes",
    "GM0677": "Hulst",
    "GM0687": "Middelburg",
    "GM0715": "Terneuzen",
    "GM0717": "Veere",
    "GM0718": "Vlissingen",
    "GM1676": "Schouwen-Duiveland",
    "GM1892": "Zuidplas",
    "GM1901": "Bodegraven-Reeuwijk",
    "GM1924": "Goeree-Overflakkee",
    "GM1931": "Krimpenerwaard",
}
"""The scope. Bergen and Hulst end up in no region at all: their only rows cannot be read."""

HEAD = (
    ("titel", TITLE),
    ("indiener", "niemand"),
    ("gebied", ", ".join(MUNICIPALITIES)),
    ("peildatum grenzen", "2016-01-01"),
    ("peildatum inwoners", "2014-01-01"),
    ("datum", "2016-05-31"),
    ("ronde", "1"),
    ("opmerking", "geconstrueerd voorbeeld, geen werkelijke indiening"),
)

DIVISIONS = (
    ("jeugd", "Gouda", ("GM0513",)),
    ("jeugd", "Rond Gouda", ("GM0627", "GM1892", "GM1901", "GM1931")),
    ("jeugd", "Middelburg", ("GM0687",)),
    ("jeugd", "Vlissingen en Veere", ("GM0717", "GM0718")),
    ("jeugd", "Bevelanden en Terneuzen", ("GM0654", "GM0664", "GM0715")),
    ("jeugd", "Schouwen en Goeree", ("GM1676", "GM1924")),
    ("arbeidsmarkt", "Gouwe", ("GM0513", "GM0627")),
    ("arbeidsmarkt", "IJssel en Rijn", ("GM1892", "GM1901", "GM1931")),
    ("arbeidsmarkt", "Middelburg en Terneuzen", ("GM0687", "GM0715")),
    ("arbeidsmarkt", "Noordwest-Zeeland", ("GM0717", "GM0718", "GM1676")),
    ("arbeidsmarkt", "Goes en Borsele", ("GM0654", "GM0664")),
    ("wmo", "Gouda en Zuidplas", ("GM0513", "GM1892")),
    ("wmo", "Groene Hart", ("GM0627", "GM1901", "GM1931")),
    ("wmo", "Walcheren", ("GM0687", "GM0717", "GM0718")),
    ("wmo", "Goes en Borsele", ("GM0654", "GM0664")),
    ("wmo", "Schouwen en Goeree", ("GM1924",)),
)
"""Domain, region and members of the rows that are well formed."""

ERROR_CELL = "#N/A"
"""Written as a true error value of Excel."""

FAULTS = (
    ("GM0654", "Borsele", "wmo", "Walcheren", "", "staat ook in Goes en Borsele"),
    ("GM1676", "Schouwen-Duiveland", "wmo", "Walcheren", "Schouwen", "in delen"),
    ("GM1676", "Schouwen-Duiveland", "wmo", "Schouwen en Goeree", "Duiveland", "in delen"),
    ("GM0715", "Terneuzen", "wmo", ERROR_CELL, "", "foutwaarde in de kolom regio"),
    ("GM0664", "Goes", "wmo", "Goes en Borsele", "", "dezelfde regel staat er al"),
    ("GM0664", "Vlissingen", "jeugd", "Vlissingen en Veere", "", "de code is die van Goes"),
    ("", "Vlisingen", "jeugd", "Vlissingen en Veere", "", "verschreven naam"),
    ("GM0491", "Bergambacht", "jeugd", "Rond Gouda", "", "opgeheven op 1 januari 2015"),
    ("", "Bergen", "wmo", "Goes en Borsele", "", "er zijn twee gemeenten Bergen"),
    ("", "Hulst Terneuzen", "jeugd", "Bevelanden en Terneuzen", "", "twee namen in een cel"),
)
"""Code, name, domain, region, part and remark of the rows with a fault of their own."""

CENTRES = {("jeugd", "Vlissingen en Veere"): "Middelburg"}
"""The centre a region names for itself; Middelburg is no member of this one."""

EMPTY_REGION = ("jeugd", "Zeeuws-Vlaanderen")
"""Described in the sheet of regions, while nobody joins it."""

CLAIM = {
    "domein": "jeugd",
    "regio": "Vlissingen en Veere",
    "regel": "OMV01",
    "grond": "bevolkingsdichtheid",
    "motivering": "",
    "aangevraagd_door": "Veere",
    "oordeel": "open",
    "beoordelaar": "",
    "datum": "2016-05-31",
    "geldig_tot": "",
}
"""Maatwerk on a ground that the figures contradict: 398 inhabitants per km2."""


CHILD_PROTECTION = (
    ("Zuid-Holland", ("GM0513", "GM0627", "GM1892", "GM1901", "GM1924", "GM1931")),
    ("Zeeland", ("GM0654", "GM0664", "GM0687", "GM0715", "GM0717", "GM0718", "GM1676")),
)
"""Region and members of a task that stands on tier c; the border cuts Schouwen en Goeree."""

TOO_LOW = ("GM0513", "Gouda", "jeugd", "Gouda", "", "bovenregionale taak", "a", "jeugdreclassering")
"""A row with a supra-regional task on the local tier, up to the column ``taak``."""

STATUS = {("arbeidsmarkt", "GM0717"): "verkenning"}
"""Domain and municipality of a row that names a region on which nobody decided yet."""

REGIONS_SAY = {
    "rechtsvorm": "bestuursovereenkomst",
    "aangewezen_of_afgesproken": "",
    "bestaand_sinds": "",
    "functioneert_goed": "",
    "startdatum": "31-12-2013",
    "voortgang": "6",
    "clienten": "1200",
    "aanbieders": "12",
    "risicoverdeling": "solidair",
    "regie_afspraken": "ja",
    "partners": "ggz, jeugdzorg, thuiszorg",
    "provincie_betrokken": "ja",
    "raad_toestemming": "ja",
    "werkbedrijf": "ja",
}
"""Further columns of the sheet ``regios``, and what every region declares but for the next."""

DECLARED_FAULTS = {
    ("jeugd", "Rond Gouda"): {"regie_afspraken": "nee"},
    ("jeugd", "Vlissingen en Veere"): {"raad_toestemming": "1 van 2"},
    ("jeugd", "Bevelanden en Terneuzen"): {"provincie_betrokken": "nee"},
    ("jeugd", "Schouwen en Goeree"): {"rechtsvorm": "intentie"},
    ("arbeidsmarkt", "Gouwe"): {"risicoverdeling": "geen"},
    ("arbeidsmarkt", "IJssel en Rijn"): {"voortgang": "5"},
    ("arbeidsmarkt", "Noordwest-Zeeland"): {"werkbedrijf": "nee"},
    ("arbeidsmarkt", "Goes en Borsele"): {"startdatum": "1-7-2014"},
    ("wmo", "Gouda en Zuidplas"): {"aangewezen_of_afgesproken": "aangewezen"},
    ("wmo", "Groene Hart"): {"aanbieders": ""},
    ("wmo", "Walcheren"): {"bestaand_sinds": "2009", "functioneert_goed": "ja"},
}
"""What single regions declare otherwise."""


def membership_rows() -> list[tuple[str, ...]]:
    """List the rows of the sheet ``deelname``: the divisions, the faults, and then the tasks."""
    sound = [
        (code, MUNICIPALITIES[code], domain, region, *[""] * 4, STATUS.get((domain, code), ""))
        for domain, region, members in DIVISIONS
        for code in members
    ]
    tasks = [
        (code, MUNICIPALITIES[code], "jeugd", region, "", "", "c", "jeugdbescherming")
        for region, members in CHILD_PROTECTION
        for code in members
    ]
    return [*sound, *FAULTS, *tasks, TOO_LOW]


def region_rows() -> list[tuple[str, ...]]:
    """List the rows of the sheet ``regios``: every region, and one that has no members."""
    described = [(domain, region) for domain, region, _ in DIVISIONS]
    return [
        (region, domain, CENTRES.get((domain, region), ""), *_declared(domain, region))
        for domain, region in [*described, EMPTY_REGION]
    ]


def waiver_rows() -> list[tuple[str, ...]]:
    """List the rows of the sheet ``maatwerk``, its header first."""
    return [tuple(CLAIM), tuple(CLAIM.values())]


def _declared(domain: str, region: str) -> tuple[str, ...]:
    """List what a region says in the further columns; only labour has work companies."""
    other = {} if domain == "arbeidsmarkt" else {"werkbedrijf": ""}
    return tuple((REGIONS_SAY | other | DECLARED_FAULTS.get((domain, region), {})).values())
