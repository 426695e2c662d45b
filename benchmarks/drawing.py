"""Drawing alone: everything is imported and read, and one map is made and written, again and again.

``python benchmarks/drawing.py`` prints processor time in this one process, medians of so many runs
in turn, for ``congruentie map`` beside the two ways of ``plot.py``. What a report with many maps
gains is this; what somebody who asks for one map waits for is what ``run.py`` measures.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import maps
import plot

from congruentie.app import CheckRequest, prepare
from congruentie.cartography import asked_layers, draw_kind, material_of
from congruentie.maps.kind import Kind
from congruentie.maps.standalone import standalone
from congruentie.readers.shapes import read_shapes
from congruentie.territories import TerritoryChoice

Draw = Callable[[], object]
OURS = "congruentie"


def draws(subject: maps.Subject, output: Path) -> dict[str, Draw]:
    """The ways to draw the same map."""
    read = (subject.territory, subject.boundaries, subject.submission, subject.domain)
    land = plot.read(*map(str, read))
    ways = {
        f"geopandas.plot, {way}": lambda way=way: plot.draw(way, land, subject.domain, str(output))
        for way in ("careful", "plain")
    }
    return {OURS: _ours(subject, output), **ways}


def _ours(subject: maps.Subject, output: Path) -> Draw:
    asked = CheckRequest(
        submissions=(subject.submission,),
        today=date(2016, 6, 1),
        territory=TerritoryChoice(folder=subject.territory),
    )
    case, *_ = prepare(asked)
    shapes = read_shapes(subject.territory, case.territory)
    material = material_of(case, shapes, asked_layers(case, (subject.domain,)))
    return lambda: output.write_bytes(standalone(draw_kind(Kind.REGIONS, material, "nl")))


def seconds(ways: dict[str, Draw], runs: int) -> dict[str, float]:
    """Medians, after one round to warm up."""
    found: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(runs + 1):
        for name, draw in ways.items():
            start = time.process_time()
            draw()
            found[name].append(time.process_time() - start)
    return {name: statistics.median(times[1:]) for name, times in found.items()}


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--runs", type=int, default=7)
    arguments.add_argument("--reference", type=Path, help="folder with boundaries/ and population")
    chosen = arguments.parse_args()
    print("| drawing alone, svg | seconds | beside | seconds | times as fast |")
    print("| --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        subjects = [maps.BUNDLED]
        if chosen.reference:
            subjects.append(maps.detailed(chosen.reference, Path(folder)))
        for subject in subjects:
            found = seconds(draws(subject, Path(folder, "kaart.svg")), chosen.runs)
            ours = found.pop(OURS)
            for name, other in found.items():
                print(
                    f"| {subject.name} | {ours:.2f} | {name} | {other:.2f} | {other / ours:.1f} |"
                )


if __name__ == "__main__":
    main()
