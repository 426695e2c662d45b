"""The use case of ``congruentie template``: what an empty submission for an area starts from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from congruentie.errors import Mistake, UsageError
from congruentie.model.criteria import LETTER_DOMAINS, Ruleset
from congruentie.model.region import Tier
from congruentie.model.template import Blank, Both
from congruentie.readers.bundled import bundled, bundled_years
from congruentie.readers.columns import domain
from congruentie.readers.gazetteer import read_gazetteer
from congruentie.readers.scope import read_scope
from congruentie.registry import all_rules
from congruentie.safe_text import printable
from congruentie.territories import TerritoryChoice, find_territory


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateRequest:
    """What is asked of ``congruentie template``."""

    territory: TerritoryChoice
    """Without a year and a folder: the newest year that comes with the program."""
    scope: str = ""
    """Provinces and codes, separated by commas; empty for everything."""
    domains: tuple[str, ...] = ()
    """As the caller spells them; empty for the three of the letter."""


def blank_submission(request: TemplateRequest) -> Blank:
    """The municipalities of the area and the domains to fill in.

    Raises UsageError for a year, a scope or a domain that is not there.
    """
    domains = _domains(request.domains or LETTER_DOMAINS)
    gazetteer = read_gazetteer(bundled("data"))
    territory = find_territory(_territory(request.territory), (), gazetteer)
    scope = read_scope(request.scope, territory)
    return Blank(
        municipalities=tuple(
            replace(municipality, name=printable(municipality.name))
            for code, municipality in territory.municipalities.items()
            if code in scope.municipalities
        ),
        scope=scope.text,
        reference_date=territory.reference_date,
        domains=domains,
        rules={code: Both(**rule.card.title) for code, rule in all_rules().items()},
    )


def _territory(asked: TerritoryChoice) -> TerritoryChoice:
    named = asked.year is not None or asked.folder is not None
    return asked if named else TerritoryChoice(year=bundled_years()[-1])


def _domains(asked: Iterable[str]) -> Mapping[str, Tier]:
    """The domains, each once and in the order of the call, with the tier that the criteria give."""
    names = tuple(map(domain, asked))
    if "" in names:
        raise UsageError(
            Mistake(
                where="--domain",
                nl="noem een domein, zoals jeugd, arbeidsmarkt of wmo.",
                en="name a domain, such as jeugd, arbeidsmarkt or wmo.",
            )
        )
    tiers = Ruleset().tiers
    return {name: tiers.get(name, Tier.REGIONAL) for name in names}
