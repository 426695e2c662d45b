"""The facts of a finding as plain data."""

from datetime import date

from congruentie.model.finding import (
    Domains,
    Fact,
    InDomain,
    OneOf,
    Plain,
    Quantity,
    Tasks,
    Voices,
)
from congruentie.model.milestone import Milestone
from congruentie.model.tailoring import Evidence, Grounds, Tailored

PRECISION = 6
"""Decimals of shares: far below any meaning, far above the noise of adding up."""


def plain(fact: Fact) -> str | float | list[str]:
    """A fact without its unit: text, a number, or a list of texts."""
    return _tailored(fact) if isinstance(fact, Tailored) else _untailored(fact)


def _tailored(fact: Tailored) -> list[str]:
    """Grounds by name; with the support by the data, and what that turned on or was decided."""
    match fact:
        case Grounds():
            return list(fact.names)
        case Evidence():
            return [f"{found.ground}: {found.support} ({found.reason})" for found in fact.items]
        case _:
            return [
                f"{one.weighed.ground}: {one.verdict}, {one.weighed.support}" for one in fact.items
            ]


def _untailored(fact: Plain) -> str | float | list[str]:
    match fact:
        case Quantity() | Milestone():
            return round(fact.value, PRECISION)
        case Domains() | Tasks() | OneOf():
            return list(fact.names)
        case Voices():
            return [
                f"{voice.submitter or voice.file}: {voice.region or voice.instead}"
                for voice in fact.said
            ]
        case date():
            return fact.isoformat()
        case InDomain() | str():
            return str(fact)
        case _:
            return list(fact)
