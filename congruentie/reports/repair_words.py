"""The words of a repair, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass

from congruentie.model.repair import Part, State
from congruentie.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairWords:
    """Sentences with their open places."""

    title: str
    nothing: str
    summary: str
    states: Mapping[State, str]
    nothing_found: str
    bound: str
    bound_alone: str
    gap: str
    unsettled: str
    """Beside the proof that nothing takes fewer changes."""
    found: str
    """The summary where it may take fewer."""
    frame: str
    nested: str
    within: str
    widened: str
    criteria: tuple[str, str, str]
    parts: Mapping[Part | None, str]
    counts: str
    knot: str
    no_knot: str
    switch: str
    joins: str
    leaves: str
    definition: str


_NL = RepairWords(
    title="Herstel",
    nothing="Er hoeft niets te veranderen: de indiening voldoet al aan deze criteria.",
    summary="Minste aantal wijzigingen: {moves} ({inhabitants}, per wijziging geteld).",
    states={
        State.OPTIMAL: "Status: bewezen minimaal.",
        State.FEASIBLE: "Status: beste gevonden binnen de tijdslimiet; minder is niet uitgesloten.",
        State.INFEASIBLE: "Status: geen herstel.",
    },
    nothing_found="Status: niets gevonden.",
    bound_alone="Ondergrens: {bound}.",
    bound="Ondergrens: {bound}; uit de vergelijking van de domeinen twee aan twee volgde al "
    "{instant}.",
    gap="Het verschil met de ondergrens is {gap}.",
    unsettled="Of een even klein herstel minder inwoners raakt, is binnen de tijdslimiet niet "
    "uitgezocht.",
    found="Gevonden aantal wijzigingen: {moves} ({inhabitants}, per wijziging geteld).",
    nested="Regio's mogen binnen elkaar liggen: {chain}. De grootste gemeente van elke regio "
    "blijft bij die regio; van de grovere domeinen mag een regio opgaan in een andere.",
    within=" binnen ",
    frame="De regio's komen voort uit die van het domein {domain}; de grootste gemeente van elk "
    "daarvan blijft waar zij is.",
    widened="Het gebied is uitgebreid tot hele knopen van regio's, met {names}.",
    criteria=("criterium", "nu", "daarna"),
    parts={
        Part.WHITE_SPOTS: "elke gemeente in één regio",
        None: "regio's hangen samen",
        Part.SCALE: "omvang van de regio's",
        Part.CONGRUENCE: "congruentie",
        Part.CENTRES: "positie van centrumgemeenten",
    },
    counts="Bevindingen per criterium",
    knot="Knoop {number}: rond {name}",
    no_knot="Gemeenten in geen enkele regio",
    switch="{name}: {domain} van {origin} naar {target} ({inhabitants})",
    joins="{name}: {domain} naar {target} ({inhabitants})",
    leaves="{name}: {domain} niet langer in {origin} ({inhabitants})",
    definition="Een wijziging is één gemeente die voor één domein een regio verlaat, kiest of "
    "inruilt. Een knoop is het kleinste gebied met één buitengrens voor alle domeinen. Dit is een "
    "berekening; de gemeenten besluiten.",
)
_EN = RepairWords(
    title="Repair",
    nothing="Nothing has to change: the submission meets these criteria already.",
    summary="Fewest changes: {moves} ({inhabitants}, counted per change).",
    states={
        State.OPTIMAL: "Status: proven optimal.",
        State.FEASIBLE: "Status: best found within the time limit; fewer cannot be ruled out.",
        State.INFEASIBLE: "Status: no repair.",
    },
    nothing_found="Status: nothing found.",
    bound_alone="Lower bound: {bound}.",
    bound="Lower bound: {bound}; comparing the domains two by two gave {instant} at once.",
    gap="The gap to the bound is {gap}.",
    unsettled="Whether a repair of the same size affects fewer inhabitants was not settled within "
    "the time limit.",
    found="Changes found: {moves} ({inhabitants}, counted per change).",
    nested="Regions may lie within each other: {chain}. The largest municipality of each region "
    "stays with it; of the coarser domains a region may merge into another.",
    within=" within ",
    frame="The regions grow out of those of {domain}; the largest municipality of each of these "
    "stays where it is.",
    widened="The area was widened to whole knots of regions, with {names}.",
    criteria=("criterion", "now", "afterwards"),
    parts={
        Part.WHITE_SPOTS: "every municipality in one region",
        None: "regions in one piece",
        Part.SCALE: "size of the regions",
        Part.CONGRUENCE: "congruence",
        Part.CENTRES: "position of centres",
    },
    counts="Findings per criterion",
    knot="Knot {number}: around {name}",
    no_knot="Municipalities in no region at all",
    switch="{name}: {domain} from {origin} to {target} ({inhabitants})",
    joins="{name}: {domain} to {target} ({inhabitants})",
    leaves="{name}: {domain} no longer in {origin} ({inhabitants})",
    definition="A change is one municipality that leaves, chooses or switches a region for one "
    "domain. A knot is the smallest area with one outer border for all domains. This is a "
    "computation; the municipalities decide.",
)
WORDS: Mapping[Language, RepairWords] = {"nl": _NL, "en": _EN}
