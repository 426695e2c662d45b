"""The remedy of every finding is the smallest there is: in small worlds, all steps are tried."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import permutations

import pytest
from chance import (
    DOMAINS,
    EVERYONE,
    Groups,
    People,
    divided,
    grouped,
    judged,
    land,
    populations,
    proposals,
)
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from measures import oracles
from mended import CONGRUENCE, SOUGHT, Outcome, Step, carried_out, heirs, outcome, step_of, thing
from worlds import case, code, division

from congruentie.case import Case
from congruentie.model.finding import Finding, Subject
from congruentie.model.region import Division, Layer, Tier
from congruentie.model.remedy import Remedy

pytestmark = pytest.mark.usefixtures("untraced")


def tried(worlds: int) -> settings:
    """No clock; every world takes hundreds of checks, so that one that fails is shown as it is."""
    return settings(
        deadline=None,
        derandomize=True,
        max_examples=worlds,
        phases=(Phase.explicit, Phase.generate),
    )


def layer_of(subject: Subject) -> Layer:
    assert subject.layer
    return subject.layer


class World:
    """A case with every step that anybody could think of, each carried out once."""

    def __init__(self, at: Case) -> None:
        self.at = at
        self.findings = judged(at, SOUGHT).findings
        self.outcome = cache(self._outcome)
        self.lengths = {frozenset((b.left, b.right)): b.length for b in at.territory.borders}
        self.joined = [*((b.left, str(b.right)) for b in at.territory.borders)]
        self.joined += [(link.a, link.b) for link in at.territory.links]

    def _outcome(self, step: Step) -> Outcome:
        return outcome(self.at, self.findings, step)

    def homes(self, layer: Layer, mover: str) -> tuple[str, ...]:
        return tuple(r.code for r in self.at.proposed[layer].regions if mover in r.members)

    def members(self, layer: Layer, region: str | None) -> frozenset[str]:
        regions = self.at.proposed[layer].regions
        return frozenset(m for found in regions if found.code == region for m in found.members)

    def members_of(self, region: Subject) -> frozenset[str]:
        return self.members(layer_of(region), region.region)

    def together(self, layer: Layer, group: Iterable[str]) -> Iterator[Step]:
        """A group goes from its one region, or from none, to any other."""
        movers = tuple(sorted(group))
        homes = {self.homes(layer, mover) for mover in movers}
        if len(homes) == 1 and len(home := homes.pop()) < 2:
            origin = home[0] if home else None
            for region in self.at.proposed[layer].regions:
                if region.members and region.code != origin:
                    yield Step(layer=layer, movers=movers, origin=origin, target=region.code)

    def steps(self) -> Iterator[Step]:
        """One municipality or one whole region, anywhere."""
        for proposal in self.at.submission.divisions:
            layer = proposal.layer
            for municipality in self.at.territory.municipalities:
                yield from self.together(layer, (municipality,))
            for region in proposal.regions:
                yield from self.together(layer, region.members)

    def groups(self, finding: Finding) -> Iterator[Step]:
        """The steps that only the finding itself suggests."""
        ways = {
            "WIT04": self.leaving,
            "CON01": self.uncrossing,
            "CON03": self.uncutting,
            "AAN01": self.joining_up,
        }
        if finding.rule in ways and finding.sighting.subject.layer:
            yield from ways[finding.rule](finding.sighting.subject, finding.sighting.related)

    def leaving(self, double: Subject, regions: Sequence[Subject]) -> Iterator[Step]:
        for origin, target in permutations((str(about.region) for about in regions), 2):
            movers = (str(double.municipality),)
            yield Step(layer=layer_of(double), movers=movers, origin=origin, target=target)

    def uncrossing(self, left: Subject, others: Sequence[Subject]) -> Iterator[Step]:
        (right,) = others
        mine, theirs = self.members_of(left), self.members_of(right)
        for group in (mine & theirs, mine - theirs, theirs - mine):
            yield from self.together(layer_of(left), group)
            yield from self.together(layer_of(right), group)

    def uncutting(self, region: Subject, outer: Sequence[Subject]) -> Iterator[Step]:
        layers = layer_of(region), layer_of(outer[0])
        clear = {
            member
            for member in self.members_of(region)
            if all(len(self.homes(layer, member)) == 1 for layer in layers)
        }
        for kept in outer:
            for layer in layers:
                yield from self.together(layer, clear - self.members_of(kept))

    def joining_up(self, region: Subject, _: Sequence[Subject]) -> Iterator[Step]:
        members = self.members_of(region)
        for kept in oracles.parts(members, self.joined):
            yield from self.together(layer_of(region), members - kept)

    def size(self, step: Step) -> tuple[object, ...]:
        people = self.at.population
        others = self.members(step.layer, step.target) - set(step.movers)
        border = sum(self.lengths.get(frozenset((a, b)), 0.0) for a in step.movers for b in others)
        inhabitants = sum(people[mover] for mover in step.movers)
        return len(step.movers), inhabitants, -border, step.movers, step.layer, step.target

    def ends(self, finding: Finding, step: Step) -> bool:
        """Whether the finding is gone: of a centre, because it now works with others."""
        subject, related = finding.sighting.subject, finding.sighting.related
        municipality = str(subject.municipality)
        match finding.rule:
            case "WIT02":
                return municipality in step.movers
            case "CEN08":
                return self.takes_in(step, subject, str(related[0].municipality))
            case "CEN01" | "CEN02" | "CEN03" | "CEN04":
                return self.embeds(step, layer_of(subject), municipality)
            case "CEN06":
                return self.embeds(step, layer_of(related[0]), municipality)
            case _:
                return thing(finding, heirs(self.at, step)) in self.outcome(step).gone

    def takes_in(self, step: Step, region: Subject, centre: str) -> bool:
        layer, code = layer_of(region), str(region.region)
        now = heirs(self.at, step).get((layer, code), code)
        homes = carried_out(self.at, step).proposed[layer].memberships
        return now in {home.code for home in homes.get(centre, ())}

    def embeds(self, step: Step, layer: Layer, centre: str) -> bool:
        homes = carried_out(self.at, step).proposed[layer].memberships.get(centre, ())
        others = any(len(region.members) > 1 for region in homes)
        return others and ("centre", layer, centre) in self.outcome(step).gone

    def best(self, finding: Finding) -> Step | None:
        """Among all steps that end a finding and make nothing worse."""
        steps = [s for s in {*self.steps(), *self.groups(finding)} if self.ends(finding, s)]
        fine = [s for s in steps if not self.outcome(s).worse]
        clean = [s for s in fine if not self.outcome(s).crossings]
        if clean:
            return min(clean, key=self.size)
        if fine and finding.rule not in CONGRUENCE:
            return min(fine, key=self.least_crossing)
        return None

    def least_crossing(self, step: Step) -> tuple[object, ...]:
        count, inhabitants, *rest = self.size(step)
        return count, inhabitants, self.outcome(step).crossings, *rest


def expect_the_smallest(at: Case) -> None:
    world = World(at)
    for finding in world.findings:
        remedy = finding.sighting.remedy
        if remedy is None:
            assert finding.rule == "CEN06"
            assert len(finding.sighting.related) > 1
            continue
        found = step_of(remedy) if isinstance(remedy, Remedy) else None
        assert (finding.rule, finding.sighting.subject.key, found) == (
            finding.rule,
            finding.sighting.subject.key,
            world.best(finding),
        )
        if isinstance(remedy, Remedy):
            assert remedy.crossings == world.outcome(found).crossings


def grouped_in(regions: int) -> st.SearchStrategy[Groups]:
    """Everybody in exactly one of so many regions."""
    numbers = st.lists(st.integers(1, regions), min_size=8, max_size=8)
    return numbers.map(lambda found: grouped([number] for number in found))


def drawn_in(people: People, *proposal: Groups) -> Case:
    divisions = map(divided, DOMAINS, proposal)
    return case(land(people), *divisions, centres="ce")


@tried(5)
@given(st.lists(grouped_in(3), min_size=3, max_size=3), populations)
def test_in_three_domains(proposal: list[Groups], people: People) -> None:
    expect_the_smallest(drawn_in(people, *proposal))


@tried(10)
@given(grouped_in(4), grouped_in(4), populations)
def test_in_two_domains(here: Groups, there: Groups, people: People) -> None:
    expect_the_smallest(drawn_in(people, here, there))


@tried(10)
@given(proposals, proposals, populations)
def test_with_white_spots_and_double_memberships(
    here: Groups, there: Groups, people: People
) -> None:
    expect_the_smallest(drawn_in(people, here, there))


@tried(10)
@given(grouped_in(4), proposals, populations)
def test_under_a_supra_regional_division(inner: Groups, outer: Groups, people: People) -> None:
    larger = division("jeugd", tier=Tier.SUPRA_REGIONAL, task="jeugdbescherming", **outer)
    expect_the_smallest(case(land(people), divided("jeugd", inner), larger, centres="ce"))


@tried(10)
@given(grouped_in(4), populations, st.sampled_from(EVERYONE))
def test_where_a_region_names_its_centre(here: Groups, people: People, centre: str) -> None:
    first, *others = divided("jeugd", here).regions
    naming = replace(first, attributes={"centrumgemeente": code(centre)})
    named = Division(layer=Layer(domain="jeugd"), regions=(naming, *others))
    expect_the_smallest(case(land(people), named, centres="e" + centre))
