"""The fewest changes in the real divisions of 2016, proven: floor 100.000, all three domains."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from congruentie.app import CheckRequest, prepare
from congruentie.case import Case
from congruentie.model.repair import Part
from congruentie.repair.bounds import instant_bound
from congruentie.repair.search import Search
from congruentie.repair.translation import Task, Wish, tasks
from congruentie.territories import TerritoryChoice

pytestmark = pytest.mark.usefixtures("untraced")

EXAMPLE = Path(__file__).parents[2] / "data" / "examples" / "regios-2016.csv"


def divisions_of_2016(*parts: Part) -> tuple[Case, Task]:
    request = CheckRequest(
        submissions=(EXAMPLE,), today=date(2016, 6, 1), territory=TerritoryChoice(year=2016)
    )
    case, _, _ = prepare(request)
    wish = Wish(parts=frozenset(parts or {Part.SCALE, Part.CONGRUENCE}))
    (task,) = tasks(case, case.divisions, case.scope, wish)
    return case, task


def with_one_link_per_island(case: Case, task: Task) -> Task:
    """From each island group to the largest mainland municipality of its labour-market region."""
    graph = case.borders.copy()
    *islands, mainland = sorted(nx.connected_components(graph), key=len)
    labour = next(d for d in case.divisions if d.layer.domain == "arbeidsmarkt").memberships
    for island in islands:
        home = labour[min(island)][0]
        near = max(mainland & set(home.members), key=case.population.__getitem__)
        graph.add_edge(max(island, key=case.population.__getitem__), near)
    number = {code: i for i, code in enumerate(task.municipalities)}
    neighbours = tuple(frozenset(number[n] for n in graph.adj[c]) for c in task.municipalities)
    return replace(task, problem=replace(task.problem, neighbours=neighbours))


def proven(task: Task) -> int:
    found = Search(problem=task.problem, report=lambda _bound, _best: None).run()
    assert found.proven
    assert found.partition is not None
    return found.bound


def test_the_regions_grow_out_of_the_domain_that_lies_closest_to_the_others() -> None:
    _, task = divisions_of_2016()
    assert [division.layer.domain for division in task.divisions] == [
        "wmo",
        "jeugd",
        "arbeidsmarkt",
    ]
    assert instant_bound(task.problem) == 91


def test_with_the_named_links_it_takes_97_changes() -> None:
    _, task = divisions_of_2016()
    assert proven(task) == 97


def test_with_no_centre_isolated_it_takes_102_changes() -> None:
    _, task = divisions_of_2016(*Part)
    assert proven(task) == 102


def test_with_the_links_of_the_prototype_it_takes_99_changes() -> None:
    assert proven(with_one_link_per_island(*divisions_of_2016())) == 99
