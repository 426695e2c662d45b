"""Centres: who is one, and how it lies.

Centre c is the city in the middle of its neighbours; every side of a letter is 1 km of border.
"""

from datetime import date

import pytest
from worlds import case, code, codes, country, division, letters, region

from congruentie.measures.centres import designated_centres
from congruentie.measures.merger import merge
from congruentie.model.centre import CentrePosition, Position
from congruentie.model.criteria import Centres, Ruleset
from congruentie.model.gazetteer import Centre, Change, Gazetteer
from congruentie.model.territory import Territory
from congruentie.readers.mergers import read_mergers

CROSS = """
    . n .
    w c e
    . z .
"""
"""Four neighbours with 25 % of the border each."""
STREET = """
    . n o p .
    w c c c e
    . x y z .
"""
"""Eight neighbours with 12,5 % of the border each."""
BIG = 200_000
LAW = "arbeidsmarkt"


def lie(land: Territory, *, ruleset: Ruleset | None = None, **regions: str) -> CentrePosition:
    at = case(land, division("jeugd", **regions), centres="c", ruleset=ruleset)
    [[found]] = at.centre_positions.values()
    return found


def gazetteer(*changes: tuple[str, str, str], **editions: str) -> Gazetteer:
    return Gazetteer(
        centres=tuple(
            Centre(year=int(name[-4:]), list=name[:-5], code=code(letter))
            for name, found in editions.items()
            for letter in found
        ),
        changes=tuple(
            Change(
                date=date.fromisoformat(day),
                old_code=code(old),
                old_name=old,
                new_code=code(new),
                new_name=new,
                share=1.0,
                official=True,
            )
            for day, old, new in changes
        ),
    )


class TestDesignatedCentres:
    @pytest.mark.parametrize(
        ("editions", "expected"),
        [
            pytest.param({}, "", id="no list"),
            pytest.param({"arbeidsmarkt_2013": "a"}, "a", id="an edition of before"),
            pytest.param({"arbeidsmarkt_2016": "a"}, "a", id="the edition of the year itself"),
            pytest.param(
                {"arbeidsmarkt_2011": "a", "arbeidsmarkt_2013": "b", "arbeidsmarkt_2017": "c"},
                "b",
                id="the last edition that was in force",
            ),
            pytest.param(
                {"arbeidsmarkt_2017": "a", "arbeidsmarkt_2019": "b"}, "a", id="else the oldest"
            ),
            pytest.param({"vrouwenopvang_2013": "a"}, "", id="a list that makes no centre"),
        ],
    )
    def test_come_from_the_edition_in_force_on_1_january_2016(
        self, editions: dict[str, str], expected: str
    ) -> None:
        found = designated_centres(country("a b c"), gazetteer(**editions), Centres())
        assert letters(found) == expected

    def test_that_are_merged_on_request_make_the_whole_a_centre(self) -> None:
        land = country("a b c")
        merged = merge(land, read_mergers(["A+B=Samen"], land, Gazetteer()))
        found = designated_centres(merged, gazetteer(arbeidsmarkt_2013="b"), Centres())
        assert letters(found) == "a"

    def test_come_from_every_list_that_is_asked_for(self) -> None:
        listed = gazetteer(arbeidsmarkt_2013="a", vrouwenopvang_2011="b")
        criteria = Centres(lists=("arbeidsmarkt", "vrouwenopvang"))
        assert letters(designated_centres(country("a b c"), listed, criteria)) == "ab"

    @pytest.mark.parametrize(
        ("changes", "expected"),
        [
            pytest.param([], "", id="x is no more, and nobody knows where it went"),
            pytest.param([("2015-01-01", "x", "a")], "a", id="merged into a"),
            pytest.param(
                [("2014-01-01", "x", "y"), ("2016-01-01", "y", "b")], "b", id="merged twice"
            ),
            pytest.param(
                [("2015-01-01", "x", "a"), ("2017-01-01", "a", "b")], "a", id="what is yet to come"
            ),
        ],
    )
    def test_are_carried_through_mergers(
        self, changes: list[tuple[str, str, str]], expected: str
    ) -> None:
        listed = gazetteer(*changes, arbeidsmarkt_2013="x")
        assert letters(designated_centres(country("a b"), listed, Centres())) == expected

    @pytest.mark.parametrize(
        ("inhabitants", "expected"),
        [
            pytest.param(99_999, "", id="one short"),
            pytest.param(100_000, "a", id="on the threshold"),
        ],
    )
    def test_are_also_the_large_municipalities_that_no_list_names(
        self, inhabitants: int, expected: str
    ) -> None:
        land = country("a b", a=inhabitants)
        assert letters(designated_centres(land, Gazetteer(), Centres())) == expected

    def test_may_be_smaller_when_the_ruleset_says_so(self) -> None:
        found = designated_centres(
            country("a b", a=60_000), Gazetteer(), Centres(min_inhabitants=60_000)
        )
        assert letters(found) == "a"


class TestEnclosed:
    @pytest.mark.parametrize(
        ("ring", "other", "expected"),
        [
            pytest.param("nopwexyz", "", Position.ENCLOSED, id="100 %"),
            pytest.param("nopwex", "yz", Position.ENCLOSED, id="75 %"),
            pytest.param("nopwe", "xyz", Position.STANDALONE, id="62,5 %"),
        ],
    )
    def test_from_75_per_cent_of_the_border(
        self, ring: str, other: str, expected: Position
    ) -> None:
        found = lie(country(STREET, c=BIG), ring=ring, other=other)
        assert found.position is expected
        assert found.shares[0] == ("ring", len(ring) / 8)

    @pytest.mark.parametrize(
        ("ring", "expected"),
        [
            pytest.param("nw", Position.ALONE, id="83 % by two neighbours"),
            pytest.param("nwe", Position.ENCLOSED, id="100 % by three"),
        ],
    )
    def test_from_three_neighbours(self, ring: str, expected: Position) -> None:
        land = country(
            """
            n n n n
            w c c e
            . n n .
            """,
            c=BIG,
        )
        assert lie(land, ring=ring).position is expected

    @pytest.mark.parametrize(
        ("largest", "expected"),
        [
            pytest.param(BIG - 1, Position.ENCLOSED, id="all of the ring is smaller"),
            pytest.param(BIG, Position.STANDALONE, id="one of the ring is as large"),
        ],
    )
    def test_by_smaller_municipalities_only(self, largest: int, expected: Position) -> None:
        land = country(CROSS, c=BIG, n=largest)
        assert lie(land, ring="nwez").position is expected

    def test_also_when_the_centre_is_a_region_of_its_own(self) -> None:
        found = lie(country(CROSS, c=BIG), ring="nwez", stad="c")
        assert found.position is Position.ENCLOSED
        assert found.region == region("stad", "c")

    def test_the_share_and_the_number_can_be_set(self) -> None:
        land = country(STREET, c=BIG)
        strict = Ruleset(centres=Centres(enclosed_share=0.625))
        many = Ruleset(centres=Centres(enclosed_neighbours=7))
        assert lie(land, ruleset=strict, ring="nopwe", other="xyz").position is Position.ENCLOSED
        assert lie(land, ruleset=many, ring="nopwex", other="yz").position is Position.STANDALONE

    @pytest.mark.parametrize("other", ["aap", "zee"])
    def test_a_neighbour_in_two_regions_counts_for_both(self, other: str) -> None:
        found = lie(country(CROSS, c=BIG), ring="nwe", **{other: "ez"})
        assert found.position is Position.ENCLOSED
        assert found.shares == (("ring", 0.75), (other, 0.5))


@pytest.mark.parametrize("outside", [".", "#", "~"], ids=["sea", "abroad", "lake"])
def test_only_the_border_with_municipalities_counts(outside: str) -> None:
    land = country(f"{outside} n n \n {outside} c e \n {outside} z z", c=BIG)
    found = lie(land, ring="nez")
    assert found.position is Position.ENCLOSED
    assert found.shares == (("ring", 1.0),)


class TestStandalone:
    @pytest.mark.parametrize(
        ("regions", "expected"),
        [
            pytest.param({"west": "nw", "oost": "ez"}, Position.STANDALONE, id="two regions"),
            pytest.param(
                {"west": "nw", "oost": "ez", "stad": "c"}, Position.STANDALONE, id="a region of one"
            ),
            pytest.param({"west": "nw", "oost": "e"}, Position.ALONE, id="a neighbour is free"),
            pytest.param(
                {"west": "nw", "oost": "e", "zuid": "z"}, Position.ALONE, id="others are alone too"
            ),
            pytest.param({}, Position.ALONE, id="nobody works together"),
        ],
    )
    def test_when_every_neighbour_is_in_a_region_of_two_or_more(
        self, regions: dict[str, str], expected: Position
    ) -> None:
        assert lie(country(CROSS, c=BIG), **regions).position is expected

    def test_an_island_is_alone_but_nobody_left_it(self) -> None:
        assert lie(country("c . a b"), kust="ab").position is Position.ALONE

    def test_a_neighbour_by_link_only_counts_as_a_neighbour(self) -> None:
        land = country("c . a b", links=["ac"])
        found = lie(land, kust="ab")
        assert found.position is Position.STANDALONE
        assert found.shares == (("kust", 0.0),)


class TestCutOff:
    FAR = """
        f n .
        w c e
        . z .
    """

    def test_when_no_other_member_of_its_region_borders_on_it(self) -> None:
        found = lie(country(self.FAR), stad="cf", rest="nwez")
        assert found.position is Position.CUT_OFF
        assert found.region == region("stad", "cf")
        assert found.own_share == 0.0

    def test_not_when_a_link_leads_to_a_member(self) -> None:
        found = lie(country(self.FAR, links=["cf"]), stad="cf", rest="nwez")
        assert found.position is Position.EDGE

    def test_not_on_an_island_without_neighbours(self) -> None:
        assert lie(country("c . a"), stad="ac").position is Position.INTEGRATED


class TestEdge:
    @pytest.mark.parametrize(
        ("own", "share", "expected"),
        [
            pytest.param("cn", 0.125, Position.EDGE, id="12,5 %"),
            pytest.param("cno", 0.25, Position.INTEGRATED, id="25 %"),
        ],
    )
    def test_below_25_per_cent_of_the_border(
        self, own: str, share: float, expected: Position
    ) -> None:
        found = lie(country(STREET), stad=own)
        assert found.position is expected
        assert found.own_share == share

    def test_the_share_can_be_set(self) -> None:
        wider = Ruleset(centres=Centres(edge_share=0.26))
        assert lie(country(STREET), ruleset=wider, stad="cno").position is Position.EDGE

    def test_not_on_an_island_whose_ferry_leads_to_its_own_region(self) -> None:
        found = lie(country("c . a b", links=["ac"]), stad="abc")
        assert found.position is Position.INTEGRATED
        assert found.own_share == 0.0

    @pytest.mark.parametrize("near", ["aan", "zij"])
    def test_a_centre_in_two_regions_has_the_neighbours_of_both(self, near: str) -> None:
        found = lie(country(CROSS + "\n f f f"), mid="cf", **{near: "cnw"})
        assert found.own_share == 0.5
        assert found.position is Position.INTEGRATED


def test_the_shares_of_others_stand_in_order_of_size_then_code() -> None:
    found = lie(country(STREET), noord="nop", west="wx", oost="ey", stad="cz")
    assert found.shares == (("noord", 0.375), ("oost", 0.25), ("west", 0.25))


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        pytest.param("", ("c", "w"), id="the whole country"),
        pytest.param("w", ("w",), id="a province without c"),
    ],
)
def test_a_centre_that_the_submission_names_is_judged_like_an_official_one(
    scope: str, expected: tuple[str, ...]
) -> None:
    noord = region("noord", "nw", attributes={"centrumgemeente": code("w")})
    at = case(country(CROSS), division("jeugd", noord=noord), centres="c", scope=scope)
    [found] = at.centre_positions.values()
    assert tuple(at.centre for at in found) == codes("".join(expected))


def test_what_neighbours_out_of_scope_do_belongs_to_the_picture() -> None:
    proposed = division("jeugd", ring="nwez")
    at = case(country(CROSS, c=BIG), proposed, centres="c", scope="c")
    [[found]] = at.centre_positions.values()
    assert found.position is Position.ENCLOSED


def test_a_centre_that_is_not_on_the_map_has_no_position() -> None:
    at = case(country("a b"), division("jeugd", noord="ab"), centres="x")
    assert list(at.centre_positions.values()) == [()]


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        (Position.ENCLOSED, True),
        (Position.STANDALONE, True),
        (Position.CUT_OFF, True),
        (Position.EDGE, False),
        (Position.ALONE, False),
        (Position.INTEGRATED, False),
    ],
)
def test_three_positions_are_those_that_the_letter_wants_to_prevent(
    position: Position, expected: bool
) -> None:
    assert position.isolated is expected
