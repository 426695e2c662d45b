"""Makes ``changes.csv`` and ``centres.csv`` again from a folder with reference tables.

Run as ``python data/make_tables.py --reference DIR``. The folder must hold
``municipality_changes.csv``, ``municipalities_by_year.csv`` and
``centrumgemeenten_2011_2013.csv``. The other two tables, ``links.csv`` and ``aliases.csv``,
are kept by hand: no register publishes them.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

HERE = Path(__file__).resolve().parent

CHANGE_COLUMNS = ("date", "old_code", "old_name", "new_code", "new_name", "share", "official")
CENTRE_COLUMNS = ("year", "list", "code", "name", "source")

CENTRE_SOURCES = {
    "arbeidsmarkt": (
        "Regeling scholing en plaatsing oudere werklozen (BWBR0033947), bijlage 1, "
        "stand 1 oktober 2013"
    ),
    "maatschappelijke_opvang": (
        "Besluit decentralisatie- en integratie-uitkeringen (BWBR0027383), bijlage 29xx-c"
    ),
    "vrouwenopvang": (
        "Besluit decentralisatie- en integratie-uitkeringen (BWBR0027383), bijlage 29kk-4"
    ),
}
"""Lists that are taken over, with the regulation and annex they stand in."""

MERGED_INTO_VOORNE_AAN_ZEE = (
    ("GM0501", "Brielle"),
    ("GM0530", "Hellevoetsluis"),
    ("GM0614", "Westvoorne"),
)
"""The merger of 1 January 2023, which the reference table of changes does not have."""

Row = Mapping[str, str]


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a comma-separated UTF-8 table with one header line."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_rows(path: Path, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Write a comma-separated UTF-8 table with line feeds, whatever the machine."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def changes(reference: Path) -> list[Row]:
    """List every arrow of the history, by date and code; share is the part of the old area."""
    known = [
        {
            "date": row["change_date"],
            "old_code": row["old_code"],
            "old_name": row["old_name"],
            "new_code": row["new_code"],
            "new_name": row["new_name"],
            "share": row["share_of_old_area"],
            "official": row["official_successor"],
        }
        for row in read_rows(reference / "municipality_changes.csv")
    ]
    seen = {row["old_code"] for row in known}
    rows = [*known, *(row for row in voorne_aan_zee() if row["old_code"] not in seen)]
    return sorted(rows, key=lambda row: (row["date"], row["old_code"], row["new_code"]))


def voorne_aan_zee() -> list[Row]:
    """Return the three arrows of that merger; all of the land went along."""
    return [
        {
            "date": "2023-01-01",
            "old_code": code,
            "old_name": name,
            "new_code": "GM1992",
            "new_name": "Voorne aan Zee",
            "share": "1.00",
            "official": "yes",
        }
        for code, name in MERGED_INTO_VOORNE_AAN_ZEE
    ]


def centres(reference: Path) -> list[Row]:
    """List the municipalities that the lists taken over name, by year, list and code."""
    rows = [
        {
            "year": row["year"],
            "list": row["domain"],
            "code": row["municipality_code"],
            "name": row["municipality_name"],
            "source": CENTRE_SOURCES[row["domain"]],
        }
        for row in read_rows(reference / "centrumgemeenten_2011_2013.csv")
        if row["domain"] in CENTRE_SOURCES
    ]
    return sorted(rows, key=lambda row: (row["year"], row["list"], row["code"]))


def main() -> None:
    """Write both tables beside this script, or in another folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--reference", type=Path, required=True, help="folder with the sources")
    parser.add_argument("--output", type=Path, default=HERE, help="where the tables are written")
    wanted = parser.parse_args()
    write_rows(wanted.output / "changes.csv", CHANGE_COLUMNS, changes(wanted.reference))
    write_rows(wanted.output / "centres.csv", CENTRE_COLUMNS, centres(wanted.reference))


if __name__ == "__main__":
    main()
