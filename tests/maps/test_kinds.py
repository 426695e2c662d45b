"""Every kind of map, on a drawn world: what is in which class, what is said, what cannot be."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from maps.squares import drawn, two_halves
from worlds import code, codes, declaring, division, letters, waiver

from congruentie.cartography import draw_kind
from congruentie.errors import UsageError
from congruentie.maps.kind import Kind
from congruentie.maps.kinds import BUILDERS
from congruentie.maps.material import Material
from congruentie.maps.plan import Plan
from congruentie.maps.scene import Rank
from congruentie.maps.small_print import small_print
from congruentie.model.comparison import DivisionChange, Move
from congruentie.model.milestone import Milestone
from congruentie.model.region import Tier
from congruentie.model.waiver import Ruling
from congruentie.words import LANGUAGES, Language

BOTH = pytest.mark.parametrize("language", LANGUAGES)
NORTH_SOUTH = division("wmo", noord="abc", zuid="def")


def plan(kind: Kind, material: Material, language: Language = "nl") -> Plan:
    return BUILDERS[kind](material, language)


def classed(found: Plan) -> dict[str, str]:
    """Class to the letters of who is in it."""
    members = defaultdict(list)
    for municipality, style in found.classes.items():
        members[style].append(municipality)
    return {style: letters(members[style]) for style in members}


def legend(found: Plan) -> list[str]:
    return [key.text for key in found.keys]


def moved() -> Material:
    """Municipality b went from west to east, d has no region any more."""
    change = DivisionChange(
        layer=two_halves().layer,
        regions=(3, 2),
        moved=(
            Move(old=code("b"), new=codes("b"), left=("West",), joined=("Oost",)),
            Move(old=code("f"), new=codes("f"), left=("Oost",), joined=()),
        ),
        divided=(),
        appeared=(),
        disappeared=(),
        renamed=(),
    )
    now, before = (
        division("jeugd", west="ad", oost="bce"),
        division("jeugd", west="abd", oost="cef"),
    )
    return replace(drawn(now), changes=(change,), earlier=(before,))


FULL: dict[Kind, Any] = {
    Kind.REGIONS: lambda: drawn(two_halves()),
    Kind.OVERLAY: lambda: drawn(two_halves(), NORTH_SOUTH, division("werk", al="abcdef")),
    Kind.CONGRUENCE: lambda: drawn(two_halves(), NORTH_SOUTH),
    Kind.WHITE_SPOTS: lambda: drawn(division("jeugd", west="ad")),
    Kind.SIZE: lambda: drawn(two_halves()),
    Kind.CENTRES: lambda: drawn(two_halves(), centres="b"),
    Kind.PROGRESS: lambda: drawn(declaring(noord={"voortgang": "3"}, zuid={})),
    Kind.CHANGE: moved,
    Kind.NETWORK: lambda: drawn(two_halves(), NORTH_SOUTH),
    Kind.TILES: lambda: drawn(two_halves()),
}


class TestEveryKind:
    @BOTH
    @pytest.mark.parametrize("kind", Kind)
    def test_says_what_it_shows(self, kind: Kind, language: Language) -> None:
        found = plan(kind, FULL[kind](), language)
        assert found.title
        assert found.subtitle.endswith(".")
        assert found.alt.endswith(".")
        assert "{" not in found.title + found.subtitle + found.alt + "".join(legend(found))

    @pytest.mark.parametrize("kind", Kind)
    def test_has_a_class_for_everybody_in_the_area(self, kind: Kind) -> None:
        material = FULL[kind]()
        found = plan(kind, material)
        assert found.classes.keys() == material.scope
        assert set(found.classes.values()) <= {style.key for style in found.styles}

    @pytest.mark.parametrize("kind", Kind)
    def test_becomes_a_scene(self, kind: Kind) -> None:
        scene = draw_kind(kind, FULL[kind](), "nl")
        assert sorted(area.code for area in scene.frame.areas) == list(codes("abcdef"))
        assert (scene.bar is None) == (kind is Kind.TILES)


class TestLegend:
    def test_has_no_line_that_is_not_in_view(self) -> None:
        same = drawn(two_halves(), two_halves("wmo"), scope="a")
        texts = [entry.text for entry in draw_kind(Kind.CONGRUENCE, same, "nl").legend]
        assert "grens van regio's, niet in elk domein" not in texts
        assert "grens van regio's, niet in elk domein" in legend(plan(Kind.CONGRUENCE, same))

    def test_has_the_other_lines_of_the_plan(self) -> None:
        nested = drawn(two_halves(), division("wmo", west="ad", midden="be", oost="cf"))
        texts = [entry.text for entry in draw_kind(Kind.CONGRUENCE, nested, "nl").legend]
        assert texts == legend(plan(Kind.CONGRUENCE, nested))


class TestWords:
    def test_go_on_in_lower_case_after_the_area(self) -> None:
        at = replace(drawn(two_halves(), scope="a"), area="Zeeland")
        assert draw_kind(Kind.SIZE, at, "nl").title == "Zeeland: omvang van de regio's voor jeugd"

    def test_mark_a_simplified_map_once(self) -> None:
        at = drawn(two_halves())
        unfit = "niet geschikt om grenzen in het terrein te bepalen"
        source = f"Bron: CBS. Vereenvoudigd; {unfit}."
        for own in ("Bron: eigen opgave.", source):
            land = replace(at.territory, generalised=True, source=own)
            said = " ".join(small_print(land, "nl"))
            assert said.count(unfit) == 1
            assert "not fit" in " ".join(small_print(land, "en"))


class TestRegions:
    def test_shows_who_has_none_and_who_has_two(self) -> None:
        found = plan(Kind.REGIONS, drawn(division("jeugd", west="ad", oost="bcd")))
        groups = classed(found)
        assert (groups.pop("double"), groups.pop("no-region")) == ("d", "ef")
        assert sorted(groups.values()) == ["a", "bc"]
        assert "geen regio (witte vlek): 2 gemeenten" in legend(found)
        assert "in meer dan één regio: 1 gemeente" in legend(found)

    def test_names_the_regions_in_the_area_with_their_inhabitants(self) -> None:
        found = plan(Kind.REGIONS, drawn(two_halves(), scope="a"))
        assert [(name.text, name.remark) for name in found.names] == [("West", "100.000")]

    def test_are_drawn_in_grey_outside_the_area(self) -> None:
        scene = draw_kind(Kind.REGIONS, replace(drawn(two_halves(), scope="a"), area="A"), "nl")
        styles = {area.code: area.style for area in scene.frame.areas}
        assert {c for c, style in styles.items() if style == "context"} == styles.keys() - {
            code("a")
        }
        assert scene.title == "A: 1 regio voor jeugd"
        codes_only = replace(drawn(two_halves(), scope="a"), area="GM0097, " * 20)
        assert draw_kind(Kind.REGIONS, codes_only, "nl").title == "1 regio voor jeugd"
        assert "buiten het gebied" in [entry.text for entry in scene.legend]


class TestOverlay:
    def test_hatches_by_the_third_domain(self) -> None:
        third = division("werk", noord="abc", zuid="def")
        found = plan(Kind.OVERLAY, drawn(two_halves(), NORTH_SOUTH, third))
        assert len(classed(found)) == 4
        assert [lines.rank for lines in found.lines] == [Rank.FILLED, Rank.SECOND]
        assert [name.text for name in found.names] == ["Noord", "Zuid"]

    def test_does_without_a_third(self) -> None:
        found = plan(Kind.OVERLAY, drawn(two_halves(), NORTH_SOUTH))
        assert len(legend(found)) == 2

    def test_leaves_white_who_has_no_region(self) -> None:
        found = plan(Kind.OVERLAY, drawn(division("jeugd", west="ad"), NORTH_SOUTH))
        assert classed(found)["no-region-plain"] == "bcef"

    @pytest.mark.parametrize("kind", [Kind.OVERLAY, Kind.CONGRUENCE])
    def test_of_one_domain_cannot_be(self, kind: Kind) -> None:
        with pytest.raises(UsageError, match="needs two or more"):
            plan(kind, drawn(two_halves()))


class TestCongruence:
    def test_is_identical_nested_or_crossing(self) -> None:
        jeugd = division("jeugd", een="a", twee="bc", drie="de", vier="f")
        wmo = division("wmo", een="a", twee="b", drie="cd", vier="ef")
        assert classed(plan(Kind.CONGRUENCE, drawn(jeugd, wmo))) == {
            "identical": "a",
            "nested": "bf",
            "crossing": "cde",
        }

    def test_is_as_the_worst_pair_of_three(self) -> None:
        same = two_halves("wmo")
        found = plan(Kind.CONGRUENCE, drawn(two_halves(), same, division("werk", x="abc", y="def")))
        assert classed(found) == {"crossing": "abcdef"}

    def test_is_unknown_without_exactly_one_region_everywhere(self) -> None:
        found = plan(Kind.CONGRUENCE, drawn(two_halves(), division("wmo", x="ad", y="bc", z="c")))
        assert classed(found)["unknown"] == "cef"


class TestWhiteSpots:
    def test_are_named_where_there_are_any(self) -> None:
        found = plan(Kind.WHITE_SPOTS, drawn(division("jeugd", west="abde")))
        assert classed(found) == {"quiet": "abde", "some": "cf"}
        assert found.title == "2 gemeenten in geen regio voor jeugd"
        assert [(name.text, name.remark) for name in found.names] == [("C", ""), ("F", "")]

    def test_that_lie_side_by_side_are_kept_apart(self) -> None:
        found = plan(Kind.WHITE_SPOTS, drawn(division("jeugd", west="a")))
        (lines,) = found.lines
        assert (lines.rank, len(lines.lines)) == (Rank.FILLED, 5)

    def test_of_several_domains_are_told_apart(self) -> None:
        found = plan(
            Kind.WHITE_SPOTS, drawn(division("jeugd", w="abd"), division("wmo", w="abcde"))
        )
        assert classed(found) == {"quiet": "abd", "some": "ce", "all": "f"}
        assert found.names[0].remark == "geen regio voor jeugd"

    def test_none_is_said_as_well(self) -> None:
        found = plan(Kind.WHITE_SPOTS, drawn(two_halves()))
        assert found.title == "Geen witte vlekken voor jeugd"
        assert "elke gemeente is in een regio" in found.alt

    def test_so_many_that_nobody_listens_are_counted(self) -> None:
        row = " ".join(chr(letter) for letter in range(0x61, 0x61 + 80))
        found = plan(Kind.WHITE_SPOTS, drawn(division("jeugd", west="a"), drawing=row))
        assert found.alt.count(": geen regio") == 50
        assert found.alt.endswith("en 26 andere.")

    def test_of_a_local_domain_cannot_be(self) -> None:
        local = division("jeugd", tier=Tier.LOCAL, west="a")
        with pytest.raises(UsageError, match="no white spots"):
            plan(Kind.WHITE_SPOTS, drawn(local, domains=("jeugd",)))


class TestSize:
    @pytest.mark.parametrize(
        ("people", "style"),
        [
            (49_999, 0),
            (50_000, 1),
            (94_999, 1),
            (95_000, 2),
            (99_999, 2),
            (100_000, 3),
            (149_999, 3),
            (150_000, 4),
            (249_999, 4),
            (250_000, 5),
        ],
    )
    def test_has_classes_around_the_threshold(self, people: int, style: int) -> None:
        found = plan(Kind.SIZE, drawn(division("jeugd", west="a"), drawing="a", a=people))
        assert classed(found) == {f"size-{style}": "a"}

    def test_says_who_is_below(self) -> None:
        found = plan(Kind.SIZE, drawn(division("jeugd", west="a", oost="bc"), drawing="a b c"))
        assert found.subtitle.startswith("1 regio onder 100.000 inwoners, waarvan 0 in de marge")
        assert "geen regio" not in "".join(legend(found))

    def test_says_when_nobody_is(self) -> None:
        assert plan(Kind.SIZE, drawn(two_halves())).subtitle.startswith("Geen regio onder 100.000")

    @pytest.mark.parametrize(
        ("verdict", "outlined"),
        [(Ruling.ACCEPTED, True), (Ruling.OPEN, True), (Ruling.REJECTED, False)],
    )
    def test_outlines_maatwerk(self, verdict: Ruling, outlined: bool) -> None:
        claim = waiver("OMV01", domain="jeugd", region="west", verdict=verdict)
        found = plan(Kind.SIZE, drawn(division("jeugd", west="a"), waivers=(claim,)))
        assert (Rank.OUTLINE in {lines.rank for lines in found.lines}) == outlined
        assert ("maatwerk gevraagd of aanvaard" in legend(found)) == outlined


class TestCentres:
    def test_that_stand_apart_are_told(self) -> None:
        ring = division("jeugd", stad="e", rand="abcdf")
        at = drawn(ring, centres="e", a=9_000, b=9_000, c=9_000, d=9_000, f=9_000)
        found = plan(Kind.CENTRES, at)
        assert classed(found) == {"quiet": "abcdf", "isolated": "e"}
        assert "Apart: E." in found.alt
        assert [(name.text, name.remark, name.beside) for name in found.names] == [
            ("E", "0,0\u00a0%", True)
        ]

    def test_rims_are_with_the_own_region_and_with_others(self) -> None:
        found = plan(Kind.CENTRES, drawn(two_halves(), centres="b"))
        rims = {lines.rank: lines.lines for lines in found.lines}
        assert len(rims[Rank.OWN]) == 1
        assert len(rims[Rank.OTHER]) == 1
        assert "Apart" not in found.alt

    def test_without_any_cannot_be(self) -> None:
        with pytest.raises(UsageError, match="no centre municipality"):
            plan(Kind.CENTRES, drawn(two_halves()))


class TestProgress:
    def test_is_the_milestone_of_each_region(self) -> None:
        at = drawn(declaring(een={"voortgang": "0"}, twee={"voortgang": "6"}, zes={}))
        found = plan(Kind.PROGRESS, at)
        assert classed(found) == {
            "milestone-0": "a",
            "milestone-6": "b",
            "silent": "c",
            "no-region": "def",
        }
        assert [name.remark for name in found.names] == ["0", "6", "–"]

    def test_outlines_who_is_late(self) -> None:
        late = replace(
            drawn(declaring(een={"voortgang": "1"})),
            schedule={date(2016, 1, 1): Milestone.SIGNED},
        )
        found = plan(Kind.PROGRESS, late)
        assert Rank.OUTLINE in {lines.rank for lines in found.lines}
        assert "nog niet wat op 1 juni 2016 wordt verwacht: 1 regio" in legend(found)

    def test_of_nothing_declared_cannot_be(self) -> None:
        with pytest.raises(UsageError, match="states the progress of no region"):
            plan(Kind.PROGRESS, drawn(two_halves()))


class TestChange:
    def test_names_who_moved_and_where(self) -> None:
        found = plan(Kind.CHANGE, moved())
        assert classed(found) == {"quiet": "acde", "moved": "bf"}
        assert [(name.text, name.remark) for name in found.names] == [
            ("B", "West → Oost"),
            ("F", "Oost → –"),
        ]
        assert [(arrow.start, arrow.to) for arrow in found.arrows] == [(code("b"), codes("ce"))]
        assert [lines.rank for lines in found.lines] == [Rank.REGIONAL, Rank.PARTIAL]

    def test_draws_no_old_borders_of_other_municipalities(self) -> None:
        found = plan(Kind.CHANGE, replace(moved(), earlier=()))
        assert [lines.rank for lines in found.lines] == [Rank.REGIONAL]
        assert "grens van een regio in de vorige ronde" not in legend(found)

    def test_says_when_nobody_moved(self) -> None:
        at = moved()
        still = replace(at, changes=(replace(at.changes[0], moved=()),))
        found = plan(Kind.CHANGE, still)
        assert found.title == "0 gemeenten van regio veranderd voor jeugd"
        assert "geen enkele" in found.alt

    def test_without_a_round_before_cannot_be(self) -> None:
        with pytest.raises(UsageError, match="needs the round before"):
            plan(Kind.CHANGE, drawn(two_halves()))

    def test_without_a_domain_in_common_cannot_be(self) -> None:
        at = replace(moved(), layers=(), changes=moved().changes)
        with pytest.raises(UsageError, match="none of the domains"):
            plan(Kind.CHANGE, at)


class TestNetwork:
    def test_is_as_wide_as_what_neighbours_share(self) -> None:
        found = plan(Kind.NETWORK, drawn(two_halves(), NORTH_SOUTH))
        weights = {letters((tie.a, tie.b)): tie.weight for tie in found.ties}
        assert weights == {"ad": 1, "bc": 2, "ef": 2, "ab": 1, "de": 1, "be": 1, "cf": 1}
        assert legend(found)[:2] == ["1 regio gedeeld: 5 paren", "2 regio's gedeeld: 2 paren"]

    def test_goes_over_links(self) -> None:
        at = drawn(division("jeugd", al="ab"), drawing="a . b", links=["ab"])
        assert len(plan(Kind.NETWORK, at).ties) == 1

    def test_takes_numbers_together_where_there_are_many(self) -> None:
        many = [division(f"d{n}", al="abcdef"[: 2 + n % 5]) for n in range(12)]
        found = plan(Kind.NETWORK, drawn(*many))
        assert max(tie.weight for tie in found.ties) <= 5
        assert any("-" in text for text in legend(found))

    def test_without_cooperation_has_no_lines(self) -> None:
        assert plan(Kind.NETWORK, drawn(division("jeugd", een="a", twee="b"))).ties == ()
