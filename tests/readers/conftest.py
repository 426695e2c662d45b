"""A small country, and a way to read a submission about it from text written in the test."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from congruentie.model.gazetteer import Alias, Change, Gazetteer
from congruentie.model.submission import Submission
from congruentie.model.territory import Municipality, Territory
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission
from congruentie.readers.wanted import Wanted

NAMES_2016 = {
    "GM0119": "Meppel",
    "GM0269": "Oldebroek",
    "GM0363": "Amsterdam",
    "GM0373": "Bergen (NH.)",
    "GM0384": "Diemen",
    "GM0457": "Weesp",
    "GM0518": "'s-Gravenhage",
    "GM0820": "Nuenen, Gerwen en Nederwetten",
    "GM0844": "Schijndel",
    "GM0860": "Veghel",
    "GM0893": "Bergen (L.)",
    "GM1680": "Aa en Hunze",
    "GM1900": "Súdwest-Fryslân",
    "GM1942": "Gooise Meren",
    "GM1945": "Berg en Dal",
}
ALIASES = (("GM0518", "Den Haag"), ("GM0373", "Bergen"), ("GM0893", "Bergen"))
CHANGES = (
    ("2015-01-01", "GM0282 Ubbergen", "GM0241 Groesbeek", 1.0),
    ("2016-01-01", "GM0241 Groesbeek", "GM1945 Berg en Dal", 1.0),
    ("2016-01-01", "GM0424 Muiden", "GM0457 Weesp", 0.13),
    ("2016-01-01", "GM0424 Muiden", "GM1942 Gooise Meren", 0.85),
    ("2017-01-01", "GM0844 Schijndel", "GM1948 Meierijstad", 1.0),
    ("2017-01-01", "GM0860 Veghel", "GM1948 Meierijstad", 1.0),
)

Read = Callable[..., Submission]


@pytest.fixture
def territory() -> Territory:
    return Territory(
        reference_date=date(2016, 1, 1),
        municipalities={
            code: Municipality(code=code, name=name, population=50_000, land_area=40.0)
            for code, name in NAMES_2016.items()
        },
        borders=(),
        links=(),
        source="drawn for the test",
        generalised=True,
        sha256="",
    )


@pytest.fixture
def gazetteer() -> Gazetteer:
    return Gazetteer(
        aliases=tuple(Alias(code=code, spelling=spelling) for code, spelling in ALIASES),
        changes=tuple(
            Change(
                date=date.fromisoformat(day),
                old_code=old[:6],
                old_name=old[7:],
                new_code=new[:6],
                new_name=new[7:],
                share=share,
                official=share > 0.5,
            )
            for day, old, new, share in CHANGES
        ),
    )


@pytest.fixture
def read(tmp_path: Path, territory: Territory, gazetteer: Gazetteer) -> Read:
    """Write files (name to text or bytes; plain text is ``deelname.csv``) and read them."""

    def read(
        files: str | dict[str, str | bytes], *domains: str, wanted: Wanted | None = None
    ) -> Submission:
        named = {"deelname.csv": files} if isinstance(files, str) else files
        paths = []
        for name, content in named.items():
            paths.append(tmp_path / name)
            data = content.encode() if isinstance(content, str) else content
            paths[-1].write_bytes(data)
        asked = wanted or Wanted(domains=frozenset(domains))
        return read_submission(open_tables(paths), territory, gazetteer, asked)

    return read
