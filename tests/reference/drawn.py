"""Regions drawn on the four squares, and a way to read them as a submission."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geopandas
import pytest
from reference.worlds import FOUR_SQUARES, NORTH_EAST, NORTH_WEST, SOUTH_EAST, SOUTH_WEST, world

from congruentie.errors import InputError
from congruentie.model.gazetteer import Gazetteer
from congruentie.model.submission import Known, Submission
from congruentie.output import write_files
from congruentie.readers.columns import domain
from congruentie.readers.submission import read_submission
from congruentie.readers.wanted import Wanted
from congruentie.reference import build
from congruentie.submissions import open_submission
from congruentie.territories import TerritoryChoice

NORTH = FOUR_SQUARES[NORTH_WEST].union(FOUR_SQUARES[NORTH_EAST])
SOUTH = FOUR_SQUARES[SOUTH_WEST].union(FOUR_SQUARES[SOUTH_EAST])
NO_HISTORY = Gazetteer(aliases=(), changes=())

Row = tuple[str, str, str, str | None]
"""Domain, region, municipality, part."""


def squares(folder: Path) -> Path:
    """The territory of the four squares, built and written."""
    write_files(folder / "gebied", build(world(folder, FOUR_SQUARES).request).files)
    return folder / "gebied"


def regions(crs: object = "EPSG:28992", **columns: Any) -> geopandas.GeoDataFrame:
    """Objects with these columns; ``geometry`` is the one with shapes."""
    return geopandas.GeoDataFrame(columns, geometry="geometry", crs=crs)


def two(**columns: Any) -> geopandas.GeoDataFrame:
    """Noord and Zuid for youth care, with columns changed or added; None takes one away."""
    of_two = {
        "regio": ["Noord", "Zuid"],
        "domein": ["jeugd", "jeugd"],
        "geometry": [NORTH, SOUTH],
    } | columns
    return regions(**{name: values for name, values in of_two.items() if values is not None})


def written(path: Path, frame: geopandas.GeoDataFrame, **how: Any) -> Path:
    frame.to_file(path, **how)
    return path


def submitted(territory: Path, *paths: Path, domains: Iterable[str] = ()) -> Submission:
    """What is read of files that are checked on a territory."""
    tables, land = open_submission(paths, TerritoryChoice(folder=territory), NO_HISTORY)
    wanted = Wanted(domains=frozenset(map(domain, domains)))
    return read_submission(tables, land, NO_HISTORY, wanted)


def said(submission: Submission) -> list[Row]:
    """What its rows say, in order of region and municipality."""
    return sorted(
        (s.layer.domain, s.region.name if s.region else "", s.municipality.code, s.part)
        for s in submission.statements
        if isinstance(s.municipality, Known)
    )


def noted(submission: Submission, key: str) -> list[dict[str, str]]:
    """The facts of the notes with a key."""
    return [dict(note.facts) for note in submission.notes if note.key == key]


def mistakes(territory: Path, *paths: Path) -> list[str]:
    """What is wrong with the files, in Dutch; fails where nothing is."""
    with pytest.raises(InputError) as raised:
        submitted(territory, *paths)
    return [mistake.text("nl") for mistake in raised.value.mistakes]
