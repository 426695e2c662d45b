"""What a rule looks at: what was proposed, where and by which criteria, and what that measures."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from congruentie.measures.centres import positions
from congruentie.measures.changes import Situation
from congruentie.measures.common_ground import common_ground
from congruentie.measures.congruence import compare
from congruentie.measures.contiguity import border_graph, linked_graph
from congruentie.measures.population import inhabitants
from congruentie.model.centre import CentrePosition
from congruentie.model.comparison import Round
from congruentie.model.congruence import CommonGround, PairCongruence
from congruentie.model.criteria import Ruleset
from congruentie.model.finding import Quantity, Unit
from congruentie.model.region import Division, Layer, Place, Region, Tier
from congruentie.model.submission import (
    Ambiguous,
    Conflicting,
    Divided,
    Glued,
    Known,
    OtherYear,
    Reference,
    Statement,
    Submission,
    Unknown,
    candidates,
)
from congruentie.model.tasks import task_of
from congruentie.model.territory import MunicipalityCode, Territory
from congruentie.model.waiver import Waiver

if TYPE_CHECKING:  # to know a rule is not yet to measure with it: explain starts without networkx
    import networkx as nx

TOO_SMALL = "OMV01"
"""The rule of which an accepted waiver lets a region be too small."""
Unclear = TypeVar("Unclear", Unknown, OtherYear, Divided, Ambiguous, Conflicting, Glued)


@dataclass(frozen=True, kw_only=True)
class Case:
    """Everything a rule may look at: what was proposed, where, and by which criteria.

    Measures that several rules need are computed once, when the first one asks.
    """

    territory: Territory
    submission: Submission
    divisions: tuple[Division, ...]
    """The divisions to judge, in layer order, without the regions that lie wholly out of scope."""
    scope: frozenset[MunicipalityCode]
    """Municipalities to judge; what lies outside is context."""
    ruleset: Ruleset
    centres: frozenset[MunicipalityCode]
    today: date
    domains: frozenset[str] = frozenset()
    """Those that were asked for; empty for all that the submission has."""
    waivers: tuple[Waiver, ...] = ()
    idle_waivers: tuple[Waiver, ...] = ()
    """Waivers in force that matched no finding; known only to rules that run late."""
    baseline: Round | None = None
    """The earlier round that this one is held against, where there is one."""

    @cached_property
    def proposed(self) -> Mapping[Layer, Division]:
        """Per layer everything that was proposed, with the regions wholly out of scope."""
        return {division.layer: division for division in self.submission.divisions}

    @cached_property
    def joint(self) -> tuple[Division, ...]:
        """The divisions to judge on whose tier every municipality is to be in a region."""
        return tuple(division for division in self.divisions if division.layer.tier.joint)

    def declares(self, layer: Layer, columns: Collection[str]) -> bool:
        """Whether the submission says anything in one of these columns about a layer.

        A date that it states of itself, and tasks of the layers to judge, are said of every layer.
        """
        said = {stated.about for stated in self.submission.dates}
        if any(task_of(division.layer) for division in self.divisions):
            said.add("taak")
        regions = self.proposed[layer].regions
        said.update(name for region in regions for name in region.attributes)
        return not said.isdisjoint(columns)

    @cached_property
    def borders(self) -> "nx.Graph":
        """Municipalities and their land borders."""
        return border_graph(self.territory)

    @cached_property
    def linked(self) -> "nx.Graph":
        """The same with the named links over water."""
        return linked_graph(self.territory, self.borders)

    @cached_property
    def population(self) -> Mapping[MunicipalityCode, int]:
        """Inhabitants per municipality."""
        return {code: m.population for code, m in self.territory.municipalities.items()}

    @cached_property
    def pairs(self) -> tuple[PairCongruence, ...]:
        """Every two divisions that are to be congruent compared, in layer order.

        Those of the same tier: of two domains, and on the supra-regional tier also of two tasks of
        one domain (letter of 19 February 2013, p. 4).
        """
        return tuple(
            compare(a, b, self.population, self.scope)
            for a, b in combinations(self.joint, 2)
            if a.layer.tier is b.layer.tier
            and (a.layer.domain != b.layer.domain or a.layer.tier is Tier.SUPRA_REGIONAL)
        )

    @cached_property
    def common_ground(self) -> CommonGround:
        """All divisions of one tier together: the regional one, else the first there is."""
        tiers = [division.layer.tier for division in self.divisions]
        tier = Tier.REGIONAL if Tier.REGIONAL in tiers else tiers[0]
        together = [division for division in self.divisions if division.layer.tier is tier]
        return common_ground(together, self.population, self.scope)

    @cached_property
    def centre_positions(self) -> Mapping[Layer, tuple[CentrePosition, ...]]:
        """Per layer, how the centres in scope lie: official ones and those the submission names.

        What their neighbours out of scope do belongs to the picture.
        """
        return {
            division.layer: positions(
                self.proposed[division.layer],
                self.scope & (self.centres | declared_centres(division)),
                self.linked,
                self.population,
                self.ruleset.centres,
            )
            for division in self.joint
        }

    @cached_property
    def situation(self) -> Situation:
        """What a change would be held against: all of the layers to judge, out of scope too."""
        return Situation(
            divisions={division.layer: self.proposed[division.layer] for division in self.joint},
            compared=frozenset(frozenset((pair.left, pair.right)) for pair in self.pairs),
            linked=self.linked,
            population=self.population,
            scale=self.ruleset.scale,
            small=frozenset(
                (w.domain, w.region)
                for w in self.waivers
                if w.rule == TOO_SMALL and w.holds(self.today)
            ),
            centres=self.ruleset.centres,
            positions=self.centre_positions,
            scope=self.scope,
        )

    @property
    def regions(self) -> Iterator[tuple[Layer, Region]]:
        """Every region that has members on a tier of regions, with its layer."""
        for division in self.joint:
            for region in division.regions:
                if region.members:
                    yield division.layer, region

    def judges(self, layer: Layer) -> bool:
        """Whether the layer is one of those to be judged."""
        return any(division.layer == layer for division in self.divisions)

    def covers(self, waiver: Waiver) -> bool:
        """Whether what a waiver is about was judged: in a domain asked for, and in scope.

        A region or municipality that is not there at all counts as judged: the waiver misses its
        mark. So does a domain that the submission does not have, unless others were asked for.
        """
        if self.domains and waiver.domain not in self.domains | {None}:
            return False
        if waiver.municipality:
            there = waiver.municipality in self.territory.municipalities
            return waiver.municipality in self.scope or not there
        unseen = bool(self.domains) and waiver.domain is None
        proposed = _regions(self.submission.divisions, waiver)
        return bool(_regions(self.divisions, waiver)) or not (proposed or unseen)

    def said(self, layer: Layer, code: MunicipalityCode) -> tuple[Statement, ...]:
        """The rows that put a municipality in a region of the layer, in their order."""
        return tuple(
            said
            for said in self.submission.statements
            if said.layer == layer and said.municipality == Known(code=code) and said.region
        )

    def places(self, layer: Layer, code: MunicipalityCode) -> tuple[Place, ...]:
        """Where the submission puts a municipality in a region of the layer."""
        return tuple(said.place for said in self.said(layer, code))

    def unclear(self, kind: type[Unclear]) -> Iterator[tuple[Unclear, tuple[Place, ...]]]:
        """References of one kind that could not be resolved, each once, with all their places.

        Left out is what can only be about municipalities outside the scope. A name that nobody
        knows stays in: what it looks like is only a guess.
        """
        found: dict[Unclear, list[Place]] = defaultdict(list)
        for said in self.submission.statements:
            reference = said.municipality
            if isinstance(reference, kind):
                found[reference].append(said.place)
        for reference, places in found.items():
            meant = _surely_one_of(reference)
            if not meant or self.scope.intersection(meant):
                yield reference, tuple(dict.fromkeys(places))

    def names(self, codes: tuple[MunicipalityCode, ...]) -> tuple[str, ...]:
        """The names of municipalities, in the order of their codes."""
        return tuple(self.territory.name(code) for code in codes)

    def inhabitants(self, codes: tuple[MunicipalityCode, ...]) -> Quantity:
        """How many people live in municipalities together."""
        return Quantity(inhabitants(self.territory, codes), Unit.INHABITANTS)


def _surely_one_of(reference: Reference) -> tuple[MunicipalityCode, ...]:
    return () if isinstance(reference, Unknown) else candidates(reference)


def declared_centres(division: Division) -> frozenset[MunicipalityCode]:
    """Municipalities that the submission itself names as centre of a region of the division."""
    named = (region.attributes.get("centrumgemeente") for region in division.regions)
    return frozenset(code for code in named if code)


def _regions(divisions: Iterable[Division], waiver: Waiver) -> list[Region]:
    """The regions that a waiver may be about."""
    return [
        region
        for division in divisions
        if waiver.domain in {None, division.layer.domain}
        for region in division.regions
        if region.code == waiver.region
    ]
