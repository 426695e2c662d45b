"""The statements of the letters on drawn countries: each just true, just not, and unknowable."""

from collections.abc import Iterable

import pytest
from worlds import country, division

from congruentie.measures.municipality_count import Fall
from congruentie.measures.statements import (
    different_regions,
    elsewhere,
    labour_market,
    same_region,
    work_companies,
    yearly_fall,
    youth_and_labour,
)
from congruentie.model.criteria import Scale
from congruentie.model.finding import Quantity
from congruentie.model.region import Division, Tier
from congruentie.model.statement import Missing, Reading, Statement, Truth
from congruentie.model.territory import Territory

LAND = country("a b c\nd e f")
PEOPLE = {code: m.population for code, m in LAND.municipalities.items()}


def value(reading: Reading, fact: str) -> float:
    found = reading.facts[fact]
    assert isinstance(found, Quantity)
    return found.value


def holds(statement: Statement) -> dict[str, bool | None]:
    return {reading.key: reading.holds for reading in statement.readings}


class TestElsewhere:
    @pytest.mark.parametrize(
        ("land", "truth"),
        [
            pytest.param(country("a b", a=100_000, b=99_999), Truth.FALSE, id="just under half"),
            pytest.param(country("a b", a=100_000, b=100_000), Truth.FALSE, id="nobody elsewhere"),
            pytest.param(
                country("a b c", a=100_000, b=99_999, c=2), Truth.TRUE, id="just above half"
            ),
            pytest.param(country("a", a=0), Truth.FALSE, id="nobody at all"),
        ],
    )
    def test_asks_for_more_than_half(self, land: Territory, truth: Truth) -> None:
        assert elsewhere(land, Scale()).truth is truth

    def test_exactly_half_is_not_most(self) -> None:
        assert elsewhere(country("a b c", a=100_000, b=60_000, c=40_000), Scale()).truth is (
            Truth.FALSE
        )

    def test_tells_its_numbers(self) -> None:
        (reading,) = elsewhere(country("a b", a=100_000, b=50_000), Scale()).readings
        assert value(reading, "large") == 1
        assert value(reading, "inside") == 100_000
        assert value(reading, "outside") == 50_000
        assert value(reading, "share") == pytest.approx(1 / 3)


def both(youth: Division, labour: Division) -> Statement:
    return same_region(youth_and_labour((youth, labour), PEOPLE), Missing.NO_PAIR)


class TestSameRegion:
    def test_is_true_where_all_readings_agree(self) -> None:
        found = both(division("jeugd", r="abcdef"), division("arbeidsmarkt", r="abcdef"))
        assert found.truth is Truth.TRUE
        assert set(holds(found).values()) == {True}

    def test_depends_where_regions_are_nested(self) -> None:
        found = both(
            division("jeugd", west="ad", oost="bcef"), division("arbeidsmarkt", alle="abcdef")
        )
        assert found.truth is Truth.DEPENDS
        assert holds(found) == {
            f"{name}-in-{unit}": name != "identical"
            for unit in ("municipalities", "inhabitants")
            for name in ("identical", "identical-or-nested", "dominant")
        }

    def test_half_is_not_most(self) -> None:
        found = both(
            division("jeugd", r="abc", x="d", y="e", z="f"),
            division("arbeidsmarkt", r="abc", s="def"),
        )
        assert holds(found)["identical-in-municipalities"] is False

    def test_inhabitants_may_say_otherwise_than_municipalities(self) -> None:
        land = country("a b c d e", a=900_000)
        people = {code: m.population for code, m in land.municipalities.items()}
        pair = youth_and_labour(
            (
                division("jeugd", stad="a", west="bc", oost="de"),
                division("arbeidsmarkt", stad="a", noord="bd", zuid="ce"),
            ),
            people,
        )
        found = holds(same_region(pair, Missing.NO_PAIR))
        assert found["identical-in-municipalities"] is False
        assert found["identical-in-inhabitants"] is True

    def test_the_dominant_region_is_that_of_the_youth_region(self) -> None:
        found = both(
            division("jeugd", alle="abcdef"), division("arbeidsmarkt", groot="abcd", klein="ef")
        )
        (dominant,) = (r for r in found.readings if r.key == "dominant-in-municipalities")
        assert (value(dominant, "number"), value(dominant, "total")) == (4, 6)

    @pytest.mark.parametrize(
        "divisions",
        [
            pytest.param((), id="no divisions"),
            pytest.param((division("jeugd", r="ab"),), id="one domain"),
            pytest.param(
                (
                    division("jeugd", r="ab"),
                    division("arbeidsmarkt", tier=Tier.SUPRA_REGIONAL, r="ab"),
                ),
                id="on different tiers",
            ),
            pytest.param(
                (division("jeugd", task="inkoop", r="ab"), division("arbeidsmarkt", r="ab")),
                id="for a task only",
            ),
            pytest.param(
                (division("jeugd", r="ab"), division("arbeidsmarkt", r="cd")), id="nobody in both"
            ),
        ],
    )
    def test_needs_both_domains_on_one_tier(self, divisions: Iterable[Division]) -> None:
        found = same_region(youth_and_labour(tuple(divisions), PEOPLE), Missing.NO_PAIR)
        assert (found.truth, found.missing) == (Truth.UNKNOWN, Missing.NO_PAIR)

    def test_is_about_the_supra_regional_tier_where_there_is_one(self) -> None:
        pair = youth_and_labour(
            (
                division("jeugd", r="ab"),
                division("arbeidsmarkt", r="ab"),
                division("jeugd", tier=Tier.SUPRA_REGIONAL, r="ab"),
                division("arbeidsmarkt", tier=Tier.SUPRA_REGIONAL, r="ab"),
            ),
            PEOPLE,
        )
        assert pair
        assert pair.left.tier is Tier.SUPRA_REGIONAL


class TestYearlyFall:
    def test_of_later_years_decides_nothing(self) -> None:
        found = yearly_fall((Fall(year=2014, fall=5, left=403), Fall(year=2015, fall=10, left=393)))
        assert (found.truth, found.missing) == (Truth.UNKNOWN, Missing.BEFORE_OUR_DATA)
        (reading,) = found.readings
        assert reading.facts["years"] == "2014: 5, 2015: 10"
        assert (value(reading, "before"), value(reading, "left")) == (408, 393)
        assert value(reading, "mean") == 7.5

    def test_without_years_has_nothing_to_show(self) -> None:
        assert yearly_fall(()) == Statement(
            code="S-3", readings=(), missing=Missing.BEFORE_OUR_DATA
        )


class TestWorkCompanies:
    @pytest.mark.parametrize(
        ("regions", "truth"),
        [(34, Truth.FALSE), (35, Truth.TRUE), (36, Truth.FALSE)],
        ids=["one short", "just right", "one too many"],
    )
    def test_are_exactly_35(self, regions: int, truth: Truth) -> None:
        names = [chr(ord("A") + n) for n in range(regions)]
        labour = division("arbeidsmarkt", leeg="", **{f"r{n}": n for n in names})
        assert work_companies(labour, Missing.NO_LABOUR_MARKET).truth is truth

    def test_cannot_be_counted_without_a_labour_market(self) -> None:
        found = work_companies(labour_market((division("wmo", r="ab"),)), Missing.NO_SUBMISSION)
        assert (found.truth, found.missing) == (Truth.UNKNOWN, Missing.NO_SUBMISSION)

    def test_a_task_is_not_the_labour_market(self) -> None:
        assert labour_market((division("arbeidsmarkt", task="inkoop", r="ab"),)) is None


class TestDifferentRegions:
    def test_of_equal_divisions_are_limited_in_every_reading(self) -> None:
        pair = youth_and_labour(
            (division("jeugd", r="abcdef"), division("arbeidsmarkt", r="abcdef")), PEOPLE
        )
        found = different_regions(pair, Missing.NO_PAIR)
        assert found.truth is Truth.TRUE
        assert holds(found)["crossing-pairs"] is None

    def test_depend_on_what_is_counted(self) -> None:
        land = country("a b c d e f g h")
        people = {code: m.population for code, m in land.municipalities.items()}
        pair = youth_and_labour(
            (
                division("jeugd", west="abcd", oost="efgh"),
                division("arbeidsmarkt", west="abc", oost="defgh"),
            ),
            people,
        )
        found = different_regions(pair, Missing.NO_PAIR)
        assert found.truth is Truth.DEPENDS
        by_key = {reading.key: reading for reading in found.readings}
        assert {key: value(r, "number") for key, r in by_key.items() if "number" in r.facts} == {
            "moves-to-nest": 1,
            "moves": 1,
            "crossed": 1,
            "different": 8,
        }
        assert holds(found)["different"] is False
        pairs = by_key["crossing-pairs"]
        assert [value(pairs, fact) for fact in ("pairs", "sharing_one", "single")] == [1, 1, 1]

    def test_a_quarter_is_still_limited(self) -> None:
        pair = youth_and_labour(
            (
                division("jeugd", west="abc", oost="d"),
                division("arbeidsmarkt", alle="abcd"),
            ),
            PEOPLE,
        )
        found = different_regions(pair, Missing.NO_PAIR)
        assert holds(found)["moves"] is True

    def test_need_both_domains(self) -> None:
        found = different_regions(None, Missing.NO_PAIR)
        assert (found.truth, found.missing) == (Truth.UNKNOWN, Missing.NO_PAIR)
