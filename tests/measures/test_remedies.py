"""Remedies in drawings: the smallest step that ends a finding and makes nothing worse."""

import pytest
from worlds import case, code, codes, country, division, letters, region, waiver

from congruentie.case import Case
from congruentie.measures.remedies import (
    to_be_embedded,
    to_be_in_one,
    to_be_large_enough,
    to_be_somewhere,
    to_be_together,
    to_end_crossing,
    to_end_cut,
    to_hang_together,
    to_take_in,
)
from congruentie.model.region import Division, Layer, Region, Tier
from congruentie.model.remedy import Kind, Remedy, Unmended

YOUTH, WMO = Layer(domain="jeugd"), Layer(domain="wmo")
LARGE = 200_000
Told = tuple[str, str, str]


def told(found: Remedy | Unmended) -> Told | Unmended:
    """Who moves, from where (empty: nowhere), and to where."""
    if isinstance(found, Unmended):
        return found
    return (
        letters(found.municipalities),
        found.origin.code if found.origin else "",
        (found.target.code),
    )


def of(proposed: Division, name: str) -> Region:
    return next(one for one in proposed.regions if one.code == name)


class TestTooSmall:
    """a is alone in west; the others are in east."""

    @staticmethod
    def remedy(proposed: Division, *others: Division, **more: object) -> Remedy | Unmended:
        people = {"a": 60_000, "b": 40_000, "c": 40_000, "d": 100_000}
        land = country(
            "a b c d", **{name: int(str(more.pop(name, n))) for name, n in people.items()}
        )
        at = case(land, proposed, *others, **more)
        return to_be_large_enough(at.situation, YOUTH, of(proposed, "west"))

    def test_takes_in_a_neighbour_that_can_be_spared(self) -> None:
        assert told(self.remedy(division("jeugd", west="a", east="bcd"))) == ("b", "east", "west")

    def test_goes_elsewhere_itself_where_the_neighbour_cannot(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="bcd"), d=30_000)
        assert told(found) == ("a", "west", "east")

    def test_asks_no_more_of_a_region_that_is_too_small_already(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="bcd"), c=0, d=0)
        assert told(found) == ("b", "east", "west")

    def test_asks_no_more_of_one_with_maatwerk(self) -> None:
        accepted = (waiver("OMV01", region="east", domain="jeugd"),)
        found = self.remedy(division("jeugd", west="a", east="bcd"), d=30_000, waivers=accepted)
        assert told(found) == ("b", "east", "west")

    def test_leaves_no_region_of_one(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="bd", far="c"))
        assert told(found) == ("a", "west", "east")

    def test_leaves_no_region_without_the_centre_that_it_names(self) -> None:
        east = region("east", "bcd", attributes={"centrumgemeente": code("b")})
        assert told(self.remedy(division("jeugd", west="a", east=east))) == ("a", "west", "east")

    def test_breaks_no_region_in_two(self) -> None:
        land = country(
            """
            c b d
            . a .
            """,
            c=LARGE,
            d=LARGE,
        )
        proposed = division("jeugd", west="a", east="bcd")
        found = to_be_large_enough(case(land, proposed).situation, YOUTH, of(proposed, "west"))
        assert told(found) == ("a", "west", "east")

    def test_takes_who_is_free_before_who_is_not(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="cd"))
        assert told(found) == ("b", "", "west")

    def test_does_not_count_on_who_was_not_asked(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="cd"), scope="acd")
        assert found is Unmended.IMPOSSIBLE

    def test_does_not_count_on_who_is_in_two_regions(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="bcd", far="bd"))
        assert told(found) == ("a", "west", "east")

    def test_avoids_a_new_crossing_where_it_can(self) -> None:
        youth = division("jeugd", west="a", east="bcd")
        assert told(self.remedy(youth, division("wmo", west="a", east="bcd"))) == (
            *("a", "west"),
            "east",
        )

    def test_says_how_many_it_makes_where_it_cannot(self) -> None:
        land = country("f e . a b c d", a=60_000, b=40_000, d=100_000, e=LARGE, f=LARGE)
        youth = division("jeugd", far="ef", west="a", east="bcd")
        at = case(land, youth, division("wmo", ring="ae", left="f", right="bcd"))
        found = to_be_large_enough(at.situation, YOUTH, of(youth, "west"))
        assert isinstance(found, Remedy)
        assert (told(found), found.crossings) == (("b", "east", "west"), 2)

    def test_tells_how_many_move_and_how_many_that_makes(self) -> None:
        found = self.remedy(division("jeugd", west="a", east="bcd"))
        assert isinstance(found, Remedy)
        assert (found.kind, found.inhabitants, found.together) == (Kind.MOVE, 40_000, 100_000)

    def test_goes_over_as_a_whole_where_nobody_can_come_alone(self) -> None:
        land = country("a b c d", a=30_000, b=30_000)
        proposed = division("jeugd", west="ab", east="cd")
        found = to_be_large_enough(case(land, proposed).situation, YOUTH, of(proposed, "west"))
        assert isinstance(found, Remedy)
        assert (told(found), found.kind) == (("ab", "west", "east"), Kind.MERGE)

    def test_without_neighbours_there_is_nothing_to_do(self) -> None:
        proposed = division("jeugd", west="a")
        at = case(country("a", a=1), proposed)
        assert to_be_large_enough(at.situation, YOUTH, of(proposed, "west")) is (
            Unmended.IMPOSSIBLE
        )


def test_a_region_of_one_goes_where_its_border_is_longest() -> None:
    land = country(
        """
        b a c
        b a c
        d a e
        """,
        **dict.fromkeys("abcde", LARGE),
    )
    proposed = division("jeugd", mid="a", west="bd", east="c", south="e")
    found = to_be_together(case(land, proposed).situation, YOUTH, of(proposed, "mid"))
    assert told(found) == ("a", "mid", "west")


class TestAWhiteSpot:
    LAND = country("b a c", b=LARGE, c=LARGE)

    def test_joins_the_region_that_crosses_nothing(self) -> None:
        at = case(self.LAND, division("jeugd", west="b", east="c"), division("wmo", mid="ac"))
        assert told(to_be_somewhere(at.situation, (YOUTH,), code("a"))) == ("a", "", "east")

    def test_joins_a_region_in_any_of_several_domains(self) -> None:
        at = case(self.LAND, division("jeugd"), division("wmo", west="b"))
        assert told(to_be_somewhere(at.situation, (YOUTH, WMO), code("a"))) == ("a", "", "west")

    def test_with_no_region_beside_it_joins_none(self) -> None:
        at = case(self.LAND, division("jeugd", leeg=""))
        assert to_be_somewhere(at.situation, (YOUTH,), code("a")) is Unmended.IMPOSSIBLE


class TestInTwoRegions:
    LAND = country("d b a c e", a=60_000, b=20_000, d=20_000, c=LARGE, e=LARGE)

    def remedy(self, **regions: str) -> Remedy | Unmended:
        proposed = division("jeugd", **regions)
        at = case(self.LAND, proposed)
        return to_be_in_one(at.situation, YOUTH, code("a"), proposed.memberships[code("a")])

    def test_it_stays_where_it_is_needed(self) -> None:
        found = self.remedy(east="ace", west="abd")
        assert isinstance(found, Remedy)
        assert found.kind is Kind.LEAVE
        assert told(found) == ("a", "east", "west")

    def test_it_can_leave_neither_where_both_would_be_left_with_one(self) -> None:
        assert self.remedy(east="ac", west="ab") is Unmended.HARMFUL

    def test_of_three_no_single_one_can_be_left(self) -> None:
        assert self.remedy(east="ac", west="ab", ring="abc") is Unmended.IMPOSSIBLE


class TestACrossing:
    LAND = country("a b c d", **dict.fromkeys("abcd", LARGE))

    def remedy(self, youth: Division, wmo: Division) -> Remedy | Unmended:
        at = case(self.LAND, youth, wmo)
        left, right = of(youth, "noord"), of(wmo, "oost")
        return to_end_crossing(at.situation, (YOUTH, left), (WMO, right))

    def test_ends_by_who_is_in_both(self) -> None:
        youth = division("jeugd", noord="abc", zuid="d")
        assert told(self.remedy(youth, division("wmo", oost="cd", west="ab"))) == (
            *("c", "noord"),
            "zuid",
        )

    def test_ends_by_a_group_that_goes_together(self) -> None:
        land = country("a b c d e f", **(dict.fromkeys("abef", LARGE) | dict.fromkeys("cd", 1)))
        youth = division("jeugd", noord="abcd", zuid="ef")
        wmo = division("wmo", oost="cdef", west="ab")
        at = case(land, youth, wmo)
        left, right = of(youth, "noord"), of(wmo, "oost")
        found = to_end_crossing(at.situation, (YOUTH, left), (WMO, right))
        assert told(found) == ("cd", "noord", "zuid")


class TestASupraRegionalBorder:
    def test_is_moved_where_that_is_the_smallest(self) -> None:
        youth = division("jeugd", noord="abc", zuid="de")
        task = "jeugdbescherming"
        larger = division("jeugd", tier=Tier.SUPRA_REGIONAL, task=task, boven="ab", onder="cde")
        at = case(country("a b c d e", a=40_000, b=40_000, c=LARGE), youth, larger)
        found = to_end_cut(at.situation, (YOUTH, of(youth, "noord")), larger.layer)
        assert isinstance(found, Remedy)
        assert (told(found), found.layer) == (("c", "onder", "boven"), larger.layer)


class TestARegionInPieces:
    def test_takes_in_what_lies_between(self) -> None:
        land = country("a b c d e", **(dict.fromkeys("abcde", LARGE) | {"b": 1}))
        proposed = division("jeugd", uiteen="ac", tussen="b", rest="de")
        found = to_hang_together(case(land, proposed).situation, YOUTH, of(proposed, "uiteen"))
        assert told(found) == ("b", "tussen", "uiteen")

    def test_gives_up_the_piece_that_lies_apart(self) -> None:
        land = country("a b c d e", **(dict.fromkeys("abce", LARGE) | {"d": 1}))
        proposed = division("jeugd", uiteen="abd", rest="ce")
        found = to_hang_together(case(land, proposed).situation, YOUTH, of(proposed, "uiteen"))
        assert told(found) == ("d", "uiteen", "rest")


class TestACentre:
    CROSS = """
        . n .
        w c e
        . z .
    """

    def at(self, *divisions: Division, **people: int) -> Case:
        return case(country(self.CROSS, **people), *divisions, centres="c")

    def test_takes_in_a_small_neighbour_that_can_be_spared(self) -> None:
        ring = division("jeugd", stad="c", ring="nwez")
        at = self.at(ring, c=LARGE, n=LARGE, w=LARGE, e=LARGE, z=150_000)
        assert told(to_be_embedded(at.situation, YOUTH, code("c"))) == ("z", "ring", "stad")

    def test_joins_the_ring_around_it_where_nobody_can_be(self) -> None:
        small = dict.fromkeys("nwez", 25_000)
        at = self.at(division("jeugd", stad="c", ring="nwez"), c=LARGE, **small)
        assert told(to_be_embedded(at.situation, YOUTH, code("c"))) == ("c", "stad", "ring")

    def test_joins_from_no_region_at_all(self) -> None:
        at = self.at(division("jeugd", ring="nwez"), c=LARGE)
        found = to_be_embedded(at.situation, YOUTH, code("c"))
        assert isinstance(found, Remedy)
        assert (told(found), found.kind) == (("c", "", "ring"), Kind.JOIN)

    def test_that_is_named_but_no_member_comes(self) -> None:
        youth = division("jeugd", ring="nwe", stad="cz")
        at = self.at(youth, n=LARGE, z=LARGE)
        found = to_take_in(at.situation, YOUTH, of(youth, "ring"), code("c"))
        assert told(found) == ("cz", "stad", "ring")


@pytest.mark.parametrize(
    ("movers", "origin", "target", "kind"),
    [
        pytest.param("a", "ab", "c", Kind.MOVE, id="some of a region"),
        pytest.param("a", "a", "c", Kind.MOVE, id="all of a region of one"),
        pytest.param("ab", "ab", "c", Kind.MERGE, id="all of a larger region"),
        pytest.param("a", "ab", "ac", Kind.LEAVE, id="one of two regions"),
        pytest.param("a", None, "c", Kind.JOIN, id="none so far"),
    ],
)
def test_kinds(movers: str, origin: str | None, target: str, kind: Kind) -> None:
    found = Remedy(
        layer=YOUTH,
        municipalities=codes(movers),
        origin=region("van", origin) if origin else None,
        target=region("naar", target),
        inhabitants=1,
        together=2,
    )
    assert found.kind is kind
