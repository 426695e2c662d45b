"""Whole-process times and memory, each measured in turn with something beside it.

``python benchmarks/run.py`` prints a table: median wall time, peak memory, and the median of the
ratios of neighbouring runs, so that a machine that slows down half-way spoils nothing.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).parent
EXAMPLE = str(HERE.parent / "data" / "examples" / "regios-2016.csv")
CHECK = [sys.executable, "-m", "congruentie", "check", EXAMPLE, "--year", "2016"]


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process."""

    seconds: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Contest:
    """A command and the one it is held against."""

    name: str
    command: Sequence[str]
    beside: str
    other: Sequence[str]


def contests(reference: Path | None, folder: str) -> list[Contest]:
    """What is measured.

    A build is left out without the official boundaries, a map without matplotlib beside it.
    """
    python = sys.executable
    found = [
        Contest("check, JSON", [*CHECK, "--format", "json"], "plain geopandas", _naive()),
        Contest("check, text", CHECK, "plain geopandas", _naive()),
        Contest(
            "congruentie --help",
            [python, "-m", "congruentie", "--help"],
            "import typer, rich.console",
            [python, "-c", "import typer, rich.console"],
        ),
    ]
    if find_spec("matplotlib"):
        found.append(
            Contest("map, regions", _map(folder), "geopandas.plot, same map", _plot(folder))
        )
    if reference and reference.exists():
        official = reference / "boundaries" / "gemeenten_2016.geojson"
        beside = "plain geopandas, official map"
        found.append(Contest("check, text", CHECK, beside, [*_naive(), str(official)]))
        found.append(
            Contest(
                "data build, 41.000 punten",
                _build(reference, folder),
                "import geopandas",
                [python, "-c", "import geopandas"],
            )
        )
    return found


def _naive() -> list[str]:
    return [sys.executable, str(HERE / "naive.py"), "2016", EXAMPLE]


def _map(folder: str) -> list[str]:
    submission = [EXAMPLE, "--year", "2016", "--domain", "jeugd"]
    output = str(Path(folder, "kaart.svg"))
    return [sys.executable, "-m", "congruentie", "map", *submission, "--output", output]


def _plot(folder: str) -> list[str]:
    output = str(Path(folder, "plot.svg"))
    return [sys.executable, str(HERE / "plot.py"), "2016", EXAMPLE, "jeugd", output]


def _build(reference: Path, folder: str) -> list[str]:
    boundaries = reference / "boundaries" / "gemeenten_2022.geojson"
    return [
        *(sys.executable, "-m", "congruentie", "data", "build"),
        *("--boundaries", str(boundaries), "--population", str(reference / "population.csv")),
        *("--where", "year=2022", "--date", "2022-01-01", "--output", folder),
    ]


def measure(command: Sequence[str]) -> Run:
    """Run a command once; its exit status does not matter, its output is thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return Run(time.perf_counter() - start, usage.ru_maxrss / 1024)


def main() -> None:
    """Measure everything and print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--reference", type=Path, help="folder with boundaries/ and population")
    chosen = arguments.parse_args()
    print("| what | seconds | MB | beside | seconds | MB | ratio |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for contest in contests(chosen.reference, folder):
            print(_row(contest, chosen.runs), flush=True)


def _row(contest: Contest, runs: int) -> str:
    measure(contest.command)
    measure(contest.other)
    pairs = [(measure(contest.command), measure(contest.other)) for _ in range(runs)]
    ratio = statistics.median(ours.seconds / other.seconds for ours, other in pairs)
    ours, other = (_median([pair[side] for pair in pairs]) for side in (0, 1))
    return f"| {contest.name} | {ours} | {contest.beside} | {other} | {ratio:.2f} |"


def _median(runs: Sequence[Run]) -> str:
    seconds = statistics.median(run.seconds for run in runs)
    return f"{seconds:.2f} | {max(run.megabytes for run in runs):.0f}"


if __name__ == "__main__":
    main()
