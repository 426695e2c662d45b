"""What there is to say about a rule: its identity, its words in both languages, its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from congruentie.model.finding import Criterion, Severity


class RuleStatus(StrEnum):
    """The life of a rule."""

    PREVIEW = "preview"
    STABLE = "stable"
    DEPRECATED = "deprecated"


@dataclass(frozen=True, slots=True)
class Text:
    """One wording in one language; both parts may name the sighting's facts in braces."""

    message: str
    hint: str = ""
    """What would mend it; empty where nothing needs mending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The same wording in both languages."""

    nl: Text
    en: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a criterion comes from."""

    nl: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCard:
    """A rule without its check: everything a report needs to speak about it."""

    code: str
    slug: str
    criterion: Criterion
    severity: Severity
    title: Mapping[str, str]
    """What the rule looks for, in a few words, per language."""
    wordings: Mapping[str, Wording]
    """Keyed as ``Sighting.wording``; the empty key is the ordinary wording."""
    source: Source
    doc: str
    """The manual: what it finds, why it matters, how to mend it."""
    status: RuleStatus = RuleStatus.STABLE
    on: bool = True
    """Whether it runs unless rules.yaml or ``--select`` says otherwise."""


def letter(page: str) -> Source:
    """The letter of the minister of 19 February 2013, on a page or pages (``2 en 3``)."""
    return Source(
        nl=f"Decentralisatiebrief 19 februari 2013, p. {page}",
        en=f"Decentralisation letter 19 February 2013, p. {page.replace(' en ', ' and ')}",
    )


DATA_QUALITY = Source(
    nl="Gegevenskwaliteit van de indiening (eigen controle, geen eis uit de brief)",
    en="Data quality of the submission (our own check, not a demand of the letter)",
)
