"""What hangs together: over land, with named links, and what lies around it."""

from collections.abc import Iterable

import pytest
from worlds import code, codes, country, division, letters

from congruentie.measures.contiguity import (
    adjacent_regions,
    binding_links,
    border_graph,
    enclosed,
    linked_graph,
    open_municipalities,
    pieces,
)
from congruentie.model.region import Division
from congruentie.model.territory import MunicipalityCode

ISLANDS = country("a b . c . d", links=("bc", "ab"))


def drawn(parts: Iterable[Iterable[MunicipalityCode]]) -> list[str]:
    return [letters(part) for part in parts]


class TestGraphs:
    def test_borders_have_their_length_in_metres(self) -> None:
        graph = border_graph(
            country(
                """
                a b
                a c
                """
            )
        )
        assert {letters(edge): graph.edges[edge]["length"] for edge in graph.edges} == {
            "ab": 1000.0,
            "ac": 1000.0,
            "bc": 1000.0,
        }

    def test_a_border_along_two_cells_is_one_border(self) -> None:
        graph = border_graph(country("a b \n a b"))
        assert graph.edges[code("a"), code("b")]["length"] == 2000.0

    def test_corners_do_not_touch(self) -> None:
        graph = border_graph(country("a c \n d b"))
        assert not graph.has_edge(code("a"), code("b"))

    def test_islands_are_there_without_borders_and_the_outside_is_not(self) -> None:
        graph = border_graph(country("a . b # ~"))
        assert letters(graph.nodes) == "ab"
        assert list(graph.edges) == []

    def test_a_link_adds_no_border(self) -> None:
        graph = linked_graph(ISLANDS, border_graph(ISLANDS))
        assert graph.edges[code("b"), code("c")]["length"] == 0.0

    def test_a_link_beside_a_border_leaves_the_border_as_it_is(self) -> None:
        graph = linked_graph(ISLANDS, border_graph(ISLANDS))
        assert graph.edges[code("a"), code("b")]["length"] == 1000.0

    def test_links_leave_the_graph_of_borders_alone(self) -> None:
        borders = border_graph(ISLANDS)
        linked_graph(ISLANDS, borders)
        assert drawn(borders.edges) == ["ab"]


class TestPieces:
    @pytest.mark.parametrize(
        ("drawing", "members", "expected"),
        [
            pytest.param("a b c", "", [], id="no members, no pieces"),
            pytest.param("a b c", "b", ["b"], id="one"),
            pytest.param("a b c", "abc", ["abc"], id="side by side"),
            pytest.param("a b c", "ac", ["a", "c"], id="equals in code order"),
            pytest.param("a x c b", "abc", ["bc", "a"], id="the largest first"),
            pytest.param("a c \n d b", "ab", ["a", "b"], id="corners do not connect"),
            pytest.param("b a . a c", "abc", ["abc"], id="one in two parts connects"),
            pytest.param("d x b y c z a", "abcd", ["a", "b", "c", "d"], id="four apart"),
        ],
    )
    def test_over_land(self, drawing: str, members: str, expected: list[str]) -> None:
        assert drawn(pieces(border_graph(country(drawing)), codes(members))) == expected

    def test_with_links(self) -> None:
        graph = linked_graph(ISLANDS, border_graph(ISLANDS))
        assert drawn(pieces(graph, codes("abcd"))) == ["abc", "d"]


class TestBindingLinks:
    @pytest.mark.parametrize(
        ("members", "expected"),
        [
            pytest.param("abc", ["veer b-c"], id="from one part to another, not within one"),
            pytest.param("ab", [], id="within one part"),
            pytest.param("ac", [], id="the link starts at somebody else"),
            pytest.param("cd", [], id="no link"),
            pytest.param("", [], id="nobody"),
        ],
    )
    def test_lead_from_part_to_part(self, members: str, expected: list[str]) -> None:
        parts = pieces(border_graph(ISLANDS), codes(members))
        assert [link.name for link in binding_links(ISLANDS, parts)] == expected

    def test_stand_in_the_order_of_the_table(self) -> None:
        land = country("a . b . c", links=("cb", "ac", "ba"))
        parts = pieces(border_graph(land), codes("abc"))
        names = [link.name for link in binding_links(land, parts)]
        assert names == ["veer c-b", "veer a-c", "veer b-a"]


class TestOutside:
    @pytest.mark.parametrize(
        ("inside", "expected"),
        [
            pytest.param(".", "ab", id="the sea"),
            pytest.param("#", "ab", id="another country"),
            pytest.param("~", "b", id="a lake is no way out"),
        ],
    )
    def test_open_is_who_borders_on_sea_or_abroad(self, inside: str, expected: str) -> None:
        land = country(f"b b b b \n b a {inside} b \n b b b b")
        assert letters(open_municipalities(land)) == expected

    @pytest.mark.parametrize(
        ("members", "expected"),
        [
            pytest.param("b", ["cd", "a"], id="two groups inside, the largest first"),
            pytest.param("bc", ["a", "d"], id="of equals the first by code"),
            pytest.param("abcd", [], id="everybody takes part"),
            pytest.param("d", [], id="somebody in the middle"),
            pytest.param("", [], id="nobody takes part"),
        ],
    )
    def test_enclosed_is_who_cannot_reach_it(self, members: str, expected: list[str]) -> None:
        land = country(
            """
            b b b b b b
            b a b c d b
            b b b b b b
            """
        )
        groups = enclosed(border_graph(land), open_municipalities(land), codes(members))
        assert drawn(groups) == expected


class TestAdjacentRegions:
    @pytest.mark.parametrize(
        ("who", "proposed", "expected"),
        [
            pytest.param(
                "b", division("jeugd", west="a", oost="c"), ["oost", "west"], id="in code order"
            ),
            pytest.param("b", division("jeugd", heel="ac"), ["heel"], id="on both sides, once"),
            pytest.param("a", division("jeugd", oost="c"), [], id="one further on"),
            pytest.param("ab", division("jeugd", west="ab", oost="c"), ["oost"], id="not itself"),
            pytest.param(
                "b", division("jeugd", west="ab", oost="c"), ["oost"], id="not where it is a member"
            ),
            pytest.param("c", division("jeugd", eiland="d"), [], id="not over the sea"),
            pytest.param("b", division("jeugd", leeg=""), [], id="not without members"),
            pytest.param("b", division("jeugd"), [], id="no regions"),
            pytest.param("", division("jeugd", west="a"), [], id="nobody"),
        ],
    )
    def test_border_on_it(self, who: str, proposed: Division, expected: list[str]) -> None:
        graph = border_graph(country("a b c . d"))
        found = adjacent_regions(graph, codes(who), proposed)
        assert [region.code for region in found] == expected

    def test_a_link_makes_a_neighbour_in_the_graph_that_has_it(self) -> None:
        land = country("a . b", links=("ab",))
        island = division("jeugd", eiland="b")
        assert adjacent_regions(border_graph(land), codes("a"), island) == ()
        found = adjacent_regions(linked_graph(land, border_graph(land)), codes("a"), island)
        assert [region.code for region in found] == ["eiland"]
