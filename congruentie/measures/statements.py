"""The factual statements of the letters, recomputed on chosen data.

What each says, with letter and page, is in ``reports.statement_words``. A statement is never bent:
it gets every reading that its words allow, with the numbers, and the verdict follows from those.
"""

from collections.abc import Mapping, Sequence

from congruentie.measures.congruence import compare
from congruentie.measures.municipality_count import Fall, mean_fall
from congruentie.measures.population import inhabitants
from congruentie.model.congruence import Overlap, PairCongruence, Relation, Tally
from congruentie.model.criteria import Scale
from congruentie.model.finding import Fact, Quantity, Unit
from congruentie.model.region import Division, Tier
from congruentie.model.statement import Missing, Reading, Statement
from congruentie.model.territory import Territory

MOST = 0.5
"""Above this share: "het grootste deel" (p. 3), "de meeste" (p. 4)."""
LIMITED = 0.25
"""Up to this share: "een beperkt aantal" (p. 4). Our number, not the letter's."""
WORK_COMPANIES = 35
"""Regional work companies (letter of 2 April 2015)."""
_TIERS = (Tier.SUPRA_REGIONAL, Tier.REGIONAL, Tier.LOCAL, Tier.NATIONAL)
"""The statements are about the supra-regional level (p. 4); else what the submission has."""


def elsewhere(territory: Territory, scale: Scale) -> Statement:
    """S-1: were only 100.000+ municipalities centres, most people would live elsewhere."""
    large = [
        code
        for code, m in territory.municipalities.items()
        if m.population >= scale.min_inhabitants
    ]
    inside = inhabitants(territory, large)
    outside = territory.population - inside
    share = outside / territory.population if territory.population else 0.0
    facts: dict[str, Fact] = {
        "large": Quantity(len(large), Unit.MUNICIPALITIES),
        "inside": Quantity(inside, Unit.INHABITANTS),
        "outside": Quantity(outside, Unit.INHABITANTS),
        "share": Quantity(share, Unit.SHARE),
    }
    return Statement(
        code="S-1", readings=(Reading(key="elsewhere", facts=facts, holds=share > MOST),)
    )


def same_region(pair: PairCongruence | None, missing: Missing) -> Statement:
    """S-2: most municipalities are in the same region for youth care and labour market."""
    if pair is None:
        return Statement(code="S-2", readings=(), missing=missing)
    readings = [
        Reading(key=f"{name}-in-{unit}", facts=_part(number, of.total, unit), holds=holds)
        for unit, of in (
            (Unit.MUNICIPALITIES, pair.in_municipalities),
            (Unit.INHABITANTS, pair.in_inhabitants),
        )
        for name, number in _same(of).items()
        for holds in (number > MOST * of.total,)
    ]
    return Statement(code="S-2", readings=tuple(readings))


def _same(of: Tally) -> Mapping[str, int]:
    return {
        "identical": of.identical,
        "identical-or-nested": of.identical_or_nested,
        "dominant": of.dominant,
    }


def _part(number: int, total: int, unit: Unit) -> dict[str, Fact]:
    """A part of a total, with its share; of nobody (uninhabited municipalities) it is 0."""
    return {
        "number": Quantity(number, Unit.COUNT),
        "total": Quantity(total, unit),
        "share": Quantity(number / total if total else 0.0, Unit.SHARE),
    }


def yearly_fall(found: tuple[Fall, ...]) -> Statement:
    """S-3: the number of municipalities falls by about ten a year, in the years before 2013.

    The tables that come with the program begin after the letter: they show how it went on, and
    decide nothing about the years that the letter speaks of.
    """
    if not found:
        return Statement(code="S-3", readings=(), missing=Missing.BEFORE_OUR_DATA)
    facts: dict[str, Fact] = {
        "first": str(found[0].year),
        "last": str(found[-1].year),
        "before": Quantity(found[0].left + found[0].fall, Unit.COUNT),
        "left": Quantity(found[-1].left, Unit.MUNICIPALITIES),
        "mean": Quantity(mean_fall(found), Unit.RATIO),
        "years": ", ".join(f"{one.year}: {one.fall}" for one in found),
    }
    after = Reading(key="after-the-letter", facts=facts, holds=None)
    return Statement(code="S-3", readings=(after,), missing=Missing.BEFORE_OUR_DATA)


def work_companies(labour: Division | None, missing: Missing) -> Statement:
    """S-4: there are 35 regional work companies, one for each labour market region."""
    if labour is None:
        return Statement(code="S-4", readings=(), missing=missing)
    number = sum(bool(region.members) for region in labour.regions)
    facts: dict[str, Fact] = {"regions": Quantity(number, Unit.REGIONS)}
    reading = Reading(key="labour-regions", facts=facts, holds=number == WORK_COMPANIES)
    return Statement(code="S-4", readings=(reading,))


def different_regions(pair: PairCongruence | None, missing: Missing) -> Statement:
    """S-5: only a limited number of municipalities has different divisions."""
    if pair is None:
        return Statement(code="S-5", readings=(), missing=missing)
    tally = pair.in_municipalities
    crossing = [o for o in pair.overlaps if o.relation is Relation.CROSSING]
    smallest = [min(_parts(overlap), key=len) for overlap in crossing]
    readings = [
        _limited("moves-to-nest", min(tally.moves_to_nest), tally),
        _limited("moves", tally.moves, tally),
        _limited("crossed", tally.total - tally.identical_or_nested, tally),
        _limited("different", tally.total - tally.identical, tally),
    ]
    facts: dict[str, Fact] = {
        "pairs": Quantity(len(crossing), Unit.COUNT),
        "sharing_one": Quantity(sum(len(o.shared) == 1 for o in crossing), Unit.COUNT),
        "single": Quantity(sum(len(part) == 1 for part in smallest), Unit.COUNT),
    }
    readings.append(Reading(key="crossing-pairs", facts=facts, holds=None))
    return Statement(code="S-5", readings=tuple(readings))


def _limited(key: str, number: int, of: Tally) -> Reading:
    facts = _part(number, of.total, Unit.MUNICIPALITIES)
    return Reading(key=key, facts=facts, holds=number <= LIMITED * of.total)


def _parts(overlap: Overlap) -> tuple[tuple[str, ...], ...]:
    return (overlap.shared, overlap.only_left, overlap.only_right)


def youth_and_labour(
    divisions: Sequence[Division], population: Mapping[str, int]
) -> PairCongruence | None:
    """The divisions for youth care and labour market as a whole, on the highest tier of both.

    None where they are not both there on one tier, or have no municipality in common.
    """
    youth, labour = _whole(divisions, "jeugd"), _whole(divisions, "arbeidsmarkt")
    for tier in _TIERS:
        if tier in youth and tier in labour:
            found = compare(youth[tier], labour[tier], population)
            return found if found.in_municipalities.total else None
    return None


def labour_market(divisions: Sequence[Division]) -> Division | None:
    """The division for the labour market as a whole, on its highest tier; None without one."""
    found = _whole(divisions, "arbeidsmarkt")
    return next((found[tier] for tier in _TIERS if tier in found), None)


def _whole(divisions: Sequence[Division], domain: str) -> dict[Tier, Division]:
    """The divisions of a domain that are about all of it, by tier."""
    return {d.layer.tier: d for d in divisions if d.layer.domain == domain and not d.layer.task}
