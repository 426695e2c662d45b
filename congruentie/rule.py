"""What a rule is: a value with its words, its settings, and the check that looks at a case."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from congruentie.case import Case
from congruentie.model.criteria import RuleSettings
from congruentie.model.finding import Criterion, Fact, Severity, Sighting, Subject
from congruentie.model.region import Layer, Place, Region
from congruentie.model.rulecard import RuleCard, RuleStatus, Source, Wording

Check = Callable[[Case, Any], Iterator[Sighting]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A value: what to say, what to set, and the generator that looks."""

    card: RuleCard
    settings: type[RuleSettings]
    check: Check
    late: bool = False
    """Runs after the waivers were matched to the findings of all other rules."""

    @property
    def code(self) -> str:
        """The rule's code, e.g. ``OMV01``."""
        return self.card.code


def rule(  # noqa: PLR0913 # keyword-only, and each is one line of the rule's identity
    *,
    code: str,
    slug: str,
    criterion: Criterion,
    severity: Severity,
    title: Mapping[str, str],
    wordings: Mapping[str, Wording] | Wording,
    source: Source,
    settings: type[RuleSettings] = RuleSettings,
    on: bool = True,
    late: bool = False,
    uses: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    domains: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a rule of a check. Nothing is registered: the decorated name is the frozen Rule."""

    def made(check: Check) -> Rule:
        card = RuleCard(
            code=code,
            slug=slug,
            criterion=criterion,
            severity=severity,
            title=title,
            wordings={"": wordings} if isinstance(wordings, Wording) else wordings,
            source=source,
            doc=sys.modules[check.__module__].__doc__ or "",
            status=RuleStatus.STABLE,
            on=on,
            uses=uses,
            needs=needs,
            domains=domains,
        )
        return Rule(card=card, settings=settings, check=check, late=late)

    return made


def about_region(layer: Layer, region: Region) -> Subject:
    """The subject of a sighting that concerns a region."""
    return Subject(layer=layer, region=region.code)


def said_at(places: tuple[Place, ...]) -> dict[str, Fact]:
    """The fact ``rows``: the lines of some places; no fact where there are none."""
    lines = tuple(str(place.line) for place in places if place.line)
    return {"rows": lines} if lines else {}
