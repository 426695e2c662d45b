"""Whole-process times and memory, each measured in turn with something beside it.

``python benchmarks/run.py`` prints a table: median times, peak memory, and the median of how many
times as fast ours was in neighbouring runs, so that a machine that slows down half-way spoils
nothing. ``--processor`` takes processor time, for a machine that has more to do.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import maps
from contest import HEADER, Contest, row

HERE = Path(__file__).parent
EXAMPLE = str(HERE.parent / "data" / "examples" / "regios-2016.csv")
CHECK = [sys.executable, "-m", "congruentie", "check", EXAMPLE, "--year", "2016"]


def contests(reference: Path | None, folder: Path) -> Iterator[Contest]:
    """What is measured.

    What needs the official boundaries is left out without them, a map without matplotlib beside it.
    """
    python = sys.executable
    yield Contest("check, JSON", [*CHECK, "--format", "json"], "plain geopandas", _naive())
    yield Contest("check, text", CHECK, "plain geopandas", _naive())
    yield Contest(
        "congruentie --help",
        [python, "-m", "congruentie", "--help"],
        "import typer, rich.console",
        [python, "-c", "import typer, rich.console"],
    )
    if find_spec("matplotlib"):
        yield from maps.contests(maps.BUNDLED, folder)
    if not reference:
        return
    if find_spec("matplotlib"):
        yield from maps.contests(maps.detailed(reference, folder), folder)
    official = reference / "boundaries" / "gemeenten_2016.geojson"
    beside = "plain geopandas, official map"
    yield Contest("check, text", CHECK, beside, [*_naive(), str(official)])
    yield Contest(
        "data build, 41.000 punten",
        _build(reference, folder),
        "import geopandas",
        [python, "-c", "import geopandas"],
    )


def _naive() -> list[str]:
    return [sys.executable, str(HERE / "naive.py"), "2016", EXAMPLE]


def _build(reference: Path, folder: Path) -> list[str]:
    boundaries = reference / "boundaries" / "gemeenten_2022.geojson"
    return [
        *(sys.executable, "-m", "congruentie", "data", "build"),
        *("--boundaries", str(boundaries), "--population", str(reference / "population.csv")),
        *("--where", "year=2022", "--date", "2022-01-01", "--output", str(folder / "2022")),
    ]


def main() -> None:
    """Measure everything, or what is asked for, and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--reference", type=Path, help="folder with boundaries/ and population")
    arguments.add_argument("--only", default="", help="how what is measured begins, such as map")
    arguments.add_argument("--processor", action="store_true", help="processor time")
    chosen = arguments.parse_args()
    print(HEADER)
    with tempfile.TemporaryDirectory() as folder:
        for contest in contests(chosen.reference, Path(folder)):
            if contest.name.startswith(chosen.only):
                print(row(contest, chosen.runs, processor=chosen.processor), flush=True)


if __name__ == "__main__":
    main()
