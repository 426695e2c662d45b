"""The real memberships of 2013 to 2026 are submissions as they stand."""

import csv
import random
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from congruentie.model.gazetteer import Alias, Change, Gazetteer
from congruentie.model.submission import Submission
from congruentie.model.territory import Municipality, Territory
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission
from congruentie.readers.wanted import Wanted

REFERENCE = Path(__file__).parents[3] / "shared" / "reference"
pytestmark = pytest.mark.skipif(
    not REFERENCE.exists(), reason="the reference data do not lie beside this checkout"
)
REGIOATLAS = REFERENCE / "membership" / "membership_2016_regioatlas.csv"
THREE = Wanted(domains=frozenset({"jeugd", "arbeidsmarkt", "wmo"}))


def rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def country(year: int) -> Territory:
    return Territory(
        reference_date=date(year, 1, 1),
        municipalities={
            row["municipality_code"]: Municipality(
                code=row["municipality_code"],
                name=row["municipality_name"],
                population=1,
                land_area=1.0,
            )
            for row in rows("municipalities_by_year.csv")
            if row["year"] == str(year)
        },
        borders=(),
        links=(),
        source="",
        generalised=True,
        sha256="",
    )


@pytest.fixture(scope="module")
def history() -> Gazetteer:
    return Gazetteer(
        aliases=tuple(
            Alias(code=row["municipality_code"], spelling=row["alias"])
            for row in rows("municipality_aliases.csv")
        ),
        changes=tuple(
            Change(
                date=date.fromisoformat(row["change_date"]),
                old_code=row["old_code"],
                old_name=row["old_name"],
                new_code=row["new_code"],
                new_name=row["new_name"],
                share=float(row["share_of_old_area"]),
                official=row["official_successor"] == "yes",
            )
            for row in rows("municipality_changes.csv")
        ),
    )


def kinds(submission: Submission) -> dict[str, int]:
    return dict(Counter(type(one.municipality).__name__ for one in submission.statements))


@pytest.mark.parametrize(
    ("file", "year", "known", "unreadable"),
    [
        pytest.param("membership_2013.csv", 2013, 2_878, 1, id="2013, with Loenen without a code"),
        pytest.param("membership_2014.csv", 2014, 2_015, 0, id="2014"),
        pytest.param("membership_2016_cbs.csv", 2016, 3_900, 0, id="2016 of CBS"),
        pytest.param("membership_2016_regioatlas.csv", 2016, 5_854, 0, id="2016 of the Regioatlas"),
        pytest.param("membership_2023.csv", 2023, 684, 0, id="2023"),
        pytest.param("membership_2026.csv", 2025, 342, 0, id="2026"),
    ],
)
def test_every_row_is_known(
    history: Gazetteer, file: str, year: int, known: int, unreadable: int
) -> None:
    tables = open_tables([REFERENCE / "membership" / file])
    submission = read_submission(tables, country(year), history)
    assert kinds(submission) == {"Known": known}
    assert len(submission.unreadable) == unreadable
    assert submission.notes == ()


def test_the_three_domains_of_2016(history: Gazetteer) -> None:
    submission = read_submission(open_tables([REGIOATLAS]), country(2016), history, THREE)
    assert [(d.layer.domain, len(d.regions)) for d in submission.divisions] == [
        ("arbeidsmarkt", 35),
        ("jeugd", 42),
        ("wmo", 43),
    ]
    assert {len(division.memberships) for division in submission.divisions} == {390}


def test_names_alone_and_spellings_of_the_sources_are_enough(
    history: Gazetteer, tmp_path: Path
) -> None:
    path = tmp_path / "namen.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("gemeente", "domein", "regio"))
        for row in rows("membership/membership_2016_regioatlas.csv"):
            name = row["name_in_source"] or row["municipality_name"]
            writer.writerow((name, row["domain"], row["region"]))
    submission = read_submission(open_tables([path]), country(2016), history, THREE)
    assert kinds(submission) == {"Known": 1_170}


def test_a_proposal_of_2013_on_the_map_of_2016_explains_what_became_of_it(
    history: Gazetteer,
) -> None:
    wanted = Wanted(domains=frozenset({"arbeidsmarkt"}))
    tables = open_tables([REFERENCE / "membership" / "membership_2013.csv"])
    submission = read_submission(tables, country(2016), history, wanted)
    assert kinds(submission) == {"Known": 386, "OtherYear": 23}


def test_names_of_a_year_fold_to_different_words() -> None:
    from congruentie.readers.spelling import fold  # noqa: PLC0415 -- only this test looks inside

    for year in (2013, 2016, 2024):
        names = [fold(one.name) for one in country(year).municipalities.values()]
        assert len(names) == len(set(names))


def test_the_order_of_five_thousand_rows_does_not_matter(
    history: Gazetteer, tmp_path: Path
) -> None:
    head, *lines = REGIOATLAS.read_text(encoding="utf-8").splitlines()
    random.Random(2013).shuffle(lines)  # noqa: S311 -- the same dice in every run, no secret
    path = tmp_path / "x.csv"
    path.write_text("\n".join([head, *lines]), encoding="utf-8")
    land = country(2016)

    def drawn(file: Path) -> list[tuple[object, ...]]:
        submission = read_submission(open_tables([file]), land, history)
        return [
            (division.layer, region.code, region.name, region.members, region.attributes)
            for division in submission.divisions
            for region in division.regions
        ]

    assert drawn(path) == drawn(REGIOATLAS)
