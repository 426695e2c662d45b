"""The real divisions of the Netherlands: what a check of them must show.

The figures are those of the documentation; the divisions of 2016 and 2013 come with the program.
Where ../shared/reference lies beside the checkout, its files must give the same.
"""

import hashlib
import json
from collections import defaultdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from reference.official import REFERENCE, needs_reference

from congruentie.app import CheckRequest, check_submission
from congruentie.model.submission import OtherYear, Unknown
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.opened import open_tables
from congruentie.readers.submission import read_submission
from congruentie.reports.json_report import as_data
from congruentie.territories import TerritoryChoice, bundled_territory

pytestmark = pytest.mark.usefixtures("untraced")

DATA = Path(__file__).parents[1] / "data"
MEMBERSHIP = REFERENCE / "membership"
LETTER_DOMAINS = ("jeugd", "arbeidsmarkt", "wmo")
ISOLATED = {"CEN01", "CEN02", "CEN03"}
UTRECHT, HAARLEMMERMEER, ALPHEN_CHAAM = "GM0344", "GM0394", "GM1723"

Json = dict[str, Any]


@cache
def checked(path: Path, year: int, *domains: str) -> Json:
    """The JSON report, read once."""
    request = CheckRequest(
        submissions=(path,),
        today=date(2016, 6, 1),
        territory=TerritoryChoice(year=year),
        domains=domains,
    )
    return as_data(check_submission(request), "nl")


def found(report: Json, *rules: str) -> dict[str, list[str]]:
    """Domain to the regions (else the municipalities) that any of the rules is about."""
    by_domain = defaultdict(list)
    for finding in report["findings"]:
        if finding["rule"] in rules:
            by_domain[finding["domain"]].append(finding["region"] or finding["municipality"])
    return {domain: sorted(subjects) for domain, subjects in by_domain.items()}


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(DATA / "examples" / "regios-2016.csv", id="as bundled"),
        pytest.param(
            MEMBERSHIP / "membership_2016_regioatlas.csv",
            id="as in the Regioatlas",
            marks=needs_reference,
        ),
    ],
)
def of_2016(request: pytest.FixtureRequest) -> Json:
    return checked(request.param, 2016, *LETTER_DOMAINS)


class TestTheDivisionsOf2016:
    def test_lie_on_the_map_of_2016(self, of_2016: Json) -> None:
        territory = of_2016["provenance"]["territory"]
        assert territory["reference_date"] == "2016-01-01"
        assert (territory["municipalities"], territory["population"]) == (390, 16_979_120)

    def test_have_regions_for_everybody(self, of_2016: Json) -> None:
        assert [(d["domain"], d["tier"], d["regions"]) for d in of_2016["domains"]] == [
            ("jeugd", "b", 42),
            ("arbeidsmarkt", "b", 35),
            ("wmo", "b", 43),
        ]
        assert {d["municipalities"] for d in of_2016["domains"]} == {390}
        assert {d["population"] for d in of_2016["domains"]} == {16_979_120}

    def test_have_no_white_spots_and_nobody_twice(self, of_2016: Json) -> None:
        assert found(of_2016, "WIT01", "WIT02", "WIT04", "WIT05", "GEG08") == {}

    def test_have_nothing_that_cannot_be_read(self, of_2016: Json) -> None:
        assert [f["message"] for f in of_2016["findings"] if f["rule"].startswith("GEG")] == []

    def test_have_one_region_below_100_000(self, of_2016: Json) -> None:
        [small] = [f for f in of_2016["findings"] if f["rule"] in {"OMV01", "OMV02"}]
        assert (small["rule"], small["domain"], small["region"]) == (
            "OMV01",
            "wmo",
            "hoeksche-waard",
        )
        assert small["facts"]["inhabitants"] == 84_968
        assert small["facts"]["short"] == 15_032

    def test_have_two_regions_of_one_municipality_but_not_for_work(self, of_2016: Json) -> None:
        assert found(of_2016, "OMV03") == {
            "jeugd": ["haarlemmermeer", "utrecht"],
            "wmo": ["haarlemmermeer", "utrecht-stad"],
        }

    def test_have_three_regions_each_that_named_links_hold_together(self, of_2016: Json) -> None:
        assert found(of_2016, "AAN02") == {
            "jeugd": ["friesland", "kop-van-noord-holland", "zeeland"],
            "arbeidsmarkt": ["friesland", "noord-holland-noord", "zeeland"],
            "wmo": ["friesland", "kop-van-noord-holland", "zeeland"],
        }

    def test_have_no_region_in_pieces(self, of_2016: Json) -> None:
        assert found(of_2016, "AAN01") == {}
        assert {region["pieces"] for region in of_2016["regions"]} == {1}

    @pytest.mark.parametrize(
        ("number", "domains", "pairs", "identical", "moves", "nest"),
        [
            pytest.param(
                0, ["jeugd", "arbeidsmarkt"], (10, 24, 28), 130, 87, [48, 69], id="youth and work"
            ),
            pytest.param(1, ["jeugd", "wmo"], (28, 15, 7), 259, 34, [22, 17], id="youth and wmo"),
            pytest.param(
                2, ["arbeidsmarkt", "wmo"], (14, 25, 18), 155, 61, [56, 26], id="work and wmo"
            ),
        ],
    )
    def test_agree_so_far(  # noqa: PLR0913 # one parameter per column of the table
        self,
        of_2016: Json,
        *,
        number: int,
        domains: list[str],
        pairs: tuple[int, int, int],
        identical: int,
        moves: int,
        nest: list[int],
    ) -> None:
        pair = of_2016["congruence"][number]
        assert pair["domains"] == domains
        assert (pair["identical"], pair["nested"], pair["crossing"]) == pairs
        assert pair["municipalities"] == 390
        assert pair["municipalities_identical"] == identical
        assert (pair["moves"], pair["moves_to_nest"]) == (moves, nest)

    def test_need_so_many_inhabitants_to_move(self, of_2016: Json) -> None:
        """As a share of the country, from the independent count in the documentation."""
        shares = [p["moves_inhabitants"] / p["inhabitants"] for p in of_2016["congruence"]]
        assert [round(share, 3) for share in shares] == [0.193, 0.061, 0.141]

    def test_have_a_finding_for_every_crossing_pair(self, of_2016: Json) -> None:
        rules = [finding["rule"] for finding in of_2016["findings"]]
        assert (rules.count("CON01"), rules.count("CON02")) == (28 + 7 + 18, 24 + 15 + 25)

    def test_leave_utrecht_and_haarlemmermeer_isolated_but_not_for_work(
        self, of_2016: Json
    ) -> None:
        isolated = {
            (f["domain"], f["municipality"]) for f in of_2016["findings"] if f["rule"] in ISOLATED
        }
        assert isolated == {
            ("jeugd", UTRECHT),
            ("jeugd", HAARLEMMERMEER),
            ("wmo", UTRECHT),
            ("wmo", HAARLEMMERMEER),
        }
        assert found(of_2016, "CEN06") == {None: [UTRECHT, HAARLEMMERMEER]}

    def test_have_this_in_common(self, of_2016: Json) -> None:
        ground = of_2016["common_ground"]
        assert ground["domains"] == list(LETTER_DOMAINS)
        assert ground["building_blocks"] == 64
        assert round(ground["territorial_congruence"], 3) == 0.807
        members = [code for knot in ground["knots"] for code in knot["municipalities"]]
        assert len(members) == len(set(members)) == 390
        assert sum(knot["population"] for knot in ground["knots"]) == 16_979_120

    def test_are_judged_so(self, of_2016: Json) -> None:
        assert of_2016["verdict"] == "findings"
        verdicts = {d["domain"]: d["verdicts"] for d in of_2016["domains"]}
        assert {name: v["coverage"] for name, v in verdicts.items()} == dict.fromkeys(
            LETTER_DOMAINS, "passed"
        )
        assert [verdicts[name]["scale"] for name in LETTER_DOMAINS] == [
            "attention",
            "passed",
            "failed",
        ]
        assert [verdicts[name]["centres"] for name in LETTER_DOMAINS] == [
            "failed",
            "passed",
            "failed",
        ]


@needs_reference
def test_both_sources_of_2016_say_the_same_of_youth_and_work() -> None:
    """CBS and the Regioatlas name the regions differently, and divide the country alike."""
    of_cbs = checked(MEMBERSHIP / "membership_2016_cbs.csv", 2016, "jeugd", "arbeidsmarkt")
    of_atlas = checked(MEMBERSHIP / "membership_2016_regioatlas.csv", 2016, "jeugd", "arbeidsmarkt")
    assert of_cbs["congruence"] == of_atlas["congruence"]
    for report in (of_cbs, of_atlas):
        assert report["common_ground"]["domains"] == ["jeugd", "arbeidsmarkt"]
    assert sorted(r["members"] for r in of_cbs["regions"]) == sorted(
        r["members"] for r in of_atlas["regions"]
    )


@pytest.mark.parametrize(
    ("domains", "expected"),
    [
        pytest.param(("jeugd", "arbeidsmarkt"), 17, id="youth and work"),
        pytest.param(("jeugd", "wmo"), 35, id="youth and wmo"),
        pytest.param(("arbeidsmarkt", "wmo"), 23, id="work and wmo"),
    ],
)
def test_two_domains_of_2016_share_the_outer_border_of_so_many_areas(
    domains: tuple[str, str], expected: int
) -> None:
    report = checked(DATA / "examples" / "regios-2016.csv", 2016, *domains)
    assert len(report["common_ground"]["knots"]) == expected


@pytest.fixture(scope="module")
def law() -> Json:
    return checked(DATA / "examples" / "arbeidsmarkt-2013-wet.csv", 2013)


class TestTheLabourRegionsOfTheLawOf2013:
    def test_are_35_and_cover_all_408(self, law: Json) -> None:
        [domain] = law["domains"]
        assert (domain["domain"], domain["regions"]) == ("arbeidsmarkt", 35)
        assert (domain["municipalities"], domain["population"]) == (408, 16_779_575)

    def test_divide_alphen_chaam(self, law: Json) -> None:
        assert found(law, "GEG08", "WIT04") == {"arbeidsmarkt": [ALPHEN_CHAAM]}
        holding = [r["code"] for r in law["regions"] if ALPHEN_CHAAM in r["members"]]
        assert holding == ["midden-brabant", "west-brabant"]

    def test_have_none_below_100_000_none_in_pieces_and_no_isolated_centre(self, law: Json) -> None:
        assert found(law, "OMV01", "OMV02", "AAN01", *ISOLATED) == {}


@needs_reference
class TestMembershipsOfOtherYears:
    @pytest.mark.parametrize(
        ("file", "year", "without_municipality"),
        [
            pytest.param("membership_2013.csv", 2013, [2708], id="2013, but for Loenen"),
            pytest.param("membership_2014.csv", 2013, [], id="2014 on the map of 2013"),
            pytest.param("membership_2016_cbs.csv", 2016, [], id="2016 of CBS"),
            pytest.param("membership_2016_regioatlas.csv", 2016, [], id="2016 of the Regioatlas"),
            pytest.param("membership_2023.csv", 2024, [], id="2023 on the map of 2024"),
            pytest.param("membership_2026.csv", 2024, [], id="2026 on the map of 2024"),
        ],
    )
    def test_name_nobody_who_is_unknown(
        self, file: str, year: int, without_municipality: list[int]
    ) -> None:
        gazetteer = read_gazetteer(DATA)
        submission = read_submission(
            open_tables([MEMBERSHIP / file]), bundled_territory(year, gazetteer), gazetteer
        )
        named = [statement.municipality for statement in submission.statements]
        assert [one for one in named if isinstance(one, Unknown)] == []
        assert [cell.place.line for cell in submission.unreadable] == without_municipality
        other_years = {one.text for one in named if isinstance(one, OtherYear)}
        assert other_years == ({"GM1921"} if file == "membership_2014.csv" else set())

    def test_have_small_regions_where_the_documentation_says_so(self) -> None:
        of_2013 = found(checked(MEMBERSHIP / "membership_2013.csv", 2013), "OMV01", "OMV02")
        of_cbs = found(checked(MEMBERSHIP / "membership_2016_cbs.csv", 2016), "OMV01", "OMV02")
        of_atlas = found(
            checked(MEMBERSHIP / "membership_2016_regioatlas.csv", 2016), "OMV01", "OMV02"
        )
        assert {domain: len(regions) for domain, regions in of_2013.items()} == {
            "corop": 1,
            "passend_onderwijs_po": 6,
            "passend_onderwijs_vo": 6,
        }
        assert {domain: len(regions) for domain, regions in of_cbs.items()} == {
            "corop": 1,
            "rpa": 1,
        }
        assert {domain: len(regions) for domain, regions in of_atlas.items()} == {
            "corop": 1,
            "hervorming_langdurige_zorg": 6,
            "passend_onderwijs_po": 8,
            "wmo": 1,
        }

    def test_have_municipalities_in_two_regions_where_the_documentation_says_so(self) -> None:
        of_2013 = found(checked(MEMBERSHIP / "membership_2013.csv", 2013), "WIT04", "GEG08")
        of_atlas = found(
            checked(MEMBERSHIP / "membership_2016_regioatlas.csv", 2016), "WIT04", "GEG08"
        )
        assert {domain: len(set(split)) for domain, split in of_2013.items()} == {
            "arbeidsmarkt": 1,
            "passend_onderwijs_po": 11,
            "passend_onderwijs_vo": 9,
        }
        assert of_atlas == {"corop": ["GM0361", "GM1931", "GM1940"]}


@pytest.mark.parametrize(
    ("year", "municipalities", "population"),
    [
        pytest.param(2013, 408, 16_779_575, id="1 January 2013"),
        pytest.param(2016, 390, 16_979_120, id="1 January 2016"),
        pytest.param(2024, 342, 17_942_942, id="1 January 2024"),
    ],
)
class TestTheBundledCountry:
    def test_has_the_official_totals(self, year: int, municipalities: int, population: int) -> None:
        territory = bundled_territory(year, read_gazetteer(DATA))
        assert territory.reference_date == date(year, 1, 1)
        assert len(territory.municipalities) == municipalities
        assert territory.population == population

    def test_is_the_one_its_manifest_describes(
        self, year: int, municipalities: int, population: int
    ) -> None:
        folder = DATA / str(year)
        manifest = json.loads((folder / "manifest.json").read_bytes())
        assert manifest["counts"]["municipalities"] == municipalities
        assert manifest["counts"]["population"] == population
        assert manifest["generalised"] is True
        assert manifest["files"] == {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.iterdir())
            if path.name not in {"manifest.json", "tiles.csv"}  # tiles are arranged afterwards
        }
