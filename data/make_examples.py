"""Makes the example submissions in ``examples/`` again from a folder with reference tables.

Run as ``python data/make_examples.py --reference DIR``. Besides the folder it reads
``changes.csv`` and the inhabitants of 2013 beside this script. The same tables give the same
bytes. The README and the two files with waivers are kept by hand.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import declared_example
import faulty_example
import xlsxwriter
from make_tables import HERE, read_rows
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

DOMAINS = ("arbeidsmarkt", "jeugd", "wmo")
TITLE = "Geconstrueerd voorbeeld, geen werkelijke indiening: voorstel van 31 mei 2013"
LONG_COLUMNS = ("gemeentecode", "gemeente", "domein", "regio")
LAW_COLUMNS = (*LONG_COLUMNS, "deelgebied", "centrum")
PROPOSAL_COLUMNS = (*LONG_COLUMNS, "deelgebied", "toelichting")
FAULTY_COLUMNS = (*PROPOSAL_COLUMNS, "niveau", "taak", "status")
REGION_COLUMNS = ("regio", "domein", "centrumgemeente")
PROGRESS_TITLE = "Geconstrueerd voorbeeld: voortgang per regio op 1 oktober 2013"
PROGRESS_COLUMNS = ("regio", "domein", "voortgang")
PROGRESS = (
    *("collegebesluiten", "intentieverklaring", "collegebesluiten", "raadstoestemming"),
    *("verkenning", "collegebesluiten", "", "intentieverklaring", "collegebesluiten"),
    *("regeling getekend", "geen keuze"),
)
"""Dealt out to the regions in turn; one in eleven declares nothing."""

PROPOSAL_DAY = date(2013, 1, 1)
REGIONS_DAY = date(2016, 1, 1)
MADE_ON = datetime(2013, 5, 31)  # noqa: DTZ001 - Excel keeps no time zone
"""Written into the workbooks, so that their bytes do not depend on the day they are made."""

PROPOSAL_HEAD: tuple[tuple[str, str | date], ...] = (
    ("titel", TITLE),
    ("indiener", "niemand"),
    ("gebied", "Nederland"),
    ("peildatum grenzen", PROPOSAL_DAY),
    ("peildatum inwoners", PROPOSAL_DAY),
    ("datum", date(2013, 5, 31)),
    ("ronde", "1"),
    ("opmerking", "geconstrueerd voorbeeld, geen werkelijke indiening"),
)

Line = tuple[str, ...]


def regions_2016(reference: Path) -> list[Line]:
    """List who worked with whom in 2016, by domain, region and code."""
    return sorted(
        (
            (row["municipality_code"], row["municipality_name"], row["domain"], row["region"])
            for row in read_rows(reference / "membership" / "membership_2016_regioatlas.csv")
            if row["domain"] in DOMAINS
        ),
        key=_by_region,
    )


def law_2013(reference: Path) -> list[Line]:
    """List the labour-market regions of the 2013 regulation, with part and centre."""
    return sorted(
        (
            (
                row["municipality_code"],
                row["municipality_name"],
                row["domain"],
                row["region"],
                _postcodes(row["note"]),
                "ja" if row["is_centre"] == "yes" else "",
            )
            for row in read_rows(reference / "membership" / "membership_2013.csv")
            if row["domain"] == "arbeidsmarkt"
        ),
        key=_by_region,
    )


def _by_region(line: Line) -> Line:
    return (line[2], line[3], line[0])


def _postcodes(note: str) -> str:
    marked, _, part = note.partition("partial: ")
    return "" if marked or not part else f"postcode {part.replace('–', '-')}"


def proposal_2013(reference: Path) -> list[Line]:
    """Lay the youth and Wmo regions of 2016 back on the municipalities of 2013.

    A municipality goes to the region of its successor; where it was split over successors in
    several regions, to that of the official one. Labour market is the regulation of 2013.
    """
    later = regions_2016(reference)
    home = {(line[2], line[0]): line[3] for line in later}
    names = {line[0]: line[1] for line in later}
    then = {
        row["municipality_code"]: row["municipality_name"]
        for row in read_rows(reference / "municipalities_by_year.csv")
        if row["year"] == str(PROPOSAL_DAY.year)
    }
    laid_back: list[Line] = []
    for code, name in then.items():
        official, heirs = successors(code)
        for domain in ("jeugd", "wmo"):
            region = home[domain, official]
            others = {home[domain, heir] for heir in heirs} - {region}
            heir_name = "" if official == code else names[official]
            laid_back.append((code, name, domain, region, "", _remark(heir_name, others)))
    labour = [(*line[:5], "") for line in law_2013(reference)]
    return sorted([*labour, *laid_back], key=_by_region)


def _remark(heir: str, other_regions: set[str]) -> str:
    said = [f"volgt opvolger {heir}"] if heir else []
    said += [f"een deel ging naar {region}" for region in sorted(other_regions)]
    return "; ".join(said)


def successors(code: str) -> tuple[str, frozenset[str]]:
    """Follow a municipality of 2013 to 2016: its official successor and all its heirs."""
    window = [
        row
        for row in read_rows(HERE / "changes.csv")
        if PROPOSAL_DAY < date.fromisoformat(row["date"]) <= REGIONS_DAY
    ]
    official, heirs = code, {code}
    for row in sorted(window, key=lambda row: row["date"]):
        if row["old_code"] in heirs:
            heirs.add(row["new_code"])
        if row["old_code"] == official and row["official"] == "yes":
            official = row["new_code"]
    return official, frozenset(heirs - {row["old_code"] for row in window})


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """Write a table that Excel opens with its accents right: semicolons and a byte-order mark."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def write_workbook(path: Path, sheets: Mapping[str, Iterable[Sequence[str | date]]]) -> None:
    """Write sheets of rows; dates as dates, everything else as text."""
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"created": MADE_ON})
        day_format = book.add_format({"num_format": "dd-mm-yyyy"})
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            sheet.set_column("A:F", 24)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    _write_cell(sheet, (number, column), value, day_format)


def _write_cell(sheet: Worksheet, at: tuple[int, int], value: str | date, day: Format) -> None:
    if isinstance(value, date):
        sheet.write_datetime(*at, value, day)
    elif value == faulty_example.ERROR_CELL:
        sheet.write_formula(*at, "=NA()", None, value)
    elif value:
        sheet.write_string(*at, value)


def write_proposal(reference: Path, output: Path) -> None:
    """Write the constructed proposal of 31 May 2013 as a workbook and as text."""
    table = [(TITLE,), PROPOSAL_COLUMNS, *proposal_2013(reference)]
    write_workbook(output / "voorstel-2013-05-31.xlsx", {"kop": PROPOSAL_HEAD, "deelname": table})
    padded = [(TITLE, *[""] * (len(PROPOSAL_COLUMNS) - 1)), *table[1:]]
    write_csv(output / "voorstel-2013-05-31.csv", padded)


def progress_2013(reference: Path) -> list[Line]:
    """Deal out milestones to the regions of the proposal, in order of domain and name."""
    regions = sorted({(line[2], line[3]) for line in proposal_2013(reference)})
    return [
        (name, domain, PROGRESS[number % len(PROGRESS)])
        for number, (domain, name) in enumerate(regions)
    ]


def write_progress(reference: Path, output: Path) -> None:
    """Write the constructed progress of the proposal's regions."""
    padded = (PROGRESS_TITLE, *[""] * (len(PROGRESS_COLUMNS) - 1))
    rows = [padded, PROGRESS_COLUMNS, *progress_2013(reference)]
    write_csv(output / "voortgang-2013-10-01.csv", rows)


def write_declared(reference: Path, output: Path) -> None:
    """Write the same proposal with what every region declares of itself, and with tasks."""
    proposal = proposal_2013(reference)
    year = HERE / str(PROPOSAL_DAY.year) / "municipalities.csv"
    inhabitants = {row["code"]: int(row["population"]) for row in read_rows(year)}
    members = declared_example.membership_rows(proposal, inhabitants)
    columns = (*PROPOSAL_COLUMNS, *declared_example.TASK_COLUMNS)
    regions = declared_example.region_rows(proposal, inhabitants)
    write_workbook(
        output / "voorstel-2013-05-31-kenmerken.xlsx",
        {
            "kop": (("titel", declared_example.TITLE), *PROPOSAL_HEAD[1:]),
            "deelname": [(declared_example.TITLE,), columns, *members],
            "regios": [declared_example.REGION_COLUMNS, *regions],
        },
    )


def write_faulty(output: Path) -> None:
    """Write the small submission in which every rule finds something."""
    members = [(faulty_example.TITLE,), FAULTY_COLUMNS, *faulty_example.membership_rows()]
    columns = (*REGION_COLUMNS, *faulty_example.REGIONS_SAY)
    regions = [columns, *faulty_example.region_rows()]
    write_workbook(
        output / "gebrekkig.xlsx",
        {
            "kop": faulty_example.HEAD,
            "deelname": members,
            "regios": regions,
            "maatwerk": faulty_example.waiver_rows(),
        },
    )


def write_all(reference: Path, output: Path) -> None:
    """Write every example into a folder."""
    write_csv(output / "regios-2016.csv", [LONG_COLUMNS, *regions_2016(reference)])
    write_csv(output / "arbeidsmarkt-2013-wet.csv", [LAW_COLUMNS, *law_2013(reference)])
    write_proposal(reference, output)
    write_progress(reference, output)
    write_declared(reference, output)
    write_faulty(output)


def main() -> None:
    """Write the examples beside this script, or into another folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reference", type=Path, required=True, help="folder with the sources")
    parser.add_argument("--output", type=Path, default=HERE / "examples")
    wanted = parser.parse_args()
    write_all(wanted.reference, wanted.output)


if __name__ == "__main__":
    main()
