"""One map by congruentie, held against two ways to plot it (``plot.py``)."""

import csv
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contest import Contest

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
CONGRUENTIE = (sys.executable, "-m", "congruentie")
WAYS = (("careful", "svg"), ("plain", "svg"), ("plain", "png"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is drawn."""

    name: str
    submission: Path
    domain: str
    territory: Path
    """Its folder; the plot takes the inhabitants from it."""
    boundaries: Path
    """What the plot reads."""


BUNDLED = Subject(
    name="map, 42 regions",
    submission=DATA / "examples" / "regios-2016.csv",
    domain="jeugd",
    territory=DATA / "2016",
    boundaries=DATA / "2016" / "borders.topojson",
)


def contests(subject: Subject, folder: Path) -> Iterator[Contest]:
    """As SVG against both ways, as PNG of 300 dpi against the plain one."""
    for way, form in WAYS:
        output = str(folder / f"kaart.{form}")
        said = (str(subject.submission), "--territory", str(subject.territory))
        ours = (*CONGRUENTIE, "map", *said, "--domain", subject.domain, "--output", output)
        drawn = (subject.territory, subject.boundaries, subject.submission, subject.domain)
        plot = (sys.executable, str(HERE / "plot.py"), way, *map(str, drawn), output)
        yield Contest(f"{subject.name}, {form}", ours, f"geopandas.plot, {way}", plot)


def detailed(reference: Path, folder: Path) -> Subject:
    """The official boundaries of 2023, 41.000 points, as they are; made ready in the folder."""
    boundaries = reference / "boundaries" / "gemeenten_2023_detail.geojson"
    territory, submission = folder / "2023", folder / "regios.csv"
    asked = ("--population", str(reference / "population.csv"), "--where", "year=2023")
    build = (*CONGRUENTIE, "data", "build", "--boundaries", str(boundaries), *asked)
    dated = ("--date", "2023-01-01", "--tolerance", "0", "--output", str(territory))
    subprocess.run((*build, *dated), check=True, capture_output=True)
    with (
        (reference / "membership" / "membership_2023.csv").open(encoding="utf-8") as table,
        submission.open("w", encoding="utf-8", newline="") as output,
    ):
        write = csv.writer(output, delimiter=";").writerow
        write(("gemeentecode", "gemeente", "domein", "regio"))
        for row in csv.DictReader(table):
            write(
                row[key] for key in ("municipality_code", "municipality_name", "domain", "region")
            )
    return Subject(
        name="map, 25 regions, official boundaries",
        submission=submission,
        domain="veiligheidsregio",
        territory=territory,
        boundaries=boundaries,
    )
